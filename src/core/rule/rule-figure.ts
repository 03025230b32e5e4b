import type { RuleExpression, RuleFactor, RuleReference, RuleTerm } from "./rule";
import { parseCall } from "./rule-call";
import { parseGrowth } from "./rule-growth";
import {
  DEEPEST,
  descend,
  failure,
  isNext,
  needFigure,
  peek,
  take,
  takeClosing,
  takeReference,
  takeText,
  type ClauseParser,
  type Step,
} from "./rule-parser";
import { parseStatement } from "./rule-relation";
import { functionNamed, nearestFunction } from "./rule-words";

/** Terms joined by + and −, with the precedence of Excel below them: × ÷, then ^, then a sign, then %. */
export function parseSum(parser: ClauseParser): Step {
  const from = parser.at;
  const first = parseProduct(parser);
  if (!first || !(isNext(parser, "+") || isNext(parser, "-"))) return first;
  if (!needFigure(parser, first, from)) return null;
  const terms: RuleTerm[] = [{ subtract: false, expression: first }];
  while (isNext(parser, "+") || isNext(parser, "-")) {
    const subtract = isNext(parser, "-");
    parser.at++;
    if (isNext(parser, "…")) {
      if (!takeRun(parser, terms, subtract)) return null;
      continue;
    }
    const start = parser.at;
    const term = needFigure(parser, parseProduct(parser), start);
    if (!term) return null;
    terms.push({ subtract, expression: term });
  }
  return { kind: "sum", terms };
}

/** `[04]+…+[09]`: the term before, the … and the one behind become one run. */
function takeRun(parser: ClauseParser, terms: RuleTerm[], subtract: boolean): boolean {
  const before = terms.at(-1);
  if (before?.expression.kind !== "reference" || before.subtract !== subtract) {
    failure(parser, "unexpected");
    return false;
  }
  parser.at++;
  if (!take(parser, subtract ? "-" : "+")) {
    failure(parser, "unexpected", subtract ? "-" : "+");
    return false;
  }
  const to = takeReference(parser);
  if (!to) {
    failure(parser, "unexpected");
    return false;
  }
  const run = { kind: "run", from: before.expression.reference, to } as const;
  terms[terms.length - 1] = { subtract, expression: run };
  return true;
}

function parseProduct(parser: ClauseParser): Step {
  const from = parser.at;
  const first = parsePower(parser);
  if (!first || !(isNext(parser, "*") || isNext(parser, "/"))) return first;
  if (!needFigure(parser, first, from)) return null;
  const factors: RuleFactor[] = [{ divide: false, expression: first }];
  while (isNext(parser, "*") || isNext(parser, "/")) {
    const divide = isNext(parser, "/");
    parser.at++;
    const start = parser.at;
    const factor = needFigure(parser, parsePower(parser), start);
    if (!factor) return null;
    factors.push({ divide, expression: factor });
  }
  return { kind: "product", factors };
}

/** As in Excel, `2^3^2` is `(2^3)^2`, and `-2^2` is `(-2)^2`. */
function parsePower(parser: ClauseParser): Step {
  const from = parser.at;
  let base = parseSigned(parser);
  for (let chained = 0; base && isNext(parser, "^"); chained++) {
    if (!needFigure(parser, base, from)) return null;
    if (chained + parser.depth >= DEEPEST) return failure(parser, "too_deep");
    parser.at++;
    const start = parser.at;
    const exponent = needFigure(parser, parseSigned(parser), start);
    base = exponent && { kind: "power", base, exponent };
  }
  return base;
}

function parseSigned(parser: ClauseParser): Step {
  const from = parser.at;
  let negative = false;
  while (isNext(parser, "-") || isNext(parser, "+")) {
    if (isNext(parser, "-")) negative = !negative;
    parser.at++;
  }
  const signed = parser.at > from;
  const start = parser.at;
  const operand = parsePercent(parser);
  if (!signed || !operand) return operand;
  if (!needFigure(parser, operand, start)) return null;
  if (!negative) return operand;
  return operand.kind === "number"
    ? { kind: "number", value: -operand.value }
    : { kind: "negative", operand };
}

function parsePercent(parser: ClauseParser): Step {
  const from = parser.at;
  const operand = parsePrimary(parser);
  let divisor = 1;
  while (operand && (isNext(parser, "%") || isNext(parser, "‰"))) {
    divisor *= isNext(parser, "%") ? 100 : 1000;
    if (!Number.isFinite(divisor)) return failure(parser, "too_deep");
    parser.at++;
  }
  if (!operand || divisor === 1) return operand;
  if (!needFigure(parser, operand, from)) return null;
  return operand.kind === "number"
    ? { kind: "number", value: operand.value / divisor }
    : { kind: "scaled", operand, divisor };
}

function parsePrimary(parser: ClauseParser): Step {
  const growth = parseGrowth(parser);
  if (growth !== undefined) return growth;
  const reference = takeReference(parser);
  if (reference) return { kind: "reference", reference };
  const token = peek(parser);
  if (token?.kind === "number") {
    parser.at++;
    return { kind: "number", value: Number(token.text) };
  }
  if (token?.kind === "word") {
    if (functionNamed(token.text)) return parseCall(parser);
    if (!isNext(parser, "(", 1)) return failure(parser, "unexpected");
    return failure(parser, "unknown_function", nearestFunction(token.text) ?? undefined);
  }
  if (isNext(parser, "下级")) return failure(parser, "unexpected", "合计");
  return isNext(parser, "(") ? parseGroup(parser) : failure(parser, "unexpected");
}

function parseGroup(parser: ClauseParser): Step {
  const open = peek(parser);
  if (!open || !descend(parser)) return null;
  parser.at++;
  const unit = parser.unit;
  parser.unit = parser.units.get(open) ?? unit;
  const inside = parseStatement(parser);
  parser.unit = unit;
  return inside && takeClosing(parser, open) ? inside : null;
}

/** The list of 属于: figures and texts in quotes; `01` among them is the number 1. */
export function parseMembers(parser: ClauseParser): readonly RuleExpression[] | null {
  const open = peek(parser);
  if (!open || !isNext(parser, "(")) return failure(parser, "unexpected", "(");
  if (!descend(parser)) return null;
  const members: RuleExpression[] = [];
  do {
    parser.at++;
    const from = parser.at;
    const text = takeText(parser);
    const member: Step =
      text === null
        ? (bareNumber(parser) ?? needFigure(parser, parseSum(parser), from))
        : { kind: "text", text };
    if (!member) return null;
    members.push(member);
  } while (isNext(parser, ","));
  return takeClosing(parser, open) ? members : null;
}

function bareNumber(parser: ClauseParser): RuleExpression | null {
  const token = peek(parser);
  if (token?.kind !== "reference" || token.written !== "bare") return null;
  parser.at++;
  return { kind: "number", value: Number(token.reference.row) };
}

/** A run of codes as an operand of a function; `from` has been taken. */
export function runTo(parser: ClauseParser, from: RuleReference): RuleExpression | null {
  const to = takeReference(parser);
  return to ? { kind: "run", from, to } : failure(parser, "unexpected");
}
