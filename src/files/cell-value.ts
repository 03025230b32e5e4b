import type { Cell, CellValue } from "../core/workbook";
import { cellText } from "./element-text";
import { parseIsoDate } from "./iso-date";
import { refuseDamaged } from "./refuse";
import type { SheetContext } from "./sheet-scan";

/** What the element of a cell says, before it is understood. */
export interface CellSource {
  /** Attribute `t`: ECMA-376 part 1, 18.18.11. */
  type: string;
  /** Attribute `s`: index of the cell's style. */
  style: number;
  /** Text of `v`, or the number it says; `null` without one. */
  value: string | number | null;
  /** Text of `is`; `null` without one. */
  inline: string | null;
  formula: string | undefined;
}

/** A cell in the making. */
type NewCell = { -readonly [Key in keyof Cell]: Cell[Key] };

/**
 * The cell that its source describes; `null` where there is neither a value nor a formula.
 * Throws `damaged` for a number out of range or a shared string that is not there.
 */
export function parseCellValue(
  source: CellSource,
  row: number,
  column: number,
  context: SheetContext,
  part: string
): Cell | null {
  const { type, formula } = source;
  const format = context.formats[source.style];
  const value = valueOf(source, context, part);
  if (formula === undefined && (value === null || value === "")) return null;
  // Two literals and not one with later additions: the engine then packs each cell tightly.
  const cell: NewCell =
    format === undefined ? { row, column, value } : { row, column, value, format };
  if (formula !== undefined) cell.formula = formula;
  if (type === "e" && value !== null) cell.error = true;
  if (type === "d" && typeof value === "string") readDate(cell, value, context.date1904);
  return cell;
}

function valueOf(source: CellSource, context: SheetContext, part: string): CellValue {
  const { type, value, inline } = source;
  if (inline !== null) return cellText(inline);
  if (value === null) return null;
  if (type === "s") return sharedString(value, context, part);
  return typeof value === "number" ? value : valueOfText(type, value, part);
}

function valueOfText(type: string, value: string, part: string): CellValue {
  switch (type) {
    case "b":
      return booleanOf(value, part);
    case "str":
    case "inlineStr":
    case "e":
    case "d":
      return cellText(value);
    default:
      return numberOf(value, part);
  }
}

function sharedString(value: string | number, context: SheetContext, part: string): string | null {
  const index = typeof value === "number" ? value : numberOf(value, part);
  if (index === null) return null;
  const text = typeof index === "number" ? context.sharedStrings[index] : undefined;
  return text ?? refuseDamaged(part, "shared_string");
}

function booleanOf(value: string, part: string): boolean | null {
  switch (value.trim().toLowerCase()) {
    case "1":
    case "true":
      return true;
    case "0":
    case "false":
      return false;
    case "":
      return null;
    default:
      return refuseDamaged(part, "boolean");
  }
}

/** A number; text that is none stays text, as the file has it. */
function numberOf(value: string, part: string): number | string | null {
  const text = value.trim();
  if (text === "") return null;
  const number = Number(text);
  if (Number.isNaN(number) || /^0[box]/i.test(text)) return cellText(value);
  // Adding 0 makes minus zero zero.
  return Number.isFinite(number) ? number + 0 : refuseDamaged(part, "number_range");
}

/** A date that cannot be read stays the text it is. */
function readDate(cell: NewCell, value: string, date1904: boolean): void {
  const date = parseIsoDate(value.trim(), date1904);
  if (!date) return;
  cell.value = date.serial;
  cell.format ??= date.format;
}
