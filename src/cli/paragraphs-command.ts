import { resolve } from "node:path";
import { basename } from "node:path";
import { addressText } from "../core/address";
import { schemeOfFile } from "../core/foreign-scheme";
import { indicatorKey, type Scheme } from "../core/scheme/scheme";
import { readScheme } from "../core/scheme/scheme-read";
import { remarksAgainst } from "../core/summary/paragraphs-remarks";
import { summaryParagraphs } from "../core/summary/paragraphs-summary";
import type { LeftOut, SummaryText } from "../core/summary/paragraphs";
import type { CommandLineWords } from "../locales/cli-words";
import { pieceText, piecesText, type Piece } from "../locales/pieces";
import { workbookPath, type Arguments } from "./arguments";
import { checkInput, faultSentence } from "./checked-workbook";
import { Failure } from "./failure";
import { readInputFile } from "./input-file";
import { Progress } from "./progress";
import { printJson, printNote } from "./printing";

/**
 * `heshu paragraphs`: the text of the year-end summary, made of the sheets. What is not known is not
 * in it but listed on the error stream, so that the text can be taken as it is printed.
 *
 * @returns 0, or 3 where a figure or the reason of a shortfall is lacking
 */
export async function paragraphs(
  asked: Arguments,
  words: CommandLineWords,
  print: (line: string) => void
): Promise<number> {
  const path = workbookPath(asked, words);
  const progress = new Progress(asked.next === null ? 3 : 4);
  const { data, scheme, result } = await checkInput(path, asked, words, progress);
  const next = asked.next === null ? null : await nextScheme(asked.next, words);
  progress.end();
  const remarks = remarksAgainst(data.workbook, scheme, result.report);
  const text = summaryParagraphs(scheme, result, { next, remarks });
  if (text.sections.length === 0) throw new Failure([words.paragraphs.nothing(path)]);
  if (asked.json) printJson(paragraphsJson(text, words));
  else printText(text, words, print);
  return text.left.some(isOwed) ? 3 : 0;
}

/** Not what the text may well be without. */
function isOwed({ code }: LeftOut): boolean {
  return code !== "no_next" && code !== "no_shortfalls" && code !== "not_comparable";
}

async function nextScheme(path: string, words: CommandLineWords): Promise<Scheme> {
  const file = await readInputFile(resolve(path), words);
  const { scheme, faults } = readScheme(file.workbook);
  if (faults.length > 0) {
    throw new Failure(
      faults.map((fault) => words.cli.inFile(path, faultSentence(fault, words.faults)))
    );
  }
  return schemeOfFile(scheme, basename(path));
}

function printText(
  { sections, left }: SummaryText,
  words: CommandLineWords,
  print: (line: string) => void
): void {
  const indent = words.language === "zh-CN" ? "　　" : "";
  sections.forEach((section, place) => {
    if (place > 0) print("");
    print(words.paragraphs.heading(section, place + 1));
    for (const one of section.paragraphs)
      print(`${indent}${piecesText(words.paragraphs.paragraph(one))}`);
  });
  if (left.length === 0) return;
  printNote("");
  printNote(words.paragraphs.leftHeading(left.length));
  for (const one of left) printNote(`  ${leftText(one, words)}`);
}

function leftText(one: LeftOut, { paragraphs: said }: CommandLineWords): string {
  return (said.left[one.code] as (one: LeftOut) => string)(one);
}

/** Offsets count in the text of their paragraph, from 0. */
function paragraphsJson({ sections, left }: SummaryText, words: CommandLineWords) {
  return {
    sections: sections.map((section, place) => ({
      part: section.part,
      form: section.form,
      heading: words.paragraphs.heading(section, place + 1),
      paragraphs: section.paragraphs.map((one) => {
        const pieces = words.paragraphs.paragraph(one);
        return { text: piecesText(pieces), figures: figuresJson(pieces) };
      }),
    })),
    left: left.map((one) => ({ code: one.code, sentence: leftText(one, words) })),
  };
}

function figuresJson(pieces: readonly Piece[]) {
  let start = 0;
  return pieces.flatMap((piece) => {
    const from = start;
    start += pieceText(piece).length;
    if (typeof piece === "string") return [];
    const source = "figure" in piece ? piece.figure : piece.quote;
    const { indicator } = source;
    return [
      {
        start: from,
        end: start,
        shown: piece.shown,
        indicator: indicator && indicatorKey(indicator.form, indicator.code),
        ...("measure" in source
          ? {
              measure: source.measure,
              value: source.value,
              unit: source.unit,
              cells: source.cells.map(addressText),
            }
          : { measure: "quote", cells: source.at ? [addressText(source.at)] : [] }),
      },
    ];
  });
}
