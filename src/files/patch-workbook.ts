import type { CellAddress, Edit } from "../core/workbook";
import { addSheet } from "./add-sheet";
import { arrangeSheet } from "./arrange/arrange-sheet";
import { calculateOnLoad, dropCalcChain, shortenCalcChain } from "./calc-chain";
import { copySheet } from "./copy-sheet";
import { defineName } from "./defined-names";
import { MARKER } from "./mark-look";
import type { Codec, PackageEdit } from "./package-edit";
import { openPackage, readText, relationsOf, savePackage } from "./package-edit";
import { patchSheet } from "./patch-sheet";
import { ProblemError } from "./problem-error";
import { removeSheets } from "./remove-sheet";
import {
  gatherEdits,
  type FileEdit,
  type GatheredEdits,
  NO_EDITS,
  type SheetEdits,
} from "./sheet-edits";
import { checkSheetName, sheetNameKey } from "./sheet-name";
import { openStyles, type StyleEdit } from "./style-edit";
import { readWorkbookDirectory, type WorkbookDirectory } from "./workbook-directory";

export interface PatchReport {
  readonly bytes: Uint8Array;
  /** Cells that already hold a conversation (threaded comment), to which nothing was added. */
  readonly skippedComments: readonly CellAddress[];
  /** True when the file carried a digital signature, which no longer holds. */
  readonly signatureBroken: boolean;
}

/** As `patchWorkbookReport`, without the report. */
export function patchWorkbook(
  bytes: Uint8Array,
  edits: readonly FileEdit[],
  codec: Codec
): Uint8Array {
  return patchWorkbookReport(bytes, edits, codec).bytes;
}

/**
 * Applies edits to a workbook file and returns the new file; the old bytes stay as they are. Only
 * the parts concerned are written anew, every other one keeps its compressed bytes. All or nothing:
 * a fault is thrown before anything comes back. Sheets are removed and then added before all else, then
 * rows are laid out anew, so that other edits may speak of what there is afterwards. Marks of the list that come before a `clearMarks` go with
 * the earlier ones; otherwise the order matters only where two edits set the same thing.
 *
 * Throws `no_such_sheet`, `sheet_name_taken`, `rows_bound`, and what the reader throws for files that are broken;
 * `damaged` also for a cell that no sheet has (`cell_reference`), a name that Excel refuses
 * (`sheet_name`, `name`), lists, hints and charts that it cannot hold (`choices`, `input`, `chart`), the removal of the last sheet that shows (`last_sheet`), and sizes and tables that
 * Excel refuses (`column_width`, `row_height`, `table_…`).
 */
export function patchWorkbookReport(
  bytes: Uint8Array,
  edits: readonly FileEdit[],
  codec: Codec
): PatchReport {
  if (edits.length === 0) return { bytes, skippedComments: [], signatureBroken: false };
  const edit = openPackage(bytes, codec);
  const found = readWorkbookDirectory(edit);
  const gathered = gatherEdits(edits);
  checkEdits(edits, gathered, found);

  const styles = openOnce(() => openStyles(edit, found));
  const register = () => styles.open().register;
  const left = removeSheets(edit, found, gathered.removed, newSheets(edits).length > 0);
  const directory = addSheets(edit, left, edits, register);
  for (const one of edits) if (one.kind === "arrangeRows") arrangeSheet(edit, directory, one);
  for (const one of edits) if (one.kind === "defineName") defineName(edit, directory, one);
  const skippedComments = patchSheets(edit, { left, directory }, gathered, register);
  styles.opened()?.save();
  const changed = edit.changed.size > 0;
  return {
    bytes: changed ? savePackage(edit) : bytes,
    skippedComments,
    signatureBroken: changed && isSigned(edit),
  };
}

type NewSheet = Extract<Edit, { readonly kind: "addSheet" | "copySheet" }>;

function newSheets(edits: readonly FileEdit[]): readonly NewSheet[] {
  return edits.filter((edit) => edit.kind === "addSheet" || edit.kind === "copySheet");
}

function checkEdits(
  edits: readonly FileEdit[],
  { sheets: gathered, removed }: GatheredEdits,
  { sheets }: WorkbookDirectory
): void {
  for (const sheet of removed) {
    if (!sheets.some(({ name }) => name === sheet)) refuseMissing(sheet);
  }
  const left = sheets.filter(({ name }) => !removed.has(name));
  const taken = new Set(left.map(({ name }) => sheetNameKey(name)));
  const usable = new Set(left.filter(({ part }) => part !== null).map(({ name }) => name));
  for (const edit of newSheets(edits)) {
    if (edit.kind === "copySheet" && !usable.has(edit.from)) refuseMissing(edit.from);
    const name = edit.kind === "copySheet" ? edit.name : edit.content.name;
    checkSheetName(name, taken);
    taken.add(sheetNameKey(name));
    usable.add(name);
  }
  const told = edits.flatMap((edit) => {
    return edit.kind === "arrangeRows" ? [edit.sheet] : edit.kind === "link" ? [edit.to.sheet] : [];
  });
  for (const sheet of [...gathered.keys(), ...told]) if (!usable.has(sheet)) refuseMissing(sheet);
}

