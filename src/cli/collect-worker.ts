/* The thread that takes in files: `collect-threads` starts it, files come and what came of them goes. */
import { parentPort, workerData } from "node:worker_threads";
import type { CheckedBy } from "../app/take-in";
import { wordsOf } from "./arguments";
import type { ThreadMessage, ThreadOrder, ThreadStart, ThreadTask } from "./collect-threads";
import { takeInFile } from "./take-in-file";
import { newTeller, type ToldTaken } from "./thread-lines";

const port = parentPort;
if (!port) throw new Error("This script is a thread of heshu collect.");
const words = wordsOf((workerData as ThreadStart).language);
let checkedBy: CheckedBy | null = null;
// What is told must go in the order in which it was made.
let last = Promise.resolve();
const telling = newTeller();

const send = (message: ThreadMessage, moved: readonly ArrayBuffer[] = []) => {
  port.postMessage(message, moved);
};

async function takeAll(tasks: readonly ThreadTask[], by: CheckedBy | null): Promise<void> {
  if (!by) throw new Error("A file came before the scheme.");
  const answers: { number: number; told: ToldTaken }[] = [];
  const moved: ArrayBuffer[] = [];
  for (const { number, file, known } of tasks) {
    const [told, buffers] = telling(await takeInFile(file, new Set(known), by, await words));
    answers.push({ number, told });
    moved.push(...buffers);
  }
  send({ kind: "taken", answers }, moved);
}

port.on("message", (order: ThreadOrder) => {
  if (order.kind === "begin") {
    checkedBy = order.by;
    return;
  }
  last = last
    .then(() => takeAll(order.tasks, checkedBy))
    .catch((error: unknown) => {
      send({ kind: "failed", error: error instanceof Error ? (error.stack ?? "") : String(error) });
    });
});
