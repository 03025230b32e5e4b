import { lastYearSheets } from "../../src/app/new-year-sheet";
import { findLastYear, lastYearOf, readLastYear } from "../../src/core/submission/last-year";
import type { Cell, Sheet } from "../../src/core/workbook";
import { frameOf } from "../core/submission/settled-collection";

const { register, scheme } = frameOf();
const lines = register.units.flatMap(({ code: unit }, at) =>
  ["01", "02"].map((code, step) => ({ unit, form: "K1", code, value: 10 * at + step }))
);
const taken = () => new Set(["上年数"]);
const made = (most: number) => [...lastYearSheets(lines, register, "上年数", taken(), most)];

it.each([
  [100, ["上年数(2)"]],
  [lines.length, ["上年数(2)"]],
  [4, ["上年数(2)", "上年数(3)", "上年数(4)"]],
])("with %i lines on a sheet the list of last year's figures stands on %j", (most, names) => {
  const sheets = made(most);
  expect(sheets.map((one) => one.name)).toEqual(names);
  expect(sheets.every(({ cells }) => cells[0]?.value === "单位代码")).toBe(true);
});

it("a list on several sheets is read as one on a single sheet is", () => {
  const read = (most: number) => {
    const looks = { merges: [], hiddenRows: [], hiddenColumns: [] };
    const sheets = made(most).map(({ name, cells }): Sheet => {
      const kept = cells.filter((one): one is Cell & typeof one => one.value !== null);
      return { name, kind: "worksheet", visibility: "visible", cells: kept, ...looks };
    });
    const lists = findLastYear({ sheets, names: [], date1904: false }, new Set());
    const figures = readLastYear(lists, scheme, register);
    return lines.map(({ unit, code }) => lastYearOf(figures, unit)(`K1[${code}]`));
  };
  expect(read(3)).toEqual(lines.map((one) => one.value));
  expect(read(100)).toEqual(read(3));
});

it("of no lines there is a list all the same", () => {
  expect([...lastYearSheets([], register, "上年数", taken())]).toHaveLength(1);
});
