/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import { planParagraphs, textLines } from "../../src/app/plan-paragraphs";
import { traceCell } from "../../src/core/trace/trace";
import { sheetOf } from "../core/sheet-of";
import { checkedSample, LANGUAGES, showPane } from "./show-pane";

const sample = checkedSample("2023.xlsx");

function traceOf(text: string) {
  const paragraphs = (one: string) => planParagraphs(textLines(one), (same) => same);
  return traceCell(
    sheetOf("总结", [[text]]),
    { sheet: "总结", row: 0, column: 0 },
    { scheme: sample.scheme!, result: sample.result!, paragraphs }
  );
}

async function openTrace(text: string, words = LANGUAGES[0]![1]) {
  const shown = showPane({ ...sample, trace: traceOf(text) }, { words });
  await shown.user.click(screen.getByRole("button", { name: words.pane.actions.trace }));
  const region = await screen.findByRole("region", { name: words.pane.actions.trace });
  return { ...shown, part: within(region) };
}

it("traces the selected cell as soon as it is opened, and again when asked", async () => {
  const { part, user, commands } = await openTrace("专利申请量420件。");
  expect(commands.trace).toHaveBeenCalledTimes(1);
  await user.click(part.getByRole("button", { name: "追溯所选单元格" }));
  expect(commands.trace).toHaveBeenCalledTimes(2);
});

it("leads from each figure to its cells with one click", async () => {
  const { part, user, commands } = await openTrace("专利申请量420件，比上年同期减少220件。");
  expect(part.getByText("总结!A1 里的数字")).toBeTruthy();
  const [first, second] = part.getAllByRole("listitem").map((one) => within(one));
  await user.click(first!.getByRole("button"));
  expect(commands.select).toHaveBeenLastCalledWith({
    sheet: "KW303 知识产权情况",
    row: 8,
    column: 4,
  });
  expect(second!.getAllByRole("button").map((one) => one.textContent)).toEqual([
    "KW303 知识产权情况!E9",
    "KW303 知识产权情况!F9",
  ]);
  expect(second!.getByText("KW303[01] 专利申请量·增减")).toBeTruthy();
});

it.each(LANGUAGES)("says in %s what cannot be traced", async (_, words) => {
  const none = await openTrace("工作顺利。", words);
  expect(none.part.queryAllByRole("listitem")).toEqual([]);
  const isChinese = words.language === "zh-CN";
  expect(none.part.getByText(isChinese ? /没有可以追溯的数字/u : /has no figure/u)).toBeTruthy();
});

it("names a figure that goes with no indicator, without a cell", async () => {
  const { part } = await openTrace("举办龙舟赛3场。");
  const item = within(part.getByRole("listitem"));
  expect(item.getByText("没有对得上的指标")).toBeTruthy();
  expect(item.queryByRole("button")).toBeNull();
});
