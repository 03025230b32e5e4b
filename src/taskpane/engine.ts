import { createCommands, type Commands } from "../app/commands";
import type { WorkbookPort } from "../app/port";
import { problemOf } from "../app/problem-of";
import type { AppStore } from "../app/state";
import { createExcelPort } from "../excel/port";
import type { Words } from "../locales/words";
import { loadSimplify } from "./load-simplify";
import { loadWords } from "./load-words";

/** The commands over the workbook that is open in Excel; they follow the user's changes to it. */
export function createEngine(store: AppStore, words: Words): Commands {
  const port = createExcelPort();
  followChanges(port, store);
  return createCommands({ port, store, words, loadWords, loadSimplify, today });
}

/**
 * Marks the result as stale when the user changes the data. Excel may be busy while the add-in opens,
 * so what failed is tried again after the first check, where a failure is worth saying.
 */
export function followChanges(port: WorkbookPort, store: AppStore): void {
  const changed = () => {
    if (store.getState().result !== null) store.setState({ stale: true });
  };
  port.watch(changed).catch(() => {
    const stop = store.subscribe((state) => {
      if (state.result === null || state.running !== null) return;
      stop();
      port.watch(changed).catch((thrown: unknown) => {
        store.setState({ refusal: { kind: "problem", problem: problemOf(thrown) } });
      });
    });
  });
}

/** The day as it is written beside an explanation, in the user's own time: 2023-11-08. */
function today(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, "0");
  return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
