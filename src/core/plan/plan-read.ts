import { readFigures, type StatementFigure } from "./plan-figures";
import { matchIndicator, matchKey, type MatchContext, type Matched } from "./plan-match";
import { statementSubjects, type Carried, type FigureSubject } from "./plan-names";
import { placeIn, splitSentences, type PlanSentence } from "./plan-sentences";
import { bareSubject, hasOwnAct, levelOf } from "./plan-subject";
import type {
  PlanDoubt,
  PlanParagraph,
  PlanReading,
  StatedTarget,
  UnreadFigure,
} from "./plan-text";
import { planYear, statedTime } from "./plan-time";
import { wordingOf } from "./plan-wording";
import type { Indicator, Scheme } from "../scheme/scheme";
import type { Target } from "../target/target";

/** Without a scheme nothing can be proposed. */
const UNMATCHED: Matched = {
  match: { confidence: "none", indicator: null, others: [] },
  doubts: [],
  name: 0,
};

/** A heading is short and ends no sentence. */
const LONGEST_HEADING = 40;

interface Draft {
  readonly targets: StatedTarget[];
  readonly unread: UnreadFigure[];
}

/**
 * Reads a plan: every figure of its sentences as a target, with the indicator of the scheme that it
 * seems to speak of. Each is a proposal with its confidence and what is to be looked at; what was not
 * read is listed. Linear in the text; every figure is held against every indicator.
 *
 * @param scheme `null` where only the readings are wanted
 */
export function readPlan(paragraphs: readonly PlanParagraph[], scheme: Scheme | null): PlanReading {
  const draft: Draft = { targets: [], unread: [] };
  const year = scheme?.settings.year ?? planYear(paragraphs.map((one) => one.plain));
  let heading = "";
  for (const [index, paragraph] of paragraphs.entries()) {
    const sentences = splitSentences(paragraph, index);
    const before = draft.targets.length + draft.unread.length;
    let carried: CarriedTarget = { whole: "", level: heading, place: null };
    for (const sentence of sentences) {
      carried = readStatement({ sentence, paragraph, scheme, year }, carried, draft);
    }
    const isHeading =
      draft.targets.length + draft.unread.length === before &&
      paragraph.plain.length <= LONGEST_HEADING;
    if (isHeading && sentences.length > 0) heading = levelOf(bareSubject(paragraph.plain));
  }
  return draft;
}

interface Statement {
  readonly sentence: PlanSentence;
  readonly paragraph: PlanParagraph;
  readonly scheme: Scheme | null;
  readonly year: number | null;
}

interface CarriedTarget extends Carried {
  /** Place of the last whole in the list. */
  readonly place: number | null;
}

function readStatement(statement: Statement, carried: CarriedTarget, draft: Draft): CarriedTarget {
  const { sentence, paragraph } = statement;
  const { plain } = sentence;
  const { figures, unread } = readFigures(plain);
  const whole = placeIn(sentence, paragraph, 0, plain.length);
  const text = paragraph.shown.slice(whole.start, whole.end).trim();
  for (const { reason, start, end } of unread) {
    const figure = placeIn(sentence, paragraph, start, end);
    draft.unread.push({ sentence: whole, figure, text, reason });
  }
  /** The place among all targets that each figure of the statement has got. */
  const places: number[] = [];
  let { whole: name, place: last } = carried;
  for (const named of statementSubjects(plain, figures, carried)) {
    const { partOf: wholeOf } = named;
    const partOf = wholeOf === null ? null : (places[wholeOf] ?? carried.place);
    const figure = readFigure(statement, figures, {
      named,
      whole: partOf === null ? null : (draft.targets[partOf]?.match.indicator ?? null),
    });
    if (!figure) continue;
    const { start, end } = figure.target.at;
    places[named.place] = draft.targets.length;
    draft.targets.push({
      ...{ sentence: whole, text, partOf, ...figure },
      figure: placeIn(sentence, paragraph, start, end),
    });
    if (partOf === null) [name, last] = [figure.subject, draft.targets.length - 1];
  }
  return { whole: name, place: last, level: levelOf(plain) || carried.level };
}

type FigureReading = Pick<StatedTarget, "subject" | "target" | "match" | "doubts" | "through">;

function readFigure(
  { sentence, paragraph, scheme, year }: Statement,
  figures: readonly StatementFigure[],
  { named, whole }: { readonly named: FigureSubject; readonly whole: Indicator | null }
): FigureReading | null {
  const { plain } = sentence;
  const stated = figures[named.place];
  if (!stated) return null;
  const { isBeside } = stated;
  const before = plain.slice(named.words.from, stated.target.at.start);
  const target = withFirmness(stated.target, before);
  const matched = propose(scheme, paragraph, { target, names: named.names, whole });
  const wording = wordingOf(plain, target, named.words);
  const time = statedTime(before, target, year);
  const doubts: PlanDoubt[] = [
    ...matched.doubts,
    ...(matched.name >= named.own && matched.match.indicator ? (["inherited"] as const) : []),
    ...(isBeside ? (["beside"] as const) : []),
    ...(wording === null ? (["wording"] as const) : []),
    ...(time.isActual ? (["actual"] as const) : []),
  ];
  const { match } = matched;
  // What is to be looked at is never sure.
  const isSure = match.confidence === "sure" && doubts.length === 0;
  return {
    subject: scheme ? (named.names[matched.name] ?? "") : fullName(named),
    target: { ...target, wording: wording ?? plain },
    match: isSure || match.confidence !== "sure" ? match : { ...match, confidence: "likely" },
    doubts,
    through: time.through,
  };
}

function propose(scheme: Scheme | null, { key }: PlanParagraph, context: MatchContext): Matched {
  if (!scheme) return UNMATCHED;
  return (key && matchKey(scheme, key)) ?? matchIndicator(scheme, context);
}

/** 新产品 below 国家级 is 国家级新产品. */
function fullName({ names, own }: FigureSubject): string {
  return names.slice(0, own).find((name) => levelOf(name) !== "") ?? names[0] ?? "";
}

/** 争创基地2个，建设工程12个: what an earlier clause strives for says nothing of a clause with its own act. */
function withFirmness(target: Target, before: string): Target {
  const clause = before.slice(Math.max(before.lastIndexOf("，"), before.lastIndexOf(",")) + 1);
  const isOwn = clause !== before && hasOwnAct(clause) && !STRIVES.test(clause);
  return isOwn ? { ...target, firmness: "firm" } : target;
}

const STRIVES = /力争|争取|争创|力求|努力|争当|冲刺|有望/u;
