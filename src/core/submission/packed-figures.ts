import type { SubmittedFigure } from "./submission";

/** What a figure is of and where it stands. */
export type LaidFigure = Pick<
  SubmittedFigure,
  "form" | "code" | "column" | "sheet" | "row" | "cellColumn"
>;

/** The figures of one form as copies of it have them: everything of them but what is filled in. */
export interface FormLayout {
  readonly form: string;
  readonly places: readonly LaidFigure[];
}

/** How a figure is read and what its cell shows, without numbers and texts. */
export interface FigureWay {
  readonly kind: SubmittedFigure["kind"];
  /** What `shown` holds: the value itself, a number or text of its own, or one of three words. */
  readonly held: "value" | "number" | "text" | true | false | null | "absent";
  readonly format: string | undefined;
}

/**
 * The figures of a submission, each a number and the number of a way. Copies of a form share what is
 * the same in all of them, so that a figure takes nine bytes.
 */
export interface PackedFigures {
  /** Those of its forms, in the order of the figures. */
  readonly layouts: readonly FormLayout[];
  /** From `start` on a number for each figure, NaN for none, then those that cells hold beside these. */
  readonly numbers: Float64Array;
  /** The same places: which of `known` each figure is. */
  readonly ways: Uint8Array | Uint32Array;
  readonly start: number;
  /** How many numbers. */
  readonly length: number;
  readonly known: readonly FigureWay[];
  readonly texts: readonly string[];
}

/** Layouts and ways that were seen, each kept once. */
export interface FigureLayouts {
  readonly byForm: Map<string, FormLayout[]>;
  readonly ways: FigureWay[];
  /** Numbers of ways by what they are, and the one that was found last. */
  readonly numberOf: Map<string, number>;
  /** Whether there is a limit to what is kept. */
  readonly bounded: boolean;
  kept: number;
}

/** Layouts that are kept for many submissions: a few for each form, one for each odd copy. */
const MOST_LAYOUTS = 400;
/** A way has one byte. */
const MOST_WAYS = 256;

/** @param bounded whether to refuse what would fill memory; any figures are packed where it is false */
export function newLayouts(bounded: boolean): FigureLayouts {
  return { byForm: new Map(), ways: [], numberOf: new Map(), bounded, kept: 0 };
}

/** Packs figures; `null` where there are more layouts and ways than are to be kept. */
export function packFigures(
  figures: readonly SubmittedFigure[],
  layouts: FigureLayouts
): PackedFigures | null {
  const laid = layoutsOf(figures, layouts);
  if (!laid) return null;
  const { length } = figures;
  const ways = layouts.bounded ? new Uint8Array(length) : new Uint32Array(length);
  const numbers = new Float64Array(length);
  const more: number[] = [];
  const texts: string[] = [];
  let last: FigureWay | undefined;
  let number = 0;
  for (let at = 0; at < length; at++) {
    const one = figures[at];
    if (!one) continue;
    const value = numberOf(one.value);
    numbers[at] = value ?? NaN;
    const { kind, shown } = one;
    const held = shown ? heldBy(shown.value, value) : "absent";
    const format = shown?.format;
    if (last?.kind !== kind || last.held !== held || last.format !== format) {
      const found = sameWay({ kind, held, format }, layouts);
      if (found === null) return null;
      number = found;
      last = layouts.ways[found];
    }
    ways[at] = number;
    if (held === "number") more.push(numberOf(shown?.value) ?? NaN);
    else if (held === "text") texts.push(String(shown?.value));
  }
  const all = more.length === 0 ? numbers : new Float64Array([...numbers, ...more]);
  const size = all.length;
  return { layouts: laid, numbers: all, ways, start: 0, length: size, known: layouts.ways, texts };
}

/** Figures as they were packed. */
export function unpackFigures(packed: PackedFigures): readonly SubmittedFigure[] {
  const figures: SubmittedFigure[] = [];
  eachFigure(packed, (laid, value, { kind, format }, held) => {
    const { form, code, column, sheet, row, cellColumn } = laid;
    if (held === undefined) {
      figures.push({ form, code, column, kind, value, sheet, row, cellColumn });
      return;
    }
    const shown = format === undefined ? { value: held } : { value: held, format };
    figures.push({ form, code, column, kind, value, sheet, row, cellColumn, shown });
  });
  return figures;
}

