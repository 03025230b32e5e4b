import type { Indicator, Scheme } from "../scheme/scheme";
import { compareUnits } from "../units";
import { overlay } from "./verify-alike";
import { foldWords, knownIndicators, type KnownIndicator, type KnownName } from "./verify-names";
import {
  isGrant,
  NARROWING,
  withoutLevels,
  withoutOmitted,
  withoutSlight,
} from "./verify-vocabulary";

/** What the words around a figure say of it. */
export interface Words {
  /** Its own words: all that they name must be in the indicator's name. */
  readonly own: string;
  /** Words before it that may supply what its own leave out: headings, the whole, the figure before. */
  readonly context: readonly string[];
  /** The level that its own words or the whole have; `""` for none. */
  readonly level: string;
  /** The level of an earlier sentence: it decides between equals and excludes nothing. */
  readonly weakLevel: string;
  /** The whole it is a part of, or the figure before it. */
  readonly near: Indicator | null;
  /** What the text has spoken of before. */
  readonly mentioned: ReadonlySet<Indicator>;
  /** `null` where the figure is not in the indicator's own unit, or masked. */
  readonly unit: string | null;
}

/** The same, made ready once for all indicators. */
interface ReadWords extends Words {
  readonly folded: string;
  /** What of its own words names something; `""` for a level and nothing else. */
  readonly rest: string;
}

export interface Match {
  /** The indicator meant; where it is not sure, the likeliest. */
  readonly indicator: Indicator | null;
  readonly isSure: boolean;
}

/** How a name fits: by all its words, by words that the context supplies, as an abbreviation, or in part. */
type Grade = "whole" | "supplied" | "short" | "partly";
const RANK: Readonly<Record<Grade, number>> = { whole: 4, supplied: 3, short: 2, partly: 1 };

interface Candidate {
  readonly known: KnownIndicator;
  readonly grade: Grade;
  readonly shared: number;
  /** How much of the figure's own words the name does not have. */
  readonly left: number;
}

const NONE: Match = { indicator: null, isSure: false };
/** An abbreviation has this many signs of the name, or this share of them. */
const ABBREVIATION = { signs: 3, share: 0.4 };

/**
 * Finds the one indicator that words name. It is sure only where all its own words are the indicator's,
 * nothing but passing words is left over, and no other indicator fits as well.
 */
export function matchWords(scheme: Scheme, words: Words): Match {
  const read: ReadWords = {
    ...words,
    folded: foldWords(words.own),
    rest: withoutSlight(withoutLevels(words.own)),
  };
  const candidates = knownIndicators(scheme).flatMap((known) => rate(known, read) ?? []);
  const best = Math.max(0, ...candidates.map((one) => RANK[one.grade]));
  if (best === 0) return NONE;
  const first = candidates.filter((one) => RANK[one.grade] === best);
  const [likeliest] = [...first].sort((one, other) => other.shared - one.shared);
  const guess: Match = { indicator: likeliest?.known.indicator ?? null, isSure: false };
  if (best === RANK.partly) return (likeliest?.shared ?? 0) >= ABBREVIATION.signs ? guess : NONE;
  const left = narrowed(first, words);
  const [only] = left;
  return left.length === 1 && only ? { indicator: only.known.indicator, isSure: true } : guess;
}

function rate(known: KnownIndicator, words: ReadWords): Candidate | null {
  const { indicator } = known;
  if (words.level !== "" && known.level !== words.level && known.level !== "") return null;
  if (words.unit !== null && compareUnits(words.unit, indicator.unit).relation === "unlike") {
    return null;
  }
  const { rest } = words;
  const isGeneral = rest === "" || (isGrant(rest) && !known.isApplied);
  let best: Candidate | null = null;
  for (const name of known.names) {
    const one =
      name.content === ""
        ? generalCandidate(known, words, isGeneral)
        : rest === ""
          ? null
          : nameCandidate(known, name, words);
    if (one && (!best || RANK[one.grade] > RANK[best.grade])) best = one;
  }
  return best;
}

