import type { Range } from "../../core/workbook";
import { sizeOf, startOf } from "./axis";
import type { Layout } from "./paint-cells";

/** The green frame around what is selected. */
export interface SelectionBox {
  readonly element: HTMLElement;
  readonly show: (layout: Layout, area: Range) => void;
}

export function createSelectionBox(): SelectionBox {
  const element = document.createElement("div");
  element.className = "selection";
  element.setAttribute("aria-hidden", "true");
  return {
    element,
    show: ({ rows, columns }, { top, left, bottom, right }) => {
      const many = top !== bottom || left !== right;
      element.classList.toggle("many", many);
      element.style.cssText =
        `left:${startOf(columns, left) - 1}px;top:${startOf(rows, top) - 1}px;` +
        `width:${sizeOf(columns, left, right) + 1}px;height:${sizeOf(rows, top, bottom) + 1}px`;
    },
  };
}
