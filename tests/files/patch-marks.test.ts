import type { Edit } from "../../src/core/workbook";
import { SHEET, at, changedParts, partOf, patch, workbookOf, workbookOfRows } from "./hand-made";

describe("marking cells", () => {
  const mark = (family: "error" | "shortfall", ...cells: [number, number][]): Edit => ({
    kind: "mark",
    family,
    cells: cells.map(([row, column]) => at(row, column)),
  });
  const plain = workbookOfRows('<row r="1"><c r="A1"><v>1</v></c></row>');

  it("joins neighbours into ranges and writes the family's look once", () => {
    const after = patch(
      plain,
      mark("error", [0, 0], [0, 1], [1, 0], [1, 1], [5, 3]),
      mark("shortfall", [3, 3])
    );
    expect(partOf(after, SHEET)).toContain(
      '</sheetData><conditionalFormatting sqref="A1:B2 D6"><cfRule type="expression" dxfId="0" priority="1">' +
        '<formula>N("heshu:error")=0</formula></cfRule></conditionalFormatting>' +
        '<conditionalFormatting sqref="D4"><cfRule type="expression" dxfId="1" priority="2">'
    );
    expect(partOf(after, "xl/styles.xml")).toContain('<dxfs count="2"><dxf><font><b/>');
    expect(changedParts(plain, after)).toEqual(["xl/styles.xml", SHEET]);
  });

  it("changes nothing when the same cells are marked again", () => {
    const once = patch(plain, mark("error", [0, 0], [2, 0]), mark("shortfall", [1, 1]));
    expect(patch(once, mark("shortfall", [1, 1]), mark("error", [2, 0]))).toBe(once);
  });

  it("adds to the earlier mark of the family and keeps its look", () => {
    const once = patch(plain, mark("error", [0, 0]));
    const twice = patch(once, mark("error", [0, 1]));
    expect(partOf(twice, SHEET).match(/<cfRule/g)).toHaveLength(1);
    expect(partOf(twice, SHEET)).toContain('sqref="A1:B1"');
    expect(changedParts(once, twice)).toEqual([SHEET]);
  });

  it("comes after the user's own rules, also those of newer versions", () => {
    const before = workbookOf(
      '<sheetData/><conditionalFormatting sqref="A1"><cfRule type="top10" priority="3" rank="1"/>' +
        '</conditionalFormatting><pageMargins/><extLst><ext><x14:cfRule priority="7"/></ext></extLst>',
      ' xmlns:x14="urn:x"'
    );
    const xml = partOf(patch(before, mark("error", [0, 0])), SHEET);
    expect(xml).toContain('priority="3" rank="1"/></conditionalFormatting><conditionalFormatting');
    expect(xml).toContain(
      'priority="8"><formula>N("heshu:error")=0</formula></cfRule></conditionalFormatting><pageMargins/>'
    );
  });

  it("marks the whole of a merged range", () => {
    const before = workbookOf('<sheetData/><mergeCells><mergeCell ref="B2:C4"/></mergeCells>');
    expect(partOf(patch(before, mark("error", [3, 2], [3, 3])), SHEET)).toContain(
      'sqref="B2:C3 B4:D4"'
    );
  });
});
