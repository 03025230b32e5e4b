import type { TextAt } from "../form/form";
import { captionAlone, markSpans, type MarkName } from "../form/form-marks";
import { compactText } from "../form/form-text";
import type { Cell, CellAddress, Sheet } from "../workbook";
import { isPeriodText } from "./period-text";

/** Where a text of a form is filled in: its cell reads `before`, the text, `after`. */
export interface TextSlot {
  readonly at: CellAddress;
  readonly before: string;
  readonly after: string;
}

type CellAt = (row: number, column: number) => Cell | undefined;

/**
 * Where a mark of a form (单位负责人, 报出日期 …) is filled in: behind its colon, in the cell beside its
 * caption, or in the cell that its value has; `null` where the caption's neighbour holds something else.
 *
 * @param place where the reader found the mark
 */
export function markSlot(
  name: MarkName,
  place: TextAt,
  sheet: Sheet,
  cellAt: CellAt
): TextSlot | null {
  const { row } = place;
  const column = captionBefore(name, place, sheet) ?? place.column;
  const at = { sheet: sheet.name, row, column };
  const text = textOf(cellAt(row, column));
  const spans = markSpans(text);
  // 单位：科技局 names the unit that reports, under the caption of a unit of measure.
  const span =
    spans.find((one) => one.name === name) ??
    (name === "unitName" ? spans.find((one) => one.name === "unit") : undefined);
  if (span) {
    const to = span.to - periodBehind(name, text.slice(span.from, span.to));
    const gap = /\s*$/u.exec(text.slice(span.from, to))?.[0] ?? "";
    const isLast = to >= text.length;
    return {
      at,
      before: text.slice(0, span.from),
      after: isLast ? "" : (gap === "" ? "　" : gap) + text.slice(to),
    };
  }
  if (captionAlone(compactText(text)) === undefined) return { at, before: "", after: "" };
  const next = columnAfter(sheet, row, column);
  if (cellAt(row, next) !== undefined) return null;
  return { at: { ...at, column: next }, before: "", after: "" };
}

/** How long a period is that stands behind the unit's name or code, in the same cell. */
function periodBehind(name: MarkName, value: string): number {
  if (name !== "unitName" && name !== "creditCode") return 0;
  const last = /(?:^|\s)(\S+)\s*$/u.exec(value)?.[1] ?? "";
  return last !== "" && isPeriodText(last) ? value.length - value.lastIndexOf(last) : 0;
}

/**
 * Beside a caption that nobody has filled in stands the period: the column of that caption, where what
 * the reader took for the value is a period.
 */
function captionBefore(
  name: MarkName,
  { row, column }: TextAt,
  { cells }: Sheet
): number | undefined {
  if (name === "period") return undefined;
  const index = cells.findIndex((one) => one.row === row && one.column === column);
  const [before, own] = [cells[index - 1], cells[index]];
  if (before?.row !== row || !own || !isPeriodText(textOf(own))) return undefined;
  return markSpans(textOf(before)).at(-1)?.name === name ? before.column : undefined;
}

/** The column behind a cell, or behind the merged cells that it heads. */
export function columnAfter({ merges }: Sheet, row: number, column: number): number {
  const merge = merges.find((one) => one.top === row && one.left === column);
  return (merge?.right ?? column) + 1;
}

export function textOf(cell: Cell | undefined): string {
  return typeof cell?.value === "string" ? cell.value : "";
}

/** What the cell of a slot reads with a text filled in; `null` for nothing. */
export function filledSlot({ before, after }: TextSlot, text: string): string | null {
  return before + text + after || null;
}
