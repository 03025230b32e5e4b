import { parseNumeral } from "../numerals";
import type { Comparator } from "../rule/rule";
import { chineseWordAt, latinWord, signAt, type Meaning } from "../rule/rule-words";

/** A piece of a condition; `word` is a name, a path or a state. */
export type ConditionToken =
  | { readonly kind: "word" | "quoted"; readonly text: string }
  | { readonly kind: "number"; readonly value: number; readonly text: string }
  | { readonly kind: "comparator"; readonly text: Comparator }
  | { readonly kind: "sign"; readonly text: "且" | "或" | "非" | "(" | ")" };

const NUMBER =
  /^[-−]?[0-9]+(?:\.[0-9]+)?(?:万亿|[万亿])?[%％]?(?!(?!且|或|并且|而且|AND|OR)[\p{L}\p{N}.[])/iu;
const QUOTED = /^(?:"([^"]*)"|“([^”]*)”|《([^》]*)》)/u;

/**
 * Cuts a condition (without spaces) into tokens, in the signs and words of the check rules. A name
 * that holds such a word (专利或软著) is whole where `isName` knows it. Linear but for the names asked.
 */
export function readConditionTokens(
  text: string,
  isName: (word: string) => boolean
): readonly ConditionToken[] {
  const tokens: ConditionToken[] = [];
  for (let at = 0; at < text.length;) {
    const rest = text.slice(at, at + 200);
    const number = tokens.at(-1)?.kind === "word" ? null : NUMBER.exec(rest)?.[0];
    const quoted = QUOTED.exec(rest);
    const joined = meaningAt(text, at);
    if (number) {
      tokens.push({ kind: "number", value: numberOf(number), text: number });
      at += number.length;
    } else if (quoted) {
      tokens.push({ kind: "quoted", text: quoted[1] ?? quoted[2] ?? quoted[3] ?? "" });
      at += quoted[0].length;
    } else if (joined && !(joined.isWord && beginsName(text, at, isName))) {
      tokens.push(joined.token);
      at += joined.length;
    } else {
      const end = wordEnd(text, at, isName);
      tokens.push({ kind: "word", text: text.slice(at, end) });
      at = end;
    }
  }
  return tokens;
}

function numberOf(text: string): number {
  const isPercent = /[%％]$/u.test(text);
  const bare = text.replace(/[%％]$/u, "").replace("−", "-");
  const sign = bare.startsWith("-") ? -1 : 1;
  const value = sign * (parseNumeral(bare.replace(/^-/u, "")) ?? 0);
  return isPercent ? value / 100 : value;
}

/** 非公企业 is a name, 非未完成 is not. */
function beginsName(text: string, at: number, isName: (word: string) => boolean): boolean {
  return isName(text.slice(at, wordEnd(text, at, isName)));
}

/** A name with a word or bracket of the language in it is asked for at this many of them. */
const MOST_ASKED = 8;

/** The first sign or joining word at which what stands before is a known name, else the first. */
function wordEnd(text: string, at: number, isName: (word: string) => boolean): number {
  let first = 0;
  let asked = 0;
  for (let end = at + 1; end <= text.length && asked < MOST_ASKED; end++) {
    if (end < text.length && !meaningAt(text, end)) continue;
    if (isName(text.slice(at, end))) return end;
    first ||= end;
    asked += 1;
  }
  return first || text.length;
}

interface Joined {
  readonly token: ConditionToken;
  readonly length: number;
  readonly isWord: boolean;
}

function meaningAt(text: string, at: number): Joined | null {
  const sign = signAt(text, at);
  if (sign) return joinedBy(sign.meaning, sign.length, false);
  const chinese = chineseWordAt(text, at);
  if (chinese) return joinedBy(chinese.meaning, chinese.length, true);
  const latin = /^(?:AND|OR|NOT)(?![A-Za-z0-9])/iu.exec(text.slice(at, at + 4))?.[0];
  const meaning = latin === undefined ? null : latinWord(latin);
  return meaning && latin !== undefined ? joinedBy(meaning, latin.length, true) : null;
}

function joinedBy(meaning: Meaning, length: number, isWord: boolean): Joined | null {
  if (meaning.kind === "comparator") return { token: meaning, length, isWord };
  const { text } = meaning;
  const isOurs = text === "且" || text === "或" || text === "非" || text === "(" || text === ")";
  return isOurs ? { token: { kind: "sign", text }, length, isWord } : null;
}
