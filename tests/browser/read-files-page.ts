/* A page that reads the files that are dropped on it; the tests and benchmarks of the thread drive it. */
import type { Workbook } from "../../src/core/workbook";
import { inflateWeb } from "../../src/files/inflate-web";
import { readFiles } from "../../src/files/read-files";
import { readWorkbook } from "../../src/files/read-workbook";

/** What became of a file: its cells, or the code of its problem. */
export interface ReadFile {
  readonly name: string;
  readonly cells: number;
  readonly problem: string;
}

export interface Reading {
  readonly files: readonly ReadFile[];
  /** Milliseconds from the first file to the last. */
  readonly took: number;
  /** Milliseconds between each frame of the page and the one before. */
  readonly frames: readonly number[];
}

/** How files are read: as the product does, on the page's own thread, or (for comparison) not at all. */
export type Way = "worker" | "page" | "idle";

declare global {
  interface Window {
    heshuDropped?: readonly File[];
    heshuRead?: (way: Way) => Promise<Reading>;
    /** Cancels after so many files and tells how many were handed over. */
    heshuCancel?: (after: number) => Promise<number>;
  }
}

window.addEventListener("dragover", (event) => event.preventDefault());
window.addEventListener("drop", (event) => {
  event.preventDefault();
  window.heshuDropped = Array.from(event.dataTransfer?.files ?? []);
});

window.heshuRead = async (way) => {
  const files: ReadFile[] = [];
  const stopWatch = watchFrames();
  const began = performance.now();
  if (way === "worker") {
    await readFiles(window.heshuDropped ?? [], {
      onResult: (result) =>
        files.push(
          "workbook" in result
            ? readFile(result.file, result.workbook)
            : { name: result.file.name, cells: 0, problem: result.problem.code }
        ),
    });
  } else if (way === "page") {
    for (const file of window.heshuDropped ?? []) {
      const bytes = new Uint8Array(await file.arrayBuffer());
      files.push(readFile(file, readWorkbook(bytes, inflateWeb)));
    }
  } else {
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
  return { files, took: performance.now() - began, frames: stopWatch() };
};

window.heshuCancel = async (after) => {
  const stop = new AbortController();
  let told = 0;
  await readFiles(window.heshuDropped ?? [], {
    signal: stop.signal,
    onResult: () => {
      told++;
      if (told === after) stop.abort();
    },
  }).catch((error: unknown) => {
    if (!(error instanceof DOMException) || error.name !== "AbortError") throw error;
  });
  return told;
};

function readFile({ name }: File, { sheets }: Workbook): ReadFile {
  return { name, cells: sheets.reduce((sum, { cells }) => sum + cells.length, 0), problem: "" };
}

function watchFrames(): () => readonly number[] {
  const frames: number[] = [];
  let last = performance.now();
  let request = requestAnimationFrame(function next(now) {
    frames.push(now - last);
    last = now;
    request = requestAnimationFrame(next);
  });
  return () => {
    cancelAnimationFrame(request);
    // The frame that was still to come when the reading ended.
    return [...frames, performance.now() - last];
  };
}
