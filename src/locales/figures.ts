import { addressText } from "../core/address";
import { percentText } from "../core/percent-text";
import type { Finding, RuleFigure } from "../core/finding";
import type { Interval } from "../core/rule/rule";
import type { TargetResult } from "../core/targets";
import type { CellAddress } from "../core/workbook";

/** A figure as running text shows it: at most four decimals, none that are zeros. */
export function figureText(value: number | null): string {
  if (value === null) return "—";
  return String(Number(value.toFixed(4)));
}

/** A figure that is due, to one decimal: it is a twelfth of something, not a count. */
export function dueText(value: number | null): string {
  return value === null ? "—" : String(Number(value.toFixed(1)));
}

/** `1–2` for a range of targets, one figure otherwise. */
export function intervalText(value: Interval | null): string {
  if (value === null) return "—";
  return value.low === value.high
    ? figureText(value.low)
    : `${figureText(value.low)}–${figureText(value.high)}`;
}

/** A fraction as a percentage with at most one decimal; what is not yet whole is never shown as 100%. */
export function rateText(rate: number | null): string {
  return rate === null ? "—" : percentText(rate);
}

export function cellText(at: CellAddress | null): string {
  return at === null ? "—" : addressText(at);
}

type BrokenRule = Extract<Finding, { readonly code: "relation" }>;

/** More figures than this at one place of a rule are named by the first and the last. */
const MOST_IN_WORDS = 6;

/**
 * A broken rule with the name and figure put in for each reference. References of one call (下级, a
 * run of codes, a group) share their place: they are listed, or where they are many, named by their
 * ends and number. What the rule names again is named again.
 *
 * @param word puts 若, 则, 否则, 且 and 或 into words
 */
export function ruleInWords(
  finding: BrokenRule,
  show: (figure: RuleFigure) => string,
  between: (first: string, last: string, count: number) => string,
  word = (connective: string) => ` ${connective} `
): string {
  const { clause } = finding;
  const text = (source: string) =>
    spaced(source).replace(/\s*(若|否则|则|且|或)\s*/gu, (_, own: string) => word(own));
  const byPlace = new Map<number, RuleFigure[]>();
  for (const figure of placedOnce(finding.figures)) {
    const same = byPlace.get(figure.start);
    if (same) same.push(figure);
    else byPlace.set(figure.start, [figure]);
  }
  for (const { form, row, column, start, end } of clause.references) {
    const first = clause.references.find(
      (one) => one.row === row && one.column === column && one.form === form
    );
    const named = first && byPlace.get(first.start);
    if (named) byPlace.set(start, byPlace.get(start) ?? named.map((one) => ({ ...one, end })));
  }
  let words = "";
  let from = clause.start;
  const starts = [...byPlace.keys()].sort((one, other) => one - other);
  for (const start of starts) {
    const figures = byPlace.get(start) ?? [];
    const [first, last] = [figures[0], figures.at(-1)];
    if (!first || !last || start < from) continue;
    words +=
      text(clause.source.slice(from - clause.start, start - clause.start)) +
      (figures.length > MOST_IN_WORDS
        ? between(first.name, last.name, figures.length)
        : figures.map(show).join(joiner(finding, figures)));
    from = first.end;
  }
  return (words + text(clause.source.slice(from - clause.start))).trim();
}

/** The signs of a rule set apart; never those in a name. */
function spaced(source: string): string {
  return source.replace(/\s*([=＝≤≥<>＜＞≠+＋]+)\s*/gu, " $1 ");
}

/** A figure that a band names twice stands there once. */
export function placedOnce(figures: readonly RuleFigure[]): readonly RuleFigure[] {
  const seen = new Set<string>();
  return figures.filter((one) => {
    const key = `${String(one.start)} ${one.indicator?.code ?? one.name} ${one.column}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** Members of a sum are added; of 唯一 and 必填 listed; a growth sets two columns of one row off. */
function joiner({ clause }: BrokenRule, figures: readonly RuleFigure[]): string {
  const { kind } = clause.expression;
  if (kind === "unique" || kind === "required") return "、";
  const [first] = figures;
  const isGrowth = figures.some((one) => one.indicator === first?.indicator && one !== first);
  return isGrowth ? " / " : " + ";
}

/** What a side of a broken rule comes to: a growth is told in per cent. */
export function sideText(finding: BrokenRule, value: number | null): string {
  if (value === null || !finding.rate) return figureText(value);
  return `${figureText(value * 100)}%`;
}

/** What a figure of a rule is: its value, or what stands in its cell. */
export function ruleFigureText(figure: RuleFigure): string {
  return figure.value === null && figure.text !== "" ? figure.text : intervalText(figure.value);
}

/** How many percentage points of the target a figure is behind its schedule, to one decimal. */
export function behindPoints(one: TargetResult): string {
  const due = one.goal && one.scheduled !== null ? one.scheduled / one.goal.figure : 0;
  return String(Number(((due - (one.rate ?? 0)) * 100).toFixed(1)));
}
