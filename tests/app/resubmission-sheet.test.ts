import { resubmissionSheets } from "../../src/app/resubmission-sheet";
import type { ContentCell } from "../../src/core/sheet-content";
import { zhCommandLine as words } from "../../src/locales/zh-cn-cli";
import { unitSheets } from "../cli/submitted-sample";
import { collected, type Sent } from "../core/submission/settled-collection";

/** The second of two submissions has other cells in place of K1!D12. */
function shownChange(was: Partial<ContentCell>, is: Partial<ContentCell>): unknown[] {
  const sent = [was, is].map((cell, index): Sent => {
    const day = 8 + index;
    const sheets = unitSheets(0, { date: `2023年11月${String(day)}日` });
    const [first, ...others] = sheets;
    const cells = first!.cells.filter((one) => one.row !== 11 || one.column !== 3);
    const changed = { ...first!, cells: [...cells, { row: 11, column: 3, value: null, ...cell }] };
    return { path: `${String(day)}.xlsx`, sheets: [sorted(changed), ...others], written: day };
  });
  const { settled, frame, heads, read, noting } = collected(sent);
  const review = { frame, inForce: settled.inForce, noting, heads, read };
  const [sheet] = resubmissionSheets(settled, review, words);
  return [...sheet!.lines]
    .map((line) => ("rest" in line ? [...line.cells, ...line.rest] : line))
    .filter((line) => line[7] === "K1")
    .map((line) => [line[11], line[13]])[0]!;
}

function sorted<T extends { readonly cells: readonly ContentCell[] }>(sheet: T): T {
  const cells = [...sheet.cells].sort((a, b) => a.row - b.row || a.column - b.column);
  return { ...sheet, cells };
}

it.each<[string, Partial<ContentCell>, Partial<ContentCell>, unknown[]]>([
  ["a figure that was blank", {}, { value: 7 }, ["（空）", 7]],
  [
    "a formula that was not calculated, which is not blank",
    {},
    { formula: "1+1" },
    ["（空）", "（公式尚未计算）"],
  ],
  ["a word", { value: 7 }, { value: "待定" }, [7, "待定"]],
  ["TRUE", { value: 7 }, { value: true }, [7, "TRUE"]],
  ["a day", { value: 7 }, { value: 45_000, style: { format: "yyyy-mm-dd" } }, [7, "2023年3月15日"]],
])("the sheet of what was sent again shows %s as it stands", (_, was, is, expected) => {
  expect(shownChange(was, is)).toEqual(expected);
});
