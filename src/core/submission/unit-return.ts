import { parseCellName } from "../address";
import type { Verdict } from "../check";
import { indicatorKey, type Scheme } from "../scheme/scheme";
import { tidyNumber } from "../units";
import type { CellAddress } from "../workbook";
import type { Answer } from "./given-explanations";
import { baseName } from "./joined-forms";
import type { ResubmissionSummary } from "./resubmission-summary";
import { findingsOf, type SettledUnit } from "./settle";
import type { SubmissionHead, UnitStanding } from "./standing";
import type { NotedFinding, NotedUnchecked, Submission } from "./submission";
import type { RegisteredUnit } from "./unit-register";
import { ownUnchecked, takenForms, type PlacedFinding } from "./unit-review";

/** What goes back to a unit: everything found of the submissions that count, numbered in one row. */
export interface UnitReturn {
  readonly unit: Pick<RegisteredUnit, "code" | "name">;
  readonly verdict: Exclude<Verdict, "pass">;
  readonly files: readonly ReturnedFile[];
  /** What the latest submission has changed; `null` where nothing was sent again. */
  readonly resubmission: ResubmissionSummary | null;
  /** Forms that are due and were not sent. */
  readonly missing: readonly string[];
  /** Files that may be its own and count for no unit: places in the heads. */
  readonly strays: readonly number[];
  /** Hard findings. */
  readonly correct: readonly FindingGroup[];
  /** Queries that nobody has explained. */
  readonly explain: readonly FindingGroup[];
  /** What is explained, and what only informs. */
  readonly noted: readonly FindingGroup[];
  readonly unchecked: readonly UncheckedGroup[];
}

/** A submission that counts, with the forms taken from it. */
export interface ReturnedFile extends Pick<SubmissionHead, "file" | "reported"> {
  /** The number of its submission among all. */
  readonly place: number;
  readonly forms: readonly string[];
  readonly year: number | null;
  /** The first and last month that any of its forms is about. */
  readonly from: number | null;
  readonly through: number | null;
}

/** Findings of one rule in one form. Those of a group have consecutive numbers. */
export interface FindingGroup {
  readonly rule: string;
  readonly form: string | null;
  readonly findings: readonly ReturnedFinding[];
}

export interface ReturnedFinding {
  /** From 1, through all groups. */
  readonly number: number;
  readonly noted: NotedFinding;
  /** An explanation of an earlier submission, be it that it holds or that it was for other figures. */
  readonly answer: Answer | null;
  /** Name of its indicator; `null` for none. */
  readonly indicator: string | null;
  /** Which of the files it is in; `null` where no cell and no form tells. */
  readonly file: number | null;
  readonly at: CellAddress | null;
  /** left − right. */
  readonly difference: number | null;
}

/** What could not be checked for one reason, with the rules concerned. */
export interface UncheckedGroup {
  readonly rules: readonly string[];
  readonly message: string;
  /** What the unit has left blank, uncalculated or unreadable: where it can be put right. */
  readonly cells: readonly UncheckedCell[];
}

/** A cell and which of the files it is in; `null` where no file is known. */
export interface UncheckedCell {
  readonly file: number | null;
  readonly at: CellAddress;
}

/**
 * Whether anything goes back to a unit: it has something to correct or explain, or has left out what a
 * check needs. What the unit cannot put right, such as a rule that nobody understands, makes no notice.
 */
export function isReturned(
  { verdict, standing, stale, openTogether }: SettledUnit,
  read: (place: number) => Submission
): boolean {
  if (verdict !== "unchecked") return verdict === "return" || verdict === "explain";
  const unchecked = ownUnchecked(takenForms(standing, read), stale).map(([, one]) => one);
  return [...unchecked, ...openTogether].some(({ cells = [] }) => cells.length > 0);
}

/**
 * What goes back to a unit; `null` where nothing does: it has passed, or has sent nothing.
 *
 * @param heads of all submissions, as they were settled
 * @param read gives a submission by its place
 */
