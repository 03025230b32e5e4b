import type { Range } from "../../../src/core/workbook";
import { notImplemented } from "../host-error";
import { boundingArea, intersection, isInside, withoutArea } from "./area";
import { cellsIn, hasContent, usedArea, type PlacedCell } from "./cells";
import type { CellModel, SheetModel } from "./workbook";

export const SPECIAL_CELLS = [
  "ConditionalFormats",
  "DataValidations",
  "Blanks",
  "Constants",
  "Formulas",
  "SameConditionalFormat",
  "SameDataValidation",
  "Visible",
] as const;

export const SPECIAL_VALUES = [
  "All",
  "Errors",
  "ErrorsLogical",
  "ErrorsNumbers",
  "ErrorsText",
  "ErrorsLogicalNumber",
  "ErrorsLogicalText",
  "ErrorsNumberText",
  "Logical",
  "LogicalNumbers",
  "LogicalText",
  "LogicalNumbersText",
  "Numbers",
  "NumbersText",
  "Text",
] as const;

/** The cells of a kind in an area, as few rectangles. */
export function specialAreas(
  sheet: SheetModel,
  area: Range,
  type: (typeof SPECIAL_CELLS)[number],
  values: (typeof SPECIAL_VALUES)[number]
): readonly Range[] {
  switch (type) {
    case "Visible":
      return visibleAreas(sheet, area);
    case "Blanks":
      return blankAreas(sheet, area);
    case "Constants":
      return gather(sheet, area, ({ cell }) => cell.formula === null && isKind(cell, values));
    case "Formulas":
      return gather(sheet, area, ({ cell }) => cell.formula !== null && isKind(cell, values));
    case "ConditionalFormats":
      return sheet.conditionalFormats.flatMap((format) =>
        format.areas.flatMap((own) => intersection(own, area) ?? [])
      );
    default:
      throw notImplemented(`special cells of the type ${type}`);
  }
}

function isKind(cell: CellModel, values: string): boolean {
  if (!hasContent(cell)) return false;
  if (values === "All") return true;
  if (cell.error) return values.includes("Errors");
  if (typeof cell.value === "boolean") return values.includes("Logical");
  return values.includes(typeof cell.value === "number" ? "Number" : "Text");
}

function visibleAreas(sheet: SheetModel, area: Range): readonly Range[] {
  const rows = visibleSpans(sheet.rows, area.top, area.bottom);
  const columns = visibleSpans(sheet.columns, area.left, area.right);
  return rows.flatMap(([top, bottom]) =>
    columns.map(([left, right]) => ({ top, left, bottom, right }))
  );
}

function visibleSpans(
  bands: SheetModel["rows"],
  first: number,
  last: number
): readonly (readonly [number, number])[] {
  const hidden = [...bands]
    .filter(([index, band]) => band.hidden && index >= first && index <= last)
    .map(([index]) => index)
    .sort((one, other) => one - other);
  const spans: (readonly [number, number])[] = [];
  let start = first;
  for (const index of hidden) {
    if (index > start) spans.push([start, index - 1]);
    start = index + 1;
  }
  if (start <= last) spans.push([start, last]);
  return spans;
}

/** Excel looks for blank cells only as far as the sheet is used. */
function blankAreas(sheet: SheetModel, area: Range): readonly Range[] {
  const used = usedArea(sheet, false);
  const within = used && intersection(area, used);
  if (!within) return [];
  let blank: readonly Range[] = [within];
  for (const { row, column, cell } of cellsIn(sheet, within)) {
    if (!hasContent(cell)) continue;
    const hole = { top: row, left: column, bottom: row, right: column };
    blank = blank.flatMap((part) =>
      isInside(part, row, column) ? withoutArea(part, hole) : [part]
    );
  }
  return blank;
}

/** Cells that pass, joined along columns, then rows of the same shape. */
function gather(
  sheet: SheetModel,
  area: Range,
  passes: (cell: PlacedCell) => boolean
): readonly Range[] {
  const strips: Range[] = [];
  for (const placed of cellsIn(sheet, area)) {
    if (!passes(placed)) continue;
    const { row, column } = placed;
    const last = strips.at(-1);
    if (last?.top === row && last.right === column - 1) {
      strips[strips.length - 1] = { ...last, right: column };
    } else strips.push({ top: row, left: column, bottom: row, right: column });
  }
  const joined: Range[] = [];
  for (const strip of strips) {
    const above = joined.findIndex(
      ({ left, right, bottom }) =>
        left === strip.left && right === strip.right && bottom === strip.top - 1
    );
    const grown = above >= 0 ? boundingArea([joined[above] ?? strip, strip]) : null;
    if (grown) joined[above] = grown;
    else joined.push(strip);
  }
  return joined;
}
