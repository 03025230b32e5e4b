import type { CellValue } from "./book";
import { draftDelivery, type Delivery, type OutFile, type SetPlan } from "./delivery";
import type { FormOutcome } from "./expected";
import { settle, type Column, type Figure } from "./figures";
import { fillForm, type FormSheet, type MarkName } from "./form-sheet";
import type { ColumnKind, IndicatorPlan } from "./indicators";
import type { Chance } from "./random";

/**
 * What a careful statistician would want to hear: that it must be corrected, is asked about, is told,
 * could not be checked, is not surely of this unit, form or period, cannot be read, has not come, has
 * come late, or nothing.
 */
export type Expectation =
  | "hard"
  | "query"
  | "info"
  | "unchecked"
  | "identification"
  | "unreadable"
  | "missing"
  | "late"
  | "nothing";

/** One kind of fault, or of harmless variation where the first expectation is "nothing". */
export interface FaultKind {
  readonly kind: string;
  /** What is expected first; the others are tolerated, where people would judge either way. */
  readonly expect: readonly Expectation[];
  /** What becomes of the forms concerned. */
  readonly outcome: FormOutcome;
  /** Whether nothing else may be planted in the same unit. */
  readonly isAlone: boolean;
  /** Puts it into what a unit sends; `null` where it does not fit this unit, which is left as it was. */
  readonly plant: (site: Site) => Plant | null;
}

/** What was planted and where. */
export interface Plant {
  /** The forms whose outcome it decides. */
  readonly forms: readonly string[];
  /** Forms that may go back with these, or not. */
  readonly doubtful?: readonly string[];
  readonly form?: FormSheet;
  readonly code?: string;
  readonly column?: ColumnKind;
  readonly mark?: MarkName;
  /** Files it concerns, where these are not those of its form. */
  readonly files?: readonly OutFile[];
  /** What is planted, and what a statistician would say to it, in one sentence. */
  readonly says: string;
  /** Where it is not what is expected of its kind. */
  readonly instead?: Pick<FaultKind, "expect" | "outcome">;
  /** A file that belongs to no unit of the register. */
  readonly stranger?: string;
}

/** The unit in which something is planted. */
export interface Site {
  readonly plan: SetPlan;
  readonly at: number;
  readonly delivery: Delivery;
  readonly chance: Chance;
  /** Forms that already hold something planted. */
  readonly touched: ReadonlySet<string>;
  /** Another unit of the register that nothing else is planted in, and that sends nothing itself; −1 for none. */
  readonly takeNext: () => number;
}

export function fault(
  kind: string,
  expect: readonly Expectation[],
  outcome: FormOutcome,
  plant: FaultKind["plant"],
  isAlone = false
): FaultKind {
  return { kind, expect, outcome, isAlone, plant };
}

/** A form of the unit that nothing has been planted in; `null` for none. */
export function pickForm(
  site: Site,
  fits: (form: FormSheet) => boolean = () => true
): FormSheet | null {
  const forms = [...site.delivery.forms.values()].filter(
    (form) => !site.touched.has(form.plan.number) && fits(form)
  );
  return forms.length === 0 ? null : site.chance.pick(forms);
}

export interface Spot {
  readonly form: FormSheet;
  readonly one: IndicatorPlan;
  readonly figure: Figure;
}

/** An indicator of an untouched form that fits; `null` for none. */
export function pickSpot(
  site: Site,
  fits: (one: IndicatorPlan, figure: Figure, form: FormSheet) => boolean
): Spot | null {
  const spots = [...site.delivery.forms.values()]
    .filter((form) => !site.touched.has(form.plan.number))
    .flatMap((form) =>
      form.plan.indicators.flatMap((one) => {
        const figure = figureOf(site, form, one.code);
        return fits(one, figure, form) ? [{ form, one, figure }] : [];
      })
    );
  return spots.length === 0 ? null : site.chance.pick(spots);
}

