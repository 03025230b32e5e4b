import { addressText, cellName } from "../address";
import { bareCell, bareRule, type Explanation, type OpenLine } from "../explanations";
import type { FindingPlace } from "../finding";
import { bareFormNumber } from "../form/form-identity";
import { listText, readList, type ListColumns, type ListRow } from "../list";
import type { Report } from "../report";
import type { SchemeSheets } from "../scheme/scheme-sheets";
import { bareCode, bareName } from "../row-match";
import type { Indicator } from "../scheme/scheme";
import { bareText } from "../text";
import type { Sheet, Workbook } from "../workbook";
import { submissionFinding, type AnyFinding, type SubmissionFinding } from "./submission-finding";

/** The captions of explanations in a layout of the unit's own. */
const CAPTIONS = {
  rule: ["规则编号", "规则", "审核规则", "审核规则编号", "Rule"],
  cell: ["单元格", "单元格位置", "所在单元格", "位置", "Cell"],
  form: ["表号", "报表", "表名", "报表名称", "工作表"],
  code: ["代码", "指标代码"],
  name: ["指标名称", "指标", "项目"],
  text: [
    ...["说明", "审核说明", "情况说明", "原因说明", "核实说明", "说明内容", "说明原因"],
    ...["原因", "核实情况", "Explanation"],
  ],
} satisfies ListColumns<string>;

type Key = keyof typeof CAPTIONS;
/** What tells which problem a line is about. */
const TELLING = ["rule", "cell", "code", "name"] as const;

/** Sheets with such a name are written for whoever checks; names stay in their own characters. */
const NAME = /(?:[审審]核|核[实實查]|情[况況]|[异異]常|差[异異]|[问問]题|問題)[说說]明/u;
const OF_CHECK = /[审審]核|核[实實查]/u;
/** Definitions of the indicators are called so as well: taken over only what names a rule or a cell. */
const BARE_NAME = /^[说說]明表?$/u;
const FORM_NUMBER = /^表号[:：]/u;

/** A sheet of explanations in a layout of the unit's own; no lines where nobody knows what they are of. */
export interface OwnExplanations {
  readonly sheet: string;
  readonly rows: readonly ListRow<Key>[] | null;
  /** Lines of ours: one may be of a problem that is no more, and nothing is said of it. */
  readonly isOurs: boolean;
}

/**
 * The sheets on which a unit explains in a layout of its own: known by their names, so that none is read
 * as a form.
 *
 * @param names sheets that are known to be something else
 */
export function findOwnExplanations(
  { sheets }: Workbook,
  names: ReadonlySet<string>
): readonly OwnExplanations[] {
  return sheets.flatMap((sheet) => {
    const name = bareText(sheet.name);
    const isBare = BARE_NAME.test(name);
    if (!isBare && !NAME.test(name)) return [];
    if (names.has(sheet.name) || sheet.kind !== "worksheet" || isForm(sheet)) return [];
    const list = ownList(sheet);
    if (isBare && !list) return [];
    if (isBare && !list?.columns.has("rule") && !list?.columns.has("cell"))
      return [{ sheet: sheet.name, rows: null, isOurs: false }];
    if (!list && !sheet.cells.some(({ row, value }) => row > 0 && value !== null)) return [];
    return [{ sheet: sheet.name, rows: list?.rows ?? null, isOurs: false }];
  });
}

/** The lines of the sheet that Heshu reads in any case, to which no figures were put down. */
export function linesWithoutFigures(
  { sheets }: Workbook,
  ours: SchemeSheets["explanations"]
): readonly OwnExplanations[] {
  const lines = ours?.rows.filter(({ cells }) => !cells.has("left") && !cells.has("right"));
  const sheet = sheets.find(({ name }) => name === ours?.sheet);
  if (!ours || !sheet || lines?.length === 0) return [];
  const open = new Set(lines?.map(({ row }) => row));
  const rows = ownList(sheet)?.rows.filter(({ row }) => open.has(row)) ?? [];
  return [{ sheet: sheet.name, rows, isOurs: ours.columns.has("left") }];
}

