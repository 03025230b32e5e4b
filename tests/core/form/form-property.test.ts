import fc from "fast-check";
import { readTables } from "../../../src/core/form/form";
import { DEFAULT_SIGNS, readFigure } from "../../../src/core/reading";
import type { Cell, Sheet } from "../../../src/core/workbook";
import { sheetOf, type CellOf } from "../sheet-of";

const HEADER = ["代码", "指标名称", "计量单位", "年度目标", "本年累计", "上年同期", "备注"];
const BODY: CellOf[][] = [
  ["01", "各类项目", "项", 130, 197, 180, null],
  ["02", "其中：国家级", "项", 20, 25, 19, null],
  ["03", "换发证", "家", null, 262, "-", "快报"],
  ["04", "合同额", "万元", 3000, 3072.5, "…", null],
];
const FRONT: CellOf[][] = [["科技统计报表"], ["表号：KJ1表", null, "2022年1—10月"]];
const BACK: CellOf[][] = [["单位负责人：张三", null, "填表人：李四"], ["说明：快报数。"]];

/** Each figure as `code role kind value`: what must not depend on the layout. */
function figuresOf(sheet: Sheet): readonly string[] {
  const cells = new Map(sheet.cells.map((cell) => [`${cell.row},${cell.column}`, cell]));
  return readTables(sheet)
    .flatMap((table) =>
      table.rows.flatMap((row) =>
        table.columns
          .filter((column) => ["plan", "actual", "lastYear"].includes(column.role))
          .map((column) => {
            const reading = readFigure(cells.get(`${row.row},${column.column}`), DEFAULT_SIGNS);
            const value = reading.kind === "number" ? reading.value : "";
            return `${row.code ?? ""} ${row.name} ${row.unit ?? ""} ${column.role} ${reading.kind} ${value}`;
          })
      )
    )
    .sort();
}

const EXPECTED = figuresOf(sheetOf("原表", [...FRONT, HEADER, ...BODY, ...BACK]));

/** Spreads rows or columns apart: each place moves down by the blanks inserted before it. */
function spread(sheet: Sheet, rows: readonly number[], columns: readonly number[]): Sheet {
  const shift = (place: number, at: readonly number[]) =>
    place + at.filter((before) => before <= place).length;
  const move = (cell: Cell): Cell => ({
    ...cell,
    row: shift(cell.row, rows),
    column: shift(cell.column, columns),
  });
  return { ...sheet, cells: sheet.cells.map(move) };
}

const typing = fc.constantFrom<(value: number) => CellOf>(
  (value) => value,
  (value) => String(value),
  (value) => ` ${value} `,
  (value) => String(value).replace(/[0-9]/g, (one) => "０１２３４５６７８９"[Number(one)] ?? one),
  (value) => value.toLocaleString("en-US"),
  (value) => ({ formula: "A1+1", value })
);

describe("the figures of a form", () => {
  it("are the twelve that stand in it", () => {
    expect(EXPECTED).toHaveLength(12);
    expect(EXPECTED).toContain("04 合同额 万元 actual number 3072.5");
    expect(EXPECTED).toContain("03 换发证 家 lastYear not_applicable ");
  });

  it("do not depend on the order of the columns", () => {
    const order = fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 7 });
    fc.assert(
      fc.property(order, fc.boolean(), (places, front) => {
        const moved = [HEADER, ...BODY].map((row) => places.map((place) => row[place]));
        const sheet = sheetOf("乱序", [...(front ? FRONT : []), ...moved, ...BACK]);
        expect(figuresOf(sheet)).toEqual(EXPECTED);
      })
    );
  });

  it("do not depend on blank rows and columns between", () => {
    const gaps = (last: number) => fc.array(fc.nat(last), { maxLength: 6 });
    fc.assert(
      fc.property(gaps(8), gaps(6), (rows, columns) => {
        const sheet = sheetOf("空行", [...FRONT, HEADER, ...BODY, ...BACK]);
        expect(figuresOf(spread(sheet, rows, columns))).toEqual(EXPECTED);
      })
    );
  });

  it("do not depend on how the numbers were typed", () => {
    fc.assert(
      fc.property(fc.array(typing, { minLength: 12, maxLength: 12 }), (types) => {
        const typed = BODY.map((row, at) =>
          row.map((value, column) =>
            typeof value === "number" ? types[at * 3 + column - 3]?.(value) : value
          )
        );
        expect(figuresOf(sheetOf("文本", [...FRONT, HEADER, ...typed]))).toEqual(EXPECTED);
      })
    );
  });

  it("do not depend on the letter row, on spaces in captions or on the sheet's name", () => {
    const letters = ["丙", "甲", "乙", 1, 2, 3, "丁"];
    fc.assert(
      fc.property(
        fc.boolean(),
        fc.constantFrom("", " ", "\u3000"),
        fc.string(),
        (row, gap, name) => {
          const captions = HEADER.map((caption) => [...caption].join(gap));
          const sheet = sheetOf(name, [...FRONT, captions, ...(row ? [letters] : []), ...BODY]);
          expect(figuresOf(sheet)).toEqual(EXPECTED);
        }
      )
    );
  });
});

describe("readTables on anything", () => {
  const value = fc.oneof(
    fc.constantFrom<CellOf>(
      "指标",
      "本年",
      "2022年",
      "单位：万元",
      "注：",
      "其中：",
      "—",
      "1",
      "甲",
      7,
      2022,
      null
    ),
    fc.string({ unit: "grapheme", maxLength: 12 }),
    fc.double({ noNaN: true }),
    fc.boolean()
  );
  const merge = fc
    .tuple(fc.nat(6), fc.nat(4), fc.nat(6), fc.nat(4))
    .map(([top, left, down, right]) => ({
      top,
      left,
      bottom: top + down,
      right: left + right,
    }));

  it("keeps every place it names within the sheet, and roles apart", () => {
    const rows = fc.array(fc.array(value, { maxLength: 6 }), { maxLength: 12 });
    fc.assert(
      fc.property(rows, fc.array(merge, { maxLength: 5 }), (cells, merges) => {
        for (const table of readTables({ ...sheetOf("任意", cells), merges })) {
          const roles = table.columns
            .map((column) => column.role)
            .filter((role) => role !== "other");
          const single = roles.filter((role) => role !== "remark");
          expect(new Set(single).size).toBe(single.length);
          expect(table.headerRows[0]).toBeLessThanOrEqual(table.headerRows[1]);
          expect(table.headerRows[1]).toBeLessThan(table.firstDataRow);
          table.rows.forEach((row, index) => {
            expect(row.row).toBeLessThan(cells.length);
            expect(row.parent ?? -1).toBeLessThan(index);
            expect(row.level).toBe(
              row.parent === null ? 0 : (table.rows[row.parent]?.level ?? -9) + 1
            );
          });
        }
      })
    );
  });
});
