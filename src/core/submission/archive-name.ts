/** Whether a file is named as an archive of workbooks. */
export function isArchiveName(path: string): boolean {
  return ARCHIVE.test(path);
}

const ARCHIVE = /\.zip$/iu;

/** What comes out of an archive is named as if that were a folder, and stands where a folder would. */
export function placeKey(path: string): string {
  return isArchiveName(path) ? `${path}/` : path;
}
