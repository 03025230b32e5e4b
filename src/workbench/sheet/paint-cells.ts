import { findCell, formatAt } from "../../../tests/excel-host/model/cells";
import type { BorderLook, CellFormat } from "../../../tests/excel-host/model/cell-format";
import { shownText } from "../../../tests/excel-host/model/shown-text";
import { cellKey } from "../../../tests/excel-host/model/workbook";
import type { Range } from "../../core/workbook";
import { sizeOf, startOf, type Axis } from "./axis";
import { alignmentOf, cellCss, edgeCss, fontCss, shownLook } from "./cell-css";
import { looksAt, mergeAt, type SheetWindow } from "./sheet-window";
import { textWidth } from "./text-width";

/** The places of a sheet's cells on the screen. */
export interface Layout {
  readonly rows: Axis;
  readonly columns: Axis;
}

const GRID_LINE: BorderLook = { style: "Continuous", weight: "Thin", color: "#e2e2e2" };
const EMPTY = { value: "", formula: null, error: false } as const;
const SIDE_ROOM = 7;

/** Draws the cells of a window, each at its place in the whole sheet, a `row` element for each row. */
export function paintCells(window: SheetWindow, layout: Layout): DocumentFragment {
  const { area } = window;
  const drawn = document.createDocumentFragment();
  const painted = new Set<Range>();
  for (let row = area.top; row <= area.bottom; row += 1) {
    const line = document.createElement("div");
    line.setAttribute("role", "row");
    line.setAttribute("aria-rowindex", String(row + 1));
    let coveredTo = 0;
    for (let column = area.left; column <= area.right; column += 1) {
      const merge = mergeAt(window, row, column);
      if (merge && painted.has(merge)) continue;
      if (merge) painted.add(merge);
      const place = merge ?? { top: row, bottom: row, left: column, right: column };
      if (sizeOf(layout.rows, place.top, place.bottom) === 0) continue;
      if (sizeOf(layout.columns, place.left, place.right) === 0) continue;
      const cell = paintCell(window, layout, place, coveredTo);
      coveredTo = Math.max(coveredTo, cell.reach);
      line.append(cell.element);
    }
    if (line.childElementCount > 0) drawn.append(line);
  }
  return drawn;
}

interface PaintedCell {
  readonly element: HTMLElement;
  /** How far to the right its text reaches, in pixels. */
  readonly reach: number;
}

/** `coveredTo`: how far the text of a cell at the left reaches over this one. */
function paintCell(
  window: SheetWindow,
  layout: Layout,
  place: Range,
  coveredTo: number
): PaintedCell {
  const { sheet, comments } = window;
  const { top, left, bottom, right } = place;
  const cell = findCell(sheet, top, left) ?? { ...EMPTY, format: formatAt(sheet, top, left) };
  const look = shownLook(cell.format, looksAt(window, top, left));
  const align = alignmentOf(look.format, cell.value, cell.error);
  const x = startOf(layout.columns, left);
  const width = sizeOf(layout.columns, left, right);
  const end = x + width;
  const merged = top !== bottom || left !== right;

  const element = document.createElement("div");
  element.id = cellId(top, left);
  element.className = "cell";
  element.setAttribute("role", "gridcell");
  element.setAttribute("aria-colindex", String(left + 1));
  if (merged) {
    element.setAttribute("aria-rowspan", String(bottom - top + 1));
    element.setAttribute("aria-colspan", String(right - left + 1));
  }
  element.style.cssText =
    `left:${x}px;top:${startOf(layout.rows, top)}px;width:${width}px;` +
    `height:${sizeOf(layout.rows, top, bottom)}px;${cellCss(look, align)}`;
  if (comments.has(cellKey(top, left))) element.classList.add("commented");

  let reach = end;
  const text = shownText({ ...cell, format: look.format });
  if (text !== "") {
    const shown = document.createElement("span");
    const font = fontCss(look.format);
    const wide = look.format.wrapText ? 0 : textWidth(text, font) + SIDE_ROOM;
    const fits = wide <= width;
    shown.textContent = typeof cell.value === "number" && !fits ? hashes(width, font) : text;
    if (look.format.wrapText) shown.className = "wrapped";
    else if (typeof cell.value === "string" && !fits && !merged) {
      // A text that does not fit runs over the empty cells beside it.
      const room = align === "left" ? emptyRoom(window, layout, place, x + wide) : end;
      if (room > end) {
        element.classList.add("running");
        shown.style.width = `${Math.min(room - x, wide)}px`;
        reach = Math.min(room, x + wide);
      }
    }
    element.append(shown);
  }
  element.style.cssText += edgesCss(window, place, end < Math.max(coveredTo, reach));
  return { element, reach };
}

export function cellId(row: number, column: number): string {
  return `cell-${String(row)}-${String(column)}`;
}

function hashes(width: number, font: string): string {
  return "#".repeat(Math.max(1, Math.floor((width - SIDE_ROOM) / textWidth("#", font))));
}

/** Where the empty cells at the right of a cell end, looked for no further than `wanted`. */
function emptyRoom(window: SheetWindow, { columns }: Layout, place: Range, wanted: number): number {
  let last = place.right;
  while (startOf(columns, last + 1) < wanted && last + 1 < columns.count) {
    const next = findCell(window.sheet, place.top, last + 1);
    if ((next && next.value !== "") || mergeAt(window, place.top, last + 1)) break;
    last += 1;
  }
  return startOf(columns, last + 1);
}

/** Lines at the right and below; those at the left and above belong to the neighbours there. */
function edgesCss(window: SheetWindow, place: Range, covered: boolean): string {
  const { sheet } = window;
  const corner = formatAt(sheet, place.bottom, place.right);
  const beside = formatAt(sheet, place.top, place.right + 1);
  const below = formatAt(sheet, place.bottom + 1, place.left);
  const right = corner.borderRight ?? beside.borderLeft;
  const bottom = corner.borderBottom ?? below.borderTop;
  const quiet = (next: CellFormat, isCovered: boolean): BorderLook => {
    const fill = hasFill(corner) ? corner.fillColor : hasFill(next) ? next.fillColor : "";
    if (fill !== "") return { ...GRID_LINE, color: fill };
    return isCovered || !sheet.showGridlines ? { ...GRID_LINE, color: "transparent" } : GRID_LINE;
  };
  return (
    `border-right:${edgeCss(drawnLine(right) ?? quiet(beside, covered))};` +
    `border-bottom:${edgeCss(drawnLine(bottom) ?? quiet(below, false))};` +
    outerEdgesCss(formatAt(sheet, place.top, place.left), place)
  );
}

/** The first row and column have no neighbour that would draw their other lines. */
function outerEdgesCss({ borderLeft, borderTop }: CellFormat, { left, top }: Range): string {
  const first = left === 0 ? drawnLine(borderLeft) : null;
  const above = top === 0 ? drawnLine(borderTop) : null;
  return (
    (first ? `border-left:${edgeCss(first)};` : "") + (above ? `border-top:${edgeCss(above)};` : "")
  );
}

function drawnLine(line: BorderLook | null): BorderLook | null {
  return line === null || line.style === "None" ? null : line;
}

function hasFill({ fillPattern, fillColor }: CellFormat): boolean {
  return fillPattern !== "None" && fillColor !== "";
}
