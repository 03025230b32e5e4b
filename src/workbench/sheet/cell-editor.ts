import { contentOf } from "../../../tests/excel-host/model/edit";
import { formatAt } from "../../../tests/excel-host/model/cells";
import type { WorkbookModel } from "../../../tests/excel-host/model/workbook";
import { cellName } from "../../core/address";
import { nextShown, sizeOf, startOf } from "./axis";
import { fontCss } from "./cell-css";
import { HEADING } from "./grid-panes";
import type { Layout } from "./paint-cells";
import { activeCell, selectedArea, wholeMerges } from "./selection";
import type { SheetUser } from "./user";

/** The field in which a cell is edited, over the cell itself. */
export interface CellEditor {
  readonly element: HTMLElement;
  /** Opens it over the active cell; `text` takes the place of what the cell holds. */
  readonly open: (text?: string) => void;
  /** Takes what was typed and closes; false where Excel does not take it, and it stays open. */
  readonly finish: () => boolean;
}

export interface EditorOptions {
  readonly workbook: () => WorkbookModel;
  readonly user: SheetUser;
  readonly layout: () => Layout;
  readonly done: () => void;
}

export function createCellEditor({ workbook, user, layout, done }: EditorOptions): CellEditor {
  const field = document.createElement("textarea");
  field.className = "cell-editor";
  field.spellcheck = false;
  field.hidden = true;
  field.rows = 1;
  let before = "";

  const open = (text?: string): void => {
    const book = workbook();
    const { row, column } = activeCell(book);
    const area = wholeMerges(book.active, { top: row, bottom: row, left: column, right: column });
    const { rows, columns } = layout();
    before = String(contentOf(book.active, row, column));
    field.value = text ?? before;
    field.setAttribute("aria-label", cellName(row, column));
    field.style.cssText =
      `left:${HEADING.width + startOf(columns, column)}px;` +
      `top:${HEADING.height + startOf(rows, row)}px;` +
      `min-width:${sizeOf(columns, area.left, area.right) - 1}px;` +
      `min-height:${sizeOf(rows, area.top, area.bottom) - 1}px;` +
      `font:${fontCss(formatAt(book.active, row, column))}`;
    field.hidden = false;
    fit(field);
    field.focus();
    field.setSelectionRange(field.value.length, field.value.length);
    user.editing(true);
  };

  const close = (): void => {
    if (field.hidden) return;
    field.hidden = true;
    user.editing(false);
    done();
  };

  const finish = (): boolean => {
    if (field.hidden) return true;
    const { row, column } = activeCell(workbook());
    const { value } = field;
    close();
    if (value === before || user.enter(row, column, value)) return true;
    open(value);
    return false;
  };

  field.addEventListener("input", () => fit(field));
  field.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    event.stopPropagation();
    if (event.key === "Escape") close();
    else if (event.key === "Enter" && !event.altKey) {
      if (finish()) step(event.shiftKey ? -1 : 1, 0);
    } else if (event.key === "Tab") {
      if (finish()) step(0, event.shiftKey ? -1 : 1);
    } else return;
    event.preventDefault();
  });
  // Another window or the pane was clicked: as in Excel, what was typed is taken.
  field.addEventListener("blur", () => {
    if (document.hasFocus()) finish();
  });

  const step = (down: -1 | 0 | 1, across: -1 | 0 | 1): void => {
    const { rows, columns } = layout();
    const { top, left, bottom, right } = selectedArea(workbook());
    const row = down === 0 ? top : nextShown(rows, down > 0 ? bottom : top, down);
    const column = across === 0 ? left : nextShown(columns, across > 0 ? right : left, across);
    const cell = { top: row, bottom: row, left: column, right: column };
    user.select(wholeMerges(workbook().active, cell));
  };

  return { element: field, open, finish };
}

/** As tall and as wide as what is typed. */
function fit(field: HTMLTextAreaElement): void {
  field.style.width = field.style.height = "0";
  field.style.width = `${field.scrollWidth + 4}px`;
  field.style.height = `${field.scrollHeight}px`;
}
