import type { Band, SheetModel } from "./workbook";

export type Axis = "row" | "column";

/** Points of a row and of a column in a new sheet. */
export const STANDARD_HEIGHT = 15;
export const STANDARD_WIDTH = 48;

function bandsOf(sheet: SheetModel, axis: Axis): Map<number, Band> {
  return axis === "row" ? sheet.rows : sheet.columns;
}

function standardSize({ rowSize, columnSize }: SheetModel, axis: Axis): number {
  return axis === "row" ? rowSize : columnSize;
}

/** Height of a row or width of a column in points; 0 while it is hidden. */
export function bandSize(sheet: SheetModel, axis: Axis, index: number): number {
  const band = bandsOf(sheet, axis).get(index);
  if (band?.hidden) return 0;
  return band?.size ?? standardSize(sheet, axis);
}

/** The size that all have in common; `null` where they differ. */
export function commonSize(
  sheet: SheetModel,
  axis: Axis,
  first: number,
  last: number
): number | null {
  const sizes = new Set<number>();
  let own = 0;
  for (const index of bandsOf(sheet, axis).keys()) {
    if (index < first || index > last) continue;
    sizes.add(bandSize(sheet, axis, index));
    own += 1;
  }
  if (own <= last - first) sizes.add(standardSize(sheet, axis));
  const [size = 0, ...others] = sizes;
  return others.length > 0 ? null : size;
}

/** Whether all of them are hidden; `null` where only some are. */
export function bandHidden(
  sheet: SheetModel,
  axis: Axis,
  first: number,
  last: number
): boolean | null {
  let hidden = 0;
  for (const [index, band] of bandsOf(sheet, axis)) {
    if (band.hidden && index >= first && index <= last) hidden += 1;
  }
  if (hidden === 0) return false;
  return hidden === last - first + 1 ? true : null;
}

export function changeBands(
  sheet: SheetModel,
  axis: Axis,
  first: number,
  last: number,
  change: Partial<Band>
): void {
  const bands = bandsOf(sheet, axis);
  for (let index = first; index <= last; index++) {
    const band = bands.get(index) ?? { size: null, hidden: false };
    bands.set(index, { ...band, ...change });
  }
}
