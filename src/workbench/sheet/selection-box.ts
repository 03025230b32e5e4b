import type { Range } from "../../core/workbook";
import { sizeOf, startOf } from "./axis";
import type { Layout } from "./paint-cells";

/** The green frame around what is selected. */
export interface SelectionBox {
  readonly element: HTMLElement;
  /** `many`: more than one cell, a merged one counting as one. */
  readonly show: (layout: Layout, area: Range, many: boolean) => void;
}

export function createSelectionBox(): SelectionBox {
  const element = document.createElement("div");
  element.className = "selection";
  element.setAttribute("aria-hidden", "true");
  return {
    element,
    show: ({ rows, columns }, { top, left, bottom, right }, many) => {
      element.classList.toggle("many", many);
      element.style.cssText =
        `left:${startOf(columns, left) - 1}px;top:${startOf(rows, top) - 1}px;` +
        `width:${sizeOf(columns, left, right) + 1}px;height:${sizeOf(rows, top, bottom) + 1}px`;
    },
  };
}
