import { roundTo } from "../core/rule/rule-interval";
import { addressText } from "../core/address";
import type { Period } from "../core/period";
import type { Indicator } from "../core/scheme/scheme";
import type {
  CitedFigure,
  Clause,
  Item,
  Member,
  NextTarget,
  Paragraph,
  Since,
} from "../core/summary/paragraphs";
import { amount, closed, counted, monthName } from "./en-us-grammar";
import { figureText, rateText } from "./figures";
import type { ParagraphWords } from "./paragraph-words";
import { joinPieces, say, type Piece } from "./pieces";

function figure({ measure, value, high, unit }: CitedFigure): string {
  if (measure === "rate") return rateText(value / 100);
  if (measure === "growth") return `${String(roundTo(value, 1))}%`;
  if (measure === "count") return counted(value, "indicator");
  if (unit === "个百分点") {
    const points = measure === "points" ? String(roundTo(value, 1)) : figureText(value);
    return `${points} percentage ${points === "1" ? "point" : "points"}`;
  }
  return amount(`${figureText(value)}${high === undefined ? "" : `–${figureText(high)}`}`, unit);
}

const of = (one: CitedFigure): Piece => ({ shown: figure(one), figure: one });
const since = (one: Since) => (one === "year" ? "last year" : "the same period last year");

const compared = (word: string, by: CitedFigure, rate: CitedFigure | null, from: Since) =>
  say`${word} ${of(by)}${rate ? say` (${of(rate)})` : ""} on ${since(from)}`;

const clause: ParagraphWords["clause"] = {
  up: ({ since: from, by, rate }) => compared("up", by, rate, from),
  down: ({ since: from, by, rate }) => compared("down", by, rate, from),
  same: ({ since: from }) => say`the same as ${since(from)}`,
  exceeded: ({ rate, by }) =>
    rate
      ? say`${of(rate)} of the annual target, exceeded by ${of(by)}`
      : say`above the annual target by ${of(by)}`,
  above_range: ({ target, by }) =>
    say`annual target of ${of(target)} exceeded, ${of(by)} above its upper end`,
  met: () => say`annual target met`,
  ahead: ({ rate, points }) =>
    say`${of(rate)} of the annual target, ${of(points)} ahead of schedule`,
  on_schedule: ({ rate }) =>
    rate ? say`${of(rate)} of the annual target, on schedule` : say`on schedule`,
  behind: ({ rate, points, short }) =>
    joinPieces(
      [
        rate ? say`${of(rate)} of the annual target` : [],
        points ? say`${of(points)} behind schedule` : say`behind schedule`,
        say`${of(short)} short`,
      ],
      ", "
    ),
  pending: ({ short }) => say`${of(short)} short of the annual target, pending until year end`,
  missed: ({ rate, short }) =>
    rate
      ? say`${of(rate)} of the annual target, missed by ${of(short)}`
      : say`annual target missed by ${of(short)}`,
  within: ({ by }) =>
    by
      ? say`kept within the annual target, ${of(by)} below it`
      : say`kept within the annual target`,
  passed: ({ by }) => say`over the annual target by ${of(by)}, target missed`,
};

const STATUS = {
  exceeded: "exceeded",
  met: "met",
  on_schedule: "on schedule",
  behind: "behind schedule",
  pending: "pending until year end",
  missed: "missed",
  no_target: "no target",
} as const;

function member({ name, actual }: Member): readonly Piece[] {
  return say`${name} ${of(actual)}`;
}

function list({ name, lists }: Item, isBefore: boolean): readonly (readonly Piece[])[] {
  return lists.map(({ how, members }) => {
    const all = joinPieces(members.map(member), ", ");
    return how === "ofWhich" && isBefore ? say`Of these: ${all}.` : say`Within ${name}: ${all}.`;
  });
}

function item(one: Item): readonly Piece[] {
  const said = joinPieces([[of(one.actual)], ...one.clauses.map(spoken)], "; ");
  return joinPieces([say`${one.name}: ${said}.`, ...list(one, true), ...achieved(one)], " ");
}

function achieved({ exceeded, met }: Item): readonly (readonly Piece[])[] {
  return [
    exceeded.length > 0 ? say`Annual target exceeded: ${exceeded.join(", ")}.` : [],
    met.length > 0 ? say`Annual target met: ${met.join(", ")}.` : [],
  ];
}

