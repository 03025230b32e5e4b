import type { CollectCalls } from "../../src/app/collect-calls";
import { runCollection } from "../../src/app/collect-run";
import { ThreadEnded, type CollectThread } from "../../src/app/collect-thread";
import type { DroppedFile } from "../../src/app/dropped-files";

const BOARD = { units: [], strays: [], states: {} as never };

/** A thread that answers as it is told, and one that keeps. */
function thread(calls: Partial<CollectCalls>): CollectThread & { closed: number } {
  const all = { begin: () => Promise.resolve(null), ...calls } as CollectCalls;
  const one = { closed: 0, calls: all, started: () => true, close: () => void (one.closed += 1) };
  return one;
}

const files = (count: number): readonly DroppedFile[] =>
  Array.from({ length: count }, (_, place) => {
    const path = `${String(place)}.xlsx`;
    return { path, file: new File(["x"], path) };
  });

function setUp(read: CollectCalls["read"], known: readonly string[] = [], started = true) {
  const log: string[] = [];
  const stop = new AbortController();
  const keeper = thread({
    recall: () => Promise.resolve({ known, partly: new Map(), remembers: true }),
    keep: async ({ path }) => void log.push(`keep ${path}`),
    lost: async ({ path }, cause) => void log.push(`lost ${path} ${cause}`),
    settle: () => Promise.resolve(BOARD),
  });
  const readers: (CollectThread & { closed: number })[] = [];
  const openThread = () => {
    const one = Object.assign(thread({ read }), { started: () => started });
    readers.push(one);
    return one;
  };
  const run = (dropped: readonly DroppedFile[], threads: number) =>
    runCollection({
      ...{ start: { workbook: { sheets: [], names: [], date1904: false }, language: "zh-CN" } },
      ...{ files: dropped, keeper, openThread, threads, signal: stop.signal },
      onProgress: () => undefined,
    });
  return { log, stop, readers, run };
}

it("reads what is not known, on as many threads as the files are worth, and closes them", async () => {
  const { log, readers, run } = setUp(() => Promise.resolve([]), ["0.xlsx", "1.xlsx"]);
  const outcome = await run(files(20), 4);
  expect(outcome).toMatchObject({ progress: { done: 20, of: 20, known: 2 }, board: BOARD });
  expect(log.sort()).toEqual(
    files(20)
      .slice(2)
      .map(({ path }) => `keep ${path}`)
      .sort()
  );
  expect(readers.map((one) => one.closed)).toEqual([1, 1, 1]);
});

it("goes on on a new thread where a file takes one down, and says so of the file", async () => {
  const { log, readers, run } = setUp((_, path) =>
    path === "1.xlsx" ? Promise.reject(new ThreadEnded()) : Promise.resolve([])
  );
  await run([...files(3), { path: "gone.xlsx", file: null }], 1);
  expect(log).toEqual(["keep 0.xlsx", "lost 1.xlsx reader", "keep 2.xlsx", "lost gone.xlsx gone"]);
  expect(readers).toHaveLength(2);
});

it("keeps what was read until it is cancelled, and settles that", async () => {
  const { log, stop, readers, run } = setUp(async (_, path) => {
    if (path !== "2.xlsx") return [];
    stop.abort();
    throw new ThreadEnded();
  });
  const outcome = await run(files(9), 1);
  expect(log).toEqual(["keep 0.xlsx", "keep 1.xlsx"]);
  expect(outcome).toMatchObject({ progress: { done: 2, of: 9 }, board: BOARD });
  expect(readers.every((one) => one.closed > 0)).toBe(true);
});

it("rejects where the script of the threads does not come", async () => {
  const { log, run } = setUp(() => Promise.reject(new ThreadEnded()), [], false);
  await expect(run(files(3), 1)).rejects.toThrow(ThreadEnded);
  expect(log).toEqual([]);
});
