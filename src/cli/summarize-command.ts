import { addressText } from "../core/address";
import type { CheckResult } from "../core/check";
import { fillSummary, type SummaryFill } from "../core/summary/summary";
import type { Sheet } from "../core/workbook";
import { deflateNode } from "../files/deflate-node";
import { inflateNode } from "../files/inflate-node";
import type { Codec } from "../files/package-edit";
import { patchWorkbook } from "../files/patch-workbook";
import type { CommandLineWords } from "../locales/cli-words";
import { templateFaultText } from "../locales/template-words";
import { inputPaths, workbookPath, type Arguments } from "./arguments";
import { EXIT } from "./check-command";
import { checkInput } from "./checked-workbook";
import { Failure } from "./failure";
import { fileFailure } from "./input-file";
import { claimDocument, claimOutput, writeOutput } from "./output-file";
import { Progress } from "./progress";

/**
 * `heshu summarize`: a copy of the workbook that holds the template, with the template filled from
 * the data. The exit code is that of the check on which the summary stands.
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
  const { schemeFile, scheme, result } = await checkInput(path, asked, words, progress);
  const { sheets } = schemeFile.workbook;
  const templates = sheets.filter((sheet) => scheme.templates.includes(sheet.name));
  if (templates.length === 0) throw new Failure([words.cli.noTemplate(schemeFile.path)]);
  const fills = templates.map((one) => fillSummary(one, scheme, result, words.summary));
  const findings = fills.flatMap((one) => one.findings);
  if (findings.length > 0) {
    throw new Failure(
      findings.map((one) => {
        const sentence = templateFaultText(one, words.template);
        return words.cli.inFile(schemeFile.path, words.cli.atCell(addressText(one.at), sentence));
      })
    );
  }
  try {
    const codec = { inflate: inflateNode, deflate: deflateNode };
    const edits = fills.flatMap((one) => one.edits);
    const bytes = out === null ? null : patchWorkbook(schemeFile.bytes, edits, codec);
    const document =
      docx === null ? null : await firstDocument(templates, fills, result, words, codec);
    // Both are there before the first is written.
    if (out !== null && bytes) writeOutput(out, bytes, words);
    if (docx !== null && document) writeOutput(docx, document, words);
  } catch (error) {
    throw fileFailure(error, schemeFile.path, words);
  }
  progress.step();
  progress.end();
  print(words.cli.verdict(result.verdict));
  const figures = fills.flatMap((one) => one.figures);
  const gaps = fills.flatMap((one) => one.gaps);
  if (out !== null) print(words.cli.filled(out, figures.length));
  if (docx !== null) print(words.cli.document.written(docx, fills[0]?.figures.length ?? 0));
  printGaps(
    gaps.filter((one) => one.shown),
    words.cli.gaps,
    print
  );
  printGaps(
    gaps.filter((one) => !one.shown),
    words.template.silentGaps,
    print
  );
  return gaps.length > 0 && result.verdict === "pass" ? EXIT.unchecked : EXIT[result.verdict];
}

function printGaps(
  gaps: SummaryFill["gaps"],
  say: (count: number, cells: string) => string,
  print: (line: string) => void
): void {
  if (gaps.length === 0) return;
  const cells = [...new Set(gaps.map(({ at }) => addressText(at)))].join("、");
  print(say(gaps.length, cells));
}

/** A Word document is one summary: that of the first template. */
async function firstDocument(
  templates: readonly Sheet[],
  fills: readonly SummaryFill[],
  result: CheckResult,
  words: CommandLineWords,
  codec: Codec
): Promise<Uint8Array | null> {
  const [sheet] = templates;
  const [fill] = fills;
  if (!sheet || !fill) return null;
  const { wordDocument } = await import(/* webpackChunkName: "word" */ "../app/word-document");
  const { edits, figures } = fill;
  return wordDocument({ sheet, edits, figures, result }, words.language, codec);
}
