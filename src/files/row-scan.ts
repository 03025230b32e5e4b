import { parseCellName, parseRange } from "../core/address";
import type { Range } from "../core/workbook";
import { refuseDamaged } from "./refuse";
import type { Tag } from "./xml";
import { attribute, walkTags } from "./xml";
import { DIGIT_0, DIGIT_9, GREATER, QUOTE, SLASH, SPACE } from "./xml-characters";

/** A row element with its places in the text of the rows. */
export interface RowPlace {
  /** From 0. */
  readonly row: number;
  readonly prefix: string;
  readonly attributes: string;
  readonly start: number;
  readonly openEnd: number;
  readonly selfClosing: boolean;
  closeStart: number;
  /** Its cells, kept only for rows that are asked for. */
  readonly cells: CellPlace[];
}

/** A cell element with its places. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
  readonly attributes: string;
  readonly start: number;
  /** Just past the opening tag. */
  readonly openEnd: number;
  end: number;
  /** True when the cell holds a formula. */
  formula: boolean;
  /** The group of a formula that cells share, and whether this cell holds its text. */
  shared: string | undefined;
  master: boolean;
}

export interface RowScan {
  readonly rows: readonly RowPlace[];
  /** Cells of the rows asked for, in the order of the text. */
  readonly cells: readonly CellPlace[];
  /** Formulas that share one text, by group: how many cells use it. */
  readonly sharedUses: ReadonlyMap<string, number>;
  /** Ranges of more than one cell that one formula fills (array formulas, data tables). */
  readonly filled: readonly Range[];
}

/** The scan while it goes on. */
interface Scanning {
  readonly rows: RowPlace[];
  readonly cells: CellPlace[];
  readonly sharedUses: Map<string, number>;
  readonly filled: Range[];
  row: number;
  column: number;
  openRow: RowPlace | undefined;
  openCell: CellPlace | undefined;
}

/** The rows that are asked for. */
export interface WantedRows {
  readonly has: (row: number) => boolean;
}

/**
 * Finds the rows of a sheet, and the cells of the rows that are asked for. Rows and cells need not
 * say where they stand: they follow the one before, as the reader takes them. `prefix` is that of
 * `sheetData`. Most rows are passed over without a look at their cells, where that is safe.
 */
export function scanRows(xml: string, part: string, prefix: string, wanted: WantedRows): RowScan {
  return (
    (WALKED.test(xml) ? null : leapOverRows(xml, part, prefix, wanted)) ??
    walkRows(startScan(), xml, part, wanted)
  );
}

/**
 * What makes every cell count: comments and CDATA, in which anything may stand, and formulas that
 * reach beyond their cell.
 */
const WALKED = /<[!?]|shared|array|dataTable/;

/** `null` where the text is not a plain list of rows. */
function leapOverRows(
  xml: string,
  part: string,
  prefix: string,
  wanted: WantedRows
): RowScan | null {
  const scan = startScan();
  const open = `<${prefix}row`;
  const close = `</${prefix}row>`;
  for (let at = skipSpace(xml, 0); at < xml.length; at = skipSpace(xml, at)) {
    if (!xml.startsWith(open, at) || !endsName(xml.charCodeAt(at + open.length))) return null;
    const openEnd = xml.indexOf(">", at) + 1;
    const selfClosing = xml.charCodeAt(openEnd - 2) === SLASH;
    const closeStart = selfClosing ? openEnd : xml.indexOf(close, openEnd);
    if (openEnd === 0 || closeStart < 0) return null;
    const end = selfClosing ? openEnd : closeStart + close.length;
    const attributes = xml.slice(at + open.length, selfClosing ? openEnd - 2 : openEnd - 1);
    const tag = { prefix, attributes, start: at, end: openEnd, selfClosing };
    if (wanted.has(rowNumber(scan, attributes, part))) {
      walkRows(scan, xml, part, wanted, { at, end });
    } else {
      openRow(scan, tag, part).closeStart = closeStart;
    }
    at = end;
  }
  return scan;
}

/** NaN past the end of the text ends none. */
function endsName(code: number): boolean {
  return code <= SPACE || code === SLASH || code === GREATER;
}

function startScan(): Scanning {
  return {
    ...{ rows: [], cells: [], sharedUses: new Map(), filled: [] },
    ...{ row: -1, column: -1, openRow: undefined, openCell: undefined },
  };
}

