import { nearestCode } from "../nearest";
import type { AggregateFunction, Comparator, SingleFunction } from "./rule";

/** The words and signs of the rule language, in every spelling a cell may hold. */

export type Keyword =
  | "若"
  | "则"
  | "否则"
  | "且"
  | "或"
  | "非"
  | "属于"
  | "不属于"
  | "符合"
  | "不符合"
  | "下级"
  | "同比";
export type SymbolText =
  "+" | "-" | "±" | "*" | "/" | "^" | "%" | "‰" | "(" | ")" | "," | ":" | "…";

export type Meaning =
  | { readonly kind: "keyword"; readonly text: Keyword }
  | { readonly kind: "comparator"; readonly text: Comparator }
  | { readonly kind: "symbol"; readonly text: SymbolText };

const keyword = (text: Keyword): Meaning => ({ kind: "keyword", text });
const comparator = (text: Comparator): Meaning => ({ kind: "comparator", text });
const symbol = (text: SymbolText): Meaning => ({ kind: "symbol", text });

/** Chinese words need no space around them; the longest that fits is meant. */
const CHINESE: readonly (readonly [string, Meaning])[] = [
  ["如果", keyword("若")],
  ["若", keyword("若")],
  ["如", keyword("若")],
  ["当", keyword("若")],
  ["那么", keyword("则")],
  ["则", keyword("则")],
  ["时", keyword("则")],
  ["否则", keyword("否则")],
  ["并且", keyword("且")],
  ["而且", keyword("且")],
  ["且", keyword("且")],
  ["或者", keyword("或")],
  ["或", keyword("或")],
  ["非", keyword("非")],
  ["不属于", keyword("不属于")],
  ["属于", keyword("属于")],
  ["不符合", keyword("不符合")],
  ["符合格式", keyword("符合")],
  ["符合", keyword("符合")],
  ["大于或等于", comparator(">=")],
  ["小于或等于", comparator("<=")],
  ["大于等于", comparator(">=")],
  ["小于等于", comparator("<=")],
  ["不大于", comparator("<=")],
  ["不小于", comparator(">=")],
  ["不等于", comparator("<>")],
  ["不超过", comparator("<=")],
  ["不高于", comparator("<=")],
  ["不低于", comparator(">=")],
  ["不少于", comparator(">=")],
  ["大于", comparator(">")],
  ["小于", comparator("<")],
  ["等于", comparator("=")],
  ["至", symbol(":")],
];

const BY_FIRST = groupByFirst(CHINESE);

/** These begin or end column names (年初至今, 当年, 如期): no column name is cut at them. */
const INSIDE_NAMES = new Set(["如", "当", "时", "至", "非", "若"]);

/** Latin words stand alone, in either case. */
const LATIN = new Map<string, Meaning>([
  ["IF", keyword("若")],
  ["THEN", keyword("则")],
  ["ELSE", keyword("否则")],
  ["AND", keyword("且")],
  ["OR", keyword("或")],
  ["NOT", keyword("非")],
  ["IN", keyword("属于")],
  ["LIKE", keyword("符合")],
  ["CHILDREN", keyword("下级")],
  ["GROWTH", keyword("同比")],
]);

/** Signs, the longer ones first; full-width ones are brought to these by `narrow`. */
const SIGNS: readonly (readonly [string, Meaning])[] = [
  ["<>", comparator("<>")],
  ["><", comparator("<>")],
  ["!=", comparator("<>")],
  [">=", comparator(">=")],
  ["=>", comparator(">=")],
  ["<=", comparator("<=")],
  ["=<", comparator("<=")],
  ["==", comparator("=")],
  ["=", comparator("=")],
  ["<", comparator("<")],
  [">", comparator(">")],
  ["≥", comparator(">=")],
  ["≧", comparator(">=")],
  ["⩾", comparator(">=")],
  ["≤", comparator("<=")],
  ["≦", comparator("<=")],
  ["⩽", comparator("<=")],
  ["≠", comparator("<>")],
  ["+", symbol("+")],
  ["-", symbol("-")],
  ["−", symbol("-")],
  ["﹣", symbol("-")],
  ["﹢", symbol("+")],
  ["±", symbol("±")],
  ["×", symbol("*")],
  ["✕", symbol("*")],
  ["*", symbol("*")],
  ["÷", symbol("/")],
  ["∕", symbol("/")],
  ["/", symbol("/")],
  ["^", symbol("^")],
  ["%", symbol("%")],
  ["﹪", symbol("%")],
  ["‰", symbol("‰")],
  ["(", symbol("(")],
  ["{", symbol("(")],
  ["﹙", symbol("(")],
  [")", symbol(")")],
  ["}", symbol(")")],
  ["﹚", symbol(")")],
  [",", symbol(",")],
  ["、", symbol(",")],
  [":", symbol(":")],
  ["~", symbol(":")],
];

