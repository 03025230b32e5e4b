import { readFileSync, statSync } from "node:fs";
import { hostname, uptime } from "node:os";
import { join } from "node:path";

/** A file that a run has not put in its place yet, and who writes it. */
export interface UnfinishedFile {
  readonly path: string;
  /** The name that it is to have. */
  readonly target: string;
  readonly host: string;
  readonly process: number;
}

const HOST =
  hostname()
    .replace(/[^A-Za-z0-9-]/gu, "-")
    .slice(0, 60) || "host";
const UNFINISHED = /^\.(?<target>.+)\.(?<host>[A-Za-z0-9-]+)\.(?<process>\d+)\.[a-z0-9]+\.tmp$/u;
/** In a container every run may have the same number. */
const RUN = Date.now().toString(36);

/** Where this run writes a file before it takes its place. */
export function unfinishedPath(folder: string, target: string): string {
  return join(folder, `.${target}.${HOST}.${String(process.pid)}.${RUN}.tmp`);
}

/** What a name in the folder of results is an unfinished form of; `null` for any other file. */
export function readUnfinished(folder: string, name: string): UnfinishedFile | null {
  const found = UNFINISHED.exec(name)?.groups;
  if (!found) return null;
  const { target = "", host = "", process: owner = "" } = found;
  return { path: join(folder, name), target, host, process: Number(owner) };
}

/**
 * Whether the run that writes it is alive on this machine. Of runs on other machines nothing is known:
 * they are taken for dead, and since all of them write whole files the last one stands.
 */
export function isBeingWritten({ path, host, process: owner }: UnfinishedFile): boolean {
  if (host !== HOST || owner === process.pid) return false;
  return isAlive(owner) && !isOlderThanMachine(path);
}

function isAlive(owner: number): boolean {
  try {
    process.kill(owner, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
  try {
    // On Linux a killed process may keep its number until somebody asks what became of it.
    return !/\) [ZX] /u.test(readFileSync(`/proc/${String(owner)}/stat`, "latin1"));
  } catch {
    return true;
  }
}

/** Left from before the machine was started, so that the number belongs to somebody else. */
function isOlderThanMachine(path: string): boolean {
  const written = statSync(path, { throwIfNoEntry: false });
  return !written || written.mtimeMs < Date.now() - uptime() * 1000;
}
