import { flagOf, textOf, type Arguments } from "../arguments";
import {
  accessDenied,
  invalidArgument,
  invalidOperation,
  itemAlreadyExists,
  itemNotFound,
  notImplemented,
} from "../host-error";
import { columnsOf, intersection, rowsOf } from "../model/area";
import { cellAt, findCell, hasContent } from "../model/cells";
import { guardSheet } from "../model/edit";
import { raiseEvent, WORKBOOK_TARGET } from "../model/events";
import {
  newIdentity,
  type SheetModel,
  type TableModel,
  type WorkbookModel,
} from "../model/workbook";
import { shaped, type HostObject, type Shape } from "../shape";
import { eventCalls, TABLE_EVENTS } from "./event-calls";
import { rangeObject } from "./range";
import { sourceRange } from "./range-address";
import { RangeTarget } from "./range-target";
import { tableColumnsObject, tableRowsObject } from "./table-parts";
import { worksheetObject } from "./worksheet";

interface TablesTarget {
  readonly book: WorkbookModel;
  readonly sheet: SheetModel | null;
}

/** The tables of a workbook, or of one sheet. */
export function tablesObject(book: WorkbookModel, sheet: SheetModel | null): HostObject {
  return shaped(TABLES, { book, sheet });
}

function listOf({ book, sheet }: TablesTarget): readonly TableModel[] {
  return sheet ? sheet.tables : book.sheets.flatMap(({ tables }) => tables);
}

const TABLES: Shape<TablesTarget> = {
  name: "TableCollection",
  gone: ({ sheet }) => sheet?.deleted ?? false,
  items: (target) => listOf(target).map(tableObject),
  read: { count: (target) => listOf(target).length },
  call: {
    add: addTable,
    getCount: (target) => listOf(target).length,
    getItem: (target, args) => orThrow(find(target, args.text(0))),
    getItemOrNullObject: (target, args) => {
      const table = find(target, args.text(0));
      return table && tableObject(table);
    },
    getItemAt: (target, args) => orThrow(listOf(target)[args.integer(0)]),
    ...eventCalls<TablesTarget>(
      ({ book }) => book.events,
      ({ sheet }) => sheet?.id ?? WORKBOOK_TARGET,
      TABLE_EVENTS
    ),
  },
};

/** Some tables in a collection of another class. */
export function tableListObject(className: string, tables: readonly TableModel[]): HostObject {
  const shape: Shape<readonly TableModel[]> = {
    name: className,
    items: (list) => list.map(tableObject),
    call: {
      getCount: (list) => list.length,
      getFirst: (list) => orThrow(list[0]),
      getItem: (list, args) => orThrow(list.find(({ name }) => name === args.text(0))),
    },
  };
  return shaped(shape, tables);
}

function find(target: TablesTarget, key: string): TableModel | null {
  const wanted = key.toLowerCase();
  return listOf(target).find(({ id, name }) => id === key || name.toLowerCase() === wanted) ?? null;
}

function orThrow(table: TableModel | null | undefined): HostObject {
  if (!table) throw itemNotFound();
  return tableObject(table);
}

function addTable({ book, sheet: home }: TablesTarget, args: Arguments): HostObject {
  const given = args.thing(0, RangeTarget);
  const { sheet, area } = given ?? sourceRange(home ?? book.active, args.text(0));
  if (home && sheet !== home) throw invalidArgument();
  if (sheet.protection) throw accessDenied();
  if (sheet.tables.some((table) => intersection(table.area, area))) {
    throw invalidOperation("A table can't overlap another table.");
  }
  if (sheet.merges.some((merge) => intersection(merge, area))) {
    throw invalidOperation("A table can't hold merged cells.");
  }
  const table = newTable(sheet, area, freeTableName(book));
  table.showHeaders = args.flag(1, true);
  sheet.tables.push(table);
  nameColumns(table);
  raiseEvent(book.events, "tableAdded", [WORKBOOK_TARGET, sheet.id], {
    tableId: table.id,
    worksheetId: sheet.id,
    source: "Local",
  });
  return tableObject(table);
}

export function newTable(sheet: SheetModel, area: TableModel["area"], name: string): TableModel {
  return {
    id: newIdentity(sheet.book),
    sheet,
    name,
    area,
    style: "TableStyleMedium2",
    showHeaders: true,
    showTotals: false,
    showBandedRows: true,
    showBandedColumns: false,
    showFilterButton: true,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    deleted: false,
  };
}

function freeTableName(book: WorkbookModel): string {
  const names = new Set(book.sheets.flatMap(({ tables }) => tables.map(({ name }) => name)));
  for (let count = 1; ; count++) if (!names.has(`Table${count}`)) return `Table${count}`;
}

/** The head of a table holds texts, each once: empty ones are named, numbers become texts. */
function nameColumns({ sheet, area, showHeaders }: TableModel): void {
  if (!showHeaders) return;
  const taken = new Set<string>();
  for (let column = area.left; column <= area.right; column++) {
    const found = findCell(sheet, area.top, column);
    const given =
      found && hasContent(found) ? String(found.value) : `Column${column - area.left + 1}`;
    let name = given;
    for (let count = 2; taken.has(name.toLowerCase()); count++) name = `${given}${count}`;
    taken.add(name.toLowerCase());
    Object.assign(cellAt(sheet, area.top, column), { value: name, formula: null, error: false });
  }
}