const SIGNS_BY_FIRST = groupByFirst(SIGNS);

/** What a function's name stands for; 必填 and 唯一 are judged, the others are figures. */
export type FunctionName = AggregateFunction | SingleFunction | "required" | "unique";

const FUNCTIONS = new Map<string, FunctionName>([
  ["绝对值", "absolute"],
  ["ABS", "absolute"],
  ["四舍五入", "round"],
  ["ROUND", "round"],
  ["取整", "integer"],
  ["INT", "integer"],
  ["最大", "maximum"],
  ["最大值", "maximum"],
  ["MAX", "maximum"],
  ["最小", "minimum"],
  ["最小值", "minimum"],
  ["MIN", "minimum"],
  ["合计", "sum"],
  ["求和", "sum"],
  ["SUM", "sum"],
  ["计数", "count"],
  ["COUNT", "count"],
  ["必填", "required"],
  ["REQUIRED", "required"],
  ["唯一", "unique"],
  ["不重复", "unique"],
  ["UNIQUE", "unique"],
]);

/** The ASCII sign of a full-width one (`＝` → `=`); any other character as it stands. */
export function narrow(character: string): string {
  const code = character.charCodeAt(0);
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : character;
}

/** A name trimmed, its full-width letters and digits half-width, all else as written. */
export function tidy(text: string): string {
  return text.trim().replace(/[０-９Ａ-Ｚａ-ｚ．－]/gu, narrow);
}

/** The Chinese word of the language that begins at `at`, with its length. */
export function chineseWordAt(text: string, at: number): Found | null {
  for (const [word, meaning] of BY_FIRST.get(text.charAt(at)) ?? []) {
    if (text.startsWith(word, at)) return { meaning, length: word.length };
  }
  return null;
}

/** True where a column name written without brackets has to end: `[01].上年且…`. */
export function endsName(text: string, at: number): boolean {
  const found = chineseWordAt(text, at);
  return found !== null && !INSIDE_NAMES.has(text.substring(at, at + found.length));
}

/** The Latin keyword a whole word is, if any. */
export function latinWord(word: string): Meaning | null {
  return word.length > 8 ? null : (LATIN.get(word.toUpperCase()) ?? null);
}

/** The operator or bracket that begins at `at`, in any width. */
export function signAt(text: string, at: number): Found | null {
  const pair = narrow(text.charAt(at)) + narrow(text.charAt(at + 1));
  for (const [sign, meaning] of SIGNS_BY_FIRST.get(pair.charAt(0)) ?? []) {
    if (pair.startsWith(sign)) return { meaning, length: sign.length };
  }
  return null;
}

/** The function a word names, in either case. */
export function functionNamed(word: string): FunctionName | null {
  return word.length > 8 ? null : (FUNCTIONS.get(word.toUpperCase()) ?? null);
}

/** The function whose name a misspelt one comes nearest to. */
export function nearestFunction(word: string): string | null {
  return nearestCode(word, FUNCTION_NAMES);
}

const FUNCTION_NAMES = [...FUNCTIONS.keys(), "同比增长", "GROWTH"];

interface Found {
  readonly meaning: Meaning;
  readonly length: number;
}

function groupByFirst(
  words: readonly (readonly [string, Meaning])[]
): ReadonlyMap<string, readonly (readonly [string, Meaning])[]> {
  const groups = new Map<string, (readonly [string, Meaning])[]>();
  for (const entry of words) {
    const first = entry[0].charAt(0);
    const group = groups.get(first);
    if (group) group.push(entry);
    else groups.set(first, [entry]);
  }
  for (const group of groups.values()) group.sort((a, b) => b[0].length - a[0].length);
  return groups;
}
