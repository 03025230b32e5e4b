import { parseCellName } from "../core/address";
import type { SubmittedFigure } from "../core/submission/submission";

/** Between the rest of a line and its figures. Within a text of JSON a quote never stands bare. */
const FIGURES = ',"figures":[';

/** A line cut in two: the JSON of everything but its figures, and the place where those begin. */
export interface CutLine {
  readonly rest: string;
  readonly from: number;
}

/** Cuts a line that has its figures at its end, as `submissionLine` writes it; `null` for another. */
export function cutFigures(line: string): CutLine | null {
  const at = line.indexOf(FIGURES);
  if (at < 0 || !line.endsWith("]}")) return null;
  return { rest: `${line.slice(0, at)}}`, from: at + FIGURES.length };
}

/** How a figure is written around its numbers, and what it says beside them. */
interface Written {
  /** Up to its value. */
  readonly before: string;
  /** From its value on; where a cell is shown too, up to what that holds. */
  readonly after: string;
  /** Behind the number that the cell holds; `null` where no number is shown. */
  readonly end: string | null;
  readonly figure: SubmittedFigure;
}

/**
 * The figures of lines, one line after another. Lines of one collection say the same of most figures
 * but for the numbers: what stood in the same place of an earlier line is compared and not parsed
 * again.
 */
export interface FigureMemory {
  /** By the forms of a submission, then by place: the ways it was last written. */
  readonly written: Map<string, (readonly Written[])[]>;
}

/** Sets of forms that are kept; then it begins anew. */
const MOST_SETS = 64;
/** A figure may be a number, a dash or blank. */
const MOST_WAYS = 3;

export function newFigureMemory(): FigureMemory {
  return { written: new Map() };
}

/**
 * Reads the figures of a line from the place on where they begin; `null` for anything that
 * `submissionLine` would not write, however valid as JSON: it is to be parsed as a whole then.
 *
 * @param forms which forms the figures are of: lines with the same ones are alike
 */
export function readFigures(
  line: string,
  from: number,
  forms: string,
  memory: FigureMemory
): readonly SubmittedFigure[] | null {
  const written = writtenOf(forms, memory);
  const figures: SubmittedFigure[] = [];
  const last = line.length - 2;
  let at = from;
  for (let place = 0; at < last; place++) {
    if (place > 0) {
      if (line.charCodeAt(at) !== COMMA) return null;
      at += 1;
    }
    const known = written[place] ?? [];
    let again: ReturnType<typeof readAgain> = null;
    for (const one of known) if ((again = readAgain(line, at, one))) break;
    if (again) {
      figures.push(again.figure);
      at = again.end;
      continue;
    }
    const anew = readAnew(line, at);
    if (!anew) return null;
    written[place] = [anew.written, ...known.slice(0, MOST_WAYS - 1)];
    figures.push(anew.written.figure);
    at = anew.end;
  }
  return at === last ? figures : null;
}

const COMMA = 44;

function writtenOf(forms: string, { written }: FigureMemory): (readonly Written[])[] {
  const known = written.get(forms);
  if (known) return known;
  if (written.size >= MOST_SETS) written.clear();
  const ofForms: (readonly Written[])[] = [];
  written.set(forms, ofForms);
  return ofForms;
}

function readAgain(
  line: string,
  at: number,
  { before, after, end, figure }: Written
): { readonly figure: SubmittedFigure; readonly end: number } | null {
  if (!line.startsWith(before, at)) return null;
  const from = at + before.length;
  const to = numberEnd(line, from);
  if (!line.startsWith(after, to)) return null;
  const value = numberAt(line, from, to);
  if (value === undefined) return null;
  if (end === null || !figure.shown)
    return { figure: { ...figure, value }, end: to + after.length };
  const shownFrom = to + after.length;
  const shownTo = numberEnd(line, shownFrom);
  const held = numberAt(line, shownFrom, shownTo);
  if (held === undefined || !line.startsWith(end, shownTo)) return null;
  return {
    figure: { ...figure, value, shown: { ...figure.shown, value: held } },
    end: shownTo + end.length,
  };
}

/** The end of what looks like a number or null: no other sign of JSON is among these. */
function numberEnd(line: string, from: number): number {
  let at = from;
  for (; at < line.length; at++) {
    const sign = line.charCodeAt(at);
    const isDigit = sign >= 48 && sign <= 57;
    if (!isDigit && sign !== 46 && sign !== 45 && sign !== 43 && sign !== 101 && sign !== 69) break;
  }
  return at === from && line.startsWith("null", from) ? from + 4 : at;
}

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/u;

/** A number as JSON has it, or null; `undefined` for anything else. */
function numberAt(line: string, from: number, to: number): number | null | undefined {
  const text = line.slice(from, to);
  if (text === "null") return null;
  return NUMBER.test(text) ? Number(text) : undefined;
}

const TEXT = String.raw`"(?:[^"\\]|\\.)*"`;
const JSON_NUMBER = String.raw`-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?`;
/** A figure as `submissionLine` writes it: up to its value, value, cell, and what the cell holds. */
const FIGURE = new RegExp(
  String.raw`(\{"form":${TEXT},"code":${TEXT},"column":${TEXT},"value":)(null|${JSON_NUMBER})` +
    String.raw`((?:,"kind":${TEXT})?,"cell":${TEXT}(?:,"shown":\{"value":)?)` +
    String.raw`(?:(null|true|false|${TEXT}|${JSON_NUMBER})((?:,"format":${TEXT})?\}\}))?(\})?`,
  "uy"
);

/** Reads a figure and how it is written around its numbers. */
function readAnew(
  line: string,
  at: number
): { readonly written: Written; readonly end: number } | null {
  FIGURE.lastIndex = at;
  const match = FIGURE.exec(line);
  if (!match) return null;
  const [text, before = "", , after = "", held, shownEnd, close] = match;
  const isShown = held !== undefined;
  // Either closed behind its cell, or behind what that holds.
  if (isShown === (close !== undefined) || isShown !== after.endsWith('"shown":{"value":'))
    return null;
  const figure = parseFigure(text);
  if (!figure) return null;
  const isNumber = isShown && numberAt(held, 0, held.length) !== undefined;
  const written: Written = isNumber
    ? { before, after, end: shownEnd ?? "", figure }
    : { before, after: text.slice(before.length + (match[2] ?? "").length), end: null, figure };
  return { written, end: at + text.length };
}

function parseFigure(text: string): SubmittedFigure | null {
  try {
    return readFigureJson(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Reads one figure of a line; `null` for one that Heshu did not write. */
export function readFigureJson(one: unknown): SubmittedFigure | null {
  if (!isRecord(one) || typeof one.cell !== "string") return null;
  const { form, code, column, value, kind = "number", cell, shown } = one;
  const split = cell.lastIndexOf("!");
  const place = parseCellName(cell.slice(split + 1));
  const isNamed =
    typeof form === "string" && typeof code === "string" && typeof column === "string";
  if (!place || !isNamed || !(value === null || typeof value === "number")) return null;
  const at = { sheet: cell.slice(0, split), row: place.row, cellColumn: place.column };
  const figure = { form, code, column, kind, value, ...at } as SubmittedFigure;
  return isRecord(shown) ? ({ ...figure, shown } as SubmittedFigure) : figure;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
