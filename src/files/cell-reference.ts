import { refuseDamaged } from "./refuse";
import { LAST_COLUMN, LAST_ROW } from "./sheet-scan";
import { DIGIT_0, DIGIT_9, LETTER_A, LETTER_Z } from "./xml-characters";
import type { Cursor } from "./xml-cursor";

/** A scan of a sheet's cells: where it stands, from 0. */
export interface PlaceScan {
  readonly cursor: Cursor;
  row: number;
  column: number;
}

/** A cell being read. */
export interface CellPlacing {
  /** True where the cell's reference is none. */
  nowhere: boolean;
}

/** Letters stand in lower case once this bit is set. */
const LOWER_CASE = 32;

/**
 * `D8` from the attribute just read, without a copy of it. A place off the sheet is damage; a text
 * that names no place at all makes the cell one that stands nowhere.
 */
export function readReference(scan: PlaceScan, source: CellPlacing): void {
  const { xml, valueEnd, part } = scan.cursor;
  let at = scan.cursor.valueStart;
  let column = 0;
  let row = 0;
  for (; at < valueEnd && column <= LAST_COLUMN; at++) {
    const letter = xml.charCodeAt(at) | LOWER_CASE;
    if (letter < LETTER_A || letter > LETTER_Z) break;
    column = column * 26 + letter - LETTER_A + 1;
  }
  const digits = at;
  for (; at < valueEnd && row <= LAST_ROW; at++) {
    const digit = xml.charCodeAt(at);
    if (digit < DIGIT_0 || digit > DIGIT_9) break;
    row = row * 10 + digit - DIGIT_0;
  }
  const rowZero = at === valueEnd && at > digits && row === 0;
  if (column > LAST_COLUMN + 1 || row > LAST_ROW + 1 || (column > 0 && rowZero)) {
    refuseDamaged(part, "cell_reference");
  }
  if (at < valueEnd || column === 0 || row === 0) {
    source.nowhere = true;
    return;
  }
  scan.column = column - 1;
  scan.row = row - 1;
}
