import { planParagraphs, textLines } from "../../../src/app/plan-paragraphs";
import { checkWorkbook } from "../../../src/core/check";
import { readScheme } from "../../../src/core/scheme/scheme-read";
import { remarksAgainst } from "../../../src/core/summary/paragraphs-remarks";
import { summaryParagraphs } from "../../../src/core/summary/paragraphs-summary";
import { verifyText } from "../../../src/core/verify/verify-read";
import type { Workbook } from "../../../src/core/workbook";
import { enCommandLine } from "../../../src/locales/en-us-cli";
import { piecesText } from "../../../src/locales/pieces";
import { zhCommandLine } from "../../../src/locales/zh-cn-cli";
import { smallWorkbook, type SmallWorkbook } from "../small-workbook";

/** The paragraphs of a workbook under its own scheme, with all that they are made from. */
export function paragraphsOf(workbook: Workbook, through: number | null = null) {
  const { scheme, faults } = readScheme(workbook);
  expect(faults).toEqual([]);
  const result = checkWorkbook(workbook, scheme, { through });
  const remarks = remarksAgainst(workbook, scheme, result.report);
  const text = summaryParagraphs(scheme, result, { remarks });
  const lines = (words: typeof zhCommandLine) =>
    text.sections.map(({ paragraphs }) =>
      paragraphs.map((one) => piecesText(words.paragraphs.paragraph(one)))
    );
  return { scheme, result, text, chinese: lines(zhCommandLine), english: lines(enCommandLine) };
}

/** What the product itself finds when it holds the Chinese text against the workbook. */
export function verified({ scheme, result, chinese }: ReturnType<typeof paragraphsOf>) {
  const text = chinese.flat().join("\n");
  return verifyText(
    planParagraphs(textLines(text), (one) => one),
    scheme,
    result
  );
}

export const ofSmall = (parts: SmallWorkbook) => paragraphsOf(smallWorkbook(parts));
