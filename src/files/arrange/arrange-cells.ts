import { columnLetters } from "../../core/address";
import type { ArrangedSheet } from "../../core/rows/formula-rows";
import type { PlacedRun } from "../../core/rows/row-layout";
import { blocksOf, sourcesIn } from "../../core/rows/row-layout";
import type { Range } from "../../core/workbook";
import { firstIndex } from "../../core/first-index";
import { LIMITS } from "../limits";
import { refuseDamaged, refuseTooLarge } from "../refuse";
import type { RowPlace } from "../row-scan";
import { scanRows } from "../row-scan";
import { LAST_ROW } from "../sheet-scan";
import { attribute } from "../xml";
import { splitAtRow } from "./split-at-row";
import { withoutAttribute } from "../xml-write";
import { refuseRows } from "./arranging";
import { type SharedFormulas, sharedFormulas } from "../shared-formulas";
import { formulaCell } from "./formula-cell";

/** The rows of a sheet, and what else its cells depend on. */
export interface RowsToArrange {
  readonly rows: string;
  readonly part: string;
  readonly prefix: string;
  /** Columns, by new row, that a merged cell now covers which had their value on another row. */
  readonly covered: ReadonlyMap<number, readonly (readonly [left: number, right: number])[]>;
}

/**
 * The inside of `sheetData` with its rows laid out anew: a row that stands several times is copied with
 * its height, format, values and formulas. Formulas that shared a text get their own. Throws
 * `rows_bound` for an array formula or data table that would be torn apart and for filled rows past
 * the end of the sheet, `too_large` for too many cells.
 */
export function arrangeCells(sheet: RowsToArrange, arranged: ArrangedSheet): string {
  const { rows, part, prefix } = sheet;
  const scan = scanRows(rows, part, prefix, { has: () => true });
  for (const range of scan.filled) keepWhole(range, arranged);
  const ordered = [...scan.rows].sort((a, b) => a.row - b.row);
  const shared = sharedFormulas(rows, scan.cells, part);
  const known = new Map<string, RowText>();
  const repeated = arranged.layout.sources.filter(({ places }) => places.length > 1);
  const copied = new Set(repeated.map(({ first, last }) => `${first}:${last}`));
  const pieces: string[] = [];
  let cells = 0;
  let size = 0;
  for (const run of arranged.layout.runs) {
    const begin = firstIndex(ordered.length, (index) => (ordered[index]?.row ?? 0) >= run.first);
    for (let at = begin; at < ordered.length; at++) {
      const place = ordered[at];
      if (!place || place.row > run.last) break;
      const row = run.at + place.row - run.first;
      cells += place.cells.length;
      if (cells > LIMITS.cells) refuseTooLarge("cells", part, LIMITS.cells);
      if (row > LAST_ROW) {
        refuseFilled(rows, place, arranged);
        continue;
      }
      const covered = sheet.covered.get(row) ?? [];
      // A row that stands once is not kept: a sheet may have a million of them.
      const key = copied.has(`${run.first}:${run.last}`) ? `${at}:${covered.join(";")}` : "";
      const text = known.get(key) ?? rowText(sheet, { place, covered, shared, arranged });
      if (key !== "") known.set(key, text);
      size += text.size;
      if (size > LIMITS.partBytes) refuseTooLarge("part_bytes", part, LIMITS.partBytes);
      text.write(pieces, row, run);
    }
  }
  return pieces.join("");
}

/** What a formula fills must stay in one piece, or be copied as a whole. */
function keepWhole(range: Range, { sheet, layout }: ArrangedSheet): void {
  const inside = sourcesIn(layout, range);
  if (inside.every(({ first, last }) => first <= range.top && last >= range.bottom)) return;
  const blocks = blocksOf(layout, range);
  const [block] = blocks;
  const height = block && block.bottom - block.top === range.bottom - range.top;
  if (blocks.length !== 1 || !height) refuseRows(sheet, "array", range);
}

/** A row past the end of the sheet may only go where it holds nothing. */
function refuseFilled(rows: string, { row, cells }: RowPlace, { sheet }: ArrangedSheet): void {
  const filled = cells.find(({ openEnd, end }) => rows.slice(openEnd, end).includes("<", 1));
  if (!filled) return;
  const { column } = filled;
  refuseRows(sheet, "sheet_end", { top: row, left: column, bottom: row, right: column });
}

/** A row ready to be written any number of times. */
interface RowText {
  /** About as many characters as it has. */
  readonly size: number;
  readonly write: (to: string[], row: number, run: PlacedRun) => void;
}

interface RowSetting {
  readonly place: RowPlace;
  readonly covered: readonly (readonly [number, number])[];
  readonly shared: SharedFormulas;
  readonly arranged: ArrangedSheet;
}

/** What stands between texts that stay: the row's number, or a cell that depends on its place. */
type Hole = ((row: number, run: PlacedRun) => string) | null;

function rowText(sheet: RowsToArrange, setting: RowSetting): RowText {
  const { rows, part } = sheet;
  const { place, covered, shared, arranged } = setting;
  const head = splitAtRow(rows.slice(place.start, place.openEnd), "");
  const texts = [head.before];
  const holes: Hole[] = [null];
  let open = head.after;
  let at = place.openEnd;
  const close = place.selfClosing ? place.openEnd : place.closeStart;
  for (const cell of place.cells) {
    if (cell.row !== place.row) refuseDamaged(part, "cell_reference");
    open += rows.slice(at, cell.start);
    at = cell.end;
    const hidden = covered.some(([left, right]) => cell.column >= left && cell.column <= right);
    const tag = rows.slice(cell.start, cell.openEnd);
    if (cell.formula && !hidden) {
      texts.push(open);
      holes.push(formulaCell(rows, cell, { part, shared, arranged }));
      open = "";
      continue;
    }
    const kept = hidden ? emptied(tag) : tag;
    const body = hidden ? "" : rows.slice(cell.openEnd, cell.end);
    if (attribute(cell.attributes, "r") === undefined) {
      open += kept + body;
      continue;
    }
    const { before, after } = splitAtRow(kept, columnLetters(cell.column));
    texts.push(open + before);
    holes.push(null);
    open = after + body;
  }
  texts.push(open + rows.slice(at, close) + (place.selfClosing ? "" : `</${place.prefix}row>`));
  return {
    size: texts.reduce((sum, text) => sum + text.length, 0),
    write: (to, row, run) => {
      holes.forEach((hole, index) => {
        to.push(texts[index] ?? "", hole ? hole(row, run) : String(row + 1));
      });
      to.push(texts.at(-1) ?? "");
    },
  };
}

/** The opening tag of a cell that holds nothing, without its end. */
function emptied(tag: string): string {
  const plain = withoutAttribute(withoutAttribute(tag, "t"), "vm");
  return plain.endsWith("/>") ? plain : `${plain.slice(0, -1).trimEnd()}/>`;
}
