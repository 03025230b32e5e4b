import {
  closeSync,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  statSync,
} from "node:fs";
import { basename, join, resolve } from "node:path";
import { isArchiveName, isListed, isLitter, isPassedOver } from "../app/file-names";
import { FileOutOfReach } from "../app/read-submitted";
import { archivedSubmissions, lookedAtAgain } from "../app/submitted-archive";
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
    if (passedOver && !isListed(path)) continue;
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
  try {
    const bytes = readFileSync(disk);
    const found = archivedSubmissions(path, bytes, inflateNode, isListed);
    const named = found?.map((one) => ({
      ...one,
      passedOver: isPassedOver(one.path.slice(path.length + 1)),
    }));
    return named ? lookedAtAgain(named, () => isStill(disk, bytes)) : null;
  } catch {
    return null;
  }
}

/** Bytes that are compared at once: an archive is not held twice. */
const BLOCK = 1 << 20;

/** Whether a file has these bytes. */
function isStill(disk: string, bytes: Buffer): boolean {
  let file: number | null = null;
  try {
    file = openSync(disk, "r");
    if (fstatSync(file).size !== bytes.length) return false;
    const block = Buffer.alloc(BLOCK);
    for (let at = 0; at < bytes.length;) {
      const read = readSync(file, block, 0, BLOCK, at);
      if (read === 0 || bytes.compare(block, 0, read, at, at + read) !== 0) return false;
      at += read;
    }
    return true;
  } catch {
    return false;
  } finally {
    if (file !== null) closeSync(file);
  }
}

function bytesWithinReach(disk: string, words: CommandLineWords): Uint8Array {
  try {
    return readBytes(disk, words);
  } catch (error) {
    throw error instanceof Failure ? new FileOutOfReach(error.sentences.join("\n")) : error;
  }
}
