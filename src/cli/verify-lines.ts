import { comparisonOf, contradictionText, excerptOf, verifySummary } from "../app/verify-text";
import { addressText } from "../core/address";
import type { PlanParagraph, PlanPlace } from "../core/plan/plan-text";
import type { Verification, VerifiedFigure } from "../core/verify/verify-result";
import type { CommandLineWords } from "../locales/cli-words";

/** A summary line, then every figure in the order of the text, then what contradicts itself. */
export function verifyLines(
  verified: Verification,
  paragraphs: readonly PlanParagraph[],
  words: CommandLineWords
): readonly string[] {
  const { figures, contradictions } = verified;
  return [
    verifySummary(verified, words.verify),
    ...figures.flatMap((one, place) => [
      `${String(place + 1)}. [${words.verify.outcome[one.outcome]}] ${excerpt(one.figure, paragraphs)}`,
      `   ${comparison(one, words)}`,
      ...(one.rules.length > 0 ? [`   ${words.verify.rules(one.rules)}`] : []),
    ]),
    ...contradictions.map((one) => contradictionText(one, figures, words.verify)),
  ];
}

function excerpt(place: PlanPlace, paragraphs: readonly PlanParagraph[]): string {
  const at = paragraphs[place.paragraph]?.at;
  const { before, figure, behind } = excerptOf(place, paragraphs);
  return `${at ? `${addressText(at)}　` : ""}${before}【${figure}】${behind}`;
}

function comparison(one: VerifiedFigure, { verify }: CommandLineWords): string {
  const { text, sheet } = comparisonOf(one, verify);
  return sheet ? `${text}${verify.source(sheet.at ? addressText(sheet.at) : "")}` : text;
}
