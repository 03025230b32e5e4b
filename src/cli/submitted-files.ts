import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { isArchiveName, isLitter } from "../app/file-names";
import { FileOutOfReach } from "../app/read-submitted";
import { archivedSubmissions } from "../app/submitted-archive";
import type { SubmittedBytes } from "../app/take-in";
import { placeKey } from "../core/submission/archive-name";
import { inflateNode } from "../files/inflate-node";
import type { CommandLineWords } from "../locales/cli-words";
import { Failure } from "./failure";
import { errorCode, readBytes } from "./input-file";

/** A file on the disk that may be a submission, or an archive of such. */
export interface FoundFile {
  /** Where it is on the disk. */
  readonly disk: string;
  /** How it is named in the results: the folder's own name first, `/` between. */
  readonly path: string;
  readonly modified: number;
}

/**
 * Every file of the folders and of those in them, by path. Links to folders are not followed, so that
 * none is walked twice.
 */
export function findFiles(
  folders: readonly string[],
  words: CommandLineWords
): readonly FoundFile[] {
  const found = folders.flatMap((folder) => {
    if (!isFolder(folder, words))
      throw new Failure([words.collect.refused("not_a_folder", folder)]);
    return [...walk(resolve(folder), basename(resolve(folder)), words)];
  });
  const keyed = found.map((file) => ({ file, key: placeKey(file.path) }));
  keyed.sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0));
  return keyed.map((one) => one.file);
}

function isFolder(path: string, words: CommandLineWords): boolean {
  try {
    return statSync(path).isDirectory();
  } catch (error) {
    const denied = errorCode(error) === "EACCES";
    throw new Failure([words.cli.cannotRead(path, denied ? "denied" : "missing")]);
  }
}

function* walk(folder: string, path: string, words: CommandLineWords): Generator<FoundFile> {
  let entries;
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    throw new Failure([words.cli.cannotRead(folder, "denied")]);
  }
  for (const entry of entries) {
    if (isLitter(entry.name)) continue;
    const disk = join(folder, entry.name);
    const own = `${path}/${entry.name}`;
    if (entry.isDirectory()) yield* walk(disk, own, words);
    else {
      const stat = statSync(disk, { throwIfNoEntry: false });
      if (stat?.isFile()) yield { disk, path: own, modified: Math.floor(stat.mtimeMs) };
    }
  }
}

/** The workbooks of an archive are submissions of their own, by path; any other file is one itself. */
export function submissionsIn(file: FoundFile, words: CommandLineWords): readonly SubmittedBytes[] {
  const { path, modified } = file;
  const archived = isArchiveName(path) ? openArchive(file) : null;
  return archived ?? [{ path, modified, bytes: () => bytesWithinReach(file.disk, words) }];
}

function openArchive({ path, disk }: FoundFile): readonly SubmittedBytes[] | null {
  try {
    return archivedSubmissions(path, readFileSync(disk), inflateNode);
  } catch {
    return null;
  }
}

function bytesWithinReach(disk: string, words: CommandLineWords): Uint8Array {
  try {
    return readBytes(disk, words);
  } catch (error) {
    throw error instanceof Failure ? new FileOutOfReach(error.sentences.join("\n")) : error;
  }
}
