import type { CellAddress, Edit, MarkFamily } from "../core/workbook";
import type { Place } from "./cell-ranges";
import type { CellComment } from "./comments-xml";
import { refuseDamaged } from "./refuse";
import type { SheetValues } from "./write-cells";

/** The edits of one sheet, by kind. Of two values for a cell the later wins. */
export interface SheetEdits {
  readonly values: SheetValues;
  readonly marks: ReadonlyMap<MarkFamily, readonly Place[]>;
  readonly comments: readonly CellComment[];
}

interface Gathering {
  readonly values: Map<number, Map<number, number | string | boolean | null>>;
  readonly marks: Map<MarkFamily, Place[]>;
  readonly comments: CellComment[];
}

const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

/** Sorts edits by sheet. Throws `damaged` (`cell_reference`) for a cell that no sheet has. */
export function gatherEdits(edits: readonly Edit[]): ReadonlyMap<string, SheetEdits> {
  const sheets = new Map<string, Gathering>();
  const sheetOf = (at: CellAddress): Gathering => {
    if (!onSheet(at.row, LAST_ROW) || !onSheet(at.column, LAST_COLUMN)) {
      refuseDamaged(at.sheet, "cell_reference");
    }
    const known = sheets.get(at.sheet);
    const sheet = known ?? { values: new Map(), marks: new Map(), comments: [] };
    sheets.set(at.sheet, sheet);
    return sheet;
  };
  for (const edit of edits) {
    if (edit.kind === "write") {
      putValue(sheetOf(edit.at).values, edit.at, edit.value);
    } else if (edit.kind === "comment") {
      const { row, column } = edit.at;
      sheetOf(edit.at).comments.push({ row, column, text: edit.text, author: edit.author });
    } else if (edit.kind === "mark") {
      for (const at of edit.cells) putMark(sheetOf(at).marks, edit.family, at);
    }
  }
  return sheets;
}

function putValue(
  values: Gathering["values"],
  { row, column }: CellAddress,
  value: number | string | boolean | null
): void {
  const cells = values.get(row) ?? new Map<number, number | string | boolean | null>();
  values.set(row, cells);
  cells.set(column, value);
}

function putMark(
  marks: Gathering["marks"],
  family: MarkFamily,
  { row, column }: CellAddress
): void {
  const cells = marks.get(family) ?? [];
  marks.set(family, cells);
  cells.push({ row, column });
}

function onSheet(index: number, last: number): boolean {
  return Number.isInteger(index) && index >= 0 && index <= last;
}
