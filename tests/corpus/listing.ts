import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";

/** A line of a list of expectations, by the captions of its columns. */
export type Line = ReadonlyMap<string, string>;

/** The lines of a CSV file whose first line holds the captions. */
export function readLines(path: string): readonly Line[] {
  const text = readFileSync(path, "utf8").replace(/^\ufeff/, "");
  const [captions = [], ...rows] = Papa.parse<string[]>(text, { skipEmptyLines: true }).data;
  return rows.map((row) => new Map(captions.map((caption, at) => [caption, row[at] ?? ""])));
}

/** The workbooks of a folder, by name. */
export function workbooksOf(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => /\.xl[st][xm]$/i.test(name) && !name.startsWith("~$"))
    .sort();
}

/** What the command line of a script names; the script ends with its usage where something is missing. */
export function operands(count: number, usage: string): readonly string[] {
  const given = process.argv.slice(2).filter((one) => !one.startsWith("--"));
  if (given.length === count) return given;
  process.stderr.write(`${usage}\n`);
  process.exit(2);
}

export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

export function pathIn(folder: string, name: string): string {
  return join(folder, name);
}
