import { setImmediate } from "node:timers/promises";
import type { CheckedBy, TakenIn } from "../app/take-in";
import type { CommandLineWords } from "../locales/cli-words";
import type { CollectThreads, ThreadTask } from "./collect-threads";
import type { FoundFile } from "./submitted-files";
import { takeInFile } from "./take-in-file";

/** Files that are under way or wait for an earlier one, for each thread: so memory stays flat. */
const AHEAD = 16;
/** Bytes of files that may be read before the scheme: they are held until it is there. */
const EARLY = 4 << 20;

/**
 * Gives the threads the first files while the scheme is still being read, where nothing is known of any
 * file. @returns how many
 */
export function giveEarly(files: readonly FoundFile[], threads: CollectThreads): number {
  let bytes = 0;
  const large = files.findIndex(({ size }) => (bytes += size) > EARLY);
  const end = large < 0 ? files.length : large;
  return threads.give(0, end, (number) => taskOf(files, number, []));
}

function taskOf(files: readonly FoundFile[], number: number, known: readonly string[]): ThreadTask {
  const file = files[number];
  if (!file) throw new Error("There is no such file.");
  return { number, file, known };
}

/**
 * Takes in files on all threads, this one among them, and gives what came of each in their order. An
 * error of a thread is thrown here.
 *
 * @param known keys (`knownKey`) of what an earlier run has read of a file
 * @param early how many of the first the threads have been given
 */
export async function* takeInAll(
  files: readonly FoundFile[],
  known: (file: FoundFile) => readonly string[],
  by: CheckedBy,
  words: CommandLineWords,
  threads: CollectThreads,
  early = 0
): AsyncGenerator<readonly TakenIn[]> {
  const done = new Map<number, readonly TakenIn[]>();
  const task = (number: number) => {
    const file = files[number];
    return taskOf(files, number, file ? known(file) : []);
  };
  let next = early;
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
