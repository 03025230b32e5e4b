import type { Signature } from "../finding";
import { placeOf } from "../form/form-law";
import type { Report, ReportedForm } from "../report";
import type { CollectFrame } from "./collect-frame";
import { submissionFinding, type SubmissionFinding } from "./submission-finding";

const LINES: readonly Signature[] = ["head", "statistician", "preparer", "date"];

/**
 * Lines at the foot of the bureau's own form that a unit's copy lacks on all of its pages: where none is
 * there, the check of the form finds none that is not filled in.
 */
export function checkSignOff(
  { forms, pages }: Report,
  { bureau }: CollectFrame
): readonly SubmissionFinding[] {
  const inForce = linesInForce(bureau);
  return forms.flatMap(({ form, table }) => {
    const due = inForce.get(form) ?? [];
    if (due.every((one) => table.signatures[one] !== null)) return [];
    const captions = due.filter((one) => !hasLine(pages, form, one));
    if (captions.length === 0) return [];
    const left = LINES.flatMap((one) => table.signatures[one] ?? [])[0] ?? null;
    const place = { rule: "LAW.signature", form, at: placeOf(table, left) } as const;
    return submissionFinding({ ...place, severity: "query" }, { code: "sign_off_lacks", captions });
  });
}

function hasLine(pages: readonly ReportedForm[], asked: string, line: Signature): boolean {
  return pages.some(({ form, table }) => form === asked && table.signatures[line] !== null);
}

/** Once for each frame: by form, the lines that the bureau's own has. */
const IN_FORCE = new WeakMap<Report, ReadonlyMap<string, readonly Signature[]>>();

function linesInForce(bureau: Report): ReadonlyMap<string, readonly Signature[]> {
  const known = IN_FORCE.get(bureau);
  if (known) return known;
  const { forms, pages } = bureau;
  const lines = new Map(
    forms.map(({ form }) => [form, LINES.filter((line) => hasLine(pages, form, line))])
  );
  IN_FORCE.set(bureau, lines);
  return lines;
}
