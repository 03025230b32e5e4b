import { existsSync, readFileSync, realpathSync } from "node:fs";
import { dirname, isAbsolute, join, relative, resolve } from "node:path";
import { freeName } from "../core/free-name";
import { filledJson } from "../app/rollup-json";
import { indicatorText, outcomeLine } from "../app/rollup-text";
import { saysTheSame, totalSourcesSheet, type ToUnits } from "../app/total-sources";
import { transcriptionColumn } from "../app/transcription-sheets";
import { addressText } from "../core/address";
import { figureKey, type Report } from "../core/report";
import { readReport } from "../core/report-read";
import { findSchemeSheets } from "../core/scheme/scheme-sheets";
import {
  fillEdits,
  fillTotals,
  type FilledTotal,
  type FillOutcome,
} from "../core/submission/fill-totals";
import type { SettledTotal, Settlement } from "../core/submission/settle";
import { isWhole } from "../core/submission/coverage";
import { readTotalRecord, type TotalRecord } from "../core/submission/total-record";
import type { CellAddress, Edit } from "../core/workbook";
import { deflateNode } from "../files/deflate-node";
import { inflateNode } from "../files/inflate-node";
import { openPackage } from "../files/package-edit";
import { patchWorkbook } from "../files/patch-workbook";
import { readLook } from "../files/read-look";
import { readWorkbookDirectory } from "../files/workbook-directory";
import { enCommandLine } from "../locales/en-us-cli";
import { zhCommandLine } from "../locales/zh-cn-cli";
import { BOARD } from "./collect-results";
import type { CommandLineWords } from "../locales/cli-words";
import type { Arguments } from "./arguments";
import type { CollectScheme } from "./collect-frame";
import { Failure } from "./failure";
import { fileFailure, type InputFile } from "./input-file";
import { readSpelledFile } from "./spelled-file";
import { claimOutput, writeOutput } from "./output-file";
import type { CollectedResults } from "./results-reader";
import { coverageLines } from "./rollup-lines";
import { printJson } from "./printing";
import { unfilledLines } from "./rollup-unfilled";

/** What a roll-up is made from. */
export interface RolledUp {
  readonly asked: Arguments;
  readonly scheme: CollectScheme;
  readonly results: CollectedResults;
  readonly settled: Settlement;
  readonly words: CommandLineWords;
  readonly print: (line: string) => void;
}

const CODEC = { inflate: inflateNode, deflate: deflateNode };

/**
 * Puts the totals into a copy of the bureau's own forms, with a sheet that says where each comes from.
 * The workbook itself is not changed, and nothing is written where `--overwrite` names another number of
 * typed figures than there are.
 */
export async function fillForms(path: string, rolled: RolledUp): Promise<number> {
  const { asked, scheme, settled, words } = rolled;
  const [folder = ""] = asked.operands;
  const out = asked.out ?? "";
  const inputs = [path, scheme.path, ...asked.operands];
  claimOutput(out, path, inputs, asked.force, words);
  const file = await readSpelledFile(path, words);
  const { names } = findSchemeSheets(file.workbook);
  const own = { ...scheme.frame.scheme, sheets: names };
  const report = readReport(file.workbook, own, { through: null });
  if (report.forms.length === 0) throw new Failure([words.rollup.refused("no_form", path)]);
  const record = readTotalRecord(file.workbook);
  const filled = fillTotals({
    ...{ workbook: file.workbook, report },
    totals: settled.totals,
    earlier: record?.written ?? new Map(),
    formatOf: formatsOf(file, words),
    overwrites: asked.overwrite !== null,
  });
  holdToCount(filled, rolled);
  const board = wayToBoard(out, folder);
  const sources = sourcesIn(filled, record, file, board, rolled);
  const edits = [...fillEdits(filled), ...sources.edits];
  try {
    writeOutput(out, patchWorkbook(file.bytes, edits, CODEC), words);
  } catch (error) {
    throw fileFailure(error, path, words);
  }
  const noRow = totalsWithoutRow(report, settled);
  if (asked.json) printJson(filledJson(filled));
  else {
    const { sheet } = sources;
    printFilled(
      filled,
      report,
      { sheet, noRow, isNew: edits.length > 0, hasBoard: board !== null },
      rolled
    );
  }
  const stands = noRow.length === 0 && filled.every(({ outcome }) => !LEFT.has(outcome));
  return stands && isWhole(settled.coverage) ? 0 : 3;
}

/** Totals that do not stand in their cell, though they should. */
const LEFT: ReadonlySet<FillOutcome> = new Set(["differs", "no_total", "unlike_unit"]);

function formatsOf(
  { bytes, path }: InputFile,
  words: RolledUp["words"]
): (at: CellAddress) => string | undefined {
  try {
    const { sheets, styles } = readLook(bytes, inflateNode);
    const formats = new Map<string, string>();
    for (const { name, cells } of sheets) {
      for (const { row, column, style } of cells) {
        const format = styles[style]?.format;
        if (format !== undefined) formats.set(addressText({ sheet: name, row, column }), format);
      }
    }
    return (at) => formats.get(addressText(at));
  } catch (error) {
    throw fileFailure(error, path, words);
  }
}

