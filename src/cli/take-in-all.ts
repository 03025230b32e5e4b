import { setImmediate } from "node:timers/promises";
import type { CheckedBy, TakenIn } from "../app/take-in";
import type { CommandLineWords } from "../locales/cli-words";
import type { CollectThreads } from "./collect-threads";
import type { FoundFile } from "./submitted-files";
import { takeInFile } from "./take-in-file";

/** Files that are under way or wait for an earlier one, for each thread: so memory stays flat. */
const AHEAD = 16;

/**
 * Takes in files on all threads, this one among them, and gives what came of each in their order. An
 * error of a thread is thrown here.
 *
 * @param known keys (`knownKey`) of what an earlier run has read of a file
 */
export async function* takeInAll(
  files: readonly FoundFile[],
  known: (file: FoundFile) => readonly string[],
  by: CheckedBy,
  words: CommandLineWords,
  threads: CollectThreads
): AsyncGenerator<readonly TakenIn[]> {
  const done = new Map<number, readonly TakenIn[]>();
  const task = (number: number) => {
    const file = files[number];
    if (!file) throw new Error("There is no such file.");
    return { number, file, known: known(file) };
  };
  let next = 0;
  threads.begin(by);
  for (let wanted = 0; wanted < files.length; wanted++) {
    const end = Math.min(files.length, wanted + AHEAD * (threads.count + 1));
    for (let taken = done.get(wanted); ; taken = done.get(wanted)) {
      next = threads.give(next, end, task);
      if (taken) {
        yield taken;
        break;
      }
      const file = next < end ? files[next] : undefined;
      if (file && threads.areBusyFor(file.size)) {
        done.set(next, await takeInFile(file, new Set(known(file)), by, words));
        next += 1;
        // What the threads have sent is only seen when this one has rested.
        if (threads.count > 0) await setImmediate();
      } else await threads.wait();
      for (const answer of threads.answers()) done.set(answer.number, answer.taken);
    }
    done.delete(wanted);
  }
}
