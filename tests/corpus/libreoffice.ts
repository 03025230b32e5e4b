import { spawn } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { pathIn } from "./listing";

const BATCH = 25;
const SECONDS_A_BATCH = 180;
const SECONDS_A_FILE = 60;

/**
 * Opens each marked copy in LibreOffice, in batches, and those that it does not open once more alone,
 * beside their originals. Returns the names of those that only the original opens of.
 */
export async function openInLibreOffice(
  folder: string,
  marked: ReadonlyMap<string, Uint8Array>
): Promise<readonly string[]> {
  const work = mkdtempSync(join(tmpdir(), "heshu-libreoffice-"));
  try {
    const files = [...marked].map(([name, bytes], index) => {
      const path = join(work, `copy${index}${extname(name)}`);
      writeFileSync(path, bytes);
      return { name, path, index };
    });
    const opened = new Set<string>();
    for (let from = 0; from < files.length; from += BATCH) {
      const batch = files.slice(from, from + BATCH).map(({ path }) => path);
      for (const path of await convert(work, batch, SECONDS_A_BATCH)) opened.add(path);
    }
    const closed: string[] = [];
    for (const { name, path, index } of files.filter((one) => !opened.has(one.path))) {
      if ((await convert(work, [path], SECONDS_A_FILE)).length > 0) continue;
      const original = join(work, `original${index}${extname(name)}`);
      copyFileSync(pathIn(folder, name), original);
      if ((await convert(work, [original], SECONDS_A_FILE)).length > 0) closed.push(name);
    }
    return closed;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Converts files to CSV, with a profile of our own; those that LibreOffice opened come back. */
async function convert(
  work: string,
  paths: readonly string[],
  seconds: number
): Promise<readonly string[]> {
  const out = join(work, "out");
  mkdirSync(out, { recursive: true });
  const profile = pathToFileURL(join(work, "profile")).href;
  const program = spawn(
    process.env.HESHU_SOFFICE ?? "soffice",
    [`-env:UserInstallation=${profile}`, "--headless", "--norestore"].concat(
      ["--convert-to", "csv", "--outdir", out],
      paths
    ),
    { stdio: "ignore", detached: true }
  );
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => stop(program.pid), seconds * 1000);
    program.on("error", (error) => {
      clearTimeout(timer);
      reject(new Error(`LibreOffice does not start: ${error.message}`));
    });
    program.on("exit", () => {
      clearTimeout(timer);
      resolve();
    });
  });
  return paths.filter((path) => {
    const name = path.slice(path.lastIndexOf("/") + 1);
    return existsSync(join(out, name.replace(/\.[^.]+$/, ".csv")));
  });
}

/** The start script and what it started: they are one group. */
function stop(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // It has just ended by itself.
  }
}
