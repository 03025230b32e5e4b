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
    { numRuns: 40 }
  );
});

/** Forms of several looks; `#` is a figure. */
const FORMS: readonly (readonly [what: string, rows: readonly (readonly Value[])[]])[] = [
  [
    "codes and units",
    [
      ["项目情况", null, null, "表号：K2表"],
      ["单位名称：东湖镇", null, null, "2023年1—10月"],
      ["指标名称", "单位", "代码", "本年", "上年", "增长（%）"],
      ["甲", "乙", "丙", 1, 2, 3],
      ["一、项目", "—", "—", "—", "—", "—"],
      ["合计", "项", "01", "#", "#", "#"],
      ["　其中：国家级", "项", "02", "#", "#", "#"],
      ["投入", "万元", "03", "#", "#", "#"],
      ["填表人：林晓", null, null, "报出日期：2023年11月8日"],
    ],
  ],
  [
    "names alone, under words that are no captions",
    [
      ["各区情况"],
      ["区", "数量甲", "数量乙"],
      ["城北", "#", "#"],
      ["城南", "#", "#"],
      ["小计"],
      ["城东", "#", "#"],
    ],
  ],
  [
    "two tables side by side and a second below",
    [
      ["表号：K3表"],
      ["项目", "期末余额", "年初余额", "项目", "期末余额", "年初余额"],
      ["资产", "#", "#", "负债", "#", "#"],
      ["　现金", "#", "#", "　借款", "#", "#"],
      ["　存款", "#", "#", "　应付", "#", "#"],
      ["填报单位：东湖镇"],
      ["指标名称", "2022年", "2023年", "增减"],
      ["收入", "#", "#", "#"],
      ["支出", "#", "#", "#"],
      ["注：按年填"],
    ],
  ],
];

const figure = fc.oneof(
  { weight: 4, arbitrary: fc.double({ min: -5, max: 9999, noNaN: true }) },
  { weight: 3, arbitrary: fc.constantFrom<Value>("-", "—", "…") },
  { weight: 2, arbitrary: fc.integer({ min: 1990, max: 2030 }) },
  { weight: 1, arbitrary: fc.constantFrom<Value>("12项", "2022", "6.3(6.1)", "#N/A", "待定") }
);
const answer = fc.constantFrom(
  "林晓",
  "A（1）",
  "",
  "2022年",
  "填表人：无",
  "單位",
  "2022.5",
  "（空）"
);

test.each(FORMS)("whatever stands for its figures: %s", (_, rows) => {
  const filled = fc
    .tuple(fc.array(figure, { minLength: 24, maxLength: 24 }), answer)
    .map(([figures, said]) => {
      let next = 0;
      const cellOf = (value: Value) => {
        if (value === "#") return figures[next++ % figures.length] ?? null;
        return typeof value === "string" && /^(?:填|单位名称：)/u.test(value)
          ? value.replace(/：.*/u, `：${said}`)
          : value;
      };
      return sheetOf(
        rows.flatMap((row, at) =>
          row.flatMap((value, column): readonly Cell[] =>
            value === null ? [] : [{ row: at, column, value: cellOf(value) }]
          )
        ),
        []
      );
    });
  fc.assert(
    fc.property(fc.array(filled, { minLength: 2, maxLength: 10 }), (sheets) => {
      const known = newKnownForms();
      for (const sheet of sheets) expect(readKnownTables(sheet, known)).toEqual(readTables(sheet));
    }),
    { numRuns: 40 }
  );
});

test("a copy shares its rows whichever figures are dashes or could be years", () => {
  const known = newKnownForms();
  const [first] = readKnownTables(sheetOf(CELLS), known);
  const other = CELLS.map((cell) =>
    cell.value === 12 || cell.value === 0.35
      ? { ...cell, value: "-" }
      : cell.value === 98 || cell.value === "-"
        ? { ...cell, value: 2020 }
        : cell
  );
  const [again] = readKnownTables(sheetOf(other), known);
  expect(again?.rows).toBe(first?.rows);
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

test("a number that is no figure, as in the row of letters, has to be the same", () => {
  const known = newKnownForms();
  readKnownTables(sheetOf(CELLS), known);
  const other = CELLS.map((cell) =>
    cell.row === 5 && cell.value === 1 ? { ...cell, value: 7 } : cell
  );
  expect(readKnownTables(sheetOf(other), known)).toEqual(readTables(sheetOf(other)));
});
