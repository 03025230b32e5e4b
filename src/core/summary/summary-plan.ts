import type { CheckResult } from "../check";
import type { Scheme } from "../scheme/scheme";
import { findSchemeSheets } from "../scheme/scheme-sheets";
import type { CellAddress, Edit, Sheet, Workbook } from "../workbook";
import { readRecord, recordEdits, type RecordLine, type RecordWords } from "./fill-record";
import { refill, type HandEdit, type Replace } from "./refill";
import { fillSummary, type SummaryFill, type TemplateFinding } from "./summary";
import type { SummaryWords } from "./summary-source";
import { templateScript, type Script } from "./template-script";

/** A summary that was filled. */
export interface FilledSheet {
  readonly name: string;
  /** What its edits are for: the template, where the sheet is a new copy of it, else the earlier fill. */
  readonly base: Sheet;
  /** Of the template: it is filled in a language that goes with it. */
  readonly script: Script | null;
  readonly edits: readonly Edit[];
  readonly figures: SummaryFill["figures"];
  readonly gaps: SummaryFill["gaps"];
  readonly handEdits: readonly HandEdit[];
}

export interface SummaryPlan {
  readonly sheets: readonly FilledSheet[];
  /** Of all the sheets, and of the record of what was filled; none where nothing has changed. */
  readonly edits: readonly Edit[];
  /** What is wrong with the templates; nothing is filled while there is anything. */
  readonly findings: readonly TemplateFinding[];
}

/** What a summary is filled with, in the language of its template. */
export interface FillWords {
  readonly summary: SummaryWords;
  readonly record: RecordWords;
  /** The name of a template's filled sheet. */
  readonly nameOf: (template: string) => string;
}

export interface SummaryTask {
  /** The workbook of the scheme, with its templates and what was filled from them. */
  readonly workbook: Workbook;
  readonly scheme: Scheme;
  readonly result: CheckResult;
  readonly words: (script: Script | null) => FillWords;
  readonly replace: Replace;
  /** Whether the host can take a sheet away; it then keeps its name when it is made anew. */
  readonly canRemove: boolean;
}

/**
 * Fills every template of a scheme, each on a sheet of its own beside it, or again on the sheet of an
 * earlier fill, and records what was filled.
 */
export function planSummaries(task: SummaryTask): SummaryPlan {
  const { workbook, scheme, result } = task;
  const { record, templates } = findSchemeSheets(workbook);
  const fills = templates.map((template) => {
    const script = templateScript(template);
    const words = task.words(script);
    const fill = fillSummary(template, scheme, result, words.summary);
    return { template, script, words, fill };
  });
  const findings = fills.flatMap(({ fill }) => fill.findings);
  if (findings.length > 0) return { sheets: [], edits: [], findings };
  const lines = readRecord(record, workbook.sheets);
  const taken = new Set(workbook.sheets.map(({ name }) => name.toLowerCase()));
  const replaced = new Set<string>();
  const left: RecordLine[] = [];
  const written: RecordLine[] = [];
  const sheets = fills.map(({ template, script, words, fill }): FilledSheet => {
    const there = earlierFill(template, lines, task);
    const fresh = freeSheetName(words.nameOf(template.name), taken);
    const name = there?.sheet.name ?? fresh;
    const removes = task.canRemove && !isReferred(name, workbook);
    const renewed = { name: removes ? name : fresh, removes };
    const { replace } = task;
    const filled = refill({ template, fill, name, earlier: there, replace, renewed });
    taken.add(filled.name.toLowerCase());
    replaced.add(name);
    written.push(...filled.lines);
    // It is still told from a form.
    if (filled.name !== name) left.push(retired(name, template.name));
    const isCopy = there === null || filled.isRenewed;
    const { edits, handEdits } = filled;
    return {
      ...{ name: filled.name, base: isCopy ? template : there.sheet, script, edits, handEdits },
      figures: moved(fill.figures, filled.placed, filled.name),
      gaps: moved(fill.gaps, filled.placed, filled.name),
    };
  });
  // Those of other fills stand first, in an order that stays.
  const others = lines.filter((line) => !replaced.has(line.sheet));
  const all = [...others, ...left, ...written];
  // One record serves all of them.
  const { record: said } = fills[0]?.words ?? task.words(null);
  const edits = [
    ...sheets.flatMap((one) => one.edits),
    ...recordEdits(all, record, workbook.sheets, said),
  ];
  return { sheets, edits, findings };
}

/** The sheet that this template was filled on for this year, if it is still there. */
function earlierFill(
  template: Sheet,
  lines: readonly RecordLine[],
  { workbook, result }: SummaryTask
): { readonly sheet: Sheet; readonly lines: readonly RecordLine[] } | null {
  const own = lines.filter((line) => line.template === template.name);
  const year = String(result.period.year);
  const placed = own.filter((line) => line.row !== null && line.sheet.includes(year));
  const names = new Set(placed.map((line) => line.sheet));
  const sheet = [...workbook.sheets].reverse().find((one) => names.has(one.name));
  return sheet ? { sheet, lines: own.filter((line) => line.sheet === sheet.name) } : null;
}

/** Whether formulas or names speak of a sheet, which would lose it. */
function isReferred(sheet: string, { sheets, names }: Workbook): boolean {
  const speaks = (text: string | undefined) => text?.includes(sheet) === true;
  return (
    sheets.some(({ name, cells }) => name !== sheet && cells.some((one) => speaks(one.formula))) ||
    names.some((one) => !one.name.startsWith("_xlnm") && speaks(one.refersTo))
  );
}

const LONGEST_NAME = 31;

/** A name that no sheet has: of another fill, which stays, or of a sheet that somebody made. */
function freeSheetName(wanted: string, taken: ReadonlySet<string>): string {
  for (let count = 1; ; count += 1) {
    const tail = count === 1 ? "" : `(${String(count)})`;
    const name = `${wanted.slice(0, LONGEST_NAME - tail.length)}${tail}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

function retired(sheet: string, template: string): RecordLine {
  return {
    sheet,
    row: null,
    template,
    templateRow: 0,
    raw: "",
    key: "",
    sources: "",
    values: new Map(),
  };
}

function moved<T extends { readonly at: CellAddress }>(
  all: readonly T[],
  placed: readonly (number | null)[],
  sheet: string
): readonly T[] {
  return all.flatMap((one) => {
    const row = placed[one.at.row] ?? null;
    return row === null ? [] : [{ ...one, at: { ...one.at, sheet, row } }];
  });
}
