import { addressText } from "../core/address";
import type { Indicator } from "../core/scheme/scheme";
import type {
  CitedFigure,
  Clause,
  Item,
  Member,
  Paragraph,
  Since,
} from "../core/summary/paragraphs";
import { amount, closed, counted, monthsThrough } from "./en-us-grammar";
import { figureText, rateText } from "./figures";
import type { ParagraphWords } from "./paragraph-words";
import { joinPieces, say, type Piece } from "./pieces";

function figure({ measure, value, high, unit }: CitedFigure): string {
  if (measure === "rate") return rateText(value / 100);
  if (measure === "growth") return `${String(Number(value.toFixed(1)))}%`;
  if (measure === "count") return counted(value, "indicator");
  if (unit === "个百分点") {
    const points = measure === "points" ? String(Number(value.toFixed(1))) : figureText(value);
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
    say`annual target (${of(target)}) exceeded, ${of(by)} above its upper end`,
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

function member({ indicator, actual, members }: Member): readonly Piece[] {
  const inside = listed(members);
  const opening = members.every((one) => one.indicator.adds === "subset") ? "of these: " : "";
  return say`${indicator.name} ${of(actual)}${inside.length > 0 ? say` (${opening}${inside})` : ""}`;
}

function listed(members: readonly Member[]): readonly Piece[] {
  return joinPieces(members.map(member), ", ");
}

const names = (all: readonly Indicator[]) => all.map((one) => one.name).join(", ");

function item(one: Item): readonly Piece[] {
  const said = joinPieces([[of(one.actual)], ...one.clauses.map(spoken)], "; ");
  return joinPieces(
    [
      say`${one.indicator.name}: ${said}.`,
      one.members.length > 0 ? say`Of these: ${listed(one.members)}.` : [],
      one.exceeded.length > 0 ? say`Annual target exceeded: ${names(one.exceeded)}.` : [],
      one.met.length > 0 ? say`Annual target met: ${names(one.met)}.` : [],
    ],
    " "
  );
}

function spoken(one: Clause): readonly Piece[] {
  return (clause[one.code] as (one: Clause) => readonly Piece[])(one);
}

function paragraph(one: Paragraph): readonly Piece[] {
  switch (one.kind) {
    case "items": {
      const { period } = one;
      const months = period && period.through < 12 ? `${monthsThrough(period.through)} ` : "";
      const lead = period ? `${months}${String(period.year)}. ` : "";
      return say`${lead}${joinPieces(one.items.map(item), " ")}`;
    }
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
    case "next": {
      const targets = one.targets.map(
        ({ indicator, wording, firmness }) =>
          say`${indicator.name}: ${{ shown: wording.text, quote: wording }}${firmness === "soft" ? " (to be striven for)" : ""}`
      );
      return say`${joinPieces(targets, "; ")}.`;
    }
  }
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
