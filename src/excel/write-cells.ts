/// <reference types="office-js" />
import { rangeName } from "../core/address";
import type { Range } from "../core/workbook";
import { rememberBlock, type CellBlock } from "./cell-block";
import { operation, type Change, type Operation } from "./change";
import { literalOf, type CellContent, type Literal } from "./literal";
import { coverCells } from "./rectangles";
import { rowPieces } from "./row-pieces";
import type { SheetDirectory } from "./sheet-directory";

/** What to write on one sheet: by row, then by column. Of two values for a cell the later wins. */
export type SheetCells = Map<number, Map<number, CellContent>>;

/** Values and formulas of a sheet that is there already: as few ranges as their places allow. */
export function writeCells(name: string, cells: SheetCells, directory: SheetDirectory): Change {
  const blocks = coverCells(placesOf(cells)).map((range) =>
    rememberBlock(
      range,
      (down, across) => cells.get(range.top + down)?.has(range.left + across) ?? false
    )
  );
  let back: Excel.Worksheet | null = null;
  const id = () => directory.listed().find((sheet) => sheet.name === name)?.id ?? name;

  return {
    sheets: [name],
    ask(context) {
      for (const block of blocks) block.ask(directory.sheet(context, name));
    },
    check: () => undefined,
    operations: () =>
      blocks.flatMap((block) => [
        ...writeBlock(
          (context) => directory.sheet(context, name),
          block.range,
          blockLiterals(block.range, cells, block)
        ),
        operation((context) => block.askAfter(directory.sheet(context, name)), 2),
      ]),
    note() {
      for (const block of blocks) block.note();
    },
    askBack(context) {
      back = context.workbook.worksheets.getItemOrNullObject(id()).load("id");
      for (const block of blocks) block.askNow(back);
    },
    changedSince() {
      for (const block of blocks) {
        const changed = block.changedSince(name);
        if (changed) return changed;
      }
      return null;
    },
    takeBack() {
      if (back?.isNullObject) return [];
      return blocks.flatMap((block) =>
        block.restore((context) => context.workbook.worksheets.getItem(id()))
      );
    },
  };
}

/** Writes onto a sheet that the same command adds: it needs no memory of what was there. */
export function writeOntoNew(name: string, cells: SheetCells): readonly Operation[] {
  return writeOnto((context) => context.workbook.worksheets.getItem(name), cells);
}

/** Writes without a memory; `format` tells the number format of a cell, where it is known. */
export function writeOnto(
  sheet: (context: Excel.RequestContext) => Excel.Worksheet,
  cells: SheetCells,
  format?: CellBlock["format"]
): readonly Operation[] {
  return coverCells(placesOf(cells)).flatMap((range) =>
    writeBlock(sheet, range, blockLiterals(range, cells, format ? { format } : null))
  );
}

function writeBlock(
  sheet: (context: Excel.RequestContext) => Excel.Worksheet,
  range: Range,
  literals: readonly (Literal | null)[][]
): readonly Operation[] {
  return rowPieces(range, literals).map((piece) =>
    operation(
      (context) => {
        sheet(context).getRange(rangeName(piece.range)).formulas = piece.rows;
      },
      2,
      piece.rows
    )
  );
}

function placesOf(cells: SheetCells): { readonly row: number; readonly column: number }[] {
  return [...cells].flatMap(([row, values]) =>
    [...values.keys()].map((column) => ({ row, column }))
  );
}

/** A rectangle as it is sent: `null` leaves a cell as it is. */
function blockLiterals(
  { top, left, bottom, right }: Range,
  cells: SheetCells,
  block: Pick<CellBlock, "format"> | null
): (Literal | null)[][] {
  const rows: (Literal | null)[][] = [];
  for (let row = top; row <= bottom; row++) {
    const values = cells.get(row);
    const literals: (Literal | null)[] = [];
    for (let column = left; column <= right; column++) {
      const content = values?.get(column);
      literals.push(content ? literalOf(content, block?.format(row, column)) : null);
    }
    rows.push(literals);
  }
  return rows;
}
