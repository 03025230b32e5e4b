import { checkWorkbook, type CheckResult } from "../../src/core/check";
import { readScheme } from "../../src/core/scheme/scheme-read";
import type { Cell, Workbook } from "../../src/core/workbook";
import { createWorkbook } from "../../src/files/create-workbook";
import { deflateNode } from "../../src/files/deflate-node";
import { inflateNode } from "../../src/files/inflate-node";
import { readWorkbook } from "../../src/files/read-workbook";
import { sampleWorkbooks } from "../../src/samples/workbooks";

/** A sample's bytes, as `npm run samples` writes them. */
export function sampleBytes(file: string): Uint8Array {
  const sample = sampleWorkbooks().find((one) => one.file === file);
  if (!sample) throw new Error(`no sample ${file}`);
  return createWorkbook(sample.sheets, deflateNode, { title: sample.title, creator: "核数" });
}

/** A sample as the reader gives it back. */
export function sampleWorkbook(file: string): Workbook {
  return readWorkbook(sampleBytes(file), inflateNode);
}

/** Checks a workbook under its own scheme. */
export function checkOwn(workbook: Workbook, through: number | null = null): CheckResult {
  const { scheme, faults } = readScheme(workbook);
  expect(faults).toEqual([]);
  return checkWorkbook(workbook, scheme, { through });
}

/** The workbook with one cell of a sheet replaced (or put in). */
export function withCell(workbook: Workbook, sheet: string, cell: Cell): Workbook {
  const sheets = workbook.sheets.map((one) => {
    if (one.name !== sheet) return one;
    const others = one.cells.filter(
      (other) => other.row !== cell.row || other.column !== cell.column
    );
    const cells = [...others, cell].sort((a, b) => a.row - b.row || a.column - b.column);
    return { ...one, cells };
  });
  return { ...workbook, sheets };
}

/** Rules of the findings of a severity, in order. */
export function rulesOf(
  result: CheckResult,
  severity: "hard" | "query" | "info"
): readonly string[] {
  return result.findings.filter((one) => one.severity === severity).map((one) => one.rule);
}

/** Ids of the scheme's rules that stand on the sheet 审核关系 and are in force. */
export function rulesInForce(workbook: Workbook): readonly string[] {
  return readScheme(workbook).scheme.rules.map((rule) => rule.id);
}
