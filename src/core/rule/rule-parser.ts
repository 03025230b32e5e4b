import type { RuleExpression, RuleReference, RuleSyntaxError } from "./rule";
import type { Keyword, SymbolText } from "./rule-words";
import {
  codeReference,
  EVERY_ROW,
  isGroup,
  QUOTED,
  type RuleUnit,
  type Token,
} from "./rule-tokens";

/** The tokens of one clause. */
export interface ClauseTokens {
  readonly tokens: readonly Token[];
  readonly units: ReadonlyMap<Token, RuleUnit>;
  readonly start: number;
  readonly end: number;
}

/** Where the reading of a clause stands. A step that fails returns `null` and leaves `error`. */
export interface ClauseParser extends ClauseTokens {
  readonly source: string;
  at: number;
  depth: number;
  /** Inside `(…)行` or `(…)栏` plain numbers are codes. */
  unit: RuleUnit | null;
  error: RuleSyntaxError | null;
  readonly references: RuleReference[];
  sweep: "columns" | "rows" | null;
}

export type Step = RuleExpression | null;

/** Brackets inside brackets, which bounds the depth of every walk through an expression. */
export const DEEPEST = 100;
const SHOWN = 20;

export function peek(parser: ClauseParser, ahead = 0): Token | undefined {
  return parser.tokens[parser.at + ahead];
}

export function isNext(parser: ClauseParser, text: SymbolText | Keyword, ahead = 0): boolean {
  const token = peek(parser, ahead);
  return (token?.kind === "symbol" || token?.kind === "keyword") && token.text === text;
}

/** Steps over the sign or word if it comes next. */
export function take(parser: ClauseParser, text: SymbolText | Keyword): boolean {
  if (!isNext(parser, text)) return false;
  parser.at++;
  return true;
}

/** Records a fault at the next token, or at the end of the clause. */
export function failure(
  parser: ClauseParser,
  code: RuleSyntaxError["code"],
  expected?: string,
  token: Token | undefined = peek(parser)
): null {
  const start = token?.start ?? parser.end;
  const end = token?.end ?? parser.end;
  return failureSpan(
    parser,
    token?.kind === "unreadable" ? token.code : code,
    start,
    end,
    expected
  );
}

export function failureSpan(
  parser: ClauseParser,
  code: RuleSyntaxError["code"],
  start: number,
  end: number,
  expected?: string
): null {
  const found = parser.source.slice(start, Math.min(end, start + SHOWN));
  parser.error ??= { code, start, end, found, ...(expected === undefined ? {} : { expected }) };
  return null;
}

/** One bracket or 若 deeper; false, with the fault recorded, past the limit. */
export function descend(parser: ClauseParser): boolean {
  if (parser.depth >= DEEPEST) {
    failure(parser, "too_deep");
    return false;
  }
  parser.depth++;
  return true;
}

/** Steps over the bracket that closes `open`. */
export function takeClosing(parser: ClauseParser, open: Token): boolean {
  if (take(parser, ")")) {
    parser.depth--;
    if (parser.units.has(open)) parser.at++;
    return true;
  }
  if (peek(parser)) failure(parser, "unexpected", ")");
  else failure(parser, "unclosed_bracket", ")", open);
  return false;
}

/** The reference that comes next, also a plain number where `(…)行` makes it one. */
export function nextReference(parser: ClauseParser, ahead = 0): RuleReference | null {
  const token = peek(parser, ahead);
  if (!token) return null;
  const code = parser.unit ? codeReference(token, parser.unit) : null;
  return code ?? (token.kind === "reference" ? token.reference : null);
}

/** Takes a reference and leaves all else. A whole row or column makes the clause sweep. */
export function takeReference(parser: ClauseParser): RuleReference | null {
  const token = peek(parser);
  const reference = nextReference(parser);
  if (!token || !reference) return null;
  const code = token.kind !== "reference" || token.reference !== reference;
  parser.at++;
  parser.references.push(reference);
  if (reference.row === EVERY_ROW) parser.sweep ??= "rows";
  else if (code || (token.kind === "reference" && token.written === "unit")) {
    parser.sweep ??= "columns";
  }
  return reference;
}

/**
 * Takes `[*]`, `[获资助*]` or `[第2级]` as the group of all rows that fit; leaves a plain reference,
 * and `7栏` unless `columns` says that it means the rows of the column together (唯一).
 */
export function takeGroup(parser: ClauseParser, columns: boolean): RuleExpression | null {
  const token = peek(parser);
  const reference = nextReference(parser);
  if (!reference || !isGroup(reference.row)) return null;
  const bracketed = token?.kind === "reference" && token.written === "brackets";
  if (!bracketed && !columns) return null;
  parser.at++;
  parser.references.push(reference);
  return { kind: "group", reference };
}

/** The words in quotes that come next, without their quotes. */
export function takeText(parser: ClauseParser): string | null {
  const token = peek(parser);
  if (token?.kind !== "word") return null;
  const quoted = QUOTED.exec(token.text)?.[1];
  if (quoted === undefined) return null;
  parser.at++;
  return quoted;
}

/** True for what can hold or fail; false for what is a figure. */
export function isRelation(expression: RuleExpression): boolean {
  switch (expression.kind) {
    case "comparison":
    case "membership":
    case "pattern":
    case "required":
    case "unique":
    case "logic":
    case "not":
    case "condition":
      return true;
    default:
      return false;
  }
}

/** The expression if it can be judged; otherwise a fault over its text, which began at `from`. */
export function needRelation(parser: ClauseParser, expression: Step, from: number): Step {
  if (!expression || isRelation(expression)) return expression;
  return faultOver(parser, "not_a_relation", from);
}

/** The expression if it is a figure; otherwise a fault over its text, which began at `from`. */
export function needFigure(
  parser: ClauseParser,
  expression: Step,
  from: number,
  code: RuleSyntaxError["code"] = "unexpected"
): Step {
  if (!expression || !isRelation(expression)) return expression;
  return faultOver(parser, code, from);
}

function faultOver(parser: ClauseParser, code: RuleSyntaxError["code"], from: number): null {
  const start = parser.tokens[from]?.start ?? parser.end;
  const end = parser.tokens[parser.at - 1]?.end ?? parser.end;
  return failureSpan(parser, code, start, end);
}
