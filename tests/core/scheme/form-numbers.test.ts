import { checkWorkbook } from "../../../src/core/check";
import { readScheme } from "../../../src/core/scheme/scheme-read";
import { smallWorkbook } from "../small-workbook";

/** A check under a scheme in whose lists the form is called so, and whose rules call it so, too. */
function checked(number: string, stated: string, named: string) {
  const rules = [
    ["R1", "[01]=[02]+[03]", "强制性"],
    ["R2", `${named}[01]>${named}[02]`, "强制性"],
  ];
  const settings = [["年度", 2023]];
  const workbook = smallWorkbook({ rules, settings, number: stated });
  const sheets = workbook.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) =>
      cell.value === "K1" && sheet.name !== "K1" ? { ...cell, value: number } : cell
    ),
  }));
  const { scheme, faults } = readScheme({ ...workbook, sheets });
  const { findings, verdict } = checkWorkbook({ ...workbook, sheets }, scheme, { through: null });
  return { faults, verdict, rules: findings.map((one) => one.rule) };
}

it.each([
  ["K1", "K1表", "K1"],
  ["k1表", "K1表", "k1表"],
  ["K1 表", "K1", "K1表"],
  ["表1", "表1", "“表1”"],
  ["表1", "1表", "《表1》"],
])("a catalogue may write a form's number as the form does: %s, %s", (number, stated, named) => {
  expect(checked(number, stated, named)).toEqual(checked("K1", "K1表", "K1"));
});
