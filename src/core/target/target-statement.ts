import { scaleBy } from "../numeral-chinese";
import type { Comparator } from "./target";
import { isLessBetter, tenseOf, unboundComparator, type Tense } from "./target-comparator";
import type { Figure } from "./target-figure";
import { senseOf, speaksOfGrowth, withoutFillers, type Sense } from "./target-kind";
import { perOf, unitOf } from "./target-measure";
import { statePair } from "./target-pair";
import { findRelations, type Relation } from "./target-relation";
import { isListed, isQualifier, REACH, type FigureMention, type Mention } from "./target-scan";
import { judgeable, spanOf, type Statement } from "./target-stated";
import type { PlainText } from "./target-text";

/** Reads every mention, and those that belong together as one; in the order of the wording. */
export function stateTargets(plain: PlainText, mentions: readonly Mention[]): readonly Statement[] {
  const { text } = plain;
  const tense = tenseOf(text);
  const related = new Map<number, Relation>();
  for (const relation of findRelations(mentions)) {
    const places =
      relation.sort === "plan_actual"
        ? [relation.plan, relation.actual]
        : [relation.from, relation.to];
    for (const place of places) related.set(place, relation);
  }
  const qualifies = mentions.map(
    (one, at) => one.sort === "figure" && isQualifier(text, one, mentions[at + 1])
  );
  const told = shareWords(text, mentions, qualifies);
  return mentions.flatMap((mention, place): readonly Statement[] => {
    const relation = related.get(place);
    if (relation && firstOf(relation) < place) return [];
    if (relation) return statePair({ text, mentions, told }, relation);
    if (mention.sort === "rank") return [stateRank(mention)];
    if (mention.sort !== "figure") return [mention];
    const figure = told.get(place);
    if (!figure || qualifies[place] === true) return [];
    return [stateFigure(text, { ...mention, figure }, tense)];
  });
}

function firstOf(relation: Relation): number {
  return relation.sort === "plan_actual" ? Math.min(relation.plan, relation.actual) : relation.from;
}

/**
 * Members of a list share the words and the unit that only one of them has (分别超过90家和870家), and a
 * figure takes what stands before its qualifier (新增亿元以上项目12个).
 */
function shareWords(
  text: string,
  mentions: readonly Mention[],
  qualifies: readonly boolean[]
): ReadonlyMap<number, Figure> {
  const told = new Map<number, Figure>();
  for (const [place, mention] of mentions.entries()) {
    if (mention.sort !== "figure") continue;
    const prior = told.get(place - 1);
    const { figure } = mention;
    if (prior && qualifies[place - 1] === true) {
      const before = prior.before + text.slice(prior.start, prior.end) + figure.before;
      told.set(place, { ...figure, before: before.slice(-REACH) });
    } else told.set(place, prior ? continued(mention, prior) : figure);
  }
  for (let place = mentions.length - 2; place >= 0; place -= 1) {
    const [one, next] = [told.get(place), told.get(place + 1)];
    const mention = mentions[place + 1];
    // 分别下降0.2个、下降0.6个、提高0.8个百分点.
    if (one?.unit === "个" && next?.unit === "百分点" && /^[、和,]/.test(mention?.joint ?? "")) {
      told.set(place, { ...one, unit: next.unit });
      continue;
    }
    if (!one || !next || !mention || !isListed(mention)) continue;
    const lacksUnit = one.unit === "" && one.large === "";
    const unit = lacksUnit ? { unit: next.unit, large: next.large } : {};
    const respective = /分别/u.test(one.before) && one.comparator === null;
    told.set(place, { ...one, ...unit, ...(respective ? { comparator: next.comparator } : {}) });
  }
  return told;
}

