import type { RuleExpression, RuleReference } from "./rule";
import { parseSum } from "./rule-figure";
import {
  descend,
  failure,
  isNext,
  needFigure,
  nextReference,
  peek,
  take,
  takeReference,
  type ClauseParser,
  type Step,
} from "./rule-parser";

/** The column that growth builds on. */
const BEFORE = "上年";

/**
 * `同比增长([01])` and `[01]同比` are a figure: 0.3 where this year is 30 % above last year. With a
 * band behind it, `[01] 同比 ±30%` or `[01] 同比 -10%至30%`, it is a relation. `undefined`, with
 * nothing taken, where no growth stands next.
 */
export function parseGrowth(parser: ClauseParser): Step | undefined {
  if (isNext(parser, "同比")) {
    parser.at++;
    const bracketed = take(parser, "(");
    const reference = takeReference(parser);
    if (!reference) return failure(parser, "unexpected", bracketed ? undefined : "(");
    if (bracketed && !take(parser, ")")) return failure(parser, "unexpected", ")");
    return parseBand(parser, growthOf(reference));
  }
  if (!nextReference(parser) || !isNext(parser, "同比", 1)) return undefined;
  const reference = takeReference(parser);
  parser.at++;
  return reference ? parseBand(parser, growthOf(reference)) : undefined;
}

function growthOf(reference: RuleReference): RuleExpression {
  return { kind: "growth", reference, base: { ...reference, column: BEFORE } };
}

/** 在±30%以内, ±30%, -10%至30%; the words around it may be left out. */
function parseBand(parser: ClauseParser, growth: RuleExpression): Step {
  const opened = takeWord(parser, ["在", "介于", "应在"]);
  const signed = ["±", "-", "+"].some((sign) => isNext(parser, sign as "±" | "-" | "+"));
  // What is added to a growth or taken from it is a figure: only a word or a number makes a band.
  const isBand = isNext(parser, "±") || opened || (signed && hasEnd(parser)) || isNumber(parser);
  if (!isBand) return growth;
  if (!descend(parser)) return null;
  const both = take(parser, "±");
  const start = parser.at;
  const first = needFigure(parser, parseSum(parser), start);
  if (!first) return null;
  let [low, high]: [RuleExpression, RuleExpression] = [negative(first), first];
  if (!both) {
    if (!take(parser, ":")) return failure(parser, "unexpected", "至");
    const from = parser.at;
    const last = needFigure(parser, parseSum(parser), from);
    if (!last) return null;
    [low, high] = [first, last];
  }
  parser.depth--;
  takeWord(parser, ["以内", "之内", "内", "之间"]);
  return {
    kind: "logic",
    operator: "and",
    operands: [
      { kind: "comparison", comparator: ">=", left: growth, right: low },
      { kind: "comparison", comparator: "<=", left: growth, right: high },
    ],
  };
}

function isNumber(parser: ClauseParser): boolean {
  return peek(parser)?.kind === "number";
}

/** `-10%至30%`: a sign, a number, perhaps a percent sign, and the other end. */
function hasEnd(parser: ClauseParser): boolean {
  if (peek(parser, 1)?.kind !== "number") return false;
  return isNext(parser, ":", 2) || (isNext(parser, "%", 2) && isNext(parser, ":", 3));
}

function negative(operand: RuleExpression): RuleExpression {
  return operand.kind === "number"
    ? { kind: "number", value: -operand.value }
    : { kind: "negative", operand };
}

function takeWord(parser: ClauseParser, words: readonly string[]): boolean {
  const token = peek(parser);
  if (token?.kind !== "word" || !words.includes(token.text)) return false;
  parser.at++;
  return true;
}
