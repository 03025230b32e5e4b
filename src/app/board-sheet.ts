import type { CellStyle, ContentCell, SheetContent } from "../core/sheet-content";
import type { ListCell, ListContent, ListValue } from "./list-sheet";
import { NOTE } from "./results-look";

/**
 * A list as a sheet of an open workbook.
 *
 * @param name of the sheet
 * @param note the line by which a sheet is known as Heshu's own, and never read as one of hers
 */
export function boardSheet(
  { head, lines, columns }: ListContent,
  name: string,
  note: string
): SheetContent {
  const sample = Math.max(...head.cells.map((cell) => cell.row));
  const looks = new Map<number, CellStyle | undefined>(
    head.cells.flatMap((cell) => (cell.row === sample ? [[cell.column, cell.style]] : []))
  );
  const cells: ContentCell[] = head.cells.filter((cell) => cell.row < sample);
  let row = sample;
  for (const one of lines) {
    const line = "rest" in one ? [...one.cells, ...one.rest] : one;
    for (let column = 0; column < columns; column += 1) {
      const style = looks.get(column);
      cells.push({
        row,
        column,
        value: valueOf(line[column] ?? null),
        ...(style ? { style } : {}),
      });
    }
    row += 1;
  }
  cells.push({ row, column: 0, value: note, style: { ...NOTE, wrap: false } });
  return { ...head, name, cells };
}

/** In an open workbook the links of the file would lead elsewhere. */
function valueOf(cell: ListCell): ListValue {
  return typeof cell === "object" && cell !== null ? cell.value : cell;
}
