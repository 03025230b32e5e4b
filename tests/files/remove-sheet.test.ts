import ExcelJS from "exceljs";
import type { Edit } from "../../src/core/workbook";
import { createWorkbook } from "../../src/files/create-workbook";
import { deflateNode } from "../../src/files/deflate-node";
import { inflateNode } from "../../src/files/inflate-node";
import { readWorkbook } from "../../src/files/read-workbook";
import { dropReferences } from "../../src/files/sheet-references";
import { openZip } from "../../src/files/zip";
import { REPORT, SHEET, at, partOf, patch, withParts, write } from "./hand-made";
import { problemOf } from "./tiny-package";

const remove = (sheet: string): Edit => ({ kind: "removeSheet", sheet });
const namesOf = (bytes: Uint8Array) =>
  readWorkbook(bytes, inflateNode).sheets.map(({ name }) => name);
const keysOf = (bytes: Uint8Array) => [...openZip(bytes).entries.keys()];

const area = { top: 0, left: 0, bottom: 9, right: 3 };
const three = createWorkbook(
  ["甲", "乙", "丙"].map((name) => ({
    name,
    cells: [{ row: 0, column: 0, value: name }],
    widths: [],
    print: { area },
  })),
  deflateNode
);

describe("removing a sheet", () => {
  it("takes it out of every list and leaves the others as they were", () => {
    const after = patch(three, remove("乙"));
    expect(namesOf(after)).toEqual(["甲", "丙"]);
    expect(keysOf(after)).toEqual(keysOf(three).filter((key) => !key.endsWith("sheet2.xml")));
    expect(partOf(after, "[Content_Types].xml")).not.toContain("sheet2.xml");
    expect(partOf(after, "xl/_rels/workbook.xml.rels")).not.toContain("sheet2.xml");
    expect(partOf(after, SHEET)).toBe(partOf(three, SHEET));
  });

  it("moves names of later sheets up, and takes its own away", () => {
    expect(partOf(patch(three, remove("乙")), "xl/workbook.xml")).toContain(
      '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">\'甲\'!$A$1:$D$10</definedName>' +
        '<definedName name="_xlnm.Print_Area" localSheetId="1">\'丙\'!$A$1:$D$10</definedName></definedNames>'
    );
  });

  it("takes the parts that only it used: comments, drawings, tables", () => {
    const dressed = patch(
      three,
      { kind: "comment", at: at(0, 0, "乙"), text: "注", author: "核" },
      {
        ...{ kind: "addTable", sheet: "乙", range: area, name: "表一" },
        columns: ["a", "b", "c", "d"],
      }
    );
    expect(keysOf(patch(dressed, remove("乙")))).toEqual(keysOf(patch(three, remove("乙"))));
  });

  it("turns what speaks of it into #REF!", () => {
    const rows =
      '<sheetData><row r="1"><c r="A1"><f>SUM(乙!A1:B2)+\'丙\'!A1</f><v>3</v></c></row></sheetData>';
    const workbook = partOf(three, "xl/workbook.xml").replace(
      "<definedNames>",
      '<definedNames><definedName name="总量">乙!$C$3</definedName>'
    );
    const before = withParts(three, {
      "xl/workbook.xml": workbook,
      [SHEET]: partOf(three, SHEET).replace(/<sheetData>.*<\/sheetData>/, rows),
    });
    const after = patch(before, remove("乙"));
    expect(readWorkbook(after, inflateNode).sheets[0]?.cells[0]).toMatchObject({
      formula: "SUM(#REF!A1:B2)+'丙'!A1",
      value: 3,
    });
    expect(partOf(after, "xl/workbook.xml")).toContain('name="总量">#REF!$C$3<');
    expect(partOf(after, "xl/workbook.xml")).toContain('fullCalcOnLoad="1"');
  });

  it("shows another sheet where it was the one that showed", () => {
    const shown = (tab: number) =>
      withParts(three, {
        "xl/workbook.xml": partOf(three, "xl/workbook.xml").replace(
          "<workbookView ",
          `<workbookView activeTab="${tab}" `
        ),
      });
    const tabOf = (bytes: Uint8Array) =>
      /activeTab="(\d)"/.exec(partOf(bytes, "xl/workbook.xml"))?.[1];
    expect(tabOf(patch(shown(2), remove("甲")))).toBe("1");
    expect(tabOf(patch(shown(2), remove("丙")))).toBe("0");
    expect(tabOf(patch(shown(0), remove("丙")))).toBe("0");
  });

  it("frees its name for a sheet of the same list", () => {
    const after = patch(
      three,
      { kind: "addSheet", content: { ...REPORT, name: "乙" } },
      remove("乙"),
      {
        ...{ kind: "write", at: at(4, 0, "乙"), value: 7 },
      }
    );
    expect(namesOf(after)).toEqual(["甲", "丙", "乙"]);
    expect(readWorkbook(after, inflateNode).sheets[2]?.cells.map(({ value }) => value)).toEqual([
      "审核",
      7,
    ]);
  });

  it("is read by exceljs", async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(new Uint8Array(patch(three, remove("甲"))).buffer);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(["乙", "丙"]);
  });

  it("refuses a sheet that is not there, the last one that shows, and edits of the lost one", () => {
    expect(problemOf(() => patch(three, remove("丁")))).toEqual({
      ...{ code: "no_such_sheet", sheet: "丁" },
    });
    const hidden = withParts(three, {
      "xl/workbook.xml": partOf(three, "xl/workbook.xml").replace(
        '<sheet name="乙"',
        '<sheet state="hidden" name="乙"'
      ),
    });
    expect(problemOf(() => patch(hidden, remove("甲"), remove("丙")))).toMatchObject({
      reason: "last_sheet",
    });
    expect(namesOf(patch(hidden, remove("丙")))).toEqual(["甲", "乙"]);
    expect(
      problemOf(() => patch(three, remove("乙"), { ...write(0, 0, 1), at: at(0, 0, "乙") } as Edit))
    ).toEqual({ code: "no_such_sheet", sheet: "乙" });
  });
});

describe("references to a lost sheet", () => {
  it.each([
    ["表!A1+1", "#REF!A1+1"],
    ["'表'!$A$1:'表'!B2", "#REF!$A$1:#REF!B2"],
    ['"表!A1"&表!A1', '"表!A1"&#REF!A1'],
    ["大表!A1", "大表!A1"],
    ["[1]表!A1", "[1]表!A1"],
    ["'[1]表'!A1", "'[1]表'!A1"],
    ["表1!A1", "表1!A1"],
    ["SUM(A1:A3)", "SUM(A1:A3)"],
  ])("%s becomes %s", (before, after) => {
    expect(dropReferences(before, "表")).toBe(after);
  });

  it("are found whatever the case and the quotes", () => {
    expect(dropReferences("'It''s'!A1", "it's")).toBe("#REF!A1");
    expect(dropReferences("SHEET1!A1", "Sheet1")).toBe("#REF!A1");
  });
});
