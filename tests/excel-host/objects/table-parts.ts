import { invalidArgument, itemNotFound } from "../host-error";
import { columnsOf, rowsOf } from "../model/area";
import { contentOf } from "../model/edit";
import type { TableModel } from "../model/workbook";
import { shaped, type HostObject, type Shape } from "../shape";
import { rangeObject } from "./range";

interface PartTarget {
  readonly table: TableModel;
  readonly index: number;
}

export function tableColumnsObject(table: TableModel): HostObject {
  return shaped(COLUMNS, table);
}

export function tableRowsObject(table: TableModel): HostObject {
  return shaped(ROWS, table);
}

function gone({ sheet, deleted }: TableModel): boolean {
  return sheet.deleted || deleted;
}

const COLUMNS: Shape<TableModel> = {
  name: "TableColumnCollection",
  gone,
  items: (table) => indexes(columnsOf(table.area)).map((index) => column(table, index)),
  read: { count: ({ area }) => columnsOf(area) },
  call: {
    getCount: ({ area }) => columnsOf(area),
    getItemAt: (table, args) => column(table, args.integer(0)),
    getItem: (table, args) => find(table, args.any(0)) ?? notFound(),
    getItemOrNullObject: (table, args) => find(table, args.any(0)),
  },
};

function column(table: TableModel, index: number): HostObject {
  if (index < 0 || index >= columnsOf(table.area)) throw invalidArgument();
  return shaped(COLUMN, { table, index });
}

function find(table: TableModel, key: unknown): HostObject | null {
  const all = indexes(columnsOf(table.area));
  const index = all.find((at) => key === at + 1 || nameOf({ table, index: at }) === key);
  return index === undefined ? null : column(table, index);
}

function nameOf({ table, index }: PartTarget): string {
  return String(contentOf(table.sheet, table.area.top, table.area.left + index));
}

const COLUMN: Shape<PartTarget> = {
  name: "TableColumn",
  id: ({ index }) => String(index + 1),
  gone: ({ table }) => gone(table),
  read: { id: ({ index }) => index + 1, index: ({ index }) => index, name: nameOf },
  call: {
    getRange: ({ table, index }) => columnRange(table, index, table.area.top),
    getDataBodyRange: ({ table, index }) =>
      columnRange(
        table,
        index,
        table.area.top + (table.showHeaders ? 1 : 0),
        table.area.bottom - (table.showTotals ? 1 : 0)
      ),
    getHeaderRowRange: ({ table, index }) => {
      const { top, left } = table.area;
      const at = left + index;
      return rangeObject(table.sheet, { top, bottom: top, left: at, right: at });
    },
  },
};

function columnRange(
  { sheet, area }: TableModel,
  index: number,
  top: number,
  bottom = area.bottom
): HostObject {
  const at = area.left + index;
  return rangeObject(sheet, { top, bottom, left: at, right: at });
}

const ROWS: Shape<TableModel> = {
  name: "TableRowCollection",
  gone,
  items: (table) => indexes(bodyRows(table)).map((index) => row(table, index)),
  read: { count: bodyRows },
  call: { getCount: bodyRows, getItemAt: (table, args) => row(table, args.integer(0)) },
};

function bodyRows({ area, showHeaders, showTotals }: TableModel): number {
  return rowsOf(area) - (showHeaders ? 1 : 0) - (showTotals ? 1 : 0);
}

function row(table: TableModel, index: number): HostObject {
  if (index < 0 || index >= bodyRows(table)) throw invalidArgument();
  return shaped(ROW, { table, index });
}

const ROW: Shape<PartTarget> = {
  name: "TableRow",
  gone: ({ table }) => gone(table),
  read: { index: ({ index }) => index },
  call: {
    getRange: ({ table, index }) => {
      const at = table.area.top + index + (table.showHeaders ? 1 : 0);
      return rangeObject(table.sheet, { ...table.area, top: at, bottom: at });
    },
  },
};

function indexes(count: number): readonly number[] {
  return Array.from({ length: Math.max(0, count) }, (_entry, index) => index);
}

function notFound(): never {
  throw itemNotFound();
}