/** One that has just been listed, and of which nothing more is known, is not said again. */
function items(all: readonly Item[]): readonly Piece[] {
  const said = all.map((one, place) => {
    const isSaid = place > 0 && one.isListed && one.clauses.length === 0 && one.lists.length > 0;
    return isSaid ? joinPieces([...list(one, false), ...achieved(one)], " ") : item(one);
  });
  return joinPieces(said, " ");
}

function spoken(one: Clause): readonly Piece[] {
  return (clause[one.code] as (one: Clause) => readonly Piece[])(one);
}

function paragraph(one: Paragraph): readonly Piece[] {
  switch (one.kind) {
    case "items":
      return say`${one.period ? `${periodText(one.period)}. ` : ""}${items(one.items)}`;
    case "overview": {
      const list = joinPieces(
        one.counts
          .filter(({ status }) => status !== "no_target")
          .map(({ status, count }) => say`${STATUS[status]}: ${of(count)}`),
        "; "
      );
      const none = one.counts.find(({ status }) => status === "no_target");
      return say`Annual targets that could be judged: ${of(one.total)} (${list}).${none ? say` Without a target: ${of(none.count)}.` : ""}`;
    }
    case "shortfall":
      return one.reason
        ? say`${item(one.item)} Reason: ${{ shown: closed(one.reason.text), quote: one.reason }}`
        : item(one.item);
    case "next":
      return say`${one.targets.flatMap(nextTarget)}.`;
  }
}

function nextTarget(
  { name, wordings, isMember }: NextTarget,
  place: number,
  all: readonly NextTarget[]
): readonly Piece[] {
  const between = isMember ? (all[place - 1]?.isMember === true ? ", " : "; of these: ") : "; ";
  const said = wordings.map(
    ({ quote, firmness }) =>
      say`${{ shown: quote.text, quote }}${firmness === "soft" ? " (to be striven for)" : ""}`
  );
  return say`${place === 0 ? "" : between}${name} ${joinPieces(said, " and ")}`;
}

function periodText({ year, from, through }: Period): string {
  if (from === 1 && through >= 12) return String(year);
  const months = from === through ? monthName(from) : `${monthName(from)}–${monthName(through)}`;
  return `${months} ${String(year)}`;
}

const PART = {
  projects: "Projects",
  review: "Review and acceptance",
  property: "Intellectual property",
  firms: "Firms and industry",
  popular: "Popularisation and training",
  shortfalls: "Targets reached, and why others were not",
} as const;

const WHY = {
  number: "is there",
  blank: "is blank",
  not_applicable: "is not applicable",
  unknown: "is not known",
  not_calculated: "is a formula that was not calculated",
  error: "is an error value",
  unreadable: "cannot be read",
  absent: "has no row in the form",
} as const;

const nameOf = ({ form, code, name }: Indicator) => `${form}[${code}] "${name}"`;

export const paragraphWords: ParagraphWords = {
  heading: ({ part, title, form, year }, number) => {
    const text =
      part === "next"
        ? `Targets for ${String(year)}`
        : part === null
          ? title || (form ?? "")
          : PART[part];
    return `${String(number)}. ${text}`;
  },
  paragraph,
  figure,
  clause,
  leftHeading: (count) => `Left out in ${counted(count, "place")}:`,
  left: {
    no_form: ({ form }) => `${form}: the workbook does not have this form.`,
    empty_form: ({ form }) => `${form}: no figure to speak of; the whole part is left out.`,
    no_figure: ({ indicator, why, at }) =>
      `${nameOf(indicator)}: this year's figure ${WHY[why]}${at ? ` (${addressText(at)})` : ""}.`,
    not_comparable: ({ indicator, remark, at }) =>
      `${nameOf(indicator)}: not compared with last year, because of the remark "${remark}" (${addressText(at)}).`,
    target_unchecked: ({ indicator, at }) =>
      `${nameOf(indicator)}: its target could not be judged${at ? ` (${addressText(at)})` : ""}, so nothing is said of it.`,
    no_reason: ({ indicator, at }) =>
      `${nameOf(indicator)}: no reason has been given for the shortfall${at ? ` (${addressText(at)})` : ""}; write it in the sheet of explanations.`,
    no_shortfalls: () => "No indicator has missed its target or is behind schedule.",
    no_next: () => "There are no targets for next year; name next year's scheme with --next.",
  },
  nothing: (file) => `${file}: no figure to write of; there are no paragraphs.`,
};
