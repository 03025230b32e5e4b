import type { Sheet, SheetKind, Workbook } from "../core/workbook";
import { isBinaryPart, problemOfPackage } from "./file-kind";
import type { Inflate } from "./inflate";
import type { KnownParts } from "./known/known-parts";
import { LIMITS } from "./limits";
import type { Limits } from "./limits";
import { readNumberFormats } from "./number-formats";
import { openReading, partOfType, readRelations, workbookPartName } from "./open-workbook";
import type { Relationship } from "./package-parts";
import { ProblemError } from "./problem-error";
import { countCell, countComment, countMerges, readPart, readStructure } from "./reading";
import type { Reading } from "./reading";
import { readSharedStrings } from "./shared-strings";
import { type KnownComments, readSheetComments } from "./sheet-comments";
import { EMPTY_SHEET, readSheetPart } from "./sheet-part";
import type { SheetBody } from "./sheet-part";
import type { SheetContext } from "./sheet-scan";
import { readWorkbookPart } from "./workbook-part";
import type { SheetEntry, WorkbookPart } from "./workbook-part";
import { entryKey } from "./zip";

/**
 * Reads a workbook file (.xlsx, .xlsm) into a snapshot: values as they are cached, dates as serial
 * numbers, nothing calculated. Takes time and memory in proportion to what the file holds.
 * Throws `ProblemError` with a `FileProblem`, and nothing else.
 *
 * @param known what earlier workbooks held, to read copies of one form quickly: see `KnownParts`
 */
export function readWorkbook(
  bytes: Uint8Array,
  inflate: Inflate,
  limits: Limits = LIMITS,
  known?: KnownParts
): Workbook {
  return readSheets(openSheets(openReading(bytes, inflate, limits, known)));
}

/** What a workbook says of its sheets, before any of them is read. */
export interface OpenedSheets {
  readonly workbook: WorkbookPart;
  readonly relationships: ReadonlyMap<string, Relationship>;
  readonly context: SheetContext;
}

/** Opens a workbook up to its sheets; throws as `readWorkbook` does. */
export function openSheets(reading: Reading): OpenedSheets {
  const part = workbookPartName(reading);
  const read = (xml: string) => readWorkbookPart(xml, part, reading.limits);
  const workbook = isBinaryPart(part) ? null : readStructure(reading, part, "workbook", read);
  if (!workbook) throw new ProblemError(problemOfPackage(reading.zip, part));
  const relationships = readRelations(reading, part);
  const context = readContext(reading, relationships, workbook.date1904);
  return { workbook, relationships, context };
}

/**
 * Reads the sheets of an opened workbook.
 *
 * @param sheets those that have been read already, by the key of their part
 */
export function readSheets(
  { workbook, relationships, context }: OpenedSheets,
  sheets: Bodies["sheets"] = new Map()
): Workbook {
  const bodies: Bodies = { sheets, comments: new Map() };
  return {
    sheets: workbook.sheets.map((entry) => readSheet(entry, relationships, context, bodies)),
    names: workbook.names,
    date1904: workbook.date1904,
  };
}

function readContext(
  reading: Reading,
  relationships: ReadonlyMap<string, Relationship>,
  date1904: boolean
): SheetContext {
  const strings = partOfType(relationships, "sharedStrings");
  const styles = partOfType(relationships, "styles");
  return {
    reading,
    sharedStrings: readSharedStrings(
      readPart(reading, strings),
      strings,
      reading.limits,
      reading.known?.strings
    ),
    formats: readStructure(reading, styles, "formats", readNumberFormats) ?? [],
    date1904,
  };
}

const SHEET_KINDS: ReadonlyMap<string, SheetKind> = new Map<string, SheetKind>([
  ["worksheet", "worksheet"],
  ["chartsheet", "chartsheet"],
  ["dialogsheet", "dialogsheet"],
  ["xlMacrosheet", "macrosheet"],
  ["xlIntlMacrosheet", "macrosheet"],
]);

/** What is known by the key of its part: nothing keeps a file from listing one part many times. */
interface Bodies {
  readonly sheets: Map<string, SheetBody>;
  readonly comments: KnownComments;
}

function readSheet(
  entry: SheetEntry,
  relationships: ReadonlyMap<string, Relationship>,
  context: SheetContext,
  bodies: Bodies
): Sheet {
  const { name, visibility } = entry;
  const relationship = relationships.get(entry.relationship);
  const kind = SHEET_KINDS.get(relationship?.type ?? "");
  if (!relationship || relationship.external || !kind) {
    return { name, kind: "missing", visibility, ...EMPTY_SHEET };
  }
  if (kind === "chartsheet") return { name, kind, visibility, ...EMPTY_SHEET };
  const body = readBody(relationship.target, context, bodies);
  if (!body) return { name, kind: "missing", visibility, ...EMPTY_SHEET };
  return { name, kind, visibility, ...body };
}

/** Reads each part once, but counts what it holds for every sheet that shows it. */
function readBody(part: string, context: SheetContext, bodies: Bodies): SheetBody | null {
  const key = entryKey(part);
  const known = bodies.sheets.get(key);
  if (known) {
    for (const cell of known.cells) countCell(context.reading, cell, part);
    countMerges(context.reading, known.merges.length, part);
    for (const one of known.comments ?? []) countComment(context.reading, one, part);
    return known;
  }
  const xml = readPart(context.reading, part);
  if (xml === null) return null;
  const comments = readSheetComments(context.reading, part, bodies.comments);
  const cells = readSheetPart(xml, part, context);
  const body = comments.length > 0 ? { ...cells, comments } : cells;
  bodies.sheets.set(key, body);
  return body;
}
