import { placeIn, splitSentences } from "../plan/plan-sentences";
import type { PlanParagraph, PlanPlace } from "../plan/plan-text";
import type { Scheme } from "../scheme/scheme";
import { clausesOf, type Clause } from "./verify-clauses";
import { isElsewhere, isHeading, monthsOf, withHeading, yearOf } from "./verify-context";
import type { Mask } from "./verify-mask";
import { isBound, measureOf, type Stated } from "./verify-measure";
import type {
  ParagraphState,
  SaidFigure,
  SaidText,
  Source,
  Spot,
  Statement,
  StatementState,
  TextState,
} from "./verify-state";
import { readNumbers } from "./verify-statement";
import { matchFigure } from "./verify-subject";
import { levelsOf, withoutLevels, withoutSlight } from "./verify-vocabulary";

/**
 * Finds what every figure of a text is said of, in the order of the text.
 *
 * @param maskAt the mask in the place of a figure
 */
export function readSaidFigures(
  paragraphs: readonly PlanParagraph[],
  scheme: Scheme,
  maskAt: (place: PlanPlace) => Mask | null
): SaidText {
  const state = newState(scheme);
  for (const [index, paragraph] of paragraphs.entries()) {
    readParagraph(state, { paragraph, index, maskAt });
  }
  return { figures: state.figures, unread: state.unread };
}

function newState(scheme: Scheme): TextState {
  return {
    scheme,
    hasDistrict: scheme.indicators.some((one) => /区|县/u.test(levelsOf(one.name))),
    figures: [],
    unread: [],
    mentioned: new Set(),
    context: { headings: [], section: null, year: scheme.settings.year },
  };
}

function readParagraph(state: TextState, source: Source): void {
  const { paragraph, index } = source;
  const base = state.scheme.settings.year;
  const local: ParagraphState = {
    year: null,
    level: "",
    isElsewhere: null,
    current: null,
    head: null,
    open: null,
  };
  for (const sentence of splitSentences(paragraph, index)) {
    const { numbers, unread } = readNumbers(sentence.plain);
    for (const one of unread) {
      const figure = placeIn(sentence, paragraph, one.start, one.end);
      state.unread.push({ figure, reason: one.reason });
    }
    const bare = sentence.plain.replace(/[。！？!?；;]$/u, "");
    if (isHeading(bare, numbers.length > 0)) {
      state.context = withHeading(state.context, bare, base);
      local.isElsewhere = isElsewhere(bare, state.hasDistrict) ?? local.isElsewhere;
      continue;
    }
    readSentence(state, local, { ...source, sentence, numbers });
    local.isElsewhere = isElsewhere(sentence.plain, state.hasDistrict) ?? local.isElsewhere;
  }
}

function readSentence(state: TextState, local: ParagraphState, statement: Statement): void {
  const { sentence, numbers } = statement;
  const clauses = clausesOf(sentence.plain, numbers);
  const run: StatementState = {
    ...{ first: state.figures.length, whole: null, outer: [], last: null },
    ...{ leadLevel: "", noun: null },
  };
  for (const [place, number] of numbers.entries()) {
    const clause = clauses[place];
    if (clause) readFigure(state, local, run, { ...statement, number, clause });
  }
  // A semicolon goes on with the parts of the same whole.
  const base = run.outer[0]?.whole ?? run.whole;
  local.open = /[;；]$/u.test(sentence.plain) ? base : null;
  // A sentence without figures names what the next one counts.
  if (numbers.length === 0) local.current = null;
}

function readFigure(
  state: TextState,
  local: ParagraphState,
  run: StatementState,
  spot: Spot
): void {
  const { sentence, paragraph, number, clause } = spot;
  const { role } = number;
  const place = placeIn(sentence, paragraph, number.target.at.start, number.target.at.end);
  const mask = spot.maskAt(place);
  const target = mask?.hidesUnit === true ? { ...number.target, unit: "" } : number.target;
  moveWhole(run, local, state.figures, clause);
  for (const piece of clause.pieces) run.leadLevel = levelsOf(piece) || run.leadLevel;
  const before = sentence.plain.slice(Math.max(0, target.at.start - 240), target.at.start);
  const named = yearOf(before, state.context.year);
  if (named !== null) local.year = named;
  const year = local.year ?? state.context.year;
  const printed = sentence.plain.slice(target.at.start, target.at.end).normalize("NFKC");
  const stated: Stated = {
    ...{ target, role, clause, before, printed },
    section: named !== null && named > state.scheme.settings.year ? "plan" : state.context.section,
  };
  const isMasked = mask !== null;
  const measure = isForeignBase(before, year) ? null : measureOf(stated, isMasked);
  const isDistance = measure === "shortfall" || measure === "excess";
  const said = matchFigure(state, local, run, { ...spot, measure, isMasked });
  const isAway =
    isElsewhere(before, state.hasDistrict) ??
    local.isElsewhere ??
    state.context.headings.some((one) => isElsewhere(one.text, state.hasDistrict) === true);
  const match = isAway && said.match.isSure ? { ...said.match, isSure: false } : said.match;
  state.figures.push({
    ...{ figure: place, printed, match, measure, year },
    // 较目标少18亿元 is a fall to the reader of wordings.
    target: isDistance && target.low !== null ? { ...target, low: Math.abs(target.low) } : target,
    subject: said.subject,
    isBound: isBound(stated),
    months: monthsOf(before),
    partOf: run.whole,
  });
  if (match.isSure && match.indicator) state.mentioned.add(match.indicator);
  local.current = match.isSure ? match.indicator : null;
  run.last = state.figures.length - 1;
  const isCount = measure === "actual" || measure === "target" || measure === "lastYear";
  if (isCount && run.whole === null) local.head = run.last;
  if (said.noun !== null) run.noun = said.noun;
  if (said.level !== "") local.level = said.level;
}

/** 比2019年增长28%: growth on another year than the last. */
function isForeignBase(before: string, year: number): boolean {
  const base = /[比较](?:于)?((?:19|20)[0-9]{2})年[^，,；;。]{0,12}$/u.exec(before)?.[1];
  return base !== undefined && Number(base) !== year - 1;
}

/** 市级不少于80项 behind 国家级不少于20项；: nothing but a level, one of those that the whole has or leaves open. */
function isOneOf({ own, behind }: Clause, levels: string): boolean {
  const level = levelsOf(own);
  if (level === "" || withoutSlight(withoutLevels(own + behind)) !== "") return false;
  return levels === "" || (levels !== level && levels.includes(level));
}

function moveWhole(
  run: StatementState,
  local: ParagraphState,
  figures: readonly SaidFigure[],
  clause: Clause
): void {
  const { opens, closes } = clause;
  if (closes) {
    const outer = run.outer.pop();
    if (outer) {
      run.whole = outer.whole;
      run.last = outer.last;
    }
  }
  if (run.last === null) {
    // …130项以上。其中国家级20项；市级80项: the whole stands in a sentence before.
    const open = local.open === null ? undefined : figures[local.open];
    const goesOn = open !== undefined && isOneOf(clause, levelsOf(open.subject));
    run.whole = opens === "part" ? local.head : goesOn ? local.open : null;
    const whole = run.whole === null ? undefined : figures[run.whole];
    if (whole) run.noun = withoutSlight(withoutLevels(whole.subject));
    return;
  }
  if (opens === "bracket") run.outer.push({ whole: run.whole, last: run.last });
  if (opens === "bracket" || (opens === "part" && run.outer.length === 0)) run.whole = run.last;
}
