/** The words of the pane's board of submissions, beside those of a collection. */
export interface BoardWords {
  readonly close: string;
  /** What to drop, and what the open workbook has to hold. */
  readonly hint: string;
  readonly dropHere: string;
  readonly chooseFiles: string;
  readonly chooseFolder: string;
  /** That nothing leaves the machine. */
  readonly local: string;
  readonly listing: string;
  readonly noFiles: string;
  /** Files came while others are being read. */
  readonly busy: string;
  readonly noRegister: string;
  readonly progress: (done: number, of: number) => string;
  readonly settling: string;
  readonly cancel: string;
  /** After a cancelled run: how many files are left. */
  readonly resume: (left: number) => string;
  readonly cancelled: (done: number, of: number) => string;
  readonly reused: (count: number) => string;
  readonly read: (count: number) => string;
  /** Litter with the name of a workbook. */
  readonly passedOver: (count: number) => string;
  readonly notRemembered: string;
  readonly failed: string;
  readonly clear: string;
  readonly clearHint: string;
  readonly units: string;
  readonly byVerdict: string;
  readonly all: string;
  /** As a verdict beside those of a check: no file has come. */
  readonly notSubmitted: string;
  readonly sort: string;
  readonly sortBy: Readonly<Record<BoardSort, string>>;
  readonly search: string;
  readonly shown: (count: number, of: number) => string;
  readonly noMatch: string;
  readonly due: (forms: readonly string[]) => string;
  readonly missing: (forms: readonly string[]) => string;
  readonly received: (day: string, byFile: boolean) => string;
  readonly deadline: (day: string) => string;
  readonly counts: Readonly<Record<"hard" | "query" | "open" | "unchecked", (n: number) => string>>;
  readonly files: string;
  readonly noFile: string;
  readonly fileForms: (forms: readonly string[]) => string;
  readonly reported: (day: string) => string;
  readonly findings: string;
  readonly noFinding: string;
  readonly unchecked: string;
  readonly explained: (text: string) => string;
  readonly together: string;
  readonly strays: (count: number) => string;
  readonly stated: (name: string) => string;
  readonly toSheet: string;
  /** Below the board on a sheet; begins as what Heshu writes does, so that it is never read as a form. */
  readonly sheetNote: (today: string) => string;
  readonly onSheet: (sheet: string) => string;
  readonly save: string;
  readonly fileName: string;
  readonly notSaved: string;
}

/** By what the units are ordered. */
export type BoardSort = "register" | "verdict" | "findings" | "received" | "name";