function refuseMissing(sheet: string): never {
  throw new ProblemError({ code: "no_such_sheet", sheet });
}

function addSheets(
  edit: PackageEdit,
  found: WorkbookDirectory,
  edits: readonly FileEdit[],
  styles: () => StyleEdit["register"]
): WorkbookDirectory {
  let directory = found;
  for (const change of newSheets(edits)) {
    if (change.kind === "copySheet") {
      directory = copySheet(edit, directory, change.from, change.name);
      continue;
    }
    directory = addSheet(edit, directory, change.content, styles());
    const { cells } = change.content;
    const stale = cells.some(({ formula, value }) => formula !== undefined && value === null);
    if (stale) calculateOnLoad(edit, directory);
  }
  return directory;
}

function patchSheets(
  edit: PackageEdit,
  { left, directory }: { readonly left: WorkbookDirectory; readonly directory: WorkbookDirectory },
  gathered: GatheredEdits,
  styles: () => StyleEdit["register"]
): readonly CellAddress[] {
  const skipped: CellAddress[] = [];
  const lost = new Map<number, ReadonlySet<string>>();
  const done = new Set<string>();
  let stale = false;
  for (const [name, edits] of withMarkedSheets(edit, left, gathered)) {
    const sheet = directory.sheets.find((entry) => entry.name === name && entry.part !== null);
    if (!sheet?.part) continue;
    const { part, sheetId } = sheet;
    // The legend of a sheet that has just been added is no earlier mark, and nor is what another
    // sheet that shows the same part has just got.
    const clears = left.sheets.includes(sheet) && !done.has(part);
    done.add(part);
    const cleared = clears ? gathered.cleared : NOTHING;
    const silenced = clears ? gathered.silenced : NOTHING;
    const patch = { edits, cleared, silenced };
    const patched = patchSheet(edit, directory, { name, part }, patch, styles);
    skipped.push(...patched.skippedComments);
    if (patched.lostFormulas.length > 0) lost.set(sheetId, new Set(patched.lostFormulas));
    stale ||= edits.values.size > 0;
  }
  if (stale) calculateOnLoad(edit, directory);
  if (hasFormulas(gathered)) dropCalcChain(edit, directory);
  else if (lost.size > 0) shortenCalcChain(edit, directory, lost);
  return skipped;
}

const NOTHING: ReadonlySet<never> = new Set();

/** The sheets with edits, and where marks or comments are cleared those that bear any. */
function withMarkedSheets(
  edit: PackageEdit,
  { sheets }: WorkbookDirectory,
  { sheets: gathered, cleared, silenced }: GatheredEdits
): ReadonlyMap<string, SheetEdits> {
  if (cleared.size === 0 && silenced.size === 0) return gathered;
  const all = new Map(gathered);
  for (const { name, part } of sheets) {
    if (part === null || all.has(name)) continue;
    const marked = cleared.size > 0 && readText(edit, part)?.includes(MARKER) === true;
    if (marked || (silenced.size > 0 && hasComments(edit, part))) all.set(name, NO_EDITS);
  }
  return all;
}

function hasComments(edit: PackageEdit, sheet: string): boolean {
  return [...relationsOf(edit, sheet).values()].some(({ type }) => type === "comments");
}

/** Excel builds the chain anew where there is none; one that lacks cells is not to be relied on. */
function hasFormulas({ sheets }: GatheredEdits): boolean {
  for (const { values } of sheets.values()) {
    for (const cells of values.values()) {
      for (const { formula } of cells.values()) if (formula !== undefined) return true;
    }
  }
  return false;
}

function isSigned(edit: PackageEdit): boolean {
  for (const { type } of relationsOf(edit, "").values()) if (type === "origin") return true;
  for (const key of edit.zip.entries.keys()) if (key.startsWith("_xmlsignatures/")) return true;
  return false;
}

/** Opens a thing at its first use, and tells afterwards whether it was used. */
function openOnce<T>(open: () => T): { readonly open: () => T; readonly opened: () => T | null } {
  let opened: T | null = null;
  return { open: () => (opened ??= open()), opened: () => opened };
}
