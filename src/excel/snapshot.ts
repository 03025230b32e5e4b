/// <reference types="office-js" />
import type { Work } from "../core/port";
import type { Problem } from "../core/problem";
import type { Cell, DefinedName, Range, Sheet, Visibility, Workbook } from "../core/workbook";
import { hostCodeOf } from "./host-error";
import type { Session } from "./host";
import { ProblemError } from "./problem-error";
import { readCells } from "./read-cells";
import { askFrames, NO_FRAME, type SheetFrame } from "./read-frame";
import { cellsOf } from "./rectangles";

/** A sheet with the extent of what it holds. */
export interface SheetExtent {
  readonly id: string;
  readonly name: string;
  readonly visibility: Visibility;
  /** The range that holds values; `null` for an empty sheet. It need not begin at A1. */
  readonly used: Range | null;
  /** The range that holds values, formats or merges; it may reach to the last row of the sheet. */
  readonly formatted: Range | null;
  /** `null`: some are hidden and some are not. */
  readonly rowsHidden: boolean | null;
  readonly columnsHidden: boolean | null;
}

/** A workbook as it was read, with the ids of its sheets by name. */
export interface Snapshot {
  readonly workbook: Workbook;
  readonly sheetIds: ReadonlyMap<string, string>;
}

/** Excel reads no more cells of one range at a time, and a check needs no more of a workbook. */
export const MOST_CELLS = 5_000_000;

/**
 * Reads the whole workbook as files are read: values, dates as serial numbers, number formats,
 * merges, what is hidden. In three round trips however many sheets there are: which sheets, how far
 * they reach, what they hold; then one more for every 4 MB.
 *
 * Not read: formulas, since in Excel a formula always has a value, and "not calculated" is all that
 * the core needs to know of one; the text as shown, so that a check says the same here and on the
 * file; whether days count from 1904, which Office.js does not tell.
 *
 * Throws `too_many_cells` before anything is read.
 */
export async function readSnapshot(session: Session, work: Work): Promise<Snapshot> {
  const { context, sync } = session;
  const sheets = context.workbook.worksheets.load("items/id,items/name,items/visibility");
  const names = context.workbook.names.load("items/name,items/formula");
  await sync(work.signal);
  const extents = askExtents(context, sheets.items);
  await sync(work.signal);
  const known = extents.map((extent) => extent());
  refuseTooMany(known);

  const frames: { of: (id: string) => SheetFrame } = { of: () => NO_FRAME };
  const askAlong = () => {
    frames.of = askFrames(context, known);
  };
  const cells = await readCells(session, known, askAlong, work);
  return {
    workbook: {
      sheets: known.map((extent) =>
        sheetOf(extent, cells.get(extent.id) ?? [], frames.of(extent.id))
      ),
      names: names.items.map(definedName),
      date1904: false,
    },
    sheetIds: new Map(known.map(({ id, name }) => [name, id])),
  };
}

/** True where a sheet went while the workbook was being read: reading it again is all there is to do. */
export function isSheetGone(thrown: unknown): boolean {
  return hostCodeOf(thrown) === "ItemNotFound";
}

function askExtents(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[]
): readonly (() => SheetExtent)[] {
  const place = "rowIndex,columnIndex,rowCount,columnCount";
  return sheets.map(({ id, name, visibility }) => {
    const sheet = context.workbook.worksheets.getItem(id);
    const used = sheet.getUsedRangeOrNullObject(true).load(`${place},rowHidden,columnHidden`);
    const formatted = sheet.getUsedRangeOrNullObject(false).load(place);
    return () => ({
      id,
      name,
      visibility: VISIBILITIES.get(visibility) ?? "visible",
      used: extentOf(used),
      formatted: extentOf(formatted),
      rowsHidden: used.isNullObject ? false : used.rowHidden,
      columnsHidden: used.isNullObject ? false : used.columnHidden,
    });
  });
}

const VISIBILITIES: ReadonlyMap<string, Visibility> = new Map<string, Visibility>([
  ["Visible", "visible"],
  ["Hidden", "hidden"],
  ["VeryHidden", "veryHidden"],
]);

function extentOf(range: Excel.Range): Range | null {
  if (range.isNullObject) return null;
  const { rowIndex: top, columnIndex: left, rowCount, columnCount } = range;
  return { top, left, bottom: top + rowCount - 1, right: left + columnCount - 1 };
}

/** A format in the last cell is no harm; a value there makes a sheet that nobody can read. */
function refuseTooMany(extents: readonly SheetExtent[]): void {
  let most: { readonly sheet: string; readonly cells: number } | null = null;
  let all = 0;
  for (const { name, used } of extents) {
    const cells = used ? cellsOf(used) : 0;
    all += cells;
    if (cells > (most?.cells ?? -1)) most = { sheet: name, cells };
  }
  if (!most || all <= MOST_CELLS) return;
  const problem: Problem = { code: "too_many_cells", ...most, allowed: MOST_CELLS };
  throw new ProblemError(problem);
}

function sheetOf(extent: SheetExtent, cells: readonly Cell[], frame: SheetFrame): Sheet {
  const { name, visibility } = extent;
  return { name, kind: "worksheet", visibility, cells, ...frame };
}

function definedName({ name, formula }: Excel.NamedItem): DefinedName {
  return { name, refersTo: String(formula).replace(/^=/, "") };
}
