import { codeKey, columnKey, seriesKey, type FigureList } from "./figure-list";
import { nearestCode } from "../nearest";
import { clauseReferences, EVERY_ROW, type RuleClause, type RuleReference } from "./rule";
import {
  newColumn,
  setFigure,
  type ColumnFinder,
  type RuleColumns,
  type UnitColumn,
} from "./unit-columns";
import { bareCode } from "../row-match";
import { namePattern } from "./rule-members";

/** What a clause written in whole rows or columns is judged at: each column, or each code. */
export interface Sweep {
  readonly column: string | null;
  readonly row: string | null;
}

export const NO_SWEEP: Sweep = { column: null, row: null };

/** What a rule asks of a table that it does not have. */
export type ReferenceFault =
  | { readonly code: "unknown_code"; readonly reference: string; readonly nearest: string | null }
  | {
      readonly code: "unknown_column";
      readonly reference: string;
      readonly columns: readonly string[];
    }
  /** A plain table does not say what stands below a code. */
  | { readonly code: "no_children"; readonly reference: string };

/** How references find the series of a table, and the columns of those that were asked for. */
export interface FigureFinder {
  readonly at: (sweep: Sweep) => ColumnFinder;
  readonly fault: (clause: RuleClause) => ReferenceFault | null;
  /** The figures of all groups, of every series that the last finder has found. */
  readonly figures: () => RuleColumns;
  readonly sweeps: (clause: RuleClause) => readonly Sweep[];
}

/** Figures kept in columns. */
const MOST_KEPT = 2 ** 25;

/** `01` in a rule finds 1 in the table and the other way round, where only one code is meant. */
export function figureFinder(list: FigureList): FigureFinder {
  const codes = codeIndex(list.codes);
  const ownColumn = columnWithoutName(list);
  const columns: UnitColumn[] = [];
  const numbers = new Map<string, number>();

  const keyOf = ({ form, row, column }: RuleReference, sweep: Sweep): string | null => {
    const written = row === EVERY_ROW ? (sweep.row ?? row) : row;
    const code = codes.find(form === null ? written : `${form}[${written}]`);
    const name = column ?? sweep.column;
    const key = code && seriesKey(code, name === null ? ownColumn : columnKey(name));
    return key !== null && list.series.has(key) ? key : null;
  };
  const columnOf = (key: string | null): number => {
    const known = key === null ? -1 : numbers.get(key);
    if (key === null || known !== undefined) return known ?? -1;
    numbers.set(key, columns.length);
    columns.push(filledColumn(list, key));
    return columns.length - 1;
  };
  const membersOf = (reference: RuleReference, to: RuleReference, sweep: Sweep) => {
    const members = codes.run(reference.row, to.row).map((row) => ({ ...reference, row }));
    return members.filter((one) => keyOf(one, sweep) !== null);
  };
  const groupOf = (reference: RuleReference, sweep: Sweep) => {
    const members = list.codes.filter(namePattern(reference.row));
    return members
      .map((row) => ({ ...reference, row }))
      .filter((one) => keyOf(one, sweep) !== null);
  };
  const at = (sweep: Sweep): ColumnFinder => {
    // Columns are kept from one rule to the next, as far as there is room.
    if (columns.length * list.groups.length > MOST_KEPT) {
      columns.length = 0;
      numbers.clear();
    }
    return {
      one: (reference) => columnOf(keyOf(reference, sweep)),
      many: (reference, to, how) =>
        how === "group"
          ? groupOf(reference, sweep)
          : to === null
            ? []
            : membersOf(reference, to, sweep),
    };
  };
  const sweeps = (clause: RuleClause): readonly Sweep[] => {
    if (clause.sweep === "columns") {
      return list.columns.map((column) => ({ column, row: null }));
    }
    if (clause.sweep !== "rows") return [NO_SWEEP];
    const rows = list.codes.map((row) => ({ column: null, row }));
    return rows.filter((sweep) => clauseReferences(clause).every((one) => keyOf(one, sweep)));
  };
  const fault = (clause: RuleClause): ReferenceFault | null => {
    const [parent] = childrenIn(clause);
    if (parent) return { code: "no_children", reference: referenceText(parent) };
    const all = sweeps(clause);
    for (const reference of clauseReferences(clause)) {
      if (all.some((sweep) => keyOf(reference, sweep) !== null)) continue;
      const text = referenceText(reference);
      const named = reference.form === null ? reference.row : `${reference.form}[${reference.row}]`;
      if (reference.row === EVERY_ROW || codes.find(named) !== null) {
        return { code: "unknown_column", reference: text, columns: list.columns };
      }
      return { code: "unknown_code", reference: text, nearest: nearestCode(named, list.codes) };
    }
    return null;
  };
  return { at, fault, sweeps, figures: () => ({ units: list.groups.length, columns }) };
}

function filledColumn(list: FigureList, key: string): UnitColumn {
  const column = newColumn(list.groups.length);
  const series = list.series.get(key);
  series?.groups.forEach((group, index) => {
    const value = series.values[index];
    if (value) setFigure(column, group, value);
  });
  return column;
}

/** A reference without a column means the lines without one; in a table of one column, that one. */
function columnWithoutName(list: FigureList): string {
  const keys = new Set(list.columns.map(columnKey));
  const [only] = keys;
  return keys.size === 1 && only !== undefined ? only : columnKey("");
}

interface CodeIndex {
  /** The key of the code that is meant; `null` for none, or for more than one. */
  readonly find: (code: string) => string | null;
  /** Every code from the first to the last: by number where both are numbers, else by their order. */
  readonly run: (from: string, to: string) => readonly string[];
}

function codeIndex(codes: readonly string[]): CodeIndex {
  const exact = new Map(codes.map((code, index) => [codeKey(code), index]));
  const bare = new Map<string, string | null>();
  for (const key of exact.keys()) bare.set(bareCode(key), bare.has(bareCode(key)) ? null : key);
  const find = (code: string) => {
    const key = codeKey(code);
    return exact.has(key) ? key : (bare.get(bareCode(key)) ?? null);
  };
  const numbered = codes
    .filter((code) => isNumber(codeKey(code)))
    .sort((one, other) => Number(codeKey(one)) - Number(codeKey(other)));
  const run = (from: string, to: string) => {
    const [first, last] = [find(from), find(to)];
    if (first === null || last === null) return [];
    if (isNumber(first) && isNumber(last)) {
      const [low, high] = [Number(first), Number(last)];
      return numbered.filter((code) => {
        const number = Number(codeKey(code));
        return low <= number && number <= high;
      });
    }
    return codes.slice(exact.get(first), (exact.get(last) ?? -1) + 1);
  };
  return { find, run };
}

function isNumber(code: string): boolean {
  return /^[0-9]{1,15}$/.test(code);
}

/** The rows whose 下级 a clause adds up. */
function childrenIn(clause: RuleClause): readonly RuleReference[] {
  const parents: RuleReference[] = [];
  clauseReferences(clause, {
    many: (reference, _, how) => {
      if (how === "children") parents.push(reference);
      return [];
    },
  });
  return parents;
}

/** A reference as a rule would write it. */
export function referenceText({ form, row, column }: RuleReference): string {
  return `${form ?? ""}[${column === null ? row : `${row},${column}`}]`;
}
