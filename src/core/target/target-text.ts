import { toHalfWidth } from "../numerals";

/** A wording made ready for reading, and the way back to where each sign stood. */
export interface PlainText {
  readonly text: string;
  /** Place in the wording of every sign of `text`, and one more for its end. */
  readonly origins: readonly number[];
}

/** Signs of the same meaning, one for one. */
const SAME = new Map(
  Object.entries({
    "–": "-",
    "—": "-",
    "―": "-",
    "─": "-",
    "−": "-",
    "﹣": "-",
    "‐": "-",
    "‑": "-",
    "‒": "-",
    "〜": "~",
    "∼": "~",
    "﹪": "%",
    "≧": "≥",
    "⩾": "≥",
    "≦": "≤",
    "⩽": "≤",
    "﹥": ">",
    "﹤": "<",
    "〔": "(",
    "〕": ")",
    "【": "(",
    "】": ")",
    "[": "(",
    "]": ")",
    "×": "x",
    "＊": "*",
    X: "x",
    "⼆": "二",
    "\n": ";",
    "\r": ";",
    "\t": " ",
    "\u00a0": " ",
  })
);

const VOWEL = "[aeiouvüāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]";
const SYLLABLE = `(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?${VOWEL}{1,3}(?:ng|n|r)?`;
/**
 * The pronunciation in brackets behind characters: 總結(jié). One syllable, with or without a tone mark,
 * or a few of them; not the hectares of 面积(ha).
 */
const PRONUNCIATION = new RegExp(
  `(?<=\\p{Script=Han})\\((?!ha\\))${SYLLABLE}(?: ?${SYLLABLE}){0,5}\\)`,
  "uy"
);

/** Words after which a gap ends the clause: 增长30%以上 其中…. */
const ENDS_FIGURE = /(?:[%‰‱个项件家名人元户]|以[上下内]|左右|之间)$/;
const HAN = /^\p{Script=Han}/u;

/**
 * Folds widths and dashes, takes out pronunciations and spaces (a space between two figures stays, a
 * gap after a figure becomes a comma), and joins 百分点 and the blanks to be filled in. Linear.
 *
 * @param simplify turns traditional characters into simplified ones
 */
export function plainText(wording: string, simplify?: (text: string) => string): PlainText {
  const half = toHalfWidth(wording);
  const signs: string[] = [];
  const origins: number[] = [];
  const put = (sign: string, at: number) => {
    signs.push(sign);
    origins.push(at);
  };
  for (let at = 0; at < half.length; at += 1) {
    PRONUNCIATION.lastIndex = at;
    const spoken = half[at] === "(" ? PRONUNCIATION.exec(half)?.[0] : undefined;
    if (spoken !== undefined) {
      at += spoken.length - 1;
      continue;
    }
    const sign = half[at] ?? "";
    const folded = SAME.get(sign) ?? sign;
    if (folded !== " ") {
      put(folded, at);
      continue;
    }
    const from = at;
    while (/[ \t\u00a0]/.test(half[at + 1] ?? "")) at += 1;
    const gap = gapSign(signs.slice(-3).join(""), half[at + 1] ?? "", at + 1 - from);
    if (gap !== "") put(gap, from);
  }
  origins.push(half.length);
  const text = signs.join("");
  return { text: simplify ? simplified(text, simplify) : text, origins };
}

/** Sign for sign, so that every place stays: the whole where its length stays, else each sign alone. */
function simplified(text: string, simplify: (text: string) => string): string {
  const whole = simplify(text);
  if (whole.length === text.length) return whole;
  const alone = (sign: string) => {
    const one = simplify(sign);
    return one.length === sign.length ? one : sign;
  };
  return [...text].map(alone).join("");
}

/** What stands for a run of spaces: nothing, a comma, a blank to be filled in, or a space between figures. */
function gapSign(before: string, next: string, length: number): string {
  const last = before.slice(-1);
  if (/[A-Za-z0-9.,]/.test(last) && /[A-Za-z0-9.]/.test(next)) return " ";
  if (ENDS_FIGURE.test(before) && /[0-9%‰以左多余]/.test(before.slice(-2)) && HAN.test(next)) {
    return /^[以左上下个项件家名人元户万亿余多]/.test(next) ? "" : ",";
  }
  // 完成  项: room left for a figure. In brackets one space is enough.
  if (/[(]/.test(last) && next === ")") return "_";
  return length >= 2 && HAN.test(last) && /^[项件个家人名户场次篇万亿%]/.test(next) ? "_" : "";
}