function continued(mention: FigureMention, prior: Figure): Figure {
  const { figure } = mention;
  // 任务589亿元的37.22%: of what stands before.
  if (/^的?$/u.test(mention.joint) && /[%‰]/.test(figure.unit)) {
    return { ...figure, before: `${prior.before}${mention.joint}` };
  }
  if (!isListed(mention)) return figure;
  const words = { before: prior.before, comparator: figure.comparator ?? prior.comparator };
  const bare = figure.unit === "" && figure.large === "";
  return { ...figure, ...words, ...(bare ? { unit: prior.unit, large: prior.large } : {}) };
}

function stateRank(mention: Extract<Mention, { sort: "rank" }>): Statement {
  const { atMost, value, unit } = mention.rank;
  return {
    ...spanOf(mention, mention),
    ...{ sort: "target", kind: "rank", low: atMost ? null : value, high: value, unit },
    comparator: atMost ? "<=" : "=",
    asTarget: "<=",
    weak: false,
  };
}

function stateFigure(text: string, mention: FigureMention, tense: Tense): Statement {
  const { figure } = mention;
  const behind = text.slice(figure.end, figure.end + 10);
  const silent = figure.unit === "%" && withoutFillers(figure.before) === "";
  const sense: Sense =
    silent && speaksOfGrowth(mention.joint)
      ? { kind: "growth", falls: false }
      : senseOf(figure.before, figure.unit, behind);
  const percent = /^[%‰‱倍]$/.test(figure.unit);
  const comparator =
    figure.comparator ?? unboundComparator(figure.before, figure.value, percent, tense);
  const ends = turnIf(sense.falls, endsOf(figure, sense, comparator));
  return judgeable(spanOf(mention, mention), {
    ...{ ...ends, kind: sense.kind, weak: figure.weak },
    unit: unitIn(sense, figure, behind),
    lessBetter: isLessBetter(figure.before),
  });
}

function unitIn(sense: Sense, figure: Figure, behind: string): string {
  if (figure.unit === "番") return "倍";
  if (figure.unit === "倍" && sense.kind !== "multiple") return "%";
  return unitOf(figure, behind) + perOf(figure, figure.whole);
}

interface Ends {
  readonly low: number | null;
  readonly high: number | null;
  readonly comparator: Comparator;
}

function endsOf(figure: Figure, sense: Sense, comparator: Comparator): Ends {
  const value = measured(figure.value, figure.unit, sense);
  const upTo = figure.upTo === null ? value : measured(figure.upTo, figure.unit, sense);
  if (/^(?:>=?|≳)$/.test(comparator)) return { low: value, high: null, comparator };
  if (/^(?:<=?|≲)$/.test(comparator)) {
    // 控制在3%-5% is a band all the same.
    const band = figure.upTo !== null && figure.comparator === null;
    return band
      ? { low: value, high: upTo, comparator: "range" }
      : { low: null, high: upTo, comparator };
  }
  return { low: value, high: upTo, comparator: figure.upTo === null ? comparator : "range" };
}

/** 翻两番 is four times, growth by 1.2倍 is 120 %, 超计划5% is 105 % of it. */
function measured(value: number, unit: string, sense: Sense): number {
  // Nothing doubles more than ten times: beyond, the figure stays finite.
  if (unit === "番") return 2 ** Math.min(value, 10);
  if (unit === "倍" && sense.kind !== "multiple") return scaleBy(value, 100);
  return sense.kind === "completion" && sense.beyond && value < 100 ? 100 + value : value;
}

const TURNED = new Map<Comparator, Comparator>([
  [">=", "<="],
  [">", "<"],
  ["<=", ">="],
  ["<", ">"],
  ["≲", "≳"],
  ["≳", "≲"],
]);

/** A fall of at least 3 is a change of at most −3. */
function turnIf(turn: boolean, { low, high, comparator }: Ends): Ends {
  if (!turn) return { low, high, comparator };
  const negated = (end: number | null) => (end === null ? null : end === 0 ? 0 : -end);
  return {
    low: negated(high),
    high: negated(low),
    comparator: TURNED.get(comparator) ?? comparator,
  };
}
