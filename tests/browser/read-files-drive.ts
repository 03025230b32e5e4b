import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium, type Page } from "playwright-core";
import webpack, { type Configuration } from "webpack";
import { createWorkbook } from "../../src/files/create-workbook";
import { deflateNode } from "../../src/files/deflate-node";
import { findChromium } from "./chromium";

const ADDRESS = "https://localhost:3002/";
/** No looser than the one of the pane. */
const POLICY = "default-src 'none'; script-src 'self'";

export interface ReadFilesDrive {
  readonly page: Page;
  /** Errors of scripts and of the content security policy. */
  readonly errors: readonly string[];
  readonly close: () => Promise<void>;
}

/** Builds the page of `read-files-page.ts` as the product is built, and opens it in a browser. */
export async function startReadFiles(): Promise<ReadFilesDrive> {
  const folder = mkdtempSync(path.join(tmpdir(), "heshu-read-files-"));
  await build(folder);
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"],
  });
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(String(error.stack)));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  await page.context().route(`${ADDRESS}**`, (route) => {
    const name = path.basename(new URL(route.request().url()).pathname);
    const file = path.join(folder, name);
    if (name.endsWith(".js") && existsSync(file)) {
      return route.fulfill({ body: readFileSync(file), contentType: "text/javascript" });
    }
    return route.fulfill({ body: html(), contentType: "text/html; charset=utf-8" });
  });
  await page.goto(ADDRESS);
  return {
    page,
    errors,
    close: async () => {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const html = (): string =>
  `<!doctype html><html><head><meta charset="utf-8"><link rel="icon" href="data:,">` +
  `<meta http-equiv="Content-Security-Policy" content="${POLICY}; img-src data:"></head>` +
  `<body><script src="page.js"></script></body></html>`;

/** With the settings of the workbench, from another entry and without its files. */
async function build(folder: string): Promise<void> {
  const all = require("../../webpack.config.js") as readonly Configuration[];
  const workbench = all.find(({ name }) => name === "workbench");
  const compiler = webpack({
    ...workbench,
    mode: "production",
    entry: { page: path.join(__dirname, "read-files-page.ts") },
    output: { path: folder, filename: "[name].js" },
    plugins: [],
  });
  await new Promise<void>((resolve, reject) => {
    compiler?.run((error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors()) reject(new Error(stats.toString("errors-only")));
      else compiler.close(() => resolve());
    });
  });
}

/** As a bureau gets them from its units: workbooks of five forms each, no two the same. */
export function submittedWorkbooks(count: number): readonly Uint8Array[] {
  return Array.from({ length: count }, (_, unit) => {
    const sheets = Array.from({ length: 5 }, (__, sheet) => ({
      name: `表${String(sheet + 1)}`,
      widths: [],
      cells: Array.from({ length: 480 }, (___, cell) => ({
        row: Math.floor(cell / 8),
        column: cell % 8,
        value: cell % 8 < 3 ? `单位${String(unit)}指标${String(cell)}` : cell * 1.25 + unit,
      })),
    }));
    return createWorkbook(sheets, deflateNode);
  });
}

/** Drops files on the page. */
export async function dropFiles(page: Page, files: readonly Uint8Array[]): Promise<void> {
  const given = files.map((bytes, index) => ({
    name: `${String(index + 1)}.xlsx`,
    base64: Buffer.from(bytes).toString("base64"),
  }));
  await page.evaluate((list) => {
    const dataTransfer = new DataTransfer();
    for (const { name, base64 } of list) {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      dataTransfer.items.add(new File([bytes], name));
    }
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true }));
  }, given);
}
