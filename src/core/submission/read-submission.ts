import { verdictOf, type Verdict } from "../check";
import { readExplanations, explainFindings, type Explanation } from "../explanations";
import type { Unchecked } from "../finding";
import { figurePlaces, placeFigures } from "../figure-places";
import { readReport } from "../report-read";
import type { Report } from "../report";
import type { SchemeSheets } from "../scheme/scheme-sheets";
import { bySeverity } from "../severity-order";
import type { Sheet, Workbook } from "../workbook";
import { checkAnswers } from "./answer-checks";
import type { CollectFrame } from "./collect-frame";
import { checkSubmitted } from "./check-submitted";
import { checkFigures } from "./figure-checks";
import { checkIdentity } from "./identity-checks";
import { setCircularAside } from "./circular-figures";
import { hiddenSheets } from "./hidden-sheets";
import { readKnownTables } from "./known-forms";
import { checkMerged } from "./merged-figures";
import { findOwnSheets } from "./own-sheets";
import { schemePart } from "./scheme-part";
import { checkSignOff } from "./sign-off-lines";
import { checkDays } from "./stated-day";
import { statedUnit } from "./stated-unit";
import type { AnyFinding } from "./submission-finding";
import { asTemplateFaults } from "./template-checks";
import { matchUnit, type StatedUnit, type UnitMatch } from "./unit-match";
import { bareUnitCode, bareUnitName } from "./unit-register";

/** A submission as it was read and checked, before it is written down. */
export interface SubmissionReading {
  readonly match: UnitMatch;
  readonly report: Report;
  readonly verdict: Verdict;
  readonly checked: number;
  readonly findings: readonly AnyFinding[];
  readonly unchecked: readonly Unchecked[];
  readonly explanations: readonly Explanation[];
}

/**
 * Reads a submitted workbook: whose it is, which forms it holds, and what the rules that speak of these
 * forms alone say of it.
 *
 * @param file the name of the file, a hint where the forms name no unit
 * @returns one reading for each unit in the workbook, in the order of its sheets; one without forms
 *   where it holds none
 */
export function readSubmissions(
  workbook: Workbook,
  file: string,
  frame: CollectFrame
): readonly SubmissionReading[] {
  const lists = findOwnSheets(workbook);
  const whole = readForms(workbook, lists, frame);
  const shares = shareByUnit(workbook, whole, file, frame);
  const first = shares[0];
  if (!first || shares.length === 1) {
    const match = first?.match ?? matchUnit({ name: "", code: "" }, file, frame.register);
    return [readOne(workbook, whole, match, [], lists, frame)];
  }
  const names = shares.map(
    ({ match }) => match.unit?.name ?? (match.stated.name || match.stated.code)
  );
  return shares.map(({ match, sheets }) => {
    const own = { ...workbook, sheets };
    const lists = findOwnSheets(own);
    return readOne(own, readForms(own, lists, frame), match, names, lists, frame);
  });
}

function readForms(workbook: Workbook, { names }: SchemeSheets, frame: CollectFrame): Report {
  return readReport(
    workbook,
    { ...frame.scheme, sheets: names },
    { through: null, tables: (sheet) => readKnownTables(sheet, frame.known) }
  );
}

interface Share {
  readonly match: UnitMatch;
  readonly sheets: readonly Sheet[];
}

/** The sheets of each unit; a form that names nobody belongs to the unit before it. */
function shareByUnit(
  workbook: Workbook,
  { forms }: Report,
  file: string,
  frame: CollectFrame
): readonly Share[] {
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  const ofSheet = new Map<string, UnitMatch>();
  const units = new Map<string, UnitMatch>();
  let before: UnitMatch | null = null;
  for (const { table } of forms) {
    const stated = statedUnit(table, sheets.get(table.sheet), frame.register);
    // Most workbooks say the same on every form.
    if (before && isSameUnit(before.stated, stated)) {
      if (!ofSheet.has(table.sheet)) ofSheet.set(table.sheet, before);
      continue;
    }
    const silent = bareUnitName(stated.name) === "" && bareUnitCode(stated.code) === "";
    if (ofSheet.has(table.sheet) || silent) continue;
    const match = matchUnit(stated, file, frame.register);
    const key = match.unit?.code ?? `?${bareUnitName(stated.name)} ${bareUnitCode(stated.code)}`;
    before = units.get(key) ?? match;
    units.set(key, before);
    ofSheet.set(table.sheet, before);
  }
  const all = [...units.values()];
  if (all.length <= 1) return all.map((match) => ({ match, sheets: workbook.sheets }));
  const isForm = new Set(forms.map((one) => one.table.sheet));
  return all.map((match) => {
    let current = all[0];
    return {
      match,
      sheets: workbook.sheets.filter((sheet) => {
        current = ofSheet.get(sheet.name) ?? current;
        return !isForm.has(sheet.name) || current === match;
      }),
    };
  });
}

function isSameUnit(one: StatedUnit, other: StatedUnit): boolean {
  return one.name === other.name && one.code === other.code;
}

function readOne(
  workbook: Workbook,
  whole: Report,
  match: UnitMatch,
  units: readonly string[],
  lists: SchemeSheets,
  frame: CollectFrame
): SubmissionReading {
  const scheme = schemePart(frame, new Set(whole.forms.map((one) => one.form)));
  const explanations = readExplanations(lists.explanations);
  const { report, found: circular } = setCircularAside(workbook, whole);
  // What is missing is told by unit, once all files have been read.
  const own = {
    ...report,
    findings: report.findings.filter((one) => one.code !== "form_missing"),
  };
  const figures = placeFigures(figurePlaces(frame.scheme.indicators), report);
  const check = checkSubmitted(own, scheme, figures, explanations, frame);
  const found: readonly AnyFinding[] = [
    ...checkIdentity(report, match, units),
    ...checkDays(report),
    ...checkSignOff(report, frame),
    ...asTemplateFaults(check.findings, report, frame),
    ...hiddenSheets(workbook, report),
    ...circular,
    ...checkMerged(workbook, report),
    ...checkFigures(figures, match.unit, frame),
    ...checkAnswers(report, figures, match.unit, frame, check.findings),
  ];
  const findings = [...explainFindings(found, explanations)].sort(bySeverity);
  return {
    match,
    report,
    verdict: verdictOf(findings, check.unchecked),
    checked: check.checked,
    findings,
    unchecked: check.unchecked,
    explanations,
  };
}
