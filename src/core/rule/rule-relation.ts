import type { RuleExpression } from "./rule";
import { parseMembers, parseSum } from "./rule-figure";
import {
  descend,
  failure,
  isNext,
  needFigure,
  needRelation,
  peek,
  take,
  takeText,
  type ClauseParser,
  type Step,
} from "./rule-parser";
import { readPattern } from "./rule-pattern";

/** A whole relation, or what stands in brackets: 若…则…, or relations joined by 或, 且, 非. */
export function parseStatement(parser: ClauseParser): Step {
  return isNext(parser, "若") ? parseCondition(parser) : parseAny(parser);
}

function parseCondition(parser: ClauseParser): Step {
  if (!descend(parser)) return null;
  parser.at++;
  const from = parser.at;
  const condition = needRelation(parser, parseAny(parser), from);
  if (!condition) return null;
  if (!takeThen(parser)) return failure(parser, "unexpected", "则");
  const consequence = parseBranch(parser);
  if (!consequence) return null;
  const alternative = takeElse(parser) ? parseBranch(parser) : undefined;
  parser.depth--;
  if (alternative === null) return null;
  return { kind: "condition", condition, consequence, alternative: alternative ?? null };
}

function parseBranch(parser: ClauseParser): Step {
  const from = parser.at;
  return needRelation(parser, parseStatement(parser), from);
}

/** 则, also as `时，` or `时，则`; a comma may stand on either side. */
function takeThen(parser: ClauseParser): boolean {
  let taken = false;
  while (isNext(parser, "则") || (isNext(parser, ",") && (taken || isNext(parser, "则", 1)))) {
    taken = true;
    parser.at++;
  }
  return taken;
}

function takeElse(parser: ClauseParser): boolean {
  if (isNext(parser, ",") && isNext(parser, "否则", 1)) parser.at++;
  const taken = take(parser, "否则");
  if (taken) take(parser, ",");
  return taken;
}

function parseAny(parser: ClauseParser): Step {
  return parseJoined(parser, "or", () => parseJoined(parser, "and", () => parseNot(parser)));
}

function parseJoined(parser: ClauseParser, operator: "and" | "or", next: () => Step): Step {
  const from = parser.at;
  const first = next();
  const word = operator === "and" ? "且" : "或";
  if (!first || !isNext(parser, word)) return first;
  if (!needRelation(parser, first, from)) return null;
  const operands: RuleExpression[] = [first];
  while (take(parser, word)) {
    const start = parser.at;
    const operand = needRelation(parser, next(), start);
    if (!operand) return null;
    operands.push(operand);
  }
  return { kind: "logic", operator, operands };
}

function parseNot(parser: ClauseParser): Step {
  let negations = 0;
  while (take(parser, "非")) negations++;
  const from = parser.at;
  const operand = parseComparison(parser);
  if (negations === 0) return operand;
  const relation = needRelation(parser, operand, from);
  return relation && negations % 2 === 1 ? { kind: "not", operand: relation } : relation;
}

function parseComparison(parser: ClauseParser): Step {
  const from = parser.at;
  const left = parseSum(parser);
  if (!left) return null;
  const token = peek(parser);
  if (token?.kind === "comparator") {
    if (!needFigure(parser, left, from, "chained_comparison")) return null;
    parser.at++;
    const rightFrom = parser.at;
    const right = needFigure(parser, parseSum(parser), rightFrom, "chained_comparison");
    if (!right) return null;
    if (peek(parser)?.kind === "comparator") return failure(parser, "chained_comparison");
    return { kind: "comparison", comparator: token.text, left, right };
  }
  if (isPattern(parser)) return parsePattern(parser, left);
  if (!isNext(parser, "属于") && !isNext(parser, "不属于")) return left;
  const outside = isNext(parser, "不属于");
  if (!needFigure(parser, left, from)) return null;
  parser.at++;
  const members = parseMembers(parser);
  return members && { kind: "membership", operand: left, members, outside };
}

/** 符合, 不符合, LIKE, or the plain word 格式 before a text in quotes. */
function isPattern(parser: ClauseParser): boolean {
  const word = peek(parser);
  const plain = word?.kind === "word" && word.text === "格式";
  return plain || isNext(parser, "符合") || isNext(parser, "不符合");
}

/** The pattern is of what one cell shows: no sum has any. */
function parsePattern(parser: ClauseParser, left: RuleExpression): Step {
  if (left.kind !== "reference") return failure(parser, "unexpected");
  const outside = isNext(parser, "不符合");
  parser.at++;
  const token = peek(parser);
  const text = takeText(parser);
  if (text === null) return failure(parser, "unexpected", "“");
  const pattern = readPattern(text);
  if (!pattern) return failure(parser, "bad_pattern", undefined, token);
  return { kind: "pattern", reference: left.reference, pattern, outside };
}
