import type { Page } from "playwright-core";
import { enWorkbench } from "../../src/locales/en-us-workbench";
import { zhCN } from "../../src/locales/zh-cn";
import { zhWorkbench as words } from "../../src/locales/zh-cn-workbench";
import type { SheetContent } from "../../src/core/sheet-content";
import { createWorkbook } from "../../src/files/create-workbook";
import { patchWorkbook } from "../../src/files/patch-workbook";
import { inflateWeb } from "../../src/files/inflate-web";
import { deflateWeb } from "../../src/files/deflate-web";
import { loadModel } from "../excel-host/workbook-file";
import { bookState } from "./book-state";
import { drivePane } from "./drive-pane";
import { startDrive, type Drive, type OpenPage } from "./open-page";
import { chooseFile, goTo, openFile, saveFile } from "./workbook-files";

let drive: Drive;
let open: OpenPage;
let page: Page;
beforeAll(async () => {
  drive = await startDrive();
});
beforeEach(async () => {
  open = await drive.open({ flavour: "desktop" });
  page = open.page;
});
afterEach(async () => {
  expect(open.outside).toEqual([]);
  await drive.closePages();
});
afterAll(() => drive.close());

/** A sheet of values from A1 on; texts that begin with `=` are formulas not computed yet. */
function sheet(
  name: string,
  rows: readonly (readonly (number | string)[])[],
  more: Partial<SheetContent> = {}
): SheetContent {
  const cells = rows.flatMap((values, row) =>
    values.map((value, column) =>
      typeof value === "string" && value.startsWith("=")
        ? { row, column, value: null, formula: value.slice(1) }
        : { row, column, value }
    )
  );
  return { name, cells, widths: [], ...more };
}

const file = (...sheets: readonly SheetContent[]) => createWorkbook(sheets, deflateWeb);
const cell = (row: number, column: number) => page.locator(`.body #cell-${row}-${column}`);

const SUMS = file(
  sheet("收支", [
    ["甲", 1, 2],
    ["乙", 3, 4],
    ["合计", "=SUM(B1:B2)", "=SUM(C1:C2)"],
  ]),
  sheet("汇总", [["全部", "=收支!B3+收支!C3"]])
);

test("sums follow what is typed, on other sheets too, and are in the saved file", async () => {
  await openFile(page, "收支.xlsx", SUMS);
  await goTo(page, "B1");
  await page.keyboard.type("10");
  await page.keyboard.press("Enter");
  expect(await page.locator(".name-box").inputValue()).toBe("B2");
  expect(await cell(2, 1).innerText()).toBe("13");
  await page.getByRole("tab", { name: "汇总" }).click();
  expect(await cell(0, 1).innerText()).toBe("19");
  const saved = await saveFile(page);
  expect(saved.name).toBe("收支-heshu.xlsx");
  const state = bookState(loadModel(saved.bytes));
  expect(state["收支"]?.cells.B1).toMatchObject({ value: 10 });
  expect(state["汇总"]?.cells.B1).toMatchObject({ value: 19, formula: "=收支!B3+收支!C3" });
});

test("a cell is edited with a double click, F2, the formula bar, and left as it was with Esc", async () => {
  await openFile(page, "收支.xlsx", SUMS);
  await cell(0, 1).dblclick();
  await page.keyboard.type("5");
  await page.keyboard.press("Tab");
  expect(await cell(0, 1).innerText()).toBe("15");
  await goTo(page, "B1");
  await page.keyboard.press("F2");
  await page.keyboard.press("Backspace");
  await page.keyboard.press("Enter");
  expect(await cell(0, 1).innerText()).toBe("1");
  await goTo(page, "B3");
  expect(await page.locator(".formula").inputValue()).toBe("=SUM(B1:B2)");
  await page.locator(".formula").fill("=SUM(B1:C2)");
  await page.locator(".formula").press("Enter");
  expect(await cell(2, 1).innerText()).toBe("10");
  await page.keyboard.type("999");
  await page.keyboard.press("Escape");
  expect(await cell(2, 1).innerText()).toBe("10");
  await page.keyboard.press("Delete");
  expect(await cell(2, 1).innerText()).toBe("");
});

test("a formula that is not complete is not entered, and the cell stays open", async () => {
  await openFile(page, "收支.xlsx", SUMS);
  await goTo(page, "B1");
  await page.keyboard.type("=SUM(");
  await page.keyboard.press("Enter");
  expect(await page.locator(".said").innerText()).toBe(words.notTaken("B1"));
  await page.keyboard.type("C1)");
  await page.keyboard.press("Enter");
  expect(await cell(0, 1).innerText()).toBe("2");
});

