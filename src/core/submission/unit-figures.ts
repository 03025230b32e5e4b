import { addressText } from "../address";
import { bareCell } from "../explanations";
import { isAsked, type RuleColumn } from "../rule/rule-columns";
import { sheetNames } from "./joined-forms";
import type { SubmittedFigure } from "./submission";
import type { TakenForms } from "./unit-review";

/** The figures of a unit's forms, by what they are of and by where they stand. */
export interface UnitFigures {
  readonly of: (form: string, code: string, column: RuleColumn) => SubmittedFigure | undefined;
  /** By the address in a submission, or as a finding of several together has it. */
  readonly at: (place: number | null, cell: string) => SubmittedFigure | undefined;
}

const keyOf = (form: string, code: string, column: string) => `${form}[${code}].${column}`;

export function unitFigures(taken: TakenForms): UnitFigures {
  let known: Indexed | null = null;
  const indexed = () => (known ??= indexFigures(taken));
  return {
    of: (form, code, column) => {
      const { byKey, roles } = indexed();
      const role = isAsked(column) ? roles.get(`${form} ${column}`) : undefined;
      const ofRole = role === undefined ? undefined : byKey.get(keyOf(form, code, role));
      return ofRole ?? byKey.get(keyOf(form, code, column));
    },
    at: (place, cell) => indexed().byCell.get(`${String(place)} ${bareCell(cell)}`),
  };
}

interface Indexed {
  readonly byKey: ReadonlyMap<string, SubmittedFigure>;
  readonly byCell: ReadonlyMap<string, SubmittedFigure>;
  /** Which of the three figures of every indicator a numbered column holds. */
  readonly roles: ReadonlyMap<string, string>;
}

function indexFigures(taken: TakenForms): Indexed {
  const byKey = new Map<string, SubmittedFigure>();
  const byCell = new Map<string, SubmittedFigure>();
  const roles = new Map<string, string>();
  for (const [place, submission, forms] of taken) {
    const sheetOf = sheetNames(submission, taken.length);
    for (const { form, asked } of submission.forms)
      if (forms.has(form)) for (const [column, role] of asked) roles.set(`${form} ${column}`, role);
    for (const one of submission.figures) {
      if (!forms.has(one.form)) continue;
      byKey.set(keyOf(one.form, one.code, one.column), one);
      const at = { row: one.row, column: one.cellColumn };
      for (const [of, sheet] of [
        [place, one.sheet],
        [null, sheetOf(one.sheet)],
      ] as const)
        byCell.set(`${String(of)} ${bareCell(addressText({ sheet, ...at }))}`, one);
    }
  }
  return { byKey, byCell, roles };
}

/** What a figure says, so that equal answers are equal texts: blank, 0 and "-" are three. */
export function answerOf(one: SubmittedFigure | undefined): string {
  if (!one) return "absent";
  const { kind, value, shown } = one;
  if (value !== null) return `${kind} ${String(Number(value.toPrecision(12)))}`;
  return kind === "blank" ? kind : `${kind} ${String(shown?.value ?? "")}`;
}
