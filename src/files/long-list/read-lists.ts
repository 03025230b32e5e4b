import type { ListLines } from "../../core/list-lines";
import type { Sheet, Workbook } from "../../core/workbook";
import { crc32 } from "../crc32";
import type { Inflate } from "../inflate";
import { LIMITS, type Limits } from "../limits";
import { openReading } from "../open-workbook";
import { ProblemError } from "../problem-error";
import { openSheets, readSheets, type OpenedSheets } from "../read-workbook";
import type { Reading } from "../reading";
import { readSheetComments } from "../sheet-comments";
import type { SheetBody } from "../sheet-part";
import type { SheetEntry } from "../workbook-part";
import { entryKey, packedEntry, type PackedEntry } from "../zip";
import type { ListAsked } from "./line-packing";
import { scanList, type ScannedList } from "./scan-list";

export type { ListAsked };

/**
 * Inflates a raw deflate stream piece by piece; `size` is what the package declares. Throws (anything)
 * for a broken stream.
 */
export type InflatePieces = (compressed: Uint8Array, size: number) => AsyncIterable<Uint8Array>;

export interface ListTools {
  readonly inflate: Inflate;
  readonly inflatePieces: InflatePieces;
}

/** A workbook whose long lists were not read into cells. */
export interface ListedWorkbook {
  /** Of a list it has the first rows, in which captions are looked for. */
  readonly workbook: Workbook;
  /** By name of the sheet, the lines below those rows. */
  readonly lines: ReadonlyMap<string, ListLines>;
}

/** Sheets of fewer bytes are read into cells as soon as into lines. */
const LONG = 1 << 19;

/**
 * Reads a workbook as `readWorkbook` does but for its long lists: of these it takes the columns that are
 * asked for. `null` where the workbook has none, or is anything but regular, be it at fault or past
 * a limit: then it must be read in the usual way, which says so.
 *
 * @param ask what is asked of a list, by a sheet with its first rows; `null` where the sheet is none
 * @param long of so many bytes a sheet is long
 */
export async function readListedWorkbook(
  bytes: Uint8Array,
  tools: ListTools,
  ask: (head: Sheet) => ListAsked | null,
  limits: Limits = LIMITS,
  long = LONG
): Promise<ListedWorkbook | null> {
  try {
    const opened = openSheets(openReading(bytes, tools.inflate, limits));
    const bodies = new Map<string, SheetBody>();
    const lines = new Map<string, ListLines>();
    for (const { name, visibility, part, packed } of longSheets(opened, long)) {
      const askSheet = (body: SheetBody) => ask({ name, kind: "worksheet", visibility, ...body });
      const scanned = await scanEntry(packed, part, opened, tools, askSheet);
      if (!scanned) continue;
      const { reading } = opened.context;
      // Each list keeps to the limit of cells by itself: they are not held, and bytes bound them all.
      reading.count.text += scanned.read.text;
      const comments = readSheetComments(withoutCount(reading), part, new Map());
      const body = comments.length > 0 ? { ...scanned.body, comments } : scanned.body;
      bodies.set(entryKey(part), body);
      lines.set(name, scanned.lines);
    }
    return lines.size === 0 ? null : { workbook: readSheets(opened, bodies), lines };
  } catch (error) {
    if (error instanceof ProblemError) return null;
    throw error;
  }
}

interface LongSheet extends SheetEntry {
  readonly part: string;
  readonly packed: PackedEntry;
}

/** The worksheets of many bytes; none where a name or a part is there twice. */
function longSheets(
  { workbook, relationships, context }: OpenedSheets,
  long: number
): readonly LongSheet[] {
  const names = new Set<string>();
  const keys = new Set<string>();
  const sheets: LongSheet[] = [];
  for (const entry of workbook.sheets) {
    const { name, relationship } = entry;
    const { type, target = "", external } = relationships.get(relationship) ?? {};
    const key = entryKey(target);
    if (names.has(name) || keys.has(key)) return [];
    names.add(name);
    keys.add(key);
    const { zip } = context.reading;
    const isLong = (zip.entries.get(key)?.size ?? 0) >= long;
    if (!isLong || type !== "worksheet" || external) continue;
    const packed = packedEntry(zip, target, zip.limits.partBytes);
    if (packed) sheets.push({ ...entry, part: target, packed });
  }
  return sheets;
}

function withoutCount(reading: Reading): Reading {
  return { ...reading, count: { cells: 0, merges: 0, text: 0 } };
}

/** `null` also where the bytes are not those that the package declares. */
async function scanEntry(
  { entry, stored }: PackedEntry,
  part: string,
  { context }: OpenedSheets,
  { inflate, inflatePieces }: ListTools,
  ask: (head: SheetBody) => ListAsked | null
): Promise<ScannedList | null> {
  if (entry.method !== 8) return null;
  const sum = inflate.crc32 ?? crc32;
  let size = 0;
  let crc = 0;
  async function* counted(): AsyncIterable<Uint8Array> {
    for await (const piece of inflatePieces(stored, entry.size)) {
      size += piece.length;
      if (size > entry.size) return;
      crc = sum(piece, crc);
      yield piece;
    }
  }
  const scanned = await scanList(counted(), part, context, ask);
  return size === entry.size && crc === entry.crc ? scanned : null;
}
