import { visitChildren, tagAttribute } from "./element-walk";
import { tinted } from "./tint";
import { attribute } from "./xml-attribute";
import { nextTag, openCursor } from "./xml-cursor";

/** The colours that a workbook speaks of by number. */
export interface Palette {
  /** By theme number, as the attribute `theme` counts (18.8.3): light and dark come in pairs. */
  readonly theme: readonly string[];
  readonly indexed: readonly string[];
}

/**
 * The colour that attributes such as `rgb`, `theme`, `indexed` and `tint` describe (CT_Color), as
 * six hex digits; `null` for automatic and for what cannot be read.
 */
export function colorOf(attributes: string, palette: Palette): string | null {
  const base = baseColor(attributes, palette);
  const tint = Number(attribute(attributes, "tint") ?? 0);
  return base !== null && tint >= -1 && tint <= 1 && tint !== 0 ? tinted(base, tint) : base;
}

function baseColor(attributes: string, { theme, indexed }: Palette): string | null {
  const rgb = attribute(attributes, "rgb");
  if (rgb !== undefined) return sixDigits(rgb);
  const themeNumber = attribute(attributes, "theme");
  if (themeNumber !== undefined) return theme[Number(themeNumber)] ?? null;
  const index = attribute(attributes, "indexed");
  return index === undefined ? null : (indexed[Number(index)] ?? null);
}

/** `RRGGBB` from six or eight digits: Excel draws no transparency. */
function sixDigits(text: string): string | null {
  const digits = /^(?:[0-9A-Fa-f]{2})?([0-9A-Fa-f]{6})$/.exec(text.trim())?.[1];
  return digits?.toUpperCase() ?? null;
}

/** The theme's colours from the text of its part (`null`: there is none); those of Office where it is silent. */
export function readThemeColors(xml: string | null, part: string): readonly string[] {
  const colors = [...OFFICE_THEME];
  if (xml === null) return colors;
  const cursor = openCursor(xml, part, 0);
  if (!nextTag(cursor)) return colors;
  visitChildren(cursor, (elements) => {
    if (elements !== "themeElements") return false;
    visitChildren(cursor, (scheme) => {
      if (scheme !== "clrScheme") return false;
      visitChildren(cursor, (name) => {
        const place = THEME_NAMES.indexOf(name);
        visitChildren(cursor, (kind) => {
          const value = tagAttribute(cursor, kind === "sysClr" ? "lastClr" : "val");
          const color = value === undefined ? null : sixDigits(value);
          if (place >= 0 && color !== null) colors[place] = color;
          return false;
        });
        return true;
      });
      return true;
    });
    return true;
  });
  return colors;
}

/** In the order in which files count them. */
const THEME_NAMES = [
  ...["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5"],
  ...["accent6", "hlink", "folHlink"],
];

const OFFICE_THEME = [
  ...["FFFFFF", "000000", "EEECE1", "1F497D", "4F81BD", "C0504D", "9BBB59", "8064A2", "4BACC6"],
  ...["F79646", "0000FF", "800080"],
];

const FIRST_EIGHT = [
  ...["000000", "FFFFFF", "FF0000", "00FF00", "0000FF", "FFFF00", "FF00FF", "00FFFF"],
];

/** The palette of old (18.8.27); 64 and 65 are the system's own colours and count as automatic. */
export const INDEXED_COLORS: readonly string[] = [
  ...FIRST_EIGHT,
  ...FIRST_EIGHT,
  ...["800000", "008000", "000080", "808000", "800080", "008080", "C0C0C0", "808080"],
  ...["9999FF", "993366", "FFFFCC", "CCFFFF", "660066", "FF8080", "0066CC", "CCCCFF"],
  ...["000080", "FF00FF", "FFFF00", "00FFFF", "800080", "800000", "008080", "0000FF"],
  ...["00CCFF", "CCFFFF", "CCFFCC", "FFFF99", "99CCFF", "FF99CC", "CC99FF", "FFCC99"],
  ...["3366FF", "33CCCC", "99CC00", "FFCC00", "FF9900", "FF6600", "666699", "969696"],
  ...["003366", "339966", "003300", "333300", "993300", "993366", "333399", "333333"],
];
