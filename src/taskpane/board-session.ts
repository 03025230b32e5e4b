import { createStore, type StoreApi } from "zustand/vanilla";
import type { Board, UnitDetail } from "../app/board";
import type { CollectObstacle } from "../app/collect-calls";
import { runCollection, type CollectOutcome, type CollectProgress } from "../app/collect-run";
import { createCollectThread, ThreadEnded, type CollectThread } from "../app/collect-thread";
import { downloadFile } from "../app/download-file";
import { isPassedOver } from "../app/file-names";
import { withDropped, type DroppedFile } from "../app/dropped-files";
import { freeName } from "../core/free-name";
import { problemOf } from "../app/problem-of";
import type { Workbook } from "../core/workbook";
import type { BoardSort, BoardWords } from "../locales/board-words";
import type { CollectWords, UnitVerdict } from "../locales/collect-words";
import type { PaneContext } from "./pane-context";

/** What the board shows, and how the user looks at it. */
export interface BoardState {
  /** What is under way; `null` where nothing is. */
  readonly doing: "listing" | "scheme" | "reading" | "settling" | null;
  readonly progress: CollectProgress | null;
  readonly files: readonly DroppedFile[];
  readonly board: Board | null;
  readonly remembers: boolean;
  readonly verdict: UnitVerdict | "all";
  readonly query: string;
  readonly sort: BoardSort;
  /** Code of the unit whose details are open, and these once they are there. */
  readonly open: string | null;
  readonly detail: UnitDetail | null;
}

const EMPTY: BoardState = {
  doing: null,
  progress: null,
  files: [],
  board: null,
  remembers: true,
  verdict: "all",
  query: "",
  sort: "register",
  open: null,
  detail: null,
};

export interface BoardSession {
  readonly store: StoreApi<BoardState>;
  /** Adds what was dropped or chosen, and reads what is new or changed. */
  readonly add: (found: Promise<readonly DroppedFile[]>) => Promise<void>;
  /** Reads what a cancelled run has left. */
  readonly resume: () => Promise<void>;
  readonly cancel: () => void;
  readonly clear: () => Promise<void>;
  /** Opens the details of a unit, or closes them where they are open. */
  readonly show: (code: string) => Promise<void>;
  readonly putOnSheet: () => Promise<void>;
  readonly save: () => Promise<void>;
}

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** More than these would only wait for the disk. */
const MOST_THREADS = 4;

/** The collection of a pane; it goes on while its part is closed. */
export function createBoardSession(
  { commands, store: app, words: { language } }: Pick<PaneContext, "commands" | "store" | "words">,
  words: { readonly board: BoardWords; readonly collect: CollectWords },
  openWorker: () => Parameters<typeof createCollectThread>[0]
): BoardSession {
  const store = createStore<BoardState>(() => EMPTY);
  const openThread = (): CollectThread => createCollectThread(openWorker());
  let keeper: CollectThread | null = null;
  let workbook: Workbook | null = null;
  let stop: AbortController | null = null;

  const say = (text: string): void => app.setState({ refusal: { kind: "said", text } });
  const told = (obstacle: CollectObstacle): void => {
    if (obstacle.kind === "faults") app.setState({ refusal: obstacle });
    else if (obstacle.kind === "no_register") say(words.board.noRegister);
    else say(words.collect.circle(obstacle.units));
  };
  const readWorkbook = async (): Promise<Workbook | null> => {
    await untilIdle(app);
    let read: Workbook | null = null;
    await commands.task(async ({ port }, work) => {
      read = await port.read(work);
      return { notice: null };
    });
    return read;
  };
  const gather = async (files: readonly DroppedFile[]): Promise<CollectOutcome | null> => {
    store.setState({ doing: "scheme", progress: null });
    workbook = await readWorkbook();
    if (!workbook || !stop) return null;
    keeper ??= openThread();
    store.setState({ doing: "reading" });
    return runCollection({
      ...{ start: { workbook, language }, keeper, openThread, signal: stop.signal },
      files: files.filter(({ path }) => !isPassedOver(path)),
      threads: Math.min(MOST_THREADS, Math.max(1, navigator.hardwareConcurrency || 1)),
      onProgress: (progress) =>
        store.setState({ progress, doing: progress.done < progress.of ? "reading" : "settling" }),
    });
  };
  const run = async (list: () => Promise<readonly DroppedFile[] | null>): Promise<void> => {
    if (stop) {
      say(words.board.busy);
      return;
    }
    const controller = (stop = new AbortController());
    try {
      const files = await list();
      const outcome = files && (await gather(files));
      if (files && outcome && "board" in outcome)
        store.setState({ ...outcome, files, open: null, detail: null });
      else if (outcome && "obstacle" in outcome) told(outcome.obstacle);
    } catch (thrown) {
      if (thrown instanceof ThreadEnded && keeper?.started() === false) keeper = null;
      say(words.board.failed);
    } finally {
      controller.abort();
      stop = null;
      store.setState({ doing: null });
    }
  };

  return {
    store,
    add: (found) =>
      run(async () => {
        store.setState({ doing: "listing", progress: null });
        const added = await found;
        if (added.length === 0) say(words.board.noFiles);
        return added.length === 0 ? null : withDropped(store.getState().files, added);
      }),
    resume: () => run(() => Promise.resolve(store.getState().files)),
    cancel: () => stop?.abort(),
    clear: async () => {
      if (stop) return;
      await keeper?.calls.forget().catch(() => undefined);
      store.setState(EMPTY, true);
    },
    show: async (code) => {
      const isOpen = store.getState().open === code;
      store.setState({ open: isOpen ? null : code, detail: null });
      if (isOpen) return;
      const detail = await keeper?.calls.unit(code).catch(() => say(words.board.failed));
      if (detail && store.getState().open === code) store.setState({ detail });
    },
    putOnSheet: async () => {
      const taken = new Set(workbook?.sheets.map((one) => one.name.toLowerCase()));
      await commands.task(async ({ port, today }, work) => {
        for (;;) {
          const name = freeName(words.collect.sheet.status, taken);
          const content = await keeper?.calls.sheet(name, words.board.sheetNote(today()));
          if (!content) return { notice: null };
          try {
            await port.apply([{ kind: "addSheet", content }], {}, work);
          } catch (thrown) {
            // A sheet of hers that came since the workbook was read.
            if (problemOf(thrown).code !== "sheet_name_taken") throw thrown;
            taken.add(name.toLowerCase());
            continue;
          }
          await port.select({ sheet: name, row: 0, column: 0 });
          return { notice: { code: "said", text: words.board.onSheet(name) } };
        }
      });
    },
    save: async () => {
      try {
        const bytes = await keeper?.calls.workbook();
        if (bytes) downloadFile(words.board.fileName, XLSX, bytes);
      } catch {
        say(words.board.notSaved);
      }
    },
  };
}

/** Resolves when no command runs: another would be passed over. */
function untilIdle(app: PaneContext["store"]): Promise<void> {
  return new Promise((resolve) => {
    if (app.getState().running === null) {
      resolve();
      return;
    }
    const stop = app.subscribe(({ running }) => {
      if (running !== null) return;
      stop();
      resolve();
    });
  });
}
