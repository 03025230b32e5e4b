/* The thread that takes in files: `collect-threads` starts it, files come and what came of them goes. */
import { parentPort, workerData } from "node:worker_threads";
import type { CheckedBy, TakenIn } from "../app/take-in";
import { wordsOf } from "./arguments";
import type { ThreadMessage, ThreadOrder, ThreadStart, ThreadTask } from "./collect-threads";
import { takeInFile } from "./take-in-file";
import { newTeller, type ToldTaken } from "./thread-lines";

const port = parentPort;
if (!port) throw new Error("This script is a thread of heshu collect.");
const words = wordsOf((workerData as ThreadStart).language);
let begin: (by: CheckedBy) => void;
let isBegun = false;
const by = new Promise<CheckedBy>((resolve) => {
  begin = resolve;
});
// What is told must go in the order in which it was made.
let last = Promise.resolve();
const telling = newTeller();

const send = (message: ThreadMessage, moved: readonly ArrayBuffer[] = []) => {
  port.postMessage(message, moved);
};

const take = async ({ file, known }: ThreadTask) =>
  takeInFile(file, new Set(known), by, await words);

async function answer(
  tasks: readonly ThreadTask[],
  begun: readonly Promise<readonly TakenIn[]>[]
): Promise<void> {
  const answers: { number: number; told: ToldTaken }[] = [];
  const moved: ArrayBuffer[] = [];
  for (const [place, task] of tasks.entries()) {
    const [told, buffers] = telling(await (begun[place] ?? take(task)));
    answers.push({ number: task.number, told });
    moved.push(...buffers);
  }
  send({ kind: "taken", answers }, moved);
}

port.on("message", (order: ThreadOrder) => {
  if (order.kind === "begin") {
    isBegun = true;
    begin(order.by);
    return;
  }
  // Until the scheme is there, files are read all at once and wait for it; then one after another.
  const begun = isBegun ? [] : order.tasks.map(take);
  last = last
    .then(() => answer(order.tasks, begun))
    .catch((error: unknown) => {
      send({ kind: "failed", error: error instanceof Error ? (error.stack ?? "") : String(error) });
    });
});
