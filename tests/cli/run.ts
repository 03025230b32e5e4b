import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { main } from "../../src/cli/main";

export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line in this process and keeps what it prints. */
export async function run(
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {}
): Promise<Run> {
  const out: string[] = [];
  const err: string[] = [];
  const stdout = jest
    .spyOn(process.stdout, "write")
    .mockImplementation((text) => out.push(String(text)) > 0);
  const stderr = jest
    .spyOn(process.stderr, "write")
    .mockImplementation((text) => err.push(String(text)) > 0);
  try {
    const code = await main(args, environment);
    return { code, out: out.join(""), err: err.join("") };
  } finally {
    stdout.mockRestore();
    stderr.mockRestore();
  }
}

/** An empty folder for the tests of a file, removed after them. */
export function emptyFolder(): {
  path: (name: string) => string;
  names: () => string[];
  remove: () => void;
} {
  const folder = mkdtempSync(join(tmpdir(), "heshu-"));
  return {
    path: (name) => join(folder, name),
    names: () => readdirSync(folder).sort(),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
