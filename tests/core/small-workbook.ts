import { checkWorkbook, type CheckResult } from "../../src/core/check";
import { readScheme } from "../../src/core/scheme/scheme-read";
import type { Sheet, Workbook } from "../../src/core/workbook";
import { sheetOf, type CellOf } from "./sheet-of";

type Rows = readonly (readonly CellOf[])[];

/** What stands on the sheets of a small scheme and its one form; each part has a default. */
export interface SmallWorkbook {
  /** 代码, 指标名称, 计量单位, 上级代码, 加总方式, 方向, 时期时点 */
  readonly catalogue?: Rows;
  /** 代码, 目标原文, 基数, 目标性质 */
  readonly plan?: Rows;
  /** 编号, 审核关系, 级别, 容差, 启用, 缺数处理 */
  readonly rules?: Rows;
  /** 设置项, 取值 */
  readonly settings?: Rows;
  /** 指标名称, 计量单位, 代码, 年度目标, 本年累计, 上年同期 */
  readonly rows?: Rows;
  readonly number?: string;
  readonly period?: string;
  /** Sheets beside those of the scheme and the form. */
  readonly more?: readonly Sheet[];
}

const CATALOGUE: Rows = [
  ["01", "合计", "项"],
  ["02", "甲类", "项", "01", "部分"],
  ["03", "乙类", "项", "01", "部分"],
];
/** Three indicators whose figures hold. */
export const ROWS: Rows = [
  ["合计", "项", "01", null, 30, null],
  ["甲类", "项", "02", null, 10, null],
  ["乙类", "项", "03", null, 20, null],
];

/** A form K1 with title, legal marks, letter row and the given rows. */
export function formRows(rows: Rows = ROWS, number = "K1表", period = "2023年1—10月"): Rows {
  return [
    ["项目情况"],
    [null, null, null, null, "表号：", number],
    ["填报单位：甲局", period],
    ["指标名称", "计量单位", "代码", "年度目标", "本年累计", "上年同期"],
    ["甲", "乙", "丙", "1", "2", "3"],
    ...rows,
    ["单位负责人：周敏", "填表人：林晓"],
  ];
}

export function schemeSheets(parts: SmallWorkbook = {}): readonly Sheet[] {
  return [
    sheetOf("指标目录", [
      ["表号", "代码", "指标名称", "计量单位", "上级代码", "加总方式", "方向", "时期时点"],
      ...(parts.catalogue ?? CATALOGUE).map((line) => ["K1", ...line]),
    ]),
    sheetOf("年度计划", [
      ["表号", "代码", "目标原文", "基数", "目标性质"],
      ...(parts.plan ?? [["03", "20项"]]).map((line) => ["K1", ...line]),
    ]),
    sheetOf("审核关系", [
      ["编号", "审核关系", "级别", "容差", "启用", "缺数处理", "表号"],
      ...(parts.rules ?? []).map((line) => [...padded(line, 6), "K1"]),
    ]),
    sheetOf("设置", [["设置项", "取值"], ["年度", 2023], ...(parts.settings ?? [])]),
  ];
}

function padded(line: readonly CellOf[], length: number): readonly CellOf[] {
  return Array.from({ length }, (_, index) => line[index]);
}

export function workbookOf(sheets: readonly Sheet[]): Workbook {
  return { sheets, names: [], date1904: false };
}

export function smallWorkbook(parts: SmallWorkbook = {}): Workbook {
  const form = sheetOf("K1", formRows(parts.rows, parts.number, parts.period));
  return workbookOf([...schemeSheets(parts), form, ...(parts.more ?? [])]);
}

/** Checks a workbook under its own scheme, which must have no faults. */
export function checkSmall(parts: SmallWorkbook = {}): CheckResult {
  const workbook = smallWorkbook(parts);
  const { scheme, faults } = readScheme(workbook);
  expect(faults).toEqual([]);
  return checkWorkbook(workbook, scheme, { through: null });
}

/** Checks sheets beside those of the scheme. */
export function checkSheets(sheets: readonly Sheet[]): CheckResult {
  const workbook = workbookOf([...schemeSheets(), ...sheets]);
  return checkWorkbook(workbook, readScheme(workbook).scheme, { through: null });
}