/** Walks every tag of the rows, or of the one row that is given. Throws `damaged` where it ends elsewhere. */
function walkRows(
  scan: Scanning,
  xml: string,
  part: string,
  wanted: WantedRows,
  row?: { readonly at: number; readonly end: number }
): RowScan {
  let depth = 0;
  const visit = (tag: Tag): boolean => {
    if (tag.closing) {
      depth--;
      if (depth === 0 && scan.openRow) scan.openRow.closeStart = tag.start;
      if (depth === 1 && scan.openCell) {
        scan.openCell.end = tag.end;
        scan.openCell = undefined;
      }
    } else {
      if (depth === 0 && tag.name === "row") openRow(scan, tag, part);
      else if (depth === 1 && tag.name === "c") openCell(scan, tag, wanted);
      else if (depth === 2 && tag.name === "f") readFormula(scan, tag);
      if (!tag.selfClosing) depth++;
    }
    if (!row || depth > 0) return true;
    if (tag.end !== row.end) refuseDamaged(part, "xml_nesting");
    return false;
  };
  walkTags(xml, part, visit, row?.at ?? 0);
  return scan;
}

type RowTag = Pick<Tag, "prefix" | "attributes" | "start" | "end" | "selfClosing">;

function openRow(scan: Scanning, tag: RowTag, part: string): RowPlace {
  const { prefix, attributes, start, end: openEnd, selfClosing } = tag;
  scan.row = rowNumber(scan, attributes, part);
  scan.column = -1;
  const places = { start, openEnd, closeStart: openEnd, selfClosing };
  const row: RowPlace = { row: scan.row, prefix, attributes, ...places, cells: [] };
  scan.openRow = row;
  scan.rows.push(row);
  return row;
}

function rowNumber(scan: Scanning, attributes: string, part: string): number {
  const plain = plainRow(attributes);
  if (plain > 0) return plain - 1;
  const given = attribute(attributes, "r");
  if (given !== undefined && !/^[0-9]{1,7}$/.test(given)) refuseDamaged(part, "row_number");
  return given === undefined ? scan.row + 1 : Number(given) - 1;
}

/** The quick way for ` r="12"` at the head of the attributes; 0 for anything else. */
function plainRow(attributes: string): number {
  if (!attributes.startsWith(' r="')) return 0;
  let row = 0;
  for (let at = 4; at < attributes.length && at < 12; at++) {
    const code = attributes.charCodeAt(at);
    if (code === QUOTE) return row;
    if (code < DIGIT_0 || code > DIGIT_9) return 0;
    row = row * 10 + code - DIGIT_0;
  }
  return 0;
}

function skipSpace(xml: string, from: number): number {
  let at = from;
  while (at < xml.length && xml.charCodeAt(at) <= SPACE) at++;
  return at;
}

function openCell(scan: Scanning, tag: Tag, wanted: WantedRows): void {
  const at = parseCellName(attribute(tag.attributes, "r") ?? "");
  scan.row = at?.row ?? scan.row;
  scan.column = at?.column ?? scan.column + 1;
  scan.openCell = undefined;
  if (!wanted.has(scan.row) && !wanted.has(scan.openRow?.row ?? -1)) return;
  const { attributes, start, end } = tag;
  // One literal, which engines make far faster than one spread into another.
  const cell: CellPlace = {
    row: scan.row,
    column: scan.column,
    attributes,
    start,
    openEnd: end,
    end,
    formula: false,
    shared: undefined,
    master: false,
  };
  scan.cells.push(cell);
  scan.openRow?.cells.push(cell);
  if (!tag.selfClosing) scan.openCell = cell;
}

function readFormula(scan: Scanning, tag: Tag): void {
  const type = attribute(tag.attributes, "t");
  const shared = type === "shared" ? (attribute(tag.attributes, "si") ?? "") : undefined;
  if (shared !== undefined) scan.sharedUses.set(shared, (scan.sharedUses.get(shared) ?? 0) + 1);
  if (scan.openCell) {
    scan.openCell.formula = true;
    scan.openCell.shared = shared;
    scan.openCell.master = shared !== undefined && !tag.selfClosing;
  }
  if (type !== "array" && type !== "dataTable") return;
  const range = parseRange(attribute(tag.attributes, "ref") ?? "");
  if (range && (range.top !== range.bottom || range.left !== range.right)) scan.filled.push(range);
}
