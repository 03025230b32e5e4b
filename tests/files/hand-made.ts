import type { SheetContent } from "../../src/core/sheet-content";
import type { Cell, CellAddress, Edit } from "../../src/core/workbook";
import { createWorkbook } from "../../src/files/create-workbook";
import { deflateNode } from "../../src/files/deflate-node";
import { inflateNode } from "../../src/files/inflate-node";
import { patchWorkbook } from "../../src/files/patch-workbook";
import { readWorkbook } from "../../src/files/read-workbook";
import { openZip, rawEntry, readEntry } from "../../src/files/zip";
import { writeZip } from "../../src/files/zip-write";

export const codec = { inflate: inflateNode, deflate: deflateNode };

/** The text of a part; `""` where the package lacks it. */
export function partOf(bytes: Uint8Array, part: string): string {
  const content = readEntry(openZip(bytes), part, inflateNode);
  return content ? new TextDecoder().decode(content) : "";
}

/** The package with some parts changed, added or (`null`) removed. */
export function withParts(
  bytes: Uint8Array,
  parts: Readonly<Record<string, string | null>>
): Uint8Array {
  const encoder = new TextEncoder();
  const changed = Object.entries(parts).map(
    ([part, text]) => [part, text === null ? null : encoder.encode(text)] as const
  );
  return writeZip(openZip(bytes), new Map(changed), deflateNode);
}

const SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** A workbook with one sheet 表 of the given inner XML; `prefix` such as `x:` is put where needed. */
export function workbookOf(inner: string, root = ""): Uint8Array {
  const base = createWorkbook([{ name: "表", cells: [], widths: [] }], deflateNode);
  return withParts(base, {
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${SPREADSHEET}"${root}>${inner}</worksheet>`,
  });
}

/** As `workbookOf`, from the rows alone. */
export function workbookOfRows(rows: string): Uint8Array {
  return workbookOf(`<sheetData>${rows}</sheetData>`);
}

/** The part of the first sheet of these workbooks. */
export const SHEET = "xl/worksheets/sheet1.xml";

/** A sheet to be added. */
export const REPORT: SheetContent = {
  name: "报告",
  cells: [{ row: 0, column: 0, value: "审核" }],
  widths: [],
};

export function at(row: number, column: number, sheet = "表"): CellAddress {
  return { sheet, row, column };
}

export function write(row: number, column: number, value: number | string | boolean | null): Edit {
  return { kind: "write", at: at(row, column), value };
}

export function patch(bytes: Uint8Array, ...edits: readonly Edit[]): Uint8Array {
  return patchWorkbook(bytes, edits, codec);
}

/** The cells of the first sheet. */
export function cellsOf(bytes: Uint8Array): readonly Cell[] {
  return readWorkbook(bytes, inflateNode).sheets[0]?.cells ?? [];
}

/** Keys of the parts whose compressed bytes differ, in order. */
export function changedParts(before: Uint8Array, after: Uint8Array): readonly string[] {
  const [old, now] = [openZip(before), openZip(after)];
  const changed: string[] = [];
  for (const [key, entry] of now.entries) {
    const same = old.entries.get(key);
    if (!same || Buffer.compare(rawEntry(old, same), rawEntry(now, entry)) !== 0) changed.push(key);
  }
  return changed.sort();
}

/** The workbook with these formulas shared, wherever they stand: the first holds the text, as after dragging it down. */
export function sharing(
  bytes: Uint8Array,
  ref: string,
  ...formulas: readonly string[]
): Uint8Array {
  const changed = new Map<string, string>();
  for (const key of openZip(bytes).entries.keys()) {
    if (!/worksheets\/sheet[0-9]+\.xml$/.test(key)) continue;
    let xml = partOf(bytes, key);
    formulas.forEach((formula, index) => {
      const open = index === 0 ? `<f t="shared" ref="${ref}" si="0">` : '<f t="shared" si="0">';
      xml = xml.replace(`<f>${formula}</f>`, `${open}${index === 0 ? formula : ""}</f>`);
    });
    if (xml !== partOf(bytes, key)) changed.set(key, xml);
  }
  return withParts(bytes, Object.fromEntries(changed));
}
