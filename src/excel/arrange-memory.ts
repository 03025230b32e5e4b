/// <reference types="office-js" />
import { rangeName } from "../core/address";
import type { ArrangedSheet } from "../core/rows/formula-rows";
import { oldRowOf, runAt, type RowLayout, type RowSpan } from "../core/rows/row-layout";
import type { RowSteps } from "../core/rows/row-steps";
import type { CellAddress } from "../core/workbook";
import { askContent, contentOf, firstDifference, type SheetText } from "./add-sheet";
import {
  formulasIn,
  otherFormulas,
  type ToldFormula,
  type ToldRange,
  toldRange,
  widened,
} from "./arrange-formulas";
import { deleteRows, insertRows, rangeOf, type SheetOf } from "./arrange-moves";
import { rememberBlock, type CellBlock } from "./cell-block";
import { rememberLooks, type RememberedLooks } from "./cell-look";
import { operation, told, type Operation } from "./change";
import { coverCells, rangesOf } from "./rectangles";
import type { SheetDirectory } from "./sheet-directory";
import { type SheetCells, writeOnto } from "./write-cells";

/** What is needed to take an arrangement of rows back, on a sheet that was there before. */
export interface RowMemory {
  /** Queues the reading of what will be lost, and of what speaks of the sheet from elsewhere. */
  readonly ask: (context: Excel.RequestContext, used: ToldRange) => void;
  /** Takes what proves that the next insert or delete was carried out. */
  readonly done: (proof: () => boolean) => void;
  /** Formulas of other sheets and names; then how the sheet stands in the end. */
  readonly operations: (before: readonly ToldFormula[]) => readonly Operation[];
  readonly note: () => void;
  readonly askBack: (context: Excel.RequestContext) => void;
  readonly changedSince: () => CellAddress | null;
  readonly takeBack: () => readonly Operation[];
}

interface OtherSheet {
  readonly id: string;
  readonly name: string;
  readonly range: Excel.Range;
  before: readonly ToldFormula[];
}

interface LostRows {
  readonly content: CellBlock;
  readonly looks: RememberedLooks;
  readonly merges: Excel.RangeAreas;
}

export function openMemory(
  arranged: ArrangedSheet,
  steps: RowSteps,
  cells: SheetCells,
  directory: SheetDirectory
): RowMemory {
  const name = arranged.sheet;
  const sheet: SheetOf = (context) => directory.sheet(context, name);
  const others: OtherSheet[] = [];
  const kept = keptBlocks(cells, arranged, steps);
  const lost: LostRows[] = [];
  let names: Excel.NamedItemCollection | null = null;
  const renamed: (readonly [name: string, before: string])[] = [];
  let own: readonly ToldFormula[] = [];
  let lowest = 0;
  const watch = watchSheet(name, sheet);
  const moves = followMoves(steps, sheet);

  return {
    ask(context, used) {
      const filled = used.formulas.map((line) => line.some((content) => content !== ""));
      lowest = used.top + filled.lastIndexOf(true);
      for (const block of kept) block.ask(sheet(context));
      for (const span of lostRows(steps.kept, used)) {
        const range = rangeOf(span, used);
        const content = rememberBlock(range, () => true);
        const looks = rememberLooks(range);
        content.ask(sheet(context));
        looks.ask(sheet(context));
        const merged = sheet(context).getRange(rangeName(range)).getMergedAreasOrNullObject();
        lost.push({ content, looks, merges: merged.load("address") });
      }
      for (const { id, name: other } of directory.listed()) {
        if (other === name) continue;
        const range = context.workbook.worksheets.getItem(id).getUsedRangeOrNullObject(true);
        const asked = range.load("rowIndex,columnIndex,formulas,values");
        others.push({ id, name: other, range: asked, before: [] });
      }
      names = context.workbook.names.load("items/name,items/formula");
    },
    done: moves.done,
    operations(before) {
      own = before;
      renamed.length = 0;
      const operations: Operation[] = [];
      for (const other of others) {
        const range = toldRange(other.range);
        const rewritten = otherFormulas(range ? formulasIn(range) : [], arranged, steps.kept);
        other.before = rewritten.before;
        operations.push(...writeOnto(byId(other.id), rewritten.cells));
      }
      for (const item of names?.items ?? []) {
        const formula: unknown = item.formula;
        if (typeof formula !== "string") continue;
        const change = widened(formula.replace(/^=/, ""), arranged, steps.kept, true);
        if (!change) continue;
        renamed.push([item.name, formula]);
        if (change.wanted !== null) operations.push(setName(item.name, `=${change.wanted}`));
      }
      return [...operations, watch.askAfter()];
    },
    note() {
      moves.note();
      watch.note();
    },
    askBack: watch.askBack,
    changedSince: watch.changedSince,
    takeBack: () => [
      ...moves.takeBack(lowest, watch.lowest()),
      ...lost.flatMap(({ content, looks, merges }) => [
        ...looks.restore(sheet),
        ...content.restore(sheet),
        ...mergeAgain(sheet, merges),
      ]),
      ...kept.flatMap((block) => block.restore(sheet)),
      ...writeOnto(sheet, cellsOf(own)),
      ...others.flatMap(({ id, before }) => writeOnto(byId(id), cellsOf(before))),
      ...renamed.map(([item, formula]) => setName(item, formula)),
    ],
  };
}

