import type { CellValue } from "../../src/core/workbook";

/** What came of reading one workbook. */
export interface Reading {
  readonly outcome:
    | {
        readonly kind: "read";
        readonly sheets: readonly string[];
        readonly count: number;
        /** The first cells. */
        readonly cells: readonly (readonly [name: string, value: CellValue])[];
        readonly writtenAsFormula: boolean;
      }
    | { readonly kind: "refused"; readonly code: string; readonly detail: string }
    | { readonly kind: "failed"; readonly error: string };
  /** Of the reading alone, without the start of the process. */
  readonly seconds: number;
  /** The most memory that the process held, that of Node and the loaded program included. */
  readonly megabytes: number;
  readonly prototypeChanged: boolean;
}
