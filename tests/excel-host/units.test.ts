import { areaName, parseArea, quotedSheetName, splitAddress, withoutArea } from "./model/area";
import { DEFAULT_FORMAT } from "./model/cell-format";
import { readEntry } from "./model/entry";
import { expandNames, readableFormula } from "./model/formula-text";
import { copyFormula, shiftFormula } from "./model/shift-formula";
import { createWorkbook } from "./model/sheets";
import { shownText } from "./model/shown-text";

test.each(["A1", "A1:B2", "C:D", "3:7", "XFD1048576"])(
  "the address %s is read and shown",
  (name) => {
    const area = parseArea(name);
    expect(area && areaName(area)).toBe(name);
  }
);

test.each([
  ["$B$2:$A$1", "A1:B2"],
  ["$C:$A", "A:C"],
  ["5:$3", "3:5"],
])("the address %s is the area %s", (text, name) => {
  expect(areaName(parseArea(text)!)).toBe(name);
});

test.each(["", "A", "1", "A1:B", "A:1", "A1:B2:C3", "A0", "XFE1", "A1048577", "人数"])(
  "%j is no address",
  (text) => expect(parseArea(text)).toBeNull()
);

test.each([
  ["Sheet1", "Sheet1"],
  ["汇总表", "汇总表"],
  ["表 1", "'表 1'"],
  ["it's", "'it''s'"],
  ["B2", "'B2'"],
  ["2026年", "'2026年'"],
])("the sheet %s is written %s", (name, quoted) => {
  expect(quotedSheetName(name)).toBe(quoted);
  expect(splitAddress(`${quoted}!A1`)).toEqual({ sheet: name, rest: "A1" });
});

test("an area without its middle is four areas", () => {
  const rest = withoutArea(parseArea("A1:C3")!, parseArea("B2")!);
  expect(rest.map(areaName)).toEqual(["A1:C1", "A2", "C2", "A3:C3"]);
});

test.each([
  [1234.5, "#,##0.00", "1,234.50"],
  [0.128, "0.0%", "12.8%"],
  [0.1 + 0.2, "General", "0.3"],
  [45657, "yyyy-mm-dd", "2024-12-31"],
  [45657, 'yyyy"年"m"月"', "2024年12月"],
  [-3, "0;(0)", "(3)"],
  [12, "@", "12"],
])("%d in the format %s shows %s", (value, numberFormat, text) => {
  const format = { ...DEFAULT_FORMAT, numberFormat };
  expect(shownText({ value, formula: null, error: false, format })).toBe(text);
});

test.each([
  ["1.5e3", 1500],
  [".5", 0.5],
  ["1,23", "1,23"],
  ["2-30", "2-30"],
  ["", ""],
  [" 7 ", 7],
])("%j is entered as %j", (text, value) => {
  expect(readEntry(text, "General").value).toBe(value);
});

test.each(["=A1", "+A1", "-科目"])("%s is a formula", (text) => {
  expect(readEntry(text, "General").formula).toBe(`=${text.replace(/^=/, "")}`);
});

test("references move in formulas, but not in texts, names and other sheets", () => {
  const down = (formula: string): string =>
    shiftFormula(formula, "表一", "表一", (area) => ({
      ...area,
      top: area.top + 1,
      bottom: area.bottom + 1,
    }));
  expect(down("=SUM($A$1:B2,'表 2'!A1,表一!C3)&\"A1\"&率A1+LOG10(A1)")).toBe(
    "=SUM($A$2:B3,'表 2'!A1,表一!C4)&\"A1\"&率A1+LOG10(A2)"
  );
});

test("a copied formula keeps what is fixed and loses what falls off the sheet", () => {
  expect(copyFormula("=A2+$A2+A$2+$A$2", 1, 1)).toBe("=B3+$A3+B$2+$A$2");
  expect(copyFormula("=A1", -1, 0)).toBe("=#REF!");
});

test("names are put in formulas, but not in texts and functions", () => {
  const book = createWorkbook(["表一"]);
  const rest = { id: "1", comment: "", visible: true, sheet: null };
  book.names.push({ name: "人数", formula: "=表一!$A$1:$A$3", ...rest });
  book.names.push({ name: "税率", formula: "=人数*0.03", ...rest });
  book.names.push({ name: "左边", formula: "=表一!A1", ...rest });
  const expanded = (formula: string): string => expandNames(book.sheets[0]!, formula, 4, 2);
  expect(expanded('SUM(人数)&"人数"&人数表!A1')).toBe('SUM(表一!$A$1:$A$3)&"人数"&人数表!A1');
  expect(expanded("税率")).toBe("(表一!$A$1:$A$3*0.03)");
  expect(expanded("左边+1")).toBe("表一!C5+1");
});

test.each([
  ['IF(A1="","-",A1)', 'IF(A1&""="","-",A1)'],
  ['A1<>""', 'A1&""<>""'],
  ['""=A1', '""=""&A1'],
  ['A1="a"&B1<=""', 'A1="a"&B1<=""'],
  ['"a="""', '"a="""'],
])("the blank in %s is compared as Excel does: %s", (formula, readable) => {
  const [sheet] = createWorkbook().sheets;
  expect(readableFormula(sheet!, formula, 0, 0)).toBe(readable);
});
