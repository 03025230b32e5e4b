import type { Page } from "playwright-core";
import type { WorkbookModel } from "../excel-host/model/workbook";

/** A workbook as plain data, to be compared property by property. Sheets and cells by name. */
export type BookState = Readonly<Record<string, SheetState>>;

export interface SheetState {
  /** Value, formula and every property of the look of each cell that holds or looks like something. */
  readonly cells: Readonly<Record<string, unknown>>;
  readonly conditionalFormats: readonly ConditionalState[];
  /** Merges, sizes, comments, tables and the rest. */
  readonly frame: Readonly<Record<string, unknown>>;
}

export interface ConditionalState {
  readonly type: string;
  readonly areas: readonly string[];
  readonly formula: string;
  readonly look: Readonly<Record<string, unknown>>;
}

/**
 * The state of a workbook. It runs in Node and, taken over as text, in the page, so it refers to
 * nothing outside itself.
 */
export function bookState(model: WorkbookModel): BookState {
  const columnName = (column: number): string =>
    (column < 26 ? "" : columnName(Math.floor(column / 26) - 1)) +
    String.fromCharCode(65 + (column % 26));
  const name = (row: number, column: number) => `${columnName(column)}${String(row + 1)}`;
  type Area = { top: number; left: number; bottom: number; right: number };
  const areaName = ({ top, left, bottom, right }: Area) =>
    top === bottom && left === right
      ? name(top, left)
      : `${name(top, left)}:${name(bottom, right)}`;
  // An empty cell that looks as its place looks anyway says nothing, and comes and goes.
  const plain = (sheet: WorkbookModel["sheets"][number], row: number, column: number) =>
    Object.assign(
      {},
      ...sheet.formatLayers
        .filter(
          ({ area }) =>
            row >= area.top && row <= area.bottom && column >= area.left && column <= area.right
        )
        .map(({ patch }) => patch)
    ) as Record<string, unknown>;
  const says = (sheet: WorkbookModel["sheets"][number], row: number, column: number) => {
    const cell = sheet.cells.get(row * 16_384 + column);
    if (!cell) return false;
    if (cell.value !== "" || cell.formula !== null) return true;
    const place = plain(sheet, row, column);
    return Object.entries(cell.format).some(
      ([key, value]) => key in place && JSON.stringify(place[key]) !== JSON.stringify(value)
    );
  };
  const sized = (bands: WorkbookModel["sheets"][number]["rows"]) =>
    [...bands]
      .filter(([, { size, hidden }]) => size !== null || hidden)
      .sort(([one], [other]) => one - other)
      .map(([index, band]) => [index, { ...band }] as const);
  return Object.fromEntries(
    model.sheets.map((sheet) => [
      sheet.name,
      {
        cells: Object.fromEntries(
          [...sheet.cells]
            .map(([key, cell]) => ({ row: Math.floor(key / 16_384), column: key % 16_384, cell }))
            .filter(({ row, column }) => says(sheet, row, column))
            .sort((one, other) => one.row - other.row || one.column - other.column)
            .map(({ row, column, cell }) => [name(row, column), { ...cell }])
        ),
        conditionalFormats: sheet.conditionalFormats.map(({ type, areas, formula, look }) => ({
          type,
          areas: areas.map(areaName).sort(),
          formula,
          look: { ...look, borders: Object.fromEntries(look.borders) },
        })),
        frame: {
          visibility: sheet.visibility,
          tabColor: sheet.tabColor,
          showGridlines: sheet.showGridlines,
          freeze: sheet.freeze,
          protection: sheet.protection,
          merges: sheet.merges.map(areaName).sort(),
          columns: sized(sheet.columns).map(([index, band]) => [columnName(index), band]),
          rows: sized(sheet.rows).map(([index, band]) => [index + 1, band]),
          notes: sheet.notes.map((note) => ({ ...note })),
          comments: sheet.comments.map(({ row, column, content }) => [name(row, column), content]),
          charts: sheet.charts.map((chart) => [chart.name, chart.title]),
          tables: sheet.tables.map((table) => [table.name, areaName(table.area)]),
        },
      },
    ])
  );
}

/** The state of the workbook that is open in a page. */
export function pageState(page: Page): Promise<BookState> {
  return page.evaluate<BookState>(
    `(${bookState.toString()})(window.heshuWorkbench.desk().host.model)`
  );
}

/** The state without the sheets of these names. */
export function withoutSheets(state: BookState, ...names: readonly string[]): BookState {
  return Object.fromEntries(Object.entries(state).filter(([name]) => !names.includes(name)));
}

/** The state without our marks, wherever they lie. */
export function withoutMarks(state: BookState): BookState {
  return Object.fromEntries(
    Object.entries(state).map(([name, sheet]) => [
      name,
      {
        ...sheet,
        conditionalFormats: sheet.conditionalFormats.filter(
          ({ formula }) => !formula.includes('"heshu:')
        ),
      },
    ])
  );
}

/** The areas that our marks of a family lie on, as `Sheet!D8:D9`. */
export function markedAreas(state: BookState, family: "error" | "shortfall"): readonly string[] {
  return Object.entries(state).flatMap(([sheet, { conditionalFormats }]) =>
    conditionalFormats
      .filter(({ formula }) => formula.includes(`"heshu:${family}"`))
      .flatMap(({ areas }) => areas.map((area) => `${sheet}!${area}`))
  );
}
