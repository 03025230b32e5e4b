import type { HostProblem } from "./host-problem";
import type { Range } from "./workbook";

/**
 * What a caller cannot go on from, as data: a literal code and typed parameters. The words are in
 * `locales`, where a missing translation does not compile.
 */
export type Problem = FileProblem | HostProblem;

/** Faults of the bytes of a workbook file. */
export type FileProblem =
  /** Zero bytes. */
  | { readonly code: "file_empty" }
  /** The browser does not get at the file (`gone`), or the reader did not come to an end with it. */
  | { readonly code: "file_unreadable"; readonly cause: "gone" | "reader" }
  /** Not a ZIP package at all, or a ZIP without a workbook in it; `looksLike` where its first bytes tell. */
  | {
      readonly code: "not_a_workbook";
      readonly looksLike: "unknown" | "text" | "markup" | "pdf" | "zip" | "docx" | "ods";
    }
  /** The old binary format (.xls, also WPS .et). */
  | { readonly code: "legacy_xls" }
  /** The binary format .xlsb. */
  | { readonly code: "binary_xlsb" }
  /** Protected by a password for opening; `archive` where it is the archive around it that is encrypted. */
  | { readonly code: "encrypted"; readonly archive?: true }
  /** Expected to be a text, such as CSV, and is none in UTF-8, GB18030 or UTF-16. */
  | { readonly code: "not_text" }
  /** A quote that opens in this row of a CSV file, counted from 0, does not close as it should. */
  | { readonly code: "csv_quote"; readonly row: number }
  /** The ZIP package or an XML part is broken; `reason` is a short stable word for developers. */
  | { readonly code: "damaged"; readonly part: string; readonly reason: string }
  /** A document type declaration in a part: refused, since it can make a small file huge. */
  | { readonly code: "doctype"; readonly part: string }
  /** Larger than Heshu reads. */
  | {
      readonly code: "too_large";
      readonly limit:
        | "entries"
        | "part_bytes"
        | "total_bytes"
        | "ratio"
        | "cells"
        | "merges"
        | "sheets"
        | "strings"
        | "text";
      readonly part: string;
      readonly allowed: number;
    }
  /** Two entries of the package carry the same name. */
  | { readonly code: "duplicate_entry"; readonly part: string }
  /** An edit names a sheet that the workbook lacks, or adds one whose name is taken. */
  | { readonly code: "no_such_sheet"; readonly sheet: string }
  | { readonly code: "sheet_name_taken"; readonly sheet: string }
  /** Rows cannot be repeated or taken out without breaking what stands across them, or off the sheet. */
  | {
      readonly code: "rows_bound";
      readonly sheet: string;
      readonly by: "table" | "array" | "pivot" | "sheet_end";
      /** Where it stands before. */
      readonly range: Range;
    };
