import fc from "fast-check";
import { readTables } from "../../../src/core/form/form";
import { newKnownForms, readKnownTables } from "../../../src/core/submission/known-forms";
import type { Cell, Range, Sheet } from "../../../src/core/workbook";

type Value = string | number | null;

const ROWS: readonly (readonly Value[])[] = [
  ["科技项目情况"],
  [null, null, null, null, "表号：K1表"],
  ["单位详细名称：东湖镇", null, "2023年1—10月", null, "有效期至：2023年12月"],
  ["指标名称", "计量单位", "代码", "本年", null, "备注"],
  [null, null, null, "合计", "上年", null],
  ["甲", "乙", "丙", 1, 2, 3],
  ["项目合计", "项", "01", 30, 28, null],
  ["　其中：国家级", "项", "02", 12, 10.5, "新设"],
  ["　省级", "项", 3, 18, "-", null],
  ["投入", "万元", "04", 105.25, 98, null],
  ["占比", "%", "05", 0.4, 0.35, null],
  ["单位负责人：周敏", "填表人：林晓", null, null, "报出日期：2023年11月8日"],
  ["说明：金额保留两位小数", 2, 2023],
];

const MERGES: readonly Range[] = [
  { top: 0, left: 0, bottom: 0, right: 5 },
  { top: 3, left: 0, bottom: 4, right: 0 },
  { top: 3, left: 3, bottom: 3, right: 4 },
];

function sheetOf(cells: readonly Cell[], merges = MERGES, hidden: Sheet["hiddenRows"] = []): Sheet {
  const rest = { hiddenRows: hidden, hiddenColumns: [], merges } as const;
  return { name: "K1", kind: "worksheet", visibility: "visible", cells, ...rest };
}

const CELLS: readonly Cell[] = ROWS.flatMap((row, at) =>
  row.flatMap((value, column): readonly Cell[] =>
    value === null ? [] : [{ row: at, column, value, ...(value === 0.4 ? { format: "0%" } : {}) }]
  )
);

/** What a unit may do to a cell: figures, dashes, years, texts, dates, errors, formulas, blanks. */
const change = fc.record({
  place: fc.nat(CELLS.length - 1),
  by: fc.oneof(
    fc.integer({ min: -5, max: 3000 }).map((value) => ({ value })),
    fc.double({ noNaN: true }).map((value) => ({ value })),
    fc
      .constantFrom(
        "-",
        "",
        "  ",
        "12项",
        "2022",
        "合计",
        "项",
        "单位负责人：",
        "注：无",
        "第1页",
        "国"
      )
      .map((value) => ({ value })),
    fc.constantFrom("0.00", "0%", "yyyy/m/d", "0000").map((format) => ({ format })),
    fc.constant({ value: null, formula: "A1" }),
    fc.constant({ value: "#REF!", error: true }),
    fc.constant(null)
  ),
});

const altered = fc
  .record({
    changes: fc.array(change, { maxLength: 4 }),
    merges: fc.constantFrom(MERGES, MERGES.slice(1), []),
    hidden: fc.constantFrom<Sheet["hiddenRows"][]>([], [[8, 8]]),
    moved: fc.constantFrom(0, 0, 0, 7, 10),
  })
  .map(({ changes, merges, hidden, moved }) => {
    const cells = CELLS.flatMap((cell, place): readonly Cell[] => {
      const shifted = moved > 0 && cell.row >= moved ? { ...cell, row: cell.row + 1 } : cell;
      return changes.reduce<readonly Cell[]>(
        (all, { place: at, by }) =>
          at !== place ? all : by === null ? [] : all.map((one) => ({ ...one, ...by })),
        [shifted]
      );
    });
    return sheetOf(cells, merges, hidden);
  });

test("a sheet is read the same whatever sheets were read before it", () => {
  fc.assert(
    fc.property(fc.array(altered, { minLength: 2, maxLength: 12 }), (sheets) => {
      const known = newKnownForms();
      for (const sheet of [sheetOf(CELLS), ...sheets])
        expect(readKnownTables(sheet, known)).toEqual(readTables(sheet));
    }),
    { numRuns: 80 }
  );
});

test("a copy of a form with other figures and another unit shares its rows and columns", () => {
  const known = newKnownForms();
  const [first] = readKnownTables(sheetOf(CELLS), known);
  const other = CELLS.map((cell) =>
    cell.value === 30 || cell.value === 105.25
      ? { ...cell, value: 77 }
      : cell.value === "单位详细名称：东湖镇"
        ? { ...cell, value: "单位详细名称：西塘镇" }
        : cell
  );
  const [again] = readKnownTables(sheetOf(other), known);
  expect(again?.rows).toBe(first?.rows);
  expect(again?.columns).toBe(first?.columns);
  expect(again?.legal.unitName?.text).toBe("西塘镇");
});
