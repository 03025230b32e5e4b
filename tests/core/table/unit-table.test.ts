import { DEFAULT_SIGNS, readFigure } from "../../../src/core/reading";
import type { Indicator } from "../../../src/core/scheme/scheme";
import { unitTable } from "../../../src/core/table/unit-table";
import { readScheme } from "../../../src/core/scheme/scheme-read";
import { smallWorkbook } from "../small-workbook";

const { scheme } = readScheme(
  smallWorkbook({
    catalogue: [
      ["01", "专利", "件"],
      ["02", "比重", "%", null, null, null, "比率"],
      ["03", "培训", "人次"],
    ],
    plan: [["01", "20件"]],
  })
);

/** Figures of two towns as their cells show them. */
const SHOWN: Readonly<Record<string, readonly (string | number | null)[]>> = {
  东镇: [12, 30, 7],
  西镇: [8, 20, null],
  南镇: ["-", 10, 5],
};

function figure(unit: string, { code }: Indicator) {
  const column = Number(code) - 1;
  const value = SHOWN[unit]?.[column] ?? null;
  const reading = readFigure(value === null ? undefined : { row: 0, column, value }, DEFAULT_SIGNS);
  return {
    reading,
    value: reading.kind === "number" ? reading.value : null,
    at: { sheet: unit, row: 0, column },
  };
}

it("adds a column over the units where it adds up and no figure is missing", () => {
  const table = unitTable(Object.keys(SHOWN), scheme.indicators, figure, {
    year: 2023,
    periods: [{ form: "K1", through: 12 }],
  });
  expect(
    table.rows.map((row) => row.map((cell) => ("value" in cell ? cell.value : cell.kind)))
  ).toEqual([
    ["name", 12, 30, 7],
    ["name", 8, 20, "missing"],
    ["name", "none", 10, 5],
  ]);
  expect(table.totals).toEqual([null, { kind: "sum", value: 20, unit: "件" }, null, null]);
  expect(table.rows[0]?.[1]).toMatchObject({ source: { sheet: "东镇", row: 0, column: 0 } });
});

it("has no sum of a unit alone", () => {
  const table = unitTable(["东镇"], scheme.indicators, figure, { year: 2023, periods: [] });
  expect(table.totals).toEqual([]);
});
