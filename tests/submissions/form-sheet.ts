import {
  number,
  row,
  sheet,
  text,
  type BookCell,
  type BookRow,
  type BookSheet,
  type Style,
} from "./book";
import { amountText, type Column, type Figure } from "./figures";
import { sumFormula } from "./form-formulas";
import type { ColumnKind, FormPlan, IndicatorPlan } from "./indicators";

/** What the forms of this year bear; an older version bears other marks. */
export const THIS_VERSION = { document: "示科统〔2024〕6号", expiry: "2025年6月" };
export const ISSUER = "示例区科学技术委员会";
export const YEAR = 2024;
export const PERIOD = "2024年1—12月";

/** Who fills a form in and when; blank for the bureau's own blank form. */
export interface Heading {
  readonly name: string;
  readonly code: string;
  readonly credit: string;
  readonly head: string;
  readonly statistics: string;
  readonly by: string;
  readonly phone: string;
  /** 报出日期, as it is written. */
  readonly date: string;
}

/** A form on a sheet, with the places that faults go to. */
export interface FormSheet {
  readonly plan: FormPlan;
  readonly sheet: BookSheet;
  readonly rows: Map<string, BookRow>;
  readonly columns: ReadonlyMap<ColumnKind, number>;
  readonly marks: Map<MarkName, Place>;
  readonly hasFormulas: boolean;
}

export type MarkName =
  | "title"
  | "number"
  | "issuer"
  | "document"
  | "expiry"
  | "credit"
  | "code"
  | "name"
  | "period"
  | "unit"
  | "head"
  | "statistics"
  | "by"
  | "phone"
  | "date";

export interface Place {
  readonly row: BookRow;
  readonly column: number;
}

/**
 * Lays a form out as bureaus print them: merged title, legal marks at the right, unit and code at
 * the left, header, letter row, indented names, signatures, notes.
 *
 * @param figures the figures by code; `null` for a blank form
 * @param hasFormulas whether sums and rates are formulas with their values, or values alone
 */
export function layForm(
  plan: FormPlan,
  heading: Heading,
  figures: ReadonlyMap<string, Figure> | null,
  hasFormulas: boolean
): FormSheet {
  const columns = new Map(plan.columns.map((kind, at) => [kind, at + 1]));
  const width = plan.columns.length;
  const marks = new Map<MarkName, Place>();
  const rows: BookRow[] = [];
  const add = (cells: readonly (readonly [number, BookCell])[] = []) => {
    const one = row(cells);
    rows.push(one);
    return one;
  };
  const mark = (name: MarkName, at: BookRow, column: number, value: string, style: Style) => {
    at.cells.set(column, text(value, style));
    marks.set(name, { row: at, column });
  };
  const title = add();
  mark("title", title, 1, plan.title, "title");
  title.merges.push([1, width, 1]);
  const right = width - 1;
  const legal: readonly (readonly [MarkName, string, MarkName | null, string])[] = [
    ["number", `表　　号：${plan.number}表`, null, ""],
    ["issuer", `制定机关：${ISSUER}`, "credit", `统一社会信用代码：${heading.credit}`],
    ["document", `文　　号：${THIS_VERSION.document}`, "code", `单位代码：${heading.code}`],
    ["expiry", `有效期至：${THIS_VERSION.expiry}`, "name", `单位详细名称：${heading.name}`],
  ];
  for (const [name, value, other, own] of legal) {
    const line = add();
    mark(name, line, right, value, "plain");
    line.merges.push([right, width, 1]);
    if (other === null) continue;
    mark(other, line, 1, own, "plain");
    if (right > 2) line.merges.push([1, right - 1, 1]);
  }
  const period = add();
  mark("period", period, 1, PERIOD, "plain");
  period.merges.push([1, right - 1, 1]);
  if (plan.tableUnit !== "") mark("unit", period, width, `计量单位：${plan.tableUnit}`, "plain");
  addHeader(plan, add);
  const letters = ["甲", "乙", "丙", "丁"];
  let figureColumn = 0;
  add(
    plan.columns.map((kind, at) => {
      const isFigure = kind === "current" || kind === "last" || kind === "growth";
      return [at + 1, text(isFigure ? String(++figureColumn) : letters.shift()!, "caption")];
    })
  );
  const byCode = new Map<string, BookRow>();
  for (const one of plan.indicators) {
    const group = plan.groups.find((other) => other.before === one.code);
    if (group) add(groupCells(plan, group.title));
    byCode.set(one.code, add());
  }
  addFooter(plan, heading, add, mark);
  const widths = plan.columns.map((kind) => (kind === "name" ? 38 : 16));
  const one: FormSheet = {
    plan,
    sheet: sheet(plan.number, rows, widths),
    rows: byCode,
    columns,
    marks,
    hasFormulas,
  };
  fillForm(one, figures);
  return one;
}

/** Writes names, codes and figures into the rows of a form, over what stands there. */
export function fillForm(form: FormSheet, figures: ReadonlyMap<string, Figure> | null): void {
  for (const one of form.plan.indicators) fillRow(form, one, figures?.get(one.code) ?? null);
}

type Add = (cells?: readonly (readonly [number, BookCell])[]) => BookRow;

