import { parseRange, SHEET_COLUMNS } from "../core/address";
import type { Cell, Workbook } from "../core/workbook";
import { textOf } from "./arrange/arranging";
import { type Codec, openPackage, readText } from "./package-edit";
import type { CellPlace, RowScan } from "./row-scan";
import { scanRows } from "./row-scan";
import { formulaText, sharedFormulas } from "./shared-formulas";
import { splitSheet } from "./sheet-frame";
import { readWorkbookDirectory } from "./workbook-directory";
import { attribute } from "./xml";
import { childNamed, readTree } from "./xml-tree";

/**
 * The workbook with each cell's formula as it reads there, for those who change cells one by one: a
 * member of a shared formula gets its text, an array formula of one cell its braces. A formula that
 * fills several cells (an array formula, a data table) has no text of its own in any of them: there
 * `formula` is `""`.
 *
 * @param workbook as it was read from these bytes, in any characters
 */
export function spellFormulas(bytes: Uint8Array, workbook: Workbook, codec: Codec): Workbook {
  const edit = openPackage(bytes, codec);
  const { sheets } = readWorkbookDirectory(edit);
  // A file may list one part as several sheets.
  const spelled = new Map<string, readonly Cell[]>();
  const all = workbook.sheets.map((sheet) => {
    const part = sheets.find(({ name }) => name === sheet.name)?.part ?? null;
    if (part === null) return sheet;
    const cells = spelled.get(part) ?? spellCells(sheet.cells, readText(edit, part) ?? "", part);
    spelled.set(part, cells);
    return cells === sheet.cells ? sheet : { ...sheet, cells };
  });
  return { ...workbook, sheets: all };
}

function spellCells(cells: readonly Cell[], xml: string, part: string): readonly Cell[] {
  if (!/shared|array|dataTable/.test(xml)) return cells;
  const { rows } = splitSheet(xml, part);
  const prefix = /<(?:([^\s<>/:!?]+:))?worksheet/.exec(xml)?.[1] ?? "";
  const formulas = spellRows(rows, scanRows(rows, part, prefix, { has: () => true }), part);
  return formulas.size === 0 ? cells : withFormulas(cells, formulas);
}

/** By row, then column. */
type Formulas = ReadonlyMap<number, ReadonlyMap<number, string>>;

function spellRows(rows: string, scan: RowScan, part: string): Formulas {
  const shared = sharedFormulas(rows, scan.cells, part);
  const isFilled = filledCells(scan);
  const formulas = new Map<number, Map<number, string>>();
  for (const place of scan.cells) {
    const text = isFilled(place) ? "" : spellCell(rows, place, part, shared);
    if (text === null) continue;
    const cells = formulas.get(place.row) ?? new Map<number, string>();
    formulas.set(place.row, cells);
    cells.set(place.column, text);
  }
  return formulas;
}

/** `null` where the reader has told the formula as it is. */
function spellCell(
  rows: string,
  place: CellPlace,
  part: string,
  shared: ReturnType<typeof sharedFormulas>
): string | null {
  if (!place.formula) return null;
  const cell = rows.slice(place.start, place.end);
  const formula = childNamed(readTree(cell, part, 1), "f");
  if (!formula) return null;
  if (place.shared !== undefined) return formulaText(cell, formula, place, part, shared);
  const type = attribute(formula.attributes, "t");
  if (type === "dataTable") return "";
  const range = parseRange(attribute(formula.attributes, "ref") ?? "");
  return type === "array" && range ? `{${textOf(cell, formula, part)}}` : null;
}

/** Whether a cell lies where one formula fills several; to be asked in the order of the rows. */
function filledCells({ filled }: RowScan): (place: CellPlace) => boolean {
  const ranges = [...filled].sort((a, b) => a.top - b.top);
  // Down to which row each column is filled.
  const until = new Int32Array(SHEET_COLUMNS).fill(-1);
  let next = 0;
  return ({ row, column }) => {
    for (let range = ranges[next]; range && range.top <= row; range = ranges[++next])
      until.fill(range.bottom, range.left, range.right + 1);
    return row <= (until[column] ?? -1);
  };
}

/** A cell that a formula fills and that has no result yet was not read: it is there all the same. */
function withFormulas(all: readonly Cell[], formulas: Formulas): readonly Cell[] {
  const left = new Map([...formulas].map(([row, cells]) => [row, new Map(cells)]));
  const cells = all.map((cell): Cell => {
    const row = left.get(cell.row);
    const formula = row?.get(cell.column);
    if (formula === undefined) return cell;
    row?.delete(cell.column);
    return { ...cell, formula };
  });
  const unread = [...left].flatMap(([row, found]) =>
    [...found].map(([column, formula]): Cell => ({ row, column, value: null, formula }))
  );
  if (unread.length === 0) return cells;
  return [...cells, ...unread].sort((a, b) => a.row - b.row || a.column - b.column);
}
