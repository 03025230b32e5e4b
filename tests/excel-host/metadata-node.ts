import { readFileSync } from "node:fs";
import path from "node:path";
import { extractMetadata, type HostMetadata } from "./metadata";

/** Folder of Microsoft's library in this installation. */
export function libraryFolder(): string {
  return path.join(path.dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
}

/** The library for Excel on the web, as readable source. */
export function readLibrarySource(): string {
  return readFileSync(path.join(libraryFolder(), "excel-web-16.00.debug.js"), "utf8");
}

let extracted: HostMetadata | null = null;

/** Excel's object model from the installed library; extracted once a process. */
export function nodeMetadata(): HostMetadata {
  return (extracted ??= extractMetadata(readLibrarySource()));
}
