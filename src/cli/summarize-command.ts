import { partialTotals } from "../core/submission/partial-totals";
import { existsSync } from "node:fs";
import { basename } from "node:path";
import { addressText } from "../core/address";
import type { CheckResult } from "../core/check";
import { languageOf, wordsOfTemplates } from "../app/template-language";
import { findSchemeSheets } from "../core/scheme/scheme-sheets";
import { lostHandEdits } from "../core/summary/hand-edits";
import { planSummaries, type FilledSheet, type SummaryPlan } from "../core/summary/summary-plan";
import type { Script } from "../core/summary/template-script";
import type { Workbook } from "../core/workbook";
import { deflateNode } from "../files/deflate-node";
import { inflateNode } from "../files/inflate-node";
import type { Codec } from "../files/package-edit";
import { patchWorkbook } from "../files/patch-workbook";
import type { CommandLineWords } from "../locales/cli-words";
import { handEditText } from "../locales/hand-edit-text";
import { templateFaultText } from "../locales/template-words";
import { inputPaths, wordsOf, workbookPath, type Arguments } from "./arguments";
import { EXIT } from "./check-command";
import { checkInput, type CheckedWorkbook } from "./checked-workbook";
import { Failure } from "./failure";
import { fileFailure, readInputFile } from "./input-file";
import { claimDocument, claimOutput, writeOutput } from "./output-file";
import { Progress } from "./progress";

/**
 * `heshu summarize`: a copy of the workbook that holds the templates, with each filled from the data on
 * a sheet of its own, or filled again. The exit code is that of the check on which the summary stands.
 */
export async function summarize(
  asked: Arguments,
  words: CommandLineWords,
  print: (line: string) => void
): Promise<number> {
  const path = workbookPath(asked, words);
  const { out, docx } = asked;
  if (out === null && docx === null) throw new Failure([words.cli.usage("no_out", "")]);
  const inputs = inputPaths(asked, words);
  if (out !== null) claimOutput(out, asked.scheme ?? path, inputs, asked.force, words);
  if (docx !== null) claimDocument(docx, inputs, asked.force, words);
  const progress = new Progress(4);
  const checked = await checkInput(path, asked, words, progress);
  const { schemeFile, result } = checked;
  const { templates } = findSchemeSheets(schemeFile.workbook);
  const wordsIn = await wordsOfTemplates(templates, words, wordsOf);
  const plan = planFor(checked, asked, words, wordsIn);
  if (out !== null && !asked.replaceEdits) await holdEdits(out, schemeFile.workbook, words);
  try {
    const codec = { inflate: inflateNode, deflate: deflateNode };
    const bytes = out === null ? null : patchWorkbook(schemeFile.bytes, plan.edits, codec);
    const document = docx === null ? null : await documentOf(plan.sheets, result, words, codec);
    // Both are there before the first is written.
    if (out !== null && bytes) writeOutput(out, bytes, words);
    if (docx !== null && document) writeOutput(docx, document, words);
  } catch (error) {
    throw fileFailure(error, schemeFile.path, words);
  }
  progress.step();
  progress.end();
  print(words.cli.verdict(result.verdict));
  const figures = plan.sheets.flatMap((one) => one.figures);
  if (out !== null) print(words.cli.filled(out, figures.length));
  if (docx !== null) print(words.cli.document.written(docx, figures.length));
  printHandEdits(plan.sheets, words, print);
  const gaps = plan.sheets.flatMap((one) => one.gaps);
  printGaps(gaps, true, words, print);
  printGaps(gaps, false, words, print);
  const partial = partialTotals(checked.data.workbook);
  if (partial) print(words.cli.partialTotals(partial));
  const isWhole = gaps.length === 0 && !partial;
  return !isWhole && result.verdict === "pass" ? EXIT.unchecked : EXIT[result.verdict];
}

/** What is to be written; a `Failure` where there is no template, or one with faults. */
function planFor(
  { schemeFile, scheme, result }: CheckedWorkbook,
  asked: Arguments,
  words: CommandLineWords,
  wordsIn: (script: Script | null) => CommandLineWords
): SummaryPlan {
  if (scheme.templates.length === 0) throw new Failure([words.cli.noTemplate(schemeFile.path)]);
  const { findings, ...plan } = planSummaries({
    workbook: schemeFile.workbook,
    scheme,
    result,
    words: (script) => {
      const { summary, template, pane } = wordsIn(script);
      const nameOf = (name: string) => pane.summarySheet(name, result.period.year);
      return { summary, record: template.record, nameOf };
    },
    replace: () => asked.replaceEdits,
    canRemove: true,
  });
  if (findings.length === 0) return { ...plan, findings };
  throw new Failure(
    findings.map((one) => {
      const sentence = templateFaultText(one, words.template);
      return words.cli.inFile(schemeFile.path, words.cli.atCell(addressText(one.at), sentence));
    })
  );
}

/** An earlier output that is overwritten must not take hand edits with it that stand nowhere else. */
async function holdEdits(out: string, input: Workbook, words: CommandLineWords): Promise<void> {
  if (!existsSync(out)) return;
  let earlier: Workbook;
  try {
    earlier = (await readInputFile(out, words)).workbook;
  } catch (error) {
    // What cannot be read holds no summary.
    if (error instanceof Failure) return;
    throw error;
  }
  const lost = lostHandEdits(earlier, input);
  if (lost.length === 0) return;
  const cells = lost.slice(0, MOST_NAMED).map(addressText).join(words.collect.between);
  const shown = lost.length > MOST_NAMED ? `${cells}…` : cells;
  throw new Failure([words.template.outputEdited(basename(out), lost.length, shown)]);
}

const MOST_NAMED = 10;

function printHandEdits(
  sheets: readonly FilledSheet[],
  words: CommandLineWords,
  print: (line: string) => void
): void {
  const edits = sheets.flatMap((one) => one.handEdits);
  for (const one of edits) {
    print(words.cli.atCell(addressText(one.at), handEditText(one, words.template)));
  }
  if (edits.length > 0) print(words.template.replaceHint);
}

function printGaps(
  all: FilledSheet["gaps"],
  shown: boolean,
  words: CommandLineWords,
  print: (line: string) => void
): void {
  const gaps = all.filter((one) => one.shown === shown);
  if (gaps.length === 0) return;
  const cells = [...new Set(gaps.map(({ at }) => addressText(at)))].join(words.collect.between);
  const say = shown ? words.cli.gaps : words.template.silentGaps;
  print(say(gaps.length, cells));
}

/** The summaries in one Word document, in the order of their sheets. */
async function documentOf(
  sheets: readonly FilledSheet[],
  result: CheckResult,
  words: CommandLineWords,
  codec: Codec
): Promise<Uint8Array> {
  const { summariesInWord, wordDocument } = await import(
    /* webpackChunkName: "word" */ "../app/word-document"
  );
  const language = languageOf(sheets[0]?.script ?? null, words.language);
  return (await wordDocument(summariesInWord(sheets), result, language, codec)).bytes;
}
