import { addressText } from "../core/address";
import { lintScheme, sortNotes } from "../core/lint/lint";
import type { LintNote, SheetNote } from "../core/lint/lint-note";
import { lintSheets } from "../core/lint/lint-sheets";
import { readReport } from "../core/report-read";
import { readScheme } from "../core/scheme/scheme-read";
import { findSchemeSheets } from "../core/scheme/scheme-sheets";
import type { CommandLineWords } from "../locales/cli-words";
import { workbookPath, type Arguments } from "./arguments";
import { Failure } from "./failure";
import { readInputFile } from "./input-file";
import { printJson } from "./printing";

type Note = LintNote | SheetNote;

/** More cells than this are counted in the sentence and not listed. */
const MOST_CELLS = 8;

/**
 * `heshu lint`: looks a reporting scheme over.
 *
 * @returns 0 nothing found, 1 something that keeps the scheme from being used, 3 only worth a look
 */
export async function lint(
  asked: Arguments,
  words: CommandLineWords,
  print: (line: string) => void
): Promise<number> {
  const path = workbookPath(asked, words);
  const { workbook } = await readInputFile(path, words);
  const { catalogue, plan, rules, settings } = findSchemeSheets(workbook);
  if (!catalogue && !plan && !rules && !settings)
    throw new Failure([
      words.cli.inFile(path, words.faults.no_catalogue({ code: "no_catalogue" })),
    ]);
  const reading = readScheme(workbook);
  const { scheme, faults } = reading;
  // A scheme with faults reads no forms.
  const report = faults.length > 0 ? null : readReport(workbook, scheme, { through: null });
  const all = [...lintScheme(workbook, reading), ...lintSheets(workbook, scheme, report)];
  const notes = sortNotes(all, workbook);
  const { year } = scheme.settings;
  if (asked.json) printJson(notesJson(notes, year, words));
  else {
    const header = year === 0 ? path : words.cli.header(path, null, year);
    for (const line of lintLines(notes, [header], words)) print(line);
  }
  if (notes.length === 0) return 0;
  return notes.some((one) => one.weight === "fault") ? 1 : 3;
}

function lintLines(
  notes: readonly Note[],
  head: readonly string[],
  words: CommandLineWords
): readonly string[] {
  const groups = (["fault", "note"] as const).map((weight) => ({
    heading: words.cli.lintGroup[weight],
    notes: notes.filter((one) => one.weight === weight),
  }));
  const [faults = 0, rest = 0] = groups.map((group) => group.notes.length);
  return [
    ...head,
    words.cli.lintCounts(faults, rest),
    ...groups
      .filter((group) => group.notes.length > 0)
      .flatMap((group) => [
        "",
        group.heading,
        ...group.notes.flatMap((one) => noteLines(one, words)),
      ]),
  ];
}

/** A fault's sentence begins with its cell; any other note stands under it. */
function noteLines(one: Note, words: CommandLineWords): readonly string[] {
  const sentence = noteText(one, words);
  if (one.code === "fault" || !one.at) return [`  ${sentence}`];
  const cells = one.related.slice(0, MOST_CELLS).map(addressText);
  return [
    `  ${addressText(one.at)}`,
    `      ${sentence}`,
    ...(cells.length > 0 ? [`      ${words.cli.lintCells}　${cells.join("　")}`] : []),
  ];
}

/** The same keys for every note, null where it has no cell; of a fault its own code. */
function notesJson(notes: readonly Note[], year: number, words: CommandLineWords) {
  return {
    // Without its setting 年度 a scheme has none.
    year: year === 0 ? null : year,
    faults: notes.filter((one) => one.weight === "fault").length,
    notes: notes.map((one) => ({
      weight: one.weight,
      code: one.code === "fault" ? one.fault.code : one.code,
      cell: one.at && addressText(one.at),
      related: one.related.map(addressText),
      message: noteText(one, words),
    })),
  };
}

function noteText(one: Note, words: CommandLineWords): string {
  const sentences = { ...words.lint, ...words.cli.lint };
  return (sentences[one.code] as (note: Note) => string)(one);
}