/** Goes through packed figures in their order. `held` is what the cell shows, `undefined` for nothing. */
export function eachFigure(
  { layouts, numbers, ways, start, known, texts }: PackedFigures,
  take: (
    laid: LaidFigure,
    value: number | null,
    way: FigureWay,
    held: number | string | boolean | null | undefined,
    /** Its place in its layout. */
    place: number,
    layout: FormLayout
  ) => void
): void {
  let at = start;
  let more = start + layouts.reduce((sum, one) => sum + one.places.length, 0);
  let text = 0;
  for (const layout of layouts) {
    const { places } = layout;
    for (let place = 0; place < places.length; place++) {
      const laid = places[place];
      const way = known[ways[at] ?? 0];
      const value = orNull(numbers[at] ?? NaN);
      at += 1;
      if (!laid || !way) continue;
      let held: number | string | boolean | null | undefined;
      if (way.held === "value") held = value;
      else if (way.held === "number") held = numbers[more++] ?? null;
      else if (way.held === "text") held = texts[text++] ?? "";
      else if (way.held !== "absent") held = way.held;
      take(laid, value, way, held, place, layout);
    }
  }
}

/** The figures of one form, by their places in its layout: `numbers[start + place]`, NaN for none. */
export interface FigureRun extends Pick<PackedFigures, "numbers" | "ways" | "known" | "start"> {
  readonly layout: FormLayout;
}

/** Packed figures form by form. */
export function runsOf(packed: PackedFigures): readonly FigureRun[] {
  const { layouts, numbers, ways, known, start } = packed;
  let next = start;
  return layouts.map((layout) => {
    const run = { layout, numbers, ways, known, start: next };
    next += layout.places.length;
    return run;
  });
}

function orNull(number: number): number | null {
  return Number.isNaN(number) ? null : number;
}

/** As JSON has it: one 0, and null for what is no number. */
function numberOf(value: unknown): number | null {
  return typeof value === "number" && Number.isFinite(value) ? value + 0 : null;
}

/** How a cell that holds this is kept beside the value of its figure. */
export function heldBy(
  held: number | string | boolean | null,
  value: number | null
): FigureWay["held"] {
  if (typeof held === "string") return "text";
  if (typeof held === "boolean") return held;
  const number = numberOf(held);
  if (number === null) return null;
  return number === value ? "value" : "number";
}

/** The number of a way among those that are kept; `null` where there is no more room. */
export function sameWay(
  way: FigureWay,
  { ways, numberOf: known, bounded }: FigureLayouts
): number | null {
  const { kind, held, format } = way;
  const key =
    format === undefined ? `${kind} ${String(held)}` : `${kind} ${String(held)} ${format}`;
  const number = known.get(key);
  if (number !== undefined) return number;
  if (bounded && ways.length >= MOST_WAYS) return null;
  known.set(key, ways.length);
  return ways.push(way) - 1;
}

/** The layout of each form in turn: those that are known, and new ones of what is not. */
function layoutsOf(
  figures: readonly SubmittedFigure[],
  layouts: FigureLayouts
): readonly FormLayout[] | null {
  const laid: FormLayout[] = [];
  for (let from = 0; from < figures.length;) {
    const form = figures[from]?.form ?? "";
    let to = from + 1;
    while (to < figures.length && figures[to]?.form === form) to += 1;
    const layout = layoutOf(form, figures, from, to, layouts);
    if (!layout) return null;
    laid.push(layout);
    from = to;
  }
  return laid;
}

function layoutOf(
  form: string,
  figures: readonly SubmittedFigure[],
  from: number,
  to: number,
  layouts: FigureLayouts
): FormLayout | null {
  const known = layouts.byForm.get(form);
  for (const one of known ?? []) if (isLaidOut(one, figures, from, to)) return one;
  const places = figures.slice(from, to).map(laidFigure);
  return keepLayout({ form, places }, layouts);
}

/** The layout that is kept for an equal one; `null` where there is no more room. */
export function sameLayout(other: FormLayout, layouts: FigureLayouts): FormLayout | null {
  const { form, places } = other;
  const known = layouts.byForm.get(form) ?? [];
  return (
    known.find((one) => isLaidOut(one, places, 0, places.length)) ?? keepLayout(other, layouts)
  );
}

function keepLayout(layout: FormLayout, layouts: FigureLayouts): FormLayout | null {
  if (layouts.bounded && layouts.kept >= MOST_LAYOUTS) return null;
  layouts.kept += 1;
  const known = layouts.byForm.get(layout.form);
  if (known) known.push(layout);
  else layouts.byForm.set(layout.form, [layout]);
  return layout;
}

function laidFigure({ form, code, column, sheet, row, cellColumn }: LaidFigure): LaidFigure {
  return { form, code, column, sheet, row, cellColumn };
}

function isLaidOut(
  { places }: FormLayout,
  figures: readonly LaidFigure[],
  from: number,
  to: number
): boolean {
  if (places.length !== to - from) return false;
  for (let place = 0; place < places.length; place++) {
    const one = figures[from + place];
    const laid = places[place];
    if (!one || !laid) return false;
    if (one.row !== laid.row || one.cellColumn !== laid.cellColumn) return false;
    if (one.code !== laid.code || one.column !== laid.column || one.sheet !== laid.sheet)
      return false;
  }
  return true;
}
