import type { Cell } from "../core/workbook";
import type { FileAnswer, FileContent, FileRequest } from "./file-messages";

/** What is needed of a web worker. */
export interface FileWorker {
  readonly postMessage: (request: FileRequest) => void;
  readonly terminate: () => void;
  onmessage: ((event: MessageEvent<FileAnswer>) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/** A thread that reads one file after the other. */
export interface FileThread {
  /** Reads a file. Rejects where the thread ended before it was done. */
  readonly read: (request: FileRequest) => Promise<FileContent>;
  /** Whether its script was loaded and ran. */
  readonly started: () => boolean;
  /** Ends it at once; what is being read is rejected. */
  readonly close: () => void;
}

/** Talks to the worker that reads files. */
export function createFileThread(worker: FileWorker): FileThread {
  let started = false;
  let ended = false;
  let pending: PromiseWithReject | null = null;
  let cells: Cell[][] = [];

  const end = (): void => {
    ended = true;
    worker.terminate();
    pending?.reject(new Error("The thread that reads files has ended."));
    pending = null;
  };
  worker.onerror = end;
  worker.onmessageerror = end;
  worker.onmessage = ({ data }) => {
    if (data.kind === "ready") started = true;
    else if (data.kind === "cells") {
      const gathered = (cells[data.sheet] ??= []);
      for (const cell of data.cells) gathered.push(cell);
    } else {
      pending?.resolve(withCells(data.content, cells));
      pending = null;
    }
  };
  return {
    started: () => started,
    close: end,
    read: (request) =>
      new Promise((resolve, reject) => {
        cells = [];
        pending = { resolve, reject };
        if (ended) end();
        else worker.postMessage(request);
      }),
  };
}

interface PromiseWithReject {
  readonly resolve: (content: FileContent) => void;
  readonly reject: (error: Error) => void;
}

function withCells(
  content: FileContent,
  cells: readonly (readonly Cell[] | undefined)[]
): FileContent {
  if ("problem" in content) return content;
  const sheets = content.workbook.sheets.map((sheet, index) => ({
    ...sheet,
    cells: cells[index] ?? [],
  }));
  return { ...content, workbook: { ...content.workbook, sheets } };
}
