import { readFileSync } from "node:fs";
import path from "node:path";
import { listServedFiles } from "../../src/workbench/served-files";

/** The folder of this installation. */
export const ROOT = path.resolve(__dirname, "../..");

/** Where the add-in stands for Excel on the web, as its manifest says. */
export const ADDIN = "https://localhost:3000/";
/** Where the page that plays Excel on the web stands: the same host, another port. */
export const WEB_HOST = "https://localhost:3001/";
const LIBRARY = "https://appsforoffice.microsoft.com/lib/1/hosted/";

const TYPES = new Map([
  [".html", "text/html; charset=utf-8"],
  [".js", "text/javascript; charset=utf-8"],
  [".css", "text/css; charset=utf-8"],
  [".json", "application/json"],
  [".xml", "application/xml"],
  [".svg", "image/svg+xml"],
  [".png", "image/png"],
]);

export interface StoredFile {
  readonly body: Buffer;
  readonly contentType: string;
}

const files = listServedFiles(ROOT);

/**
 * The file that answers an address of the web flavour, just as it was built: the add-in at its own
 * address, the library at Microsoft's, the workbench beside them. `null` for any other address.
 */
export function storedFile(address: string): StoredFile | null {
  const { origin, pathname, href } = new URL(address);
  if (href.startsWith(LIBRARY)) return read(`/office-js/${pathname.replace("/lib/1/hosted/", "")}`);
  if (`${origin}/` === ADDIN) return read(`/addin${pathname}`);
  return `${origin}/` === WEB_HOST ? read(pathname) : null;
}

function read(served: string): StoredFile | null {
  const file = files.get(served);
  if (file === undefined) return null;
  const contentType = TYPES.get(path.extname(file)) ?? "application/octet-stream";
  return { body: readFileSync(file), contentType };
}
