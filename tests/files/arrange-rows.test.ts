import { inflateNode } from "../../src/files/inflate-node";
import { readWorkbook } from "../../src/files/read-workbook";
import { arrange, type ArrangeRows, THRICE } from "./arranged";
import { SHEET, at, cellsOf, partOf, patch, workbookOfRows, write } from "./hand-made";
import { problemOf } from "./tiny-package";

function rowsOf(bytes: Uint8Array): string {
  return /<sheetData>(.*)<\/sheetData>/s.exec(partOf(bytes, SHEET))?.[1] ?? "";
}

describe("rows laid out anew", () => {
  it("copies a row with its height, formats and values, and numbers the rows below", () => {
    const before = workbookOfRows(
      '<row r="1"><c r="A1"><v>1</v></c></row>' +
        '<row r="2" ht="30" customHeight="1" spans="1:2"><c r="A2" s="0" t="str"><v>二</v></c><c r="B2"><v>2</v></c></row>' +
        '<row r="4" hidden="1" outlineLevel="1"><c r="A4"><v>4</v></c></row>'
    );
    const copy = (row: number) =>
      `<row r="${row}" ht="30" customHeight="1" spans="1:2"><c r="A${row}" s="0" t="str"><v>二</v></c><c r="B${row}"><v>2</v></c></row>`;
    expect(rowsOf(patch(before, THRICE))).toBe(
      `<row r="1"><c r="A1"><v>1</v></c></row>${copy(2)}${copy(3)}${copy(4)}` +
        '<row r="6" hidden="1" outlineLevel="1"><c r="A6"><v>4</v></c></row>'
    );
  });

  it("drops rows in no piece and moves pieces about", () => {
    const rows = [1, 2, 3, 4, 5].map((n) => `<row r="${n}"><c r="A${n}"><v>${n}</v></c></row>`);
    const after = patch(workbookOfRows(rows.join("")), arrange([4, 4], [1, 2]));
    expect(cellsOf(after).map(({ row, value }) => [row, value])).toEqual([
      [0, 4],
      [1, 1],
      [2, 2],
      [3, 5],
    ]);
  });

  it("writes speak of the sheet afterwards", () => {
    const before = workbookOfRows('<row r="2"><c r="A2"><v>1</v></c></row>');
    const after = patch(before, write(3, 0, "三"), write(1, 0, "一"), THRICE);
    expect(cellsOf(after).map(({ value }) => value)).toEqual(["一", 1, "三"]);
  });

  it("leaves a file as it is where every row stays", () => {
    const before = workbookOfRows('<row r="2"><c r="A2"><v>1</v></c></row>');
    expect(patch(before, arrange([1, 1], [2, 2], [3, 9]))).toBe(before);
    expect(patch(before, arrange())).toBe(before);
  });

  it("gives each copy its own formula and widens totals, which lose their old result", () => {
    const before = workbookOfRows(
      '<row r="2"><c r="B2"><v>1</v></c><c r="C2" t="n"><f>B2*2</f><v>2</v></c></row>' +
        '<row r="3"><c r="B3" s="0" t="str"><f>SUM(B2)</f><v>1</v></c><c r="C3"><f>C2&amp;"B2"</f><v>2</v></c></row>'
    );
    expect(rowsOf(patch(before, THRICE))).toBe(
      [2, 3, 4]
        .map(
          (n) =>
            `<row r="${n}"><c r="B${n}"><v>1</v></c><c r="C${n}" t="n"><f>B${n}*2</f><v>2</v></c></row>`
        )
        .join("") +
        '<row r="5"><c r="B5" s="0"><f>SUM(B2:B4)</f></c><c r="C5"><f>C2&amp;&quot;B2&quot;</f><v>2</v></c></row>'
    );
  });

  it("gives formulas that shared a text their own", () => {
    const before = workbookOfRows(
      '<row r="1"><c r="B1"><f t="shared" ref="B1:B3" si="0">A1+A$1</f><v>1</v></c></row>' +
        '<row r="2"><c r="B2"><f t="shared" si="0"/><v>1</v></c></row>' +
        '<row r="3"><c r="B3"><f t="shared" si="0"/><v>1</v></c></row>'
    );
    const after = patch(before, THRICE);
    expect(cellsOf(after).map(({ formula }) => formula)).toEqual([
      "A1+A$1",
      "A2+A$1",
      "A3+A$1",
      "A4+A$1",
      "A5+A$1",
    ]);
    expect(rowsOf(after)).not.toContain("shared");
  });

  it("copies an array formula as a whole and does not tear one apart", () => {
    const before = workbookOfRows(
      '<row r="1"><c r="B1"><f t="array" ref="B1:B2">A1:A2*2</f><v>1</v></c></row>' +
        '<row r="2"><c r="B2"><v>1</v></c></row>'
    );
    const whole = patch(before, arrange([1, 2], [1, 2]));
    expect(rowsOf(whole)).toContain('<c r="B3"><f t="array" ref="B3:B4">A3:A4*2</f>');
    expect(problemOf(() => patch(before, THRICE))).toEqual({
      ...{ code: "rows_bound", sheet: "表", by: "array" },
      range: { top: 0, left: 1, bottom: 1, right: 1 },
    });
  });

  it("refuses more rows than a sheet has", () => {
    const before = workbookOfRows('<row r="1048576"><c r="A1048576"><v>1</v></c></row>');
    expect(problemOf(() => patch(before, THRICE))).toMatchObject({
      ...{ code: "rows_bound", by: "sheet_end", range: { top: 1_048_575 } },
    });
    const many = Array.from({ length: 3 }, () => [0, 500_000] as const);
    const enormous: ArrangeRows = { kind: "arrangeRows", sheet: "表", pieces: many };
    expect(problemOf(() => patch(before, enormous))).toMatchObject({ by: "sheet_end" });
  });

  it("arranges a sheet that was copied in the same list", () => {
    const before = workbookOfRows('<row r="2"><c r="A2"><v>1</v></c></row>');
    const after = patch(
      before,
      write(2, 0, 3),
      { kind: "copySheet", from: "表", name: "副本" },
      { ...THRICE, sheet: "副本" },
      { kind: "write", at: at(4, 0, "副本"), value: "末" }
    );
    const read = readWorkbook(after, inflateNode).sheets;
    expect(read.map(({ cells }) => cells.map(({ value }) => value))).toEqual([
      [1, 3],
      [1, 1, 1, "末"],
    ]);
  });

  it("says which sheet is missing", () => {
    const elsewhere = { ...THRICE, sheet: "没有" };
    expect(problemOf(() => patch(workbookOfRows(""), elsewhere))).toEqual({
      ...{ code: "no_such_sheet", sheet: "没有" },
    });
  });
});
