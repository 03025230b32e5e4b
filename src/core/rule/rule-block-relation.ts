import type { MissingMode, RuleExpression, RuleReference, Tolerance } from "./rule";
import {
  ASKED,
  BLOCK,
  FAIL,
  LEFT_OUT,
  PASS,
  statesRead,
  type Block,
  type Compilation,
  type ReadFigure,
  type QuantityProgram,
} from "./rule-block";
import { comparing, match, setMarks, setOneSided } from "./rule-block-compare";
import { compileFigure } from "./rule-block-figure";
import { leaveOut } from "./rule-block-mode";
import { ABSENT, BLANK, NOT_CALCULATED, NULL, type ColumnFinder } from "./unit-columns";
import { DENIED } from "./rule-compare";

/** How a rule is judged, the same for every relation in it. */
export interface Judging {
  readonly finder: ColumnFinder;
  readonly tolerance: Tolerance;
  readonly mode: MissingMode;
}

/** A compiled relation. */
export interface RelationProgram {
  /** A code for each unit of a block, good until the next relation of the same depth runs. */
  readonly run: (block: Block) => Uint8Array;
  /** Set where the relation is one comparison. */
  readonly comparison: ComparisonProgram | null;
}

export interface ComparisonProgram {
  readonly left: QuantityProgram;
  readonly right: QuantityProgram;
  /** Every figure of both sides, in the order in which they are read. */
  readonly figures: readonly ReadFigure[];
}

/**
 * The program of a relation, or `null` where it holds something unknown: then `evaluateClause`
 * judges it unit by unit. `denied` and `condition` as in `evaluateClause`.
 */
export function compileRelation(
  expression: RuleExpression,
  by: Judging,
  denied = false,
  condition = false,
  depth = 0
): RelationProgram | null {
  switch (expression.kind) {
    case "comparison":
      return compileComparison(expression, by, denied, condition, depth);
    case "membership":
      return compileMembership(expression, by, denied, condition, depth);
    case "required":
      return denied ? null : compileRequired(expression.operands, by, depth);
    case "not":
      return compileRelation(expression.operand, by, !denied, condition, depth);
    case "logic": {
      const all = (expression.operator === "and") !== denied;
      const parts = expression.operands.map((one) =>
        compileRelation(one, by, denied, condition, depth + 1)
      );
      return parts.every(isKnown) ? joinRelations(parts, all, depth) : null;
    }
    case "condition":
      return compileCondition(expression, by, denied, condition, depth);
    default:
      return null;
  }
}

function isKnown(program: RelationProgram | null): program is RelationProgram {
  return program !== null;
}

const CODES: Uint8Array[] = [];

function codesAt(depth: number): Uint8Array {
  return (CODES[depth] ??= new Uint8Array(BLOCK));
}

function compileComparison(
  expression: Extract<RuleExpression, { kind: "comparison" }>,
  by: Judging,
  denied: boolean,
  condition: boolean,
  depth: number
): RelationProgram | null {
  const figures: ReadFigure[] = [];
  const to: Compilation = { finder: by.finder, reads: statesRead(by.mode), figures };
  const left = compileFigure(expression.left, to, 0);
  const ofLeft = figures.length;
  const right = compileFigure(expression.right, to, 1);
  if (!left || !right) return null;
  const { comparator } = expression;
  const asked = denied ? (DENIED.get(comparator) ?? comparator) : comparator;
  const compare = comparing(asked, condition ? null : by.tolerance);
  const between = ofLeft > 0 && figures.length > ofLeft;
  const columns = figures.map((one) => one.column);
  const leave = condition ? null : leaveOut(by.mode, columns, between);
  const codes = codesAt(depth);
  const run = (block: Block) => {
    const one = left(block);
    const other = right(block);
    compare(codes, one.values, other.values, block.count);
    for (const marks of [one.marks, other.marks]) if (marks) setMarks(codes, marks, block.count);
    // A constant owes nothing to a "-".
    if (!condition && between) setOneSided(codes, one.marks, other.marks, block.count);
    leave?.(codes, block);
    return codes;
  };
  return { run, comparison: { left, right, figures } };
}

