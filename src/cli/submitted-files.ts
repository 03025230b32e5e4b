import { readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { isArchiveName, isLikeWorkbook, isLitter } from "../app/file-names";
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
  /** It is litter, or lies in it, and is not looked at: that is told. */
  readonly passedOver: boolean;
}

/**
 * Every file of the folders and of those in them, by path; of litter only what has the name of a workbook.
 * Links to folders are not followed, so that none is walked twice.
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
    const place = { disk, real: realpathSync(disk), path: basename(disk), passedOver: false };
    return [...walk(place, left, words)];
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
  readonly passedOver: boolean;
}

function* walk(folder: Place, left: string | null, words: CommandLineWords): Generator<FoundFile> {
  let entries;
  try {
    entries = readdirSync(folder.disk, { withFileTypes: true });
  } catch {
    if (folder.passedOver) return;
    throw new Failure([words.cli.cannotRead(folder.disk, "denied")]);
  }
  for (const entry of entries) {
    const passedOver = folder.passedOver || isLitter(entry.name);
    const disk = join(folder.disk, entry.name);
    const real = join(folder.real, entry.name);
    const path = `${folder.path}/${entry.name}`;
    if (entry.isDirectory()) {
      yield* walk({ disk, real, path, passedOver }, left, words);
      continue;
    }
    if (passedOver && !isLikeWorkbook(entry.name)) continue;
    const stat = statSync(disk, { throwIfNoEntry: false });
    if (!stat?.isFile()) continue;
    if (left !== null && (entry.isSymbolicLink() ? realpathSync(disk) : real) === left) continue;
    yield { disk, path, modified: Math.floor(stat.mtimeMs), size: stat.size, passedOver };
  }
}

/** What may be a submission, or is litter that has the name of one. */
export interface FoundBytes extends SubmittedBytes {
  readonly passedOver: boolean;
}

/** The workbooks of an archive are submissions of their own, by path; any other file is one itself. */
export function submissionsIn(file: FoundFile, words: CommandLineWords): readonly FoundBytes[] {
  const { path, modified, passedOver } = file;
  const archived = isArchiveName(path) && !passedOver ? openArchive(file) : null;
  const bytes = () => bytesWithinReach(file.disk, words);
  return archived ?? [{ path, modified, bytes, passedOver }];
}

function openArchive({ path, disk }: FoundFile): readonly FoundBytes[] | null {
  const isTold = (name: string) => !isInLitter(name) || isLikeWorkbook(name);
  try {
    const found = archivedSubmissions(path, readFileSync(disk), inflateNode, isTold);
    return (
      found &&
      found.map((one) => ({ ...one, passedOver: isInLitter(one.path.slice(path.length + 1)) }))
    );
  } catch {
    return null;
  }
}

const isInLitter = (path: string) => path.split("/").some(isLitter);

function bytesWithinReach(disk: string, words: CommandLineWords): Uint8Array {
  try {
    return readBytes(disk, words);
  } catch (error) {
    throw error instanceof Failure ? new FileOutOfReach(error.sentences.join("\n")) : error;
  }
}
