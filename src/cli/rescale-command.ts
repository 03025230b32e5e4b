import { freeName } from "../core/free-name";
import { addressText } from "../core/address";
import { rescaleReport, type Rescaling } from "../core/rounding/rescale";
import { indicatorKey } from "../core/scheme/scheme";
import { deflateNode } from "../files/deflate-node";
import { inflateNode } from "../files/inflate-node";
import { patchWorkbook } from "../files/patch-workbook";
import type { CommandLineWords } from "../locales/cli-words";
import { inputPaths, workbookPath, type Arguments } from "./arguments";
import { checkInput } from "./checked-workbook";
import { Failure } from "./failure";
import { fileFailure, type InputFile } from "./input-file";
import { claimOutput, writeOutput } from "./output-file";
import { Progress } from "./progress";
import { rescaleLines } from "./rescale-lines";
import { rescaleSheet } from "./rescale-sheet";
import { printJson, printNote } from "./printing";

/**
 * `heshu rescale`: shows the amounts of a workbook in another unit so that totals still add up; with
 * `--out` in a sheet of a copy. The figures themselves stay as they are.
 *
 * @returns 0 where everything is balanced, 3 where parts do not add up to their total
 */
export async function rescale(
  asked: Arguments,
  words: CommandLineWords,
  print: (line: string) => void
): Promise<number> {
  const path = workbookPath(asked, words);
  if (asked.to === null) throw new Failure([words.cli.usage("no_unit", "")]);
  if (asked.out !== null)
    claimOutput(asked.out, path, inputPaths(asked, words), asked.force, words);
  const progress = new Progress(asked.out === null ? 3 : 4);
  const { data, scheme, result } = await checkInput(path, asked, words, progress);
  const unit = asked.to.trim();
  const rescaled = rescaleReport(scheme, result.report, { unit, decimals: asked.decimals });
  if (rescaled.amounts.length === 0) throw new Failure([words.rescale.noAmounts(path, unit)]);
  const notes: string[] = [];
  if (asked.out !== null) {
    const sheets = new Set(data.workbook.sheets.map((one) => one.name.toLowerCase()));
    const sheet = freeName(words.rescale.sheet, sheets);
    writeOutput(asked.out, withSheet(data, sheet, rescaled, words), words);
    progress.step();
    notes.push(words.rescale.written(asked.out, sheet));
  }
  progress.end();
  if (asked.json) {
    printJson(rescaleJson(rescaled));
    for (const note of notes) printNote(note);
  } else {
    print(words.cli.header(path, asked.scheme, scheme.settings.year));
    for (const line of [...rescaleLines(rescaled, words), ...notes]) print(line);
  }
  return rescaled.unbalanced.length > 0 ? 3 : 0;
}

function withSheet(
  data: InputFile,
  name: string,
  rescaled: Rescaling,
  words: CommandLineWords
): Uint8Array {
  try {
    return patchWorkbook(
      data.bytes,
      [{ kind: "addSheet", content: rescaleSheet(rescaled, words, name) }],
      { inflate: inflateNode, deflate: deflateNode }
    );
  } catch (error) {
    throw fileFailure(error, data.path, words);
  }
}

/** Values of `exact`, `shown`, `rounded`, `total` and `sum` are in the unit asked for. */
function rescaleJson({ unit, decimals, amounts, unbalanced }: Rescaling) {
  return {
    unit,
    decimals,
    amounts: amounts.map(({ figure, exact, shown, rounded }) => ({
      indicator: indicatorKey(figure.indicator.form, figure.indicator.code),
      name: figure.indicator.name,
      column: figure.column,
      cell: addressText(figure.at),
      value: figure.value,
      unit: figure.indicator.unit,
      exact,
      shown,
      rounded,
      adjusted: shown !== rounded,
    })),
    unbalanced: unbalanced.map(({ figure, total, sum, reason, blank }) => ({
      indicator: indicatorKey(figure.indicator.form, figure.indicator.code),
      column: figure.column,
      cell: addressText(figure.at),
      total,
      sum,
      reason,
      blank: blank.map((one) => addressText(one.at)),
    })),
  };
}
