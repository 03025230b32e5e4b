import { spawn, type ChildProcess } from "node:child_process";
import * as fs from "node:fs";
import { join, resolve } from "node:path";

/** A run of the command as its own process. */
export interface StartedRun {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
}

export interface Ended {
  readonly code: number | null;
  readonly signal: string | null;
  readonly out: string;
  readonly err: string;
}

const COMMAND = resolve("dist/cli/heshu.cjs");

/** How a run is started: on one core, which leaves no threads, or as a user without rights. */
export interface Start {
  readonly oneCore?: boolean;
  readonly as?: string;
}

export function start(args: readonly string[], { oneCore = false, as }: Start = {}): StartedRun {
  const node = [process.execPath, COMMAND, ...args, "--lang", "en"];
  const bound = oneCore ? ["taskset", "-c", "0", ...node] : node;
  const text = bound.map((one) => `'${one.replace(/'/gu, "'\\''")}'`).join(" ");
  const [program = "", ...rest] =
    as === undefined ? bound : ["su", as, "-s", "/bin/sh", "-c", `exec ${text}`];
  const child = spawn(program, rest, { stdio: ["ignore", "pipe", "pipe"] });
  const said = { out: "", err: "" };
  child.stdout.on("data", (data) => (said.out += String(data)));
  child.stderr.on("data", (data) => (said.err += String(data)));
  const ended = new Promise<Ended>((done) => {
    child.on("close", (code, signal) => {
      done({ code, signal, ...said });
    });
  });
  return { child, ended };
}

/** Waits until something is so, or the run has ended before. */
export async function until({ child }: StartedRun, isSo: () => boolean): Promise<void> {
  while (child.exitCode === null && child.signalCode === null && !isSo())
    await new Promise((wait) => setTimeout(wait, 1));
}

export const pause = (milliseconds: number) =>
  new Promise<void>((wait) => setTimeout(wait, milliseconds));

export function names(folder: string): readonly string[] {
  try {
    return fs.readdirSync(folder).sort();
  } catch {
    return [];
  }
}

/** What differs between two folders of results; nothing where all bytes are equal. */
export function difference(one: string, other: string): string {
  const [own, others] = [names(one), names(other)];
  if (own.join() !== others.join()) return `${own.join()} instead of ${others.join()}`;
  const different = own.filter(
    (name) => !fs.readFileSync(join(one, name)).equals(fs.readFileSync(join(other, name)))
  );
  return different.join();
}

/** One sentence and exit code 2, and no word of an internal error. */
export function isRefusal({ code, err }: Ended): boolean {
  return code === 2 && err.trim().split("\n").length === 1 && !err.includes(" at ");
}

/** What was shown, a line each; the exit code tells whether all was right. */
export class Record {
  private wrong = 0;

  tell(what: string, isRight: boolean, more = ""): void {
    if (!isRight) this.wrong += 1;
    process.stdout.write(`${isRight ? "ok    " : "WRONG "} ${what}${isRight ? "" : `: ${more}`}\n`);
  }

  get exitCode(): number {
    return this.wrong === 0 ? 0 : 1;
  }
}
