import { BUILTIN_FORMATS } from "./builtin-formats";
import { tagAttribute, tagFlag, tagNumber, visitChildren } from "./element-walk";
import { colorOf, INDEXED_COLORS, type Palette } from "./look-colors";
import {
  NO_BORDER,
  NO_FILL,
  NORMAL_FONT,
  NORMAL_LOOK,
  readAlignment,
  readBorder,
  readFill,
  readFont,
  SAME_FONT,
} from "./look-parts";
import { shownFormat } from "./number-formats";
import type { BorderLook, CellLook, FillLook, FontLook } from "./workbook-look";
import { nextTag, openCursor, tagAttributes } from "./xml-cursor";
import type { Cursor } from "./xml-cursor";

/** What a styles part says. */
export interface StylesLook {
  /** By the index of `cellXfs`; never empty. */
  readonly styles: readonly CellLook[];
  /** Looks of conditional formats, by the index of `dxfs`. */
  readonly conditional: readonly Partial<CellLook>[];
  readonly palette: Palette;
}

/** More than Excel has of any section; the rest counts as not there. */
const MOST_ITEMS = 65_536;

interface StylesScan {
  readonly cursor: Cursor;
  readonly palette: Palette;
  readonly formats: Map<number, string>;
  readonly fonts: FontLook[];
  readonly fills: FillLook[];
  readonly borders: BorderLook[];
  readonly styles: CellLook[];
  readonly conditional: Partial<CellLook>[];
}

/** The looks of a workbook without a styles part. */
export function normalStyles(theme: readonly string[]): StylesLook {
  const palette = { theme, indexed: INDEXED_COLORS };
  return { styles: [NORMAL_LOOK], conditional: [], palette };
}

/** Reads the styles from the text of their part. Throws `damaged`. */
export function readStylesLook(xml: string, part: string, theme: readonly string[]): StylesLook {
  const palette = { theme, indexed: readIndexedColors(xml, part) };
  const scan: StylesScan = {
    ...{ cursor: openCursor(xml, part, 0), palette, formats: new Map(), fonts: [], fills: [] },
    ...{ borders: [], styles: [], conditional: [] },
  };
  nextTag(scan.cursor);
  visitChildren(scan.cursor, (section) => {
    if (section === "colors") return false;
    visitChildren(scan.cursor, (item) => readItem(scan, section, item));
    return true;
  });
  const styles = scan.styles.length > 0 ? scan.styles : [NORMAL_LOOK];
  return { styles, conditional: scan.conditional, palette };
}

function readItem(scan: StylesScan, section: string, item: string): boolean {
  const { cursor, palette } = scan;
  if (section === "numFmts") {
    if (scan.formats.size < MOST_ITEMS) readFormat(scan);
    return false;
  }
  if (section === "fonts") {
    return keep(scan.fonts, () => readFont(cursor, palette, NORMAL_FONT));
  }
  if (section === "fills") return keep(scan.fills, () => readFill(cursor, palette, false));
  if (section === "borders") return keep(scan.borders, () => readBorder(cursor, palette));
  if (section === "cellXfs" && item === "xf") return keep(scan.styles, () => readStyle(scan));
  if (section === "dxfs") return keep(scan.conditional, () => readConditionalLook(cursor, palette));
  return false;
}

function keep<T>(list: T[], read: () => T): boolean {
  if (list.length >= MOST_ITEMS) return false;
  list.push(read());
  return true;
}

function readFormat({ cursor, formats }: StylesScan): void {
  const code = tagAttribute(cursor, "formatCode") ?? "";
  formats.set(tagNumber(cursor, "numFmtId", -1), code);
}

function readStyle(scan: StylesScan): CellLook {
  const { cursor, fonts, fills, borders, formats } = scan;
  const formatId = tagNumber(cursor, "numFmtId");
  const look = {
    ...NORMAL_LOOK,
    font: fonts[tagNumber(cursor, "fontId")] ?? fonts[0] ?? NORMAL_FONT,
    fill: fills[tagNumber(cursor, "fillId")] ?? NO_FILL,
    border: borders[tagNumber(cursor, "borderId")] ?? NO_BORDER,
    format: formatCode(formats.get(formatId) ?? BUILTIN_FORMATS.get(formatId)),
  };
  visitChildren(cursor, (name) => {
    if (name === "alignment") Object.assign(look, readAlignment(cursor));
    else if (name === "protection") look.locked = tagFlag(cursor, "locked", true);
    return false;
  });
  return look;
}

/** Reads `dxf`, whose opening tag the cursor has just read, to its end: only what it changes. */
export function readConditionalLook(cursor: Cursor, palette: Palette): Partial<CellLook> {
  let look: Partial<CellLook> = {};
  visitChildren(cursor, (name) => {
    if (name === "font") look = { ...look, font: readFont(cursor, palette, SAME_FONT) };
    else if (name === "fill") look = { ...look, fill: readFill(cursor, palette, true) };
    else if (name === "border") look = { ...look, border: readBorder(cursor, palette) };
    else {
      if (name === "numFmt") {
        look = { ...look, format: formatCode(tagAttribute(cursor, "formatCode")) };
      } else if (name === "alignment") look = { ...look, ...readAlignment(cursor) };
      else if (name === "protection") look = { ...look, locked: tagFlag(cursor, "locked", true) };
      return false;
    }
    return true;
  });
  return look;
}

function formatCode(code: string | undefined): string {
  return shownFormat(code) ?? NORMAL_LOOK.format;
}

/** The palette stands behind what speaks of it: it is read first. */
function readIndexedColors(xml: string, part: string): readonly string[] {
  if (!xml.includes("indexedColors")) return INDEXED_COLORS;
  const cursor = openCursor(xml, part, 0);
  const own: string[] = [];
  const none: Palette = { theme: [], indexed: [] };
  nextTag(cursor);
  visitChildren(cursor, (section) => {
    if (section !== "colors") return false;
    visitChildren(cursor, (list) => {
      if (list !== "indexedColors") return false;
      visitChildren(cursor, () => {
        const color = colorOf(tagAttributes(cursor), none);
        const index = own.length;
        if (index < INDEXED_COLORS.length) own.push(color ?? INDEXED_COLORS[index] ?? "");
        return false;
      });
      return true;
    });
    return true;
  });
  return [...own, ...INDEXED_COLORS.slice(own.length)];
}
