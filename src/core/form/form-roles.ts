import type { ColumnRole } from "./form";
import { holdsDifferences } from "./form-difference";
import type { GridRow } from "./form-grid";
import { captionYear, figureHint, periodRank, stubHint, type CaptionHint } from "./form-lexicon";
import type { PanelColumn } from "./form-panels";
import { unitInText } from "./form-text";

/** A figure column with what its captions say, before the columns are weighed against one another. */
interface Candidate {
  readonly column: PanelColumn;
  readonly hint: CaptionHint | null;
  readonly caption: string;
  readonly year: number | null;
  /** 3 year to date or whole year, 2 no period, 1 a month or quarter. */
  readonly rank: number;
}

/**
 * Roles of the figure columns, each role at most once; a column that is not in the map has none.
 *
 * Year to date goes before a month; of columns by year the newest is the actual and the one before it
 * last year, in either direction. An empty newest year stays the actual (its figures are not yet
 * answered), unless the form's own period names an earlier year that has a column.
 */
export function figureRoles(
  columns: readonly PanelColumn[],
  year: number | null,
  body: readonly GridRow[]
): ReadonlyMap<PanelColumn, ColumnRole> {
  const all = columns.filter(isEligible).map(candidate);
  const actualYear = yearOfActual(all, year);
  const roles = new Map<PanelColumn, ColumnRole>();
  const give = (role: ColumnRole, found: Candidate | null) => {
    if (found && !roles.has(found.column)) roles.set(found.column, role);
  };
  const has = (hint: CaptionHint) => all.filter((one) => one.hint === hint);
  const current = (one: Candidate) => one.year === null || one.year === actualYear;
  give("plan", pickPlan(has("plan"), actualYear, year));
  give(
    "completion",
    pick(has("completion").filter(current), (one) => one.rank)
  );
  const actual = pickActual(all, actualYear);
  give("actual", actual);
  const lastYear = pickLastYear(all, actualYear, actual);
  give("lastYear", lastYear);
  give("yoy", pickGrowth(growths(all).filter(current), actual, lastYear, body));
  return roles;
}

/** The hint of a column from its own caption and those above it. */
export function hintOf(column: PanelColumn): CaptionHint | null {
  const captions = column.captions.map((cell) => cell.compact);
  const leaf = captions.at(-1) ?? "";
  const own = figureHint(leaf);
  const above = captions.slice(0, -1).map(figureHint);
  if (own !== "lastYear" && above.includes("lastYear")) {
    return own === null || own === "level" || own === "actual" || own === "period"
      ? "lastYear"
      : "aside";
  }
  if (
    own === null ||
    own === "level" ||
    own === "period" ||
    (own === "actual" && isPeriodOnly(leaf))
  ) {
    for (const hint of ["aside", "completion", "growth", "plan", "actual"] as const) {
      if (above.includes(hint)) return hint;
    }
    const joined = figureHint(captions.join(""));
    return own ?? above.find((hint) => hint !== null) ?? joined;
  }
  return own;
}

function isPeriodOnly(leaf: string): boolean {
  return !/实际|完成|执行|决算|达到|实现/.test(leaf);
}

function isEligible(column: PanelColumn): boolean {
  const hint = stubHint(column.captions.at(-1)?.compact ?? "");
  return hint !== "code" && hint !== "remark" && hint !== "attribute";
}

function candidate(column: PanelColumn): Candidate {
  const caption = column.captions.map((cell) => cell.compact).join(" ");
  const leaf = column.captions.at(-1)?.text ?? "";
  const unit = unitInText(leaf) ?? unitInText(caption);
  let hint = hintOf(column);
  // Growth is a percentage; 增减（亿元） is a difference, and so are percentage points.
  if (hint === "growth" && unit !== null && !/^[%‰]$|、|,/.test(unit)) hint = "aside";
  return { column, hint, caption, year: captionYear(caption), rank: periodRank(caption) };
}

const isLevel = (one: Candidate) =>
  one.hint === "actual" || one.hint === "level" || one.hint === "period";

const isFilled = (one: Candidate) =>
  one.column.contents.numbers + one.column.contents.signs + one.column.contents.years > 0;

/**
 * The year that is reported on: the newest with a column, or the form's own where it has a column, too,
 * and the newest is still empty. In a plan for the form's year beside older figures only, that year has
 * no actual, and the year before is last year.
 */
function yearOfActual(all: readonly Candidate[], year: number | null): number | null {
  const levels = all.filter((one) => one.year !== null && (isLevel(one) || one.hint === null));
  const years = levels.flatMap((one) => one.year ?? []);
  if (years.length === 0) return null;
  const newest = Math.max(...years.slice(0, 1000));
  const planned = all.some((one) => one.hint === "plan" && one.year === year);
  if (planned && year === newest + 1) return year;
  const filled = levels.some((one) => one.year === newest && isFilled(one));
  return !filled && year !== null && years.includes(year) ? year : newest;
}

/**
 * A plan for another year than the actual's is no measure of it, unless it is for the form's own. With
 * no actual at all, the newest plan goes before older ones.
 */
