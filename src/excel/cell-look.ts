/// <reference types="office-js" />
import { rangeName } from "../core/address";
import type { BorderLine, BorderStyle, CellStyle } from "../core/sheet-content";
import type { Range } from "../core/workbook";
import { operation, told, type Operation } from "./change";
import { addressLists, joinCells } from "./rectangles";

type SheetOf = (context: Excel.RequestContext) => Excel.Worksheet;

/** Sets what a style names on some ranges of a sheet, but for the number format. */
export function drawStyle(
  sheet: SheetOf,
  ranges: readonly Range[],
  style: CellStyle
): readonly Operation[] {
  const { border } = style;
  const looks = lookCalls(style);
  return [
    ...(looks > 0 ? addressLists(ranges) : []).map((list) =>
      operation(
        (context) => {
          const target = sheet(context);
          const { format } = list.includes(",") ? target.getRanges(list) : target.getRange(list);
          drawLook(format, style);
        },
        looks + 2,
        list
      )
    ),
    ...(border === undefined ? [] : ranges).map((range) =>
      operation((context) => {
        drawBorders(sheet(context).getRange(rangeName(range)), range, border ?? {});
      }, 20)
    ),
  ];
}

/** Borders and number formats are drawn by calls of their own. */
function lookCalls(style: CellStyle): number {
  return Object.keys(style).filter((key) => key !== "border" && key !== "format").length;
}

function drawLook(format: Excel.RangeFormat, style: CellStyle): void {
  const { font } = format;
  if (style.font !== undefined) font.name = style.font;
  if (style.size !== undefined) font.size = style.size;
  if (style.bold !== undefined) font.bold = style.bold;
  if (style.italic !== undefined) font.italic = style.italic;
  if (style.underline !== undefined) font.underline = style.underline ? "Single" : "None";
  if (style.color !== undefined) font.color = `#${style.color}`;
  if (style.fill !== undefined) format.fill.color = `#${style.fill}`;
  // Excel indents only cells that say which side they lean to.
  const align = style.align ?? (style.indent ? "left" : undefined);
  if (align) format.horizontalAlignment = HORIZONTAL[align];
  if (style.vertical) format.verticalAlignment = VERTICAL[style.vertical];
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  if (style.indent !== undefined) format.indentLevel = style.indent;
  if (style.locked !== undefined) format.protection.locked = style.locked;
}

const HORIZONTAL = { left: "Left", center: "Center", right: "Right" } as const;
const VERTICAL = { top: "Top", center: "Center", bottom: "Bottom" } as const;
const WEIGHTS = { thin: "Thin", medium: "Medium", hair: "Hairline" } as const;
const SIDES = ["top", "bottom", "left", "right"] as const;
const EDGES = {
  top: "EdgeTop",
  bottom: "EdgeBottom",
  left: "EdgeLeft",
  right: "EdgeRight",
} as const;

/** Each cell of the range gets the lines, so they stand between the cells too. */
function drawBorders(target: Excel.Range, range: Range, border: BorderStyle): void {
  const lineOf = (side: (typeof SIDES)[number]): BorderLine | undefined =>
    typeof border === "string" ? border : border[side];
  const { borders } = target.format;
  for (const side of SIDES) drawLine(borders, EDGES[side], lineOf(side));
  if (range.bottom > range.top) {
    drawLine(borders, "InsideHorizontal", lineOf("bottom") ?? lineOf("top"));
  }
  if (range.right > range.left) {
    drawLine(borders, "InsideVertical", lineOf("right") ?? lineOf("left"));
  }
}

function drawLine(
  borders: Excel.RangeBorderCollection,
  edge: "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideHorizontal" | "InsideVertical",
  line: BorderLine | undefined
): void {
  if (!line) return;
  const drawn = borders.getItem(edge);
  drawn.style = "Continuous";
  drawn.weight = WEIGHTS[line];
}

/** The looks of a range's cells before they are changed. */
export interface RememberedLooks {
  readonly ask: (sheet: Excel.Worksheet) => void;
  readonly restore: (sheet: SheetOf) => readonly Operation[];
}

const LINE = { style: true, weight: true, color: true } as const;

/** Remembers all of a cell's look that a `CellStyle` or a table can change. */
export function rememberLooks(range: Range): RememberedLooks {
  const address = rangeName(range);
  let looks: OfficeExtension.ClientResult<Excel.CellProperties[][]> | null = null;
  let formats: Excel.Range | null = null;
  return {
    ask(sheet) {
      const target = sheet.getRange(address);
      formats = target.load("numberFormat");
      looks = target.getCellProperties({
        format: {
          fill: { color: true, pattern: true },
          font: { name: true, size: true, bold: true, italic: true, underline: true, color: true },
          borders: LINE,
          horizontalAlignment: true,
          verticalAlignment: true,
          wrapText: true,
          indentLevel: true,
          protection: true,
        },
      });
    },
    restore(sheet) {
      const before = resultOf(looks) ?? [];
      const numberFormat = told(() => formats?.numberFormat) ?? [];
      if (before.length === 0) return [];
      const unfilled = addressLists(joinCells(unfilledCells(range, before)));
      return [
        operation(
          (context) => {
            const cells = sheet(context).getRange(address);
            cells.setCellProperties(before.map((row) => row.map(settable)));
            cells.numberFormat = numberFormat;
          },
          3,
          [before, numberFormat]
        ),
        ...unfilled.map((list) =>
          operation((context) => {
            sheet(context).getRanges(list).format.fill.clear();
          }, 3)
        ),
      ];
    },
  };
}

/** What a call gave back; `undefined` where the host never answered. */
function resultOf<T>(result: OfficeExtension.ClientResult<T> | null): T | undefined {
  return told(() => result?.value);
}

/**
 * A fill is only set where there was one: Excel tells of no fill as of white. Of a line that is not
 * there only that is said, since a colour or a weight would draw one.
 */
function settable({ format }: Excel.CellProperties): Excel.SettableCellProperties {
  if (!format) return {};
  const { fill, borders, ...rest } = format;
  return {
    format: {
      ...rest,
      ...(fill && isFilled(format) ? { fill } : {}),
      ...(borders ? { borders: settableBorders(borders) } : {}),
    },
  };
}

function settableBorders(borders: Excel.CellBorderCollection): Excel.CellBorderCollection {
  const drawn: Excel.CellBorderCollection = {};
  for (const side of SIDES) {
    const line = borders[side];
    if (line) drawn[side] = line.style === "None" ? { style: "None" } : line;
  }
  return drawn;
}

function unfilledCells(
  range: Range,
  looks: readonly (readonly Excel.CellProperties[])[]
): readonly { readonly row: number; readonly column: number }[] {
  return looks.flatMap((row, down) =>
    row.flatMap(({ format }, across) =>
      format && isFilled(format) ? [] : [{ row: range.top + down, column: range.left + across }]
    )
  );
}

/** Where Excel does not tell the pattern, white counts as no fill. */
function isFilled({ fill }: Excel.CellPropertiesFormat): boolean {
  if (!fill) return false;
  if (fill.pattern) return fill.pattern !== "None";
  return fill.color !== undefined && fill.color !== "" && fill.color.toUpperCase() !== "#FFFFFF";
}
