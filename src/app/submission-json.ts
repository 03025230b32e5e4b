import { headOf } from "../core/submission/submission-head";
import type { PackedFigures } from "../core/submission/packed-figures";
import type { SubmissionHead } from "../core/submission/standing";
import type { SubmittedFile } from "../core/submission/submission";
import { isRecord, parsedJson } from "./parsed-json";
import { newSaidMemory, readSaid, type SaidMemory, type SaidText } from "./said-once";
import { newFigureMemory, readFigures, type FigureMemory } from "./submission-figures";

/** What a line says beside its submission: by which scheme and in which words it was checked. */
export interface LineOrigin {
  /** SHA-256 of the scheme's workbook. */
  readonly scheme: string;
  readonly language: string;
}

/** Counted up whenever lines change in meaning: older ones are read anew. */
export const FORMAT = 3;

/** What a line begins with: everything of a submission that is its own and not said alike by many. */
export type LineStart = Omit<SubmissionHead, "forms" | "explains" | "figuresDigest">;

/** The begin of a line, without an end. */
export function lineStart(start: LineStart, { scheme, language }: LineOrigin): string {
  const { file, part, parts, problem, unit, unitBy, stated, reported } = start;
  const own = { file, part, parts, problem, unit, unitBy, stated, reported };
  return JSON.stringify({ format: FORMAT, scheme, language, ...own }).slice(0, -1);
}

// The parts of a line, each after the one before. Within a text of JSON a quote never stands bare.
export const FORMS = ',"forms":';
const FOUND = ',"verdict":';
export const FIGURES = ',"figures":[';

/** Reads whose a line is from its begin alone; `null` for one that Heshu does not write. */
export function readLineStart(
  line: string
): { readonly start: LineStart; readonly origin: LineOrigin } | null {
  const at = line.indexOf(FORMS);
  return startIn(`${line.slice(0, at < 0 ? 0 : at)}}`) ?? startIn(line);
}

function startIn(text: string) {
  const value = parsedJson(text);
  return isRecord(value) ? startOf(value) : null;
}

function startOf({ format, scheme, language, ...rest }: Record<string, unknown>) {
  if (format !== FORMAT || typeof scheme !== "string" || typeof language !== "string") return null;
  return isStart(rest) ? { start: rest, origin: { scheme, language } } : null;
}

/** Whether a line is one that another version of Heshu has written. */
export function isOfOtherFormat(line: string): boolean {
  const value = parsedJson(line);
  return isRecord(value) && Number.isInteger(value.format) && value.format !== FORMAT;
}

/** What lines have in common that are read one after another. */
export interface LineMemory {
  readonly said: SaidMemory;
  readonly figures: FigureMemory;
}

export function newLineMemory(): LineMemory {
  return { said: newSaidMemory(), figures: newFigureMemory(true) };
}

/** A line that was read. */
export interface LineRead {
  readonly origin: LineOrigin;
  /** As Heshu writes it, without an end. */
  readonly text: string;
  readonly head: SubmissionHead;
  readonly said: SaidText;
  readonly packed: PackedFigures;
}

/** Reads a line; `null` for one that Heshu did not write, or that was cut off. */
export function readLine(line: string, memory: LineMemory = newLineMemory()): LineRead | null {
  return readWritten(line, memory) ?? readRewritten(line, memory);
}

/** A line as it was written: only what it does not share with lines before is parsed. */
function readWritten(text: string, memory: LineMemory): LineRead | null {
  const forms = text.indexOf(FORMS);
  const found = text.indexOf(FOUND, forms);
  const figures = text.indexOf(FIGURES, found);
  if (forms < 0 || found < 0 || figures < 0) return null;
  const begin = readLineStart(text);
  const said = {
    forms: text.slice(forms + FORMS.length, found),
    found: `{${text.slice(found + 1, figures)}}`,
  };
  const read = begin && readSaid(said, memory.said);
  if (!read) return null;
  const from = figures + FIGURES.length;
  const packed =
    readFigures(text, from, memory.figures) ?? readFigures(text, from, newFigureMemory(false));
  if (!packed) return null;
  const { explanations } = read.found;
  const head = headOf({ ...begin.start, forms: read.forms, explanations }, packed);
  return { origin: begin.origin, text, head, said, packed };
}

/** A line that something else has written anew, with spaces or in another order: brought back first. */
function readRewritten(line: string, memory: LineMemory): LineRead | null {
  const value = parsedJson(line);
  const begin = isRecord(value) ? startOf(value) : null;
  if (!begin || !isRecord(value) || !Array.isArray(value.figures)) return null;
  const { forms, verdict, checked, unchecked, findings, explanations } = value;
  const rest = JSON.stringify({ forms, verdict, checked, unchecked, findings, explanations });
  const figures = JSON.stringify((value.figures as unknown[]).map(rewrittenGrid)).slice(1);
  const start = lineStart(begin.start, begin.origin);
  return readWritten(`${start},${rest.slice(1, -1)}${FIGURES}${figures}}`, memory);
}

function rewrittenGrid(grid: unknown) {
  if (!isRecord(grid)) return grid;
  const { form, sheet, columns, letters, codes, rows, values, formats, kinds, held } = grid;
  return { form, sheet, columns, letters, codes, rows, values, formats, kinds, held };
}

/** The same line of a file that bears another time, or was changed since. */
export function withFile(read: LineRead, file: SubmittedFile): LineRead {
  const head = { ...read.head, file };
  const text = lineStart(head, read.origin) + read.text.slice(read.text.indexOf(FORMS));
  return { ...read, head, text };
}

/** Whether what settling looks at is of the right kind. */
function isStart(value: Record<string, unknown>): value is LineStart & Record<string, unknown> {
  const { file, part, parts, unit, stated } = value;
  return (
    isFile(file) &&
    Number.isInteger(part) &&
    Number.isInteger(parts) &&
    (unit === null || typeof unit === "string") &&
    isRecord(stated)
  );
}

function isFile(file: unknown): file is SubmittedFile {
  return (
    isRecord(file) &&
    typeof file.path === "string" &&
    typeof file.sha256 === "string" &&
    (file.modified === null || typeof file.modified === "number")
  );
}
