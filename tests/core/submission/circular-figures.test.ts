import { cellName, columnLetters } from "../../../src/core/address";
import { readScheme } from "../../../src/core/scheme/scheme-read";
import { readFrame, type CollectFrame } from "../../../src/core/submission/collect-frame";
import { readSubmissions } from "../../../src/core/submission/read-submission";
import type { Sheet } from "../../../src/core/workbook";
import { expectGrowth } from "../../growth";
import { formRows, schemeSheets, workbookOf } from "../small-workbook";
import { sheetOf, type CellOf } from "../sheet-of";

const NAMES = ["合计", "甲类", "乙类"] as const;
const scheme = workbookOf(schemeSheets({ plan: [["03", "20"]] }));
const frame = readFrame(scheme, readScheme(scheme).scheme);
const by = (formula: string, value: Sheet["cells"][number]["value"] = 0): CellOf => ({
  ...{ formula, value },
});

/** What is said of K1 with this year's figures in E6 to E8 and last year's in F6 to F8. */
function said(
  actual: readonly CellOf[],
  {
    merges = [],
    below = [],
    under = frame,
  }: { merges?: string[]; below?: readonly CellOf[]; under?: CollectFrame }
): readonly string[] {
  const rows = NAMES.map((name, row) => [name, "项", `0${row + 1}`, null, actual[row], 10 + row]);
  const sheet = sheetOf("K1", [...formRows(rows), below], { merges });
  const [one] = readSubmissions(workbookOf([sheet]), "", under);
  return one!.findings
    .filter(({ severity, code }) => severity !== "info" && code !== "unit_unknown")
    .map((found) => {
      const { code, at } = found;
      const cells = found.code === "circular" ? ` ${found.cells.join(">")}` : "";
      return `${code} ${at ? cellName(at.row, at.column) : ""}${cells}`;
    });
}

describe("a figure that is computed from itself", () => {
  const LOST = "circular E6 E6>E7>E6";
  it.each<[string, readonly CellOf[], readonly string[]]>([
    ["by way of another is told once", [by("E7+E8"), by("E6-E8"), 20], [LOST]],
    ["so with dollars and another function", [by("SUM($E$7:E8)"), by("E6-E8"), 20], [LOST]],
    ["and by way of its own sheet's name", [by("K1!E7+E8"), by("E6-E8"), 20], [LOST]],
    ["a sum that takes itself in", [by("SUM(E6:E8)"), 10, 20], ["circular E6 E6>E6"]],
    ["a sum of its whole column", [by("SUM(E:E)"), 10, 20], ["circular E6 E6>E6"]],
    ["with the value of an earlier day", [by("SUM(E6:E8)", 30), 10, 20], ["circular E6 E6>E6"]],
    ["a sum of what is computed elsewhere is right", [by("E7+E8", 30), by("F7*2", 10), 20], []],
    ["the place of a cell is no figure", [by("E7+E8", 30), by("ROW(E7)+3", 10), 20], []],
    ["nor is the one that a sum is counted from", [by("SUM(E7:OFFSET(E6,2,0))", 30), 10, 20], []],
    ["another sheet's cell is another", [by("E7+E8", 30), by("年报!E7", 10), 20], []],
    ["what is not read today", [by("E7+E8", 30), by("IF(1,10,E6)", 10), 20], []],
  ])("%s", (_, actual, expected) => {
    expect(said(actual, {})).toEqual(expected);
  });

  it("by way of a cell beside the form is told as well", () => {
    expect(said([by("E7+E8"), by("A10"), 20], { below: [by("E6-E8")] })).toEqual([
      "circular E6 E6>E7>A10>E6",
    ]);
  });

  it("by way of very many cells is told by the first of them", () => {
    const below = Array.from({ length: 60 }, (_, at) =>
      by(at === 59 ? "E6" : `${columnLetters(at + 1)}10`)
    );
    const [one] = said([by("A10"), 10, 20], { below });
    expect(one).toMatch(/^circular E6 E6>A10>B10>.*>S10>…>E6$/u);
  });

  it("is not looked for on a sheet of more formulas than a form has", () => {
    const many = Array.from({ length: 3000 }, () => by("SUM(A1:XFD1048576)", 1));
    const found = said([30, 10, 20], { below: many });
    expect(found).toEqual([]);
  });
});

describe("a figure whose cell is merged with another's", () => {
  it.each<[string, readonly CellOf[], string, readonly string[]]>([
    ["is told", [30, 30, null], "E7:E8", ["merged E8"]],
    ["not where nothing stands in it", [30, null, null], "E7:E8", []],
    ["not where it stands beside figures", [30, 10, 20], "A7:A8", []],
    ["not where one figure is wide", [30, 10, 20], "D6:E6", []],
  ])("%s", (_, actual, merge, expected) => {
    expect(said(actual, { merges: [merge] })).toEqual(expected);
  });

  it("is as it should be where the bureau's own form has merged them", () => {
    const sheet = sheetOf(
      "K1",
      formRows(NAMES.map((name, row) => [name, "项", `0${row + 1}`, null, null, null])),
      { merges: ["E7:E8"] }
    );
    const issued = workbookOf([...schemeSheets({ plan: [["03", "20"]] }), sheet]);
    const under = readFrame(issued, readScheme(issued).scheme);
    expect(said([30, 30, null], { merges: ["E7:E8"], under })).toEqual([]);
    expect(said([30, null, null], { merges: ["E6:E8"], under })).toEqual(["merged E7"]);
  });

  it("is told once, and in good time, in a file that merges the same cells again and again", () => {
    const again = (size: number) => () => {
      const merges = Array<string>(size).fill("E7:E8");
      expect(said([30, 30, null], { merges })).toEqual(["merged E8"]);
    };
    again(5)();
    expectGrowth(again, { size: 5_000, times: 4, most: 10 });
  });
});
