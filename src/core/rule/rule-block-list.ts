import { NOTHING, OPEN, registersAt, type QuantityProgram } from "./rule-block";
import { settle } from "./rule-interval";

/** One figure of a sum or of a list. */
export interface Operand {
  readonly subtract: boolean;
  /** False for a constant, which makes no figure of a list of "-". */
  readonly figure: boolean;
  readonly program: QuantityProgram;
}

/** What a list has met for a unit. */
const FIGURES = 1;
const SKIPPED = 2;
const UNTOLD = 4;

/** The sum of the operands; as in `evaluateFigure` a "-" counts as nothing. */
export function compileSum(operands: readonly Operand[], depth: number): QuantityProgram {
  const { values, largest, marks } = registersAt(depth);
  const meet = listMarks(marks);
  return (block) => {
    const { count } = block;
    values.fill(0, 0, count);
    largest.fill(0, 0, count);
    let met = BEGUN;
    for (const operand of operands) {
      const term = operand.program(block);
      add(values, largest, term.values, operand.subtract ? -1 : 1, count);
      met = meet(met, operand, term.marks, count);
    }
    for (let at = 0; at < count; at++) {
      const total = settle(values[at] ?? 0, largest[at] ?? 0);
      values[at] = total;
      if (Number.isFinite(total)) continue;
      if (met !== MARKED) marks.fill(FIGURES, 0, count);
      met = MARKED;
      marks[at] = UNTOLD;
    }
    return { values, marks: met === MARKED ? endMarks(marks, values, count) : null };
  };
}

function add(
  values: Float64Array,
  largest: Float64Array,
  term: Float64Array,
  sign: number,
  count: number
): void {
  for (let at = 0; at < count; at++) {
    const value = term[at] ?? 0;
    const size = Math.abs(value);
    values[at] = (values[at] ?? 0) + sign * value;
    if (size > (largest[at] ?? 0)) largest[at] = size;
  }
}

/** The greatest or least of the operands. */
export function compileExtreme(
  operands: readonly Operand[],
  name: "maximum" | "minimum",
  depth: number
): QuantityProgram {
  const { values, marks } = registersAt(depth);
  const meet = listMarks(marks);
  const pick = name === "maximum" ? Math.max : Math.min;
  const least = name === "maximum" ? -Infinity : Infinity;
  return (block) => {
    const { count } = block;
    values.fill(least, 0, count);
    let met = BEGUN;
    for (const operand of operands) {
      const term = operand.program(block);
      for (let at = 0; at < count; at++) {
        if ((term.marks?.[at] ?? 0) === 0)
          values[at] = pick(values[at] ?? least, term.values[at] ?? 0);
      }
      met = meet(met, operand, term.marks, count);
    }
    return { values, marks: met === MARKED ? endMarks(marks, values, count) : null };
  };
}

/** How far a list has come: no figure yet, plain figures, or units that need marks. */
const BEGUN = 0;
const PLAIN = 1;
const MARKED = 2;

/** Notes what each operand adds; marks are kept from the first operand on that has any. */
function listMarks(marks: Uint8Array) {
  return (met: number, operand: Operand, own: Uint8Array | null, count: number): number => {
    const plain = operand.figure ? FIGURES : 0;
    if (own === null && met !== MARKED) return met | plain;
    if (met !== MARKED) marks.fill(met === PLAIN ? FIGURES : 0, 0, count);
    for (let at = 0; at < count; at++) {
      const mark = own?.[at] ?? 0;
      marks[at] = (marks[at] ?? 0) | (mark === 0 ? plain : mark === OPEN ? UNTOLD : SKIPPED);
    }
    return MARKED;
  };
}

/** As the marks of a result: what is open opens it, "-" without figures leaves nothing. */
function endMarks(marks: Uint8Array, values: Float64Array, count: number): Uint8Array {
  for (let at = 0; at < count; at++) {
    const met = marks[at] ?? 0;
    const mark = met & UNTOLD ? OPEN : met & SKIPPED && !(met & FIGURES) ? NOTHING : 0;
    marks[at] = mark;
    if (mark !== 0) values[at] = 0;
  }
  return marks;
}
