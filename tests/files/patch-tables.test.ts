import ExcelJS from "exceljs";
import type { Edit } from "../../src/core/workbook";
import { inflateNode } from "../../src/files/inflate-node";
import { readLook } from "../../src/files/read-look";
import {
  SHEET,
  cellsOf,
  changedParts,
  partOf,
  patch,
  withParts,
  workbookOf,
  workbookOfRows,
  write,
} from "./hand-made";
import { problemOf } from "./tiny-package";

describe("adding a table", () => {
  const table = (change: Partial<Extract<Edit, { kind: "addTable" }>> = {}): Edit => ({
    kind: "addTable",
    sheet: "表",
    range: { top: 1, left: 0, bottom: 3, right: 1 },
    name: "计划表",
    columns: ["指标", "完成\n率"],
    ...change,
  });
  const plain = workbookOfRows('<row r="1"><c r="A1"><v>1</v></c></row>');

  it("makes the part and ties it to the sheet, the header written as text", () => {
    const after = patch(plain, table());
    expect(partOf(after, "xl/tables/table1.xml")).toContain(
      'id="1" name="计划表" displayName="计划表" ref="A2:B4" totalsRowShown="0"><autoFilter ref="A2:B4"/>' +
        '<tableColumns count="2"><tableColumn id="1" name="指标"/><tableColumn id="2" name="完成_x000a_率"/></tableColumns>' +
        '<tableStyleInfo name="TableStyleLight9" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/>'
    );
    expect(partOf(after, SHEET)).toMatch(
      /<tableParts count="1"><tablePart xmlns:r="[^"]+" r:id="rId1"\/><\/tableParts><\/worksheet>$/
    );
    expect(partOf(after, "[Content_Types].xml")).toContain('PartName="/xl/tables/table1.xml"');
    expect(cellsOf(after).map(({ row, value }) => [row, value])).toEqual([
      [0, 1],
      [1, "指标"],
      [1, "完成\n率"],
    ]);
    expect(readLook(after, inflateNode).sheets[0]?.tables).toEqual([
      { name: "计划表", range: { top: 1, left: 0, bottom: 3, right: 1 } },
    ]);
    expect(changedParts(plain, after)).toEqual([
      "[content_types].xml",
      "xl/tables/table1.xml",
      "xl/workbook.xml",
      "xl/worksheets/_rels/sheet1.xml.rels",
      SHEET,
    ]);
  });

  it("writes a totals row that the filter leaves out", () => {
    const totals = ["合计", { formula: "SUBTOTAL(109,B3:B3)", value: 7 }];
    const after = patch(plain, write(2, 1, 7), table({ totals }));
    expect(partOf(after, "xl/tables/table1.xml")).toContain(
      'ref="A2:B4" totalsRowCount="1"><autoFilter ref="A2:B3"/><tableColumns count="2">' +
        '<tableColumn id="1" name="指标" totalsRowLabel="合计"/>' +
        '<tableColumn id="2" name="完成_x000a_率" totalsRowFunction="custom">' +
        "<totalsRowFormula>SUBTOTAL(109,B3:B3)</totalsRowFormula></tableColumn>"
    );
    expect(cellsOf(after).filter(({ row }) => row === 3)).toMatchObject([
      { value: "合计" },
      { value: 7, formula: "SUBTOTAL(109,B3:B3)" },
    ]);
  });

  it.each([
    [
      "without a row between header and totals",
      { range: { top: 1, left: 0, bottom: 2, right: 1 } },
    ],
    ["of another number of columns", { totals: ["合计"] }],
  ])("refuses a totals row %s", (_, change) => {
    const totals = ["合计", null];
    expect(problemOf(() => patch(plain, table({ totals, ...change })))).toMatchObject({
      code: "damaged",
    });
  });

  it("is read by exceljs", async () => {
    const workbook = new ExcelJS.Workbook();
    const bytes = patch(plain, table(), write(2, 0, "钢产量"), write(2, 1, 0.93));
    await workbook.xlsx.load(new Uint8Array(bytes).buffer);
    const found = workbook.worksheets[0]!.getTable("计划表") as unknown as {
      readonly table: { readonly tableRef: string; readonly columns: readonly { name: string }[] };
    };
    expect(found.table.tableRef).toBe("A2:B4");
    expect(found.table.columns).toHaveLength(2);
  });

  it("numbers a second table on from the first and keeps to the same list", () => {
    const below = { top: 6, left: 0, bottom: 8, right: 1 };
    const after = patch(patch(plain, table()), table({ range: below, name: "表二" }));
    expect(partOf(after, "xl/tables/table2.xml")).toContain('id="2" name="表二"');
    expect(partOf(after, SHEET).match(/<tablePart /g)).toHaveLength(2);
    expect(partOf(after, SHEET)).toContain('<tableParts count="2">');
    expect(readLook(after, inflateNode).sheets[0]?.tables.map(({ name }) => name)).toEqual([
      "计划表",
      "表二",
    ]);
  });

  it("keeps the header equal to the columns, whatever else is written there", () => {
    const after = patch(plain, table(), write(1, 0, 5));
    expect(cellsOf(after).find(({ row, column }) => row === 1 && column === 0)?.value).toBe("指标");
  });

  it("comes before extensions and after drawings", () => {
    const before = workbookOf('<sheetData/><drawing r:id="rId9"/><extLst/>', ' xmlns:r="urn:r"');
    expect(partOf(patch(before, table()), SHEET)).toMatch(
      /<drawing r:id="rId9"\/><tableParts.*<\/tableParts><extLst\/>/
    );
  });

  it.each([
    ["a name with a space", { name: "计划 表" }, "table_name"],
    ["a name that reads as a cell", { name: "AB12" }, "table_name"],
    ["a name that reads as a row and column", { name: "r1c1" }, "table_name"],
    ["no name", { name: "" }, "table_name"],
    ["a name that a defined name has", { name: "合计" }, "table_name"],
    ["a header without rows", { range: { top: 1, left: 0, bottom: 1, right: 1 } }, "table_range"],
    ["too few names", { columns: ["指标"] }, "table_columns"],
    ["two equal names", { columns: ["A", "a"] }, "table_columns"],
    ["an empty name", { columns: ["A", ""] }, "table_columns"],
  ])("refuses %s", (_, change, reason) => {
    const workbook = partOf(plain, "xl/workbook.xml").replace(
      "<calcPr",
      '<definedNames><definedName name="合计">表!$A$1</definedName></definedNames><calcPr'
    );
    const named = withParts(plain, { "xl/workbook.xml": workbook });
    expect(problemOf(() => patch(named, table(change)))).toMatchObject({ reason });
  });

  it("refuses a place where a table or a merge is", () => {
    const once = patch(plain, table());
    const overlap = { code: "damaged", reason: "table_overlap" };
    const lower = { top: 3, left: 1, bottom: 5, right: 2 };
    expect(problemOf(() => patch(once, table({ name: "乙", range: lower })))).toMatchObject(
      overlap
    );
    expect(problemOf(() => patch(once, table({ range: { ...lower, top: 4 } })))).toMatchObject({
      reason: "table_name",
    });
    const merged = workbookOf('<sheetData/><mergeCells><mergeCell ref="B3:C9"/></mergeCells>');
    expect(problemOf(() => patch(merged, table()))).toMatchObject(overlap);
  });
});
