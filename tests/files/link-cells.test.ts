import type { Edit } from "../../src/core/workbook";
import { SHEET, at, partOf, patch, workbookOf, workbookOfRows } from "./hand-made";
import { problemOf } from "./tiny-package";

const link = (row: number, column: number, to = at(8, 3)): Edit => ({
  ...{ kind: "link", at: at(row, column), to },
});

function linksOf(bytes: Uint8Array): string {
  return /<hyperlinks>(.*)<\/hyperlinks>/.exec(partOf(bytes, SHEET))?.[1] ?? "";
}

describe("a link to another cell", () => {
  const rows = '<row r="1"><c r="A1" s="0"><v>1</v></c></row>';

  it("stands at its cell, whose value and look stay", () => {
    const linked = patch(workbookOfRows(rows), link(0, 0), link(0, 1), link(0, 1, at(9, 9)));
    expect(linksOf(linked)).toBe(
      `<hyperlink ref="A1" location="'表'!D9"/><hyperlink ref="B1" location="'表'!J10"/>`
    );
    expect(partOf(linked, SHEET)).toContain(rows);
  });

  it("replaces an earlier one, and is cut out of one that reaches further", () => {
    const before = workbookOf(
      "<sheetData/><hyperlinks>" +
        '<hyperlink ref="A1" location="旧"/><hyperlink ref="B1:D3" location="表!A9" display="x"/></hyperlinks>'
    );
    const part = (ref: string) => `<hyperlink ref="${ref}" location="表!A9" display="x"/>`;
    expect(linksOf(patch(before, link(0, 0), link(1, 2)))).toBe(
      ["B1:D1", "B2", "D2", "B3:D3"].map(part).join("") +
        `<hyperlink ref="A1" location="'表'!D9"/><hyperlink ref="C2" location="'表'!D9"/>`
    );
  });

  it("in a merged range is that of the whole range", () => {
    const before = workbookOf(
      '<sheetData/><mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>'
    );
    expect(linksOf(patch(before, link(1, 1)))).toContain('ref="A1:B2"');
  });

  it("is refused to a sheet that is not there", () => {
    const gone = link(0, 0, at(0, 0, "没有"));
    expect(problemOf(() => patch(workbookOfRows(rows), gone))).toMatchObject({
      ...{ code: "no_such_sheet", sheet: "没有" },
    });
  });
});
