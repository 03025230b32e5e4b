import type { RegisteredUnit } from "../core/submission/unit-register";

/** A code that may be part of a path on any system. */
const PLAIN_CODE = /^[A-Za-z0-9_-]{1,40}$/u;
/** Signs of a name that are kept: at most three bytes each on the disk. */
const LONGEST_NAME = 40;

/**
 * A folder's name for each unit, by its code: the code, or its number in the register where the code is
 * no plain one, and the name without anything but letters and digits. No two are alike, in whatever
 * case; the same register gives the same names.
 */
export function unitFolders(units: readonly RegisteredUnit[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const width = String(units.length).length;
  const folders = new Map<string, string>();
  for (const [index, { code, name }] of units.entries()) {
    const first = PLAIN_CODE.test(code) ? code : String(index + 1).padStart(width, "0");
    const letters = name.normalize("NFKC").replace(/[^\p{L}\p{N}]+/gu, "");
    const short = [...letters].slice(0, LONGEST_NAME).join("");
    const plain = `${first}-${short === "" ? String(index + 1) : short}`;
    let folder = plain;
    for (let again = 2; taken.has(folder.toLowerCase()); again += 1)
      folder = `${plain}-${String(again)}`;
    taken.add(folder.toLowerCase());
    folders.set(code, folder);
  }
  return folders;
}
