export { isArchiveName } from "../core/submission/archive-name";

/**
 * What other programs leave in folders and archives, by the name of a file or a folder: locks of Excel,
 * WPS and LibreOffice, resource files of macOS, hidden folders. A workbook whose name merely begins with
 * a dot is a submission.
 */
export function isLitter(name: string): boolean {
  return IGNORED.test(name);
}

const IGNORED =
  /^(?:\.(?!([^~_].*\.)?(xl[st][xmb]?|et|csv|ods|zip)$)|~\$|__MACOSX$|thumbs\.db$|desktop\.ini$)/iu;

/** Whether litter has the name of a workbook or an archive, so that somebody may miss it. */
export function isLikeWorkbook(name: string): boolean {
  return LIKE_WORKBOOK.test(name);
}

const LIKE_WORKBOOK = /\.(?:xl[st][xmb]?|et|csv|ods|zip)#?$/iu;
