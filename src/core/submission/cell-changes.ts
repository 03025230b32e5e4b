import { isSameFigure } from "../same-figure";
import { bareText } from "../text";
import type { Submission, SubmittedFigure } from "./submission";

/** A figure that was reported otherwise before; `null` where the form had no such cell. */
export interface CellChange {
  readonly form: string;
  readonly code: string;
  readonly column: SubmittedFigure["column"];
  readonly before: SubmittedFigure | null;
  readonly after: SubmittedFigure | null;
}

/**
 * The figures of some forms that say something else than before, by form, indicator and column, wherever
 * their rows have moved to. Blank, 0 and "-" are three answers, and a number typed as text is not the
 * number, but in a text file (CSV) there is nothing else. In the order of the newer submission, those that it no longer has at the end.
 */
export function cellChanges(
  before: Submission,
  after: Submission,
  forms: ReadonlySet<string>
): readonly CellChange[] {
  const older = new Map(
    before.figures.filter((one) => forms.has(one.form)).map((one) => [keyOf(one), one])
  );
  const isTyped = [before, after].some(({ file }) => isTextFile(file.path));
  const changes: CellChange[] = [];
  for (const one of after.figures) {
    if (!forms.has(one.form)) continue;
    const key = keyOf(one);
    const old = older.get(key) ?? null;
    older.delete(key);
    if (old === null ? one.kind !== "blank" : !saySame(old, one, isTyped))
      changes.push({ form: one.form, code: one.code, column: one.column, before: old, after: one });
  }
  for (const old of older.values())
    if (old.kind !== "blank")
      changes.push({
        form: old.form,
        code: old.code,
        column: old.column,
        before: old,
        after: null,
      });
  return changes;
}

function keyOf({ form, code, column }: SubmittedFigure): string {
  return `${form}[${code}].${column}`;
}

function saySame(one: SubmittedFigure, other: SubmittedFigure, isTyped: boolean): boolean {
  if (one.kind !== other.kind || !isSameFigure(one.value, other.value)) return false;
  return (isTyped && one.kind === "number") || textOf(one) === textOf(other);
}

/** What stands there as text; two spellings of a text in other widths or spaces are one. */
function textOf({ shown }: SubmittedFigure): string | null {
  return typeof shown?.value === "string" ? bareText(shown.value) : null;
}

/** Whether a file holds text alone. */
export const isTextFile = (path: string) => /\.(?:csv|txt)$/iu.test(path);
