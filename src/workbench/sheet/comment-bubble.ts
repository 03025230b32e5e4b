import type { SheetModel } from "../../../tests/excel-host/model/workbook";
import { cellId } from "./paint-cells";

/** Shows the comment of a cell beside it. */
export interface CommentBubble {
  readonly element: HTMLElement;
  /** For the cell at which the user is; nothing is shown where it has no comment. */
  readonly showAt: (row: number, column: number) => void;
}

/** The bubble of a sheet: for the cell below the mouse, and for the active cell. */
export function createCommentBubble(grid: HTMLElement, sheet: () => SheetModel): CommentBubble {
  const element = document.createElement("div");
  element.className = "comment-bubble";
  element.setAttribute("role", "note");
  element.hidden = true;

  const show = (cell: Element | null): void => {
    const text = cell?.classList.contains("commented") ? commentAt(sheet(), cell.id) : null;
    element.hidden = text === null;
    if (!cell || text === null) return;
    element.textContent = text;
    const { right, top } = cell.getBoundingClientRect();
    element.style.left = `${right + 6}px`;
    element.style.top = `${top}px`;
  };

  grid.addEventListener("pointerover", ({ target }) => {
    const cell = target instanceof Element ? target.closest(".cell") : null;
    if (cell) show(cell);
  });
  grid.addEventListener("pointerleave", () => show(null));
  grid.addEventListener("scroll", () => show(null), { passive: true });
  return {
    element,
    showAt: (row, column) => show(grid.querySelector(`#${cellId(row, column)}`)),
  };
}

/** The text of the comment or note of the cell with this element id; `null` without one. */
function commentAt({ comments, notes }: SheetModel, id: string): string | null {
  const [, row = NaN, column = NaN] = id.split("-").map(Number);
  const here = (one: { readonly row: number; readonly column: number }) =>
    one.row === row && one.column === column;
  const comment = comments.find(here);
  if (comment) return [comment.content, ...comment.replies.map((one) => one.content)].join("\n");
  return notes.find(here)?.text ?? null;
}
