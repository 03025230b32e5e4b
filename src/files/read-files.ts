import type { FileContent } from "./file-messages";
import { createFileThread, type FileThread, type FileWorker } from "./file-thread";
import { openFileWorker } from "./open-file-worker";

/** A file and what came of it: its workbook, or the problem it has. */
export type FileResult = FileContent & {
  readonly file: File;
  /** Its place in the list. */
  readonly index: number;
};

export interface FileProgress {
  readonly done: number;
  readonly total: number;
}

export interface ReadFilesOptions {
  /** Is told of each file once it is read, in the order of the list. */
  readonly onResult: (result: FileResult, progress: FileProgress) => void;
  /** Ends the reading at once. */
  readonly signal?: AbortSignal;
  /** Whether results bring the looks of their sheets; false if not given. */
  readonly looks?: boolean;
  /** Starts the thread; a test may bring its own. */
  readonly openWorker?: () => FileWorker;
}

/**
 * Reads workbook files on a thread of their own, so that the page stays lively, and hands over each
 * as soon as it is read. Resolves when all are; a file with a problem is a result like any other.
 * Rejects with the reason of `signal`; with what `onResult` throws; and where the script of the
 * thread cannot be loaded.
 */
export async function readFiles(
  files: readonly File[],
  { onResult, signal, looks = false, openWorker = openFileWorker }: ReadFilesOptions
): Promise<void> {
  signal?.throwIfAborted();
  if (files.length === 0) return;
  let thread = createFileThread(openWorker());
  const stop = (): void => thread.close();
  signal?.addEventListener("abort", stop);
  try {
    for (const [index, file] of files.entries()) {
      const content = await readOne(thread, file, looks, signal);
      if (content === null) thread = createFileThread(openWorker());
      onResult({ file, index, ...(content ?? LOST) }, { done: index + 1, total: files.length });
      signal?.throwIfAborted();
    }
  } finally {
    signal?.removeEventListener("abort", stop);
    thread.close();
  }
}

/** A file that took its thread down with it, as one too large for the browser's memory would. */
const LOST: FileContent = { problem: { code: "file_unreadable", cause: "reader" } };

/** `null` where the thread ended over the file. */
async function readOne(
  thread: FileThread,
  file: File,
  looks: boolean,
  signal: AbortSignal | undefined
): Promise<FileContent | null> {
  try {
    return await thread.read({ file, looks });
  } catch (error) {
    signal?.throwIfAborted();
    if (!thread.started()) throw error;
    return null;
  }
}
