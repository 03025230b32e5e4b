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

/** Whether a file is litter or lies in it, by its path: it is not read. */
export function isPassedOver(path: string): boolean {
  return path.split("/").some(isLitter);
}

/** Whether a file is to be read, or passed over and told: it has the name of a workbook, and may be missed. */
export function isListed(path: string): boolean {
  return LIKE_WORKBOOK.test(path) || !isPassedOver(path);
}

const LIKE_WORKBOOK = /\.(?:xl[st][xmb]?|et|csv|ods|zip)#?$/iu;
