import type { Interval, RuleReference, RuleValue } from "./rule";

/**
 * The figures of many units, in columns: the `unit`th entry of every column is that unit's. A unit
 * is whatever a rule is judged for: a reporting unit, a submission, a group of a plain table.
 */
export interface RuleColumns {
  readonly units: number;
  readonly columns: readonly UnitColumn[];
}

/** The figures that one reference names, of every unit. Written by `setFigure` alone. */
export interface UnitColumn {
  /** Finite; 0 where `states` says anything but `NUMBER`. */
  readonly values: Float64Array;
  readonly states: Uint8Array;
  /** Ranges, and numbers that are none, by unit. */
  readonly ranges: Map<number, Interval>;
}

/** What `UnitColumn.states` holds. */
export const NUMBER = 0;
export const NOT_APPLICABLE = 1;
export const BLANK = 2;
export const ABSENT = 3;
export const NULL = 4;
export const NOT_CALCULATED = 5;
export const UNREADABLE = 6;
export const UNKNOWN = 7;
/** A range, or a number that is not finite: the value is in `ranges`. */
export const RANGE = 8;

const VALUES: readonly RuleValue[] = [
  { kind: "number", low: 0, high: 0 },
  { kind: "not_applicable" },
  { kind: "missing", why: "blank" },
  { kind: "missing", why: "absent" },
  { kind: "missing", why: "null" },
  { kind: "missing", why: "not_calculated" },
  { kind: "missing", why: "unreadable" },
  { kind: "missing", why: "unknown" },
];

const STATES = new Map(
  VALUES.map((value, state) => [value.kind === "missing" ? value.why : value.kind, state])
);

const ABSENT_FIGURE: RuleValue = { kind: "missing", why: "absent" };

/** A column in which every figure is absent. */
export function newColumn(units: number): UnitColumn {
  const states = new Uint8Array(units).fill(ABSENT);
  return { values: new Float64Array(units), states, ranges: new Map() };
}

export function setFigure(column: UnitColumn, unit: number, value: RuleValue): void {
  column.values[unit] = 0;
  if (value.kind !== "number") {
    column.states[unit] = STATES.get(value.kind === "missing" ? value.why : value.kind) ?? ABSENT;
  } else if (value.low === value.high && Number.isFinite(value.low)) {
    column.states[unit] = NUMBER;
    column.values[unit] = value.low;
  } else {
    column.states[unit] = RANGE;
    column.ranges.set(unit, { low: value.low, high: value.high });
  }
}

export function figureAt(column: UnitColumn | undefined, unit: number): RuleValue {
  const state = column?.states[unit];
  if (!column || state === undefined) return ABSENT_FIGURE;
  if (state === NUMBER) {
    const value = column.values[unit] ?? 0;
    return { kind: "number", low: value, high: value };
  }
  if (state === RANGE) {
    const range = column.ranges.get(unit) ?? { low: NaN, high: NaN };
    return { kind: "number", ...range };
  }
  return VALUES[state] ?? ABSENT_FIGURE;
}

/** How the references of a rule find their columns: the same for every unit. */
export interface ColumnFinder {
  /** The index of the column; -1 for a figure that no unit has. */
  readonly one: (reference: RuleReference) => number;
  /** As in `RuleLookup`. */
  readonly many: (
    reference: RuleReference,
    to: RuleReference | null,
    how: "children" | "run" | "group"
  ) => readonly RuleReference[];
}
