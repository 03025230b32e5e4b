import { arrange, THRICE } from "./arranged";
import { SHEET, cellsOf, partOf, patch, withParts, workbookOf } from "./hand-made";

/** The sheet's XML around its rows. */
function frameOf(bytes: Uint8Array): string {
  return partOf(bytes, SHEET)
    .replace(/<sheetData>.*<\/sheetData>/s, "")
    .replace(/^<worksheet[^>]*>|<\/worksheet>$/g, "");
}

describe("what stands around the rows", () => {
  const data = '<sheetData><row r="2"><c r="A2"><v>1</v></c></row></sheetData>';

  /** The XML around the rows when row 2 stands three times. */
  const around = (before: string, after = "", edit = THRICE): string =>
    frameOf(patch(workbookOf(before + data + after), edit));

  it.each([
    [
      "a merge in the row is copied",
      '<mergeCells count="1"><mergeCell ref="A2:C2"/></mergeCells>',
      '<mergeCells count="3"><mergeCell ref="A2:C2"/><mergeCell ref="A3:C3"/><mergeCell ref="A4:C4"/></mergeCells>',
    ],
    [
      "a merge below moves",
      '<mergeCells count="1"><mergeCell ref="A9:C9"/></mergeCells>',
      '<mergeCells count="1"><mergeCell ref="A11:C11"/></mergeCells>',
    ],
    [
      "a merge across the row stretches",
      '<mergeCells count="1"><mergeCell ref="A1:A2"/></mergeCells>',
      '<mergeCells count="1"><mergeCell ref="A1:A4"/></mergeCells>',
    ],
    [
      "a conditional format",
      '<conditionalFormatting sqref="B2 D1:D9"><cfRule type="expression" priority="1"><formula>AND(B2&gt;B$2,B9)</formula></cfRule></conditionalFormatting>',
      '<conditionalFormatting sqref="B2:B4 D1:D11"><cfRule type="expression" priority="1"><formula>AND(B2&gt;B$2,B11)</formula></cfRule></conditionalFormatting>',
    ],
    [
      "a conditional format below",
      '<conditionalFormatting sqref="B5:B9"><cfRule type="colorScale" priority="1"><colorScale><cfvo type="formula" val="$B$5"/><cfvo type="max"/></colorScale></cfRule><cfRule type="expression" priority="2"><formula>B5&gt;$B$2</formula></cfRule></conditionalFormatting>',
      '<conditionalFormatting sqref="B7:B11"><cfRule type="colorScale" priority="1"><colorScale><cfvo type="formula" val="$B$7"/><cfvo type="max"/></colorScale></cfRule><cfRule type="expression" priority="2"><formula>B7&gt;$B$2</formula></cfRule></conditionalFormatting>',
    ],
    [
      "a validation",
      '<dataValidations count="1"><dataValidation type="list" sqref="C2"><formula1>$F$2:$F$5</formula1></dataValidation></dataValidations>',
      '<dataValidations count="1"><dataValidation type="list" sqref="C2:C4"><formula1>$F$2:$F$7</formula1></dataValidation></dataValidations>',
    ],
    [
      "links",
      '<hyperlinks><hyperlink ref="A2" location="\'表\'!A9" display="x"/><hyperlink ref="A9" location="名"/></hyperlinks>',
      '<hyperlinks><hyperlink ref="A2:A4" location="\'表\'!A11" display="x"/><hyperlink ref="A11" location="名"/></hyperlinks>',
    ],
    [
      "page breaks",
      '<rowBreaks count="2" manualBreakCount="2"><brk id="2" max="16383" man="1"/><brk id="6" max="16383" man="1"/></rowBreaks>',
      '<rowBreaks count="2" manualBreakCount="2"><brk id="4" max="16383" man="1"/><brk id="8" max="16383" man="1"/></rowBreaks>',
    ],
    [
      "a filter",
      '<autoFilter ref="A1:C5"><filterColumn colId="0"/><sortState ref="A2:C5"><sortCondition ref="B2:B5"/></sortState></autoFilter>',
      '<autoFilter ref="A1:C7"><filterColumn colId="0"/><sortState ref="A2:C7"><sortCondition ref="B2:B7"/></sortState></autoFilter>',
    ],
    [
      "protected ranges and ignored errors",
      '<protectedRanges><protectedRange sqref="B2 B9" name="x"/></protectedRanges><ignoredErrors><ignoredError sqref="A2:B3" numberStoredAsText="1"/></ignoredErrors>',
      '<protectedRanges><protectedRange sqref="B2:B4 B11" name="x"/></protectedRanges><ignoredErrors><ignoredError sqref="A2:B5" numberStoredAsText="1"/></ignoredErrors>',
    ],
    [
      "formats of newer versions",
      '<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings xmlns:x14="x"><x14:conditionalFormatting xmlns:xm="y"><x14:cfRule type="dataBar" id="{1}"><x14:dataBar><x14:cfvo type="formula"><xm:f>$B$9</xm:f></x14:cfvo></x14:dataBar></x14:cfRule><xm:sqref>B2:B9</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>',
      '<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings xmlns:x14="x"><x14:conditionalFormatting xmlns:xm="y"><x14:cfRule type="dataBar" id="{1}"><x14:dataBar><x14:cfvo type="formula"><xm:f>$B$11</xm:f></x14:cfvo></x14:dataBar></x14:cfRule><xm:sqref>B2:B11</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>',
    ],
    [
      "validations of newer versions",
      '<extLst><ext uri="{C}"><x14:dataValidations xmlns:x14="x" count="1"><x14:dataValidation type="list"><x14:formula1><xm:f xmlns:xm="y">表!$A$9</xm:f></x14:formula1><xm:sqref xmlns:xm="y">B2</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>',
      '<extLst><ext uri="{C}"><x14:dataValidations xmlns:x14="x" count="1"><x14:dataValidation type="list"><x14:formula1><xm:f xmlns:xm="y">表!$A$11</xm:f></x14:formula1><xm:sqref xmlns:xm="y">B2:B4</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>',
    ],
    [
      "sparklines, each with its own cells",
      '<extLst><ext><x14:sparklineGroups xmlns:x14="x"><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f xmlns:xm="y">表!B2:D2</xm:f><xm:sqref xmlns:xm="y">E2</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>',
      '<extLst><ext><x14:sparklineGroups xmlns:x14="x"><x14:sparklineGroup><x14:sparklines>' +
        [2, 3, 4]
          .map(
            (n) =>
              `<x14:sparkline><xm:f xmlns:xm="y">表!B${n}:D${n}</xm:f><xm:sqref xmlns:xm="y">E${n}</xm:sqref></x14:sparkline>`
          )
          .join("") +
        "</x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>",
    ],
  ])("%s", (_, before, after) => {
    expect(around("", before)).toBe(after);
  });

  it.each([
    ["the used range", '<dimension ref="A1:C9"/>', '<dimension ref="A1:C11"/>'],
    [
      "frozen rows with the cursor",
      '<sheetViews><sheetView workbookViewId="0"><pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="B9" sqref="B9:C9"/></sheetView></sheetViews>',
      '<sheetViews><sheetView workbookViewId="0"><pane ySplit="5" topLeftCell="A6" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="B11" sqref="B11:C11"/></sheetView></sheetViews>',
    ],
    [
      "frozen rows above",
      '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews>',
      '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews>',
    ],
  ])("%s", (_, before, after) => {
    expect(around(before)).toBe(after);
  });

  it("what has no row left goes, with its list", () => {
    const lists =
      '<mergeCells count="1"><mergeCell ref="A2:C2"/></mergeCells>' +
      '<conditionalFormatting sqref="B2"><cfRule type="expression" priority="1"><formula>B2</formula></cfRule></conditionalFormatting>' +
      '<dataValidations count="2"><dataValidation sqref="C2"/><dataValidation sqref="C1"/></dataValidations>' +
      '<hyperlinks><hyperlink ref="A2" location="名"/></hyperlinks>';
    expect(around("", lists, arrange([1, 1], [3, 3]))).toBe(
      '<dataValidations count="1"><dataValidation sqref="C1"/></dataValidations>'
    );
  });

  it("a rule whose first row goes is read from the next", () => {
    const rule = (sqref: string, formula: string) =>
      `<conditionalFormatting sqref="${sqref}"><cfRule type="expression" priority="1"><formula>${formula}</formula></cfRule></conditionalFormatting>`;
    expect(around("", rule("B2:B9", "B2&gt;C2+B$9"), arrange([1, 1], [3, 3]))).toBe(
      rule("B2:B8", "B2&gt;C2+B$8")
    );
  });

  it("a value that a stretched merge now hides is not kept twice", () => {
    const before = workbookOf(
      '<sheetData><row r="2"><c r="A2" s="0"><v>7</v></c><c r="B2"><v>8</v></c></row></sheetData>' +
        '<mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>'
    );
    const after = patch(before, THRICE);
    expect(partOf(after, SHEET)).toContain('<mergeCell ref="A2:A5"/>');
    expect(cellsOf(after).map(({ row, column, value }) => [row, column, value])).toEqual([
      [1, 0, 7],
      [1, 1, 8],
      [2, 1, 8],
      [3, 1, 8],
    ]);
    expect(partOf(after, SHEET)).toContain('<c r="A3" s="0"/>');
  });

  it("names, the print area and titles stretch; relative names stay", () => {
    const book = workbookOf(data);
    const workbook = partOf(book, "xl/workbook.xml");
    const name = (head: string, text: string) => `<definedName name="${head}>${text}</definedName>`;
    const names = (area: string, titles: string, own: string, other: string) =>
      `</sheets><definedNames>${[
        name('_xlnm.Print_Area" localSheetId="0"', area),
        name('_xlnm.Print_Titles" localSheetId="0"', titles),
        name('数据"', own),
        name('上格"', "表!A1048576"),
        name('别处"', other),
      ].join("")}</definedNames>`;
    const before = withParts(book, {
      "xl/workbook.xml": workbook.replace(
        "</sheets>",
        names("表!$A$1:$D$9", "表!$1:$2", "表!$B$2:$C$2", "别!$A$9")
      ),
    });
    expect(partOf(patch(before, THRICE), "xl/workbook.xml")).toContain(
      names("表!$A$1:$D$11", "表!$1:$4", "表!$B$2:$C$4", "别!$A$9")
    );
  });
});