function caption(plan: FormPlan, kind: ColumnKind): string {
  switch (kind) {
    case "name":
      return "指标名称";
    case "unit":
      return "计量单位";
    case "code":
      return "代码";
    case "current":
      return plan.captions.current;
    case "last":
      return plan.captions.last;
    case "growth":
      return "增长（%）";
    case "remark":
      return "备注";
  }
}

function addHeader(plan: FormPlan, add: Add): void {
  const captions = plan.columns.map((kind) => caption(plan, kind));
  if (!plan.hasDeepHeader) {
    add(captions.map((one, at) => [at + 1, text(one, "caption")]));
    return;
  }
  const isFigure = (kind: ColumnKind) => kind === "current" || kind === "last";
  const first = plan.columns.findIndex(isFigure) + 1;
  const top = add();
  const below = add();
  top.cells.set(first, text("数量", "caption"));
  top.merges.push([first, first + 1, 1]);
  plan.columns.forEach((kind, at) => {
    (isFigure(kind) ? below : top).cells.set(at + 1, text(captions[at]!, "caption"));
    if (!isFigure(kind)) top.merges.push([at + 1, at + 1, 2]);
  });
}

function groupCells(plan: FormPlan, title: string): readonly (readonly [number, BookCell])[] {
  return plan.columns.map((kind, at) => [
    at + 1,
    text(kind === "name" ? title : kind === "remark" ? "" : "—", "label"),
  ]);
}

/** The printed name: indented by level, 其中 before the first of the figures contained in another. */
export function printedName(plan: FormPlan, one: IndicatorPlan): string {
  if (one.adds === "推算") return one.name;
  let level = 0;
  const byCode = new Map(plan.indicators.map((other) => [other.code, other]));
  for (let above = byCode.get(one.parent); above; above = byCode.get(above.parent)) level++;
  if (one.adds !== "其中") return "　".repeat(level) + one.name;
  const siblings = plan.indicators.filter(
    (other) => other.parent === one.parent && other.adds === "其中"
  );
  const isFirst = siblings[0] === one;
  return "　".repeat(level) + (isFirst ? `其中：${one.name}` : `　　　${one.name}`);
}

const NUMBER_STYLES: readonly Style[] = ["whole", "one", "two", "three"];

function fillRow(form: FormSheet, one: IndicatorPlan, figure: Figure | null): void {
  const line = form.rows.get(one.code)!;
  for (const [kind, column] of form.columns) {
    if (kind === "name") line.cells.set(column, text(printedName(form.plan, one), "label"));
    else if (kind === "unit") line.cells.set(column, text(one.unit, "label"));
    else if (kind === "code") line.cells.set(column, text(one.code, "label"));
    else if (kind === "current" || kind === "last") {
      line.cells.set(column, figureCell(form, one, kind, figure));
    } else if (kind === "growth") line.cells.set(column, growthCell(form, one, line, figure));
  }
}

function figureCell(
  form: FormSheet,
  one: IndicatorPlan,
  kind: Column,
  figure: Figure | null
): BookCell {
  const style = NUMBER_STYLES[one.places]!;
  if (figure === null) return { value: { kind: "none" }, style };
  const amount = figure[kind];
  if (amount === null) return text("-", "label");
  const cell = number(amountText(amount, one.places), style);
  const column = form.columns.get(kind)!;
  const formula = form.hasFormulas ? sumFormula(form.plan, one, column, form.rows) : undefined;
  return formula ? { ...cell, formula } : cell;
}

function growthCell(
  form: FormSheet,
  one: IndicatorPlan,
  line: BookRow,
  figure: Figure | null
): BookCell {
  if (one.measure === "比率") return text("—", "label");
  if (figure === null) return { value: { kind: "none" }, style: "one" };
  if (figure.last === null || figure.current === null) return text("-", "label");
  const tenths = figure.last > 0 ? Math.round((figure.current / figure.last - 1) * 1000) : null;
  const cell = tenths === null ? text("-", "label") : number(amountText(tenths, 1), "one");
  if (!form.hasFormulas) return cell;
  const current = form.columns.get("current")!;
  const last = form.columns.get("last")!;
  return {
    ...cell,
    formula: (at) =>
      `IF(${at(line, last)}<=0,"-",ROUND((${at(line, current)}/${at(line, last)}-1)*100,1))`,
  };
}

function addFooter(
  plan: FormPlan,
  heading: Heading,
  add: Add,
  mark: (name: MarkName, at: BookRow, column: number, value: string, style: Style) => void
): void {
  const line = add();
  mark("head", line, 1, `单位负责人：${heading.head}`, "plain");
  mark("statistics", line, 2, `统计负责人：${heading.statistics}`, "plain");
  mark("by", line, 3, `填表人：${heading.by}`, "plain");
  mark("phone", line, 4, `联系电话：${heading.phone}`, "plain");
  const last = plan.columns.length > 4 ? line : add();
  mark("date", last, last === line ? 5 : 1, `报出日期：${heading.date}`, "plain");
  plan.notes.forEach((note, at) => {
    const one = add([[1, text(at === 0 ? `说明：${note}` : `　　　${note}`)]]);
    one.merges.push([1, plan.columns.length, 1]);
  });
}
