/// <reference types="office-js" />
import { rangeName, SHEET_ROWS } from "../core/address";
import type { ArrangedSheet } from "../core/rows/formula-rows";
import { hullOf, layRows, oldRowOf, type RowLayout, type RowSpan } from "../core/rows/row-layout";
import { type RowSteps, stepsOf } from "../core/rows/row-steps";
import type { Edit } from "../core/workbook";
import { formulasIn, formulasToRewrite, type ToldRange, toldRange } from "./arrange-formulas";
import { lostRows, openMemory } from "./arrange-memory";
import { deleteRows, insertRows, type SheetOf } from "./arrange-moves";
import { operation, type Change, type Operation } from "./change";
import { setRowHeight } from "./draw-sheet";
import { ProblemError } from "./problem-error";
import type { SheetDirectory } from "./sheet-directory";
import { type SheetCells, writeOnto } from "./write-cells";

type ArrangeEdit = Extract<Edit, { readonly kind: "arrangeRows" }>;
/** A sheet whose rows are to be laid out, in the command that does it. */
export interface RowsToArrange {
  readonly edit: ArrangeEdit;
  /** What the command writes on the sheet, which speaks of it afterwards. */
  readonly cells: SheetCells;
  /** The sheet that it is a copy of, where the same command adds it: then it goes as a whole. */
  readonly copyOf: string | null;
}

/**
 * Lays the rows of an open sheet out anew, by inserting, copying and deleting rows in one request, and
 * writes onto it. What Excel carries by itself is left to it (formats, validations, print area);
 * formulas and names that it would not widen are written. Taken back, rows that were put in are
 * deleted, and rows that were taken out come back with their content and looks.
 */
export function arrangeRows(
  { edit, cells, copyOf }: RowsToArrange,
  directory: SheetDirectory
): Change {
  const name = edit.sheet;
  const layout = layoutOrRefuse(edit);
  const steps = stepsOf(layout);
  const arranged: ArrangedSheet = { sheet: name, layout };
  const sheet: SheetOf = (context) => directory.sheet(context, name);
  const before = askRows();
  const memory = copyOf === null ? openMemory(arranged, steps, cells, directory) : null;

  return {
    sheets: [name],
    ask: (context) => before.ask(directory.sheet(context, copyOf ?? name)),
    askMore(context) {
      const used = before.used();
      if (!memory || !used) return false;
      memory.ask(context, used);
      return true;
    },
    check() {
      const used = before.used();
      if (used) refusePastEnd(name, used, layout);
    },
    operations() {
      const used = before.used();
      if (!used || layout.identity) return writeOnto(sheet, cells, before.format(layout));
      const rewritten = formulasToRewrite(formulasIn(used), arranged, steps.kept);
      return [
        ...moveRows(sheet, steps, used, memory?.done ?? (() => undefined)),
        ...setHeights(sheet, layout, steps.kept, before),
        ...writeOnto(sheet, joined(rewritten.cells, cells), before.format(layout)),
        ...(memory?.operations(rewritten.before) ?? []),
      ];
    },
    note: () => memory?.note(),
    askBack: (context) => memory?.askBack(context),
    changedSince: () => memory?.changedSince() ?? null,
    takeBack: () => [
      ...(memory?.takeBack() ?? []),
      ...(memory ? lostHeights(sheet, steps, before) : []),
    ],
  };
}

function layoutOrRefuse({ sheet, pieces }: ArrangeEdit): RowLayout {
  const layout = layRows(pieces);
  if (typeof layout !== "string") return layout;
  const range = { top: 0, left: 0, bottom: SHEET_ROWS - 1, right: 0 };
  throw new ProblemError({ code: "rows_bound", sheet, by: "sheet_end", range });
}

function refusePastEnd(sheet: string, used: ToldRange, layout: RowLayout): void {
  const last = used.top + used.formulas.length - 1;
  const hull = hullOf(layout, { top: last, bottom: last });
  const rows = layout.runs.at(-1);
  const end = rows && last >= rows.first ? rows.at + last - rows.first : (hull?.bottom ?? 0);
  if (end < SHEET_ROWS) return;
  const range = { top: last, left: used.left, bottom: last, right: used.left };
  throw new ProblemError({ code: "rows_bound", sheet, by: "sheet_end", range });
}

