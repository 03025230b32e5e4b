import type { EarlierRows } from "./earlier-rows";
import type { RecordLine } from "./fill-record";
import { isSameValue } from "./row-align";
import type { RefillTask } from "./refill";
import type { Sheet } from "../workbook";
import { NO_VALUES } from "./template-values";

/** A row of a sheet that is filled again, in the order in which it will stand. */
export interface OrderedRow {
  /** The row that it is or is made from; `null` where the sheet has none of its kind. */
  readonly base: number | null;
  /** Which row of the fill it is; `null` for one that is left from before or was put there by hand. */
  readonly index: number | null;
  readonly line: RecordLine | null;
  /** True for a row that comes anew. */
  readonly isNew: boolean;
}

export interface RowOrder {
  readonly rows: readonly OrderedRow[];
  /** Rows of the fill that were deleted by hand, and where each would stand. */
  readonly deleted: readonly { readonly index: number; readonly at: number }[];
  readonly isRenewed: boolean;
}

/**
 * The rows of the next fill: those of the fill in their order, each followed by what stands behind it
 * without being of the fill. A row of an item that is no longer there goes, unless it was edited.
 */
export function orderRows(
  { fill, name, replace, template }: RefillTask,
  earlier: EarlierRows
): RowOrder {
  const { lines, rowOf } = earlier;
  const leaders = new Set(lines.flatMap((line) => (line ? (rowOf.get(line) ?? []) : [])));
  const { followers, head } = followersOf(leaders, earlier, name, replace);
  const donors = donorRows(earlier);
  const shapes = rowShapes(template);
  const rows: OrderedRow[] = [...head];
  const deleted: RowOrder["deleted"][number][] = [];
  let isRenewed = false;
  fill.rows.forEach(({ row }, index) => {
    const line = lines[index] ?? null;
    const base = line ? rowOf.get(line) : undefined;
    if (base !== undefined) {
      rows.push({ base, index, line, isNew: false }, ...(followers.get(base) ?? []));
      donors.set(row, base);
      return;
    }
    const at = rows.length;
    if (line && !replace({ sheet: name, row: at, column: 0 })) {
      deleted.push({ index, at });
      return;
    }
    const donor = donors.get(row) ?? likeRow(row, donors, shapes);
    if (donor === null) isRenewed = true;
    rows.push({ base: donor, index, line, isNew: true });
  });
  return { rows, deleted, isRenewed };
}

/** Where no row of a kind is left, the nearest that looks alike as far as a snapshot tells. */
function likeRow(
  row: number,
  donors: ReadonlyMap<number, number>,
  shapes: ReadonlyMap<number, string>
): number | null {
  let nearest: number | null = null;
  let distance = Infinity;
  for (const [templateRow, donor] of donors) {
    const away = Math.abs(templateRow - row);
    if (away >= distance || shapes.get(templateRow) !== shapes.get(row)) continue;
    nearest = donor;
    distance = away;
  }
  return nearest;
}

/** Texts longer than that are paragraphs, shorter ones may be headings. */
const SHORT = 25;

/** What can be told of the look of each row: its merges, the cells it has, their formats and length. */
function rowShapes({ cells, merges }: Sheet): ReadonlyMap<number, string> {
  const shapes = new Map<number, string>();
  const add = (row: number, part: string) => shapes.set(row, `${shapes.get(row) ?? ""};${part}`);
  for (const { top, left, bottom, right } of merges) {
    if (top === bottom) add(top, `${String(left)}-${String(right)}`);
    else for (let row = top; row <= bottom; row++) add(row, `tall ${String(top)}`);
  }
  for (const { row, column, value, format, formula } of cells) {
    const length = typeof value === "string" && value.length > SHORT ? "long" : "short";
    const isFormula = formula === undefined ? "" : "=";
    add(row, [String(column), format ?? "", column === 0 ? length : "", isFormula].join(" "));
  }
  return shapes;
}

/** For each row of the template a row of the sheet that is one of its kind. */
function donorRows({ rowOf, templateRowOf }: EarlierRows): Map<number, number> {
  const donors = new Map<number, number>();
  for (const [line, row] of rowOf) {
    const templateRow = templateRowOf(line);
    if (!donors.has(templateRow)) donors.set(templateRow, row);
  }
  return donors;
}

/** What stands behind each row of the fill, and before the first. */
function followersOf(
  leaders: ReadonlySet<number>,
  { count, rowOf, gone, values }: EarlierRows,
  sheet: string,
  replace: RefillTask["replace"]
): {
  readonly followers: ReadonlyMap<number, readonly OrderedRow[]>;
  readonly head: readonly OrderedRow[];
} {
  const goneAt = new Map<number, RecordLine>();
  for (const line of gone) {
    const row = rowOf.get(line);
    if (row !== undefined) goneAt.set(row, line);
  }
  const head: OrderedRow[] = [];
  const followers = new Map<number, OrderedRow[]>();
  let list = head;
  for (let row = 0; row < count; row++) {
    if (leaders.has(row)) {
      list = [];
      followers.set(row, list);
      continue;
    }
    const line = goneAt.get(row) ?? null;
    const isKept = line === null || isEdited(line, values.get(row) ?? NO_VALUES);
    if (isKept && !(line && replace({ sheet, row, column: 0 })))
      list.push({ base: row, index: null, line, isNew: false });
  }
  return { followers, head };
}

/** A row that says anything else than what was written, or more. */
function isEdited(line: RecordLine, now: ReadonlyMap<number, string | number | boolean | null>) {
  const columns = new Set([...line.values.keys(), ...now.keys()]);
  return [...columns].some(
    (column) => !isSameValue(line.values.get(column) ?? null, now.get(column) ?? null)
  );
}
