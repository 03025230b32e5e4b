import type { SheetModel } from "../../../tests/excel-host/model/workbook";

/** Shows the comment of a cell while the mouse is over it. */
export function listenForComments(element: HTMLElement, sheet: () => SheetModel): void {
  const bubble = document.createElement("div");
  bubble.className = "comment-bubble";
  bubble.setAttribute("role", "tooltip");
  bubble.hidden = true;
  document.body.append(bubble);

  element.addEventListener("pointerover", (event) => {
    const cell = event.target instanceof Element ? event.target.closest(".cell.commented") : null;
    const text = cell ? commentAt(sheet(), cell.id) : null;
    bubble.hidden = text === null;
    if (!cell || text === null) return;
    bubble.textContent = text;
    const { right, top } = cell.getBoundingClientRect();
    bubble.style.left = `${right + 6}px`;
    bubble.style.top = `${top}px`;
  });
  element.addEventListener("pointerleave", () => {
    bubble.hidden = true;
  });
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
