import fc from "fast-check";
import { createWorkbook } from "../../src/files/create-workbook";
import type { Edit } from "../../src/core/workbook";
import { deflateNode } from "../../src/files/deflate-node";
import { openZip } from "../../src/files/zip";
import {
  REPORT,
  SHEET,
  at,
  cellsOf,
  changedParts,
  partOf,
  patch,
  withParts,
  workbookOf,
  workbookOfRows,
  write,
} from "./hand-made";

describe("writing values", () => {
  it("puts cells and rows where they belong and reads them back", () => {
    const before = workbookOfRows(
      '<row r="2" spans="2:4"><c r="B2"><v>1</v></c><c r="D2"><v>2</v></c></row><row r="5" ht="30"/>'
    );
    const after = patch(
      ...[before, write(1, 2, 3), write(1, 0, "甲"), write(4, 1, true), write(2, 0, 4)],
      write(9, 0, 5)
    );
    expect(partOf(after, SHEET)).toContain(
      '<row r="2"><c r="A2" t="inlineStr"><is><t>甲</t></is></c><c r="B2"><v>1</v></c>' +
        '<c r="C2"><v>3</v></c><c r="D2"><v>2</v></c></row><row r="3"><c r="A3"><v>4</v></c></row>' +
        '<row r="5" ht="30"><c r="B5" t="b"><v>1</v></c></row><row r="10"><c r="A10"><v>5</v></c></row>'
    );
  });

  it("takes rows and cells that do not say where they stand", () => {
    const before = workbookOfRows(
      "<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>"
    );
    const after = patch(before, write(1, 0, 30), write(0, 1, 20), write(1, 4, 50));
    expect(cellsOf(after)?.map(({ row, column, value }) => [row, column, value])).toEqual([
      [0, 0, 1],
      [0, 1, 20],
      [1, 0, 30],
      [1, 4, 50],
    ]);
  });

  it("keeps a cell's format, and gives a new one that of its row or column", () => {
    const before = workbookOf(
      '<cols><col min="2" max="3" width="9" style="4"/></cols><sheetData>' +
        '<row r="1"><c r="A1" s="7"><v>1</v></c></row><row r="2" s="5" customFormat="1"/></sheetData>'
    );
    const xml = partOf(patch(before, write(0, 0, null), write(0, 2, 1), write(1, 2, 2)), SHEET);
    expect(xml).toContain('<c r="A1" s="7"/>');
    expect(xml).toContain('<c r="C1" s="4"><v>1</v></c>');
    expect(xml).toContain('<c r="C2" s="5"><v>2</v></c>');
  });

  it("is not led astray by what only looks like rows", () => {
    const remark = '<!-- <row r="2"><c r="A2"/></row> -->';
    const text = '<c r="A1" t="str"><v><![CDATA[</row><row r="2"/>]]></v></c>';
    const before = workbookOfRows(`${remark}<row r="1">${text}</row><row r="3"/>`);
    expect(partOf(patch(before, write(1, 0, 5), write(2, 0, 6)), SHEET)).toContain(
      `${remark}<row r="1">${text}</row><row r="2"><c r="A2"><v>5</v></c></row>` +
        '<row r="3"><c r="A3"><v>6</v></c></row></sheetData>'
    );
  });

  it("does not draw a cell for nothing", () => {
    const before = workbookOfRows('<row r="1"><c r="A1"><v>1</v></c></row>');
    expect(partOf(patch(before, write(5, 5, null), write(0, 3, "")), SHEET)).toBe(
      partOf(before, SHEET)
    );
  });

  it("writes any values to any cells and nothing else", () => {
    const text = fc.string({ unit: "binary", maxLength: 12 });
    const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value || 0);
    const edit = fc.record({
      row: fc.oneof(fc.nat(8), fc.nat(1_048_575)),
      column: fc.oneof(fc.nat(8), fc.nat(16_383)),
      value: fc.oneof(text, number, fc.boolean(), fc.constant(null)),
    });
    const rows =
      '<row r="2"><c r="B2" t="inlineStr"><is><t>甲</t></is></c><c r="E2"><v>5</v></c></row>' +
      '<row><c><v>1</v></c><c/><c><v>2</v></c></row><row r="7"/>';
    const before = workbookOfRows(rows);
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 20 }), (edits) => {
        const expected = new Map<string, unknown>();
        for (const cell of cellsOf(before) ?? []) {
          expected.set(`${cell.row} ${cell.column}`, cell.value);
        }
        for (const { row, column, value } of edits) {
          const empty = value === null || value === "";
          if (empty) expected.delete(`${row} ${column}`);
          // The reader gives every line end as LF.
          else {
            const lines = typeof value === "string" ? value.replace(/\r\n?/g, "\n") : value;
            expected.set(`${row} ${column}`, lines);
          }
        }
        const after = patch(before, ...edits.map((e) => write(e.row, e.column, e.value)));
        const read = cellsOf(after) ?? [];
        expect(new Map(read.map((cell) => [`${cell.row} ${cell.column}`, cell.value]))).toEqual(
          expected
        );
      })
    );
  });

  it("takes a formula out of the calculation chain and lets Excel calculate", () => {
    const rows = '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>A1</f><v>2</v></c></row>';
    const relation =
      '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="/xl/calcChain.xml"/></Relationships>';
    const base = workbookOfRows(rows);
    const rels = partOf(base, "xl/_rels/workbook.xml.rels");
    const before = withParts(base, {
      "xl/calcChain.xml": '<calcChain><c r="A1" i="1"/><c r="B1"/></calcChain>',
      "xl/_rels/workbook.xml.rels": rels.replace("</Relationships>", relation),
    });
    const one = patch(before, write(0, 0, 5));
    expect(cellsOf(one)?.[0]).toEqual({ row: 0, column: 0, value: 5 });
    expect(partOf(one, "xl/calcChain.xml")).toBe('<calcChain><c r="B1" i="1"/></calcChain>');
    expect(partOf(one, "xl/workbook.xml")).toContain('fullCalcOnLoad="1"');

    const both = patch(one, write(0, 1, 6));
    expect(openZip(both).entries.has("xl/calcchain.xml")).toBe(false);
    expect(partOf(both, "xl/_rels/workbook.xml.rels")).toBe(rels);
  });

  it("leaves every other part as it was, byte for byte", () => {
    const before = createWorkbook([{ ...REPORT, name: "表" }, REPORT], deflateNode);
    expect(changedParts(before, patch(before, write(0, 0, 1)))).toEqual(["xl/workbook.xml", SHEET]);
    expect(patch(before)).toBe(before);
  });

  it("widens the used range that the sheet gives", () => {
    const before = workbookOf('<dimension ref="B2:C3"/><sheetData/>');
    expect(partOf(patch(before, write(9, 0, 1)), SHEET)).toContain('<dimension ref="A2:C10"/>');
  });

  it("writes a formula with its value, and lets Excel build the chain anew", () => {
    const relation =
      '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/></Relationships>';
    const base = workbookOfRows('<row r="1"><c r="A1" s="0"><f>1+1</f><v>2</v></c></row>');
    const rels = partOf(base, "xl/_rels/workbook.xml.rels");
    const before = withParts(base, {
      "xl/calcChain.xml": '<calcChain><c r="A1" i="1"/></calcChain>',
      "xl/_rels/workbook.xml.rels": rels.replace("</Relationships>", relation),
    });
    const formula = (row: number, value: number | string | null, text: string): Edit => ({
      ...{ kind: "write", at: at(row, 0), value, formula: text },
    });
    const after = patch(
      before,
      formula(0, 6, "2*3"),
      formula(1, "<", 'A1&"<"'),
      formula(2, null, "A1")
    );
    expect(cellsOf(after)).toEqual([
      { row: 0, column: 0, value: 6, formula: "2*3" },
      { row: 1, column: 0, value: "<", formula: 'A1&"<"' },
      { row: 2, column: 0, value: null, formula: "A1" },
    ]);
    expect(openZip(after).entries.has("xl/calcchain.xml")).toBe(false);
    expect(partOf(after, "xl/_rels/workbook.xml.rels")).toBe(rels);
    expect(partOf(after, "xl/workbook.xml")).toContain('fullCalcOnLoad="1"');
  });
});
