import type { Comparator, RuleReference } from "./rule";
import { functionNamed, tidy, type Keyword, type SymbolText } from "./rule-words";

/** The row of a whole-column reference: `7栏` reads as `[*,7]`, one judgement for each row. */
export const EVERY_ROW = "*";

/**
 * Whether the row of a reference names a group in a function: every row (`*`), the codes or names
 * that fit a pattern (`获资助*`), or a level of the catalogue (`第2级`).
 */
export function isGroup(row: string): boolean {
  return row.includes("*") || groupLevel(row) !== null;
}

/** The level of `第1级` or `第二级`: 1 for indicators without a parent. */
export function groupLevel(row: string): number | null {
  const word = /^第([1-9一二三四五六七八九])级$/u.exec(row)?.[1];
  if (word === undefined) return null;
  const digit = "一二三四五六七八九".indexOf(word);
  return digit < 0 ? Number(word) : digit + 1;
}

export type Token = TokenSpan & TokenDetail;

export interface TokenSpan {
  readonly start: number;
  readonly end: number;
}

export type TokenDetail =
  | { readonly kind: "symbol"; readonly text: SymbolText }
  | { readonly kind: "comparator"; readonly text: Comparator }
  | { readonly kind: "keyword"; readonly text: Keyword }
  | { readonly kind: "number"; readonly text: string }
  | {
      readonly kind: "reference";
      readonly reference: RuleReference;
      /** `brackets` for `[01]`, `unit` for `3行`, `bare` for a code with a leading zero, `01`. */
      readonly written: "brackets" | "unit" | "bare";
    }
  /** A function's name, or a form's before it joins its reference. */
  | { readonly kind: "word"; readonly text: string }
  /** After a closing bracket: `(4+5)行`. */
  | { readonly kind: "unit"; readonly text: RuleUnit }
  | { readonly kind: "break"; readonly text: ";" | "\n" }
  /** Where reading stopped; always the last token. */
  | { readonly kind: "unreadable"; readonly code: "unexpected" | "unclosed_bracket" };

export type RuleUnit = "行" | "栏";

/** The reference that a number or a bare code is inside `(…)行`; null for any other token. */
export function codeReference(token: Token, unit: RuleUnit): RuleReference | null {
  const bare = token.kind === "reference" && token.written === "bare";
  const code = token.kind === "number" ? token.text : bare ? token.reference.row : null;
  if (code === null) return null;
  const { start, end } = token;
  return unit === "行"
    ? { form: null, row: code, column: null, start, end }
    : { form: null, row: EVERY_ROW, column: code, start, end };
}

/**
 * Adds a reference, joined with the form's name before it: `KW302[合计]`, `107-2表3行`.
 * A name with its 表 stands for the form number: `KW302表` is `KW302`.
 */
export function pushReference(
  tokens: Token[],
  source: string,
  reference: RuleReference,
  written: "brackets" | "unit"
): void {
  const start = takeForm(tokens, reference.start);
  if (start === null) {
    tokens.push({
      kind: "reference",
      reference,
      written,
      start: reference.start,
      end: reference.end,
    });
    return;
  }
  const form = formName(source.slice(start.from, start.to));
  const joined = { ...reference, form, start: start.from };
  tokens.push({
    kind: "reference",
    reference: joined,
    written,
    start: joined.start,
    end: joined.end,
  });
}

/** Takes the tokens of a form's name off the end; `null` where none stands before `at`. */
function takeForm(tokens: Token[], at: number): { from: number; to: number } | null {
  const name = tokens.at(-1);
  if (!name || !isFormName(name, at)) return null;
  tokens.pop();
  const hyphen = tokens.at(-1);
  const first = tokens.at(-2);
  const numbered =
    hyphen?.kind === "symbol" &&
    hyphen.text === "-" &&
    hyphen.end === name.start &&
    name.end - name.start <= 4 &&
    (name.kind === "number" || (name.kind === "word" && /^[0-9]+表$/.test(name.text)));
  if (numbered && first?.end === hyphen.start && isFormName(first, hyphen.start)) {
    tokens.length -= 2;
    return { from: first.start, to: name.end };
  }
  return { from: name.start, to: name.end };
}

function isFormName(token: Token, before: number): boolean {
  if (token.kind === "word") return functionNamed(token.text) === null;
  // A number is a form only where nothing at all lies between: 1 [01] is a slip.
  const isNumber =
    token.kind === "number" || (token.kind === "reference" && token.written === "bare");
  return isNumber && token.end === before;
}

/** A name or a text in quotes of any kind; the first group is what stands between them. */
export const QUOTED = /^[《“"'「](.*)[》”"'」]$/su;

function formName(written: string): string {
  const quoted = QUOTED.exec(written);
  const name = tidy(quoted?.[1] ?? written);
  return /^[!-~]+表$/.test(name) ? name.slice(0, -1) : name;
}
