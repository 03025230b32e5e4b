import { parseArea } from "../../tests/excel-host/model/area";
import { contentOf } from "../../tests/excel-host/model/edit";
import type { WorkbookModel } from "../../tests/excel-host/model/workbook";
import { cellName } from "../core/address";
import type { WorkbenchWords } from "../locales/workbench-words";
import { make } from "./make";
import { activeCell, wholeMerges } from "./sheet/selection";
import type { SheetUser } from "./sheet/user";

export interface FormulaBar {
  readonly element: HTMLElement;
  readonly refresh: () => void;
}

/** The name box and the field with the active cell's own content, above the sheet. */
export function createFormulaBar(
  workbook: () => WorkbookModel,
  user: SheetUser,
  words: WorkbenchWords,
  done: () => void
): FormulaBar {
  const name = make("input", {
    class: "name-box",
    "aria-label": words.addressBox,
    spellcheck: "false",
  });
  const content = make("input", {
    class: "formula",
    "aria-label": words.formulaBar,
    spellcheck: "false",
  });
  const sign = make("span", { class: "fx", "aria-hidden": "true" }, "fx");
  const element = make("div", { class: "formula-bar" }, name, sign, content);

  const refresh = (): void => {
    const book = workbook();
    const { row, column } = activeCell(book);
    if (document.activeElement !== name) name.value = cellName(row, column);
    if (document.activeElement !== content)
      content.value = String(contentOf(book.active, row, column));
  };

  name.addEventListener("focus", () => name.select());
  name.addEventListener("keydown", ({ key }) => {
    if (key !== "Enter" && key !== "Escape") return;
    const area = key === "Enter" ? parseArea(name.value) : null;
    done();
    if (area) user.select(wholeMerges(workbook().active, area));
    refresh();
  });

  // Taken once: pressing Enter moves the focus away, and losing the focus takes what was typed.
  let editing: { readonly row: number; readonly column: number } | null = null;
  const finish = (take: boolean): void => {
    if (!editing) return;
    const { row, column } = editing;
    const before = String(contentOf(workbook().active, row, column));
    editing = null;
    user.editing(false);
    if (take && content.value !== before) user.enter(row, column, content.value);
    refresh();
  };
  content.addEventListener("focus", () => {
    editing = activeCell(workbook());
    user.editing(true);
  });
  content.addEventListener("blur", () => {
    finish(true);
  });
  content.addEventListener("keydown", (event) => {
    if (event.isComposing || (event.key !== "Enter" && event.key !== "Escape")) return;
    finish(event.key === "Enter");
    done();
    refresh();
  });
  return { element, refresh };
}
