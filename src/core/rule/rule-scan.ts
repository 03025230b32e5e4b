import type { RuleReference } from "./rule";
import { EVERY_ROW, pushReference, type RuleUnit, type Token } from "./rule-tokens";
import { chineseWordAt, endsName, functionNamed, latinWord, signAt, tidy } from "./rule-words";

/** Cuts a rule's text into tokens; stops at the first sign it cannot read. Linear in the text. */
export function readTokens(source: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < source.length) {
    const next = readToken(source, at, tokens);
    if (next === null) {
      const end = at + String.fromCodePoint(source.codePointAt(at) ?? 0).length;
      const code = OPENING.has(source.charAt(at)) ? "unclosed_bracket" : "unexpected";
      tokens.push({ kind: "unreadable", code, start: at, end });
      break;
    }
    at = next;
  }
  return tokens;
}

const OPENING = new Set(["[", "［", "【", "〔"]);
const CLOSING = new Set(["]", "］", "】", "〕"]);
const QUOTES = new Map([
  ["《", "》"],
  ["“", "”"],
  ["「", "」"],
  ['"', '"'],
  ["'", "'"],
]);
const SEPARATORS = new Set([";", "；", "。", "｡"]);
const ELLIPSES = new Set(["…", "⋯", "‥"]);
const DOTS = new Set([".", "．"]);
const UNITS = new Map<string, RuleUnit>([
  ["行", "行"],
  ["栏", "栏"],
  ["列", "栏"],
]);

/** Reads what begins at `at` into `tokens`; the offset behind it, or `null`. */
function readToken(source: string, at: number, tokens: Token[]): number | null {
  const character = source.charAt(at);
  if (isNewline(character)) return push(tokens, { kind: "break", text: "\n", ...span(at, 1) });
  if (isBlank(character)) return at + 1;
  if (SEPARATORS.has(character)) {
    return push(tokens, { kind: "break", text: ";", ...span(at, 1) });
  }
  if (OPENING.has(character)) return readBrackets(source, at, tokens);
  if (QUOTES.has(character)) return readQuoted(source, at, tokens);
  if (isDigit(character)) return readNumber(source, at, at, tokens);
  if (ELLIPSES.has(character) || DOTS.has(character)) return readDots(source, at, tokens);
  const sign = signAt(source, at);
  if (sign) return push(tokens, { ...sign.meaning, ...span(at, sign.length) });
  return readWord(source, at, tokens);
}

function readBrackets(source: string, at: number, tokens: Token[]): number | null {
  const close = closingBracket(source, at);
  if (close === null) return null;
  const content = source.slice(at + 1, close);
  const comma = content.search(/[,，]/u);
  const row = tidy(comma < 0 ? content : content.slice(0, comma));
  const column = comma < 0 ? null : tidy(content.slice(comma + 1));
  const end = close + 1;
  if (row === "" || column === "") {
    tokens.push({ kind: "unreadable", code: "unexpected", start: at, end });
    return source.length;
  }
  pushReference(tokens, source, { form: null, row, column, start: at, end }, "brackets");
  return end;
}

function closingBracket(source: string, open: number): number | null {
  for (let at = open + 1; at < source.length; at++) {
    const character = source.charAt(at);
    if (CLOSING.has(character)) return at;
    if (OPENING.has(character) || isNewline(character)) return null;
  }
  return null;
}

function readQuoted(source: string, at: number, tokens: Token[]): number | null {
  const close = source.indexOf(QUOTES.get(source.charAt(at)) ?? "", at + 1);
  if (close < 0 || source.slice(at + 1, close).trim() === "") return null;
  const text = source.slice(at, close + 1);
  return push(tokens, { kind: "word", text, ...span(at, text.length) });
}

/** `12.5`, `3行`, `3行7栏`, `01`, or a word that begins with digits; `from` includes a 第. */
function readNumber(source: string, from: number, at: number, tokens: Token[]): number {
  const whole = digitsEnd(source, at);
  const unit = UNITS.get(source.charAt(whole));
  if (unit) return readUnitReference(source, from, at, whole, unit, tokens);
  let end = whole;
  if (DOTS.has(source.charAt(end)) && isDigit(source.charAt(end + 1))) {
    end = digitsEnd(source, end + 1);
  }
  if (wordLength(source, end) > 0 && !chineseWordAt(source, end)) {
    return readWord(source, from, tokens) ?? end;
  }
  const text = tidy(source.slice(at, end));
  const start = from;
  if (end === whole && /^0[0-9]/.test(text)) {
    const reference: RuleReference = { form: null, row: text, column: null, start, end };
    return push(tokens, { kind: "reference", reference, written: "bare", start, end });
  }
  return push(tokens, { kind: "number", text, start, end });
}

function readUnitReference(
  source: string,
  start: number,
  at: number,
  whole: number,
  unit: RuleUnit,
  tokens: Token[]
): number {
  const code = tidy(source.slice(at, whole));
  const end = whole + 1;
  if (unit === "栏") {
    const reference = { form: null, row: EVERY_ROW, column: code, start, end };
    pushReference(tokens, source, reference, "unit");
    return end;
  }
  const second = source.charAt(end) === "第" ? end + 1 : end;
  const secondEnd = digitsEnd(source, second);
  const crossed = secondEnd > second && UNITS.get(source.charAt(secondEnd)) === "栏";
  const column = crossed ? tidy(source.slice(second, secondEnd)) : null;
  const last = crossed ? secondEnd + 1 : end;
  const reference = { form: null, row: code, column, start, end: last };
  pushReference(tokens, source, reference, crossed ? "brackets" : "unit");
  return last;
}

