import { blankMissing } from "../core/submission/blank-forms";
import type {
  FileState,
  Standing,
  SubmissionHead,
  UnitStanding,
} from "../core/submission/standing";
import type { Submission } from "../core/submission/submission";
import type { CollectingWords } from "../locales/collect-words";

/** Says why a file counts for nobody, or which of its forms are blank and do not count; `null` where it counts. */
export type WhyUncounted = (place: number) => string | null;

export function whyUncounted(
  { states, units }: Standing,
  heads: readonly SubmissionHead[],
  read: (place: number) => Submission,
  { collect }: Pick<CollectingWords, "collect">
): WhyUncounted {
  const blank = new Map<number, readonly string[]>();
  for (const unit of units) {
    for (const place of unit.strays) {
      const forms = blankIn(heads[place], unit.missing);
      if (forms.length > 0) blank.set(place, forms);
    }
  }
  return (place) => {
    const forms = blank.get(place);
    if (forms) return collect.blankForms(forms);
    const state = states[place] ?? "current";
    const rule = WHY.get(state);
    if (rule === undefined) return state === "blank" ? collect.state[state] : null;
    const found = read(place).findings.find((one) => one.rule === rule);
    return found?.message ?? collect.state[state];
  };
}

/** The rule whose finding tells. */
const WHY: ReadonlyMap<FileState, string> = new Map([
  ["unknown", "FILE.unit"],
  ["no_form", "FILE.form"],
]);

/** Missing forms that are blank in a file of the unit itself. */
function blankIn(head: SubmissionHead | undefined, missing: readonly string[]): readonly string[] {
  return head === undefined || head.unit === null ? [] : blankMissing(head, missing);
}

/** The files that a unit is told of, though they do not count for it, a line each. */
export function strayLines(
  { strays, missing }: UnitStanding,
  heads: readonly SubmissionHead[],
  states: readonly FileState[],
  { collect }: Pick<CollectingWords, "collect">
): readonly string[] {
  return strays.flatMap((place) => {
    const head = heads[place];
    const state = states[place] ?? "unread";
    return head ? [collect.strayFile(head.file.path, state, blankIn(head, missing))] : [];
  });
}