/** What must be known of the sheet before: its cells, formats and heights. */
interface RowsBefore {
  readonly ask: (sheet: Excel.Worksheet) => void;
  readonly used: () => ToldRange | null;
  /** The number format that a cell has in the end. */
  readonly format: (layout: RowLayout) => (row: number, column: number) => string | undefined;
  /** The height of an old row that has one of its own; 0 for a hidden one. */
  readonly height: (row: number) => number | null;
}

function askRows(): RowsBefore {
  let range: Excel.Range | null = null;
  let rows: OfficeExtension.ClientResult<Excel.RowProperties[]> | null = null;
  let sheetAsked: Excel.Worksheet | null = null;
  return {
    ask(sheet) {
      sheetAsked = sheet.load("standardHeight");
      range = sheet.getUsedRange(false).load("rowIndex,columnIndex,formulas,values,numberFormat");
      rows = range.getRowProperties({ rowHidden: true, format: { rowHeight: true } });
    },
    used: () => toldRange(range),
    format: (layout) => (row, column) => {
      const asked = range;
      const format: unknown =
        asked?.numberFormat[oldRowOf(layout, row) - asked.rowIndex]?.[column - asked.columnIndex];
      return typeof format === "string" ? format : undefined;
    },
    height(row) {
      const properties = rows?.value[row - (range?.rowIndex ?? 0)];
      if (!properties) return null;
      if (properties.rowHidden) return 0;
      const height = properties.format?.rowHeight;
      const own = typeof height === "number" && height > 0;
      return own && height !== sheetAsked?.standardHeight ? height : null;
    },
  };
}

/** Inserts, copies, deletes; `done` is given what proves that each insert and delete was carried out. */
function moveRows(
  sheet: SheetOf,
  { inserts, copies, deletes }: RowSteps,
  used: ToldRange,
  done: (proof: () => boolean) => void
): readonly Operation[] {
  const left = used.left;
  const right = used.left + (used.formulas[0]?.length ?? 1) - 1;
  const across = ({ top, bottom }: RowSpan): string => rangeName({ top, left, bottom, right });
  return [
    ...inserts.map(({ at, rows }) => insertRows(sheet, { top: at, bottom: at + rows - 1 }, done)),
    ...copies.map(({ from, to }) =>
      operation((context) => {
        const target = sheet(context);
        target.getRange(across(to)).copyFrom(target.getRange(across(from)), "All");
      }, 4)
    ),
    ...deletes.map((span) => deleteRows(sheet, span, done)),
  ];
}

/** Copies of rows with a height of their own get it: Excel copies heights only with whole rows. */
function setHeights(
  sheet: SheetOf,
  layout: RowLayout,
  kept: RowLayout,
  before: RowsBefore
): readonly Operation[] {
  const there = new Set(kept.runs.map(({ at }) => at));
  const runs: { top: number; bottom: number; points: number }[] = [];
  for (const { first, last, at } of layout.runs) {
    if (there.has(at)) continue;
    for (let row = first; row <= last; row++) {
      const points = before.height(row);
      if (points === null) continue;
      const now = at + row - first;
      const run = runs.at(-1);
      if (run && run.bottom === now - 1 && run.points === points) run.bottom = now;
      else runs.push({ top: now, bottom: now, points });
    }
  }
  return runs.map(({ top, bottom, points }) => setRowHeight(sheet, top, bottom, points));
}

/** Rows that were taken out come back with their heights. */
function lostHeights(sheet: SheetOf, { kept }: RowSteps, before: RowsBefore): readonly Operation[] {
  const used = before.used();
  const rows = used ? lostRows(kept, used) : [];
  return rows.flatMap(({ top, bottom }) =>
    Array.from({ length: bottom - top + 1 }, (_, down) => top + down).flatMap((row) => {
      const points = before.height(row);
      return points === null ? [] : [setRowHeight(sheet, row, row, points)];
    })
  );
}

/** What the command writes goes before the formulas that were there. */
function joined(formulas: SheetCells, cells: SheetCells): SheetCells {
  const all: SheetCells = new Map();
  for (const source of [formulas, cells]) {
    for (const [row, line] of source) {
      const known = all.get(row) ?? new Map();
      all.set(row, known);
      for (const [column, content] of line) known.set(column, content);
    }
  }
  return all;
}
