import type { CallName, CollectCalls, SentAnswer, SentCall } from "./collect-calls";

/** What is needed of a web worker. */
export interface CollectWorker {
  readonly postMessage: (call: SentCall) => void;
  readonly terminate: () => void;
  onmessage: ((event: MessageEvent<SentAnswer>) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/** A thread of a collection as the pane sees it. */
export interface CollectThread {
  /** Asks; rejects with `ThreadEnded` where the thread ends before it answers. */
  readonly calls: CollectCalls;
  /** Whether its script was loaded and ran. */
  readonly started: () => boolean;
  /** Ends it at once; what is being asked is rejected. */
  readonly close: () => void;
}

/** The thread is no more: it was closed, or a file took it down with it. */
export class ThreadEnded extends Error {
  override readonly name = "ThreadEnded";
}

/** Talks to a worker that runs `collect-worker`. */
export function createCollectThread(worker: CollectWorker): CollectThread {
  const waiting = new Map<number, Waiting>();
  let [last, started, ended] = [0, false, false];
  const end = (): void => {
    ended = true;
    worker.terminate();
    for (const one of waiting.values()) one.reject(new ThreadEnded());
    waiting.clear();
  };
  worker.onerror = end;
  worker.onmessageerror = end;
  worker.onmessage = ({ data }) => {
    if (data.kind === "ready") {
      started = true;
      return;
    }
    const one = waiting.get(data.number);
    waiting.delete(data.number);
    if (data.kind === "answer") one?.resolve(data.answer);
    else one?.reject(new Error(data.message));
  };
  const ask = (name: CallName, given: readonly unknown[]): Promise<never> =>
    new Promise((resolve, reject) => {
      if (ended) {
        reject(new ThreadEnded());
        return;
      }
      last += 1;
      waiting.set(last, { resolve: resolve as Waiting["resolve"], reject });
      worker.postMessage({ number: last, name, given });
    });
  return {
    calls: {
      begin: (...given) => ask("begin", given),
      read: (...given) => ask("read", given),
      recall: (...given) => ask("recall", given),
      keep: (...given) => ask("keep", given),
      lost: (...given) => ask("lost", given),
      settle: (...given) => ask("settle", given),
      unit: (...given) => ask("unit", given),
      sheet: (...given) => ask("sheet", given),
      workbook: (...given) => ask("workbook", given),
      forget: (...given) => ask("forget", given),
    },
    started: () => started,
    close: end,
  };
}

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
}
