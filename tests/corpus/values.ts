import { readFileSync } from "node:fs";
import { digestJson } from "../../src/cli/read-command";
import { parseRange } from "../../src/core/address";
import type { Workbook } from "../../src/core/workbook";
import { inflateNode } from "../../src/files/inflate-node";
import { ProblemError } from "../../src/files/problem-error";
import { readWorkbook } from "../../src/files/read-workbook";
import { type Line, pathIn, print, workbooksOf } from "./listing";

/** Compares each workbook of the list with its line. Returns how many differ. */
export function compareValues(folder: string, lines: readonly Line[]): number {
  const listed = new Set(lines.map((line) => line.get("file") ?? ""));
  let differing = 0;
  for (const line of lines) {
    const file = line.get("file") ?? "";
    const differences = differencesOf(pathIn(folder, file), line);
    if (differences.length === 0) continue;
    differing++;
    print(`${file}: ${differences.join("; ")}`);
  }
  const others = workbooksOf(folder).filter((name) => !listed.has(name));
  for (const name of others) print(`${name}: not in the list`);
  print(`${lines.length} files, ${lines.length - differing} equal, ${differing} differ`);
  return differing + others.length;
}

function differencesOf(path: string, line: Line): readonly string[] {
  let workbook: Workbook;
  try {
    workbook = readWorkbook(readFileSync(path), inflateNode);
  } catch (error) {
    if (error instanceof ProblemError) return [`refused: ${JSON.stringify(error.problem)}`];
    return [error instanceof Error ? error.message : String(error)];
  }
  const { sheets, valuesSha256 } = digestJson(workbook);
  const found = new Map<string, string>([
    ["sheet_names", JSON.stringify(sheets.map(({ name }) => name))],
    ["kinds", JSON.stringify(sheets.map(({ kind }) => kind))],
    ["dimensions", JSON.stringify(sheets.map(({ dimension }) => dimension))],
    ["n_values", String(sheets.reduce((sum, { values }) => sum + values, 0))],
    ["n_merges", String(sheets.reduce((sum, { merges }) => sum + merges, 0))],
    ["date1904", workbook.date1904 ? "1" : "0"],
    ["values_sha256_decoded", valuesSha256],
  ]);
  return [...found]
    .filter(([column, value]) => line.has(column) && !isSame(column, line.get(column), value))
    .map(([column, value]) => `${column} ${value}, expected ${line.get(column) ?? ""}`);
}

/** Lists are compared by their items; of a box only whether the values lie in it. */
function isSame(column: string, expected: string | undefined, found: string): boolean {
  if (!found.startsWith("[")) return found === expected;
  const wanted = JSON.parse(expected ?? "[]") as string[];
  const items = JSON.parse(found) as string[];
  if (wanted.length !== items.length) return false;
  if (column !== "dimensions") return wanted.every((one, at) => one === items[at]);
  return wanted.every((one, at) => isWithin(items[at] ?? "", one));
}

/** Lists made from the elements of a file count cells that have a look but no value as well. */
function isWithin(box: string, wider: string): boolean {
  if (box === "" || box === wider) return true;
  const [inner, outer] = [parseRange(box), parseRange(wider)];
  if (!inner || !outer) return false;
  const rows = inner.top >= outer.top && inner.bottom <= outer.bottom;
  return rows && inner.left >= outer.left && inner.right <= outer.right;
}
