import { addressText } from "./address";
import type { FindingPlace } from "./finding";
import { listText, type List } from "./list";
import { parseNumeral } from "./numerals";
import { isSameFigure } from "./same-figure";
import type { EXPLANATIONS } from "./scheme/scheme-sheets";
import { bareText } from "./text";
import type { CellAddress } from "./workbook";

/** An explanation (说明) as it stands on the sheet 审核说明. */
export interface Explanation {
  readonly rule: string;
  readonly cell: string;
  readonly left: number | null;
  readonly right: number | null;
  readonly text: string;
  /** A line in a layout of the unit's own that belongs to nothing found of its workbook alone. */
  readonly open?: OpenLine;
}

/** Where such a line stands, and what it names beside a rule and a cell; `""` for what it does not. */
export interface OpenLine extends Pick<CellAddress, "sheet" | "row"> {
  readonly form: string;
  readonly code: string;
  readonly name: string;
}

/** Reads the explanations of a workbook; lines without a text are not yet explained. */
export function readExplanations(list: ExplanationList | null): readonly Explanation[] {
  return (list?.rows ?? []).map(readLine).filter((one) => one.text !== "");
}

/**
 * The line of a list that is for a finding: of its rule, its cell and its figures, explained or not
 * yet. Lines of figures that have changed since are a record, and stay.
 */
export function explanationLine(
  list: ExplanationList,
  finding: Pick<FindingPlace, "rule" | "at" | "left" | "right">
): ExplanationRow | null {
  const cell = finding.at ? bareCell(addressText(finding.at)) : "";
  const rule = bareRule(finding.rule);
  const line = list.rows.find((row) => {
    const one = readLine(row);
    return one.rule === rule && one.cell === cell && haveSameFigures(one, finding);
  });
  return line ?? null;
}

type ExplanationList = List<keyof typeof EXPLANATIONS>;
type ExplanationRow = ExplanationList["rows"][number];

function readLine(line: ExplanationRow): Explanation {
  // A number is taken as it is, not as a narrow column or a format shows it.
  const number = (key: "left" | "right") => {
    const value = line.cells.get(key)?.value;
    return typeof value === "number" ? value : parseNumeral(bareText(listText(line, key)));
  };
  return {
    rule: bareRule(listText(line, "rule")),
    cell: bareCell(listText(line, "cell")),
    left: number("left"),
    right: number("right"),
    text: listText(line, "explanation"),
  };
}

/**
 * Joins findings and explanations. One holds while its rule and both figures are the same; the cell
 * only decides between findings that are alike in these, so that an inserted row does not open it.
 * Where a finding has no figures (a signature that is missing) nothing else tells it from others.
 */
export function explainFindings<F extends FindingPlace>(
  findings: readonly F[],
  explanations: readonly Explanation[]
): readonly F[] {
  if (explanations.length === 0) return findings;
  const given = groupBy(explanations, (one) => one.rule);
  const found = groupBy(findings, (one) => one.rule);
  return findings.map((finding) => {
    if (finding.severity !== "query") return finding;
    const fitting = (given.get(bareRule(finding.rule)) ?? []).filter((one) =>
      haveSameFigures(one, finding)
    );
    if (fitting.length === 0) return finding;
    const others = found.get(finding.rule) ?? [];
    const cell = finding.at ? bareCell(addressText(finding.at)) : "";
    const one =
      fitting.find((explanation) => explanation.cell === cell) ??
      fitting.find((explanation) => isMeant(explanation, finding, others));
    return one ? { ...finding, explanation: one.text } : finding;
  });
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const same = groups.get(key(item));
    if (same) same.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

/** Whether an explanation of another cell can only mean this finding of all of its rule. */
function isMeant(
  explanation: Explanation,
  finding: FindingPlace,
  ofRule: readonly FindingPlace[]
): boolean {
  if (finding.left === null && finding.right === null) {
    // What the law asks of a form is found once on its sheet, wherever its foot has moved to.
    const sheet = finding.at && finding.rule.startsWith("LAW.") ? finding.at.sheet : null;
    return sheet !== null && explanation.cell.startsWith(`${bareCell(sheet)}!`);
  }
  return ofRule.filter((other) => haveSameFigures(other, finding)).length === 1;
}

type Figures = Pick<FindingPlace, "left" | "right">;

export function haveSameFigures(one: Figures, other: Figures): boolean {
  return isSameFigure(one.left, other.left) && isSameFigure(one.right, other.right);
}

/** Ids are compared without spaces and case. */
export function bareRule(rule: string): string {
  return bareText(rule).toUpperCase();
}

/** Quotes and dollars are how Excel writes an address, not part of it. */
export function bareCell(cell: string): string {
  return bareText(cell).replace(/['$]/g, "").toUpperCase();
}
