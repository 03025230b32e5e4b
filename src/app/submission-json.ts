import { addressText, parseCellName } from "../core/address";
import type { Submission, SubmittedFigure, SubmittedFile } from "../core/submission/submission";

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
  const { figures, ...rest } = submission;
  return JSON.stringify({
    format: FORMAT,
    ...origin,
    ...rest,
    figures: figures.map(figureJson),
  });
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
  const value = parsed(line);
  if (value?.format !== FORMAT || !isSubmission(value)) return null;
  const { scheme, language } = value;
  if (typeof scheme !== "string" || typeof language !== "string") return null;
  return { submission: value, origin: { scheme, language } };
}

function parsed(line: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(line);
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

/** Reads a line; `null` for one that Heshu did not write, or that was cut off. */
export function readLine(line: string): { submission: Submission; origin: LineOrigin } | null {
  const value = parsed(line);
  if (value?.format !== FORMAT) return null;
  const { format, scheme, language, figures, ...rest } = value;
  void format;
  if (typeof scheme !== "string" || typeof language !== "string") return null;
  if (!Array.isArray(figures) || !isSubmission(rest)) return null;
  const read = figures.map(readFigureJson);
  if (read.some((one) => one === null)) return null;
  const whole = { ...rest, figures: read as readonly SubmittedFigure[] };
  return { submission: whole, origin: { scheme, language } };
}

function readFigureJson(one: unknown): SubmittedFigure | null {
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

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
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
