import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { ContentCell, SheetContent } from "../../src/core/sheet-content";
import { createWorkbook } from "../../src/files/create-workbook";
import { deflateNode } from "../../src/files/deflate-node";
import { inflateNode } from "../../src/files/inflate-node";
import { patchWorkbook } from "../../src/files/patch-workbook";

/** How many sheets a workbook has, and how many rows and columns each. */
export interface Shape {
  readonly sheets: number;
  readonly rows: number;
  readonly columns: number;
}

/** What a small bureau hands in, and the largest list that is still opened by hand. */
export const SMALL: Shape = { sheets: 5, rows: 60, columns: 8 };
export const LARGE: Shape = { sheets: 1, rows: 100_000, columns: 10 };

export interface BenchWorkbook {
  /** Who wrote it and how it stores its texts. */
  readonly name: string;
  readonly inline: boolean;
  readonly bytes: Uint8Array;
}

/**
 * Workbooks of one shape and content by several writers: our own with shared and with inline
 * strings, and LibreOffice where `soffice` is installed.
 */
export function benchWorkbooks(shape: Shape): readonly BenchWorkbook[] {
  const sheets = benchSheets(shape);
  const shared = createWorkbook(sheets, deflateNode);
  const books: BenchWorkbook[] = [{ name: "heshu, shared strings", inline: false, bytes: shared }];
  const saved = saveInLibreOffice(shared);
  if (saved) books.push({ name: "LibreOffice, shared strings", inline: false, bytes: saved });
  books.push({ name: "heshu, inline strings", inline: true, bytes: withInlineStrings(sheets) });
  return books;
}

/** Sheets that are added to a workbook hold their texts in their cells. */
function withInlineStrings(sheets: readonly SheetContent[]): Uint8Array {
  const cover = createWorkbook([{ name: "封面", cells: [], widths: [] }], deflateNode);
  const edits = sheets.map((content) => ({ kind: "addSheet", content }) as const);
  return patchWorkbook(cover, edits, { inflate: inflateNode, deflate: deflateNode });
}

/** The workbook as LibreOffice saves it; `null` where it is not installed. */
function saveInLibreOffice(bytes: Uint8Array): Uint8Array | null {
  const folder = mkdtempSync(path.join(tmpdir(), "heshu-bench-"));
  try {
    const file = path.join(folder, "book.xlsx");
    writeFileSync(file, bytes);
    const out = path.join(folder, "out");
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, "profile")).href}`;
    const asked = ["--headless", profile, "--convert-to", "xlsx", "--outdir", out, file];
    const { error, status } = spawnSync("soffice", asked, { stdio: "ignore", timeout: 300_000 });
    return error || status !== 0 ? null : readFileSync(path.join(out, "book.xlsx"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const UNITS = ["项", "万元", "人", "个", "平方公里", "%"];
const NAMES = [
  "重点产业投资项目",
  "规模以上工业企业",
  "城镇新增就业",
  "第三产业增加值",
  "农村公路",
];

function benchSheets({ sheets, rows, columns }: Shape): readonly SheetContent[] {
  return Array.from({ length: sheets }, (_, sheet) => {
    const cells: ContentCell[] = [];
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        cells.push({ row, column, value: benchValue(sheet, row, column) });
      }
    }
    return { name: `表${String(sheet + 1)}`, cells, widths: [8, 28, 10] };
  });
}

/** Code, name and unit of an indicator, then its figures: whole ones and ones with two decimals. */
function benchValue(sheet: number, row: number, column: number): number | string {
  if (row === 0) return ["代码", "指标名称", "计量单位"][column] ?? `${String(column - 2)}月`;
  if (column === 0) return `[${String(row).padStart(2, "0")}]`;
  if (column === 1) return `${NAMES[row % NAMES.length] ?? ""}（${String(sheet)}-${String(row)}）`;
  if (column === 2) return UNITS[row % UNITS.length] ?? "";
  const figure = (row * 7919 + column * 104_729 + sheet * 31) % 1_000_003;
  return column % 2 === 0 ? figure : figure / 100;
}
