import type { FindingGroup } from "./finding-rows";

/** Pixels of a group's heading and of a closed row with two lines of text, until they are measured. */
export const HEADING_HEIGHT = 34;
export const ROW_HEIGHT = 79;

/** A group with the lines it takes: its heading at `start`, then its rows, up to but not including `end`. */
export interface GroupLines {
  readonly group: FindingGroup;
  readonly start: number;
  readonly end: number;
  /** How many rows stand before the group. */
  readonly rowsBefore: number;
}

/** Groups laid out as lines below one another. */
export interface ListLayout {
  readonly groups: readonly GroupLines[];
  /** A key for each line. */
  readonly keys: readonly string[];
  /** The lines that are headings. */
  readonly headings: ReadonlySet<number>;
  /** The line of each row. */
  readonly rowLines: readonly number[];
}

export function layOutGroups(groups: readonly FindingGroup[]): ListLayout {
  const keys: string[] = [];
  const headings = new Set<number>();
  const rowLines: number[] = [];
  const lines = groups.map((group): GroupLines => {
    const start = keys.length;
    const rowsBefore = rowLines.length;
    headings.add(start);
    keys.push(`group ${group.key}`);
    for (const row of group.rows) {
      rowLines.push(keys.length);
      keys.push(row.key);
    }
    return { group, start, end: keys.length, rowsBefore };
  });
  return { groups: lines, keys, headings, rowLines };
}

/** The row that a key leads to, or `null` where the key does not move. */
export function rowAfterKey(key: string, row: number, count: number): number | null {
  switch (key) {
    case "ArrowDown":
      return Math.min(row + 1, count - 1);
    case "ArrowUp":
      return Math.max(row - 1, 0);
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}
