import type { ColumnRole } from "../form/form";
import { askedKey, figureKey, type AskedFigure, type Figure } from "../report";
import type { Reading } from "../reading";
import type { AskedColumn } from "../rule/rule-columns";
import type { RuleFigures } from "../rule/rule-figures";
import { indicatorKey, type Scheme } from "../scheme/scheme";
import type { Cell } from "../workbook";
import type { Submission, SubmittedFigure } from "./submission";

/**
 * The forms of one unit side by side, from as many submissions as it took: what rules between forms
 * are judged on. Where it took several, a cell is named as Excel names that of another workbook.
 *
 * @param taken each submission with the forms that are taken from it
 */
export function joinForms(
  taken: readonly (readonly [Submission, ReadonlySet<string>])[],
  scheme: Scheme
): RuleFigures {
  const figures = new Map<string, Figure>();
  const askedFigures = new Map<string, AskedFigure>();
  const askedColumns = new Map<string, ReadonlyMap<AskedColumn, ColumnRole>>();
  for (const [submission, forms] of taken) {
    const sheetOf = sheetNames(submission, taken.length);
    for (const { form, asked: own } of submission.forms)
      if (forms.has(form)) askedColumns.set(form, new Map(own));
    for (const one of submission.figures) {
      const indicator = scheme.byKey.get(indicatorKey(one.form, one.code));
      if (!indicator || !forms.has(one.form)) continue;
      const at = { sheet: sheetOf(one.sheet), row: one.row, column: one.cellColumn };
      const read = { indicator, reading: readingOf(one), value: one.value, at, cell: cellOf(one) };
      if (isOfThree(one.column))
        figures.set(figureKey(indicator, one.column), { ...read, column: one.column });
      else askedFigures.set(askedKey(indicator, one.column), read);
    }
  }
  const forms = [...new Set(taken.flatMap(([, own]) => [...own]))].map((form) => ({ form }));
  return { forms, figures, asked: { figures: askedFigures, columns: askedColumns } };
}

function isOfThree(column: SubmittedFigure["column"]): column is Figure["column"] {
  return column === "actual" || column === "plan" || column === "lastYear";
}

/** What the sheets of a submission are called where it is one of several. */
export function sheetNames(
  { file }: Pick<Submission, "file">,
  count: number
): (sheet: string) => string {
  return (sheet) => (count > 1 ? `[${baseName(file.path)}]${sheet}` : sheet);
}

/** The name of a file without its folders. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function readingOf({ kind, value, shown }: SubmittedFigure): Reading {
  const text = String(shown?.value ?? "");
  switch (kind) {
    case "number":
      return { kind, value: value ?? 0, assumed: [] };
    case "not_applicable":
    case "unknown":
      return { kind, sign: text };
    case "error":
    case "unreadable":
      return { kind, text };
    default:
      return { kind };
  }
}

function cellOf({ row, cellColumn, value, kind, shown }: SubmittedFigure): Cell | undefined {
  if (shown) return { row, column: cellColumn, ...shown };
  return kind === "blank" ? undefined : { row, column: cellColumn, value };
}
