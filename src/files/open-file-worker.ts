import type { FileWorker } from "./file-thread";

/** Starts the script that reads files; its name keeps it out of what the size of the pane counts. */
export function openFileWorker(): FileWorker {
  return new Worker(
    /* webpackChunkName: "workbook-file" */ new URL("./file-worker.ts", import.meta.url)
  );
}
