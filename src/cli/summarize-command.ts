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
    const codec = { inflate: inflateNode, deflate: deflateNode };
    const bytes = out === null ? null : patchWorkbook(schemeFile.bytes, fill.edits, codec);
    const { edits, figures } = fill;
    const document =
      docx === null
        ? null
        : await (
            await import(/* webpackChunkName: "word" */ "../app/word-document")
          ).wordDocument({ sheet: template, edits, figures, result }, words.language, codec);
    // Both are there before the first is written.
    if (out !== null && bytes) writeOutput(out, bytes, words);
    if (docx !== null && document) writeOutput(docx, document, words);
  } catch (error) {
    throw fileFailure(error, schemeFile.path, words);
  }
  progress.step();
  progress.end();
  print(words.cli.verdict(result.verdict));
  if (out !== null) print(words.cli.filled(out, fill.figures.length));
  if (docx !== null) print(words.cli.document.written(docx, fill.figures.length));
  if (fill.gaps.length > 0) {
    const cells = [...new Set(fill.gaps.map(({ at }) => addressText(at)))].join("、");
    print(words.cli.gaps(fill.gaps.length, cells));
  }
  return fill.gaps.length > 0 && result.verdict === "pass" ? EXIT.unchecked : EXIT[result.verdict];
}
