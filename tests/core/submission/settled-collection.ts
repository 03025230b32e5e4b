import { notedFinding, notedUnchecked, submissionOf } from "../../../src/app/submission-line";
import { headOf } from "../../../src/core/submission/submission-head";
import { readScheme } from "../../../src/core/scheme/scheme-read";
import type { SheetContent } from "../../../src/core/sheet-content";
import { readFrame, type CollectFrame } from "../../../src/core/submission/collect-frame";
import { readSubmissions } from "../../../src/core/submission/read-submission";
import {
  findingsOf,
  settle,
  type Noting,
  type SettledUnit,
  type Settlement,
} from "../../../src/core/submission/settle";
import type { SubmissionHead } from "../../../src/core/submission/standing";
import { comparePlaces } from "../../../src/core/submission/submission-age";
import { packAny, wholeReader } from "../../../src/core/submission/submission-reader";
import type { Submission } from "../../../src/core/submission/submission";
import type { Sheet, Workbook } from "../../../src/core/workbook";
import { zhCommandLine as words } from "../../../src/locales/zh-cn-cli";
import { schemeSheets, type SchemeParts } from "../../cli/submitted-sample";

/** A file as it lies in the folder: its name, its sheets, and when it was written (a day of 2023). */
export interface Sent {
  readonly path: string;
  readonly sheets: readonly SheetContent[];
  readonly written?: number | null;
  /** Files of one text are copies of each other; every file has its own where absent. */
  readonly bytes?: string;
}

export interface Collection {
  readonly frame: CollectFrame;
  readonly settled: Settlement;
  readonly heads: readonly SubmissionHead[];
  readonly read: (place: number) => Submission;
  readonly noting: Noting;
  readonly unit: (code: string) => SettledUnit;
  /** Severity, rule and cell of what is found of a unit; `·` and the explanation behind it. */
  readonly findings: (code: string) => readonly string[];
  readonly total: (form: string, code: string) => number | null | undefined;
}

/** What a collection comes to, without a file being written. */
export function collected(
  sent: readonly Sent[],
  parts: SchemeParts = {},
  on: string | null = null
): Collection {
  const frame = frameOf(parts);
  const all = sent.flatMap((one) => submissionsOf(one, frame)).sort(comparePlaces);
  const heads = all.map((one) => headOf(one, packAny(one)));
  const read = (place: number) => all[place]!;
  const noting: Noting = {
    finding: (one) => notedFinding(one, words),
    unchecked: (one) => notedUnchecked(one, words),
  };
  const settled = settle(heads, wholeReader(read), frame, noting, on);
  const unit = (code: string) => settled.units.find((one) => one.standing.unit.code === code)!;
  return {
    ...{ frame, settled, heads, read, noting, unit },
    findings: (code) =>
      findingsOf(unit(code), read)
        .findings.filter(({ finding }) => finding.severity !== "info")
        .map(({ finding }) => {
          const { severity, rule, cell, explanation } = finding;
          return `${severity} ${rule} ${cell ?? ""}${explanation === null ? "" : ` · ${explanation}`}`;
        }),
    total: (form, code) =>
      settled.totals.find(
        ({ indicator, column }) =>
          indicator.form === form && indicator.code === code && column === "actual"
      )?.value,
  };
}

export function frameOf(parts: SchemeParts = {}): CollectFrame {
  const book = workbookOf(schemeSheets(parts));
  const { scheme, faults } = readScheme(book);
  if (faults.length > 0) throw new Error(JSON.stringify(faults));
  return readFrame(book, scheme);
}

function submissionsOf(
  { path, sheets, written = 8, bytes = path }: Sent,
  frame: CollectFrame
): readonly Submission[] {
  const readings = readSubmissions(workbookOf(sheets), path, frame);
  const modified = written === null ? null : Date.UTC(2023, 10, written, 4);
  const file = { path, sha256: bytes, sha256After: bytes, bytes: 1, modified };
  return readings.map((one, part) => submissionOf(one, file, [part, readings.length], words));
}

export function workbookOf(sheets: readonly SheetContent[]): Workbook {
  return {
    sheets: sheets.map(({ name, cells }): Sheet => ({
      ...{ name, kind: "worksheet", visibility: "visible", merges: [] },
      ...{ hiddenRows: [], hiddenColumns: [] },
      cells: cells.flatMap(({ row, column, value, formula, style }) =>
        value === null && formula === undefined
          ? []
          : [
              {
                ...{ row, column, value },
                ...(formula === undefined ? {} : { formula }),
                ...(style?.format === undefined ? {} : { format: style.format }),
              },
            ]
      ),
    })),
    names: [],
    date1904: false,
  };
}
