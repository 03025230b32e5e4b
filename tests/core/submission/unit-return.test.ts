import { returnedCopy } from "../../../src/app/returned-copy";
import { isReturned, unitReturn } from "../../../src/core/submission/unit-return";
import { zhCommandLine } from "../../../src/locales/zh-cn-cli";
import { rowsK1, rowsK2, unitSheets, type Rows } from "../../cli/submitted-sample";
import { collected, workbookOf, type Sent } from "./settled-collection";

const blanked = (rows: Rows, ...codes: string[]): Rows =>
  rows.map((row) =>
    row.map((one, at) => (at === 3 && codes.includes(String(row[2])) ? null : one))
  );
const returned = (sent: readonly Sent[], rules?: Rows) => {
  const { unit, heads, read, frame } = collected(sent, rules ? { rules } : {});
  return unitReturn(unit("U01"), heads, read, frame.scheme);
};
const cellsOf = (told: ReturnType<typeof returned>) =>
  told?.unchecked.map(({ rules, cells }) => [
    rules.join(),
    cells.map(
      ({ file, at }) => `${String(file)} ${at.sheet} ${String(at.row)},${String(at.column)}`
    ),
  ]);

describe("a unit that has left cells blank, and of which nothing else is found", () => {
  const k1 = blanked(rowsK1(0), "02", "05");
  const sheets = unitSheets(0, {}, { k1 });

  it("gets a notice of what could not be checked, with the cells to be filled in", () => {
    const told = returned([{ path: "0.xlsx", sheets }]);
    expect(told).toMatchObject({ verdict: "unchecked", correct: [], explain: [] });
    expect(cellsOf(told)).toEqual([
      ["R1,R2", ["0 K1 8,3"]],
      ["READ.figure", ["0 K1 11,3"]],
    ]);
  });

  it("in the file of the cell, where it sent two; a rule between them names the cell of one", () => {
    const [first] = unitSheets(0);
    const k2 = { ...unitSheets(0, {}, { k2: blanked(rowsK2(0), "02") })[1]! };
    const told = returned([
      { path: "1.xlsx", sheets: [first!] },
      { path: "2.xlsx", sheets: [k2] },
    ]);
    expect(cellsOf(told)?.map(([, cells]) => cells)).toEqual([["1 K2 8,3"], ["1 K2 8,3"]]);
  });

  it("finds them marked in the copy, each with what is asked of it", () => {
    const told = returned([{ path: "0.xlsx", sheets }])!;
    const edits = returnedCopy(told, 0, 2023, workbookOf(sheets), zhCommandLine);
    const marked = edits.flatMap((one) => (one.kind === "mark" ? one.cells : []));
    expect(marked.map(({ row, column }) => [row, column])).toEqual([
      [8, 3],
      [11, 3],
    ]);
    const comments = edits.flatMap((one) => (one.kind === "comment" ? [one.text] : []));
    expect(comments).toEqual([
      "【未能审核 R1、R2】未填。请补填，没有发生数的填 0。",
      "【未能审核 READ.figure】未填。请补填，没有发生数的填 0。",
    ]);
  });
});

it("what the unit cannot put right makes no notice by itself", () => {
  const rules: Rows = [["R9", "K1", "[01]/([02]-[02])>1", "强制性", null]];
  const sent = [{ path: "0.xlsx", sheets: unitSheets(0) }];
  const { unit, read } = collected(sent, { rules });
  expect(unit("U01").verdict).toBe("unchecked");
  expect(isReturned(unit("U01"), read)).toBe(false);
  expect(returned(sent, rules)).toBeNull();
});
