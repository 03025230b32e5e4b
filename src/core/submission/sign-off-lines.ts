import type { Signature } from "../finding";
import { placeOf } from "../form/form-law";
import type { Report, ReportedForm } from "../report";
import type { CollectFrame } from "./collect-frame";
import { submissionFinding, type SubmissionFinding } from "./submission-finding";

const LINES: readonly Signature[] = ["head", "statistician", "preparer", "date"];

/**
 * Lines at the foot of the bureau's own form that a unit's copy lacks: where none is there, the check of the
 * form finds none that is not filled in.
 */
export function checkSignOff(
  { forms }: Report,
  { bureau }: CollectFrame
): readonly SubmissionFinding[] {
  const found: SubmissionFinding[] = [];
  const told = new Set<string>();
  for (const { form, table } of forms) {
    const due = linesInForce(bureau).get(form);
    if (!due || told.has(form) || due.every((one) => table.signatures[one] !== null)) continue;
    told.add(form);
    const captions = due.filter((one) => !forms.some((other) => hasLine(other, form, one)));
    if (captions.length === 0) continue;
    const left = LINES.flatMap((one) => table.signatures[one] ?? [])[0] ?? null;
    const place = { rule: "LAW.signature", form, at: placeOf(table, left) } as const;
    found.push(
      submissionFinding({ ...place, severity: "query" }, { code: "sign_off_lacks", captions })
    );
  }
  return found;
}

function hasLine({ form, table }: ReportedForm, asked: string, line: Signature): boolean {
  return form === asked && table.signatures[line] !== null;
}

/** Once for each frame: by form, the lines that the bureau's own has. */
const IN_FORCE = new WeakMap<Report, ReadonlyMap<string, readonly Signature[]>>();

function linesInForce(bureau: Report): ReadonlyMap<string, readonly Signature[]> {
  const known = IN_FORCE.get(bureau);
  if (known) return known;
  const lines = new Map(
    bureau.forms.map(({ form }) => [
      form,
      LINES.filter((line) => bureau.forms.some((one) => hasLine(one, form, line))),
    ])
  );
  IN_FORCE.set(bureau, lines);
  return lines;
}
