import { containsArea, sameArea } from "../../../tests/excel-host/model/area";
import type { SheetModel } from "../../../tests/excel-host/model/workbook";
import { columnLetters } from "../../core/address";
import type { Range } from "../../core/workbook";
import { indexAt, sizeOf, startOf, type Axis } from "./axis";
import { paintCells, type Layout } from "./paint-cells";
import { paintCharts } from "./paint-charts";
import { wholeMerges } from "./selection";
import { createSelectionBox } from "./selection-box";
import { windowOf } from "./sheet-window";

/** Sizes of the headings in pixels. */
export const HEADING = { width: 44, height: 22 } as const;

const OVERSCAN = { rows: 12, columns: 4 } as const;

/** Rows and columns that stay in view. */
export interface Frozen {
  readonly rows: number;
  readonly columns: number;
}

/** The parts of a grid: cells and headings, each once for what moves and once for what stays. */
export interface GridPanes {
  readonly element: HTMLElement;
  /** Draws what the scrolled window shows; `everything` also where it shows the same as before. */
  readonly paint: (everything: boolean) => void;
  /** Frames the selected area, and lights up the headings of its rows and columns. */
  readonly showSelection: (area: Range) => void;
}

export interface PaneSource {
  readonly scroller: HTMLElement;
  readonly sheet: () => SheetModel;
  readonly layout: () => Layout;
  readonly frozen: () => Frozen;
}

export function createGridPanes({ scroller, sheet, layout, frozen }: PaneSource): GridPanes {
  const element = document.createElement("div");
  element.className = "panes";
  const pane = (name: string): HTMLElement => {
    const made = document.createElement("div");
    made.className = name;
    element.append(made);
    return made;
  };
  // Later ones lie over earlier ones.
  const body = pane("cells body");
  const left = pane("cells left");
  const top = pane("cells top");
  const fixed = pane("cells fixed");
  const rowHeadings = pane("headings rows");
  const columnHeadings = pane("headings columns");
  const fixedRowHeadings = pane("headings rows fixed");
  const fixedColumnHeadings = pane("headings columns fixed");
  pane("corner");
  for (const heading of [rowHeadings, columnHeadings, fixedRowHeadings, fixedColumnHeadings]) {
    heading.setAttribute("aria-hidden", "true");
  }

  const boxes = [body, left, top, fixed].map((one) => {
    const cells = document.createElement("div");
    const box = createSelectionBox();
    one.append(cells, box.element);
    return box;
  });

  let painted: Range | null = null;
  let selected: Range | null = null;

  const paint = (everything: boolean): void => {
    const { rows, columns } = layout();
    const seen = visibleArea(scroller, { rows, columns });
    if (!everything && painted && containsArea(painted, seen)) return;
    const stay = frozen();
    const area = withOverscan(seen, { rows, columns });
    painted = area;
    element.style.width = `${HEADING.width + startOf(columns, columns.count)}px`;
    element.style.height = `${HEADING.height + startOf(rows, rows.count)}px`;
    const fixedArea = { top: 0, left: 0, bottom: stay.rows - 1, right: stay.columns - 1 };
    fill(body, area);
    fill(top, { ...area, top: fixedArea.top, bottom: fixedArea.bottom });
    fill(left, { ...area, left: fixedArea.left, right: fixedArea.right });
    fill(fixed, fixedArea);
    const height = startOf(rows, stay.rows);
    const width = startOf(columns, stay.columns);
    top.style.height = fixed.style.height = fixedRowHeadings.style.height = `${height}px`;
    left.style.width = fixed.style.width = fixedColumnHeadings.style.width = `${width}px`;
    for (const one of [top, left, fixed]) {
      one.classList.toggle("ends-down", one !== left && stay.rows > 0);
      one.classList.toggle("ends-right", one !== top && stay.columns > 0);
    }
    rowHeadings.replaceChildren(...headings(rows, area.top, area.bottom, "row"));
    columnHeadings.replaceChildren(...headings(columns, area.left, area.right, "column"));
    fixedRowHeadings.replaceChildren(...headings(rows, 0, stay.rows - 1, "row"));
    fixedColumnHeadings.replaceChildren(...headings(columns, 0, stay.columns - 1, "column"));
    if (selected) showSelection(selected);
  };

  const fill = (target: HTMLElement, area: Range): void => {
    const cells = target.firstElementChild;
    if (area.bottom < area.top || area.right < area.left) cells?.replaceChildren();
    else {
      const window = windowOf(sheet(), area);
      cells?.replaceChildren(paintCells(window, layout()), paintCharts(window, layout()));
    }
  };

  const showSelection = (area: Range): void => {
    selected = area;
    const { top, left } = area;
    const corner = wholeMerges(sheet(), { top, left, bottom: top, right: left });
    for (const box of boxes) box.show(layout(), area, !sameArea(corner, area));
    for (const heading of Array.from(element.querySelectorAll<HTMLElement>(".heading"))) {
      const index = Number(heading.dataset.index);
      const across = heading.dataset.axis === "column";
      const first = across ? area.left : area.top;
      const last = across ? area.right : area.bottom;
      heading.classList.toggle("lit", index >= first && index <= last);
    }
  };

  return { element, paint, showSelection };
}

function headings(
  axis: Axis,
  first: number,
  last: number,
  kind: "row" | "column"
): readonly HTMLElement[] {
  const made: HTMLElement[] = [];
  for (let index = first; index <= last; index += 1) {
    const size = sizeOf(axis, index);
    if (size === 0) continue;
    const heading = document.createElement("div");
    heading.className = "heading";
    heading.dataset.index = String(index);
    heading.dataset.axis = kind;
    heading.textContent = kind === "row" ? String(index + 1) : columnLetters(index);
    const [start, extent] = kind === "row" ? ["top", "height"] : ["left", "width"];
    heading.style.cssText = `${start}:${startOf(axis, index)}px;${extent}:${size}px`;
    // As in Excel, a double line tells that something is hidden before this one.
    if (index > 0 && sizeOf(axis, index - 1) === 0) heading.classList.add("after-hidden");
    made.push(heading);
  }
  return made;
}

function visibleArea(scroller: HTMLElement, { rows, columns }: Layout): Range {
  const { scrollTop, scrollLeft, clientHeight, clientWidth } = scroller;
  return {
    top: indexAt(rows, scrollTop),
    bottom: indexAt(rows, scrollTop + clientHeight),
    left: indexAt(columns, scrollLeft),
    right: indexAt(columns, scrollLeft + clientWidth),
  };
}

function withOverscan(area: Range, { rows, columns }: Layout): Range {
  return {
    top: Math.max(0, area.top - OVERSCAN.rows),
    bottom: Math.min(rows.count - 1, area.bottom + OVERSCAN.rows),
    left: Math.max(0, area.left - OVERSCAN.columns),
    right: Math.min(columns.count - 1, area.right + OVERSCAN.columns),
  };
}
