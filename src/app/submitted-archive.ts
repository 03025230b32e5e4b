import type { Inflate } from "../files/inflate";
import { LIMITS } from "../files/limits";
import { openZip, readEntry, type Zip, type ZipEntry } from "../files/zip";
import { isLitter } from "./file-names";
import type { SubmittedBytes } from "./take-in";

/**
 * The workbooks of an archive, by path, each a submission of its own.
 *
 * @param path of the archive: what comes out of it is named as if it were a folder
 * @param isWanted says of a path inside the archive whether its file is one of them
 * @returns `null` for what is no archive, cannot be read, or is a workbook under the name of one
 */
export function archivedSubmissions(
  path: string,
  bytes: Uint8Array,
  inflate: Inflate,
  isWanted: (name: string) => boolean = isSubmitted
): readonly SubmittedBytes[] | null {
  const archive = openArchive(bytes);
  if (!archive) return null;
  const found = [...archive.entries.values()].flatMap((entry) => {
    const name = entryName(entry);
    return !name.endsWith("/") && isWanted(name) ? [{ name, entry }] : [];
  });
  found.sort((one, other) => (one.name < other.name ? -1 : 1));
  return found.map(({ name, entry }) => ({
    path: `${path}/${name}`,
    modified: momentOf(entry.time),
    bytes: () => readEntry({ ...archive, spent: { bytes: 0 } }, entry.key, inflate) ?? EMPTY,
  }));
}

const EMPTY = new Uint8Array();

/** Entries are read one at a time, so that their sum needs no bound of its own. */
const ARCHIVE_LIMITS = { ...LIMITS, entries: 100_000 };

function openArchive(bytes: Uint8Array): Zip | null {
  try {
    const zip = openZip(bytes, ARCHIVE_LIMITS);
    return zip.entries.has("[content_types].xml") ? null : zip;
  } catch {
    return null;
  }
}

function isSubmitted(name: string): boolean {
  return !name.split("/").some(isLitter);
}

/** Archives made in China name their entries in GB18030 where they do not say UTF-8. */
function entryName({ name, nameBytes }: ZipEntry): string {
  const text = isUtf8(nameBytes) ? name : new TextDecoder("gb18030").decode(nameBytes);
  return text.replace(/\\/gu, "/").replace(/^\/+/u, "");
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** DOS time, as China's clocks show it; `null` for what is none. */
function momentOf(time: number): number | null {
  const [date, clock] = [time >>> 16, time & 0xffff];
  const [year, month, day] = [1980 + (date >>> 9), (date >>> 5) & 15, date & 31];
  if (month < 1 || month > 12 || day < 1) return null;
  const [hour, minute, second] = [clock >>> 11, (clock >>> 5) & 63, (clock & 31) * 2];
  return Date.UTC(year, month - 1, day, hour - 8, minute, second);
}
