import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  unlinkSync,
  writeSync,
} from "node:fs";
import { join, resolve } from "node:path";
import type { CommandLineWords } from "../locales/cli-words";
import { makeFolder, writeFailure } from "./output-folder";

/** What a run that was killed has left; the number tells processes apart. */
const UNFINISHED = /^\.return\.(\d+)\.tmp$/u;

/**
 * A folder in which everything is written first; only when all of it is whole does it take its place.
 * Until then nothing in the output folder changes.
 */
export class Staging {
  private readonly target: string;
  private readonly own: string;

  /** Makes both folders; a `Failure` where that cannot be. */
  constructor(
    private readonly path: string,
    private readonly words: CommandLineWords
  ) {
    this.target = resolve(path);
    this.own = join(this.target, `.return.${String(process.pid)}.tmp`);
    makeFolder(path, words);
    this.guarded(() => {
      for (const name of readdirSync(this.target)) {
        const [, owner] = UNFINISHED.exec(name) ?? [];
        if (owner !== undefined && !isAlive(Number(owner)))
          rmSync(join(this.target, name), { recursive: true, force: true });
      }
      mkdirSync(this.own);
    });
  }

  /** Where a finished file or folder will stand. */
  placeOf(name: string): string {
    return join(this.target, name);
  }

  /** Writes a file of a folder, or beside the folders where `folder` is `null`. */
  write(folder: string | null, name: string, bytes: Uint8Array): void {
    this.guarded(() => {
      const parent = folder === null ? this.own : join(this.own, folder);
      makeFolder(parent, this.words);
      const file = openSync(join(parent, name), "wx");
      try {
        let written = 0;
        while (written < bytes.length) written += writeSync(file, bytes, written);
        fsyncSync(file);
      } finally {
        closeSync(file);
      }
    });
  }

  /**
   * Puts everything in its place. A folder that is there keeps what people have put into it; of what an
   * earlier run wrote there (`isOurs`), nothing that this run has not written anew.
   */
  keep(isOurs: (name: string) => boolean): void {
    this.guarded(() => {
      for (const entry of readdirSync(this.own, { withFileTypes: true })) {
        const [from, to] = [join(this.own, entry.name), join(this.target, entry.name)];
        if (!entry.isDirectory() || !existsSync(to)) {
          renameSync(from, to);
          continue;
        }
        const names = new Set(readdirSync(from));
        for (const name of names) renameSync(join(from, name), join(to, name));
        for (const name of readdirSync(to))
          if (isOurs(name) && !names.has(name)) unlinkSync(join(to, name));
      }
    });
    this.discard();
  }

  /** Takes away what was not kept. */
  discard(): void {
    rmSync(this.own, { recursive: true, force: true });
  }

  private guarded(work: () => void): void {
    try {
      work();
    } catch (error) {
      throw writeFailure(error, this.path, this.words);
    }
  }
}

/** Whether a process still runs: another return into the same folder is left alone. */
function isAlive(process_: number): boolean {
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
