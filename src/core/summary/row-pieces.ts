import type { Edit } from "../workbook";

/**
 * The edit that lays the first `count` rows of a sheet out in an order, rows repeated and left out;
 * none where they stay as they are.
 */
export function rowPieces(sheet: string, order: readonly number[], count: number): readonly Edit[] {
  if (order.length === count && order.every((row, index) => row === index)) return [];
  const pieces: [number, number][] = [];
  for (const row of order) {
    const last = pieces.at(-1);
    if (last && last[1] + 1 === row) last[1] = row;
    else pieces.push([row, row]);
  }
  // What lies below the last piece follows it: rows left out at the end are held apart from that.
  if (!order.some((row) => row >= count - 1)) pieces.push([count, count]);
  return [{ kind: "arrangeRows", sheet, pieces }];
}
