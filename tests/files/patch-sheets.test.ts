import type { SheetContent } from "../../src/core/sheet-content";
import type { Edit } from "../../src/core/workbook";
import { createWorkbook } from "../../src/files/create-workbook";
import { deflateNode } from "../../src/files/deflate-node";
import { inflateNode } from "../../src/files/inflate-node";
import { readLook } from "../../src/files/read-look";
import { readWorkbook } from "../../src/files/read-workbook";
import {
  REPORT,
  SHEET,
  at,
  partOf,
  patch,
  withParts,
  workbookOf,
  workbookOfRows,
  write,
} from "./hand-made";
import { problemOf } from "./tiny-package";

describe("adding a sheet", () => {
  const add = (content: Partial<SheetContent> = {}): Edit => ({
    kind: "addSheet",
    content: { ...REPORT, ...content },
  });
  const plain = workbookOfRows('<row r="1"><c r="A1"><v>1</v></c></row>');

  it("draws it after the others and leaves them as they were", () => {
    const cells = [{ row: 1, column: 1, value: "=HYPERLINK(1)", style: { format: "0.0" } }];
    const after = patch(plain, add({ cells, widths: [10] }));
    const read = readWorkbook(after, inflateNode);
    expect(read.sheets.map(({ name }) => name)).toEqual(["表", "报告"]);
    expect(read.sheets[0]).toEqual(readWorkbook(plain, inflateNode).sheets[0]);
    expect(read.sheets[1]?.cells).toEqual([
      { row: 1, column: 1, value: "=HYPERLINK(1)", format: "0.0" },
    ]);
    expect(partOf(after, SHEET)).toBe(partOf(plain, SHEET));
  });

  it("takes marks and comments of the same list", () => {
    const cells = [at(0, 0, "报告")];
    const after = patch(plain, { kind: "mark", family: "error", cells }, add());
    expect(partOf(after, "xl/worksheets/sheet2.xml")).toContain('sqref="A1"');
  });

  it("appends its formats and keeps the indices of those that are there", () => {
    const styled = createWorkbook(
      [
        {
          ...REPORT,
          name: "表",
          cells: [{ row: 0, column: 0, value: 1, style: { format: "0.0" } }],
        },
      ],
      deflateNode
    );
    const cells = [{ row: 0, column: 0, value: 1, style: { format: "0.00%", fill: "FF0000" } }];
    const styles = partOf(patch(styled, add({ cells })), "xl/styles.xml");
    const old = /<cellXfs count="2">(.*)<\/cellXfs>/.exec(partOf(styled, "xl/styles.xml"))?.[1];
    expect(styles).toContain(
      `<cellXfs count="3">${old ?? "?"}<xf numFmtId="10" fontId="2" fillId="2"`
    );
  });

  it("names its print area by its own place among the sheets", () => {
    const area = { top: 0, left: 0, bottom: 9, right: 3 };
    const after = patch(plain, add({ print: { area, titleRows: [0, 1] } }));
    expect(partOf(after, "xl/workbook.xml")).toContain(
      '</sheets><definedNames><definedName name="_xlnm.Print_Area" localSheetId="1">' +
        '\'报告\'!$A$1:$D$10</definedName><definedName name="_xlnm.Print_Titles" localSheetId="1">' +
        "'报告'!$1:$2</definedName></definedNames><calcPr"
    );
  });

  it("makes a styles part where there is none", () => {
    const rels = partOf(plain, "xl/_rels/workbook.xml.rels");
    const before = withParts(plain, {
      "xl/styles.xml": null,
      "[Content_Types].xml": partOf(plain, "[Content_Types].xml").replace(
        /<Override PartName="\/xl\/styles.xml"[^>]*>/,
        ""
      ),
      "xl/_rels/workbook.xml.rels": rels.replace(/<Relationship Id="rId2"[^>]*>/, ""),
    });
    const cells = [{ row: 0, column: 0, value: 1, style: { format: "0.0" } }];
    const read = readWorkbook(patch(before, add({ cells })), inflateNode);
    expect(read.sheets[1]?.cells[0]?.format).toBe("0.0");
  });

  it("keeps prefixes, strict namespaces and absolute targets working", () => {
    const main = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    const office = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    const rels = partOf(plain, "xl/_rels/workbook.xml.rels");
    const before = withParts(plain, {
      "xl/workbook.xml":
        `<x:workbook xmlns:x="${main}" xmlns:q="${office}"><x:sheets>` +
        '<x:sheet name="表" sheetId="5" q:id="rId1"/></x:sheets></x:workbook>',
      "xl/_rels/workbook.xml.rels": rels
        .replace('"worksheets/', '"/xl/worksheets/')
        .replaceAll("http://schemas.openxmlformats.org/officeDocument/2006/relationships", office),
      [SHEET]: `<x:worksheet xmlns:x="${main}"><x:sheetData/></x:worksheet>`,
    });
    const mark: Edit = { kind: "mark", family: "error", cells: [at(0, 0)] };
    const comment: Edit = { kind: "comment", at: at(0, 0), text: "甲", author: "乙" };
    const after = patch(before, add(), write(0, 0, "甲"), mark, comment);
    expect(partOf(after, "xl/workbook.xml")).toContain(
      '<x:sheet name="报告" sheetId="6" q:id="rId4"/></x:sheets><x:calcPr fullCalcOnLoad="1"/>'
    );
    expect(partOf(after, SHEET)).toContain(
      '<x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c></x:row></x:sheetData>' +
        '<x:conditionalFormatting sqref="A1"><x:cfRule'
    );
    expect(partOf(after, "xl/worksheets/sheet2.xml")).toContain(`<worksheet xmlns="${main}">`);
    expect(readWorkbook(after, inflateNode).sheets.map(({ cells }) => cells[0]?.value)).toEqual([
      "甲",
      "审核",
    ]);
  });
});

