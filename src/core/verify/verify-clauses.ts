import type { StatementNumber } from "./verify-statement";
import { withoutPassing } from "./verify-vocabulary";

/** The words of one figure in its statement. */
export interface Clause {
  /** Directly before it, or the nearest clause that names something. */
  readonly own: string;
  /** Directly behind it: 22项专利申请获得专项资助. */
  readonly behind: string;
  /** All from the figure before up to this one. */
  readonly lead: string;
  /** The words directly before it, up to a mark. */
  readonly near: string;
  /** Clauses of the lead before the figure's own, nearest first. */
  readonly pieces: readonly string[];
  /** 其中, a colon or a bracket makes what follows a part of the figure before. */
  readonly opens: "part" | "bracket" | null;
  /** A bracket that held figures ends before this one. */
  readonly closes: boolean;
}

const MARKS = /[，,；;：:（(）)“”"]/u;
/** 技术交易额（万元）. */
const UNIT = /[（(](?:单位[:：])?[万亿]{0,2}(?:元|项|件|个|家|份|所|人次?|%)[）)]/gu;
/** 1. before a name, and the sign that divides it from the figure before. */
const NUMBERED = /^[、\s]*(?:(?:[0-9]{1,2}[.．、)）]|[一二三四五六七八九十]{1,3}、|[①-⑳])\s*)?/u;
const LIST_GAP = /^(?:[、，,和与及或]|以及)$/u;
/** Longer stretches name nothing. */
const REACH = 160;

/** Finds the words of every figure of a statement. */
export function clausesOf(
  statement: string,
  numbers: readonly StatementNumber[]
): readonly Clause[] {
  const gaps = numbers.map(({ target }, place) => {
    const from = numbers[place - 1]?.target.at.end ?? 0;
    return statement.slice(Math.max(from, target.at.start - REACH), target.at.start);
  });
  const lists = listNames(numbers, gaps);
  return numbers.map(({ target }, place) => {
    const next = numbers[place + 1]?.target.at.start ?? statement.length;
    const behind = behindOf(statement.slice(target.at.end, Math.min(next, target.at.end + REACH)), {
      isLast: place === numbers.length - 1,
    });
    return clauseOf(gaps[place] ?? "", {
      behind,
      listed: lists[place] ?? "",
      isFirst: place === 0,
    });
  });
}

function behindOf(gap: string, { isLast }: { readonly isLast: boolean }): string {
  const end = gap.search(/[，,；;：:。、（(）)！!？?]/u);
  // Without a mark between them the words belong to the next figure.
  return end >= 0 ? gap.slice(0, end) : isLast ? gap : "";
}

function clauseOf(
  gap: string,
  known: { readonly behind: string; readonly listed: string; readonly isFirst: boolean }
): Clause {
  const rest = known.isFirst ? gap : gap.slice(behindLength(gap));
  const flat = rest.replace(UNIT, "").replace(/[（(]([^（()）]*)[）)]/gu, "$1");
  const pieces = flat.split(MARKS).map((one) => one.replace(NUMBERED, ""));
  const near = pieces.at(-1) ?? "";
  const earlier = pieces.slice(0, -1).reverse();
  const named = earlier.find((one) => withoutPassing(one) !== "") ?? "";
  const isBare = withoutPassing(near) === "" && withoutPassing(known.behind) === "";
  return {
    own: known.listed === "" ? (isBare && named !== "" ? `${named}${near}` : near) : known.listed,
    behind: known.behind,
    ...{ lead: rest, near, pieces: earlier },
    opens: openedBy(flat, known.isFirst),
    closes: /[)）]/u.test(flat),
  };
}

function behindLength(gap: string): number {
  const end = gap.search(/[，,；;：:。、（(）)]/u);
  return Math.max(0, end);
}

function openedBy(flat: string, isFirst: boolean): Clause["opens"] {
  if (!isFirst && /[（(][^（()）]*$/u.test(flat)) return "bracket";
  if (/其中/u.test(flat)) return "part";
  if (isFirst) return null;
  return /^[：:]/u.test(flat) ? "part" : null;
}

/** 国家级、市级和区级各类项目分别为25项、93项和79项: a name for each figure, with the noun of the last. */
function listNames(
  numbers: readonly StatementNumber[],
  gaps: readonly string[]
): readonly string[] {
  const names = numbers.map(() => "");
  for (let first = 0; first < numbers.length;) {
    let next = first + 1;
    while (next < numbers.length && LIST_GAP.test(gaps[next] ?? "")) next += 1;
    if (next - first > 1) {
      const subject = (gaps[first] ?? "").split(/[，,；;：:（(）)]/u).at(-1) ?? "";
      const split = splitNames(subject.replace(/^、/u, ""), next - first);
      split?.forEach((name, at) => (names[first + at] = name));
    }
    first = next;
  }
  return names;
}

function splitNames(subject: string, count: number): readonly string[] | null {
  const names = subject.split(/[、和与及或]|以及/u);
  if (names.length !== count || names.includes("")) return null;
  const noun = /级((?!级).*)$/u.exec(names.at(-1) ?? "")?.[1] ?? "";
  return names.map((name) => (/级$/u.test(name) ? name + noun : name));
}
