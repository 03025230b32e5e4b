import type { Edit } from "../../src/core/workbook";
import { inflateNode } from "../../src/files/inflate-node";
import { openZip, readEntry } from "../../src/files/zip";
import {
  REPORT,
  SHEET,
  at,
  changedParts,
  partOf,
  patch,
  withParts,
  workbookOf,
  workbookOfRows,
  write,
} from "./hand-made";
import { problemOf } from "./tiny-package";

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

describe("marking cells of a workbook whose styles are broken", () => {
  const styles = partOf(workbookOfRows(""), "xl/styles.xml").replace(/^<\?xml.*?\?>\n/, "");
  it.each([
    ["stand beside another element", `<a></a>${styles}`, "xml_root"],
    ["stand inside another element", `<a>${styles}</a>`, "styles_root"],
  ])("refuses where they %s, since the formats would be lost", (_, part, reason) => {
    const broken = withParts(workbookOfRows(""), { "xl/styles.xml": part });
    const mark: Edit = { kind: "mark", family: "error", cells: [at(0, 0)] };
    expect(problemOf(() => patch(broken, mark))).toEqual({
      code: "damaged",
      part: "xl/styles.xml",
      reason,
    });
  });
});

describe("clearing marks", () => {
  const mark = (family: "error" | "shortfall", sheet = "表"): Edit => ({
    kind: "mark",
    family,
    cells: [at(0, 0, sheet), at(4, 2, sheet)],
  });
  const clear = (...families: ("error" | "shortfall")[]): Edit => ({
    kind: "clearMarks",
    families,
  });
  const both = clear("error", "shortfall");

  it.each([
    ["a plain sheet", workbookOfRows('<row r="1"><c r="A1"><v>1</v></c></row>')],
    ["a sheet without rows", workbookOf("<sheetData/><pageMargins/>")],
    [
      "a sheet with rules of the user",
      workbookOf(
        '<sheetData/>\r\n<conditionalFormatting sqref="A1"><cfRule type="top10" priority="3" rank="1"/></conditionalFormatting>\n<pageMargins/>'
      ),
    ],
    [
      "a sheet in lower case UTF-8 with a byte order mark",
      withParts(workbookOf(""), {
        [SHEET]:
          "\ufeff<?xml version='1.0' encoding='utf-8'?>\n<worksheet><sheetData/></worksheet>",
      }),
    ],
  ])("gives %s back byte for byte", (_, before) => {
    const marked = patch(before, mark("error"), mark("shortfall"));
    expect(bytesOf(marked, SHEET)).not.toEqual(bytesOf(before, SHEET));
    expect(bytesOf(patch(marked, both), SHEET)).toEqual(bytesOf(before, SHEET));
  });

  it("clears one family and leaves the other", () => {
    const plain = workbookOf("<sheetData/>");
    const after = patch(plain, mark("error"), mark("shortfall"));
    expect(partOf(patch(after, clear("error")), SHEET)).toBe(
      partOf(patch(plain, mark("shortfall")), SHEET).replace(
        'dxfId="0" priority="1"',
        'dxfId="1" priority="2"'
      )
    );
  });

  it("takes rules of ours out of a block that Excel joined with others", () => {
    const rule = (formula: string, priority: number) =>
      `<cfRule type="expression" priority="${priority}"><formula>${formula}</formula></cfRule>`;
    const error = rule("N(&quot;heshu:error&quot;)=0", 2);
    const shortfall = rule('N("heshu:shortfall")=0', 3);
    const own = rule("A1&gt;5", 1);
    const block = (rules: string) =>
      `<sheetData/><conditionalFormatting sqref="A1">${rules}</conditionalFormatting>`;
    const inner = (rules: string) => partOf(patch(workbookOf(block(rules)), both), SHEET);
    expect(inner(own + error)).toContain(block(own));
    expect(inner(error + shortfall)).not.toContain("conditionalFormatting");
    expect(patch(workbookOf(block(own)), both)).toEqual(workbookOf(block(own)));
  });

  it("clears all sheets, also those with other edits, but not what the list marks later", () => {
    const two = patch(workbookOf("<sheetData/>"), { kind: "addSheet", content: REPORT });
    const marked = patch(two, mark("error"), mark("error", "报告"));
    const after = patch(marked, mark("shortfall"), both, write(9, 9, 1), {
      ...{ kind: "mark", family: "error", cells: [at(7, 7)] },
    });
    expect(partOf(after, SHEET).match(/sqref="[^"]*"/g)).toEqual(['sqref="H8"']);
    expect(partOf(after, "xl/worksheets/sheet2.xml")).toBe(partOf(two, "xl/worksheets/sheet2.xml"));
  });

  it("leaves the legend of a sheet that the same list adds", () => {
    const marks = [{ family: "error", range: { top: 0, left: 0, bottom: 0, right: 0 } }] as const;
    const after = patch(workbookOf("<sheetData/>"), both, {
      ...{ kind: "addSheet", content: { ...REPORT, marks } },
    });
    expect(partOf(after, "xl/worksheets/sheet2.xml")).toContain("heshu:error");
  });
});

function bytesOf(bytes: Uint8Array, part: string): Uint8Array | null {
  return readEntry(openZip(bytes), part, inflateNode);
}