describe("copying a sheet", () => {
  const copy = (from = "表", name = "副本"): Edit => ({ kind: "copySheet", from, name });

  it("adds one with the same values, formats, sizes and merges, which further edits reach", () => {
    const before = createWorkbook(
      [
        {
          name: "表",
          cells: [
            { row: 0, column: 0, value: "甲", style: { fill: "FFFF00" } },
            { row: 1, column: 0, value: 3, formula: "1+2" },
          ],
          widths: [20],
          merges: [{ top: 0, left: 0, bottom: 0, right: 2 }],
        },
      ],
      deflateNode
    );
    const after = patch(before, copy(), { kind: "write", at: at(4, 0, "副本"), value: 5 });
    const [first, second] = readWorkbook(after, inflateNode).sheets;
    expect(first).toEqual(readWorkbook(before, inflateNode).sheets[0]);
    expect(second).toEqual({
      ...first,
      name: "副本",
      cells: [...(first?.cells ?? []), { row: 4, column: 0, value: 5 }],
    });
    const looks = readLook(after, inflateNode).sheets;
    expect({ ...looks[1], name: "表" }).toEqual(looks[0]);
  });

  it("leaves behind what stands in parts of its own", () => {
    const before = workbookOf(
      '<sheetPr codeName="Sheet1"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetData/>' +
        '<hyperlinks><hyperlink ref="A1" r:id="rId1"/><hyperlink ref="A2" location="B1"/></hyperlinks>' +
        '<pageSetup paperSize="9" r:id="rId2"/><drawing r:id="rId3"/><tableParts count="1"><tablePart r:id="rId4"/></tableParts>',
      ' xmlns:r="urn:r"'
    );
    const after = patch(before, copy());
    expect(partOf(after, "xl/worksheets/sheet2.xml")).toContain(
      '<sheetPr/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetData/>' +
        '<hyperlinks><hyperlink ref="A2" location="B1"/></hyperlinks><pageSetup paperSize="9"/></worksheet>'
    );
    expect(partOf(after, SHEET)).toBe(partOf(before, SHEET));
  });

  it("refuses a sheet that is not there and a name that is taken", () => {
    const plain = workbookOfRows("");
    expect(problemOf(() => patch(plain, copy("没有")))).toEqual({
      ...{ code: "no_such_sheet", sheet: "没有" },
    });
    expect(problemOf(() => patch(plain, copy("表", "表")))).toEqual({
      ...{ code: "sheet_name_taken", sheet: "表" },
    });
  });
});
