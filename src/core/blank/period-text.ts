import { compactText } from "../form/form-text";
import { findPeriod, type Period } from "../period";

/** Which period a form is made for; `through` is `null` where the form keeps its own months. */
export interface FormPeriod {
  readonly year: number;
  readonly through: number | null;
}

/**
 * The text with the period that it names moved to another: the year alone where the months stay, so
 * that 前三季度 stays; else as long a part of the year that ends with the month (a month, a quarter, the
 * months of one), or January to the month. `null` where the text names no period.
 */
export function movePeriod(text: string, { year, through }: FormPeriod): string | null {
  const found = findPeriod(text);
  if (!found) return null;
  const { period, words } = found;
  const last = through ?? period.through;
  const same = last === period.through;
  if (same && period.year === year) return text;
  const at = halfWidth(text).indexOf(halfWidth(words));
  if (at < 0) return null;
  const moved = same
    ? halfWidth(words).replace(WRITTEN_YEAR, (written) => yearLike(written, year))
    : movedWords(halfWidth(words), period, { year, through: last });
  return text.slice(0, at) + moved + text.slice(at + words.length);
}

function movedWords(
  words: string,
  { from, through }: Period,
  to: { readonly year: number; readonly through: number }
): string {
  const length = through - from + 1;
  const isWhole = to.through % length === 0;
  if (length === 3 && isWhole && ONE_QUARTER.test(words))
    return words.replace(ONE_QUARTER, (written) => {
      const quarter = "一二三四"[to.through / 3 - 1] ?? "";
      return `${yearLike(written.slice(0, 4), to.year)}年第${quarter}季度`;
    });
  // What begins in January may count from there on; 1月 is a month and that too.
  if (from > 1 && length > 1 && isWhole && to.through > length)
    return `${String(to.year)}年${String(to.through - length + 1)}—${String(to.through)}月`;
  return periodWords(to, through > 1 && ONE_MONTH.test(words));
}

const ONE_QUARTER = /^.{4}年 ?第?[1-4一二三四]季度$/u;
const ONE_MONTH =
  /^.{4} ?(?:年|[.．/-]) ?(?:[0-9]{1,2}|十[一二]?|[一二三四五六七八九])(?: ?月|[./-][0-9]{1,2})?$/u;

/** `2023年1—10月`, `2023年10月` for a single month, `2023年1—12月` where no month is asked for. */
export function periodWords({ year, through }: FormPeriod, single: boolean): string {
  const last = through ?? 12;
  return single || last === 1
    ? `${String(year)}年${String(last)}月`
    : `${String(year)}年1—${String(last)}月`;
}

/** Whether a text is a period and nothing else, with its months filled in or left open: 2023年1— 月. */
export function isPeriodText(text: string): boolean {
  const compact = compactText(text);
  return compact.length <= LONGEST && PERIOD_ALONE.test(compact);
}

const LONGEST = 30;
const PERIOD_ALONE =
  /^\(?(?:(?:19|20)[0-9]{2}|(?:20)?_*)年(?:度|[上下]半年|前?第?[0-9一二三四]季度|[0-9_]{0,3}(?:月?[-—–―─~至到]{1,2}[0-9_]{0,3})?月?份?)?\)?$/u;

const WRITTEN_YEAR = /(?:19|20)[0-9]{2}|[二两][〇○零0][〇○零一二三四五六七八九]{2}/gu;

/** 2024 for 2023, 二〇二四 for 二〇二三. */
function yearLike(written: string, year: number): string {
  if (/^[0-9]/u.test(written)) return String(year);
  const digits = `${written[1] ?? "〇"}一二三四五六七八九`;
  return [...String(year)].map((digit) => digits[Number(digit)] ?? "").join("");
}

/** Digits alone: places in the text stay as they are. */
function halfWidth(text: string): string {
  return text.replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}
