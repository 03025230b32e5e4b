import { Workbook } from "exceljs";
import { readTarget, type Target } from "../../src/core/target/target";

/**
 * Measures the reading of plan wordings: `npm run phrases -- FILE.csv`. The file has the captions phrase,
 * kind, low, high, unit, comparator, as_target in any order; an empty as_target is not compared. Prints
 * every miss with what was expected and what was read, then the share of hits.
 */
const FIGURES = ["kind", "low", "high", "unit", "comparator"] as const;

async function readRows(file: string): Promise<readonly ReadonlyMap<string, string>[]> {
  const sheet = await new Workbook().csv.readFile(file, { map: (value: unknown) => value });
  const lines: string[][] = [];
  sheet.eachRow((row) => {
    const cells = Array.isArray(row.values) ? row.values.slice(1) : [];
    lines.push(Array.from(cells, (cell) => (typeof cell === "string" ? cell : "")));
  });
  const captions = (lines.shift() ?? []).map((caption) => caption.replace(/^\ufeff/, "").trim());
  return lines.map((line) => new Map(captions.map((caption, at) => [caption, line[at] ?? ""])));
}

function shown(target: Target): ReadonlyMap<string, string> {
  const pairs = FIGURES.map((name): [string, string] => [name, String(target[name] ?? "")]);
  return new Map([...pairs, ["as_target", target.asTarget ?? ""]]);
}

function isEqual(expected: string, read: string): boolean {
  if (expected === read) return true;
  return expected !== "" && read !== "" && Number(expected) === Number(read);
}

function differences(row: ReadonlyMap<string, string>): readonly string[] {
  const reading = readTarget(row.get("phrase") ?? "");
  const kind = row.get("kind") ?? "";
  if (!reading.ok) return reading.reason === kind ? [] : [`nothing read: ${reading.reason}`];
  const read = shown(reading.target);
  return [...FIGURES, "as_target"].flatMap((name) => {
    const expected = row.get(name) ?? "";
    if (name === "as_target" && expected === "") return [];
    const one = read.get(name) ?? "";
    return isEqual(expected, one) ? [] : [`${name} ${expected || "-"}, read ${one || "-"}`];
  });
}

async function main(file: string | undefined): Promise<void> {
  if (file === undefined) throw new Error("Say which file: npm run phrases -- FILE.csv");
  const rows = await readRows(file);
  if (!rows[0]?.has("phrase")) throw new Error(`${file} has no column phrase.`);
  let hits = 0;
  for (const row of rows) {
    const missed = differences(row);
    if (missed.length === 0) hits += 1;
    else process.stdout.write(`MISS ${row.get("phrase") ?? ""}\n     ${missed.join("; ")}\n`);
  }
  const share = ((100 * hits) / rows.length).toFixed(1);
  process.stdout.write(`${String(hits)} of ${String(rows.length)} read right (${share} %)\n`);
}

main(process.argv[2]).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
