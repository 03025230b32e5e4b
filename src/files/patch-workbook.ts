import type { CellAddress, Edit } from "../core/workbook";
import { addSheet } from "./add-sheet";
import { calculateOnLoad, shortenCalcChain } from "./calc-chain";
import type { Codec, PackageEdit } from "./package-edit";
import { openPackage, relationsOf, savePackage } from "./package-edit";
import { patchSheet } from "./patch-sheet";
import { ProblemError } from "./problem-error";
import { gatherEdits, type SheetEdits } from "./sheet-edits";
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
export function patchWorkbook(bytes: Uint8Array, edits: readonly Edit[], codec: Codec): Uint8Array {
  return patchWorkbookReport(bytes, edits, codec).bytes;
}

/**
 * Applies edits to a workbook file and returns the new file; the old bytes stay as they are. Only
 * the parts concerned are written anew, every other one keeps its compressed bytes. All or nothing:
 * a fault is thrown before anything comes back. New sheets are added first, so that other edits may
 * speak of them.
 *
 * Throws `no_such_sheet`, `sheet_name_taken`, and what the reader throws for files that are broken;
 * `damaged` also for a value written where a formula serves other cells (`shared-formula`,
 * `array-formula`), for a cell that no sheet has (`cell_reference`) and a name that Excel refuses
 * (`sheet_name`).
 */
export function patchWorkbookReport(
  bytes: Uint8Array,
  edits: readonly Edit[],
  codec: Codec
): PatchReport {
  if (edits.length === 0) return { bytes, skippedComments: [], signatureBroken: false };
  const edit = openPackage(bytes, codec);
  const found = readWorkbookDirectory(edit);
  const gathered = gatherEdits(edits);
  checkEdits(edits, gathered, found);

  const styles = openOnce(() => openStyles(edit, found));
  const directory = addSheets(edit, found, edits, () => styles.open().register);
  const skippedComments = patchSheets(edit, directory, gathered, () => styles.open().register);
  styles.opened()?.save();
  const changed = edit.changed.size > 0;
  return {
    bytes: changed ? savePackage(edit) : bytes,
    skippedComments,
    signatureBroken: changed && isSigned(edit),
  };
}

function checkEdits(
  edits: readonly Edit[],
  gathered: ReadonlyMap<string, SheetEdits>,
  { sheets }: WorkbookDirectory
): void {
  const taken = new Set(sheets.map(({ name }) => sheetNameKey(name)));
  const usable = new Set(sheets.filter(({ part }) => part !== null).map(({ name }) => name));
  for (const edit of edits) {
    if (edit.kind !== "addSheet") continue;
    checkSheetName(edit.content.name, taken);
    taken.add(sheetNameKey(edit.content.name));
    usable.add(edit.content.name);
  }
  for (const sheet of gathered.keys()) {
    if (!usable.has(sheet)) throw new ProblemError({ code: "no_such_sheet", sheet });
  }
}

function addSheets(
  edit: PackageEdit,
  found: WorkbookDirectory,
  edits: readonly Edit[],
  styles: () => StyleEdit["register"]
): WorkbookDirectory {
  let directory = found;
  for (const change of edits) {
    if (change.kind !== "addSheet") continue;
    directory = addSheet(edit, directory, change.content, styles());
    const { cells } = change.content;
    const stale = cells.some(({ formula, value }) => formula !== undefined && value === null);
    if (stale) calculateOnLoad(edit, directory);
  }
  return directory;
}

function patchSheets(
  edit: PackageEdit,
  directory: WorkbookDirectory,
  gathered: ReadonlyMap<string, SheetEdits>,
  styles: () => StyleEdit["register"]
): readonly CellAddress[] {
  const skipped: CellAddress[] = [];
  const lost = new Map<number, ReadonlySet<string>>();
  for (const [name, edits] of gathered) {
    const sheet = directory.sheets.find((entry) => entry.name === name && entry.part !== null);
    if (!sheet?.part) continue;
    const { part, sheetId } = sheet;
    const patched = patchSheet(edit, directory, { name, part }, edits, styles);
    skipped.push(...patched.skippedComments);
    if (patched.lostFormulas.length > 0) lost.set(sheetId, new Set(patched.lostFormulas));
    if (edits.values.size > 0) calculateOnLoad(edit, directory);
  }
  if (lost.size > 0) shortenCalcChain(edit, directory, lost);
  return skipped;
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
