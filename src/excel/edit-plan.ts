import { MARK_FAMILIES } from "../core/mark";
import type { CellAddress, Edit, MarkFamily } from "../core/workbook";
import type { addChart } from "./add-chart";
import { addSheet, type OwnSheets } from "./add-sheet";
import type { addTable } from "./add-table";
import type { apart, arrangement } from "./arrange-plan";
import type { Change } from "./change";
import type { copySheet } from "./copy-sheet";
import { formatCells } from "./format-cells";
import type { linkCell } from "./link-cell";
import { markCells } from "./mark-cells";
import type { mergeCells } from "./merge-cells";
import { ProblemError } from "./problem-error";
import type { SheetDirectory } from "./sheet-directory";
import { containsRange } from "./rectangles";
import type { sizeCells } from "./size-cells";
import { writeCells, type SheetCells } from "./write-cells";

/** The changes that a list of edits comes to, in the order in which they are made. */
export interface EditPlan {
  readonly changes: readonly Change[];
  /** Sheets that must be there already, and open to writing. */
  readonly existing: readonly string[];
}

/**
 * Gathers edits into changes: sheets first, so that the others may speak of them, then content,
 * merges, looks, sizes, tables, charts and marks. Throws `not_supported` for comments (Excel gives add-ins no
 * notes before ExcelApi 1.18) and for taking sheets out, which Excel's user could not undo.
 */
export function planEdits(
  edits: readonly Edit[],
  directory: SheetDirectory,
  own: OwnSheets,
  knownIds: readonly string[],
  { late, drawn }: FetchedEdits
): EditPlan {
  refuseUnsupported(edits);
  const gathered = gatherCells(edits);
  const { cells, arranged } = late?.apart(gathered, edits) ?? {
    cells: gathered,
    arranged: NO_CELLS,
  };
  const added = edits.flatMap((edit) => addedSheet(edit) ?? []);
  const arrangement = (name: string): readonly Change[] => {
    const written = arranged.get(name);
    return late && written ? [late.arrangement(name, edits, written, directory)] : [];
  };
  const existing = [...cells.keys()].filter((name) => !added.includes(name));
  const named = edits.flatMap((edit) =>
    edit.kind === "mark" ? edit.cells.map(({ sheet }) => sheet) : (lookedSheet(edit) ?? [])
  );
  const changes = [
    ...edits.flatMap((edit) => sheetChange(edit, cells, directory, own, arrangement, late)),
    ...[...arranged.keys()].flatMap((name) => (added.includes(name) ? [] : arrangement(name))),
    ...existing.map((name) => writeCells(name, cells.get(name) ?? new Map(), directory)),
    ...KINDS.flatMap((kind) =>
      edits.flatMap((edit) => {
        const change = lookChange(edit, kind, directory, drawn);
        if (!change) return [];
        return needsMemory(edit, edits, added) ? [change] : [withoutMemory(change)];
      })
    ),
    ...edits.flatMap((edit) => {
      if (edit.kind !== "link" || !late) return [];
      return [late.linkCell(edit, directory, added.includes(edit.at.sheet))];
    }),
    ...markChanges(edits, directory, knownIds),
  ];
  const links = edits.flatMap((edit) => (edit.kind === "link" ? [edit.at.sheet] : []));
  const open = [...new Set([...existing, ...arranged.keys(), ...named, ...links])].filter(
    (name) => !added.includes(name)
  );
  return { changes, existing: open };
}

/**
 * A look need not be remembered on a sheet that the same command adds, which goes as a whole, nor
 * inside a new table, which remembers all its cells.
 */
function needsMemory(edit: Edit, edits: readonly Edit[], added: readonly string[]): boolean {
  if (added.includes(lookedSheet(edit) ?? "")) return false;
  if (edit.kind !== "format") return true;
  return !edits.some(
    (other) =>
      other.kind === "addTable" &&
      other.sheet === edit.sheet &&
      containsRange(other.range, edit.range)
  );
}

function withoutMemory(change: Change): Change {
  return { ...change, ask: () => undefined, askBack: () => undefined, takeBack: () => [] };
}

const NO_CELLS: ReadonlyMap<string, SheetCells> = new Map();
const KINDS = ["merge", "format", "size", "addTable", "addChart"] as const;

/** What only files are asked for; no command on the open workbook needs it. */
const FILES_ONLY: ReadonlySet<Edit["kind"]> = new Set<Edit["kind"]>([
  ...(["comment", "clearComments", "removeSheet"] as const),
  ...(["addChoices", "defineName", "protectSheet"] as const),
]);

