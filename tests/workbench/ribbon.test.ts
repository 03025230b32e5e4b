/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import { readRibbon, type RibbonButton } from "../../src/workbench/ribbon";

const manifest = readFileSync("manifest.xml", "utf8");
const ADDIN = "http://localhost:3100/addin/";

/** A button in a line: label, then what it does. */
const line = ({ label, action }: RibbonButton): string =>
  action.kind === "menu"
    ? `${label} ▾ ${action.items.map(line).join(", ")}`
    : `${label} → ${action.kind === "pane" ? "pane" : action.name}`;

test("the ribbon stands as the manifest describes it, in Chinese", () => {
  const groups = readRibbon(manifest, "zh-CN", ADDIN);
  expect(groups.map(({ label }) => label)).toEqual(["核数"]);
  expect(groups[0]?.buttons.map(line)).toEqual([
    "一键审核 → heshu.check",
    "清除标记 → heshu.clearMarks",
    "填写总结 → heshu.fillSummary",
    "插入汇总表 ▾ 计划完成表 → heshu.insertPlanTable",
    "任务窗格 → pane",
  ]);
});

test("and in English", () => {
  const [group] = readRibbon(manifest, "en-US", ADDIN);
  expect(group?.label).toBe("Heshu");
  expect(group?.buttons.map(({ label }) => label)).toEqual([
    "Check",
    "Clear marks",
    "Fill summary",
    "Insert table",
    "Task pane",
  ]);
});

test("a button has a sentence and a picture from where the add-in stands", () => {
  const [check] = readRibbon(manifest, "zh-CN", ADDIN)[0]?.buttons ?? [];
  expect(check?.icon).toBe("http://localhost:3100/addin/assets/check-32.png");
  expect(check?.tip).toMatch(/^审核打开的工作簿/);
});

test.each(["", "<OfficeApp/>", "not a manifest"])("%j has no ribbon", (text) => {
  expect(readRibbon(text, "zh-CN", ADDIN)).toEqual([]);
});
