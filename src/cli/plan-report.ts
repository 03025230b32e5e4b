import { planQueryText } from "../app/plan-query-text";
import { addressText } from "../core/address";
import type { PlanQuery } from "../core/plan/plan-check";
import type { PlanParagraph, PlanPlace, PlanReading, StatedTarget } from "../core/plan/plan-text";
import type { Indicator } from "../core/scheme/scheme";
import type { CommandLineWords } from "../locales/cli-words";

/** A plan as it was read, and what speaks against it. */
export interface ReadPlan {
  readonly paragraphs: readonly PlanParagraph[];
  readonly reading: PlanReading;
  readonly queries: readonly PlanQuery[];
  readonly hasScheme: boolean;
}

/** How many targets there are of each confidence, and what else is to be looked at. */
export interface PlanCounts {
  readonly targets: number;
  readonly sure: number;
  readonly likely: number;
  readonly unclear: number;
  readonly none: number;
  readonly actuals: number;
  readonly unread: number;
  readonly queries: number;
}

export function countPlan({ reading, queries }: ReadPlan): PlanCounts {
  const targets = reading.targets.filter((one) => !one.doubts.includes("actual"));
  const of = (confidence: StatedTarget["match"]["confidence"]) =>
    targets.filter((one) => one.match.confidence === confidence).length;
  return {
    targets: targets.length,
    sure: of("sure"),
    likely: of("likely"),
    unclear: of("unclear"),
    none: of("none"),
    actuals: reading.targets.length - targets.length,
    unread: reading.unread.filter((one) => one.reason !== "frame").length,
    queries: queries.length,
  };
}

/** The list for a terminal: every target under its sentence, what was not read, what is to be checked. */
export function planLines(plan: ReadPlan, words: CommandLineWords): readonly string[] {
  const { reading, queries, paragraphs } = plan;
  const lines: string[] = [];
  let last = "";
  for (const [place, stated] of reading.targets.entries()) {
    const { paragraph, start } = stated.sentence;
    const at = paragraphs[paragraph]?.at;
    const key = `${String(paragraph)} ${String(start)}`;
    if (key !== last) lines.push("", `${at ? `${addressText(at)}　` : ""}${stated.text}`);
    last = key;
    lines.push(...targetLines(stated, place, plan, words));
  }
  if (reading.unread.length > 0) {
    lines.push("", words.plan.unreadHeading);
    for (const { text, reason, figure } of reading.unread) {
      const shown = shownFigure(paragraphs[figure.paragraph], figure);
      lines.push(`  ${words.cli.planUnread(shown, words.plan.unread[reason], text)}`);
    }
  }
  if (queries.length > 0) {
    lines.push("", words.plan.queriesHeading);
    for (const query of queries) {
      const numbers = query.targets.map((place) => place + 1);
      lines.push(
        `  ${words.cli.planQuery(planQueryText(query, reading, words.plan, words), numbers)}`
      );
    }
  }
  return [...lines, "", words.cli.planSummary(countPlan(plan), plan.hasScheme)];
}

/** Of a blank that is only a gap, with the brackets around it. */
function shownFigure(paragraph: PlanParagraph | undefined, { start, end }: PlanPlace): string {
  const figure = paragraph?.shown.slice(start, end).trim() ?? "";
  return figure === "" ? (paragraph?.shown.slice(Math.max(0, start - 1), end + 1) ?? "") : figure;
}

function targetLines(
  { target, match, doubts }: StatedTarget,
  place: number,
  { hasScheme }: ReadPlan,
  words: CommandLineWords
): readonly string[] {
  const number = String(place + 1).padStart(4);
  const indent = " ".repeat(8);
  const reading = words.plan.reading(target, words.kind[target.kind]);
  const notes = doubts.map((doubt) => indent + words.plan.doubts[doubt]);
  const proposal =
    !hasScheme || doubts.includes("actual")
      ? []
      : [
          indent +
            words.cli.planIndicator(
              match.indicator && indicatorText(match.indicator),
              words.plan.confidence[match.confidence],
              match.others.map(indicatorText)
            ),
        ];
  return [`${number}  ${words.cli.planTarget(target.wording, reading)}`, ...proposal, ...notes];
}

function indicatorText({ form, code, name }: Indicator): string {
  return `${form}[${code}] ${name}`;
}
