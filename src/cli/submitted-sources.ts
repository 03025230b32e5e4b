import type { CommandLineWords } from "../locales/cli-words";
import { findFiles, submissionsIn, type FoundFile, type SubmittedBytes } from "./submitted-files";
import { Failure } from "./failure";
import { ProblemError } from "../files/problem-error";
import { sha256 } from "./sha256";

/** Archives that are kept open: the members of one are mostly asked for one after another. */
const KEPT_ARCHIVES = 2;

/** Finds the files that were collected again, each by its recorded path and checksum. Only reads. */
export class SubmittedSources {
  private readonly byPath = new Map<string, FoundFile[]>();
  private readonly archives = new Map<FoundFile, ReadonlyMap<string, readonly SubmittedBytes[]>>();

  /** A `Failure` where a folder cannot be read. */
  constructor(
    folders: readonly string[],
    private readonly words: CommandLineWords
  ) {
    for (const file of findFiles(folders, words)) {
      const same = this.byPath.get(file.path);
      if (same) same.push(file);
      else this.byPath.set(file.path, [file]);
    }
  }

  /** The bytes that were collected; `changed` where others stand there now, `gone` where none do. */
  find(path: string, sum: string): Uint8Array | "changed" | "gone" {
    let found: "changed" | "gone" = "gone";
    for (const read of this.readersOf(path)) {
      const bytes = readOrNull(read);
      if (bytes && sha256(bytes) === sum) return bytes;
      if (bytes) found = "changed";
    }
    return found;
  }

  private *readersOf(path: string): Generator<SubmittedBytes["bytes"]> {
    for (const file of this.byPath.get(path) ?? [])
      for (const one of submissionsIn(file, this.words)) if (one.path === path) yield one.bytes;
    for (let end = path.indexOf("/"); end >= 0; end = path.indexOf("/", end + 1)) {
      for (const file of this.byPath.get(path.slice(0, end)) ?? [])
        for (const one of this.membersOf(file).get(path) ?? []) yield one.bytes;
    }
  }

  private membersOf(archive: FoundFile): ReadonlyMap<string, readonly SubmittedBytes[]> {
    const known = this.archives.get(archive);
    if (known) return known;
    const members = new Map<string, SubmittedBytes[]>();
    for (const one of submissionsIn(archive, this.words)) {
      const same = members.get(one.path);
      if (same) same.push(one);
      else members.set(one.path, [one]);
    }
    const [oldest] = this.archives.keys();
    if (oldest && this.archives.size >= KEPT_ARCHIVES) this.archives.delete(oldest);
    this.archives.set(archive, members);
    return members;
  }
}

/** `null` for what cannot be read any more. */
function readOrNull(read: SubmittedBytes["bytes"]): Uint8Array | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof Failure || error instanceof ProblemError) return null;
    throw error;
  }
}
