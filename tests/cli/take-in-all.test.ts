import type { CollectThreads, ThreadTask } from "../../src/cli/collect-threads";
import { takeInAll } from "../../src/cli/take-in-all";
import { zhCommandLine as words } from "../../src/locales/zh-cn-cli";
import { frameOf } from "../core/submission/settled-collection";

const by = { frame: frameOf(), origin: { scheme: "sum", language: words.language } };
const files = Array.from({ length: 200 }, (_, number) => {
  const path = `in/${String(number)}.xlsx`;
  return { disk: `/nowhere/${path}`, path, modified: 0, size: 1, passedOver: false };
});

/** Three threads that answer the latest file first, one at a time, and take at most eight at once. */
function threadsAtOdds(isHelped: boolean): CollectThreads {
  const waiting: ThreadTask[] = [];
  let begun = false;
  return {
    count: 3,
    begin: () => {
      begun = true;
    },
    give: (next, end, task) => {
      let at = next;
      while (begun && at < end && waiting.length < 24) waiting.push(task(at++));
      return at;
    },
    areBusyFor: () => isHelped,
    answers: () =>
      waiting.splice(-1).map(({ number, file: { path } }) => ({
        number,
        taken: [
          { file: { path, modified: 0, bytes: 1, sha256: "", sha256After: "" }, lines: null },
        ],
      })),
    wait: () => Promise.resolve(),
    end: () => undefined,
  };
}

it.each([
  ["with this thread reading too", true],
  ["on the other threads alone", false],
])("%s files come in their order, none twice, and never far ahead", async (_, isHelped) => {
  const come: string[] = [];
  let [given, most] = [0, 0];
  const known = () => {
    given += 1;
    most = Math.max(most, given - come.length);
    return [];
  };
  for await (const taken of takeInAll(files, known, by, words, threadsAtOdds(isHelped)))
    come.push(...taken.map((one) => one.file.path));
  expect(come).toEqual(files.map((one) => one.path));
  expect(given).toBe(files.length);
  expect(most).toBeLessThanOrEqual(16 * 4 + 1);
});

it("an error of a thread is thrown, also while this one could go on", async () => {
  const failing: CollectThreads = {
    ...threadsAtOdds(true),
    answers: () => {
      throw new Error("out of memory");
    },
  };
  const read = async () => {
    for await (const taken of takeInAll(files, () => [], by, words, failing)) void taken;
  };
  await expect(read()).rejects.toThrow("out of memory");
});
