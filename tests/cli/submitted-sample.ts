import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { ContentCell, SheetContent } from "../../src/core/sheet-content";
import { createWorkbook } from "../../src/files/create-workbook";
import { deflateNode } from "../../src/files/deflate-node";

export type Value = string | number | null;
export type Rows = readonly (readonly Value[])[];

/** Five units and two forms: a small collection whose figures all hold. */
export const UNITS: readonly (readonly [code: string, name: string])[] = [
  ["U01", "东湖镇"],
  ["U02", "西塘镇"],
  ["U03", "南河街道（开发区）"],
  ["U04", "北山乡"],
  ["U05", "区科技服务中心"],
];

export function sheet(name: string, rows: Rows): SheetContent {
  const cells = rows.flatMap((values, row) =>
    values.flatMap((value, column): readonly ContentCell[] =>
      value === null ? [] : [{ row, column, value }]
    )
  );
  return { name, cells, widths: [] };
}

export const workbook = (sheets: readonly SheetContent[]): Uint8Array =>
  createWorkbook(sheets, deflateNode);

export function write(path: string, bytes: Uint8Array): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
  return path;
}

export interface SchemeParts {
  /** 单位代码, 单位名称, 应报表号, 报送期限, 上级单位 */
  readonly register?: Rows;
  readonly settings?: Rows;
  readonly rules?: Rows;
  readonly more?: readonly SheetContent[];
}

/** K1 has a total with two parts, a maximum and a rate; K2 a stock and a figure that K1 must equal. */
export function schemeSheets(parts: SchemeParts = {}): readonly SheetContent[] {
  return [
    sheet("指标目录", [
      [...["表号", "代码", "指标名称", "计量单位", "上级代码", "加总方式", "时期时点"], "汇总方式"],
      ["K1", "01", "项目合计", "项", null, null, "时期", "求和"],
      ["K1", "02", "甲类项目", "项", "01", "部分", "时期", "求和"],
      ["K1", "03", "乙类项目", "项", "01", "部分", "时期", "求和"],
      ["K1", "04", "甲类占比", "%", null, null, "比率", "重算"],
      ["K1", "05", "单个最大投入", "万元", null, null, "时期", "最大值"],
      ["K2", "01", "企业数", "家", null, null, "时点", "求和"],
      ["K2", "02", "承担项目", "项", null, null, "时期", "求和"],
      ["K2", "03", "名次", "位", null, null, "时点", "不汇总"],
    ]),
    sheet("年度计划", [
      ["表号", "代码", "目标原文"],
      ["K1", "01", "不少于20项"],
    ]),
    sheet("审核关系", [
      ["编号", "表号", "审核关系", "级别", "容差"],
      ...(parts.rules ?? [
        ["R1", "K1", "[01]=[02]+[03]", "强制性", null],
        ["R2", "K1", "[04]=[02]/[01]*100", "强制性", 0.1],
        ["R3", null, "K2[02]=K1[01]", "强制性", null],
      ]),
    ]),
    sheet("单位名录", [
      ["单位代码", "单位名称", "应报表号", "报送期限", "上级单位"],
      ...(parts.register ??
        UNITS.map(([code, name]) => [code, name, "K1、K2", "2023-11-10", null])),
    ]),
    sheet("设置", [["设置项", "取值"], ["年度", 2023], ...(parts.settings ?? [])]),
    ...(parts.more ?? []),
  ];
}

export const schemeWorkbook = (parts: SchemeParts = {}): Uint8Array =>
  workbook(schemeSheets(parts));

export interface FormParts {
  readonly number?: string;
  readonly unit?: string;
  readonly code?: string | null;
  readonly period?: string;
  readonly approval?: string;
  readonly expiry?: string;
  readonly date?: string;
  readonly rows: Rows;
}

/** A form as units fill it in: marks, captions, letters, rows (名称, 单位, 代码, 本年, 上年), foot. */
export function form(parts: FormParts): SheetContent {
  const { number = "K1", unit = "东湖镇", code = null, period = "2023年1—10月" } = parts;
  const { approval = "示科统〔2023〕3号", expiry = "2023年12月", date = "2023年11月8日" } = parts;
  return sheet(number, [
    ["科技情况表"],
    [null, null, null, null, `表号：${number}表`],
    [null, null, null, null, `文号：${approval}`],
    [code === null ? null : `统一社会信用代码：${code}`, null, null, null, `有效期至：${expiry}`],
    [`单位详细名称：${unit}`, null, period],
    ["指标名称", "计量单位", "代码", "本年累计", "上年同期"],
    ["甲", "乙", "丙", 1, 2],
    ...parts.rows,
    ["单位负责人：周敏", "填表人：林晓", null, null, `报出日期：${date}`],
  ]);
}

/** The figures of a unit, larger from unit to unit; every rule holds. */
export function rowsK1(step: number): Rows {
  const [first, second] = [10 + step, 10 + 3 * step];
  const rate = Number(((first / (first + second)) * 100).toFixed(2));
  return [
    ["项目合计", "项", "01", first + second, first + second - 2],
    ["　甲类项目", "项", "02", first, first - 1],
    ["　乙类项目", "项", "03", second, second - 1],
    ["甲类占比", "%", "04", rate, rate],
    ["单个最大投入", "万元", "05", 100 + 10 * step, 90 + 10 * step],
  ];
}

export function rowsK2(step: number): Rows {
  return [
    ["企业数", "家", "01", 5 + step, 4 + step],
    ["承担项目", "项", "02", 20 + 4 * step, 18 + 4 * step],
    ["名次", "位", "03", 1 + step, 2],
  ];
}

/** The workbook of a unit with both forms. */
export function unitWorkbook(
  step: number,
  change: Partial<FormParts> = {},
  rows: { readonly k1?: Rows; readonly k2?: Rows } = {}
): Uint8Array {
  return workbook(unitSheets(step, change, rows));
}

export function unitSheets(
  step: number,
  change: Partial<FormParts> = {},
  rows: { readonly k1?: Rows; readonly k2?: Rows } = {}
): readonly SheetContent[] {
  const unit = UNITS[step]?.[1] ?? "";
  return [
    form({ unit, ...change, number: change.number ?? "K1", rows: rows.k1 ?? rowsK1(step) }),
    form({ unit, ...change, number: "K2", rows: rows.k2 ?? rowsK2(step) }),
  ];
}
