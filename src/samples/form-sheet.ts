import type { CellStyle, ContentCell, SheetContent } from "../core/sheet-content";
import type { Range } from "../core/workbook";
import { sampleRows, type SampleIndicator, type SampleYear } from "./indicators";
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
} from "./look";

/** What a form says of itself; the built-in ones are listed in `FORMS`. */
export interface SampleForm {
  readonly number: string;
  readonly title: string;
  /** Months the figures of the two samples reach to. */
  readonly through: number;
  readonly notes: readonly string[];
}

export const FORMS: readonly SampleForm[] = [
  {
    number: "KW301",
    title: "科技项目情况",
    through: 10,
    notes: ["“其中”各项不计入上级合计。", "各级项目数按申报（立项）当年统计，同一项目不重复填报。"],
  },
  {
    number: "KW302",
    title: "项目复审与验收情况",
    through: 10,
    notes: ["市级高新技术企业复审按受理复审的企业数填报，通过复审与自动放弃两项之和等于复审数。"],
  },
  {
    number: "KW303",
    title: "知识产权情况",
    through: 9,
    notes: ["专利申请完成年指标任务＝专利申请量÷年度目标×100%。", "本表统计至9月底。"],
  },
  {
    number: "KW304",
    title: "科技企业与高新技术产业情况",
    through: 10,
    notes: ["联系服务证按份统计，换发数应与年检企业数核对。"],
  },
  {
    number: "KW305",
    title: "科学普及与科技培训情况",
    through: 10,
    notes: ["科普基地为期末实有数，其余为本年累计数。"],
  },
];

export const BUREAU = "示例区科学技术委员会";

/** How the figure cells are filled: a sample's own, or empty for a blank form. */
export type FormContent = { readonly year: SampleYear; readonly filled: boolean };

const COLUMNS = 7;
const HEADER = 5;
const FIRST_DATA = 8;

/** Draws a form as a bureau prints it: title, legal marks, header, letter row, rows, signatures, notes. */
export function formSheet(form: SampleForm, content: FormContent): SheetContent {
  const rows = sampleRows(content.year).filter((row) => row.form === form.number);
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
    name: `${form.number} ${form.title}`.slice(0, 31),
    cells: [
      ...headCells(form, content),
      ...captionCells(content.year),
      ...rows.flatMap((row, index) => rowCells(row, FIRST_DATA + index, content)),
      ...footCells(form, content, foot),
    ],
    widths: [40, 9, 7, 11, 11, 11, 26],
    heights: [
      [0, 32],
      ...[1, 2, 3, 4].map((row): [number, number] => [row, 16]),
      [HEADER, 20],
      [HEADER + 1, 20],
      ...rows.map((row, index): [number, number] => [FIRST_DATA + index, rowHeight(row, content)]),
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

/** Points; a long remark takes two lines. */
function rowHeight(row: SampleIndicator, content: FormContent): number {
  return isRemarked(row, content) && row.remark.length > 12 ? 28 : 18;
}

function isRemarked(row: SampleIndicator, content: FormContent): boolean {
  return content.filled && content.year === 2023 && row.remark !== "";
}

function line(row: number, left: number, right: number): Range {
  return { top: row, left, bottom: row, right };
}

function headCells(form: SampleForm, { year, filled }: FormContent): readonly ContentCell[] {
  const at = (row: number, column: number, value: string, style: CellStyle): ContentCell => ({
    row,
    column,
    value,
    style,
  });
  return [
    at(0, 0, form.title, TITLE),
    at(1, 5, `表　　号：${form.number}表`, MARK),
    at(2, 5, `制定机关：${BUREAU}`, MARK),
    at(3, 5, `文　　号：示科统〔${String(year)}〕3号`, MARK),
    at(4, 5, `有效期至：${String(year)}年12月`, MARK),
    at(4, 0, `综合机关名称：${filled ? BUREAU : ""}`, MARK),
    at(
      4,
      1,
      filled ? `${String(year)}年1—${String(form.through)}月` : `${String(year)}年1—　月`,
      MARK_CENTRE
    ),
  ];
}

function captionCells(year: SampleYear): readonly ContentCell[] {
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

function rowCells(row: SampleIndicator, at: number, content: FormContent): readonly ContentCell[] {
  const cell = (column: number, value: string | number | null, style: CellStyle): ContentCell => ({
    row: at,
    column,
    value,
    style,
  });
  if (row.code === "") {
    const dashes = [1, 2, 3, 4, 5].map((column) => cell(column, "—", CENTRE));
    return [cell(0, row.name, GROUP), ...dashes, cell(6, null, LABEL)];
  }
  const label = row.adds === "subset" && row.otherNames !== "" ? row.otherNames : row.name;
  const figure = figureStyle(row.unit);
  const { plan, actual, lastYear } = figureCells(row, content);
  return [
    cell(0, "　".repeat(row.indent) + row.prefix + label, LABEL),
    cell(1, row.unit, CENTRE),
    cell(2, row.code, CODE),
    cell(3, plan, figure),
    cell(4, actual, figure),
    cell(5, lastYear, figure),
    cell(6, isRemarked(row, content) ? row.remark : null, LABEL),
  ];
}

/** "-" where the sample has nothing to say: no target was set, no last year was collected. */
function figureCells(
  row: SampleIndicator,
  { year, filled }: FormContent
): Record<"plan" | "actual" | "lastYear", string | number | null> {
  if (!filled) return { plan: null, actual: null, lastYear: null };
  if (year === 2022) {
    const plan = row.form === "KW303" && row.code === "01" ? KNOWN_TARGET_2022 : "-";
    return { plan, actual: row.figures.get(2022) ?? "-", lastYear: "-" };
  }
  const lastYear = row.lastYear ?? row.figures.get(2022) ?? "-";
  return { plan: row.plan?.shown ?? "-", actual: row.figures.get(2023) ?? null, lastYear };
}

/** The one target of 2022 that is known: 640 applications were 128 % of it. */
export const KNOWN_TARGET_2022 = 500;

function footCells(
  form: SampleForm,
  { year, filled }: FormContent,
  foot: number
): readonly ContentCell[] {
  const signed = (caption: string, name: string) => `${caption}：${filled ? name : ""}`;
  const texts: readonly (readonly [number, string])[] = [
    [0, signed("单位负责人", "周敏")],
    [1, signed("统计负责人", "陈立")],
    [3, signed("填表人", "林晓")],
    [5, signed("联系电话", "6123")],
    [6, signed("报出日期", `${String(year)}年${String(form.through + 1)}月8日`)],
  ];
  return [
    ...texts.map(([column, value]) => ({ row: foot, column, value, style: FOOT })),
    ...form.notes.map((note, index) => ({
      row: foot + 1 + index,
      column: 0,
      value:
        index === 0 ? `说明：${String(index + 1)}. ${note}` : `　　　${String(index + 1)}. ${note}`,
      style: NOTE,
    })),
  ];
}
