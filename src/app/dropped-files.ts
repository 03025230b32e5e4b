import { isListed } from "./file-names";
import { freeName } from "../core/free-name";

/** A file that was dropped or chosen; `file` is `null` where the browser does not get at it. */
export interface DroppedFile {
  /** With the folder that was dropped in front, and `/` between. */
  readonly path: string;
  readonly file: File | null;
}

/** The files of a file dialog; of litter what may be missed. */
export function chosenFiles(files: Iterable<File>): readonly DroppedFile[] {
  return [...files]
    .map((file) => ({ path: file.webkitRelativePath || file.name, file }))
    .filter(({ path }) => isListed(path));
}

/** The files of dropped entries, with all that folders hold, by path; of litter what may be missed. */
export async function droppedFiles(
  entries: readonly FileSystemEntry[]
): Promise<readonly DroppedFile[]> {
  const found: DroppedFile[] = [];
  const walk = async (entry: FileSystemEntry): Promise<void> => {
    if (entry.isDirectory) {
      for (const inner of await entriesIn(entry as FileSystemDirectoryEntry)) await walk(inner);
      return;
    }
    const path = entry.fullPath.replace(/^\/+/u, "");
    if (!isListed(path)) return;
    const file = await fileOf(entry as FileSystemFileEntry).catch(() => null);
    found.push({ path, file });
  };
  for (const entry of entries) await walk(entry);
  return found.sort((one, other) => (one.path < other.path ? -1 : 1));
}

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject));

/** A browser gives the entries of a folder a hundred at a time, and none when there are no more. */
async function entriesIn(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<readonly FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([]))
    );
    if (some.length === 0) return all;
    all.push(...some);
  }
}

/**
 * The files of a collection once more were dropped. A folder that was dropped before is taken as it is
 * now; another folder, or another single file, of the same name gets a number.
 */
export function withDropped(
  current: readonly DroppedFile[],
  added: readonly DroppedFile[]
): readonly DroppedFile[] {
  const files = new Map(current.map((one) => [one.path, one]));
  for (const [root, group] of byRoot(added)) {
    const before = [...files.keys()].filter((path) => path.startsWith(`${root}/`));
    const isAgain = group.some(({ path }) => files.has(path));
    const name = before.length === 0 || isAgain ? root : freeName(root, rootsOf(files));
    if (name === root) for (const path of before) files.delete(path);
    for (const { path, file } of group) {
      const own = name + path.slice(root.length);
      files.set(own, { path: own, file });
    }
  }
  for (const one of added.filter(({ path }) => !path.includes("/"))) {
    const path = isOther(files.get(one.path), one) ? freeFile(one.path, files) : one.path;
    files.set(path, { ...one, path });
  }
  return [...files.values()];
}

function byRoot(files: readonly DroppedFile[]): ReadonlyMap<string, readonly DroppedFile[]> {
  const roots = new Map<string, DroppedFile[]>();
  for (const one of files) {
    const at = one.path.indexOf("/");
    if (at < 0) continue;
    const root = one.path.slice(0, at);
    const same = roots.get(root);
    if (same) same.push(one);
    else roots.set(root, [one]);
  }
  return roots;
}

function rootsOf(files: ReadonlyMap<string, DroppedFile>): ReadonlySet<string> {
  return new Set([...files.keys()].map((path) => (path.split("/")[0] ?? "").toLowerCase()));
}

function isOther(known: DroppedFile | undefined, { file }: DroppedFile): boolean {
  if (!known) return false;
  return known.file?.size !== file?.size || known.file?.lastModified !== file?.lastModified;
}

/** `表.xlsx` where that is free, else `表(2).xlsx`. */
function freeFile(name: string, files: ReadonlyMap<string, DroppedFile>): string {
  const dot = name.lastIndexOf(".");
  const [stem, end] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ""];
  for (let count = 2; ; count += 1) {
    const candidate = `${stem}(${String(count)})${end}`;
    if (!files.has(candidate)) return candidate;
  }
}
