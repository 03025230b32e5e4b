import { existsSync, realpathSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname, extname, join } from "node:path";
import { Worker } from "node:worker_threads";
import type { TakenIn } from "../app/take-in";
import type { CommandLineWords } from "../locales/cli-words";
import type { FoundFile } from "./submitted-files";
import { newListener, type ToldTaken } from "./thread-lines";

/** What a thread begins with: it reads the scheme by itself. */
export interface ThreadStart {
  readonly scheme: string;
  readonly language: CommandLineWords["language"];
}

export interface ThreadTask {
  readonly number: number;
  readonly file: FoundFile;
  readonly known: readonly string[];
}

export type ThreadAnswer =
  | { readonly number: number; readonly told: ToldTaken }
  | { readonly number: number; readonly error: string };

type Heard = Exclude<ThreadAnswer, { readonly told: ToldTaken }> | readonly TakenIn[];

/** Fewer files are read sooner than threads are started. */
const WORTH_THREADS = 60;
/** Files that are under way or wait for an earlier one, for each thread: so memory stays flat. */
const AHEAD = 4;

/** The script of the threads beside the one that runs; `null` where it runs as part of something else. */
function threadScript(): string | null {
  const own = process.argv[1];
  if (own === undefined || !existsSync(own)) return null;
  const real = realpathSync(own);
  const script = join(dirname(real), `collect-worker${extname(real)}`);
  return existsSync(script) ? script : null;
}

/** How many threads a collection of so many files is worth; 0 for none beside this one. */
export function threadsFor(files: number): number {
  if (files < WORTH_THREADS || threadScript() === null) return 0;
  const cores = availableParallelism();
  return cores < 2 ? 0 : Math.min(cores, 16);
}

/**
 * Takes in files on several threads and gives what came of them in their order. An error of a thread
 * is thrown here.
 */
export async function* takeInByThreads(
  files: readonly FoundFile[],
  known: (file: FoundFile) => readonly string[],
  threads: number,
  start: ThreadStart
): AsyncGenerator<readonly TakenIn[]> {
  const script = threadScript();
  if (script === null) return;
  const workers = Array.from({ length: threads }, () => new Worker(script, { workerData: start }));
  const done = new Map<number, Heard>();
  let failed: unknown = null;
  let wake: () => void = () => undefined;
  let next = 0;
  let wanted = 0;
  const give = (worker: Worker) => {
    const file = files[next];
    if (!file || next - wanted >= AHEAD * threads) return false;
    const task: ThreadTask = { number: next, file, known: known(file) };
    worker.postMessage(task);
    next += 1;
    return true;
  };
  const idle = new Set<Worker>(workers);
  const feed = () => {
    for (const worker of [...idle]) if (give(worker)) idle.delete(worker);
  };
  for (const worker of workers) {
    const hear = newListener();
    worker.on("message", (answer: ThreadAnswer) => {
      done.set(answer.number, "told" in answer ? hear(answer.told) : answer);
      idle.add(worker);
      feed();
      wake();
    });
    worker.on("error", (error) => {
      failed = error;
      wake();
    });
  }
  try {
    feed();
    for (; wanted < files.length; wanted++) {
      let answer = done.get(wanted);
      while (!answer && failed === null) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
        answer = done.get(wanted);
      }
      if (failed !== null) throw failed instanceof Error ? failed : new Error(String(failed));
      if (!answer) continue;
      if ("error" in answer) throw new Error(answer.error);
      done.delete(wanted);
      yield answer;
      feed();
    }
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}
