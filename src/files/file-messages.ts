import type { Problem } from "../core/problem";
import type { Cell, Workbook } from "../core/workbook";
import type { WorkbookLook } from "./workbook-look";

/** What the page asks of the thread that reads files. */
export interface FileRequest {
  readonly file: Blob;
  /** Whether the looks of the sheets are wanted as well. */
  readonly looks: boolean;
}

/** What came of a file. */
export type FileContent =
  /** `look` only where it was asked for. */
  | { readonly workbook: Workbook; readonly look: WorkbookLook | null }
  | { readonly problem: Problem };

/** What the thread answers: once that it is there; then for each file its cells, and the rest last. */
export type FileAnswer =
  | { readonly kind: "ready" }
  /** The next cells of a sheet, by its place in the workbook. */
  | { readonly kind: "cells"; readonly sheet: number; readonly cells: readonly Cell[] }
  /** The end of a file; the sheets of its workbook come without the cells that were sent before. */
  | { readonly kind: "content"; readonly content: FileContent };
