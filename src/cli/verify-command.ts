import { addressText } from "../core/address";
import { indicatorKey } from "../core/scheme/scheme";
import type { PlanSource } from "../app/plan-paragraphs";
import { contradictionText } from "../app/verify-text";
import { sheetSources } from "../app/verify-sources";
import type { PlanParagraph } from "../core/plan/plan-text";
import type { Workbook } from "../core/workbook";
import type { Verification } from "../core/verify/verify-result";
import { verifyText } from "../core/verify/verify-read";
import type { CommandLineWords } from "../locales/cli-words";
import type { Arguments } from "./arguments";
import { checkInput } from "./checked-workbook";
import { Failure } from "./failure";
import { readParagraphs } from "./plan-input";
import { Progress } from "./progress";
import { verifyLines } from "./verify-lines";
import { printJson } from "./printing";

/**
 * `heshu verify`: holds every figure of a text against the sheets.
 *
 * @returns 0 where all are equal or rounded, 1 where one differs or the text contradicts itself or a
 *   mask the sheets, 3 where the rest could not be compared or is masked
 */
export async function verify(
  asked: Arguments,
  words: CommandLineWords,
  print: (line: string) => void
): Promise<number> {
  const [path, workbook] = asked.operands;
  if (path === undefined || workbook === undefined) {
    throw new Failure([words.cli.usage("no_verify_files", "")]);
  }
  const paragraphs = await readParagraphs(path, words, {
    ofWorkbook: (book) => textsOf(path, book, asked.sheet, words),
    kind: words.verify.kind,
  });
  const progress = new Progress(3);
  const { scheme, result } = await checkInput(workbook, asked, words, progress);
  progress.end();
  const verified = verifyText(paragraphs, scheme, result);
  if (verified.figures.length === 0) throw new Failure([words.verify.empty(path)]);
  if (asked.json) printJson(verifyJson(verified, paragraphs, words));
  else {
    print(words.cli.header(path, workbook, scheme.settings.year));
    for (const line of verifyLines(verified, paragraphs, words)) print(line);
  }
  return exitCode(verified);
}

function textsOf(
  path: string,
  book: Workbook,
  sheet: string | null,
  words: CommandLineWords
): readonly PlanSource[] {
  const sources = sheetSources(book, sheet);
  if (sources === null) {
    const names = book.sheets.map((one) => one.name);
    throw new Failure([words.verify.noSheet(path, sheet ?? "", names)]);
  }
  if (sources.length === 0) throw new Failure([words.verify.noText(path)]);
  return sources;
}

function exitCode({ figures, contradictions }: Verification): number {
  const outcomes = new Set(figures.map((one) => one.outcome));
  if (contradictions.length > 0 || outcomes.has("different") || outcomes.has("mask_differs")) {
    return 1;
  }
  return [...outcomes].every((one) => ["equal", "rounded", "holds"].includes(one)) ? 0 : 3;
}

/** Numbers of figures and paragraphs count from 1, offsets into the paragraph as it stands from 0. */
function verifyJson(
  { figures, contradictions }: Verification,
  paragraphs: readonly PlanParagraph[],
  words: CommandLineWords
) {
  return {
    figures: figures.map((one, place) => ({
      number: place + 1,
      paragraph: one.figure.paragraph + 1,
      ...cellOf(paragraphs[one.figure.paragraph]),
      start: one.figure.start,
      end: one.figure.end,
      shown: one.shown,
      subject: one.subject,
      stated: one.stated,
      unit: one.unit,
      indicator: one.indicator && indicatorKey(one.indicator.form, one.indicator.code),
      measure: one.measure,
      sheet: one.sheet && {
        value: one.sheet.value,
        unit: one.sheet.unit,
        cell: one.sheet.at && addressText(one.sheet.at),
      },
      outcome: one.outcome,
      rules: one.rules,
    })),
    contradictions: contradictions.map((one) => ({
      code: one.code,
      figures: (one.code === "sum" ? [one.whole, ...one.parts] : one.figures).map(
        (place) => place + 1
      ),
      sentence: contradictionText(one, figures, words.verify),
    })),
  };
}

/** The cell of the text, where it stands on a sheet. */
function cellOf(paragraph: PlanParagraph | undefined): { readonly cell?: string } {
  return paragraph?.at ? { cell: addressText(paragraph.at) } : {};
}
