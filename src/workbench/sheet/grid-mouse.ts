import type { WorkbookModel } from "../../../tests/excel-host/model/workbook";
import { indexAt } from "./axis";
import { HEADING } from "./grid-panes";
import type { Layout } from "./paint-cells";
import { activeCell, areaBetween, wholeMerges } from "./selection";
import type { SheetUser } from "./user";

export interface MouseTarget {
  readonly layout: () => Layout;
  readonly workbook: () => WorkbookModel;
  readonly user: SheetUser;
  readonly edit: () => void;
  /** Takes what is being typed; false where it cannot be taken. */
  readonly finish: () => boolean;
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/** Click selects, drag and Shift select an area, a double click edits. */
export function listenToMouse(element: HTMLElement, target: MouseTarget): void {
  const { layout, workbook, user } = target;
  let from: Place | null = null;

  const select = (one: Place, other: Place): void =>
    user.select(wholeMerges(workbook().active, areaBetween(one, other)));

  element.addEventListener("pointerdown", (event) => {
    if (event.button !== 0 || isEditor(event)) return;
    const place = placeAt(element, layout(), event);
    if (!place) return;
    if (!target.finish()) return event.preventDefault();
    from = event.shiftKey ? activeCell(workbook()) : place;
    select(from, place);
  });
  element.addEventListener("pointermove", (event) => {
    if (!from || (event.buttons & 1) === 0) return;
    const place = placeAt(element, layout(), event);
    if (place) select(from, place);
  });
  element.addEventListener("pointerup", () => {
    from = null;
  });
  element.addEventListener("dblclick", (event) => {
    if (!isEditor(event) && placeAt(element, layout(), event)) target.edit();
  });
}

function isEditor({ target }: Event): boolean {
  return target instanceof HTMLElement && target.closest(".cell-editor") !== null;
}

/** The cell below the mouse; `null` over the headings and the scroll bars. */
function placeAt(element: HTMLElement, { rows, columns }: Layout, event: MouseEvent): Place | null {
  const cell = event.target instanceof Element ? event.target.closest(".cell") : null;
  const { left, top } = element.getBoundingClientRect();
  const x = event.clientX - left - HEADING.width;
  const y = event.clientY - top - HEADING.height;
  if (x < 0 || y < 0) return null;
  if (x > element.clientWidth - HEADING.width || y > element.clientHeight - HEADING.height) {
    return null;
  }
  // What stays in view does not scroll.
  const fixed = cell?.parentElement?.parentElement?.classList;
  const stays = (name: string) =>
    fixed?.contains(name) === true || fixed?.contains("fixed") === true;
  return {
    row: indexAt(rows, y + (stays("top") ? 0 : element.scrollTop)),
    column: indexAt(columns, x + (stays("left") ? 0 : element.scrollLeft)),
  };
}