/** Typed figures give way only where the user has counted them. */
function holdToCount(filled: readonly FilledTotal[], { asked, words }: RolledUp): void {
  const typed = filled.filter(({ outcome }) => outcome === "overwritten");
  if (asked.overwrite === null || asked.overwrite === typed.length) return;
  if (typed.length === 0) throw new Failure([words.rollup.refused("none_typed", "")]);
  const list = typed.map((one) => `  ${outcomeLine({ ...one, outcome: "differs" }, words)}`);
  throw new Failure([words.rollup.refused("other_count", String(typed.length)), ...list]);
}

/** The sheet of sources, and the edits that make it say what these cells hold: none where it does. */
function sourcesIn(
  filled: readonly FilledTotal[],
  record: TotalRecord | null,
  { workbook }: InputFile,
  board: Board | null,
  { scheme: { frame }, settled, words }: RolledUp
): { readonly sheet: string; readonly edits: readonly Edit[] } {
  const there = workbook.sheets.find(({ name }) => name === record?.sheet);
  const taken = new Set(workbook.sheets.map(({ name }) => name.toLowerCase()));
  const { indicators, settings } = frame.scheme;
  const toUnits: ToUnits = ({ total: { indicator } }) => {
    const place = indicators.indexOf(indicator);
    if (!board || place < 0) return null;
    const { way, sheet: units } = board;
    return { file: way, sheet: units, ...transcriptionColumn(place, settled.units.length) };
  };
  const sheet = there?.name ?? freeName(words.rollup.sheet, taken);
  const content = totalSourcesSheet(
    {
      ...{ filled, coverage: settled.coverage, register: frame.register, year: settings.year },
      ...{ notes: record?.notes ?? new Map(), board: board?.way ?? null, toUnits },
    },
    sheet,
    words
  );
  if (there && saysTheSame(there, content)) return { sheet, edits: [] };
  const removed: readonly Edit[] = there ? [{ kind: "removeSheet", sheet: there.name }] : [];
  return { sheet, edits: [...removed, { kind: "addSheet", content }] };
}

/** The board beside the results: the way there from the filled copy, and its sheet of units' figures. */
interface Board {
  readonly way: string;
  readonly sheet: string;
}

function wayToBoard(out: string, folder: string): Board | null {
  const path = join(folder, BOARD);
  if (!existsSync(path)) return null;
  const way = relative(realpathSync(dirname(resolve(out))), realpathSync(path));
  if (isAbsolute(way)) return null;
  try {
    const { sheets } = readWorkbookDirectory(openPackage(readFileSync(path), CODEC));
    const known = [zhCommandLine, enCommandLine].map((one) => one.collect.sheet.transcription);
    const sheet = sheets.find(({ name }) => known.includes(name));
    return sheet ? { way: way.replace(/\\/gu, "/"), sheet: sheet.name } : null;
  } catch {
    // Something else under its name leads nowhere.
    return null;
  }
}

const TOLD: ReadonlySet<FillOutcome> = new Set([
  ...(["differs", "overwritten", "cleared", "formula", "no_total", "unlike_unit"] as const),
]);

interface Done {
  readonly sheet: string;
  readonly noRow: readonly SettledTotal[];
  readonly isNew: boolean;
  readonly hasBoard: boolean;
}

/** Totals of the forms at hand that have nowhere to stand. */
function totalsWithoutRow({ forms, figures }: Report, { totals }: Settlement) {
  const names = new Set(forms.map(({ form }) => form));
  return totals.filter(
    ({ indicator, column, value }) =>
      column === "actual" &&
      value !== null &&
      names.has(indicator.form) &&
      !figures.has(figureKey(indicator, "actual"))
  );
}

function printFilled(
  filled: readonly FilledTotal[],
  report: Report,
  done: Done,
  { asked, scheme, settled, words, print }: RolledUp
): void {
  const { rollup } = words;
  const counts = { ...NONE };
  for (const { outcome } of filled) counts[outcome] += 1;
  print(rollup.filled(counts));
  for (const one of filled) {
    if (TOLD.has(one.outcome)) print(`  ${outcomeLine(one, words)}`);
  }
  if (counts.differs > 0) print(rollup.overwriteHint(counts.differs));
  const forms = new Set(report.forms.map(({ form }) => form));
  for (const one of settled.coverage) {
    if (!forms.has(one.form)) continue;
    const lines = coverageLines(one, scheme.frame.register, words);
    for (const line of lines) print(`  ${one.form} ${line}`);
  }
  if (done.noRow.length > 0) {
    const shown = done.noRow.map(({ indicator }) => indicatorText(indicator));
    print(rollup.noRow(shown.join(words.collect.between)));
  }
  for (const line of unfilledLines(report, settled, words)) print(line);
  const others = new Set(
    settled.totals.flatMap(({ indicator: { form }, value }) =>
      value === null || forms.has(form) ? [] : form
    )
  );
  if (others.size > 0) print(rollup.otherForms([...others]));
  if (!done.hasBoard) print(rollup.noBoard(asked.operands[0] ?? ""));
  const out = asked.out ?? "";
  print(done.isNew ? rollup.written(out, done.sheet) : rollup.nothingNew(out));
}

const NONE: Readonly<Record<FillOutcome, number>> = {
  ...{ filled: 0, renewed: 0, same: 0, cleared: 0, equal: 0, differs: 0, overwritten: 0 },
  ...{ formula: 0, not_rolled: 0, no_total: 0, unlike_unit: 0 },
};
