import type { Board } from "./board";
import type { CollectObstacle, CollectStart, DroppedName } from "./collect-calls";
import { ThreadEnded, type CollectThread } from "./collect-thread";
import type { DroppedFile } from "./dropped-files";

/** How far a collection is, in files; `known` of those done had been read before. */
export interface CollectProgress {
  readonly done: number;
  readonly of: number;
  readonly known: number;
}

export interface CollectRun {
  readonly start: CollectStart;
  readonly files: readonly DroppedFile[];
  /** The thread that keeps what was read; it stays open. */
  readonly keeper: CollectThread;
  /** Starts a thread that reads; all of them are closed in the end. */
  readonly openThread: () => CollectThread;
  /** How many may read at once. */
  readonly threads: number;
  /** Ends the reading at once; what was read until then is kept and settled. */
  readonly signal: AbortSignal;
  readonly onProgress: (progress: CollectProgress) => void;
}

export type CollectOutcome =
  | { readonly obstacle: CollectObstacle }
  | {
      readonly board: Board;
      readonly progress: CollectProgress;
      /** False where the browser lets nothing be kept on this machine. */
      readonly remembers: boolean;
    };

/** Fewer files are read sooner than one more thread is started. */
const WORTH_A_THREAD = 8;

/**
 * Reads and checks files on threads of their own, but for those that are known, and settles them. One
 * bad file never stops the others. Rejects where the script of the threads cannot be loaded, and with
 * `ThreadEnded` where the keeper is closed.
 */
export async function runCollection(run: CollectRun): Promise<CollectOutcome> {
  const { start, files, keeper, onProgress, signal } = run;
  const obstacle = await keeper.calls.begin(start);
  if (obstacle) return { obstacle };
  const names = files.map(nameOf);
  const { known, partly, remembers } = await keeper.calls.recall(names);
  const isKnown = new Set(known);
  const progress = { done: known.length, of: files.length, known: known.length };
  onProgress({ ...progress });
  const left = files.filter(({ path }) => !isKnown.has(path)).values();
  const count = files.length - known.length;
  const keep: Keep = async (name, taken) => {
    await (typeof taken === "string"
      ? keeper.calls.lost(name, taken)
      : keeper.calls.keep(name, taken));
    progress.done += 1;
    onProgress({ ...progress });
  };
  if (!signal.aborted) {
    const threads = Math.max(1, Math.min(run.threads, Math.ceil(count / WORTH_A_THREAD)));
    const read = (): Promise<void> => readOnThread(run, left, partly, keep);
    await Promise.all(Array.from({ length: count === 0 ? 0 : threads }, read));
  }
  return { board: await keeper.calls.settle(), progress, remembers };
}

type Taken = Awaited<ReturnType<CollectThread["calls"]["read"]>> | "gone" | "reader";
type Keep = (name: DroppedName, taken: Taken) => Promise<void>;

/** Takes one file after the other from those that are left, until there are none or it is ended. */
async function readOnThread(
  { start, openThread, signal }: CollectRun,
  left: Iterator<DroppedFile>,
  partly: ReadonlyMap<string, readonly string[]>,
  keep: Keep
): Promise<void> {
  let thread: CollectThread | null = null;
  const stop = () => thread?.close();
  signal.addEventListener("abort", stop);
  try {
    for (let next = left.next(); !next.done && !signal.aborted; next = left.next()) {
      const { path, file } = next.value;
      const name = nameOf(next.value);
      if (!file) {
        await keep(name, "gone");
        continue;
      }
      if (!thread) {
        thread = openThread();
        await thread.calls.begin(start);
      }
      const taken: Taken | null = await readOne(thread, file, path, partly.get(path) ?? []);
      if (!taken && signal.aborted) return;
      if (!taken) {
        thread.close();
        thread = null;
      }
      await keep(name, taken ?? "reader");
    }
  } catch (thrown) {
    if (!signal.aborted) throw thrown;
  } finally {
    signal.removeEventListener("abort", stop);
    stop();
  }
}

/** `null` where the thread ended over the file. */
async function readOne(
  thread: CollectThread,
  file: File,
  path: string,
  known: readonly string[]
): Promise<Taken | null> {
  try {
    return await thread.calls.read(file, path, known);
  } catch (thrown) {
    if (thrown instanceof ThreadEnded && thread.started()) return null;
    throw thrown;
  }
}

function nameOf({ path, file }: DroppedFile): DroppedName {
  return { path, size: file?.size ?? 0, modified: file?.lastModified ?? 0 };
}