const byId =
  (id: string): SheetOf =>
  (context) =>
    context.workbook.worksheets.getItem(id);

function setName(name: string, formula: string): Operation {
  return operation((context) => {
    context.workbook.names.getItem(name).formula = formula;
  }, 3);
}

function cellsOf(formulas: readonly ToldFormula[]): SheetCells {
  const cells: SheetCells = new Map();
  for (const { row, column, text } of formulas) {
    const line = cells.get(row) ?? new Map();
    cells.set(row, line);
    line.set(column, { value: null, formula: text });
  }
  return cells;
}

/** What the command writes onto rows that stay: what was there, where it was. */
function keptBlocks(
  cells: SheetCells,
  { layout }: ArrangedSheet,
  { kept }: RowSteps
): readonly CellBlock[] {
  const there = new Set(kept.runs.map(({ at }) => at));
  const places = [...cells].flatMap(([row, line]) => {
    const run = runAt(layout, row);
    if (!run || !there.has(run.at)) return [];
    return [...line.keys()].map((column) => ({ row: oldRowOf(layout, row), column }));
  });
  const wanted = new Set(places.map(({ row, column }) => `${String(row)}:${String(column)}`));
  return coverCells(places).map((range) =>
    rememberBlock(range, (down, across) =>
      wanted.has(`${String(range.top + down)}:${String(range.left + across)}`)
    )
  );
}

/** Old rows that are deleted, as far as anything on the sheet reaches. */
export function lostRows(kept: RowLayout, used: ToldRange): readonly RowSpan[] {
  const end = used.top + used.formulas.length - 1;
  const lost: RowSpan[] = [];
  let next = used.top;
  for (const { first, last } of kept.runs) {
    if (first > next) lost.push({ top: next, bottom: Math.min(end, first - 1) });
    next = Math.max(next, last + 1);
  }
  return lost.filter(({ top, bottom }) => top <= bottom);
}

function mergeAgain(sheet: SheetOf, merges: Excel.RangeAreas): readonly Operation[] {
  const address = told(() => (merges.isNullObject ? "" : merges.address)) ?? "";
  return rangesOf(address).map((range) =>
    operation((context) => {
      sheet(context).getRange(rangeName(range)).merge(false);
    }, 3)
  );
}

/**
 * Which inserts and deletes were carried out, in writing and in taking back: none of them may be done
 * twice, and each proves itself by what Excel told after it.
 */
function followMoves(steps: RowSteps, sheet: SheetOf) {
  const moves = [
    ...steps.inserts.map(({ at, rows }) => ({
      span: { top: at, bottom: at + rows - 1 },
      in: true,
    })),
    ...steps.deletes.map((span) => ({ span, in: false })),
  ];
  let proofs: (() => boolean)[] = [];
  let backs: (() => boolean)[] = [];
  let count = 0;
  const settle = () => {
    count -= backs.filter((proof) => proof()).length;
    backs = [];
  };
  return {
    done(proof: () => boolean) {
      proofs.push(proof);
    },
    note() {
      count = proofs.filter((proof) => proof()).length;
      proofs = [];
    },
    /** `lowest` is the lowest filled row before, `now` the one at present. */
    takeBack(lowest: number, now: number | null): readonly Operation[] {
      settle();
      // Excel may fail after a move and before it could tell of it.
      const after = lowestAfter(moves.slice(0, count + 1), lowest);
      const told = lowestAfter(moves.slice(0, count), lowest);
      if (now !== null && count < moves.length && now === after && now !== told) count++;
      const back = (proof: () => boolean) => backs.push(proof);
      return moves
        .slice(0, count)
        .reverse()
        .map((move) => (move.in ? deleteRows : insertRows)(sheet, move.span, back));
    },
  };
}

/** Where the lowest filled row stands after some inserts and deletes. */
function lowestAfter(
  moves: readonly { readonly span: RowSpan; readonly in: boolean }[],
  lowest: number
): number {
  return moves.reduce((row, { span: { top, bottom }, in: put }) => {
    if (top > row) return row;
    return put ? row + bottom - top + 1 : row - (Math.min(bottom, row) - top + 1);
  }, lowest);
}

/** What the sheet held after the writing, so that what the user has typed since is not lost. */
function watchSheet(name: string, sheet: SheetOf) {
  let asked: Excel.Range | null = null;
  let after: SheetText | null = null;
  let now: Excel.Range | null = null;
  return {
    askAfter: (): Operation =>
      operation((context) => {
        asked = askContent(sheet(context));
      }, 3),
    note() {
      after = contentOf(asked);
    },
    askBack(context: Excel.RequestContext) {
      now = askContent(sheet(context));
    },
    lowest(): number | null {
      const current = contentOf(now);
      return current && current.row + current.formulas.length - 1;
    },
    changedSince: (): CellAddress | null => after && firstDifference(name, after, contentOf(now)),
  };
}
