/* The thread that takes in files: `collect-threads` starts it, a task comes and its answer goes. */
import { parentPort, workerData } from "node:worker_threads";
import { wordsOf } from "./arguments";
import { readCollectScheme } from "./collect-frame";
import type { ThreadAnswer, ThreadStart, ThreadTask } from "./collect-threads";
import { takeInFile } from "./take-in-file";
import { newTeller } from "./thread-lines";

const port = parentPort;
if (!port) throw new Error("This script is a thread of heshu collect.");
const { scheme: path, language } = workerData as ThreadStart;
const tell = newTeller();
const begun = wordsOf(language).then(async (words) => ({
  words,
  scheme: await readCollectScheme({ scheme: path }, words),
}));

port.on("message", ({ number, file, known }: ThreadTask) => {
  void begun
    .then(({ scheme, words }) => takeInFile(file, new Set(known), scheme, words))
    .then(
      (taken): readonly [ThreadAnswer, ArrayBuffer[]] => {
        const [told, moved] = tell(taken);
        return [{ number, told }, moved];
      },
      (error: unknown): readonly [ThreadAnswer, ArrayBuffer[]] => {
        const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
        return [{ number, error: text }, []];
      }
    )
    .then(([answer, moved]) => {
      port.postMessage(answer, moved);
    });
});