function isForm({ cells }: Sheet): boolean {
  return cells.some(({ value }) => typeof value === "string" && FORM_NUMBER.test(bareText(value)));
}

function ownList(sheet: Sheet) {
  for (const key of TELLING) {
    const list = readList<Key>(sheet, CAPTIONS, [key, "text"]);
    if (list) return list;
  }
  return null;
}

/** What came of such lines. */
export interface PlacedExplanations {
  /** A line for each finding that is explained, with its figures: it holds while these are the same. */
  readonly explanations: readonly Explanation[];
  /** Lines that belong to none of the findings. */
  readonly open: readonly Explanation[];
  /** What is to be said of the others, and of sheets that cannot be read. */
  readonly hints: readonly SubmissionFinding[];
}

const NOTHING: PlacedExplanations = { explanations: [], open: [], hints: [] };

/** Takes the lines of such sheets for what was found of their workbook. */
export function placeExplanations(
  sheets: readonly OwnExplanations[],
  findings: readonly AnyFinding[],
  report: Report
): PlacedExplanations {
  if (sheets.length === 0) return NOTHING;
  const queries = findings.filter((one) => one.severity === "query");
  const isAsked = queries.some((one) => one.explanation === null);
  const unread = sheets.filter(
    ({ sheet, rows }) => !rows && (isAsked || (queries.length === 0 && OF_CHECK.test(sheet)))
  );
  const ours = new Set(sheets.flatMap(({ sheet, isOurs }) => (isOurs ? [sheet] : [])));
  const lines = sheets.flatMap(({ sheet, rows }) => (rows ?? []).map((row) => lineOf(sheet, row)));
  const { explanations, open, hints } = placeLines(lines, findings, report);
  const isTold = (sheet = "") => !ours.has(sheet);
  return {
    explanations,
    open: open.filter((one) => isTold(one.open?.sheet)),
    hints: [
      ...unread.map(({ sheet }) => hint({ sheet, row: 0 }, { code: "explanations_unread", sheet })),
      ...hints.filter(({ at }) => isTold(at?.sheet)),
    ],
  };
}

function lineOf(sheet: string, line: ListRow<Key>): Explanation {
  return {
    ...{ rule: bareRule(listText(line, "rule")), cell: bareCell(listText(line, "cell")) },
    ...{
      left: null,
      right: null,
      text: bareText(listText(line, "text")) && listText(line, "text"),
    },
    open: {
      ...{ sheet, row: line.row, form: bareFormNumber(listText(line, "form")) },
      ...{ code: bareCode(listText(line, "code")), name: bareName(listText(line, "name")) },
    },
  };
}

/**
 * Takes each line for the findings that it is about: by rule, cell, form, and code or name, as far as it
 * gives them; one that gives a rule alone only where the rule has found a single problem.
 */
export function placeLines(
  lines: readonly Explanation[],
  findings: readonly AnyFinding[],
  report: Pick<Report, "forms" | "figures">
): PlacedExplanations {
  const explanations: Explanation[] = [];
  const open: Explanation[] = [];
  const hints: SubmissionFinding[] = [];
  const told = tellings(findings, report);
  for (const line of lines) {
    const { text, open: own } = line;
    if (text === "" || !own) continue;
    const found = fitting(line, told);
    const queries = found.filter((one) => one.severity === "query" && one.explanation === null);
    const isVague = queries.length > 1 && line.cell + own.code + own.name === "";
    if (found.length === 0) open.push(line);
    else if (isVague) hints.push(unplaced(own, "several"));
    else if (queries.length > 0)
      for (const { rule, at, left, right } of queries)
        explanations.push({ rule: bareRule(rule), cell: cellOf(at), left, right, text });
    else if (found.some(({ severity }) => severity === "hard")) hints.push(unplaced(own, "hard"));
  }
  return { explanations, open, hints };
}

