import type { RuleExpression, RuleReference } from "./rule";
import {
  BLOCK,
  OPEN,
  registersAt,
  type Block,
  type Compilation,
  type QuantityProgram,
  type Quantities,
} from "./rule-block";
import { compileExtreme, compileSum, type Operand } from "./rule-block-list";
import { newColumn } from "./unit-columns";
import {
  divide,
  interval,
  multiply,
  negate,
  absolute,
  raise,
  roundTo,
  mapEnds,
  type Arithmetic,
} from "./rule-interval";

/**
 * The program of an expression, which leaves its result in the registers of `depth`; `null` for what
 * it does not know: there `evaluateClause` judges unit by unit. Plain numbers come to the same bits
 * as in `evaluateFigure`, since the same functions compute them.
 */
export function compileFigure(
  expression: RuleExpression,
  to: Compilation,
  depth: number
): QuantityProgram | null {
  switch (expression.kind) {
    case "number":
      return constant(expression.value);
    case "reference":
      return read(expression.reference, to);
    case "sum":
      return sumOf(
        expression.terms.map((term) => ({ subtract: term.subtract, of: term.expression })),
        to,
        depth
      );
    case "run":
    case "children":
      return sumOf([{ subtract: false, of: expression }], to, depth);
    case "negative":
      return alone(expression.operand, to, depth, negate);
    case "scaled": {
      const { divisor } = expression;
      return alone(expression.operand, to, depth, (value) => divide(value, divisor));
    }
    case "product":
      return compileProduct(expression.factors, to, depth);
    case "power":
      return pair(expression.base, expression.exponent, to, depth, raise);
    case "call":
      return compileCall(expression, to, depth);
    case "growth":
      return joined(read(expression.reference, to), read(expression.base, to), depth, growth);
    default:
      return null;
  }
}

function compileCall(
  call: Extract<RuleExpression, { kind: "call" }>,
  to: Compilation,
  depth: number
): QuantityProgram | null {
  const [first, second] = call.operands;
  if (!first) return null;
  switch (call.name) {
    case "sum":
      return sumOf(
        call.operands.map((of) => ({ subtract: false, of })),
        to,
        depth
      );
    case "maximum":
    case "minimum": {
      const operands = operandsOf(
        call.operands.map((of) => ({ subtract: false, of })),
        to,
        depth + 1
      );
      return operands && compileExtreme(operands, call.name, depth);
    }
    case "absolute":
      return alone(first, to, depth, absolute);
    case "integer":
      return alone(first, to, depth, (value) => mapEnds(value, Math.floor));
    case "round":
      return second
        ? pair(first, second, to, depth, round)
        : alone(first, to, depth, (value) => round(value, 0));
    default:
      return null;
  }
}

function growth(actual: number, base: number): Arithmetic {
  const change = interval(actual - base, actual - base);
  return typeof change === "number" ? divide(change, absolute(base)) : change;
}

function round(value: number, places: number): Arithmetic {
  return mapEnds(value, (end) => roundTo(end, places));
}

function constant(value: number): QuantityProgram | null {
  if (!Number.isFinite(value)) return null;
  // Most constants are 0 and 1; a map takes -0 for 0.
  const known = Object.is(value, -0) ? undefined : CONSTANTS.get(value);
  if (known) return known;
  const result: Quantities = { values: new Float64Array(BLOCK).fill(value), marks: null };
  const program = () => result;
  if (CONSTANTS.size < MOST_CONSTANTS && !Object.is(value, -0)) CONSTANTS.set(value, program);
  return program;
}

const CONSTANTS = new Map<number, QuantityProgram>();
const MOST_CONSTANTS = 100;

const ABSENT_BLOCK = newColumn(BLOCK);

/** A reference: the column itself, nothing is copied. */
function read(reference: RuleReference, to: Compilation): QuantityProgram {
  const column = to.finder.one(reference);
  to.figures.push({ reference, column });
  const { reads } = to;
  // Of one unit after another the values are the same array.
  let plain: Quantities | null = null;
  return ({ figures, from, count }: Block) => {
    const found = figures.columns[column];
    const first = found ? from : 0;
    const { values, states } = found ?? ABSENT_BLOCK;
    const end = first + count;
    let any = 0;
    for (let unit = first; unit < end; unit++) any |= states[unit] ?? 0;
    const own = end - first === values.length ? values : values.subarray(first, end);
    if (any === 0) return plain?.values === own ? plain : (plain = { values: own, marks: null });
    const marks = new Uint8Array(count);
    for (let at = 0; at < count; at++) marks[at] = reads[states[first + at] ?? 0] ?? OPEN;
    return { values: own, marks };
  };
}

