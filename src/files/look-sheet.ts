import { tagAttribute, tagFlag, tagNumber, visitChildren } from "./element-walk";
import { colorOf } from "./look-colors";
import { readConditions } from "./look-conditions";
import { knownStyle, readRowLooks, type RowsScan } from "./look-rows";
import type { StylesLook } from "./look-styles";
import type { Reading } from "./reading";
import { refuseDamaged } from "./refuse";
import { LAST_COLUMN, orderedCells } from "./sheet-scan";
import type { ColumnSpan, ConditionalLook, SheetLook } from "./workbook-look";
import { nextTag, openCursor, tagAttributes } from "./xml-cursor";
import type { Cursor } from "./xml-cursor";

/** What a sheet's own part says of its look; comments and tables stand in parts beside it. */
export type SheetPartLook = Omit<SheetLook, "name" | "comments" | "tables">;

/** 64 pixels of a font whose digits are 7 wide: eight characters and the room beside them. */
const DEFAULT_COLUMN_WIDTH = 9.140625;
const DEFAULT_ROW_HEIGHT = 15;

export const PLAIN_SHEET: SheetPartLook = {
  ...{ cells: [], columnWidths: [], rows: [], conditionalFormats: [] },
  ...{ defaultColumnWidth: DEFAULT_COLUMN_WIDTH, defaultRowHeight: DEFAULT_ROW_HEIGHT },
  ...{ showGridLines: true, frozen: null, protectedSheet: false, tabColor: null },
};

type Making = { -readonly [Key in keyof SheetPartLook]: SheetPartLook[Key] };

/** Reads a sheet's look from the text of its part. Throws `damaged` and `too_large` (cells). */
export function readSheetLook(
  xml: string,
  part: string,
  styles: StylesLook,
  reading: Reading
): SheetPartLook {
  const cursor = openCursor(xml, part, 0);
  const look: Making = { ...PLAIN_SHEET };
  const rows: RowsScan = {
    ...{ reading, cursor, styles: styles.styles.length, row: -1, column: -1, rowElements: 0 },
    ...{ rows: [], cells: [], ordered: true },
  };
  const columns: ColumnSpan[] = [];
  const conditions: ConditionalLook[] = [];
  if (!nextTag(cursor)) refuseDamaged(part, "xml_empty");
  visitChildren(cursor, (name) => {
    if (name === "sheetData") readRowLooks(rows);
    else if (name === "cols") readColumns(cursor, columns, rows.styles);
    else if (name === "conditionalFormatting") conditions.push(...readConditions(cursor, styles));
    else if (name === "extLst") readExtensions(cursor, conditions, styles);
    else if (name === "sheetViews") readViews(cursor, look);
    else if (name === "sheetPr") readProperties(cursor, look, styles);
    else {
      if (name === "sheetFormatPr") readDefaults(cursor, look);
      else if (name === "sheetProtection") look.protectedSheet = tagFlag(cursor, "sheet");
      return false;
    }
    return true;
  });
  const cells = orderedCells(rows);
  return { ...look, cells, rows: rows.rows, columnWidths: columns, conditionalFormats: conditions };
}

function readColumns(cursor: Cursor, columns: ColumnSpan[], styles: number): void {
  visitChildren(cursor, (name) => {
    if (name !== "col" || columns.length > LAST_COLUMN) return false;
    const first = tagNumber(cursor, "min") - 1;
    const last = Math.min(tagNumber(cursor, "max", first + 1) - 1, LAST_COLUMN);
    if (!Number.isInteger(first) || !Number.isInteger(last) || first < 0 || last < first)
      return false;
    columns.push({
      ...{ first, last, width: tagNumber(cursor, "width", DEFAULT_COLUMN_WIDTH) },
      hidden: tagFlag(cursor, "hidden"),
      style: knownStyle(tagNumber(cursor, "style"), styles),
    });
    return false;
  });
}

function readDefaults(cursor: Cursor, look: Making): void {
  const characters = tagNumber(cursor, "baseColWidth", 8);
  look.defaultColumnWidth = tagNumber(cursor, "defaultColWidth", widthOf(characters));
  look.defaultRowHeight = tagNumber(cursor, "defaultRowHeight", DEFAULT_ROW_HEIGHT);
}

/** 18.3.1.81: seven pixels a character and five beside them, made up to a multiple of eight. */
function widthOf(characters: number): number {
  const pixels = Math.ceil((characters * 7 + 5) / 8) * 8;
  return Math.floor((pixels / 7) * 256) / 256;
}

/** Only the first view counts: the others are for further windows. */
function readViews(cursor: Cursor, look: Making): void {
  let views = 0;
  visitChildren(cursor, (name) => {
    if (name !== "sheetView" || views++ > 0) return false;
    look.showGridLines = tagFlag(cursor, "showGridLines", true);
    visitChildren(cursor, (inner) => {
      if (inner === "pane") look.frozen = frozenOf(cursor);
      return false;
    });
    return true;
  });
}

function frozenOf(cursor: Cursor): SheetLook["frozen"] {
  const state = tagAttribute(cursor, "state");
  if (state !== "frozen" && state !== "frozenSplit") return null;
  const rows = Math.max(0, Math.trunc(tagNumber(cursor, "ySplit")));
  const columns = Math.max(0, Math.trunc(tagNumber(cursor, "xSplit")));
  return rows > 0 || columns > 0 ? { rows, columns } : null;
}

function readProperties(cursor: Cursor, look: Making, { palette }: StylesLook): void {
  visitChildren(cursor, (name) => {
    if (name === "tabColor") look.tabColor = colorOf(tagAttributes(cursor), palette);
    return false;
  });
}

/** Conditional formats of newer versions: `extLst/ext/conditionalFormattings/conditionalFormatting`. */
function readExtensions(cursor: Cursor, conditions: ConditionalLook[], styles: StylesLook): void {
  visitChildren(cursor, () => {
    visitChildren(cursor, (list) => {
      if (list !== "conditionalFormattings") return false;
      visitChildren(cursor, (name) => {
        if (name !== "conditionalFormatting") return false;
        conditions.push(...readConditions(cursor, styles));
        return true;
      });
      return true;
    });
    return true;
  });
}