function tableObject(table: TableModel): HostObject {
  return shaped(TABLE, table);
}

const NAME_RULE = /^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u;

function renameTable(table: TableModel, value: unknown): void {
  const name = textOf(value);
  if (!NAME_RULE.test(name)) throw invalidArgument();
  const taken = find({ book: table.sheet.book, sheet: null }, name);
  if (taken && taken !== table) throw itemAlreadyExists();
  table.name = name;
}

/**
 * The totals row takes the empty cells below the table; Excel writes a label and a sum of its own into
 * them. What it does where they are not empty is not emulated.
 */
function setTotals(table: TableModel, shown: boolean): void {
  if (shown === table.showTotals) return;
  const { sheet, area } = table;
  guardSheet(sheet);
  const row = shown ? area.bottom + 1 : area.bottom;
  for (let column = area.left; column <= area.right; column++) {
    const cell = findCell(sheet, row, column);
    if (shown && cell && hasContent(cell)) throw notImplemented("a totals row over content");
    if (!shown && cell) Object.assign(cell, { value: "", formula: null, error: false });
  }
  if (shown) Object.assign(cellAt(sheet, row, area.left), { value: "Total", formula: null });
  table.area = { ...area, bottom: shown ? row : row - 1 };
  table.showTotals = shown;
}

function removeTable(table: TableModel): void {
  const { sheet } = table;
  guardSheet(sheet);
  sheet.tables = sheet.tables.filter((other) => other !== table);
  table.deleted = true;
  raiseEvent(sheet.book.events, "tableDeleted", [WORKBOOK_TARGET, sheet.id], {
    tableId: table.id,
    worksheetId: sheet.id,
    source: "Local",
  });
}

const TABLE: Shape<TableModel> = {
  name: "Table",
  id: ({ id }) => id,
  gone: ({ sheet, deleted }) => sheet.deleted || deleted,
  read: {
    id: ({ id }) => id,
    name: ({ name }) => name,
    style: ({ style }) => style,
    showHeaders: ({ showHeaders }) => showHeaders,
    showTotals: ({ showTotals }) => showTotals,
    showBandedRows: ({ showBandedRows }) => showBandedRows,
    showBandedColumns: ({ showBandedColumns }) => showBandedColumns,
    showFilterButton: ({ showFilterButton }) => showFilterButton,
    highlightFirstColumn: ({ highlightFirstColumn }) => highlightFirstColumn,
    highlightLastColumn: ({ highlightLastColumn }) => highlightLastColumn,
    worksheet: ({ sheet }) => worksheetObject(sheet),
    columns: tableColumnsObject,
    rows: tableRowsObject,
  },
  write: {
    name: renameTable,
    style: (table, value) => {
      table.style = textOf(value);
    },
    showHeaders: (table, value) => {
      table.showHeaders = flagOf(value);
    },
    showTotals: (table, value) => setTotals(table, flagOf(value)),
    showBandedRows: (table, value) => {
      table.showBandedRows = flagOf(value);
    },
    showBandedColumns: (table, value) => {
      table.showBandedColumns = flagOf(value);
    },
    showFilterButton: (table, value) => {
      table.showFilterButton = flagOf(value);
    },
    highlightFirstColumn: (table, value) => {
      table.highlightFirstColumn = flagOf(value);
    },
    highlightLastColumn: (table, value) => {
      table.highlightLastColumn = flagOf(value);
    },
  },
  call: {
    getRange: ({ sheet, area }) => rangeObject(sheet, area),
    getHeaderRowRange: ({ sheet, area, showHeaders }) => {
      if (!showHeaders) throw itemNotFound();
      return rangeObject(sheet, { ...area, bottom: area.top });
    },
    getDataBodyRange: ({ sheet, area, showHeaders, showTotals }) =>
      rangeObject(sheet, {
        ...area,
        top: showHeaders ? area.top + 1 : area.top,
        bottom: showTotals ? area.bottom - 1 : area.bottom,
      }),
    getTotalRowRange: ({ sheet, area, showTotals }) => {
      if (!showTotals) throw itemNotFound();
      return rangeObject(sheet, { ...area, top: area.bottom });
    },
    delete: (table) => {
      const { sheet, area } = table;
      removeTable(table);
      for (let row = area.top; row <= area.bottom; row++) {
        for (let column = area.left; column <= area.right; column++) {
          const cell = findCell(sheet, row, column);
          if (cell) Object.assign(cell, { value: "", formula: null, error: false });
        }
      }
    },
    convertToRange: (table) => {
      const { sheet, area } = table;
      removeTable(table);
      return rangeObject(sheet, area);
    },
    resize: (table, args) => {
      guardSheet(table.sheet);
      const { sheet, area } = args.thing(0, RangeTarget) ?? sourceRange(table.sheet, args.text(0));
      const fits = sheet === table.sheet && area.top === table.area.top && rowsOf(area) > 1;
      if (!fits || columnsOf(area) < 1) throw invalidArgument();
      table.area = area;
      nameColumns(table);
    },
    clearFilters: () => null,
    ...eventCalls<TableModel>(
      ({ sheet }) => sheet.book.events,
      ({ id }) => id,
      TABLE_EVENTS
    ),
  },
};
