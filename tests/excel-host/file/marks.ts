import { familyOfFormula } from "../../../src/core/mark";
import type { CellAddress, MarkFamily, Range } from "../../../src/core/workbook";
import type { ConditionalFormatModel } from "../model/conditional-format";
import type { SheetModel } from "../model/workbook";

/** Where our marks of a family stand on a sheet. */
export function markedAreas(sheet: SheetModel, family: MarkFamily): readonly Range[] {
  return sheet.conditionalFormats.flatMap((format) =>
    familyOf(format) === family ? format.areas : []
  );
}

export function markedCells(sheet: SheetModel, family: MarkFamily): readonly CellAddress[] {
  const cells = new Map<string, CellAddress>();
  for (const { top, left, bottom, right } of markedAreas(sheet, family)) {
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        cells.set(`${row} ${column}`, { sheet: sheet.name, row, column });
      }
    }
  }
  return [...cells.values()];
}

/** The family that a conditional format marks; `null` for the user's own formats. */
export function familyOf(format: ConditionalFormatModel): MarkFamily | null {
  return format.type === "Custom" ? familyOfFormula(format.formula) : null;
}
