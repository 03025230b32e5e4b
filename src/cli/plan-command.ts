import { basename } from "node:path";
import { planJson } from "../app/plan-json";
import { planQueryText } from "../app/plan-query-text";
import { planSheetEdits } from "../app/plan-sheet";
import { addressText } from "../core/address";
import { checkPlan } from "../core/plan/plan-check";
import { readPlan } from "../core/plan/plan-read";
import { planRows } from "../core/plan/plan-rows";
import { readSchemeForPlan } from "../core/plan/plan-scheme";
import { readReport } from "../core/report-read";
import type { Report } from "../core/report";
import type { Scheme } from "../core/scheme/scheme";
import { deflateNode } from "../files/deflate-node";
import { inflateNode } from "../files/inflate-node";
import { patchWorkbook } from "../files/patch-workbook";
import type { CommandLineWords } from "../locales/cli-words";
import type { Arguments } from "./arguments";
import { faultSentence } from "./checked-workbook";
import { Failure } from "./failure";
import { fileFailure, readInputFile, type InputFile } from "./input-file";
import { claimOutput, writeOutput } from "./output-file";
import { readAccepted } from "./plan-accept";
import { readPlanFile } from "./plan-input";
import { countPlan, planLines, type ReadPlan } from "./plan-report";
import { printJson, printNote } from "./printing";

/**
 * `heshu plan`: the targets of a plan text, each with the indicator that it seems to speak of; with
 * `--accept` the ones that the user takes are added to 年度计划 in a copy of the scheme.
 *
 * @returns 0 where everything was read and matched, 3 where something is to be confirmed or checked
 */
export async function plan(
  asked: Arguments,
  words: CommandLineWords,
  print: (line: string) => void
): Promise<number> {
  const path = asked.operands[0];
  if (path === undefined) throw new Failure([words.cli.usage("no_plan_file", "")]);
  holdTogether(asked, path, words);
  const paragraphs = await readPlanFile(path, words);
  const named = asked.scheme === null ? null : await readNamedScheme(asked.scheme, words);
  const scheme = named?.scheme ?? null;
  const reading = readPlan(paragraphs, scheme);
  const report: Report | null =
    named && readReport(named.file.workbook, named.scheme, { through: null });
  const queries = checkPlan(reading, scheme, report);
  const read: ReadPlan = { paragraphs, reading, queries, hasScheme: scheme !== null };
  if (reading.targets.length + reading.unread.length === 0) {
    throw new Failure([words.cli.planEmpty(path)]);
  }
  const notes = named && asked.accept !== null ? accept(asked, named, read, words) : [];
  if (asked.json) {
    const sentences = queries.map((query) => planQueryText(query, reading, words.plan, words));
    printJson(planJson(paragraphs, reading, queries, sentences));
    for (const note of notes) printNote(note);
  } else {
    const header = scheme
      ? words.cli.header(path, asked.scheme, scheme.settings.year)
      : words.cli.planWithoutScheme(path);
    for (const line of [header, ...planLines(read, words), ...notes]) print(line);
  }
  const { likely, unclear, none, unread, queries: asks } = countPlan(read);
  const open = scheme ? likely + unclear + none : 0;
  return open + unread + asks > 0 ? 3 : 0;
}

/** Before any work: what is accepted needs a scheme and an output, and an output something accepted. */
function holdTogether(asked: Arguments, path: string, words: CommandLineWords): void {
  const { accept: items, out, scheme } = asked;
  if (items === null && out === null) return;
  if (items === null || out === null || scheme === null) {
    throw new Failure([words.cli.usage("accept_needs", "")]);
  }
  claimOutput(out, scheme, [path, scheme], asked.force, words);
}

interface NamedScheme {
  readonly file: InputFile;
  readonly scheme: Scheme;
}

async function readNamedScheme(path: string, words: CommandLineWords): Promise<NamedScheme> {
  const file = await readInputFile(path, words);
  const { scheme, faults } = readSchemeForPlan(file.workbook);
  if (faults.length > 0) {
    throw new Failure(
      faults.map((fault) => words.cli.inFile(path, faultSentence(fault, words.faults)))
    );
  }
  return { file, scheme };
}

/** Writes the copy, or says why not; all or nothing. */
function accept(
  asked: Arguments,
  { file, scheme }: NamedScheme,
  { reading }: ReadPlan,
  words: CommandLineWords
): readonly string[] {
  const confirmed = readAccepted(asked.accept ?? "", reading, scheme, words);
  const { rows, already, refused } = planRows(scheme, reading, confirmed);
  if (refused.length > 0) {
    throw new Failure(
      refused.map((one) => {
        const { form, code, name } = one.indicator;
        const number = words.cli.planNumber(one.place + 1);
        const text = reading.targets[one.place]?.text ?? "";
        return number + words.plan.refused(one, `${form}[${code}] ${name}`, text);
      })
    );
  }
  const numbers = already.map((one) => one.place + 1);
  const known = numbers.length > 0 ? [words.cli.planAlready(numbers)] : [];
  if (rows.length === 0) return [...known, words.cli.planNothing];
  const out = asked.out ?? "";
  const sourced = rows.map((row) => ({
    ...row,
    source: `${basename(asked.operands[0] ?? "")}：${row.source}`,
  }));
  const { edits, at } = planSheetEdits(file.workbook, sourced);
  try {
    const codec = { inflate: inflateNode, deflate: deflateNode };
    writeOutput(out, patchWorkbook(file.bytes, edits, codec), words);
  } catch (error) {
    throw fileFailure(error, file.path, words);
  }
  return [...known, words.cli.planWritten(out, rows.length, addressText(at))];
}
