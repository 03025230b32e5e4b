import type { ConditionalLook as FileFormat } from "../../../src/files/workbook-look";
import type { ConditionalFormatModel, ConditionalLook } from "../model/conditional-format";
import type { SheetModel } from "../model/workbook";
import { newConditionalFormat } from "../objects/conditional-formats";
import { colorOf, fillOf, lineOf } from "./formats";

/** How Office.js names the kinds of rules that files have; what is not here is a preset. */
const TYPES: ReadonlyMap<string, string> = new Map([
  ["expression", "Custom"],
  ["cellIs", "CellValue"],
  ["colorScale", "ColorScale"],
  ["dataBar", "DataBar"],
  ["iconSet", "IconSet"],
  ["top10", "TopBottom"],
  ["containsText", "ContainsText"],
  ["notContainsText", "ContainsText"],
  ["beginsWith", "ContainsText"],
  ["endsWith", "ContainsText"],
]);

/** Conditional formats of a file: custom ones as they are, others kept without being understood. */
export function loadConditionalFormats(sheet: SheetModel, formats: readonly FileFormat[]): void {
  const ordered = [...formats].sort((one, other) => one.priority - other.priority);
  sheet.conditionalFormats = ordered.map((format) => loadFormat(sheet, format));
}

function loadFormat(sheet: SheetModel, from: FileFormat): ConditionalFormatModel {
  const type = TYPES.get(from.type) ?? "PresetCriteria";
  const format = newConditionalFormat(sheet, from.ranges, type);
  format.stopIfTrue = from.stopIfTrue;
  if (type === "Custom") format.formula = `=${from.formulas[0] ?? ""}`;
  else format.rule = { xml: from.xml };
  format.look = lookOf(from.look ?? {});
  return format;
}

function lookOf({ font, fill, border, format }: NonNullable<FileFormat["look"]>): ConditionalLook {
  const look: ConditionalLook = { borders: new Map() };
  if (font?.color) look.fontColor = colorOf(font.color, "");
  if (font?.bold) look.bold = true;
  if (font?.italic) look.italic = true;
  if (font?.underline) look.underline = "Single";
  if (font?.strike) look.strikethrough = true;
  if (fill && fill.pattern !== "none") look.fillColor = fillOf(fill).fillColor;
  if (format !== undefined && format !== "") look.numberFormat = format;
  for (const [side, line] of Object.entries(border ?? {})) {
    if (!line) continue;
    const { style, color } = lineOf(line);
    look.borders.set(`Edge${side.charAt(0).toUpperCase()}${side.slice(1)}`, { style, color });
  }
  return look;
}