test("arrows move over merged cells and past hidden ones; Shift selects; the foot adds up", async () => {
  await openFile(
    page,
    "合并.xlsx",
    file(
      sheet("表", [["标题"], [1, 2, 3], [4, 5, 6]], {
        merges: [{ top: 0, left: 0, bottom: 0, right: 2 }],
      })
    )
  );
  expect(await cell(0, 0).getAttribute("aria-colspan")).toBe("3");
  await expect(cell(0, 1).count()).resolves.toBe(0);
  await cell(0, 0).click();
  await page.keyboard.press("ArrowRight");
  expect(await page.locator(".name-box").inputValue()).toBe("D1");
  await goTo(page, "A2");
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Shift+ArrowDown");
  expect(await page.locator(".figures").innerText()).toBe(
    `${words.average} 3　${words.count} 4　${words.sum} 12`
  );
});

test("a sheet of 50,000 rows is drawn only where it is looked at", async () => {
  const rows = Array.from({ length: 50_000 }, (_, row) => [row + 1, `第${String(row + 1)}行`]);
  await openFile(page, "长表.xlsx", file(sheet("长表", rows)));
  expect(await page.locator(".cell").count()).toBeLessThan(3_000);
  await page.locator(".sheet").focus();
  await page.keyboard.press("Control+End");
  expect(await page.locator(".name-box").inputValue()).toBe("B50000");
  expect(await cell(49_999, 1).innerText()).toBe("第50000行");
  expect(await page.locator(".cell").count()).toBeLessThan(3_000);
});

test("a workbook that is dropped on the page is opened", async () => {
  const transfer = await page.evaluateHandle((bytes) => {
    const data = new DataTransfer();
    data.items.add(new File([new Uint8Array(bytes)], "收支.xlsx"));
    return data;
  }, Array.from(SUMS));
  await page.dispatchEvent(".sheet", "drop", { dataTransfer: transfer });
  await page.getByRole("tab", { name: "收支" }).waitFor();
  expect(await page.locator(".said").innerText()).toBe(words.opened("收支.xlsx"));
});

test("a file that is no workbook is refused with the reason, and the workbook stays open", async () => {
  await chooseFile(page, "说明.xlsx", Buffer.from("只是文字"));
  const reason = zhCN.problems.not_a_workbook({ code: "not_a_workbook", looksLike: "text" });
  await page.locator(".said", { hasText: words.notOpened("说明.xlsx", reason) }).waitFor();
  expect(await page.locator(".title-bar .file").innerText()).toBe("2023.xlsx");
});

test("it says that it is not Excel, in both languages, and keeps the workbook over the change", async () => {
  expect(await page.locator(".title-bar").innerText()).toContain(words.notExcel);
  await openFile(page, "收支.xlsx", SUMS);
  await goTo(page, "A1");
  await page.keyboard.press("F2");
  await page.keyboard.type("丙");
  await page.keyboard.press("Enter");
  await page.locator(".language").click();
  expect(await page.locator(".title-bar").innerText()).toContain(enWorkbench.notExcel);
  await drivePane(open, "en").idle();
  expect(await cell(0, 0).innerText()).toBe("甲丙");
});

test("what the user types is told to the pane, which offers to check again", async () => {
  const pane = drivePane(open);
  await pane.idle();
  await pane.ribbon("Heshu.Check");
  await page.getByRole("tab", { name: "KW301" }).click();
  await goTo(page, "E10");
  await page.keyboard.type("131");
  await page.keyboard.press("Enter");
  await pane.frame.getByText(zhCN.pane.stale).waitFor();
});

test("a comment shows beside its cell, with the mouse over it and when the cell is selected", async () => {
  const marked = patchWorkbook(
    SUMS,
    [{ kind: "comment", at: { sheet: "收支", row: 1, column: 1 }, text: "请核实", author: "核数" }],
    { inflate: inflateWeb, deflate: deflateWeb }
  );
  await openFile(page, "批注.xlsx", marked);
  const bubble = page.locator(".comment-bubble");
  await cell(1, 1).hover();
  expect(await bubble.innerText()).toContain("请核实");
  await cell(0, 0).hover();
  expect(await bubble.isVisible()).toBe(false);
  await goTo(page, "B2");
  expect(await bubble.isVisible()).toBe(true);
});

test("the pane can be closed, still works, and comes back when it has something to show", async () => {
  const pane = drivePane(open);
  await pane.idle();
  await page.getByRole("button", { name: words.closePane }).click();
  expect(await page.locator(".task-pane").isVisible()).toBe(false);
  await page.locator('[id="Heshu.Check"]').click();
  await pane.idle();
  expect(await pane.text()).toContain(zhCN.verdict.explain);
});
