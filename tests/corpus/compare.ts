import { compareHostile } from "./hostile";
import { operands, readLines } from "./listing";
import { compareValues } from "./values";

/**
 * Compares a folder of workbooks with a list of what they hold, or, where the list has a column
 * `expect`, of what a good reader does with them. A line for each file that differs, then totals;
 * exit code 1 where anything differs.
 */
async function compare(): Promise<number> {
  const [folder = "", list = ""] = operands(2, "npm run corpus -- FOLDER EXPECTED.csv");
  const lines = readLines(list);
  return lines[0]?.has("expect") ? compareHostile(folder, lines) : compareValues(folder, lines);
}

compare().then(
  (differing) => {
    process.exitCode = differing === 0 ? 0 : 1;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  }
);
