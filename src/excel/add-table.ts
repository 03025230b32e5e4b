/// <reference types="office-js" />
import { rangeName } from "../core/address";
import type { Edit, Range } from "../core/workbook";
import { rememberBlock } from "./cell-block";
import { rememberLooks } from "./cell-look";
import { operation, told, type Change, type Operation } from "./change";
import { literalOf } from "./literal";
import { ProblemError } from "./problem-error";
import type { SheetDirectory } from "./sheet-directory";

type TableEdit = Extract<Edit, { readonly kind: "addTable" }>;

/**
 * Makes a range a native table, with a totals row where it has one. Its name gets a number where it is
 * taken; a range that touches another table is refused as `occupied`.
 */
export function addTable(edit: TableEdit, directory: SheetDirectory): Change {
  const { sheet: name, range } = edit;
  const sheet = (context: Excel.RequestContext) => directory.sheet(context, name);
  const looks = rememberLooks(range);
  const totals = edit.totals ? totalsRow({ ...range, top: range.bottom }, edit.totals) : null;
  let there: Excel.TableScopedCollection | null = null;
  let all: Excel.TableCollection | null = null;
  let added: Excel.Table | null = null;
  let id: string | null = null;
  let back: Excel.Table | null = null;
  return {
    sheets: [name],
    ask(context) {
      const target = sheet(context);
      looks.ask(target);
      totals?.ask(target);
      there = target.getRange(rangeName(range)).getTables(false).load("items/name");
      all = context.workbook.tables.load("items/name");
    },
    check() {
      if ((there?.items.length ?? 0) === 0) return;
      throw new ProblemError({ code: "occupied", sheet: name, range });
    },
    operations: () => [
      ...(totals?.clear(sheet) ?? []),
      operation((context) => {
        const body = totals ? { ...range, bottom: range.bottom - 1 } : range;
        const table = sheet(context).tables.add(rangeName(body), true);
        table.name = freeName(edit.name, all?.items ?? []);
        if (totals) table.showTotals = true;
        added = table.load("id");
      }, 7),
      ...(totals?.write(sheet) ?? []),
    ],
    note() {
      id = told(() => added?.id) ?? null;
      totals?.note();
    },
    askBack(context) {
      back = id === null ? null : context.workbook.tables.getItemOrNullObject(id).load("id");
      totals?.askBack(sheet(context));
    },
    changedSince: () => totals?.changedSince(name) ?? null,
    takeBack() {
      const found = back?.isNullObject === false ? back.id : null;
      return [
        ...(found === null ? [] : [found]).map((table) =>
          operation((context) => {
            context.workbook.tables.getItem(table).convertToRange();
          }, 2)
        ),
        ...(totals?.takeBack(sheet) ?? []),
        // The table leaves its look to the cells.
        ...looks.restore(sheet),
      ];
    },
  };
}

type SheetOf = (context: Excel.RequestContext) => Excel.Worksheet;

/**
 * What the totals row says. Excel takes the row below a table for it where that is empty, else it
 * moves cells down; and it writes totals of its own, which are written over.
 */
function totalsRow(range: Range, totals: NonNullable<TableEdit["totals"]>) {
  const block = rememberBlock(range, () => true);
  const put = (sheet: SheetOf, row: readonly (string | number | boolean)[]): Operation =>
    operation(
      (context) => {
        sheet(context).getRange(rangeName(range)).formulas = [[...row]];
      },
      2,
      row
    );
  return {
    ask: block.ask,
    clear: (sheet: SheetOf): readonly Operation[] =>
      totals.some((_, index) => block.holds(range.top, range.left + index))
        ? [
            put(
              sheet,
              totals.map(() => "")
            ),
          ]
        : [],
    write: (sheet: SheetOf): readonly Operation[] => [
      put(
        sheet,
        totals.map((total) =>
          literalOf(typeof total === "object" && total !== null ? total : { value: total })
        )
      ),
      operation((context) => block.askAfter(sheet(context)), 2),
    ],
    note: block.note,
    askBack: block.askNow,
    changedSince: block.changedSince,
    takeBack: block.restore,
  };
}

function freeName(name: string, tables: readonly Excel.Table[]): string {
  const taken = new Set(tables.map((table) => table.name.toLowerCase()));
  for (let count = 1; ; count++) {
    const candidate = count === 1 ? name : `${name}_${String(count)}`;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
}
