import { readFileSync } from "node:fs";
import { READERS, type ReaderName } from "./readers";

/**
 * Reads one file with one reader in a process of its own and prints the most memory it had, in
 * megabytes: `reader-memory.ts heshu book.xlsx`. Without a file, what the process has before it reads.
 */
async function main([name, file]: readonly string[]): Promise<void> {
  const read = READERS[name as ReaderName];
  if (file !== undefined) await read(readFileSync(file));
  // Kilobytes on every system.
  process.stdout.write(String(Math.round(process.resourceUsage().maxRSS / 1024)));
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});
