import { cellsIn } from "../../tests/excel-host/model/cells";
import type { WorkbookModel } from "../../tests/excel-host/model/workbook";
import type { WorkbenchWords } from "../locales/workbench-words";
import { make } from "./make";
import { selectedArea } from "./sheet/selection";

export interface StatusBar {
  readonly element: HTMLElement;
  readonly refresh: () => void;
  /** Says what has happened, until something else does. */
  readonly say: (text: string) => void;
  readonly showMode: (editing: boolean) => void;
}

/** The line at the foot: what was done, and count, average and sum of the selected numbers. */
export function createStatusBar(workbook: () => WorkbookModel, words: WorkbenchWords): StatusBar {
  const mode = make("span", { class: "mode" }, words.ready);
  const said = make("span", { class: "said", role: "status" });
  const figures = make("span", { class: "figures" });
  const element = make("div", { class: "status-bar" }, mode, said, figures);
  return {
    element,
    refresh: () => {
      figures.textContent = figuresOf(workbook(), words);
    },
    say: (text) => {
      said.textContent = text;
    },
    showMode: (editing) => {
      mode.textContent = editing ? words.editing : words.ready;
    },
  };
}

function figuresOf(book: WorkbookModel, words: WorkbenchWords): string {
  const filled = cellsIn(book.active, selectedArea(book)).filter(({ cell }) => cell.value !== "");
  if (filled.length < 2) return "";
  const numbers = filled.flatMap(({ cell }) =>
    typeof cell.value === "number" ? [cell.value] : []
  );
  const shown = (number: number) => String(Number(number.toPrecision(12)));
  const total = numbers.reduce((sum, number) => sum + number, 0);
  const count = `${words.count} ${String(filled.length)}`;
  if (numbers.length === 0) return count;
  const average = `${words.average} ${shown(total / numbers.length)}`;
  return [average, count, `${words.sum} ${shown(total)}`].join("　");
}