/** What was planted in one cell of figures. */
export function spotPlant(
  { form, one }: Spot,
  column: Column,
  says: string,
  doubtful: readonly string[] = []
): Plant {
  return { forms: [form.plan.number], doubtful, form, code: one.code, column, says };
}

export function figureOf(site: Site, form: FormSheet, code: string): Figure {
  return site.delivery.figures.get(form.plan.number)!.get(code)!;
}

/** Whether a figure is typed in and no other is a share or a rate of it. */
export function isFreeLeaf(one: IndicatorPlan, form: FormSheet): boolean {
  if (one.from.how !== "drawn" || one.measure === "比率") return false;
  return !form.plan.indicators.some(
    ({ from }) =>
      (from.how === "share" && from.of === one.code) ||
      (from.how === "percent" && (from.top === one.code || from.bottom === one.code))
  );
}

/** Writes all figures anew after one was changed, with the sums and rates that follow from it. */
export function refill(site: Site): void {
  settle(site.delivery.figures);
  for (const [number, form] of site.delivery.forms) {
    fillForm(form, site.delivery.figures.get(number)!);
  }
}

/** Types a value over one cell of a form. */
export function typeOver(form: FormSheet, code: string, column: Column, value: CellValue): void {
  const place = form.columns.get(column)!;
  const cells = form.rows.get(code)!.cells;
  cells.set(place, { value, style: cells.get(place)!.style });
}

export function markText(form: FormSheet, mark: MarkName): string {
  const place = form.marks.get(mark)!;
  const value = place.row.cells.get(place.column)!.value;
  return value.kind === "text" ? value.text : "";
}

export function setMark(form: FormSheet, mark: MarkName, text: string): void {
  const place = form.marks.get(mark)!;
  place.row.cells.set(place.column, { value: { kind: "text", text }, style: "plain" });
}

/** Leaves a mark's caption and takes its answer away. */
export function blankMark(form: FormSheet, mark: MarkName): void {
  setMark(form, mark, markText(form, mark).replace(/：.*$/, "："));
}

/** Does something to the marks of every form of a unit. */
export function setMarks(
  forms: ReadonlyMap<string, FormSheet>,
  mark: MarkName,
  change: (text: string) => string
): void {
  for (const form of forms.values()) setMark(form, mark, change(markText(form, mark)));
}

/** One of the files a unit sends, with the forms in it. */
export function pickFile(site: Site): { readonly file: OutFile; readonly forms: string[] } {
  const file = site.chance.pick(site.delivery.files.filter((one) => one.book !== null));
  return { file, forms: formsIn(site.delivery, file) };
}

export function formsIn(delivery: Delivery, file: OutFile): string[] {
  return [...delivery.forms.values()]
    .filter((form) => file.book?.sheets.includes(form.sheet))
    .map((form) => form.plan.number);
}

/** The file with a form. */
export function fileOf(delivery: Delivery, form: FormSheet): OutFile {
  return delivery.files.find((file) => file.book?.sheets.includes(form.sheet))!;
}

/** The same unit's files once more, untouched. */
export function draftAgain(site: Site): Delivery {
  return draftDelivery(site.plan, site.at);
}

/** A path beside another: "a/b.xlsx" and "（1）" give "a/b（1）.xlsx". */
export function besidePath(path: string, more: string): string {
  return path.replace(/(\.[^./]+)$/, `${more}$1`);
}

export function renamed(path: string, extension: string): string {
  return path.replace(/\.[^./]+$/, extension);
}

/** 2025年1月9日, some days later or earlier. */
export function laterDate(date: string, days: number): string {
  const [, year = "", month = "", day = ""] = /(\d+)年(\d+)月(\d+)日/.exec(date) ?? [];
  const moved = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day) + days));
  return `${String(moved.getUTCFullYear())}年${String(moved.getUTCMonth() + 1)}月${String(moved.getUTCDate())}日`;
}

export const DAY = 86400;
