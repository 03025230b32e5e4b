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
import type { PlacedFinding } from "./unit-review";

/** What goes back to a unit: everything found of the submissions that count, numbered in one row. */
export interface UnitReturn {
  readonly unit: Pick<RegisteredUnit, "code" | "name">;
  readonly verdict: Extract<Verdict, "return" | "explain">;
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
  if (verdict !== "return" && verdict !== "explain") return null;
  const found = findingsOf(settled, read);
  const sheets = standing.files.map((one) => formOfSheet(read(one)));
  const place = findingPlacer(standing, heads, sheets, scheme);
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
    unchecked: groupUnchecked(found.unchecked),
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

function groupUnchecked(all: readonly NotedUnchecked[]): readonly UncheckedGroup[] {
  const groups = new Map<string, Set<string>>();
  for (const { rule, message } of all) {
    const rules = groups.get(message) ?? new Set();
    groups.set(message, rules.add(rule));
  }
  return [...groups].map(([message, rules]) => ({ message, rules: [...rules] }));
}

/**
 * Finds the file and the cell of a finding. One of several files together names its cell as that of
 * another workbook, `[a.xlsx]K1!D8`; of files that share a name, the form tells which.
 */
function findingPlacer(
  { files, current }: UnitStanding,
  heads: readonly SubmissionHead[],
  sheets: readonly ReadonlyMap<string, string | null>[],
  scheme: Scheme
): (one: PlacedFinding) => Omit<ReturnedFinding, "number"> {
  const prefixes = files.map((place) => `[${baseName(heads[place]?.file.path ?? "")}]`);
  const ofForm = (form: string | null) => {
    const index = files.indexOf(current.get(form ?? "") ?? -1);
    return index >= 0 ? index : files.length === 1 ? 0 : null;
  };
  return ({ place, finding, answer = null }) => {
    const { cell, form, indicator: code, left, right } = finding;
    const own = place === null ? ofForm(form) : files.indexOf(place);
    const isTogether = files.length > 1 && place === null && cell !== null;
    const named = isTogether ? namedFiles(cell, prefixes) : [];
    const file = named.length > 0 ? chooseFile(named, own, cell ?? "", sheets) : own;
    const bare = named.length > 0 ? cell?.slice(prefixes[file ?? 0]?.length) : cell;
    const at = bare == null ? null : addressOf(bare);
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
