import { basename } from "node:path";
import { freeName } from "../core/free-name";
import { lastYearSheet, newYearSheet, yearSentence } from "../app/new-year-sheet";
import { addressText } from "../core/address";
import { planNewYear } from "../core/new-year/new-year";
import { isOpen, yearItem, type YearItem } from "../core/new-year/year-item";
import { readReport } from "../core/report-read";
import { readScheme } from "../core/scheme/scheme-read";
import { readFrame } from "../core/submission/collect-frame";
import type { Edit } from "../core/workbook";
import { deflateNode } from "../files/deflate-node";
import { inflateNode } from "../files/inflate-node";
import { patchWorkbook } from "../files/patch-workbook";
import { readWorkbook } from "../files/read-workbook";
import type { CommandLineWords } from "../locales/cli-words";
import { workbookPath, type Arguments } from "./arguments";
import { faultSentence } from "./checked-workbook";
import { countedFigures, type CountedFigures } from "./counted-figures";
import { Failure } from "./failure";
import { simplified } from "../app/workbook-bytes";
import { fileFailure, loadSimplify, type InputFile } from "./input-file";
import { readSpelledFile } from "./spelled-file";
import { claimOutput, writeOutput } from "./output-file";
import { sha256 } from "./sha256";

const codec = { inflate: inflateNode, deflate: deflateNode };

/** Of one kind of item this many are printed; all of them stand on the sheet. */
const PRINTED = 5;

/**
 * `heshu new-year`: next year's workbook of this year's, with a list of what is to be decided and of
 * every cell that was changed. This year's workbook is read and never written.
 *
 * @returns 0 where nobody has to decide anything, 3 else
 */
export async function newYear(
  asked: Arguments,
  words: CommandLineWords,
  print: (line: string) => void
): Promise<number> {
  const path = workbookPath(asked, words);
  if (asked.out === null) throw new Failure([words.newYear.refused("no_out", "")]);
  claimOutput(asked.out, path, [path], asked.force, words);
  const file = await readSpelledFile(path, words);
  const { scheme, faults } = readScheme(file.workbook);
  if (faults.length > 0)
    throw new Failure(
      faults.map((one) => words.cli.inFile(path, faultSentence(one, words.faults)))
    );
  const [from, year] = [scheme.settings.year, asked.year ?? scheme.settings.year + 1];
  if (year !== from + 1) throw new Failure([words.newYear.refused("other_year", String(from + 1))]);
  const frame = readFrame(file.workbook, scheme);
  const counted =
    asked.results === null ? null : countedFigures(asked.results, frame, sha256(file.bytes), words);
  const report = readReport(file.workbook, scheme, { through: null });
  const plan = planNewYear(file.workbook, report, scheme, year, counted !== null);
  try {
    const { bytes, items } = await assemble(file, plan, counted, year, words);
    writeOutput(asked.out, bytes, words);
    print(words.newYear.header(basename(path), from, year));
    for (const line of printed(items, words)) print(line);
    const open = items.filter(isOpen).length;
    print(words.newYear.counts(open, items.length - open));
    print(words.newYear.written(asked.out));
    return open > 0 ? 3 : 0;
  } catch (error) {
    throw fileFailure(error, path, words);
  }
}

/** The new workbook; what its own scheme then lacks comes first in the list. */
async function assemble(
  file: InputFile,
  plan: ReturnType<typeof planNewYear>,
  counted: CountedFigures | null,
  year: number,
  words: CommandLineWords
): Promise<{ readonly bytes: Uint8Array; readonly items: readonly YearItem[] }> {
  const { register } = readFrame(file.workbook, readScheme(file.workbook).scheme);
  const gone = new Set(plan.edits.flatMap((one) => (one.kind === "removeSheet" ? one.sheet : [])));
  const taken = new Set(
    file.workbook.sheets.flatMap(({ name }) => (gone.has(name) ? [] : name.toLowerCase()))
  );
  const lists: Edit[] = [];
  const items: YearItem[] = [];
  if (counted) {
    const name = freeName(words.newYear.listSheet, taken);
    taken.add(name.toLowerCase());
    lists.push({ kind: "addSheet", content: lastYearSheet(counted.lines, register, name) });
    items.push(...counted.items);
    items.push(yearItem(null, { code: "list_written", sheet: name, lines: counted.lines.length }));
  }
  const moved = patchWorkbook(file.bytes, [...plan.edits, ...lists], codec);
  const next = await simplified(readWorkbook(moved, codec.inflate), loadSimplify);
  const faults = readScheme(next).faults.map((fault) =>
    yearItem("at" in fault ? fault.at : null, { code: "fault", fault })
  );
  const all = [...faults, ...plan.items, ...items];
  const sorted = [...all.filter(isOpen), ...all.filter((one) => !isOpen(one))];
  const name = freeName(words.newYear.sheet, taken);
  const content = newYearSheet(sorted, year, name, words);
  return { bytes: patchWorkbook(moved, [{ kind: "addSheet", content }], codec), items: sorted };
}

/** The open ones, of each kind the first few. */
function printed(items: readonly YearItem[], words: CommandLineWords): readonly string[] {
  const kinds = new Map<string, YearItem[]>();
  for (const item of items.filter(isOpen)) {
    const same = kinds.get(item.code) ?? [];
    kinds.set(item.code, same);
    same.push(item);
  }
  return [...kinds.values()].flatMap((same) => [
    ...same.slice(0, PRINTED).map((item) => {
      const sentence = yearSentence(item, words);
      return `  ${item.at ? words.cli.atCell(addressText(item.at), sentence) : sentence}`;
    }),
    ...(same.length > PRINTED ? [`  ${words.newYear.more(same.length - PRINTED)}`] : []),
  ]);
}
