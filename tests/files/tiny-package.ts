import { strToU8, zipSync } from "fflate";
import type { Cell, Sheet, Workbook } from "../../src/core/workbook";
import type { Problem } from "../../src/core/problem";
import { inflateNode } from "../../src/files/inflate-node";
import { LIMITS } from "../../src/files/limits";
import type { Limits } from "../../src/files/limits";
import { ProblemError } from "../../src/files/problem-error";
import { readWorkbook } from "../../src/files/read-workbook";

/** Parts by name; `null` takes a part of the usual package away. */
export type Parts = Readonly<Record<string, string | Uint8Array | null>>;

const TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export function pack(parts: Parts): Uint8Array {
  const entries: Record<string, Uint8Array> = {};
  for (const [name, part] of Object.entries(parts)) {
    if (part !== null) entries[name] = typeof part === "string" ? strToU8(part) : part;
  }
  return zipSync(entries);
}

export function relations(
  ...list: readonly (readonly [id: string, type: string, to: string])[]
): string {
  const items = list.map(
    ([id, type, to]) => `<Relationship Id="${id}" Type="${TYPES}/${type}" Target="${to}"/>`
  );
  return `<Relationships>${items.join("")}</Relationships>`;
}

export function worksheet(rows: string): string {
  return `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
}

/** A package of one sheet, `Sheet1`, with this part as its worksheet. */
export function oneSheet(sheet: string | Uint8Array, more: Parts = {}): Uint8Array {
  return pack({
    "_rels/.rels": relations(["rId1", "officeDocument", "xl/workbook.xml"]),
    "xl/workbook.xml": '<workbook><sheets><sheet name="Sheet1" r:id="rId1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": relations(
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["rId2", "sharedStrings", "sharedStrings.xml"],
      ["rId3", "styles", "styles.xml"]
    ),
    "xl/worksheets/sheet1.xml": sheet,
    ...more,
  });
}

export function read(bytes: Uint8Array, limits: Partial<Limits> = {}): Workbook {
  return readWorkbook(bytes, inflateNode, { ...LIMITS, ...limits });
}

export function readFirstSheet(bytes: Uint8Array): Sheet {
  return read(bytes).sheets[0]!;
}

/** Cells of the rows of one sheet. */
export function cellsOf(rows: string, more: Parts = {}): readonly Cell[] {
  return readFirstSheet(oneSheet(worksheet(rows), more)).cells;
}

/** The problem that `act` throws; anything else it does fails the test. */
export function problemOf(act: () => unknown): Problem {
  try {
    act();
  } catch (error) {
    if (error instanceof ProblemError) return error.problem;
    throw error;
  }
  throw new Error("nothing was thrown");
}
