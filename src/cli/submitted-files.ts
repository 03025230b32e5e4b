import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { placeKey } from "../core/submission/standing";
import { inflateNode } from "../files/inflate-node";
import { LIMITS } from "../files/limits";
import { openZip, readEntry, type Zip, type ZipEntry } from "../files/zip";
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

/** What other programs leave in folders and archives. */
const IGNORED = /^(?:\.|~\$|__MACOSX$|thumbs\.db$|desktop\.ini$)/iu;

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

const ARCHIVE = /\.zip$/iu;

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
    if (IGNORED.test(entry.name)) continue;
    const disk = join(folder, entry.name);
    const own = `${path}/${entry.name}`;
    if (entry.isDirectory()) yield* walk(disk, own, words);
    else {
      const stat = statSync(disk, { throwIfNoEntry: false });
      if (stat?.isFile()) yield { disk, path: own, modified: Math.floor(stat.mtimeMs) };
    }
  }
}

/** One submission's bytes: a file of its own, or one out of an archive. */
export interface SubmittedBytes {
  readonly path: string;
  readonly modified: number | null;
  /** Throws `ProblemError` or `Failure` where there is no getting at them. */
  readonly bytes: () => Uint8Array;
}

/** The workbooks of an archive are submissions of their own, by path; any other file is one itself. */
export function submissionsIn(file: FoundFile, words: CommandLineWords): readonly SubmittedBytes[] {
  const archive = ARCHIVE.test(file.path) ? openArchive(file.disk) : null;
  if (!archive) {
    const { path, modified } = file;
    return [{ path, modified, bytes: () => readBytes(file.disk, words) }];
  }
  const found = [...archive.entries.values()].flatMap((entry) => {
    const name = entryName(entry);
    return isSubmitted(name) ? [{ name, entry }] : [];
  });
  found.sort((one, other) => (one.name < other.name ? -1 : 1));
  return found.map(({ name, entry }) => ({
    path: `${file.path}/${name}`,
    modified: momentOf(entry.time),
    bytes: () => readEntry({ ...archive, spent: { bytes: 0 } }, entry.key, inflateNode) ?? EMPTY,
  }));
}

const EMPTY = new Uint8Array();

/** Entries are read one at a time, so that their sum needs no bound of its own. */
const ARCHIVE_LIMITS = { ...LIMITS, entries: 100_000 };

/** `null` for what is no archive, cannot be read, or is a workbook under the name of one. */
function openArchive(disk: string): Zip | null {
  try {
    const zip = openZip(readFileSync(disk), ARCHIVE_LIMITS);
    return zip.entries.has("[content_types].xml") ? null : zip;
  } catch {
    return null;
  }
}

function isSubmitted(name: string): boolean {
  return !name.endsWith("/") && !name.split("/").some((part) => IGNORED.test(part));
}

/** Archives made in China name their entries in GB18030 where they do not say UTF-8. */
function entryName({ name, nameBytes }: ZipEntry): string {
  const isUtf8 = Buffer.compare(Buffer.from(name, "utf8"), nameBytes) === 0;
  const text = isUtf8 ? name : new TextDecoder("gb18030").decode(nameBytes);
  return text.replace(/\\/gu, "/").replace(/^\/+/u, "");
}

/** DOS time, as China's clocks show it; `null` for what is none. */
function momentOf(time: number): number | null {
  const [date, clock] = [time >>> 16, time & 0xffff];
  const [year, month, day] = [1980 + (date >>> 9), (date >>> 5) & 15, date & 31];
  if (month < 1 || month > 12 || day < 1) return null;
  const [hour, minute, second] = [clock >>> 11, (clock >>> 5) & 63, (clock & 31) * 2];
  return Date.UTC(year, month - 1, day, hour - 8, minute, second);
}
