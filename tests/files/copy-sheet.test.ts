import { partOf, patch, withParts, workbookOf } from "./hand-made";

const COPY = "xl/worksheets/sheet2.xml";

/** The copy 年终 of the sheet 表 with this XML. */
function copyOf(inner: string): string {
  const copied = patch(workbookOf(inner), { kind: "copySheet", from: "表", name: "年终" });
  return partOf(copied, COPY).replace(/^<worksheet[^>]*>|<\/worksheet>$/g, "");
}

describe("copying a sheet", () => {
  it.each([
    [
      "frozen rows, heights and the footer",
      '<sheetViews><sheetView workbookViewId="0"><pane ySplit="2" topLeftCell="A3" state="frozen"/></sheetView></sheetViews>' +
        '<sheetData><row r="1" ht="30" customHeight="1"/></sheetData>' +
        "<headerFooter><oddFooter>&amp;P</oddFooter></headerFooter>",
    ],
    [
      "formats, validations and sparklines of newer versions",
      '<sheetData/><extLst><ext uri="{A}"><x14:conditionalFormattings xmlns:x14="x"><x14:conditionalFormatting/></x14:conditionalFormattings></ext></extLst>',
    ],
  ])("keeps %s", (_, inner) => {
    expect(copyOf(inner)).toBe(inner);
  });

  it("leaves out what leads to parts of the original", () => {
    const slicers =
      '<ext uri="{B}"><x14:slicerList><x14:slicer r:id="rId9"/></x14:slicerList></ext>';
    expect(copyOf(`<sheetData/><extLst>${slicers}</extLst>`)).toBe("<sheetData/>");
    expect(copyOf(`<sheetData/><extLst><ext uri="{A}"/>${slicers}</extLst>`)).toBe(
      '<sheetData/><extLst><ext uri="{A}"/></extLst>'
    );
  });

  it("what names the original in its formulas, rules and links names the copy", () => {
    const inner = (sheet: string) =>
      `<sheetData><row r="1"><c r="A1"><f>SUM(${sheet}!B1:B9)+别!A1</f></c></row></sheetData>` +
      `<conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>${sheet}!$B$1</formula></cfRule></conditionalFormatting>` +
      `<hyperlinks><hyperlink ref="A2" location="${sheet}!B3"/></hyperlinks>`;
    expect(copyOf(inner("表"))).toBe(inner("'年终'"));
  });

  it("the names that hold on the sheet alone come along, its print area among them", () => {
    const name = (head: string, text: string) => `<definedName name="${head}>${text}</definedName>`;
    const own = name('_xlnm.Print_Area" localSheetId="0"', "表!$A$1:$B$9");
    const note = name('说明" hidden="1" localSheetId="0"', "别!$A$1");
    const book = workbookOf("<sheetData/>");
    const before = withParts(book, {
      "xl/workbook.xml": partOf(book, "xl/workbook.xml").replace(
        "</sheets>",
        `</sheets><definedNames>${own}${note}${name('全书"', "表!$A$1")}</definedNames>`
      ),
    });
    const copied = patch(before, { kind: "copySheet", from: "表", name: "年终" });
    expect(partOf(copied, "xl/workbook.xml")).toContain(
      name('全书"', "表!$A$1") +
        name('_xlnm.Print_Area" localSheetId="1"', "'年终'!$A$1:$B$9") +
        `${name('说明" hidden="1" localSheetId="1"', "别!$A$1")}</definedNames>`
    );
  });
});
