import { columnLetters } from "../address";
import type { FormColumn } from "../form/form";
import { stubHint } from "../form/form-lexicon";
import { compactText } from "../form/form-text";
import type { Report, ReportedForm } from "../report";
import { bareText } from "../text";
import type { Workbook } from "../workbook";
import { submissionFinding, type SubmissionFinding } from "./submission-finding";

/**
 * Columns with captions and figures that the bureau's own form does not have: an alteration of the form
 * as an added row is, since nobody checks what stands there. Nothing where the bureau has no such form.
 */
export function addedColumns(
  { form, table }: ReportedForm,
  { sheets }: Workbook,
  bureau: Report
): readonly SubmissionFinding[] {
  const strange = strangeColumns(form, table.columns, bureau);
  if (strange.length === 0) return [];
  const cells = sheets.find(({ name }) => name === table.sheet)?.cells ?? [];
  const filled = new Set<number>();
  for (const { row, column, value } of cells)
    if (typeof value === "number" && row >= table.firstDataRow && row <= table.lastDataRow)
      filled.add(column);
  const added = strange.filter(({ column }) => filled.has(column));
  const [at, ...related] = added.map(({ column }) => ({
    ...{ sheet: table.sheet, row: table.headerRows[1], column },
  }));
  if (!at) return [];
  const columns = added.map(({ column, caption }) => ({ letters: columnLetters(column), caption }));
  return [
    submissionFinding(
      { rule: "READ.column", severity: "hard", form, at, related },
      { code: "column_added", columns }
    ),
  ];
}

type Columns = readonly FormColumn[];

/** Once for each form of the bureau's and the columns that copies of it share. */
const STRANGE = new WeakMap<Report, Map<string, WeakMap<Columns, Columns>>>();

function strangeColumns(form: string, columns: Columns, bureau: Report): Columns {
  const ofBureau = STRANGE.get(bureau) ?? new Map<string, WeakMap<Columns, Columns>>();
  STRANGE.set(bureau, ofBureau);
  const ofForm = ofBureau.get(form) ?? new WeakMap<Columns, Columns>();
  ofBureau.set(form, ofForm);
  const known = ofForm.get(columns);
  if (known) return known;
  const own = bureau.forms.find((one) => one.form === form)?.table.columns;
  const strange = own ? columnsBeside(columns, own) : [];
  ofForm.set(columns, strange);
  return strange;
}

/**
 * What is left when each column of the bureau's is found again: by its caption, by what it is for, or else
 * as one that bears another caption, such as that of another year.
 */
function columnsBeside(columns: Columns, own: Columns): Columns {
  let [left, due] = [columns.filter(mayHoldFigures), own.filter(mayHoldFigures)];
  for (const isLike of [isCaptioned, isFor, () => true]) {
    const rest = [...due];
    left = left.filter((one) => {
      const at = rest.findIndex((other) => isLike(one, other));
      if (at >= 0) rest.splice(at, 1);
      return at < 0;
    });
    due = rest;
  }
  return left;
}

function mayHoldFigures({ caption }: FormColumn): boolean {
  return caption !== "" && stubHint(compactText(caption)) === null;
}

function isCaptioned({ caption }: FormColumn, other: FormColumn): boolean {
  return bareText(caption) === bareText(other.caption);
}

function isFor({ role }: FormColumn, other: FormColumn): boolean {
  return role === other.role;
}
