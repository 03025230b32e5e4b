import { readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
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
  /** In bytes. */
  readonly size: number;
}

/**
 * Every file of the folders and of those in them, by path. Links to folders are not followed, so that
 * none is walked twice.
 *
 * @param besides a file that is there and that is left out wherever it is met, also by a link
 */
export function findFiles(
  folders: readonly string[],
  words: CommandLineWords,
  besides: string | null = null
): readonly FoundFile[] {
  const left = besides === null ? null : realpathSync(besides);
  const found = folders.flatMap((folder) => {
    if (!isFolder(folder, words))
      throw new Failure([words.cli.collectRefused("not_a_folder", folder)]);
    const disk = resolve(folder);
    return [...walk({ disk, real: realpathSync(disk), path: basename(disk) }, left, words)];
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

interface Place {
  readonly disk: string;
  /** The same without links on the way. */
  readonly real: string;
  readonly path: string;
}

function* walk(folder: Place, left: string | null, words: CommandLineWords): Generator<FoundFile> {
  let entries;
  try {
    entries = readdirSync(folder.disk, { withFileTypes: true });
  } catch {
    throw new Failure([words.cli.cannotRead(folder.disk, "denied")]);
  }
  for (const entry of entries) {
    if (isLitter(entry.name)) continue;
    const disk = join(folder.disk, entry.name);
    const real = join(folder.real, entry.name);
    const path = `${folder.path}/${entry.name}`;
    if (entry.isDirectory()) {
      yield* walk({ disk, real, path }, left, words);
      continue;
    }
    const stat = statSync(disk, { throwIfNoEntry: false });
    if (!stat?.isFile()) continue;
    if (left !== null && (entry.isSymbolicLink() ? realpathSync(disk) : real) === left) continue;
    yield { disk, path, modified: Math.floor(stat.mtimeMs), size: stat.size };
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
