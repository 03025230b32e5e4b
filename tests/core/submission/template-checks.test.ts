import { form, rowsK1, schemeSheets, unitSheets, type Rows } from "../../cli/submitted-sample";
import { readScheme } from "../../../src/core/scheme/scheme-read";
import { lintSheets } from "../../../src/core/lint/lint-sheets";
import { readFrame } from "../../../src/core/submission/collect-frame";
import { collected, workbookOf } from "./settled-collection";

const named = (code: string, name: string): Rows =>
  rowsK1(0).map((row) => (row[2] === code ? [name, ...row.slice(1)] : row));
const more = [form({ rows: named("03", "其余课题"), unit: "区科技局" })];

it.each<[string, string, readonly string[]]>([
  ["as the form in force has it, says nothing of the unit", "其余课题", []],
  ["that the form in force does not have, goes back", "丁类课题", ["hard code_and_name"]],
  ["of the catalogue, though the form in force has another, is fine", "乙类项目", []],
])("a caption %s", (_, name, expected) => {
  const sheets = unitSheets(0, {}, { k1: named("03", name) });
  const { read } = collected([{ path: "0.xlsx", sheets }], { more });
  const found = read(0).findings.filter((one) => one.rule === "READ.row");
  expect(found.map((one) => `${one.severity} ${one.code}`)).toEqual(expected);
});

it("that the form in force has another name than the catalogue is told once, by lint", () => {
  const book = workbookOf(schemeSheets({ more }));
  const { scheme } = readScheme(book);
  const { bureau } = readFrame(book, scheme);
  const notes = lintSheets(book, scheme, bureau).filter((one) => one.code === "named_otherwise");
  expect(notes).toMatchObject([{ form: "K1", rows: [{ label: "其余课题", code: "03" }] }]);
});
