import { addressText, columnLetters } from "../address";
import { listText, type List } from "../list";
import type { RECORD } from "../scheme/scheme-sheets";
import type { ContentCell, SheetContent } from "../sheet-content";
import type { CellAddress, CellValue, Edit, Sheet } from "../workbook";
import { isSameValue, type RowValues } from "./row-align";

/** A row of a filled summary as it was filled: what it is, and what was written in it. */
export interface RecordLine {
  readonly sheet: string;
  /** From 0; `null` where the user has deleted the row. */
  readonly row: number | null;
  readonly template: string;
  /** From 0. */
  readonly templateRow: number;
  /** What stands in the template's row, with the first line of it; `""` in the others. */
  readonly raw: string;
  readonly key: string;
  /** The cells behind each column: `B=KW301!E8、年度计划!C3；C=…`. */
  readonly sources: string;
  readonly values: RowValues;
}

/** Captions, title and name of the record's sheet; they come from `locales`. */
export interface RecordWords {
  readonly sheet: string;
  readonly title: string;
  readonly captions: Readonly<Record<keyof typeof RECORD, string>>;
}

type RecordList = List<keyof typeof RECORD>;

const KEYS = ["sheet", "row", "template", "templateRow", "raw", "key", "sources"] as const;

/** Reads the record of a workbook; lines that somebody broke are passed over. */
export function readRecord(
  list: RecordList | null,
  sheets: readonly Sheet[]
): readonly RecordLine[] {
  const sheet = list && sheets.find((one) => one.name === list.sheet);
  if (!list || !sheet) return [];
  const first = Math.max(...list.columns.values()) + 1;
  const values = new Map<number, Map<number, CellValue>>();
  for (const { row, column, value } of sheet.cells) {
    if (column < first) continue;
    const line = values.get(row) ?? new Map<number, CellValue>();
    line.set(column - first, value);
    values.set(row, line);
  }
  return list.rows.flatMap((line): readonly RecordLine[] => {
    const text = (key: keyof typeof RECORD) => listText(line, key);
    const row = rowNumber(text("row"));
    const templateRow = rowNumber(text("templateRow"));
    if (templateRow === null || (row === null && text("row") !== GONE)) return [];
    return [
      {
        sheet: text("sheet"),
        row,
        template: text("template"),
        templateRow,
        raw: text("raw"),
        key: text("key"),
        sources: text("sources"),
        values: values.get(line.row) ?? new Map<number, CellValue>(),
      },
    ];
  });
}

/** Stands for the row where it was deleted. */
const GONE = "-";

function rowNumber(text: string): number | null {
  const row = /^[0-9]{1,7}$/u.test(text) ? Number(text) : 0;
  return row >= 1 ? row - 1 : null;
}

/** How the cells behind a row's columns are written down. */
export function sourcesText(
  columns: Iterable<readonly [column: number, sources: readonly CellAddress[]]>
): string {
  const parts: string[] = [];
  for (const [column, sources] of columns) {
    const cells = [...new Set(sources.map(addressText))];
    if (cells.length > 0) parts.push(`${columnLetters(column)}=${cells.join("、")}`);
  }
  return parts.join("；").slice(0, LONGEST);
}

const LONGEST = 32_000;

/** The edits that make the record of a workbook say what these lines say: none where it does. */
export function recordEdits(
  lines: readonly RecordLine[],
  list: RecordList | null,
  sheets: readonly Sheet[],
  words: RecordWords
): readonly Edit[] {
  const there = list && sheets.find((one) => one.name === list.sheet);
  if (!there) return lines.length === 0 ? [] : [{ kind: "addSheet", content: draw(lines, words) }];
  const first = Math.max(...list.columns.values()) + 1;
  const wanted = new Map<string, { row: number; column: number; value: CellValue }>();
  const put = (row: number, column: number, value: CellValue) => {
    if (value !== null && value !== "")
      wanted.set(`${String(row)} ${String(column)}`, { row, column, value });
  };
  lines.forEach((line, index) => {
    const row = list.headerRow + 1 + index;
    for (const key of KEYS) {
      const column = list.columns.get(key);
      if (column !== undefined) put(row, column, cellOf(line, key));
    }
    for (const [column, value] of line.values) put(row, first + column, value);
  });
  const edits: Edit[] = [];
  const write = (row: number, column: number, value: CellValue) =>
    edits.push({ kind: "write", at: { sheet: there.name, row, column }, value });
  for (const cell of there.cells) {
    if (cell.row <= list.headerRow) continue;
    const key = `${String(cell.row)} ${String(cell.column)}`;
    const value = wanted.get(key)?.value ?? null;
    wanted.delete(key);
    if (!isSameValue(cell.value, value)) write(cell.row, cell.column, value);
  }
  for (const { row, column, value } of wanted.values()) write(row, column, value);
  return edits;
}

function cellOf(line: RecordLine, key: keyof typeof RECORD): CellValue {
  if (key === "row") return line.row === null ? GONE : line.row + 1;
  return key === "templateRow" ? line.templateRow + 1 : line[key];
}

function draw(lines: readonly RecordLine[], words: RecordWords): SheetContent {
  const cells: ContentCell[] = [{ row: 0, column: 0, value: words.title }];
  KEYS.forEach((key, column) => cells.push({ row: 1, column, value: words.captions[key] }));
  const widest = lines.reduce((most, { values }) => Math.max(most, ...values.keys()), -1);
  for (let column = 0; column <= widest; column++) {
    cells.push({ row: 1, column: KEYS.length + column, value: columnLetters(column) });
  }
  lines.forEach((line, index) => {
    const row = index + 2;
    KEYS.forEach((key, column) => {
      const value = cellOf(line, key);
      if (value !== "") cells.push({ row, column, value });
    });
    for (const [column, value] of line.values) {
      if (value !== null) cells.push({ row, column: KEYS.length + column, value });
    }
  });
  return {
    name: words.sheet,
    cells,
    widths: [20, 6, 14, 8, 20, 24, 24],
    freeze: { rows: 2, columns: 0 },
    tabColor: "BFBFBF",
  };
}
