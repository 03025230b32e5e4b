import { readdirSync } from "node:fs";
import path from "node:path";

/** Addresses that are served, each with the file behind it. Nothing else is ever opened. */
export type ServedFiles = ReadonlyMap<string, string>;

const OFFICE_FILES =
  /^(?:office|excel-(?:web|win32)-16\.0[01]|o15apptofilemappingtable)(?:\.debug)?\.js$/;
const OFFICE_FOLDERS =
  /^(?:zh-cn|en-us)\/office_strings(?:\.debug)?\.js$|^telemetry\/oteljs_agave\.js$/;

/**
 * The files of an installation: the built add-in, the workbench's page, the samples, and of
 * Microsoft's library what the add-in loads. Listed once; a file that comes later is not served.
 */
export function listServedFiles(root: string): ServedFiles {
  const office = path.join(root, "node_modules/@microsoft/office-js/dist");
  const files = new Map<string, string>([
    ...filesBelow(path.join(root, "dist/addin"), "/addin/"),
    ...filesBelow(path.join(root, "dist/workbench"), "/workbench/"),
    ...filesBelow(path.join(root, "assets/samples"), "/samples/"),
    ...filesBelow(office, "/office-js/").filter(([address]) => {
      const name = address.slice("/office-js/".length);
      return OFFICE_FILES.test(name) || OFFICE_FOLDERS.test(name);
    }),
  ]);
  files.set("/manifest.xml", path.join(root, "manifest.xml"));
  const page = files.get("/workbench/index.html");
  if (page !== undefined) files.set("/", page);
  return files;
}

function filesBelow(folder: string, prefix: string): readonly (readonly [string, string])[] {
  return readFolder(folder).map((file) => [
    prefix + path.relative(folder, file).split(path.sep).join("/"),
    file,
  ]);
}

/** Every plain file below a folder that may be missing; links are not followed. */
function readFolder(folder: string): readonly string[] {
  let entries;
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
  return entries.flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return readFolder(file);
    return entry.isFile() ? [file] : [];
  });
}
