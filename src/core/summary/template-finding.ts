import type { CellAddress } from "../workbook";
import type { FormatFault } from "./value-format";

/** What is wrong with a template, with its cell; nothing is filled while there is one. */
export type TemplateFinding = { readonly at: CellAddress } & TemplateFault;

/** A union by `code`; the words are in `locales`. `text` is what stands in the cell. */
export type TemplateFault =
  | { readonly code: "unknown"; readonly text: string; readonly nearest: string | null }
  | { readonly code: "unknown_measure"; readonly text: string; readonly nearest: string | null }
  | { readonly code: "unknown_collection"; readonly text: string; readonly nearest: string | null }
  /** `.名称` where no block gives it an item. */
  | { readonly code: "member_outside"; readonly text: string }
  /** The block's items are no indicators: a unit has no 完成率. */
  | { readonly code: "no_such_member"; readonly text: string }
  | { readonly code: "bad_condition"; readonly text: string; readonly found: string }
  | ({ readonly code: "bad_format"; readonly text: string } & FormatFault)
  | { readonly code: "unclosed_braces"; readonly text: string }
  | { readonly code: "stray_braces"; readonly text: string }
  | { readonly code: "unclosed_block"; readonly text: string; readonly end: string }
  | { readonly code: "end_without_start"; readonly text: string; readonly start: string }
  /** Two blocks share a row, or one ends inside another. */
  | { readonly code: "blocks_cross"; readonly text: string }
  /** A block inside one over the same items. */
  | { readonly code: "contains_itself"; readonly text: string }
  /** In a cell that a merge hides. */
  | { readonly code: "covered"; readonly text: string; readonly merge: string }
  /** In what a formula shows. */
  | { readonly code: "in_formula"; readonly text: string }
  /** A merge stands partly in the rows of a block. */
  | { readonly code: "merge_cut"; readonly text: string; readonly merge: string }
  /** Filled, it would be longer than a cell may be. */
  | { readonly code: "text_too_long"; readonly text: string }
  | { readonly code: "too_many_rows"; readonly text: string; readonly allowed: number };