interface Term {
  readonly subtract: boolean;
  readonly of: RuleExpression;
}

function sumOf(terms: readonly Term[], to: Compilation, depth: number): QuantityProgram | null {
  const operands = operandsOf(terms, to, depth + 1);
  return operands && compileSum(operands, depth);
}

/** The figures that the terms stand for, those of a run or 下级 one by one. */
function operandsOf(terms: readonly Term[], to: Compilation, depth: number): Operand[] | null {
  const operands: Operand[] = [];
  for (const { subtract, of } of terms) {
    const members = membersOf(of, to);
    // A run without members is missing as a whole, and 下级 of nothing are nothing.
    if (members?.length === 0) return null;
    for (const reference of members ?? []) {
      operands.push({ subtract, figure: true, program: read(reference, to) });
    }
    if (members) continue;
    const program = compileFigure(of, to, depth);
    if (!program) return null;
    operands.push({ subtract, figure: of.kind !== "number", program });
  }
  return operands;
}

function membersOf(of: RuleExpression, to: Compilation): readonly RuleReference[] | null {
  if (of.kind === "children") return to.finder.many(of.reference, null, "children");
  return of.kind === "run" ? to.finder.many(of.from, of.to, "run") : null;
}

function alone(
  operand: RuleExpression,
  to: Compilation,
  depth: number,
  apply: (value: number) => Arithmetic
): QuantityProgram | null {
  const program = compileFigure(operand, to, depth);
  if (!program) return null;
  const room = registersAt(depth);
  return (block) => {
    const { values, marks } = program(block);
    const results = beginMarks(room.marks, marks, block.count);
    let marked = marks !== null;
    for (let at = 0; at < block.count; at++) {
      if (results[at] !== 0) {
        room.values[at] = 0;
        continue;
      }
      const result = apply(values[at] ?? 0);
      room.values[at] = typeof result === "number" ? result : 0;
      if (typeof result === "number") continue;
      results[at] = OPEN;
      marked = true;
    }
    return { values: room.values, marks: marked ? results : null };
  };
}

function beginMarks(into: Uint8Array, marks: Uint8Array | null, count: number): Uint8Array {
  if (marks === null) into.fill(0, 0, count);
  else if (marks !== into) into.set(marks);
  return into;
}

function compileProduct(
  factors: Extract<RuleExpression, { kind: "product" }>["factors"],
  to: Compilation,
  depth: number
): QuantityProgram | null {
  let product = constant(1);
  for (const { divide: divides, expression } of factors) {
    const factor = compileFigure(expression, to, depth + 1);
    if (!factor || !product) return null;
    product = joined(product, factor, depth, divides ? divide : multiply);
  }
  return product;
}

function pair(
  left: RuleExpression,
  right: RuleExpression,
  to: Compilation,
  depth: number,
  apply: (left: number, right: number) => Arithmetic
): QuantityProgram | null {
  const first = compileFigure(left, to, depth);
  const second = compileFigure(right, to, depth + 1);
  return first && second && joined(first, second, depth, apply);
}

/** What cannot be told comes before "-". */
function joined(
  left: QuantityProgram,
  right: QuantityProgram,
  depth: number,
  apply: (left: number, right: number) => Arithmetic
): QuantityProgram {
  const room = registersAt(depth);
  return (block) => {
    const one = left(block);
    const other = right(block);
    const results = beginMarks(room.marks, one.marks, block.count);
    let marked = one.marks !== null || other.marks !== null;
    for (let at = 0; at < block.count; at++) {
      const mark = Math.max(results[at] ?? 0, other.marks?.[at] ?? 0);
      const result = mark === 0 ? apply(one.values[at] ?? 0, other.values[at] ?? 0) : 0;
      const isNumber = typeof result === "number";
      room.values[at] = isNumber ? result : 0;
      results[at] = isNumber ? mark : OPEN;
      marked ||= !isNumber;
    }
    return { values: room.values, marks: marked ? results : null };
  };
}
