/** The look of a cell, in the words of Office.js. Shared by many cells, so never changed in place. */
export interface CellFormat {
  readonly numberFormat: string;
  /** `""` for no fill. */
  readonly fillColor: string;
  readonly fillPattern: string;
  readonly fillPatternColor: string;
  readonly fontName: string;
  readonly fontSize: number;
  readonly fontColor: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: string;
  readonly strikethrough: boolean;
  readonly subscript: boolean;
  readonly superscript: boolean;
  readonly horizontalAlignment: string;
  readonly verticalAlignment: string;
  readonly wrapText: boolean;
  readonly indentLevel: number;
  readonly textOrientation: number;
  readonly shrinkToFit: boolean;
  readonly autoIndent: boolean;
  readonly readingOrder: string;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  readonly borderTop: BorderLook | null;
  readonly borderBottom: BorderLook | null;
  readonly borderLeft: BorderLook | null;
  readonly borderRight: BorderLook | null;
  readonly borderDiagonalDown: BorderLook | null;
  readonly borderDiagonalUp: BorderLook | null;
}

export interface BorderLook {
  readonly style: string;
  readonly weight: string;
  readonly color: string;
}

export type FormatKey = keyof CellFormat;

export const DEFAULT_FORMAT: CellFormat = {
  numberFormat: "General",
  fillColor: "",
  fillPattern: "None",
  fillPatternColor: "#000000",
  fontName: "Calibri",
  fontSize: 11,
  fontColor: "#000000",
  bold: false,
  italic: false,
  underline: "None",
  strikethrough: false,
  subscript: false,
  superscript: false,
  horizontalAlignment: "General",
  verticalAlignment: "Bottom",
  wrapText: false,
  indentLevel: 0,
  textOrientation: 0,
  shrinkToFit: false,
  autoIndent: false,
  readingOrder: "Context",
  locked: true,
  formulaHidden: false,
  borderTop: null,
  borderBottom: null,
  borderLeft: null,
  borderRight: null,
  borderDiagonalDown: null,
  borderDiagonalUp: null,
};

const FORMAT_KEYS = Object.keys(DEFAULT_FORMAT) as FormatKey[];

/** Names of the properties in which two looks differ. */
export function differences(before: CellFormat, after: CellFormat): readonly FormatKey[] {
  return FORMAT_KEYS.filter((key) => !sameLook(before[key], after[key]));
}

export function sameFormat(one: CellFormat, other: CellFormat): boolean {
  return one === other || differences(one, other).length === 0;
}

function sameLook(one: CellFormat[FormatKey], other: CellFormat[FormatKey]): boolean {
  if (one === other) return true;
  if (one === null || other === null) return false;
  if (typeof one !== "object" || typeof other !== "object") return false;
  return one.style === other.style && one.weight === other.weight && one.color === other.color;
}
