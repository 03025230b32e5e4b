import { addressText } from "../core/address";
import type { Submission, SubmittedFigure, SubmittedFile } from "../core/submission/submission";
import {
  cutFigures,
  isRecord,
  newFigureMemory,
  readFigureJson,
  readFigures,
  type FigureMemory,
} from "./submission-figures";

/** What a line says beside its submission: by which scheme and in which words it was checked. */
export interface LineOrigin {
  /** SHA-256 of the scheme's workbook. */
  readonly scheme: string;
  readonly language: string;
}

/** Counted up whenever lines change in meaning: older ones are read anew. */
const FORMAT = 1;

/** A line of submissions.ndjson, without its end. Equal submissions give equal lines. */
export function submissionLine(submission: Submission, origin: LineOrigin): string {
  const figures = JSON.stringify(submission.figures.map(figureJson));
  return `${lineBeforeFigures(submission, origin)},"figures":${figures}}`;
}

/** Such a line up to its figures, which are the last that it says. */
export function lineBeforeFigures(submission: Submission, origin: LineOrigin): string {
  const { figures, ...rest } = submission;
  void figures;
  return JSON.stringify({ format: FORMAT, ...origin, ...rest }).slice(0, -1);
}

function figureJson(one: SubmittedFigure) {
  const { form, code, column, value, kind, sheet, row, cellColumn, shown } = one;
  const cell = addressText({ sheet, row, column: cellColumn });
  // `undefined` is left out of JSON.
  return { form, code, column, value, kind: kind === "number" ? undefined : kind, cell, shown };
}

/** Whose a line is, without reading its figures; `null` for one that Heshu did not write. */
export function readLineHead(
  line: string
): { submission: Omit<Submission, "figures">; origin: LineOrigin } | null {
  const cut = cutFigures(line);
  const head = cut && parsed(cut.rest);
  const value = head ?? parsed(line);
  return value && readHead(value);
}

/** The same, of what stands before its figures. */
export function readBeforeFigures(text: string): ReturnType<typeof readLineHead> {
  const value = parsed(`${text}}`);
  return value && readHead(value);
}

function readHead(
  value: Record<string, unknown>
): { submission: Omit<Submission, "figures">; origin: LineOrigin } | null {
  const { format, scheme, language, figures, ...rest } = value;
  void figures;
  if (format !== FORMAT || typeof scheme !== "string" || typeof language !== "string") return null;
  return isSubmission(rest) ? { submission: rest, origin: { scheme, language } } : null;
}

function parsed(line: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(line);
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

/**
 * Reads a line; `null` for one that Heshu did not write, or that was cut off.
 *
 * @param memory of the lines read before, which makes this one quicker
 */
export function readLine(
  line: string,
  memory: FigureMemory = newFigureMemory()
): { submission: Submission; origin: LineOrigin } | null {
  const cut = cutFigures(line);
  const rest = cut && parsed(cut.rest);
  const quick = rest && !("figures" in rest) ? readHead(rest) : null;
  if (cut && quick) {
    const forms = quick.submission.forms.map((one) => one.form).join("\n");
    const figures = readFigures(line, cut.from, forms, memory);
    if (figures) return { submission: { ...quick.submission, figures }, origin: quick.origin };
  }
  const value = parsed(line);
  const head = value && readHead(value);
  const figures = value && readFiguresJson(value.figures);
  return head && figures && { submission: { ...head.submission, figures }, origin: head.origin };
}

function readFiguresJson(figures: unknown): readonly SubmittedFigure[] | null {
  if (!Array.isArray(figures)) return null;
  const read = figures.map(readFigureJson);
  return read.some((one) => one === null) ? null : (read as readonly SubmittedFigure[]);
}

/** Whether what settling looks at is of the right kind; sentences are passed on as they are. */
function isSubmission(value: Record<string, unknown>): value is Omit<Submission, "figures"> & {
  [key: string]: unknown;
} {
  const { file, part, parts, unit, forms, findings, unchecked, explanations, stated } = value;
  return (
    isFile(file) &&
    Number.isInteger(part) &&
    Number.isInteger(parts) &&
    (unit === null || typeof unit === "string") &&
    isRecord(stated) &&
    [forms, findings, unchecked, explanations].every(
      (list) => Array.isArray(list) && list.every(isRecord)
    ) &&
    (forms as readonly Record<string, unknown>[]).every(
      (form) =>
        typeof form.form === "string" &&
        isRecord(form.marks) &&
        isRecord(form.at) &&
        Array.isArray(form.asked)
    ) &&
    ["return", "explain", "unchecked", "pass"].includes(String(value.verdict))
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
