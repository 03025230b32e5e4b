import type { HandEdit } from "../core/summary/refill";
import type { TemplateWords } from "./template-words";

/** What became of a hand edit, without its cell. */
export function handEditText(edit: HandEdit, words: TemplateWords): string {
  if (edit.kind === "row_left") return words.rowLeft(edit.item);
  if (edit.kind === "row_deleted") return words.rowDeleted(edit.item);
  const shown = (value: (typeof edit)["kept"]) =>
    value === null || value === "" ? words.empty : String(value);
  return words.kept(shown(edit.kept), shown(edit.filled));
}
