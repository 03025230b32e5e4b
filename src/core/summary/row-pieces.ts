import type { Edit } from "../workbook";

/**
 * The edit that lays the first `count` rows of a sheet out in an order, rows repeated and left out;
 * none where they stay as they are.
 */
export function rowPieces(sheet: string, order: readonly number[], count: number): readonly Edit[] {
  if (order.length === count && order.every((row, index) => row === index)) return [];
  const times = new Map<number, number>();
  const joins = new Map<number, number>();
  order.forEach((row, index) => {
    times.set(row, (times.get(row) ?? 0) + 1);
    if (order[index + 1] === row + 1) joins.set(row, (joins.get(row) ?? 0) + 1);
  });
  // A row below a block is no part of its last copy: a total there speaks of all of them.
  const staysWithNext = (row: number) =>
    joins.get(row) === times.get(row) && times.get(row) === times.get(row + 1);
  const pieces: [number, number][] = [];
  for (const row of order) {
    const last = pieces.at(-1);
    if (last && last[1] + 1 === row && staysWithNext(last[1])) last[1] = row;
    else pieces.push([row, row]);
  }
  // What lies below the last piece follows it: rows left out at the end are held apart from that.
  if (!order.some((row) => row >= count - 1)) pieces.push([count, count]);
  return [{ kind: "arrangeRows", sheet, pieces }];
}
