import { usedArea } from "../../../tests/excel-host/model/cells";
import type { SheetModel, WorkbookModel } from "../../../tests/excel-host/model/workbook";
import type { Range } from "../../core/workbook";
import { layOut, sizeOf, startOf } from "./axis";
import { createCellEditor } from "./cell-editor";
import { createCommentBubble } from "./comment-bubble";
import { createGridPanes, HEADING, type Frozen } from "./grid-panes";
import { listenToKeys } from "./grid-keys";
import { listenToMouse } from "./grid-mouse";
import { cellId, type Layout } from "./paint-cells";
import { selectedArea, wholeMerges } from "./selection";
import type { SheetUser } from "./user";

/** A sheet as the user sees it: a view of the emulated workbook that keeps nothing of its own. */
export interface SheetGrid {
  readonly element: HTMLElement;
  /** Draws anew; where nothing but the selection has changed the cells stay as they are. */
  readonly refresh: (selectedOnly: boolean) => void;
  /** Opens the active cell for editing; `text` takes the place of what it holds. */
  readonly edit: (text?: string) => void;
  readonly focus: () => void;
}

export interface GridOptions {
  readonly workbook: () => WorkbookModel;
  readonly user: SheetUser;
  /** What is said of a cell to those who do not see it, such as `D8 12`. */
  readonly label: (sheet: SheetModel) => string;
}

/** Rows and columns that show beyond the last one in use. */
const BEYOND = { rows: 40, columns: 8 } as const;
const AT_LEAST = { rows: 60, columns: 18 } as const;

export function createSheetGrid({ workbook, user, label }: GridOptions): SheetGrid {
  const element = document.createElement("div");
  element.className = "sheet";
  element.tabIndex = 0;
  element.setAttribute("role", "grid");
  let layout: Layout = layoutOf(workbook());
  let shown: { sheet: SheetModel; area: Range } | null = null;

  const sheet = () => workbook().active;
  const panes = createGridPanes({
    scroller: element,
    sheet,
    layout: () => layout,
    frozen: () => frozenOf(sheet(), layout),
  });
  const editor = createCellEditor({
    workbook,
    user,
    layout: () => layout,
    done: () => element.focus(),
  });
  const bubble = createCommentBubble(element, sheet);
  panes.element.append(editor.element, bubble.element);
  element.append(panes.element);

  const refresh = (selectedOnly: boolean): void => {
    const book = workbook();
    const before = layout;
    layout = layoutOf(book);
    element.setAttribute("aria-label", label(book.active));
    element.setAttribute("aria-rowcount", String(layout.rows.count));
    element.setAttribute("aria-colcount", String(layout.columns.count));
    const otherSheet = shown?.sheet !== book.active;
    if (otherSheet) element.scrollTo(0, 0);
    const area = wholeMerges(book.active, selectedArea(book));
    const moved = otherSheet || !shown || !sameCorner(shown.area, area);
    shown = { sheet: book.active, area };
    if (moved) reveal(element, layout, frozenOf(book.active, layout), area);
    panes.paint(!selectedOnly || otherSheet || !sameCounts(before, layout));
    panes.showSelection(area);
    element.setAttribute("aria-activedescendant", cellId(area.top, area.left));
    bubble.showAt(area.top, area.left);
  };

  element.addEventListener("scroll", () => panes.paint(false), { passive: true });
  new ResizeObserver(() => panes.paint(false)).observe(element);
  listenToKeys(element, { workbook, user, layout: () => layout, edit: editor.open });
  listenToMouse(element, {
    layout: () => layout,
    workbook,
    user,
    edit: editor.open,
    finish: editor.finish,
  });
  return { element, refresh, edit: editor.open, focus: () => element.focus() };
}

function layoutOf(book: WorkbookModel): Layout {
  const sheet = book.active;
  const used = usedArea(sheet, false);
  const { bottom, right } = selectedArea(book);
  const rows = Math.max(AT_LEAST.rows, (used?.bottom ?? 0) + BEYOND.rows, bottom + 2);
  const columns = Math.max(AT_LEAST.columns, (used?.right ?? 0) + BEYOND.columns, right + 2);
  return {
    rows: layOut(Math.min(rows, 1_048_576), sheet.rowSize, sheet.rows),
    columns: layOut(Math.min(columns, 16_384), sheet.columnSize, sheet.columns),
  };
}

function frozenOf({ freeze }: SheetModel, layout: Layout): Frozen {
  if (!freeze) return { rows: 0, columns: 0 };
  const everyRow = freeze.bottom >= layout.rows.count;
  const everyColumn = freeze.right >= layout.columns.count;
  return {
    rows: everyRow ? 0 : freeze.bottom + 1,
    columns: everyColumn ? 0 : freeze.right + 1,
  };
}

function sameCounts(one: Layout, other: Layout): boolean {
  return one.rows.count === other.rows.count && one.columns.count === other.columns.count;
}

function sameCorner(one: Range, other: Range): boolean {
  return one.top === other.top && one.left === other.left;
}

/** Scrolls as far as it must for an area to be seen whole, or its beginning where it is large. */
function reveal(scroller: HTMLElement, layout: Layout, frozen: Frozen, area: Range): void {
  const { rows, columns } = layout;
  const place = (
    axis: typeof rows,
    first: number,
    last: number,
    stay: number,
    from: number,
    room: number
  ): number => {
    if (first < stay) return from;
    const start = startOf(axis, first) - startOf(axis, stay);
    const end = startOf(axis, first) + sizeOf(axis, first, last);
    if (start < from) return start;
    return end > from + room ? Math.min(end - room, start) : from;
  };
  const height = scroller.clientHeight - HEADING.height;
  const width = scroller.clientWidth - HEADING.width;
  const { top, left, bottom, right } = area;
  scroller.scrollTo(
    place(columns, left, right, frozen.columns, scroller.scrollLeft, width),
    place(rows, top, bottom, frozen.rows, scroller.scrollTop, height)
  );
}
