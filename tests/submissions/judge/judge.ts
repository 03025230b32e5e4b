import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { hear, type Heard } from "./planted";
import { readKnown, runCollect, type CollectedFinding } from "./results";
import { compareOutcomes, compareTotals, type Difference } from "./totals";
import { findUnplanted } from "./unplanted";

/** Most queries that may come of comparing units, of the figures in which nothing is planted. */
const MOST_ASKED = 0.01;

/**
 * `npm run judge -- DIR`: collects a generated set and holds what is found against what was planted,
 * and the roll-up against an independent sum. Exit 1 where anything differs.
 */
function judge(folder: string): boolean {
  const known = readKnown(folder);
  const out = mkdtempSync(join(tmpdir(), "heshu-judge-"));
  const collected = runCollect(folder, out, known.expected.on);
  rmSync(out, { recursive: true });
  const heard = hear(known.planted, collected);
  const lost = heard.filter((one) => one.as === null);
  const { hard, queries, asked, clean, zeros } = findUnplanted(known, collected);
  const totals = compareTotals(known, collected);
  const outcomes = compareOutcomes(known, collected);
  printKinds(heard);
  printLost(lost);
  printFindings("hard findings of nothing planted", hard);
  printFindings("queries of nothing planted", queries);
  printFindings("zeros asked about though last year had none", zeros);
  printDifferences("totals that differ", totals);
  printDifferences("forms with another outcome", outcomes);
  const kinds = new Set(heard.map(({ record }) => record.kind)).size;
  say(`${String(collected.files.length)} files, ${String(collected.units.length)} units`);
  say(`${String(heard.length - lost.length)} of ${String(heard.length)} planted, ${kinds} kinds`);
  say(`${String(asked)} of ${String(clean)} clean figures asked about for other units' sake`);
  return (
    [lost, hard, zeros, totals].every((one) => one.length === 0) && asked <= MOST_ASKED * clean
  );
}

const say = (line: string) => process.stdout.write(`${line}\n`);

function printKinds(heard: readonly Heard[]): void {
  for (const kind of [...new Set(heard.map(({ record }) => record.kind))].sort()) {
    const all = heard.filter(({ record }) => record.kind === kind);
    const as = [...new Set(all.map((one) => one.as ?? "LOST"))].join(" ");
    const said = [...new Set(all.flatMap((one) => one.said))].join(" ");
    say(`${kind} ×${String(all.length)} [${as}] ${said}`);
  }
}

function printLost(lost: readonly Heard[]): void {
  for (const { record, said } of lost)
    say(
      `LOST ${record.id} ${record.kind} ${record.unit ?? "-"} ${record.files.join(" ")} ` +
        `${record.cell ?? record.form ?? ""} expect ${record.expect}: ${record.says} | ${said.join(" ")}`
    );
}

function printFindings(
  title: string,
  all: readonly (readonly [unit: string, finding: CollectedFinding])[]
): void {
  say(`${title}: ${String(all.length)}`);
  for (const [unit, one] of all.slice(0, MOST))
    say(`  ${unit} ${one.severity} ${one.code} ${one.form ?? ""} ${one.cell ?? ""} ${one.message}`);
}

function printDifferences(title: string, all: readonly Difference[]): void {
  say(`${title}: ${String(all.length)}`);
  for (const { what, is, expected } of all.slice(0, MOST))
    say(`  ${what}: is ${String(is)}, expected ${String(expected)}`);
}

/** Lines of a list that are printed. */
const MOST = 40;

const [folder] = process.argv.slice(2);
if (folder === undefined) say("npm run judge -- DIR");
process.exitCode = folder !== undefined && judge(folder) ? 0 : 1;
