import { findSchemeSheets } from "../scheme/scheme-sheets";
import type { CellAddress, CellValue, Workbook } from "../workbook";
import { findEarlierRows } from "./earlier-rows";
import { readRecord } from "./fill-record";
import { isSameValue } from "./row-align";
import { NO_VALUES } from "./template-values";

/** The cells of filled summaries that people have edited since, by the record of the workbook. */
export function findHandEdits(
  workbook: Workbook
): readonly { readonly at: CellAddress; readonly value: CellValue }[] {
  const lines = readRecord(findSchemeSheets(workbook).record, workbook.sheets);
  return workbook.sheets.flatMap((sheet) => {
    const own = lines.filter((line) => line.sheet === sheet.name && line.row !== null);
    const template = workbook.sheets.find(({ name }) => name === own[0]?.template);
    if (!template) return [];
    const { rowOf, values } = findEarlierRows(sheet, own, [], template);
    return [...rowOf].flatMap(([line, row]) => {
      const now = values.get(row) ?? NO_VALUES;
      return [...new Set([...line.values.keys(), ...now.keys()])].flatMap((column) => {
        const value = now.get(column) ?? null;
        return isSameValue(value, line.values.get(column) ?? null)
          ? []
          : [{ at: { sheet: sheet.name, row, column }, value }];
      });
    });
  });
}

/** Hand edits of one workbook whose words another's sheets of the same name do not have. */
export function lostHandEdits(from: Workbook, to: Workbook): readonly CellAddress[] {
  const kept = new Map(
    to.sheets.map(({ name, cells }) => [name, new Set(cells.map((cell) => cell.value))])
  );
  return findHandEdits(from)
    .filter(({ at, value }) => kept.get(at.sheet)?.has(value) !== true)
    .map(({ at }) => at);
}