function refuseUnsupported(edits: readonly Edit[]): void {
  for (const { kind } of edits) {
    if (FILES_ONLY.has(kind)) throw new ProblemError({ code: "not_supported", set: kind });
  }
}

/** The changes that are fetched when they are first asked for; `null` where these edits have none. */
export interface FetchedEdits {
  readonly late: LateEdits | null;
  readonly drawn: {
    readonly addTable: typeof addTable;
    readonly addChart: typeof addChart;
    readonly mergeCells: typeof mergeCells;
    readonly sizeCells: typeof sizeCells;
  } | null;
}

interface LateEdits {
  readonly arrangement: typeof arrangement;
  readonly linkCell: typeof linkCell;
  readonly copySheet: typeof copySheet;
  readonly apart: typeof apart;
}

const LATE: ReadonlySet<string> = new Set(["arrangeRows", "copySheet", "link"]);
const DRAWN: ReadonlySet<string> = new Set(["addTable", "addChart", "merge", "size"]);

export async function fetchEdits(edits: readonly Edit[]): Promise<FetchedEdits> {
  const asks = (kinds: ReadonlySet<string>) => edits.some(({ kind }) => kinds.has(kind));
  return {
    late: asks(LATE)
      ? await import(/* webpackChunkName: "summary-edits" */ "./summary-edits")
      : null,
    drawn: asks(DRAWN) ? await import(/* webpackChunkName: "table-edits" */ "./table-edits") : null,
  };
}

function gatherCells(edits: readonly Edit[]): ReadonlyMap<string, SheetCells> {
  const sheets = new Map<string, SheetCells>();
  for (const edit of edits) {
    if (edit.kind !== "write") continue;
    const { sheet, row, column } = edit.at;
    const rows: SheetCells = sheets.get(sheet) ?? new Map();
    sheets.set(sheet, rows);
    const line = rows.get(row) ?? new Map();
    rows.set(row, line);
    line.set(column, edit);
  }
  return sheets;
}

function addedSheet(edit: Edit): string | null {
  if (edit.kind === "addSheet") return edit.content.name;
  return edit.kind === "copySheet" ? edit.name : null;
}

function lookedSheet(edit: Edit): string | null {
  const { kind } = edit;
  return (KINDS as readonly string[]).includes(kind) && "sheet" in edit ? edit.sheet : null;
}

function sheetChange(
  edit: Edit,
  cells: ReadonlyMap<string, SheetCells>,
  directory: SheetDirectory,
  own: OwnSheets,
  arrangement: (name: string) => readonly Change[],
  late: LateEdits | null
): readonly Change[] {
  const cellsOf = (name: string): SheetCells => cells.get(name) ?? new Map();
  if (edit.kind === "addSheet") {
    return [addSheet(edit.content, cellsOf(edit.content.name), directory, own)];
  }
  if (edit.kind !== "copySheet" || !late) return [];
  const { from, name } = edit;
  return [late.copySheet(from, name, cellsOf(name), directory, own, arrangement(name)[0] ?? null)];
}

function lookChange(
  edit: Edit,
  kind: (typeof KINDS)[number],
  directory: SheetDirectory,
  drawn: FetchedEdits["drawn"]
): Change | null {
  if (edit.kind !== kind) return null;
  switch (edit.kind) {
    case "merge":
      return drawn && drawn.mergeCells(edit.sheet, edit.range, directory);
    case "format":
      return formatCells(edit.sheet, edit.range, edit.style, directory);
    case "size":
      return drawn && drawn.sizeCells(edit, directory);
    case "addTable":
      return drawn && drawn.addTable(edit, directory);
    case "addChart":
      return drawn && drawn.addChart(edit, directory);
  }
}

function markChanges(
  edits: readonly Edit[],
  directory: SheetDirectory,
  knownIds: readonly string[]
): readonly Change[] {
  const families = new Set<MarkFamily>();
  const cells = new Map<MarkFamily, readonly CellAddress[]>();
  for (const edit of edits) {
    if (edit.kind === "clearMarks") {
      for (const family of edit.families) {
        families.add(family);
        cells.delete(family);
      }
    } else if (edit.kind === "mark") {
      families.add(edit.family);
      cells.set(edit.family, [...(cells.get(edit.family) ?? []), ...edit.cells]);
    }
  }
  if (families.size === 0) return [];
  // New rules stand above the ones before, so the errors come last: they show where both mark a cell.
  const order = [...MARK_FAMILIES].reverse();
  const ordered = order.flatMap((family) => {
    const marked = cells.get(family) ?? [];
    return marked.length > 0 ? [[family, marked] as const] : [];
  });
  return [markCells({ families, cells: new Map(ordered) }, directory, knownIds)];
}
