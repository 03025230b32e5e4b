import type { Page } from "playwright-core";

/** Drops files and folders of the disk on the pane, as from the desktop. */
export async function dropOnPane(page: Page, paths: readonly string[]): Promise<void> {
  const box = await page.locator(".task-pane iframe").boundingBox();
  if (!box) throw new Error("There is no pane to drop on.");
  const session = await page.context().newCDPSession(page);
  const place = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"] as const)
    await session.send("Input.dispatchDragEvent", { type, ...place, data });
  await session.detach();
}
