/* The thread that takes in files: `collect-threads` starts it, files come and what came of them goes. */
import { parentPort, workerData } from "node:worker_threads";
import { sentTaken } from "../app/collect-reader";
import { buffersOf } from "../app/collect-thread";
import type { CheckedBy } from "../app/take-in";
import { wordsOf } from "./arguments";
import type {
  ThreadAnswer,
  ThreadMessage,
  ThreadOrder,
  ThreadStart,
  ThreadTask,
} from "./collect-threads";
import { takeInFile } from "./take-in-file";

const port = parentPort;
if (!port) throw new Error("This script is a thread of heshu collect.");
const words = wordsOf((workerData as ThreadStart).language);
let checkedBy: CheckedBy | null = null;

const tell = (message: ThreadMessage, buffers: readonly ArrayBuffer[] = []) => {
  port.postMessage(message, buffers);
};

async function takeAll(tasks: readonly ThreadTask[], by: CheckedBy | null): Promise<void> {
  if (!by) throw new Error("A file came before the scheme.");
  const answers: ThreadAnswer[] = [];
  for (const { number, file, known } of tasks) {
    const taken = await takeInFile(file, new Set(known), by, await words);
    answers.push({ number, taken: taken.map(sentTaken) });
  }
  const buffers = answers.flatMap(({ taken }) => buffersOf(taken) as ArrayBuffer[]);
  tell({ kind: "taken", answers }, buffers);
}

port.on("message", (order: ThreadOrder) => {
  if (order.kind === "begin") {
    checkedBy = order.by;
    return;
  }
  takeAll(order.tasks, checkedBy).catch((error: unknown) => {
    tell({ kind: "failed", error: error instanceof Error ? (error.stack ?? "") : String(error) });
  });
});
