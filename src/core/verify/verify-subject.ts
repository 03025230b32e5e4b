import { compareUnits } from "../units";
import { headingNames } from "./verify-context";
import { matchWords, type Match } from "./verify-match";
import type { VerifyMeasure } from "./verify-result";
import type { ParagraphState, Spot, StatementState, TextState } from "./verify-state";
import { levelsOf, withoutLevels, withoutPassing, withoutSlight } from "./verify-vocabulary";

/** Measures of the same indicator that need not name it again. */
const FOLLOWS = /实际|达|降[至到]|增[长加]?[至到]|提[高升][至到]|回升|其中有/u;
const NO_MATCH: Match = { indicator: null, isSure: false };

export interface Asked extends Spot {
  readonly measure: VerifyMeasure | null;
  readonly isMasked: boolean;
}

interface Said {
  readonly match: Match;
  readonly subject: string;
  readonly noun: string | null;
  readonly level: string;
}

/** Kinds whose figure is not in the indicator's own unit. */
const RELATIVE = new Set(["growth", "growthTarget", "rate", "ratio", "points", "schedule", "rank"]);

/** Finds the indicator that the words of a figure name, or that it takes over from what stands before it. */
export function matchFigure(
  state: TextState,
  local: ParagraphState,
  run: StatementState,
  asked: Asked
): Said {
  const { clause, measure, isMasked, number } = asked;
  const near = state.figures[run.whole ?? run.last ?? -1]?.match;
  const whole = near?.isSure === true ? near.indicator : null;
  const own = clause.own;
  const level = levelsOf(own) || levelsOf(clause.behind);
  const hasWords = withoutPassing(withoutLevels(own) + clause.behind) !== "" || level !== "";
  if (!hasWords || isOwnAct(own + clause.behind, state, run)) {
    return inherited(state, local, run, asked);
  }
  const isBare =
    withoutSlight(withoutLevels(own + clause.behind)) === "" && !/项目/u.test(own + clause.behind);
  const noun = isBare ? run.noun : null;
  const headings = headingNames(state.context);
  const headingLevel =
    [...state.context.headings].reverse().find((one) => one.level !== "")?.level ?? "";
  const inPart = run.whole === null ? "" : levelsOf(state.figures[run.whole]?.subject ?? "");
  const words = {
    context: [
      ...clause.pieces,
      ...(near?.indicator && near.isSure ? [near.indicator.name] : []),
      ...(run.last === null ? [] : [state.figures[run.last]?.subject ?? ""]),
      ...headings,
    ],
    level: level || inPart || run.leadLevel || headingLevel,
    weakLevel: local.level,
    near: whole,
    mentioned: state.mentioned,
    unit: isMasked || (measure !== null && RELATIVE.has(measure)) ? null : number.target.unit,
  };
  const ask = (text: string) => matchWords(state.scheme, { ...words, own: text });
  if (isBare) {
    // 国家级 alone is said of what the figure before counts.
    const subject = `${own}${clause.behind}${noun ?? ""}`;
    const isKnown = noun !== null || /各类/u.test(own);
    const match = isKnown ? ask(noun === "" ? `${subject}项目` : subject) : NO_MATCH;
    return { match, subject, noun, level };
  }
  const { match, subject } = bestOf(own, clause.behind, ask);
  return { match, subject, noun: withoutSlight(withoutLevels(subject)), level };
}

/** 已立项28项 behind 立项并实施区级各类项目: only an act of the indicator before. */
function isOwnAct(words: string, state: TextState, run: StatementState): boolean {
  const before = run.last === null ? undefined : state.figures[run.last];
  const act = withoutPassing(words);
  const names = before?.match.indicator ? [before.match.indicator.name] : [];
  return /^(?:立项|认定)$/u.test(act) && names.some((one) => one.includes(act));
}

/** With the words behind the figure where they name something, else without them. */
function bestOf(
  own: string,
  behind: string,
  ask: (text: string) => Match
): { readonly match: Match; readonly subject: string } {
  const isNamed = withoutPassing(behind) !== "";
  const both = ask(`${own}${behind}`);
  if (!isNamed || both.isSure || withoutPassing(own) === "") {
    return { match: both, subject: isNamed ? `${own}${behind}` : own };
  }
  const says = ask(behind).indicator !== null || /通过|获|放弃|批准|授权/u.test(behind);
  return says ? { match: both, subject: `${own}${behind}` } : { match: ask(own), subject: own };
}

/** A figure without words of its own is said of the one before it, or of what the heading names. */
function inherited(
  state: TextState,
  local: ParagraphState,
  run: StatementState,
  { clause, measure, number, isMasked }: Asked
): Said {
  const none: Said = { match: NO_MATCH, subject: clause.near, noun: null, level: "" };
  const before = run.last === null ? undefined : state.figures[run.last];
  const indicator = before ? (before.match.isSure ? before.match.indicator : null) : local.current;
  const isSame = measure === "actual" && before?.measure === "actual";
  if (indicator) {
    if (isSame && !FOLLOWS.test(clause.near)) return none;
    if (!before && measure === "actual") return none;
    const isRelative = measure !== null && RELATIVE.has(measure);
    const { relation } = compareUnits(number.target.unit, indicator.unit);
    if (!isRelative && !isMasked && relation === "unlike") return none;
    return { match: { indicator, isSure: true }, subject: indicator.name, noun: null, level: "" };
  }
  const [heading] = headingNames(state.context);
  if (before || heading === undefined) return none;
  const match = matchWords(state.scheme, {
    ...{ own: heading, context: headingNames(state.context), near: null },
    ...{ level: levelsOf(heading), weakLevel: "", mentioned: state.mentioned },
    unit: isMasked || (measure !== null && RELATIVE.has(measure)) ? null : number.target.unit,
  });
  return { match, subject: heading, noun: null, level: "" };
}
