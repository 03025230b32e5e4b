/** Whether a file is named as an archive of workbooks. */
export function isArchiveName(path: string): boolean {
  return ARCHIVE.test(path);
}

const ARCHIVE = /\.zip$/iu;

/** What other programs leave in folders and archives, by the name of a file or a folder. */
export function isLitter(name: string): boolean {
  return IGNORED.test(name);
}

const IGNORED = /^(?:\.|~\$|__MACOSX$|thumbs\.db$|desktop\.ini$)/iu;
