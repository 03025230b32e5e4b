import type { Target } from "../target/target";

/** Words that speak of what has been, not of what it is compared with. */
const PAST =
  /(?<![比较与同和超])(?:上年|去年|上一年|前年)(?!.*(?:今年|明年|本年|计划|力争|确保))|已(?:经|[建有获完达立认])|目前|现有|截[至止]|实际完成|累计完成/u;
/** 比上年的118项, 在上年118项的基础上: the figure that is compared with. */
const BASE = /(?:[比较]|在)(?:上年|去年)(?:同期|实际)?(?:完成|实现)?(?:的|为)?$/u;
const YEAR = /(?<![0-9比较与同])((?:19|20)[0-9]{2})年/gu;
const MONTHS = /(?:^|[^0-9])(?:(?:1[-—–~至到])|前)(1[0-2]|[2-9])个?月/u;
const QUARTERS = /前三季度/u;

/** No word looked for stands farther from its figure. */
const REACH = 120;

export interface StatedTime {
  /** The figure says what has been done. */
  readonly isActual: boolean;
  /** How many months it counts. */
  readonly through: number;
}

/**
 * Whether the words before a figure speak of a result (上年完成, 1—10月, 目前) rather than of a target.
 *
 * @param words the statement from the figure before on
 * @param year the year of the plan; `null` where it is not known
 */
export function statedTime(words: string, target: Target, year: number | null): StatedTime {
  const before = words.slice(-REACH);
  const months = QUARTERS.test(before) ? 9 : Number(MONTHS.exec(before)?.[1] ?? 12);
  const years = [...before.matchAll(YEAR)].map((match) => Number(match[1]));
  const named = years.at(-1) ?? null;
  // 由上年的13%增长至15% names last year only as where it goes from.
  const goesOn = target.kind === "from_to" || target.kind === "share_from_to";
  const isEarlier = named !== null && year !== null && named < year;
  return {
    isActual: !goesOn && (isEarlier || months < 12 || PAST.test(before) || BASE.test(before)),
    through: months,
  };
}

/** The year that a plan is for: the first one named, as its title does. */
export function planYear(texts: readonly string[]): number | null {
  for (const text of texts) {
    const year = /(?<![0-9])(20[0-9]{2})年/u.exec(text)?.[1];
    if (year !== undefined) return Number(year);
  }
  return null;
}