export function unitReturn(
  settled: SettledUnit,
  heads: readonly SubmissionHead[],
  read: (place: number) => Submission,
  scheme: Scheme
): UnitReturn | null {
  const { standing, verdict } = settled;
  if (verdict === "pass" || verdict === "missing" || !isReturned(settled, read)) return null;
  const found = findingsOf(settled, read);
  const sheets = standing.files.map((one) => formOfSheet(read(one)));
  const placeCell = cellPlacer(standing, heads, sheets);
  const place = findingPlacer(standing, placeCell, sheets, scheme);
  const isOpen = ({ finding }: PlacedFinding) =>
    finding.severity === "query" && finding.explanation === null;
  const isHard = ({ finding }: PlacedFinding) => finding.severity === "hard";
  const parts = [
    found.findings.filter(isHard),
    found.findings.filter(isOpen),
    found.findings.filter((one) => !isHard(one) && !isOpen(one)),
  ];
  let number = 0;
  const [correct = [], explain = [], noted = []] = parts.map((part) =>
    groupByRule(part).map(({ rule, form, findings }) => ({
      ...{ rule, form },
      findings: findings.map((one) => ({ number: ++number, ...place(one) })),
    }))
  );
  return {
    ...{ unit: standing.unit, verdict, missing: standing.missing },
    strays: standing.strays,
    resubmission: settled.resubmissions.at(-1) ?? null,
    files: standing.files.map((one) => returnedFile(one, standing, heads)),
    ...{ correct, explain, noted },
    unchecked: groupUnchecked(
      [
        ...ownUnchecked(takenForms(standing, read), settled.stale),
        ...settled.openTogether.map((one) => [null, one] as const),
      ],
      (place, cell) => placeCell(cell, place === null ? null : standing.files.indexOf(place), place)
    ),
  };
}

function returnedFile(
  place: number,
  { current }: UnitStanding,
  heads: readonly SubmissionHead[]
): ReturnedFile {
  const head = heads[place];
  if (!head) throw new RangeError("A submission that counts is not among the heads.");
  const own = head.forms.filter(({ form }) => current.get(form) === place);
  return {
    ...{ place, file: head.file, reported: head.reported },
    forms: [...new Set(own.map((one) => one.form))],
    year: own.find((one) => one.year !== null)?.year ?? null,
    from: own.reduce<number | null>((first, one) => least(first, one.from), null),
    through: own.reduce<number | null>((latest, one) => largest(latest, one.through), null),
  };
}

/** The form on each sheet that holds just one: it is that of a finding that names none. */
function formOfSheet({ forms }: Submission): ReadonlyMap<string, string | null> {
  const ofSheet = new Map<string, string | null>();
  for (const { sheet, form } of forms) ofSheet.set(sheet, ofSheet.has(sheet) ? null : form);
  return ofSheet;
}

function least(one: number | null, other: number | null): number | null {
  return one === null || other === null ? (one ?? other) : Math.min(one, other);
}

function largest(one: number | null, other: number | null): number | null {
  return one === null || other === null ? (one ?? other) : Math.max(one, other);
}

interface RuleGroup {
  readonly rule: string;
  readonly form: string | null;
  readonly findings: PlacedFinding[];
}

/** In the order in which each rule comes first. */
function groupByRule(findings: readonly PlacedFinding[]): readonly RuleGroup[] {
  const groups = new Map<string, RuleGroup>();
  for (const one of findings) {
    const { rule, form } = one.finding;
    const key = JSON.stringify([rule, form, one.finding.severity]);
    const group = groups.get(key);
    if (group) group.findings.push(one);
    else groups.set(key, { rule, form, findings: [one] });
  }
  return [...groups.values()];
}

