/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import type { Refusal } from "../../src/app/state";
import type { SchemeFault } from "../../src/core/scheme/scheme";
import { enUS } from "../../src/locales/en-us";
import type { Words } from "../../src/locales/words";
import { zhCN } from "../../src/locales/zh-cn";
import { checkedSample, LANGUAGES, showPane } from "./show-pane";

const sample = checkedSample("2023.xlsx");
const range = { top: 2, left: 1, bottom: 22, right: 7 };
const occupied: Refusal = {
  kind: "problem",
  problem: { code: "occupied", sheet: "总结", range },
};
const faults: readonly SchemeFault[] = [
  { code: "no_plan", sheet: "年度目标" },
  {
    code: "plan_unknown_indicator",
    at: { sheet: "年度计划", row: 5, column: 1 },
    text: "KW301[77]",
    nearest: "KW301[07]",
  },
];

/** The region with messages; fails where there is none. */
const messages = (words: Words = zhCN) =>
  within(screen.getByRole("region", { name: words.pane.sections.messages }));

const REFUSALS: readonly (readonly [Refusal, string, string])[] = [
  [
    { kind: "problem", problem: { code: "cell_edit_mode" } },
    "您正在编辑单元格。",
    "You are editing",
  ],
  [
    { kind: "problem", problem: { code: "protected_sheet", sheet: "总结" } },
    "工作表“总结”受保护",
    'The sheet "总结" is protected',
  ],
  [occupied, "“总结”的 B3:H23 中已有内容", 'The cells B3:H23 of "总结" are not empty'],
  [{ kind: "problem", problem: { code: "cancelled" } }, "已取消", "Cancelled"],
  [{ kind: "no_form" }, "没有识别到任何报表", "No form was recognised"],
  [{ kind: "no_template" }, "没有找到总结模板", "No summary template was found"],
  [
    {
      kind: "template",
      faults: [
        { at: { sheet: "总结", row: 3, column: 1 }, text: "占位符“KW301[77]”没有对应的指标。" },
      ],
    },
    "总结模板有 1 处错误",
    "The template of the summary has 1 fault",
  ],
  [{ kind: "check_first" }, "请先点“一键审核”。", 'Press "Check" first.'],
  [{ kind: "faults", faults }, "报表制度有 2 处错误", "The reporting scheme has 2 errors"],
];

it.each(REFUSALS)(
  "says in both languages why nothing was done: %j",
  (refusal, chinese, english) => {
    for (const [words, text] of [
      [zhCN, chinese],
      [enUS, english],
    ] as const) {
      showPane({ ...sample, refusal }, { words });
      expect(messages(words).getAllByText(text, { exact: false }).length).toBeGreaterThan(0);
    }
  }
);

it("offers to overwrite where a table would stand over something", async () => {
  const { user, commands } = showPane({ ...sample, refusal: occupied });
  await user.click(messages().getByRole("button", { name: "覆盖" }));
  expect(commands.insertTable).toHaveBeenCalledWith(true);
});

it.each([
  [{ code: "partly_written", sheets: ["总结"], cause: "5004" }, "撤销", "undo"],
  [{ code: "sheet_gone", sheet: "总结" }, "重新审核", "check"],
] as const)("offers the way on after %j", async (problem, name, command) => {
  const { user, commands } = showPane({ ...sample, refusal: { kind: "problem", problem } });
  await user.click(messages().getByRole("button", { name }));
  expect(commands[command]).toHaveBeenCalledTimes(1);
});

it("lists every fault of the scheme, with the way to its cell", async () => {
  const { user, commands } = showPane({ refusal: { kind: "faults", faults } });
  const items = messages().getAllByRole("listitem");
  expect(items).toHaveLength(2);
  expect(items[1]!.textContent).toContain("KW301[77]");
  await user.click(messages().getByRole("button", { name: "跳到该单元格" }));
  expect(commands.select).toHaveBeenCalledWith({ sheet: "年度计划", row: 5, column: 1 });
});

it("shows a hundred faults of a thousand, and more when asked", async () => {
  const thousand = Array.from({ length: 1_000 }, () => faults[1]!);
  const { user } = showPane({ refusal: { kind: "faults", faults: thousand } });
  expect(messages().getAllByRole("listitem")).toHaveLength(100);
  await user.click(messages().getByRole("button", { name: "再显示 100 条" }));
  expect(messages().getAllByRole("listitem")).toHaveLength(200);
});

it("says that data has changed since the check, and checks again from there", async () => {
  const { user, commands } = showPane({ ...sample, stale: true });
  expect(messages().getByText(zhCN.pane.stale)).toBeTruthy();
  await user.click(messages().getByRole("button", { name: "重新审核" }));
  expect(commands.check).toHaveBeenCalledTimes(1);
});

it.each(LANGUAGES)("names the sheet and the gaps of a filled summary in %s", (_language, words) => {
  const filled = { code: "filled", sheets: ["总结（2023）"], figures: 42, gaps: 2 } as const;
  const notice = { ...filled, isSame: false, kept: [] };
  showPane({ ...sample, notice }, { words });
  const text = words.pane.notices.filled(["总结（2023）"], 42, 2);
  expect(text).toContain("2");
  expect(messages(words).getByText(text)).toBeTruthy();
});

it.each([
  [zhCN, "总结已填写到工作表“总结”、“附表”，共 3 个数字。"],
  [enUS, 'The summary was filled on "总结", "附表" with 3 figures.'],
])("sets between sheets what the language sets", ({ pane }, sentence) => {
  expect(pane.notices.filled(["总结", "附表"], 3, 0)).toBe(sentence);
});

it("lists the hand edits that a fill kept, each with a button to replace it", async () => {
  const at = { sheet: "总结（2023）", row: 3, column: 1 };
  const filled = { code: "filled", sheets: [at.sheet], figures: 42, gaps: 0 } as const;
  const notice = { ...filled, isSame: true, kept: [{ at, text: "保留了手工修改的“甲”。" }] };
  const { user, commands } = showPane({ ...sample, notice });
  expect(messages().getByText(zhCN.pane.notices.filledSame([at.sheet]))).toBeTruthy();
  expect(messages().getByRole("listitem").textContent).toContain("保留了手工修改的“甲”。");
  await user.click(messages().getByRole("button", { name: "改用报表内容" }));
  expect(commands.replaceEdit).toHaveBeenCalledWith(at);
});

it("takes a message away when it is dismissed", async () => {
  const { user, commands } = showPane({ ...sample, notice: { code: "marks_cleared" } });
  await user.click(messages().getByRole("button", { name: "关闭" }));
  expect(commands.dismiss).toHaveBeenCalledTimes(1);
});

it("says nothing of its own after a check: the verdict does", () => {
  showPane({ ...sample, notice: { code: "checked" } });
  expect(screen.queryByRole("region", { name: "消息" })).toBeNull();
});
