import type { MissingMode, RuleReference } from "./rule";
import {
  ABSENT,
  BLANK,
  NOT_APPLICABLE,
  NUMBER,
  type ColumnFinder,
  type RuleColumns,
} from "./unit-columns";

/** Units are judged this many at a time, so that what is on the way stays in the processor's cache. */
export const BLOCK = 512;

/** The units at hand: `count` of them from `from` on. */
export interface Block {
  readonly figures: RuleColumns;
  readonly from: number;
  readonly count: number;
}

/** What an expression comes to for each unit of a block. */
export interface Quantities {
  /** 0 where `marks` is set. */
  readonly values: Float64Array;
  /** `NOTHING` or `OPEN` of a unit whose figure is no plain number; `null` where all are. */
  readonly marks: Uint8Array | null;
}

/** A "-": not applicable. */
export const NOTHING = 1;
/** Missing, a range, a fault of arithmetic: to be asked of `evaluateClause`. */
export const OPEN = 2;

/** What a relation comes to for one unit. `ASKED`: only `evaluateClause` can tell. */
export const PASS = 0;
export const FAIL = 1;
export const LEFT_OUT = 2;
export const ASKED = 3;

/** Computes a block. The arrays are good until the next program of the same depth runs. */
export type QuantityProgram = (block: Block) => Quantities;

/** One relation while it is compiled. */
export interface Compilation {
  readonly finder: ColumnFinder;
  /** How a state reads in this mode: as a number, `NOTHING` or `OPEN`. */
  readonly reads: Uint8Array;
  /** Every figure the relation reads, in the order in which `evaluateClause` reads them. */
  readonly figures: ReadFigure[];
}

export interface ReadFigure {
  readonly reference: RuleReference;
  readonly column: number;
}

/** In the modes that end in zero a figure that is not there reads as 0. */
export function statesRead(mode: MissingMode): Uint8Array {
  const reads = new Uint8Array(9).fill(OPEN);
  reads[NUMBER] = 0;
  reads[NOT_APPLICABLE] = NOTHING;
  if (mode.endsWith("_zero")) reads[BLANK] = reads[ABSENT] = 0;
  return reads;
}

/** Room for one expression of a depth; the expressions of a depth never overlap. */
export interface Registers {
  readonly values: Float64Array;
  readonly largest: Float64Array;
  readonly marks: Uint8Array;
}

const REGISTERS: Registers[] = [];

export function registersAt(depth: number): Registers {
  const known = REGISTERS[depth];
  if (known) return known;
  const made = {
    values: new Float64Array(BLOCK),
    largest: new Float64Array(BLOCK),
    marks: new Uint8Array(BLOCK),
  };
  REGISTERS[depth] = made;
  return made;
}
