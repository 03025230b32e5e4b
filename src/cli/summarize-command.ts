import { addressText } from "../core/address";
import { fillSummary } from "../core/summary/summary";
import { deflateNode } from "../files/deflate-node";
import { inflateNode } from "../files/inflate-node";
import { patchWorkbook } from "../files/patch-workbook";
import type { CommandLineWords } from "../locales/cli-words";
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
  const template = schemeFile.workbook.sheets.find((sheet) => sheet.name === scheme.template);
  if (!template) throw new Failure([words.cli.noTemplate(schemeFile.path)]);
  const fill = fillSummary(template, scheme, result, words.summary);
  if (fill.unknown.length > 0) {
    throw new Failure(
      fill.unknown.map(({ at, text, nearest }) =>
        words.cli.inFile(
          schemeFile.path,
          words.cli.unknownPlaceholder(addressText(at), text, nearest)
        )
      )
    );
  }
  try {
    const bytes = patchWorkbook(schemeFile.bytes, fill.edits, {
      inflate: inflateNode,
      deflate: deflateNode,
    });
    writeOutput(asked.out, bytes, words);
  } catch (error) {
    throw fileFailure(error, schemeFile.path, words);
  }
  progress.step();
  progress.end();
  print(words.cli.verdict(result.verdict));
  print(words.cli.filled(asked.out, fill.figures.length));
  if (fill.gaps.length > 0) {
    const cells = [...new Set(fill.gaps.map(({ at }) => addressText(at)))].join("、");
    print(words.cli.gaps(fill.gaps.length, cells));
  }
  return fill.gaps.length > 0 && result.verdict === "pass" ? EXIT.unchecked : EXIT[result.verdict];
}