/** `…`, `......`, or the column of the reference before: `[01].上年`. */
function readDots(source: string, at: number, tokens: Token[]): number | null {
  let end = at;
  while (ELLIPSES.has(source.charAt(end)) || DOTS.has(source.charAt(end))) end++;
  if (end - at > 1 || ELLIPSES.has(source.charAt(at))) {
    return push(tokens, { kind: "symbol", text: "…", start: at, end });
  }
  const owner = tokens.at(-1);
  if (owner?.kind !== "reference" || owner.end !== at || owner.reference.column !== null) {
    return null;
  }
  const bracketed = OPENING.has(source.charAt(end)) ? closingBracket(source, end) : null;
  const last = bracketed ?? nameEnd(source, end);
  const column = tidy(source.slice(bracketed === null ? end : end + 1, last));
  if (column === "") return null;
  const behind = bracketed === null ? last : last + 1;
  tokens[tokens.length - 1] = {
    ...owner,
    written: "brackets",
    end: behind,
    reference: { ...owner.reference, column, end: behind },
  };
  return behind;
}

function readWord(source: string, at: number, tokens: Token[]): number | null {
  const character = source.charAt(at);
  const unit = UNITS.get(character);
  const previous = tokens.at(-1);
  if (unit && previous?.kind === "symbol" && previous.text === ")" && previous.end === at) {
    return push(tokens, { kind: "unit", text: unit, ...span(at, 1) });
  }
  if (character === "第" && isDigit(source.charAt(at + 1))) {
    const counted = UNITS.has(source.charAt(digitsEnd(source, at + 1)));
    if (counted) return readNumber(source, at, at + 1, tokens);
  }
  const known = isDigit(character) ? null : chineseWordAt(source, at);
  if (known) return push(tokens, { ...known.meaning, ...span(at, known.length) });
  if (isChildren(source, at)) {
    return push(tokens, { kind: "keyword", text: "下级", ...span(at, 2) });
  }
  const growth = growthLength(source, at);
  if (growth > 0) return push(tokens, { kind: "keyword", text: "同比", ...span(at, growth) });
  const end = wordEnd(source, at);
  if (end === at) return null;
  const text = tidy(source.slice(at, end));
  const latin = functionNamed(text) ? null : latinWord(text);
  if (latin) return push(tokens, { ...latin, start: at, end });
  return push(tokens, { kind: "word", text, start: at, end });
}

/** 下级 before a reference; 下级单位表 is a form's name. */
function isChildren(source: string, at: number): boolean {
  if (!source.startsWith("下级", at) && !source.startsWith("子项", at)) return false;
  return wordLength(source, at + 2) === 0 || /^[0-9A-Za-z]$/u.test(source.charAt(at + 2));
}

/** 同比, 同比增长 and the like, alone or before a word of the language; 同比情况表 is a form's name. */
function growthLength(source: string, at: number): number {
  const length = GROWTH.find((word) => source.startsWith(word, at))?.length ?? 0;
  if (length === 0) return 0;
  const within = BETWEEN.find((word) => source.startsWith(word, at + length))?.length ?? 0;
  const next = at + length + within;
  const ends = wordLength(source, next) === 0 || isDigit(source.charAt(next));
  return ends || chineseWordAt(source, next) ? length + within : 0;
}

/** Said before a band: 同比在±30%以内. */
const BETWEEN = ["应在", "在", "介于"];

/** The longest first. */
const GROWTH = ["同比增长率", "同比增长", "同比增速", "同比增减", "同比"];

/** A word ends behind 表 where a row follows: `KW301表3行`. */
function wordEnd(source: string, at: number): number {
  let end = at;
  for (let length = wordLength(source, end); length > 0; length = wordLength(source, end)) {
    const ends = source.charAt(end) === "表" && /[0-9０-９第]/u.test(source.charAt(end + 1));
    end += length;
    if (ends) break;
  }
  return end;
}

function nameEnd(source: string, at: number): number {
  let end = at;
  for (let length = wordLength(source, end); length > 0; length = wordLength(source, end)) {
    if (end > at && endsName(source, end)) break;
    end += length;
  }
  return end;
}

/** Code units of the letter or digit at `at`; 0 where there is none. */
function wordLength(source: string, at: number): number {
  const point = source.codePointAt(at);
  if (point === undefined) return 0;
  const character = String.fromCodePoint(point);
  return /[\p{L}\p{Nd}_]/u.test(character) ? character.length : 0;
}

function digitsEnd(source: string, at: number): number {
  let end = at;
  while (isDigit(source.charAt(end))) end++;
  return end;
}

function isDigit(character: string): boolean {
  return /^[0-9０-９]$/u.test(character);
}

const NEWLINES: ReadonlySet<string> = new Set("\n\r\v\f\u0085\u2028\u2029");

function isNewline(character: string): boolean {
  return NEWLINES.has(character);
}

function isBlank(character: string): boolean {
  return /^[\s\u200b\ufeff]$/u.test(character);
}

function span(start: number, length: number): { start: number; end: number } {
  return { start, end: start + length };
}

function push(tokens: Token[], token: Token): number {
  tokens.push(token);
  return token.end;
}
