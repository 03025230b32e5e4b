import { addressText } from "../core/address";
import { fillSummary, type SummaryFill } from "../core/summary/summary";
import { deflateNode } from "../files/deflate-node";
import { inflateNode } from "../files/inflate-node";
import { patchWorkbook } from "../files/patch-workbook";
import type { CommandLineWords } from "../locales/cli-words";
import { templateFaultText } from "../locales/template-words";
import { inputPaths, workbookPath, type Arguments } from "./arguments";
import { EXIT } from "./check-command";
import { checkInput } from "./checked-workbook";
import { Failure } from "./failure";
import { fileFailure } from "./input-file";
import { claimOutput, writeOutput } from "./output-file";
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
  if (asked.out === null) throw new Failure([words.cli.usage("no_out", "")]);
  claimOutput(asked.out, asked.scheme ?? path, inputPaths(asked, words), asked.force, words);
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
    const bytes = patchWorkbook(
      schemeFile.bytes,
      fills.flatMap((one) => one.edits),
      {
        inflate: inflateNode,
        deflate: deflateNode,
      }
    );
    writeOutput(asked.out, bytes, words);
  } catch (error) {
    throw fileFailure(error, schemeFile.path, words);
  }
  progress.step();
  progress.end();
  print(words.cli.verdict(result.verdict));
  const figures = fills.flatMap((one) => one.figures);
  const gaps = fills.flatMap((one) => one.gaps);
  print(words.cli.filled(asked.out, figures.length));
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
