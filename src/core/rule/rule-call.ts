import type { RuleExpression } from "./rule";
import { parseSum, runTo } from "./rule-figure";
import {
  descend,
  failure,
  isNext,
  needFigure,
  peek,
  take,
  takeClosing,
  takeGroup,
  takeReference,
  type ClauseParser,
  type Step,
} from "./rule-parser";
import { functionNamed, type FunctionName } from "./rule-words";

const MOST_OPERANDS = new Map<FunctionName, number>([
  ["absolute", 1],
  ["integer", 1],
  ["round", 2],
]);

/** A function and its operands; 必填 and 唯一 can be judged by themselves. */
export function parseCall(parser: ClauseParser): Step {
  const word = peek(parser);
  const name = word?.kind === "word" ? functionNamed(word.text) : null;
  if (!name) return failure(parser, "unknown_function");
  parser.at++;
  const reference = name === "required" ? takeReference(parser) : null;
  if (reference) return { kind: "required", operands: [{ kind: "reference", reference }] };
  const open = peek(parser);
  if (!open || !isNext(parser, "(")) return failure(parser, "unexpected", "(");
  if (!descend(parser)) return null;
  const unit = parser.unit;
  parser.unit = parser.units.get(open) ?? unit;
  const operands = parseOperands(parser, name);
  parser.unit = unit;
  if (!operands || !takeClosing(parser, open)) return null;
  if (name === "required" || name === "unique") return { kind: name, operands };
  return { kind: "call", name, operands };
}

function parseOperands(parser: ClauseParser, name: FunctionName): readonly RuleExpression[] | null {
  const operands: RuleExpression[] = [];
  const most = MOST_OPERANDS.get(name) ?? Infinity;
  do {
    if (operands.length >= most) return failure(parser, "unexpected", ")");
    parser.at++;
    const isRun = isNext(parser, "…") && most === Infinity;
    const operand = isRun ? parseListedRun(parser, operands) : parseOperand(parser, name);
    if (!operand) return null;
    operands.push(operand);
  } while (isNext(parser, ","));
  return operands;
}

/** `[03],…,[09]`: takes the operand before back off the list. */
function parseListedRun(parser: ClauseParser, operands: RuleExpression[]): Step {
  const before = operands.pop();
  if (before?.kind !== "reference") return failure(parser, "unexpected");
  parser.at++;
  return take(parser, ",") ? runTo(parser, before.reference) : failure(parser, "unexpected", ",");
}

function parseOperand(parser: ClauseParser, name: FunctionName): Step {
  const from = parser.at;
  const single = MOST_OPERANDS.has(name);
  if (!single && isNext(parser, "下级")) return parseChildren(parser);
  const alone = isNext(parser, ",", 1) || isNext(parser, ")", 1);
  const group = !single && alone ? takeGroup(parser, name === "unique") : null;
  if (group) return group;
  const joins = isNext(parser, ":", 1) || isNext(parser, "…", 1);
  if (!single && joins) {
    const reference = takeReference(parser);
    if (!reference) return failure(parser, "unexpected");
    parser.at++;
    return runTo(parser, reference);
  }
  if (name !== "required" && name !== "unique") return needFigure(parser, parseSum(parser), from);
  const reference = takeReference(parser);
  return reference ? { kind: "reference", reference } : failure(parser, "unexpected");
}

/** `下级[02]` or `下级([02])`. */
function parseChildren(parser: ClauseParser): Step {
  parser.at++;
  const bracketed = take(parser, "(");
  const reference = takeReference(parser);
  if (!reference) return failure(parser, "unexpected");
  if (bracketed && !take(parser, ")")) return failure(parser, "unexpected", ")");
  return { kind: "children", reference };
}
