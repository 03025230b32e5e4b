import { cellsOf, oneSheet, readFirstSheet } from "./tiny-package";

const strings = (...items: readonly string[]) => ({
  "xl/sharedStrings.xml": `<sst>${items.map((item) => `<si>${item}</si>`).join("")}</sst>`,
});

/** Values of the cells of one row, in order. */
const values = (cells: string, more = {}) =>
  cellsOf(`<row>${cells}</row>`, more).map((cell) => cell.value);

test.each([
  ["a whole number", "<v>12</v>", 12],
  ["a decimal number", "<v>-0.125</v>", -0.125],
  ["a number with an exponent", "<v>1.5E+3</v>", 1500],
  ["a number of seventeen digits", "<v>0.10000000000000001</v>", 0.1],
  ["a long whole number", "<v>12345678901234567890</v>", 1.2345678901234567e19],
  ["a number between spaces", "<v> 7\n</v>", 7],
  ["a number in CDATA", "<v><![CDATA[3]]></v>", 3],
  ["a number beside a comment", "<v><!-- 1 -->4</v>", 4],
  ["minus zero as zero", "<v>-0</v>", 0],
  ["text where a number belongs as text", "<v>12项</v>", "12项"],
  ["a hexadecimal number as text", "<v>0x1F</v>", "0x1F"],
])("reads %s", (_, content, value) => {
  expect(values(`<c>${content}</c>`)).toEqual([value]);
});

test.each([
  ["b", "<v>1</v>", true],
  ["b", "<v>false</v>", false],
  ["str", "<v>合计</v>", "合计"],
  ["str", "<v>007</v>", "007"],
  ["inlineStr", "<is><t>甲</t></is>", "甲"],
  ["inlineStr", '<is><t xml:space="preserve"> a </t></is>', " a "],
  ["str", "<v>a &lt;&amp;&gt; &#20061;&#x4E5D; &quot;&apos;</v>", "a <&> 九九 \"'"],
  ["str", "<v>&unknown; &amp;lt;</v>", "&unknown; &lt;"],
  ["str", "<v>a_x000D_\nb_x0041__x005F_x0041_</v>", "a\nbA_x0041_"],
  ["str", "<v>a\r\nb\rc</v>", "a\nb\nc"],
  ["inlineStr", "<is><t><![CDATA[<a> &amp;]]></t></is>", "<a> &amp;"],
])("reads a cell of type %s holding %s", (type, content, value) => {
  expect(values(`<c t="${type}">${content}</c>`)).toEqual([value]);
});

test("reads shared strings, with rich text in one piece and without its pronunciation", () => {
  const more = strings(
    "<t>总结</t>",
    "<r><rPr><b/></rPr><t>科</t></r><r><t>技</t></r><rPh sb='0' eb='1'><t>kē</t></rPh><phoneticPr/>",
    ""
  );
  const row = ["1", "0", "2", "1"].map((index) => `<c t="s"><v>${index}</v></c>`).join("");
  expect(cellsOf(`<row>${row}</row>`, more)).toEqual([
    { row: 0, column: 0, value: "科技" },
    { row: 0, column: 1, value: "总结" },
    { row: 0, column: 3, value: "科技" },
  ]);
});

test("counts an empty shared string among the others", () => {
  const more = { "xl/sharedStrings.xml": "<sst><si/><si><t/></si><si><t>b</t></si></sst>" };
  expect(values('<c t="s"><v>2</v></c>', more)).toEqual(["b"]);
});

test("marks an error value as one", () => {
  expect(cellsOf('<row><c t="e"><v>#DIV/0!</v></c></row>')).toEqual([
    { row: 0, column: 0, value: "#DIV/0!", error: true },
  ]);
});

test("leaves out what is empty: styled cells, empty text, values without content", () => {
  const row = [
    '<c s="1"/>',
    "<c></c>",
    '<c t="str"><v></v></c>',
    "<c><v/></c>",
    '<c t="s"><v></v></c>',
    '<c t="b"><v/></c>',
    '<c t="inlineStr"><is><t></t></is></c>',
    '<c t="inlineStr"><is/></c>',
    "<c><f></f></c>",
  ].join("");
  expect(values(row)).toEqual([]);
});

test("places rows and cells that do not say where they stand after the ones before", () => {
  const rows =
    '<row><c><v>1</v></c><c><v>2</v></c></row><row r="4"><c r="C4"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>';
  expect(cellsOf(rows).map(({ row, column }) => [row, column])).toEqual([
    [0, 0],
    [0, 1],
    [3, 2],
    [3, 3],
    [4, 0],
  ]);
});

test("goes by the cell's reference, in either case, where it differs from its row", () => {
  const cells = cellsOf('<row r="1"><c r="b7"><v>1</v></c></row>');
  expect(cells).toEqual([{ row: 6, column: 1, value: 1 }]);
});

test("sorts cells that are out of order and lets the last of two for one place win", () => {
  const rows =
    '<row r="2"><c r="B2"><v>1</v></c><c r="A2"><v>2</v></c></row><row r="1"><c r="A1"><v>3</v></c></row><row r="2"><c r="B2"><v>4</v></c></row>';
  expect(cellsOf(rows)).toEqual([
    { row: 0, column: 0, value: 3 },
    { row: 1, column: 0, value: 2 },
    { row: 1, column: 1, value: 4 },
  ]);
});

