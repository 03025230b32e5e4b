import type { CellFormat, SheetModel, WorkbookModel } from "../excel-host/workbook-model";
import { COLUMNS } from "../excel-host/model/area";
import { sameFormat } from "../excel-host/model/cell-format";
import { formatAt } from "../excel-host/model/cells";
import { recalculate } from "../excel-host/model/recalculate";

/** Everything of the open workbook that a user could see, as plain data to compare. */
export interface PlainModel {
  readonly sheets: readonly PlainSheet[];
}

interface PlainSheet {
  readonly name: string;
  readonly cells: Readonly<Record<string, unknown>>;
  readonly columns: Readonly<Record<string, unknown>>;
  readonly rows: Readonly<Record<string, unknown>>;
  readonly merges: readonly unknown[];
  readonly conditionalFormats: readonly unknown[];
  readonly tables: readonly unknown[];
  readonly charts: readonly unknown[];
  readonly frame: unknown;
}

export function plainModel(book: WorkbookModel): PlainModel {
  recalculate(book);
  return { sheets: book.sheets.map(plainSheet) };
}

function plainSheet(sheet: SheetModel): PlainSheet {
  const cells: Record<string, unknown> = {};
  // A cell that was never touched looks like the last one of the sheet.
  const untouched = formatAt(sheet, 1_048_575, 16_383);
  for (const [key, { value, formula, error, format }] of sheet.cells) {
    const empty = value === "" && formula === null && sameFormat(format, untouched);
    const place = `${String(Math.floor(key / COLUMNS))},${String(key % COLUMNS)}`;
    if (!empty) cells[place] = { value, formula, error, look: lookText(format) };
  }
  return {
    name: sheet.name,
    cells,
    columns: bands(sheet.columns),
    rows: bands(sheet.rows),
    merges: sheet.merges.map((merge) => ({ ...merge })),
    conditionalFormats: sheet.conditionalFormats.map(
      ({ type, areas, formula, look, stopIfTrue }) => ({
        type,
        areas: areas.map((area) => ({ ...area })),
        formula,
        stopIfTrue,
        look: { ...look, borders: [...look.borders] },
      })
    ),
    charts: sheet.charts.map(({ name, title, over }) => ({ name, title, over })),
    tables: sheet.tables.map(({ name, area, style }) => ({ name, area: { ...area }, style })),
    frame: {
      visibility: sheet.visibility,
      tabColor: sheet.tabColor,
      showGridlines: sheet.showGridlines,
      freeze: sheet.freeze && { ...sheet.freeze },
      protected: sheet.protection !== null,
    },
  };
}

const LOOKS = new WeakMap<CellFormat, string>();

/** A look as one text: workbooks of thousands of cells are compared again and again. */
function lookText(format: CellFormat): string {
  const text = LOOKS.get(format) ?? JSON.stringify(Object.entries(format).sort());
  LOOKS.set(format, text);
  return text;
}

function bands(map: SheetModel["columns"]): Readonly<Record<string, unknown>> {
  const own = [...map].filter(([, { size, hidden }]) => size !== null || hidden);
  return Object.fromEntries(own.map(([index, band]) => [String(index), { ...band }]));
}

/** The look of a cell, property by property. */
export function lookAt(
  sheet: SheetModel | undefined,
  row: number,
  column: number
): CellFormat | undefined {
  return sheet?.cells.get(row * COLUMNS + column)?.format;
}

/** Paths at which two workbooks differ: shorter to read than the workbooks. */
export function differencesBetween(one: unknown, other: unknown, path = ""): readonly string[] {
  if (Object.is(one, other)) return [];
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) {
    return [`${path}: ${JSON.stringify(one)} → ${JSON.stringify(other)}`];
  }
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].flatMap((key) =>
    differencesBetween(Reflect.get(one, key), Reflect.get(other, key), `${path}/${key}`)
  );
}
