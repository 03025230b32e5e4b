import { levelsOf, withoutPassing } from "./verify-vocabulary";

/** Whether a part of a text tells what was done or what shall be. */
export type Section = "result" | "plan" | null;

/** What headings say of what stands below them. */
export interface Context {
  readonly headings: readonly Heading[];
  readonly section: Section;
  readonly year: number;
}

export interface Heading {
  readonly rank: number;
  readonly text: string;
  readonly level: string;
  readonly section: Section;
  /** `null` where it names none. */
  readonly year: number | null;
}

const PLAN =
  /工作(?:计划|思路|打算|安排|要点|设想|目标)|下一步|主要(?:目标|任务)|目标任务(?!完成)|(?:明|下|来)年(?:度)?(?:的|工作|主要|目标|计划)|打算$|思路$/u;
const RESULT = /总结|完成情况|回顾|成效|小结|报告|分析|进展|所做的?工作|主要工作情况|取得的成绩/u;
const RANKS: readonly RegExp[] = [
  /^第[一二三四五六七八九十]+(?:部分|章|篇)/u,
  /^[一二三四五六七八九十]{1,3}[、.．]/u,
  /^[（(][一二三四五六七八九十]{1,3}[）)]/u,
  /^[0-9]{1,2}[、.．](?![0-9])/u,
  /^[（(][0-9]{1,2}[）)]|^[①-⑳]/u,
];
/** A heading is short and ends no sentence. */
const LONGEST = 40;

/** How deep a line stands by its number; 0 for a line without. */
function rankOf(line: string): number {
  return RANKS.findIndex((one) => one.test(line)) + 1;
}

/** Whether a line heads what follows: numbered, or a title. */
export function isHeading(line: string, hasFigures: boolean): boolean {
  const text = line.trim();
  return !hasFigures && text.length <= LONGEST && !/[，,；;]$/u.test(text);
}

/** Takes a heading in: it ends those that stand as deep or deeper. */
export function withHeading(context: Context, line: string, base: number): Context {
  const text = line.trim();
  const rank = rankOf(text);
  const above = context.headings.filter((one) => one.rank < rank || (rank === 0 && isTitle(one)));
  const kept =
    rank === 0 ? context.headings.filter((one) => one.rank === 0 && isTitle(one)) : above;
  const isPlan = PLAN.test(text);
  const isResult = RESULT.test(text);
  const section: Section = isPlan === isResult ? null : isPlan ? "plan" : "result";
  const parent = [...kept].reverse().find((one) => one.section !== null);
  const named = yearOf(text, base);
  // A plan behind the year's results is the next year's, whatever year a template has left in it.
  const wasResult = context.headings.some((one) => one.section === "result");
  const follows = section === "plan" && wasResult && (named === null || named <= context.year);
  const year = follows ? context.year + 1 : named;
  const bare = text.replace(RANKS[rank - 1] ?? /^$/u, "");
  const heading: Heading = { rank, text: bare, level: levelsOf(bare), section, year };
  const headings = [...kept, heading];
  return {
    headings,
    section: section ?? parent?.section ?? null,
    year: [...headings].reverse().find((one) => one.year !== null)?.year ?? base,
  };
}

function isTitle({ section, year }: Heading): boolean {
  return section !== null || year !== null;
}

const YEAR = /(?<![0-9比较])((?:19|20)[0-9]{2})年(?!以来)/gu;

/** The year that words name last, in figures or as 今年, 明年; `null` for none. */
export function yearOf(words: string, current: number): number | null {
  let found: { readonly at: number; readonly year: number } | null = null;
  for (const { index, 1: year } of words.matchAll(YEAR)) found = { at: index, year: Number(year) };
  for (const [pattern, apart] of RELATIVE) {
    const at = words.search(pattern);
    if (at >= 0 && (!found || at > found.at)) found = { at, year: current + apart };
  }
  return found?.year ?? null;
}

const RELATIVE: readonly (readonly [RegExp, number])[] = [
  [/今年|本年度?/u, 0],
  [/(?:明|来|下一)年|下年度?/u, 1],
];

/** A part of the year, or months that are told apart: 上半年, 三季度, 10月当月. */
const PART_OF_YEAR =
  /[上下]半年|(?<!前)[一二三四1-4]季度|当[月季]|本[月季](?!底)|(?<![0-9-—–~至到前])[0-9]{1,2}月份?(?![0-9底末])/u;
const MONTHS = /(?:^|[^0-9])(?:1[-—–~至到]|前)(1[0-2]|[2-9])个?月/u;

/** Months that words name: how many from January on, `0` for another part of the year, `null` for none. */
export function monthsOf(words: string): number | null {
  const months = MONTHS.exec(words)?.[1];
  if (months !== undefined) return Number(months);
  if (/前三季度/u.test(words)) return 9;
  if (/截[至止](?:[0-9]{4}年)?([0-9]{1,2})月/u.test(words)) {
    return Number(/截[至止](?:[0-9]{4}年)?([0-9]{1,2})月/u.exec(words)?.[1]);
  }
  return PART_OF_YEAR.test(words) ? 0 : null;
}

const OWN_AREA = /[全我本][区县]|区委|区政府|县委|县政府/gu;
const ELSEWHERE =
  /全国|我国|全球|世界|全省|我省|(?<=^|[，,；;。、\s])\p{Script=Han}{1,6}(?:镇|乡|街道|园区|开发区|公司|集团|大学|学院|研究院|医院|镇[政各])/gu;
const ALL_CITY = /全市|我市/gu;

/**
 * Whether words speak last of another area than the bureau's.
 *
 * @returns `null` where they speak of none
 */
export function isElsewhere(words: string, hasDistrict: boolean): boolean | null {
  const last = (pattern: RegExp) => [...words.matchAll(pattern)].at(-1)?.index ?? -1;
  const elsewhere = Math.max(last(ELSEWHERE), hasDistrict ? last(ALL_CITY) : -1);
  const own = last(OWN_AREA);
  return elsewhere < 0 && own < 0 ? null : elsewhere > own;
}

/** What of the headings may name what a figure is said of, the nearest first. */
export function headingNames({ headings }: Context): readonly string[] {
  return headings
    .map((one) => one.text)
    .filter((text) => withoutPassing(text) !== "")
    .reverse();
}
