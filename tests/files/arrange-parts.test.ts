import { arrange, THRICE } from "./arranged";
import { changedParts, partOf, patch, SHEET, withParts, workbookOf, write } from "./hand-made";
import { problemOf, relations } from "./tiny-package";

const ROWS =
  '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="B2"><v>2</v></c></row>' +
  '<row r="3"><c r="B3"><v>3</v></c></row></sheetData>';

/** A workbook of the sheet 表 with a second sheet 别, and these parts beside them. */
function book(
  parts: Readonly<Record<string, string>>,
  own: readonly (readonly [id: string, type: string, to: string])[],
  other = ""
): Uint8Array {
  const plain = patch(workbookOf(ROWS), {
    ...{ kind: "addSheet", content: { name: "别", cells: [], widths: [] } },
  });
  return withParts(plain, {
    ...parts,
    "xl/worksheets/_rels/sheet1.xml.rels": relations(...own),
    "xl/worksheets/sheet2.xml": `<worksheet>${other}</worksheet>`,
  });
}

/** A part after row 2 of its sheet stands three times. */
function after(part: string, xml: string, type: string, edit = THRICE): string {
  const to = `../${part.slice(3)}`;
  return partOf(patch(book({ [part]: xml }, [["rId1", type, to]]), edit), part);
}

describe("a table whose data row is repeated", () => {
  const table = (ref: string, filter: string, more = "", formula = "表!B9") =>
    `<table ref="${ref}"${more}><autoFilter ref="${filter}"/><tableColumns count="1"><tableColumn id="1" name="数">` +
    `<calculatedColumnFormula>${formula}</calculatedColumnFormula></tableColumn></tableColumns></table>`;
  const part = "xl/tables/table1.xml";

  it.each([
    ["grows", table("A1:B4", "A1:B4"), table("A1:B6", "A1:B6", "", "表!B11")],
    [
      "keeps its totals",
      table("A1:B3", "A1:B2", ' totalsRowCount="1"'),
      table("A1:B5", "A1:B4", ' totalsRowCount="1"', "表!B11"),
    ],
    ["moves", table("A5:B9", "A5:B9"), table("A7:B11", "A7:B11", "", "表!B11")],
  ])("%s", (_, before, expected) => {
    expect(after(part, before, "table")).toBe(expected);
  });

  it.each([
    ["its header", table("A2:B4", "A2:B4"), THRICE],
    ["its totals", table("A1:B2", "A1:B2", ' totalsRowCount="1"'), THRICE],
    ["all its data rows at once", table("A1:B2", "A1:B2"), arrange([1, 1], [3, 3])],
    ["the table as a whole", table("A1:B2", "A1:B2"), arrange([1, 2], [1, 2])],
    ["its rows apart", table("A1:B4", "A1:B4"), arrange([1, 2], [9, 9], [3, 4])],
  ])("is not broken: %s", (_, before, edit) => {
    expect(problemOf(() => after(part, before, "table", edit))).toMatchObject({
      ...{ code: "rows_bound", by: "table", sheet: "表" },
    });
  });
});

describe("what belongs to the sheet", () => {
  it("notes are copied with their boxes, each with a number of its own", () => {
    const noted = patch(workbookOf(ROWS), {
      ...{ kind: "comment", at: { sheet: "表", row: 1, column: 1 }, text: "注", author: "我" },
    });
    const copied = patch(noted, THRICE);
    const refs = partOf(copied, "xl/comments1.xml").match(/ref="\w+"/g);
    expect(refs).toEqual(['ref="B2"', 'ref="B3"', 'ref="B4"']);
    const shapes = partOf(copied, "xl/drawings/vmlDrawing1.vml");
    expect(shapes.match(/<x:Row>\d+<\/x:Row>/g)).toEqual(
      [1, 2, 3].map((row) => `<x:Row>${row}</x:Row>`)
    );
    expect(new Set(shapes.match(/id="_x0000_s\d+"/g)).size).toBe(3);
    const gone = patch(copied, arrange([1, 1], [5, 5]));
    expect(partOf(gone, "xl/comments1.xml")).not.toContain("<comment ");
    expect(partOf(gone, "xl/drawings/vmlDrawing1.vml")).not.toContain("<v:shape ");
  });

  it("a conversation stays with the first copy", () => {
    const thread = '<ThreadedComments><threadedComment ref="B2" id="{1}"/></ThreadedComments>';
    const part = "xl/threadedComments/threadedComment1.xml";
    const notes =
      '<comments><commentList><comment ref="B2" authorId="0"/></commentList></comments>';
    const before = book({ [part]: thread, "xl/comments1.xml": notes }, [
      ["rId1", "threadedComment", "../threadedComments/threadedComment1.xml"],
      ["rId2", "comments", "../comments1.xml"],
    ]);
    const copied = patch(before, THRICE);
    expect(partOf(copied, part)).toBe(thread);
    expect(partOf(copied, "xl/comments1.xml")).toBe(notes);
    expect(partOf(patch(before, arrange([1, 1], [3, 3])), part)).not.toContain("<threadedComment ");
  });

  it.each([
    ["stays above", [0, 5], [1, 0], "", [0, 1]],
    ["stretches over the copies", [1, 0], [3, 9], "", [1, 5]],
    ["ends at the top of a row", [0, 0], [2, 0], "", [0, 4]],
    ["keeps its size", [0, 5], [3, 9], ' editAs="oneCell"', [0, 3]],
    ["moves below", [6, 5], [9, 0], "", [8, 11]],
    ["does not move", [6, 5], [9, 0], ' editAs="absolute"', [6, 9]],
  ])("a picture %s", (_, from, to, how, [first, last]) => {
    const corner = (name: string, [row, off]: readonly number[]) =>
      `<xdr:${name}><xdr:row>${row}</xdr:row><xdr:rowOff>${off}</xdr:rowOff></xdr:${name}>`;
    const drawing = (top: readonly number[], bottom: readonly number[]) =>
      `<xdr:wsDr><xdr:twoCellAnchor${how}>${corner("from", top)}${corner("to", bottom)}</xdr:twoCellAnchor></xdr:wsDr>`;
    expect(after("xl/drawings/drawing1.xml", drawing(from, to), "drawing")).toBe(
      drawing([first!, from[1]!], [last!, to[1]!])
    );
  });

  it("a pivot table moves as a whole or not at all", () => {
    const pivot = (ref: string) =>
      `<pivotTableDefinition><location ref="${ref}"/></pivotTableDefinition>`;
    const part = "xl/pivotTables/pivotTable1.xml";
    expect(after(part, pivot("A5:B9"), "pivotTable")).toBe(pivot("A7:B11"));
    expect(problemOf(() => after(part, pivot("A1:B3"), "pivotTable"))).toMatchObject({
      by: "pivot",
    });
  });

  it("controls follow the cells they are bound to, and what is no text is not read", () => {
    const control = (cell: string) => `<formControlPr fmlaLink="${cell}" fmlaRange="别!$A$9"/>`;
    const part = "xl/ctrlProps/ctrlProp1.xml";
    expect(after(part, control("$A$9"), "ctrlProp")).toBe(control("$A$11"));
    const printer = "xl/printerSettings/printerSettings1.bin";
    expect(after(printer, "\u0000\u0001", "printerSettings")).toBe("\u0000\u0001");
  });
});