test("passes over a cell whose reference names no place", () => {
  expect(values('<c r="A1"><v>1</v></c><c r="__proto__1"><v>2</v></c>')).toEqual([1]);
});

test("reads the last cell of a sheet at no cost and does not believe the dimension", () => {
  const sheet = `<worksheet><dimension ref="A1:XFD1048576"/><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>`;
  expect(readFirstSheet(oneSheet(sheet)).cells).toEqual([
    { row: 1_048_575, column: 16_383, value: 1 },
  ]);
});

test("gives formulas without their equals sign, and null where nothing was calculated", () => {
  const row = [
    "<c><f>SUM(A1:A2)&amp;&quot;&quot;</f><v>3</v></c>",
    "<c><f>=B1*2</f></c>",
    "<c><f>C1</f><v></v></c>",
    '<c t="str"><f>D1</f><v></v></c>',
    '<c><f t="shared" ref="E1:F1" si="0">A1+1</f><v>4</v></c>',
    '<c><f t="shared" si="0"/><v>5</v></c>',
  ].join("");
  expect(cellsOf(`<row>${row}</row>`).map(({ value, formula }) => [value, formula])).toEqual([
    [3, 'SUM(A1:A2)&""'],
    [null, "B1*2"],
    [null, "C1"],
    ["", "D1"],
    [4, "A1+1"],
    [5, ""],
  ]);
});

test("gives each cell its number format: own, built in, none for General", () => {
  const styles = `<styleSheet><numFmts><numFmt numFmtId="176" formatCode="0.0&quot;项&quot;"/><numFmt numFmtId="177" formatCode="${"0".repeat(256)}"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="176"/><xf numFmtId="10"/><xf numFmtId="31"/><xf numFmtId="177"/></cellXfs><dxfs><dxf><numFmt numFmtId="0" formatCode="@"/></dxf></dxfs></styleSheet>`;
  const row = [0, 1, 2, 3, 4, 99].map((style) => `<c s="${style}"><v>1</v></c>`).join("");
  const cells = cellsOf(`<row>${row}</row>`, { "xl/styles.xml": styles });
  expect(cells.map((cell) => cell.format)).toEqual([
    undefined,
    '0.0"项"',
    "0.00%",
    'yyyy"年"m"月"d"日"',
    undefined,
    undefined,
  ]);
  expect(cells[0]).not.toHaveProperty("format");
});

test("turns ISO dates into serial numbers with a date format", () => {
  const row =
    '<c t="d"><v>2025-12-31</v></c><c t="d"><v>2025-12-31T12:00:00Z</v></c><c t="d"><v>年底</v></c>';
  expect(cellsOf(`<row>${row}</row>`)).toEqual([
    { row: 0, column: 0, value: 46022, format: "yyyy-mm-dd" },
    { row: 0, column: 1, value: 46022.5, format: "yyyy-mm-dd hh:mm:ss" },
    { row: 0, column: 2, value: "年底" },
  ]);
});

test("passes over comments, instructions and elements it does not know", () => {
  const rows =
    '<!-- <row> --><?x <c>?><row><ext><c><v>9</v></c></ext><c><extLst><v>8</v></extLst><v>1</v></c></row><other a=">"><row/></other>';
  expect(cellsOf(rows)).toEqual([{ row: 0, column: 0, value: 1 }]);
});

test("reads attributes however they are spelled", () => {
  const row = `<c  x:r="Z9" xmlns:r='u' a=">" r = 'B1'\n t="str" ><v>x</v></c>`;
  expect(cellsOf(`<row>${row}</row>`)).toEqual([{ row: 0, column: 1, value: "x" }]);
});

test("collects hidden rows and columns as spans, neighbours together", () => {
  const sheet =
    '<worksheet><cols><col min="5" max="16384" hidden="1"/><col min="1" max="1"/><col min="2" max="2" hidden="true"/><col min="3" max="3" hidden="1"/></cols><sheetData><row r="2" hidden="1"/><row r="3" hidden="true"/><row r="4" hidden="0"/><row hidden="1"/></sheetData></worksheet>';
  const { hiddenRows, hiddenColumns } = readFirstSheet(oneSheet(sheet));
  expect(hiddenRows).toEqual([
    [1, 2],
    [4, 4],
  ]);
  expect(hiddenColumns).toEqual([
    [1, 2],
    [4, 16383],
  ]);
});

test("takes rows as hidden that are hidden by default and not listed", () => {
  const sheet =
    '<worksheet><sheetFormatPr zeroHeight="1"/><sheetData><row r="2"/><row r="4" hidden="1"/><row r="5"/></sheetData></worksheet>';
  expect(readFirstSheet(oneSheet(sheet)).hiddenRows).toEqual([
    [0, 0],
    [2, 3],
    [5, 1_048_575],
  ]);
});

test("reads merged ranges", () => {
  const sheet =
    '<worksheet><sheetData/><mergeCells count="9"><mergeCell ref="A1:C1"/><mergeCell ref="B5:A2"/></mergeCells></worksheet>';
  expect(readFirstSheet(oneSheet(sheet)).merges).toEqual([
    { top: 0, left: 0, bottom: 0, right: 2 },
    { top: 1, left: 0, bottom: 4, right: 1 },
  ]);
});