function groupUnchecked(
  all: readonly (readonly [place: number | null, unchecked: NotedUnchecked])[],
  placeCell: (place: number | null, cell: string) => PlacedCell
): readonly UncheckedGroup[] {
  const groups = new Map<string, { rules: Set<string>; cells: Map<string, UncheckedCell> }>();
  for (const [place, { rule, message, cells = [] }] of all) {
    const group = groups.get(message) ?? { rules: new Set(), cells: new Map() };
    groups.set(message, group);
    group.rules.add(rule);
    for (const cell of cells) {
      const { file, at } = placeCell(place, cell);
      if (at) group.cells.set(`${String(file)} ${cell}`, { file, at });
    }
  }
  return [...groups].map(([message, { rules, cells }]) => ({
    ...{ message, rules: [...rules], cells: [...cells.values()] },
  }));
}

interface PlacedCell {
  readonly file: number | null;
  readonly at: CellAddress | null;
}

/**
 * Finds the file and the address of a cell by its name, the file that its form is taken from, and the
 * submission it was noted of. What was found of several files together names a cell as that of another
 * workbook, `[a.xlsx]K1!D8`; of files that share a name, the form or the sheet tells which.
 */
type CellPlacer = (cell: string, own: number | null, place: number | null) => PlacedCell;

function cellPlacer(
  { files }: UnitStanding,
  heads: readonly SubmissionHead[],
  sheets: readonly ReadonlyMap<string, string | null>[]
): CellPlacer {
  const prefixes = files.map((place) => `[${baseName(heads[place]?.file.path ?? "")}]`);
  return (cell, own, place) => {
    const isTogether = files.length > 1 && place === null;
    const named = isTogether ? namedFiles(cell, prefixes) : [];
    const file = named.length > 0 ? chooseFile(named, own, cell, sheets) : own;
    const bare = named.length > 0 ? cell.slice(prefixes[file ?? 0]?.length) : cell;
    return { file, at: addressOf(bare) };
  };
}

/** Finds the file and the cell of a finding. */
function findingPlacer(
  { files, current }: UnitStanding,
  placeCell: CellPlacer,
  sheets: readonly ReadonlyMap<string, string | null>[],
  scheme: Scheme
): (one: PlacedFinding) => Omit<ReturnedFinding, "number"> {
  const ofForm = (form: string | null) => {
    const index = files.indexOf(current.get(form ?? "") ?? -1);
    return index >= 0 ? index : files.length === 1 ? 0 : null;
  };
  return ({ place, finding, answer = null }) => {
    const { cell, form, indicator: code, left, right } = finding;
    const own = place === null ? ofForm(form) : files.indexOf(place);
    const { file, at } = cell === null ? { file: own, at: null } : placeCell(cell, own, place);
    const told = form ?? (at && file !== null ? (sheets[file]?.get(at.sheet) ?? null) : null);
    return {
      noted: { ...finding, form: told },
      answer,
      indicator: scheme.byKey.get(indicatorKey(told ?? "", code ?? ""))?.name ?? null,
      ...{ file, at },
      difference: left === null || right === null ? null : tidyNumber(left - right),
    };
  };
}

function namedFiles(cell: string, prefixes: readonly string[]): readonly number[] {
  return [...prefixes.keys()].filter((index) => cell.startsWith(prefixes[index] ?? "["));
}

/** Of files with one name the one that the form is taken from, else the one with such a sheet. */
function chooseFile(
  named: readonly number[],
  ofForm: number | null,
  cell: string,
  sheets: readonly ReadonlyMap<string, string | null>[]
): number | null {
  if (ofForm !== null && named.includes(ofForm)) return ofForm;
  const hasSheet = (index: number) =>
    [...(sheets[index]?.keys() ?? [])].some((sheet) =>
      cell.slice(0, cell.lastIndexOf("!")).endsWith(`]${sheet}`)
    );
  return named.find(hasSheet) ?? named[0] ?? null;
}

/** Reads `K1!D8`: the name of a sheet may hold any sign, also `!`. */
function addressOf(text: string): CellAddress | null {
  const split = text.lastIndexOf("!");
  const place = parseCellName(text.slice(split + 1));
  return split < 0 || !place ? null : { sheet: text.slice(0, split), ...place };
}