describe("what speaks of the sheet from elsewhere", () => {
  const second = "xl/worksheets/sheet2.xml";

  it("formulas, rules and links of other sheets follow; shared ones only where they must", () => {
    const other =
      '<sheetData><row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">表!B3+B3</f><v>1</v></c>' +
      '<c r="B1"><f t="shared" ref="B1:B2" si="1">A1*2</f><v>1</v></c></row>' +
      '<row r="2"><c r="A2"><f t="shared" si="0"/><v>1</v></c><c r="B2"><f t="shared" si="1"/><v>1</v></c>' +
      '<c r="C2" t="n"><f>SUM(\'表\'!B2)</f><v>2</v></c></row></sheetData>' +
      '<conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>表!$B$3</formula></cfRule></conditionalFormatting>' +
      '<hyperlinks><hyperlink ref="A3" location="表!B3"/></hyperlinks>';
    expect(partOf(patch(book({}, [], other), THRICE), second)).toBe(
      '<worksheet><sheetData><row r="1"><c r="A1"><f>表!B5+B3</f><v>1</v></c>' +
        '<c r="B1"><f t="shared" ref="B1:B2" si="1">A1*2</f><v>1</v></c></row>' +
        '<row r="2"><c r="A2"><f>表!B6+B4</f><v>1</v></c><c r="B2"><f t="shared" si="1"/><v>1</v></c>' +
        "<c r=\"C2\"><f>SUM('表'!B2:B4)</f></c></row></sheetData>" +
        '<conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>表!$B$5</formula></cfRule></conditionalFormatting>' +
        '<hyperlinks><hyperlink ref="A3" location="表!B5"/></hyperlinks></worksheet>'
    );
  });

  it("a sheet that does not speak of it keeps its bytes", () => {
    const other = '<sheetData><row r="1"><c r="A1"><f>\'第三\'!B3</f></c></row></sheetData>';
    const before = book({}, [], other);
    expect(changedParts(before, patch(before, THRICE))).toEqual(["xl/workbook.xml", SHEET]);
  });

  it("series of charts stretch, and so does the source of a pivot table", () => {
    const chart = (ref: string) => `<c:chartSpace><c:f>${ref}</c:f></c:chartSpace>`;
    const cache = (ref: string) =>
      `<pivotCacheDefinition><cacheSource><worksheetSource ref="${ref}" sheet="表"/></cacheSource></pivotCacheDefinition>`;
    const parts = {
      "xl/drawings/drawing1.xml": "<xdr:wsDr/>",
      "xl/drawings/_rels/drawing1.xml.rels": relations(["rId1", "chart", "../charts/chart1.xml"]),
      "xl/charts/chart1.xml": chart("表!$B$2:$B$3"),
      "xl/pivotCache/pivotCacheDefinition1.xml": cache("A1:B3"),
    };
    const made = book(parts, [["rId1", "drawing", "../drawings/drawing1.xml"]]);
    const list = "xl/_rels/workbook.xml.rels";
    const told = relations([
      "rId9",
      "pivotCacheDefinition",
      "pivotCache/pivotCacheDefinition1.xml",
    ]);
    const entry = /<Relationship .*?\/>/.exec(told)?.[0] ?? "";
    const before = withParts(made, {
      [list]: partOf(made, list).replace("</Relationships>", `${entry}</Relationships>`),
    });
    const copied = patch(before, THRICE);
    expect(partOf(copied, "xl/pivotCache/pivotCacheDefinition1.xml")).toBe(cache("A1:B5"));
    expect(partOf(copied, "xl/charts/chart1.xml")).toBe(chart("表!$B$2:$B$5"));
  });

  it("the order of calculation is left to Excel", () => {
    const before = book({}, []);
    expect(partOf(patch(before, THRICE), "xl/workbook.xml")).toContain('fullCalcOnLoad="1"');
  });
});

it("a fault leaves nothing half written", () => {
  const before = workbookOf(ROWS);
  const wrong = { ...THRICE, sheet: "没有" };
  expect(problemOf(() => patch(before, write(0, 0, 1), THRICE, wrong))).toMatchObject({
    code: "no_such_sheet",
  });
});
