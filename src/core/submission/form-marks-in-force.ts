import type { FormMark, Submission, SubmittedForm } from "./submission";
import { submissionFinding, type SubmissionFinding } from "./submission-finding";
import type { CellAddress } from "../workbook";

/** The marks and months that a form ought to have. */
export interface InForce {
  readonly approval: Stated | null;
  readonly expiry: Stated | null;
  readonly period: Stated | null;
}

export interface Stated {
  readonly text: string;
  /** False where no form of the bureau says so, but most units do. */
  readonly ofScheme: boolean;
}

type FormOf = Pick<SubmittedForm, "form" | "year" | "from" | "through" | "marks">;

/**
 * What is in force of each form: as the bureau's own form has it, else as most of the units have it,
 * being more than half of those that say anything and at least three.
 */
export function marksInForce(
  bureau: readonly FormOf[],
  submitted: Iterable<FormOf>
): ReadonlyMap<string, InForce> {
  const counts = new Map<string, Record<keyof InForce, Map<string, number>>>();
  // Forms that are alike are mostly one object.
  const alike = new Map<FormOf, number>();
  for (const one of submitted) alike.set(one, (alike.get(one) ?? 0) + 1);
  for (const [one, count] of alike) {
    const ofForm = counts.get(one.form) ?? {
      approval: new Map<string, number>(),
      expiry: new Map<string, number>(),
      period: new Map<string, number>(),
    };
    counts.set(one.form, ofForm);
    for (const key of KEYS) {
      const text = markText(one, key);
      if (text !== "") ofForm[key].set(text, (ofForm[key].get(text) ?? 0) + count);
    }
  }
  const own = new Map([...bureau].reverse().map((one) => [one.form, one]));
  const inForce = new Map<string, InForce>();
  for (const form of new Set([...own.keys(), ...counts.keys()])) {
    const ofBureau = own.get(form);
    const stated = (key: keyof InForce): Stated | null => {
      const text = ofBureau ? markText(ofBureau, key) : "";
      return text === "" ? usual(counts.get(form)?.[key]) : { text, ofScheme: true };
    };
    inForce.set(form, {
      approval: stated("approval"),
      expiry: stated("expiry"),
      period: stated("period"),
    });
  }
  return inForce;
}

const KEYS = ["approval", "expiry", "period"] as const;

/** A period as `from-through`: its year is the scheme's, and is judged by itself. */
function markText({ from, through, marks }: FormOf, key: keyof InForce): string {
  if (key !== "period") return marks[key];
  return from === null || through === null ? "" : `${String(from)}-${String(through)}`;
}

function usual(counts: ReadonlyMap<string, number> | undefined): Stated | null {
  let all = 0;
  let [most, text] = [0, ""];
  for (const [one, count] of counts ?? []) {
    all += count;
    if (count > most || (count === most && one < text)) [most, text] = [count, one];
  }
  return most >= 3 && most * 2 > all ? { text, ofScheme: false } : null;
}

/**
 * The marks of a submission's forms that are not the ones in force: the form of another version, or
 * of other months. Hard against the bureau's own form, a query where only the other units tell.
 */
export function checkMarks(
  submission: Submission,
  forms: ReadonlySet<string>,
  inForce: ReadonlyMap<string, InForce>,
  year: number
): readonly SubmissionFinding[] {
  const findings: SubmissionFinding[] = [];
  for (const one of submission.forms) {
    const expected = inForce.get(one.form);
    if (!expected || !forms.has(one.form)) continue;
    for (const mark of ["approval", "expiry"] as const) {
      const text = one.marks[mark];
      const due = expected[mark];
      if (!due || text === "" || text === due.text) continue;
      findings.push(
        submissionFinding(placed("LAW.version", due, one, mark), {
          code: "version",
          ...{ mark, text, expected: due.text, ofScheme: due.ofScheme },
        })
      );
    }
    const due = expected.period;
    const text = markText(one, "period");
    if (!due || text === "" || text === due.text || one.year !== year) continue;
    const [from = 1, through = 12] = due.text.split("-").map(Number);
    findings.push(
      submissionFinding(placed("LAW.months", due, one, "period"), {
        code: "period_months",
        ...{ text, from, through, ofScheme: due.ofScheme },
      })
    );
  }
  return findings;
}

function placed(rule: string, due: Stated, one: SubmittedForm, mark: FormMark | "period") {
  const [row, column] = one.at[mark];
  const at: CellAddress = { sheet: one.sheet, row, column };
  return { rule, severity: due.ofScheme ? "hard" : "query", form: one.form, at } as const;
}