/** 国家级项目, 各类科技项目: names of a level and nothing else. */
function generalCandidate(
  known: KnownIndicator,
  words: Words,
  isGeneral: boolean
): Candidate | null {
  const isSaid = words.level === "" ? /各类|科技项目/u.test(words.own) : /项目|级/u.test(words.own);
  return isGeneral && isSaid && known.level === words.level
    ? { known, grade: "whole", shared: 1, left: 0 }
    : null;
}

function nameCandidate(known: KnownIndicator, name: KnownName, words: ReadWords): Candidate | null {
  const laid = overlay(words.folded, name.text);
  if (!laid || isOther(known, name, words.own)) return null;
  const { shared } = laid;
  // A word of the name that is said twice is no other word: 2所学校列入…试点学校.
  const extra = laid.extra.map(withoutSlight).filter((one) => !name.text.includes(one));
  const missing = laid.missing.map(withoutOmitted).filter((one) => one !== "");
  const left = laid.extra.join("").length;
  const graded = (grade: Grade): Candidate => ({ known, grade, shared, left });
  const isBare = known.needsWhole && !isBesideWhole(known, words);
  if (extra.length > 0 && !mayAdd(known, name, extra)) return graded("partly");
  // A level that only the whole or a heading has, and the indicator lacks, is no word of its name.
  if (missing.length === 0) return graded(isBare ? "partly" : "whole");
  if (missing.some((one) => NARROWING.test(one)) || isBare) return graded("partly");
  if (missing.every((one) => isSupplied(one, words.context))) return graded("supplied");
  const isEnough =
    shared >= ABBREVIATION.signs || shared / name.content.length >= ABBREVIATION.share;
  return graded(isEnough ? "short" : "partly");
}

/** Applied for is not yet certified; what there is in all is not what was newly certified. */
function isOther({ isApplied }: KnownIndicator, { open, text }: KnownName, own: string): boolean {
  const isCertified = /认定|获批|获资助|通过/u.test(open);
  if (isCertified && !isApplied && /申报|推荐|上报/u.test(own)) return true;
  return /认定/u.test(text) && /[共现拥保]有|总数|累计|存量/u.test(own);
}

/** 获批上海市著名商标 is the trademark where nothing else counts what is granted; 通过验收 is 验收. */
function mayAdd(known: KnownIndicator, name: KnownName, extra: readonly string[]): boolean {
  if (known.hasGranted) return false;
  if (extra.every((one) => one === "通过")) return /认定|验收|鉴定|年检|登记/u.test(name.text);
  return (!known.isApplied || name.text.includes("奖")) && extra.every(isGrant);
}

function isBesideWhole({ indicator, above }: KnownIndicator, { near, mentioned }: Words): boolean {
  const [parent] = above;
  if (!parent) return true;
  if (mentioned.has(parent)) return true;
  return near !== null && (near === parent || isSibling(near, indicator));
}

function isSibling(one: Indicator, other: Indicator): boolean {
  return one.form === other.form && one.parent !== "" && one.parent === other.parent;
}

function isSupplied(piece: string, context: readonly string[]): boolean {
  return context.some((words) => overlay(words, piece)?.missing.length === 0);
}

/** Of several that fit as well: the part of the whole, the one of the level, of the unit, the whole of the rest. */
function narrowed(all: readonly Candidate[], words: Words): readonly Candidate[] {
  const { near } = words;
  const tests: readonly ((one: Candidate) => boolean)[] = [
    ({ known }) => near !== null && known.above.includes(near),
    ({ known }) => near !== null && isSibling(known.indicator, near),
    ({ known }) => words.level !== "" && known.level === words.level,
    ({ known }) => words.unit !== null && known.indicator.unit === words.unit,
    ({ known }) =>
      all.every((other) => other.known === known || other.known.above.includes(known.indicator)),
    ({ left }) => left === Math.min(...all.map((one) => one.left)),
    ({ known }) => words.weakLevel !== "" && known.level === words.weakLevel,
  ];
  let left = all;
  for (const test of tests) {
    if (left.length < 2) break;
    const kept = left.filter(test);
    if (kept.length > 0) left = kept;
  }
  return left;
}
