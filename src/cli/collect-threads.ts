import { existsSync, realpathSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname, extname, join } from "node:path";
import { Worker } from "node:worker_threads";
import type { CheckedBy, TakenIn } from "../app/take-in";
import { newKnownForms } from "../core/submission/known-forms";
import type { CommandLineWords } from "../locales/cli-words";
import type { FoundFile } from "./submitted-files";
import { newListener, type ToldTaken } from "./thread-lines";

/** What a thread begins with; the scheme comes when it has been read. */
export interface ThreadStart {
  readonly language: CommandLineWords["language"];
}

export interface ThreadTask {
  readonly number: number;
  readonly file: FoundFile;
  readonly known: readonly string[];
}

/** What a thread is told: once what files are checked by, then files. */
export type ThreadOrder =
  | { readonly kind: "begin"; readonly by: CheckedBy }
  | { readonly kind: "take"; readonly tasks: readonly ThreadTask[] };

/** A few files at a time: a message costs both sides. */
export type ThreadMessage =
  | {
      readonly kind: "taken";
      readonly answers: readonly { readonly number: number; readonly told: ToldTaken }[];
    }
  | { readonly kind: "failed"; readonly error: string };

/** Fewer files are read sooner than threads are started. */
const WORTH_THREADS = 60;
/** Files that wait at a thread, so that it always has one to go on with. */
const QUEUE = 8;
/** Files of one message. */
const BATCH = 4;

/** What came of a file. */
export interface ThreadAnswer {
  readonly number: number;
  readonly taken: readonly TakenIn[];
}

/** Threads that take in files beside the one that runs. */
export interface CollectThreads {
  readonly count: number;
  /** Tells what files are checked by: all threads check by the same reading of the same bytes. */
  readonly begin: (by: CheckedBy) => void;
  /** Gives the threads files from `next` up to `end` as long as they take more. @returns the new `next` */
  readonly give: (next: number, end: number, task: (number: number) => ThreadTask) => number;
  /** Whether none of them will have run out of work when a file of so many bytes has been read here. */
  readonly areBusyFor: (bytes: number) => boolean;
  /** What has come since; an error of a thread is thrown here. */
  readonly answers: () => readonly ThreadAnswer[];
  /** Resolves when something has come. */
  readonly wait: () => Promise<void>;
  /** Ends them, also in the middle of a file. */
  readonly end: () => void;
}

/** Starts as many threads as so many files are worth; none where there is one core or one file. */
export function startThreads(files: number, language: ThreadStart["language"]): CollectThreads {
  const script = files < WORTH_THREADS ? null : threadScript();
  const workerData: ThreadStart = { language };
  const threads = Array.from({ length: script === null ? 0 : threadsBeside() }, () => ({
    worker: new Worker(script ?? "", { workerData }),
    waiting: new Map<number, number>(),
  }));
  let come: ThreadAnswer[] = [];
  let failed: Error | null = null;
  let wake: () => void = () => undefined;
  const fail = (error: unknown) => {
    failed ??= error instanceof Error ? error : new Error(String(error));
    wake();
  };
  for (const { worker, waiting } of threads) {
    const hear = newListener();
    worker.on("message", (message: ThreadMessage) => {
      if (message.kind === "failed") {
        fail(message.error);
        return;
      }
      for (const { number, told } of message.answers) {
        waiting.delete(number);
        come.push({ number, taken: hear(told) });
      }
      wake();
    });
    worker.on("error", fail);
    worker.on("exit", () => {
      fail("A thread of heshu collect has ended.");
    });
  }
  const tell = (worker: Worker, order: ThreadOrder) => {
    worker.postMessage(order);
  };
  return {
    count: threads.length,
    begin: ({ frame, origin }) => {
      // What this thread keeps to read sooner is its own.
      const own = { ...frame, parts: new Map(), known: newKnownForms() };
      for (const { worker } of threads) tell(worker, { kind: "begin", by: { frame: own, origin } });
    },
    give: (next, end, task) => {
      let at = next;
      for (const { worker, waiting } of threads) {
        while (at < end && waiting.size <= QUEUE - BATCH) {
          // Towards the end in smaller portions, so that none waits for another.
          const share = Math.ceil((end - at) / (2 * (threads.length + 1)));
          const tasks = range(at, Math.min(BATCH, share)).map(task);
          for (const { number, file } of tasks) waiting.set(number, file.size);
          tell(worker, { kind: "take", tasks });
          at += tasks.length;
        }
      }
      return at;
    },
    areBusyFor: (bytes) =>
      threads.every(({ waiting }) => [...waiting.values()].reduce((a, b) => a + b, 0) >= bytes),
    answers: () => {
      if (failed !== null) throw failed;
      const answers = come;
      come = [];
      return answers;
    },
    wait: () =>
      new Promise((resolve) => {
        wake = resolve;
        if (come.length > 0 || failed !== null) resolve();
      }),
    end: () => {
      for (const { worker } of threads) void worker.terminate();
    },
  };
}

const range = (first: number, length: number) => Array.from({ length }, (_, step) => first + step);

/** The script of the threads beside the one that runs; `null` where it runs as part of something else. */
function threadScript(): string | null {
  const own = process.argv[1];
  if (own === undefined || !existsSync(own)) return null;
  const real = realpathSync(own);
  const script = join(dirname(real), `collect-worker${extname(real)}`);
  return existsSync(script) ? script : null;
}

/** One core is this thread's, which takes in files as well. */
function threadsBeside(): number {
  return Math.min(availableParallelism(), 16) - 1;
}
