import { verdictOf, type Verdict } from "../check";
import { readGrid } from "../form/form-grid";
import { readSurroundings } from "../form/form-legal";
import { listText } from "../list";
import { readExplanations, explainFindings, type Explanation } from "../explanations";
import type { Finding, Unchecked } from "../finding";
import { figurePlaces, placeFigures } from "../figure-places";
import { readReport } from "../report-read";
import type { Report } from "../report";
import type { SchemeSheets } from "../scheme/scheme-sheets";
import { bySeverity } from "../severity-order";
import type { Sheet, Workbook } from "../workbook";
import { addedColumns } from "./added-columns";
import { checkAnswers } from "./answer-checks";
import { blankForms } from "./blank-forms";
import type { CollectFrame } from "./collect-frame";
import { checkSubmitted } from "./check-submitted";
import { checkFigures } from "./figure-checks";
import { checkIdentity } from "./identity-checks";
import { setCircularAside } from "./circular-figures";
import { hiddenSheets } from "./hidden-sheets";
import { readKnownTables } from "./known-forms";
import { checkMerged } from "./merged-figures";
import {
  findOwnExplanations,
  linesWithoutFigures,
  placeExplanations,
  type OwnExplanations,
} from "./own-explanations";
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
  /** The forms in which no figure of this year is filled in. */
  readonly blank: ReadonlySet<string>;
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
  const lists = findLists(workbook);
  const whole = readForms(workbook, lists, frame);
  const shares = shareByUnit(workbook, whole, file, frame);
  const first = shares[0];
  if (!first || shares.length === 1) {
    const match =
      first?.match ?? matchUnit(explainingUnit(workbook, lists, frame), file, frame.register);
    return [readOne(workbook, whole, match, [], lists, frame)];
  }
  const names = shares.map(
    ({ match }) => match.unit?.name ?? (match.stated.name || match.stated.code)
  );
  return shares.map(({ match, sheets }) => {
    const own = { ...workbook, sheets };
    const found = findLists(own);
    // A line that names a form and a code may be of any of them.
    const ownExplanations = found.ownExplanations.map((one) =>
      one.isOurs ? one : { ...one, rows: null }
    );
    const lists = { ...found, ownExplanations };
    return readOne(own, readForms(own, lists, frame), match, names, lists, frame);
  });
}

/** The sheets that are no forms, and those on which a unit explains in a layout of its own. */
interface Lists extends Pick<SchemeSheets, "explanations" | "names"> {
  readonly ownExplanations: readonly OwnExplanations[];
}

function findLists(workbook: Workbook): Lists {
  const { explanations, names } = findOwnSheets(workbook);
  const ownExplanations = [
    ...findOwnExplanations(workbook, names),
    ...linesWithoutFigures(workbook, explanations),
  ];
  if (ownExplanations.length === 0) return { explanations, names, ownExplanations };
  const all = new Set([...names, ...ownExplanations.map((one) => one.sheet)]);
  return { explanations, names: all, ownExplanations };
}

/** Whose the explanations of a workbook without forms are, by what stands above and below them. */
function explainingUnit(
  { sheets }: Workbook,
  { explanations }: Lists,
  { register }: CollectFrame
): StatedUnit {
  const sheet = sheets.find(({ name }) => name === explanations?.sheet);
  if (!explanations || !sheet) return { name: "", code: "" };
  const { headerRow, rows } = explanations;
  const explained = rows.filter((line) => listText(line, "explanation") !== "");
  const last = explained.at(-1)?.row ?? headerRow;
  const grid = readGrid(sheet).rows;
  const { legal } = readSurroundings(
    grid.filter(({ row }) => row < headerRow),
    grid.filter(({ row }) => row > last)
  );
  return statedUnit({ legal, headerRows: [headerRow, headerRow] }, sheet, register);
}

function readForms(workbook: Workbook, { names }: Lists, frame: CollectFrame): Report {
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
  { copies }: Report,
  file: string,
  frame: CollectFrame
): readonly Share[] {
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  const ofSheet = new Map<string, UnitMatch>();
  const units = new Map<string, UnitMatch>();
  let before: UnitMatch | null = null;
  for (const { table } of copies) {
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
  const isForm = new Set(copies.map((one) => one.table.sheet));
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
  lists: Lists,
  frame: CollectFrame
): SubmissionReading {
  const scheme = schemePart(frame, new Set(whole.forms.map((one) => one.form)));
  const explanations = readExplanations(lists.explanations);
  const { report, found: circular } = setCircularAside(workbook, whole);
  // What is missing is told by unit, once all files have been read; a dictionary of the bureau's is known.
  const isTold = (one: Finding) =>
    one.code === "sheet_not_a_form"
      ? frame.hidden.every(({ name }) => name !== one.sheet)
      : one.code !== "form_missing";
  const own = { ...report, findings: report.findings.filter(isTold) };
  const figures = placeFigures(figurePlaces(frame.scheme.indicators), report);
  const check = checkSubmitted(own, scheme, figures, explanations, frame);
  const blank = blankForms(report, workbook.sheets);
  const all: readonly AnyFinding[] = [
    ...checkIdentity(report, match, units, explanations.length > 0, blank),
    ...checkDays(report),
    ...checkSignOff(report, frame),
    ...asTemplateFaults(check.findings, report, frame),
    ...report.forms.flatMap((form) => addedColumns(form, workbook, frame.bureau)),
    ...hiddenSheets(workbook, report, frame.hidden),
    ...circular,
    ...checkMerged(workbook, report, frame.merged),
    ...checkFigures(figures, match.unit, frame),
    ...checkAnswers(report, figures, match.unit, frame, check.findings),
  ];
  const found = explainFindings(all, explanations);
  const placed = placeExplanations(lists.ownExplanations, found, report);
  const findings = [...explainFindings(found, placed.explanations), ...placed.hints].sort(
    bySeverity
  );
  return {
    match,
    report,
    blank,
    verdict: verdictOf(findings, check.unchecked),
    checked: check.checked,
    findings,
    unchecked: check.unchecked,
    explanations: [...explanations, ...placed.explanations, ...placed.open],
  };
}