function pickPlan(
  plans: readonly Candidate[],
  actualYear: number | null,
  year: number | null
): Candidate | null {
  const newest = plans.reduce((most, one) => Math.max(most, one.year ?? 0), 0);
  const wanted = actualYear ?? year ?? newest;
  const ofYear = (one: Candidate) => (one.year === wanted ? 2 : one.year === null ? 1 : 0);
  const open = plans.filter(
    (one) =>
      one.year === null || actualYear === null || one.year === actualYear || one.year === year
  );
  return pick(open, (one) => ofYear(one) * 100 + planScore(one));
}

function planScore(one: Candidate): number {
  const whole = /全年|年度|年初|本年|annual/i.test(one.caption)
    ? 4
    : /调整|变动|季|月/.test(one.caption)
      ? 0
      : 2;
  // 增长目标（%） beside 目标值: the level is what the actual is measured by.
  const level = /增长|增速|增幅|growth/i.test(one.caption) ? 0 : 2;
  return whole * 4 + level + (one.column.contents.texts > 0 && !isFilled(one) ? 0 : 1);
}

/** The one with the highest score; the leftmost of equals. */
function pick(all: readonly Candidate[], score: (one: Candidate) => number): Candidate | null {
  let best: Candidate | null = null;
  let most = -Infinity;
  for (const one of all) {
    const points = score(one);
    if (points > most) [best, most] = [one, points];
  }
  return best;
}

function pickActual(all: readonly Candidate[], actualYear: number | null): Candidate | null {
  const levels = all.filter(
    (one) => isLevel(one) && (one.year === null || one.year === actualYear) && !isWordsOnly(one)
  );
  // Twelve months side by side are a series: none of them is the year's figure.
  const months = levels.filter((one) => one.hint === "period" && one.year === null);
  const usable = months.length > 1 ? levels.filter((one) => !months.includes(one)) : levels;
  const chosen = pick(usable, (one) => actualScore(one, actualYear));
  if (chosen) return chosen;
  const open = all.filter((one) => one.hint === null && !isWordsOnly(one) && isNumeric(one));
  const [only] = open;
  if (open.length === 1 && only) return only;
  const figures = all.filter((one) => isNumeric(one));
  const lone = figures[0];
  return figures.length === 1 && lone?.hint === "aside" && /比重|构成|占比/.test(lone.caption)
    ? lone
    : null;
}

function isNumeric(one: Candidate): boolean {
  const { numbers, texts, signs } = one.column.contents;
  return numbers > 0 ? numbers >= texts : texts === 0 && (signs > 0 || one.caption !== "");
}

const isWordsOnly = (one: Candidate) =>
  one.column.contents.texts > 0 && !isFilled(one) && one.column.contents.worded === 0;

function actualScore(one: Candidate, actualYear: number | null): number {
  const strength = one.hint === "actual" ? 2 : one.hint === "level" ? 1 : 0;
  const sameYear = actualYear !== null && one.year === actualYear ? 2 : 0;
  const filled = isFilled(one) || one.column.contents.texts === 0 ? 1 : 0;
  return filled * 1000 + sameYear * 100 + one.rank * 10 + strength;
}

function pickLastYear(
  all: readonly Candidate[],
  actualYear: number | null,
  actual: Candidate | null
): Candidate | null {
  const worded = all.filter((one) => one.hint === "lastYear");
  const found = pick(worded, (one) => one.rank * 10 + (isFilled(one) ? 1 : 0));
  if (found || actualYear === null) return found;
  const before = all.filter((one) => one !== actual && isLevel(one) && one.year === actualYear - 1);
  return pick(before, (one) => one.rank);
}

/** A bare 涨跌幅 beside a comparison with the period before is a change on that period. */
function growths(all: readonly Candidate[]): readonly Candidate[] {
  const onPeriod = all.some((one) => /[比较]上(?:月|期|季|周|旬)|环比/.test(one.caption));
  return all.filter(
    (one) => one.hint === "growth" && !(onPeriod && !/上年|去年|同比|同期/.test(one.caption))
  );
}

/** The best growth; a caption without a unit, 增减, may stand above differences, which are none. */
function pickGrowth(
  all: readonly Candidate[],
  actual: Candidate | null,
  lastYear: Candidate | null,
  body: readonly GridRow[]
): Candidate | null {
  const best = pick(all, growthScore);
  if (!best || !actual || !lastYear || /[%‰率幅速]/.test(best.caption)) return best;
  const [change, now, before] = [best, actual, lastYear].map((one) => one.column.column);
  return holdsDifferences(body, change ?? 0, now ?? 0, before ?? 0) ? null : best;
}

function growthScore(one: Candidate): number {
  return (
    one.rank * 10 +
    (/[%‰率幅速]/.test(one.caption) ? 4 : 0) +
    (/同比|上年|去年|同期/.test(one.caption) ? 2 : 0) -
    (/实际/.test(one.caption) ? 1 : 0)
  );
}