/** 属于: a member that cannot be told leaves it open, even where another one matches. */
function compileMembership(
  expression: Extract<RuleExpression, { kind: "membership" }>,
  by: Judging,
  denied: boolean,
  condition: boolean,
  depth: number
): RelationProgram | null {
  const figures: ReadFigure[] = [];
  const to: Compilation = { finder: by.finder, reads: statesRead(by.mode), figures };
  const operand = compileFigure(expression.operand, to, 0);
  const members: QuantityProgram[] = [];
  for (const member of expression.members) {
    const program = compileFigure(member, to, 1);
    if (!program) return null;
    members.push(program);
  }
  if (!operand) return null;
  const outside = expression.outside !== denied;
  const columns = figures.map((one) => one.column);
  const leave = condition ? null : leaveOut(by.mode, columns, false);
  const codes = codesAt(depth);
  const run = (block: Block) => {
    const one = operand(block);
    codes.fill(outside ? PASS : FAIL, 0, block.count);
    for (const member of members) {
      match(codes, one.values, member(block), outside ? FAIL : PASS, block.count);
    }
    if (one.marks) setMarks(codes, one.marks, block.count);
    leave?.(codes, block);
    return codes;
  };
  return { run, comparison: null };
}

/** 必填, as in `evaluateRequired`. */
function compileRequired(
  operands: readonly RuleExpression[],
  by: Judging,
  depth: number
): RelationProgram | null {
  const columns: number[] = [];
  for (const operand of operands) {
    const references = requiredOf(operand, by.finder);
    if (!references) return null;
    for (const reference of references) columns.push(by.finder.one(reference));
  }
  const codes = codesAt(depth);
  const run = ({ figures, from, count }: Block) => {
    codes.fill(PASS, 0, count);
    for (const column of columns) {
      const states = figures.columns[column]?.states;
      for (let at = 0; at < count; at++) {
        const state = states?.[from + at] ?? ABSENT;
        if (state === BLANK || state === NULL) codes[at] = FAIL;
        else if ((state === ABSENT || state === NOT_CALCULATED) && codes[at] === PASS)
          codes[at] = ASKED;
      }
    }
    return codes;
  };
  return columns.length === 0 ? null : { run, comparison: null };
}

/** The figures an operand of 必填 names; a run without members has its ends missing. */
function requiredOf(
  operand: RuleExpression,
  finder: ColumnFinder
): readonly RuleReference[] | null {
  if (operand.kind === "reference") return [operand.reference];
  if (operand.kind !== "run") return null;
  const members = finder.many(operand.from, operand.to, "run");
  return members.length > 0 ? members : [operand.from, operand.to];
}

/** As in `combine`: one decisive part decides, else one that is open leaves it open. */
function joinRelations(
  parts: readonly RelationProgram[],
  all: boolean,
  depth: number
): RelationProgram {
  const decisive = all ? FAIL : PASS;
  const indecisive = all ? PASS : FAIL;
  const codes = codesAt(depth);
  const run = (block: Block) => {
    const { count } = block;
    codes.fill(LEFT_OUT, 0, count);
    for (const part of parts) {
      const own = part.run(block);
      for (let at = 0; at < count; at++) {
        const code = own[at];
        if (codes[at] === decisive || code === LEFT_OUT) continue;
        if (code === decisive || code === ASKED) codes[at] = code;
        else if (codes[at] !== ASKED) codes[at] = indecisive;
      }
    }
    return codes;
  };
  return { run, comparison: null };
}

function compileCondition(
  expression: Extract<RuleExpression, { kind: "condition" }>,
  by: Judging,
  denied: boolean,
  condition: boolean,
  depth: number
): RelationProgram | null {
  const { alternative } = expression;
  const asked = compileRelation(expression.condition, by, false, true, depth);
  const met = compileRelation(expression.consequence, by, denied, condition, depth + 1);
  const unmet = alternative && compileRelation(alternative, by, denied, condition, depth + 2);
  if (!asked || !met || (alternative && !unmet)) return null;
  const run = (block: Block) => {
    const codes = asked.run(block);
    const then = met.run(block);
    const otherwise = unmet?.run(block);
    for (let at = 0; at < block.count; at++) {
      if (codes[at] === PASS) codes[at] = then[at] ?? ASKED;
      else if (codes[at] === FAIL) codes[at] = otherwise?.[at] ?? LEFT_OUT;
    }
    return codes;
  };
  return { run, comparison: null };
}
