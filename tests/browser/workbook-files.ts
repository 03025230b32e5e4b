import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Opens a workbook through the file dialog, and waits until the workbench has opened it. */
export async function openFile(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await chooseFile(page, name, bytes);
  await page.locator(".title-bar .file", { hasText: name }).waitFor();
}

/** Gives a file to the file dialog. */
export async function chooseFile(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.locator("#open").click(),
  ]);
  await chooser.setFiles({ name, mimeType: XLSX, buffer: Buffer.from(bytes) });
}

export interface SavedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Saves the workbook, as the browser downloads it. */
export async function saveFile(page: Page): Promise<SavedFile> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.locator("#save").click(),
  ]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** Goes to a cell or an area by the name box. */
export async function goTo(page: Page, place: string): Promise<void> {
  await page.locator(".name-box").fill(place);
  await page.locator(".name-box").press("Enter");
}
