import { columnLetters } from "../core/address";
import type { FormTable } from "../core/form/form";
import { bareFormNumber } from "../core/form/form-identity";
import type { Sheet, Workbook } from "../core/workbook";
import { digestSheet } from "../files/digest";
import type { CommandLineWords } from "../locales/cli-words";
import type { OverviewWords } from "../locales/overview-words";

/** A workbook in lines for a terminal: its size, then each sheet with what is hidden and its forms. */
export function overviewLines(
  file: string,
  workbook: Workbook,
  forms: readonly FormTable[],
  words: CommandLineWords
): readonly string[] {
  const { overview } = words.cli;
  const values = workbook.sheets.reduce((sum, sheet) => sum + digestSheet(sheet).values, 0);
  const lines = [overview.workbook(file, workbook.sheets.length, values)];
  if (workbook.date1904) lines.push(overview.date1904);
  workbook.sheets.forEach((sheet, index) => {
    lines.push(`${index + 1}. ${sheetLine(sheet, overview)}`);
    const own = forms.filter((form) => form.sheet === sheet.name);
    for (const detail of [...details(sheet, overview), ...own.map((one) => formLine(one, words))]) {
      lines.push(`    ${detail}`);
    }
  });
  // Print areas and the like are no names that somebody gave.
  const names = workbook.names.map(({ name }) => name).filter((name) => !/^_xlnm\./iu.test(name));
  if (names.length > 0) {
    const listed = overview.list(names.slice(0, MOST_LISTED), names.length > MOST_LISTED);
    lines.push(overview.names(listed, names.length));
  }
  return lines;
}

function sheetLine(sheet: Sheet, overview: OverviewWords): string {
  const { dimension, values, merges } = digestSheet(sheet);
  const name = `${sheet.name}${overview.visibility[sheet.visibility]}`;
  const kind = overview.kind[sheet.kind];
  if (values > 0) return overview.sheet(name, kind, dimension, values, merges);
  return overview.emptySheet(name, kind);
}

function details(sheet: Sheet, overview: OverviewWords): readonly string[] {
  const { hiddenRows, hiddenColumns, comments = [] } = sheet;
  const notCalculated = sheet.cells.filter(({ value }) => value === null).length;
  const lines: string[] = [];
  if (hiddenRows.length > 0) {
    lines.push(overview.hiddenRows(spansText(hiddenRows, (row) => String(row + 1), overview)));
  }
  if (hiddenColumns.length > 0) {
    lines.push(overview.hiddenColumns(spansText(hiddenColumns, columnLetters, overview)));
  }
  if (comments.length > 0) lines.push(overview.comments(comments.length));
  if (notCalculated > 0) lines.push(overview.notCalculated(notCalculated));
  return lines;
}

function formLine(form: FormTable, { cli }: CommandLineWords): string {
  const number = bareFormNumber(form.legal.formNumber?.text ?? "");
  const { firstDataRow, lastDataRow, rows } = form;
  return cli.overview.form(number, firstDataRow + 1, lastDataRow + 1, rows.length);
}

/** Past this many the rest is left out. */
const MOST_LISTED = 10;

function spansText(
  spans: readonly (readonly [number, number])[],
  nameOf: (index: number) => string,
  { span, list }: OverviewWords
): string {
  const listed = spans.slice(0, MOST_LISTED).map(([first, last]) => {
    return first === last ? nameOf(first) : span(nameOf(first), nameOf(last));
  });
  return list(listed, spans.length > MOST_LISTED);
}
