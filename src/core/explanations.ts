import { addressText } from "./address";
import type { Finding } from "./finding";
import { listText, type List } from "./list";
import { parseNumeral } from "./numerals";
import type { EXPLANATIONS } from "./scheme-sheets";
import { bareText } from "./text";

/** An explanation (说明) as it stands on the sheet 审核说明. */
export interface Explanation {
  readonly rule: string;
  readonly cell: string;
  readonly left: number | null;
  readonly right: number | null;
  readonly text: string;
}

/** Reads the explanations of a workbook; lines without a text are not yet explained. */
export function readExplanations(
  list: List<keyof typeof EXPLANATIONS> | null
): readonly Explanation[] {
  return (list?.rows ?? []).flatMap((line) => {
    const text = listText(line, "explanation");
    if (text === "") return [];
    const number = (key: "left" | "right") => parseNumeral(bareText(listText(line, key)));
    return [
      {
        rule: bareText(listText(line, "rule")),
        cell: bareCell(listText(line, "cell")),
        left: number("left"),
        right: number("right"),
        text,
      },
    ];
  });
}

/**
 * Joins findings and explanations. One holds while its rule and both figures are the same; the cell
 * only decides between findings that are alike in these, so that an inserted row does not open it.
 */
export function explainFindings(
  findings: readonly Finding[],
  explanations: readonly Explanation[]
): readonly Finding[] {
  if (explanations.length === 0) return findings;
  return findings.map((finding) => {
    if (finding.severity !== "query") return finding;
    const fitting = explanations.filter(
      (one) =>
        one.rule === bareText(finding.rule) &&
        equal(one.left, finding.left) &&
        equal(one.right, finding.right)
    );
    const cell = finding.at ? bareCell(addressText(finding.at)) : "";
    const alike = findings.filter(
      (other) =>
        other.rule === finding.rule &&
        equal(other.left, finding.left) &&
        equal(other.right, finding.right)
    );
    const one =
      fitting.find((explanation) => explanation.cell === cell) ??
      (alike.length === 1 ? fitting[0] : undefined);
    return one ? { ...finding, explanation: one.text } : finding;
  });
}

/** Quotes and dollars are how Excel writes an address, not part of it. */
function bareCell(cell: string): string {
  return bareText(cell).replace(/['$]/g, "");
}

/** Written figures are rounded to what was shown; a millionth tells them apart no more. */
function equal(one: number | null, other: number | null): boolean {
  if (one === null || other === null) return one === other;
  return Math.abs(one - other) <= 1e-6 * Math.max(1, Math.abs(one), Math.abs(other));
}
