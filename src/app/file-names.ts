export { isArchiveName } from "../core/submission/archive-name";

/** What other programs leave in folders and archives, by the name of a file or a folder. */
export function isLitter(name: string): boolean {
  return IGNORED.test(name);
}

const IGNORED = /^(?:\.|~\$|__MACOSX$|thumbs\.db$|desktop\.ini$)/iu;