/** Says that a line was not taken over. */
export function unplaced(
  { sheet, row }: OpenLine,
  why: "none" | "several" | "hard"
): SubmissionFinding {
  return hint({ sheet, row }, { code: "explanation_unplaced", sheet, row: row + 1, why });
}

function hint(
  place: Pick<OpenLine, "sheet" | "row">,
  detail: Parameters<typeof submissionFinding>[1]
): SubmissionFinding {
  const at = { ...place, column: 0 };
  return submissionFinding({ rule: "EXPLAIN", severity: "info", at }, detail);
}

/** What a line may say of a finding: of its own place first, then of the figures that it was judged by. */
interface Telling {
  readonly finding: AnyFinding;
  readonly forms: ReadonlySet<string>;
  readonly places: readonly (readonly string[])[];
}

/** Findings by each word that a line may name them by: see `wordsOf`. */
type Tellings = ReadonlyMap<string, readonly Telling[]>;

function tellings(
  findings: readonly AnyFinding[],
  { forms, figures }: Pick<Report, "forms" | "figures">
): Tellings {
  const indicators = new Map<string, Indicator>();
  for (const { at, indicator } of figures.values()) indicators.set(cellOf(at), indicator);
  const told = new Map<string, Telling[]>();
  for (const finding of findings) {
    const { form, at, related, indicator, rule } = finding;
    const own = forms.find((one) => one.form === form && (!at || one.table.sheet === at.sheet));
    const texts = [form, at?.sheet, own?.table.title?.text];
    const places = [
      wordsOf(at, indicator),
      ...related.map((one) => wordsOf(one, indicators.get(cellOf(one)) ?? null)),
    ];
    const telling = {
      finding,
      forms: new Set(texts.map((text) => bareFormNumber(text ?? ""))),
      places,
    };
    for (const word of new Set([`rule ${bareRule(rule)}`, ...places.flat()])) {
      const same = told.get(word);
      if (same) same.push(telling);
      else told.set(word, [telling]);
    }
  }
  return told;
}

/** The words by which a line may name a place. */
function wordsOf(at: FindingPlace["at"], indicator: Indicator | null): readonly string[] {
  const cell = cellOf(at);
  const names = indicator ? [indicator.name, ...indicator.otherNames] : [];
  return [
    ...(at ? [`cell ${cell}`, `cell ${bareCell(cellName(at.row, at.column))}`] : []),
    ...(indicator ? [`code ${bareCode(indicator.code)}`] : []),
    ...names.map((name) => `name ${bareName(name)}`),
  ];
}

function fitting({ rule: id, cell, open }: Explanation, told: Tellings): readonly AnyFinding[] {
  const word = (key: Key, text = "") => (text === "" ? [] : [`${key} ${text}`]);
  const { form = "", code, name } = open ?? {};
  const rule = word("rule", id);
  const coded = word("code", code);
  // The code decides; what stands beside it is often shortened.
  const place = [...word("cell", cell), ...(coded.length > 0 ? coded : word("name", name))];
  const [few = []] = [...rule, ...place]
    .map((one) => told.get(one) ?? [])
    .sort((one, other) => one.length - other.length);
  const inForm = few.filter(
    (one) =>
      (form === "" || one.forms.has(form)) &&
      rule.every((word) => word === `rule ${bareRule(one.finding.rule)}`)
  );
  const isAt = (words: readonly string[]) => place.every((one) => words.includes(one));
  const first = inForm.filter(({ places: [own = []] }) => isAt(own));
  const found = first.length > 0 ? first : inForm.filter(({ places }) => places.some(isAt));
  return found.map((one) => one.finding);
}

function cellOf(at: FindingPlace["at"]): string {
  return at ? bareCell(addressText(at)) : "";
}
