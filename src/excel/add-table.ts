/// <reference types="office-js" />
import { rangeName } from "../core/address";
import type { Edit } from "../core/workbook";
import { rememberLooks } from "./cell-look";
import { operation, told, type Change } from "./change";
import { ProblemError } from "./problem-error";
import type { SheetDirectory } from "./sheet-directory";

type TableEdit = Extract<Edit, { readonly kind: "addTable" }>;

/**
 * Makes a range a native table. Its name gets a number where it is taken; a range that touches
 * another table is refused as `occupied`.
 */
export function addTable(edit: TableEdit, directory: SheetDirectory): Change {
  const { sheet: name, range } = edit;
  const sheet = (context: Excel.RequestContext) => directory.sheet(context, name);
  const looks = rememberLooks(range);
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
      there = target.getRange(rangeName(range)).getTables(false).load("items/name");
      all = context.workbook.tables.load("items/name");
    },
    check() {
      if ((there?.items.length ?? 0) === 0) return;
      throw new ProblemError({ code: "occupied", sheet: name, range });
    },
    operations: () => [
      operation((context) => {
        const table = sheet(context).tables.add(rangeName(range), true);
        table.name = freeName(edit.name, all?.items ?? []);
        added = table.load("id");
      }, 6),
    ],
    note() {
      id = told(() => added?.id) ?? null;
    },
    askBack(context) {
      back = id === null ? null : context.workbook.tables.getItemOrNullObject(id).load("id");
    },
    changedSince: () => null,
    takeBack() {
      const found = back?.isNullObject === false ? back.id : null;
      return [
        ...(found === null ? [] : [found]).map((table) =>
          operation((context) => {
            context.workbook.tables.getItem(table).convertToRange();
          }, 2)
        ),
        // The table leaves its look to the cells.
        ...looks.restore(sheet),
      ];
    },
  };
}

function freeName(name: string, tables: readonly Excel.Table[]): string {
  const taken = new Set(tables.map((table) => table.name.toLowerCase()));
  for (let count = 1; ; count++) {
    const candidate = count === 1 ? name : `${name}_${String(count)}`;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
}
