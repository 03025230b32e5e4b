import { remembered } from "./remembered";
import { bareText } from "./text";

/** A unit of measure as a power of ten and what is measured: 万元 → 10,000 × 元. */
export interface UnitParts {
  readonly factor: number;
  readonly base: string;
}

/** Longest first: 千万 before 千 and 万亿 before 万. */
const LARGE: readonly (readonly [string, number])[] = [
  ["万亿", 1e12],
  ["千亿", 1e11],
  ["百亿", 1e10],
  ["十亿", 1e9],
  ["亿", 1e8],
  ["千万", 1e7],
  ["百万", 1e6],
  ["十万", 1e5],
  ["万", 1e4],
  ["千", 1e3],
  ["百", 1e2],
];

/** 千 belongs to these, it does not multiply them. */
const WHOLE = new Set(["千克", "千米", "千瓦", "千瓦时", "千卡", "百分点", "个百分点", "百分比"]);

/** Units that count things: they add and compare with one another, with a note where they are mixed. */
const COUNTS = new Set([
  "项",
  "件",
  "个",
  "家",
  "所",
  "份",
  "人",
  "名",
  "户",
  "台",
  "套",
  "篇",
  "部",
  "册",
  "次",
  "场",
  "期",
  "户次",
]);

const PERCENT = new Map([
  ["%", 1],
  ["百分比", 1],
  ["百分点", 1],
  ["个百分点", 1],
  ["‰", 0.1],
]);

export const unitParts = remembered((unit): UnitParts => {
  const bare = bareText(unit);
  const percent = PERCENT.get(bare);
  if (percent !== undefined) return { factor: percent, base: "%" };
  if (WHOLE.has(bare)) return { factor: 1, base: bare };
  for (const [word, factor] of LARGE) {
    if (bare.startsWith(word)) return { factor, base: bare.slice(word.length) };
  }
  return { factor: 1, base: bare };
});

export type UnitRelation = "same" | "scaled" | "counts" | "unlike";

/**
 * How a figure in one unit is carried to another: by its factor. An empty unit takes the other's base
 * (130亿 beside 亿元). `unlike` units cannot be compared; the factor is then 1.
 */
export function compareUnits(from: string, to: string): { relation: UnitRelation; factor: number } {
  if (from === "" || from === to) return SAME;
  if (bareText(from) === "" || bareText(to) === "" || bareText(from) === bareText(to)) {
    return SAME;
  }
  const source = unitParts(from);
  const goal = unitParts(to);
  const factor = source.factor / goal.factor;
  if (source.base === goal.base || source.base === "" || goal.base === "") {
    return { relation: factor === 1 ? "same" : "scaled", factor };
  }
  if (COUNTS.has(source.base) && COUNTS.has(goal.base)) return { relation: "counts", factor };
  return { relation: "unlike", factor: 1 };
}

const SAME = { relation: "same", factor: 1 } as const;

/** True where both count things in different units, such as 项 and 家. */
export function isCount(unit: string): boolean {
  return COUNTS.has(unitParts(unit).base);
}

/** Counted one by one as well, but neither added to nor compared with one another. */
const ONE_BY_ONE: ReadonlySet<string> = new Set([..."起例座处宗批辆只头栋间", "人次"]);

/** Whether there are only whole numbers of it: 项, 人, 头; not 万人, of which there may be a part. */
export function isWholeCount(unit: string): boolean {
  const { factor, base } = unitParts(unit);
  return factor === 1 && (COUNTS.has(base) || ONE_BY_ONE.has(base));
}

/** Takes away what binary fractions add, and no digit anyone reported: whole numbers stay whole. */
export function tidyNumber(value: number): number {
  return Number.isSafeInteger(value) ? value : Number(value.toPrecision(12));
}
