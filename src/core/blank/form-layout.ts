import type { CellStyle, ContentCell, SheetContent } from "../sheet-content";
import type { Range } from "../workbook";
import {
  CAPTION,
  CENTRE,
  CODE,
  figureStyle,
  FOOT,
  GROUP,
  LABEL,
  LETTER,
  MARK,
  MARK_CENTRE,
  NOTE,
  TITLE,
} from "./form-look";

/** What a form says, before it is drawn. */
export interface FormLayout {
  /** Of the sheet; cut where Excel takes no more. */
  readonly name: string;
  readonly title: string;
  /** 表号, 制定机关, 文号 and 有效期至, each with its caption. */
  readonly marks: readonly [string, string, string, string];
  /** Who fills it in, with its caption. */
  readonly unit: string;
  /** The code of the unit with its caption; `null` for a form that asks for none. */
  readonly unitCode: string | null;
  readonly period: string;
  readonly year: number;
  readonly rows: readonly LayoutRow[];
  /** 单位负责人, 统计负责人, 填表人, 联系电话 and 报出日期, each with its caption. */
  readonly signatures: readonly [string, string, string, string, string];
  readonly notes: readonly string[];
}

export interface LayoutRow {
  readonly indent: number;
  readonly label: string;
  readonly unit: string;
  /** `""` for a row that groups those below it. */
  readonly code: string;
  readonly plan: string | number | null;
  readonly actual: string | number | null;
  readonly lastYear: string | number | null;
  readonly remark: string | null;
}

const COLUMNS = 7;
const HEADER = 5;
const FIRST_DATA = 8;

/** The most characters that Excel takes for the name of a sheet. */
const LONGEST_NAME = 31;

/** Draws a form as a bureau prints it: title, legal marks, header, letter row, rows, signatures, notes. */
export function drawForm(form: FormLayout): SheetContent {
  const { rows } = form;
  const lastData = FIRST_DATA + rows.length - 1;
  const foot = lastData + 1;
  const lastRow = foot + form.notes.length;
  const merges: Range[] = [
    line(0, 0, 6),
    ...[1, 2, 3, 4].map((row) => line(row, 5, 6)),
    line(4, 1, 4),
    ...[0, 1, 2, 5, 6].map((column) => ({
      top: HEADER,
      left: column,
      bottom: HEADER + 1,
      right: column,
    })),
    line(HEADER, 3, 4),
    line(foot, 1, 2),
    line(foot, 3, 4),
    ...form.notes.map((_, index) => line(foot + 1 + index, 0, 6)),
  ];
  return {
    name: form.name.slice(0, LONGEST_NAME),
    cells: [
      ...headCells(form),
      ...captionCells(form.year),
      ...rows.flatMap((row, index) => rowCells(row, FIRST_DATA + index)),
      ...footCells(form, foot),
    ],
    widths: [40, 9, 7, 11, 11, 11, 26],
    heights: [
      [0, 32],
      ...[1, 2, 3, 4].map((row): [number, number] => [row, 16]),
      [HEADER, 20],
      [HEADER + 1, 20],
      ...rows.map((row, index): [number, number] => [FIRST_DATA + index, rowHeight(row)]),
      [foot, 24],
    ],
    merges,
    freeze: { rows: FIRST_DATA, columns: 1 },
    gridLines: false,
    print: {
      area: { top: 0, left: 0, bottom: lastRow, right: COLUMNS - 1 },
      fitWidth: true,
      titleRows: [HEADER, HEADER + 2],
      footer: "第 &P 页，共 &N 页",
    },
  };
}

/** Full-width letters that the first column holds in a line, and the last in half of one. */
const LONGEST_LABEL = 20;

/** Points; a long remark or name takes two lines. */
function rowHeight({ remark, label, indent }: LayoutRow): number {
  return (remark ?? "").length > 12 || indent + label.length > LONGEST_LABEL ? 28 : 18;
}

function line(row: number, left: number, right: number): Range {
  return { top: row, left, bottom: row, right };
}

function headCells({ title, marks, unit, unitCode, period }: FormLayout): readonly ContentCell[] {
  const at = (row: number, column: number, value: string, style: CellStyle): ContentCell => ({
    row,
    column,
    value,
    style,
  });
  return [
    at(0, 0, title, TITLE),
    ...marks.map((mark, index) => at(index + 1, 5, mark, MARK)),
    ...(unitCode === null ? [] : [at(3, 0, unitCode, MARK)]),
    at(4, 0, unit, MARK),
    at(4, 1, period, MARK_CENTRE),
  ];
}

function captionCells(year: number): readonly ContentCell[] {
  const captions: readonly (readonly [number, number, string])[] = [
    [0, 0, "指标名称"],
    [0, 1, "计量单位"],
    [0, 2, "代码"],
    [0, 3, `${String(year)}年`],
    [1, 3, "年度目标"],
    [1, 4, "本年累计"],
    [0, 5, "上年同期"],
    [0, 6, "备注"],
  ];
  const texts = new Map(captions.map(([row, column, text]) => [row * COLUMNS + column, text]));
  const letters = ["甲", "乙", "丙", "1", "2", "3", "丁"];
  return [
    ...[0, 1].flatMap((row) =>
      letters.map((_, column) => ({
        row: HEADER + row,
        column,
        value: texts.get(row * COLUMNS + column) ?? null,
        style: CAPTION,
      }))
    ),
    ...letters.map((value, column) => ({ row: HEADER + 2, column, value, style: LETTER })),
  ];
}

function rowCells(row: LayoutRow, at: number): readonly ContentCell[] {
  const cell = (column: number, value: string | number | null, style: CellStyle): ContentCell => ({
    row: at,
    column,
    value,
    style,
  });
  if (row.code === "") {
    const dashes = [1, 2, 3, 4, 5].map((column) => cell(column, "—", CENTRE));
    return [cell(0, row.label, GROUP), ...dashes, cell(6, null, LABEL)];
  }
  const figure = figureStyle(row.unit);
  return [
    cell(0, "　".repeat(row.indent) + row.label, LABEL),
    cell(1, row.unit, CENTRE),
    cell(2, row.code, CODE),
    cell(3, row.plan, figure),
    cell(4, row.actual, figure),
    cell(5, row.lastYear, figure),
    cell(6, row.remark, LABEL),
  ];
}

function footCells({ signatures, notes }: FormLayout, foot: number): readonly ContentCell[] {
  const columns = [0, 1, 3, 5, 6];
  return [
    ...signatures.map((value, index) => ({
      row: foot,
      column: columns[index] ?? 0,
      value,
      style: FOOT,
    })),
    ...notes.map((note, index) => ({
      row: foot + 1 + index,
      column: 0,
      value:
        index === 0 ? `说明：${String(index + 1)}. ${note}` : `　　　${String(index + 1)}. ${note}`,
      style: NOTE,
    })),
  ];
}
