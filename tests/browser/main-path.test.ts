import { MARK_FAMILIES } from "../../src/core/mark";
import { zhCN as words } from "../../src/locales/zh-cn";
import { loadModel } from "../excel-host/workbook-file";
import { bookState, markedAreas, pageState, withoutMarks, withoutSheets } from "./book-state";
import { drivePane } from "./drive-pane";
import { startDrive, type Drive, type PageOptions } from "./open-page";
import { goTo, openFile, saveFile } from "./workbook-files";

let drive: Drive;
beforeAll(async () => {
  drive = await startDrive();
});
afterEach(() => drive.closePages());
afterAll(() => drive.close());

const { explanationSheet } = words.results;
const { actions, detail, notices } = words.pane;
const EXPLANATION = "市级项目一季度调整口径，目标尚未改。";

const SETTINGS: readonly (readonly [string, PageOptions])[] = [
  ["in Excel on the desktop", { flavour: "desktop" }],
  ["in Excel on the web", { flavour: "web" }],
  [
    "with ExcelApi 1.14 and nothing newer",
    { flavour: "web", apiVersion: "1.14", script: refuseNewerMembers },
  ],
  ["where a round trip takes 200 ms", { flavour: "desktop", latency: 200 }],
];

test.each(SETTINGS)("the year end is done %s", async (_, options) => {
  const open = await drive.open(options);
  const { page } = open;
  const pane = drivePane(open);
  await pane.idle();
  const before = await pageState(page);

  // 一键审核: the verdict stands there, cells are marked and nothing else is touched.
  await pane.ribbon("Heshu.Check");
  expect(await pane.text()).toContain(words.verdict.explain);
  const checked = await pageState(page);
  expect(markedAreas(checked, "error")).toEqual(["年度计划!D4"]);
  expect(markedAreas(checked, "shortfall")).toContain("KW301 科技项目情况!E10");
  expect(withoutMarks(checked)).toEqual(before);

  // A click on the query leads to its cell, on another sheet.
  const query = pane.finding("总目标应与国家级、市级两项目标之和一致");
  await query.click();
  await page.locator('.sheet-tab[aria-selected="true"]', { hasText: "年度计划" }).waitFor();
  expect(await page.locator(".name-box").inputValue()).toBe("D4");

  // Its explanation is written in place, and stands in the workbook.
  await pane.frame.getByLabel(detail.explanation, { exact: true }).fill(EXPLANATION);
  await pane.frame.getByLabel(detail.by, { exact: true }).fill("林晓");
  await pane.button(detail.save);
  expect(await pane.text()).toContain(words.verdict.unchecked);
  const explained = await pageState(page);
  expect(JSON.stringify(explained[explanationSheet]?.cells)).toContain(EXPLANATION);
  expect(withoutSheets(explained, explanationSheet)).toEqual(checked);

  // Saved and opened again, explanation and marks are there. A file draws marks in its own way.
  const saved = await saveFile(page);
  await openFile(page, saved.name, saved.bytes);
  await pane.idle();
  const reopened = await pageState(page);
  expect(reopened).toEqual(bookState(loadModel(saved.bytes)));
  expect(withoutMarks(reopened)).toEqual(withoutMarks(explained));
  for (const family of MARK_FAMILIES) {
    expect(markedAreas(reopened, family)).toEqual(markedAreas(explained, family));
  }
  await pane.ribbon("Heshu.Check");
  expect(await pane.text()).toContain(words.verdict.unchecked);
  await pane.finding(detail.explained).click();
  expect(await pane.text()).toContain(EXPLANATION);

  // 清除标记: every format of every cell is as it was before the first check.
  await pane.ribbon("Heshu.ClearMarks");
  const cleared = await pageState(page);
  expect(withoutSheets(cleared, explanationSheet)).toEqual(before);

  // 填写总结: on a sheet of its own.
  await pane.ribbon("Heshu.FillSummary");
  const filled = await pageState(page);
  const added = Object.keys(filled).filter((name) => !(name in cleared));
  expect(added).toEqual(["年终总结（2023）", "总结填写记录"]);
  const [summary = ""] = added;
  expect(JSON.stringify(filled[summary])).not.toContain("{{");
  expect(withoutSheets(filled, ...added)).toEqual(cleared);

  // 插入汇总表: at the selected cell, beside what is there.
  await goTo(page, "J3");
  await pane.ribbon("Heshu.Tables", "计划完成表");
  const inserted = await pageState(page);
  expect(await pane.text()).toMatch(new RegExp(notices.inserted(7).replace("7", "\\d+")));
  expect(inserted).not.toEqual(filled);

  // 撤销: one step.
  await pane.button(actions.undo);
  expect(await pageState(page)).toEqual(filled);

  expect(open.outside).toEqual([]);
  expect(open.errors).toEqual([]);
});

/** Turns the library's own check (`ApiNotFound`) on as soon as it is there. */
function refuseNewerMembers(): void {
  const timer = setInterval(() => {
    const { OfficeExtension: library } = window as typeof window & {
      OfficeExtension?: { CommonUtility?: { _doApiNotSupportedCheck: boolean } };
    };
    if (!library?.CommonUtility) return;
    library.CommonUtility._doApiNotSupportedCheck = true;
    clearInterval(timer);
  }, 1);
}
