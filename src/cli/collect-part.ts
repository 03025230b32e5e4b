import { createHash } from "node:crypto";
import type { FoundFile } from "./submitted-files";

/** Which of several runs over the same folders this one is: 1 to `of`. */
export interface CollectPart {
  readonly number: number;
  readonly of: number;
}

/** More runs than this are more than any cluster has. */
const MOST = 100_000;

/** Reads `3/16`; `null` for what is no part of a whole. */
export function readPart(text: string): CollectPart | null {
  const found = /^([0-9]{1,6})\/([0-9]{1,6})$/u.exec(text);
  const [number, of] = [Number(found?.[1] ?? 0), Number(found?.[2] ?? 0)];
  return number < 1 || number > of || of > MOST ? null : { number, of };
}

/**
 * The files that fall to a part. It depends on the name of each alone, so that a file stays where it
 * is when others come or go, and every machine finds the same without asking the others.
 */
export function filesOfPart(
  files: readonly FoundFile[],
  { number, of }: CollectPart
): readonly FoundFile[] {
  return files.filter(({ path }) => {
    const hash = createHash("sha256").update(path, "utf8").digest();
    return hash.readUInt32BE(0) % of === number - 1;
  });
}
