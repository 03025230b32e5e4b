import { readFileSync, realpathSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, resolve } from "node:path";

/** Beside the results: where the collected folders are, seen from there. */
export const FOLDERS = "folders.json";

/** By the name that submissions have in front, the path from the folder of the results, `/` between. */
export type CollectedFolders = ReadonlyMap<string, string>;

/** A folder on the disk under the name that submissions have in front. */
export interface NamedFolder {
  readonly name: string;
  readonly folder: string;
}

/** Folders as a command names them. */
export function namedFolder(folder: string): NamedFolder {
  return { name: basename(resolve(folder)), folder };
}

/** Whether results written there would be taken for submissions the next time. */
export function isWithin(path: string, folder: string): boolean {
  const way = relative(resolve(folder), resolve(path));
  return way === "" || (!way.startsWith("..") && resolve(way) !== way);
}

/**
 * The way from the results to each folder. One whose name another has too is left out, for a submission
 * does not tell them apart; so is one on another disk.
 */
export function wayToFolders(results: string, folders: readonly NamedFolder[]): CollectedFolders {
  const ways = new Map<string, string | null>();
  for (const { name, folder } of folders) {
    const way = wayTo(results, folder);
    ways.set(name, ways.has(name) && ways.get(name) !== way ? null : way);
  }
  return new Map([...ways].flatMap(([name, way]) => (way === null ? [] : [[name, way] as const])));
}

function wayTo(results: string, folder: string): string | null {
  try {
    const way = relative(realpathSync(results), realpathSync(folder));
    return isAbsolute(way) ? null : way.replace(/\\/gu, "/");
  } catch {
    return null;
  }
}

/** What is written beside the results; the same folders give the same text. */
export function foldersText(folders: CollectedFolders): string {
  const list = [...folders].map(([folder, path]) => ({ folder, path }));
  list.sort((one, other) => (one.folder < other.folder ? -1 : 1));
  return JSON.stringify(list);
}

/** The folders that results were collected from, by the list beside them; none where it is not there. */
export function foldersBeside(submissions: string): readonly NamedFolder[] {
  const beside = dirname(resolve(submissions));
  try {
    const list: unknown = JSON.parse(readFileSync(join(beside, FOLDERS), "utf8"));
    if (!Array.isArray(list)) return [];
    return list.flatMap((one: unknown) => {
      if (typeof one !== "object" || one === null || !("path" in one && "folder" in one)) return [];
      const { folder: name, path } = one;
      const isWay = typeof name === "string" && typeof path === "string" && !isAbsolute(path);
      return isWay ? [{ name, folder: join(beside, path) }] : [];
    });
  } catch {
    return [];
  }
}
