import { useRef, type ComponentType } from "react";
import { useStore } from "zustand";
import { chosenFiles, droppedFiles, type DroppedFile } from "../app/dropped-files";
import { BoardActions } from "./board-actions";
import { BoardProgress } from "./board-progress";
import { createBoardSession, type BoardSession } from "./board-session";
import type { BoardKit, GivenParts } from "./board-shared";
import { BoardStrays } from "./board-strays";
import { BoardUnits } from "./board-units";
import { loadBoardWords } from "./load-board-words";
import { loadCollectWords } from "./load-collect-words";
import type { PaneContext } from "./pane-context";
import { PartFrame } from "./part-frame";
import { classes, defineStyles, token } from "./styles";
import { face } from "./text-faces";

const styles = defineStyles("board-part", {
  drop: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    gap: "8px",
    padding: "18px 12px",
    textAlign: "center",
    border: `1px dashed ${token("colorNeutralStrokeAccessible")}`,
    borderRadius: token("borderRadiusMedium"),
    backgroundColor: token("colorNeutralBackground2"),
  },
  /** Once there is a board it needs the room. */
  small: { padding: "8px 12px" },
  buttons: { display: "flex", flexWrap: "wrap", justifyContent: "center", gap: "6px" },
});

/** What was dropped on the pane: entries where the browser has them, else plain files. */
export interface Dropped {
  readonly entries: readonly FileSystemEntry[];
  readonly files: readonly File[];
}

const SESSIONS = new WeakMap<PaneContext["view"], BoardSession>();

/** The part of the pane with the board of submissions, in the words of its language. */
export async function boardPart(pane: PaneContext, given: GivenParts): Promise<ComponentType> {
  const { language } = pane.words;
  const [board, collect] = await Promise.all([
    loadBoardWords(language),
    loadCollectWords(language),
  ]);
  const words = { board, collect };
  const session = SESSIONS.get(pane.view) ?? createBoardSession(pane, words, openWorker);
  SESSIONS.set(pane.view, session);
  const verdict = { ...pane.words.verdict, missing: board.notSubmitted };
  const kit: BoardKit = { session, words, verdict, given };
  const title = pane.words.pane.actions.collect;
  return function BoardPart() {
    return (
      <PartFrame title={title} close={board.close} Button={given.Button}>
        <DropPlace kit={kit} />
        <BoardProgress kit={kit} />
        <BoardActions kit={kit} />
        <BoardStrays kit={kit} />
        <BoardUnits kit={kit} />
      </PartFrame>
    );
  };
}

/** Takes what was dropped on the pane into its collection. */
export function takeDropped({ view }: PaneContext, { entries, files }: Dropped): void {
  const found = entries.length > 0 ? droppedFiles(entries) : Promise.resolve(chosenFiles(files));
  void SESSIONS.get(view)?.add(found);
}

/** Put in by the build (webpack.config.js): the name of the script of the thread, beside the page. */
declare const COLLECT_WORKER: string;

function openWorker(): Worker {
  return new Worker(new URL(COLLECT_WORKER, document.baseURI));
}

function DropPlace({ kit: { session, words, given } }: { readonly kit: BoardKit }) {
  const { board } = words;
  const isBusy = useStore(session.store, (state) => state.doing !== null);
  const isBegun = useStore(session.store, (state) => state.board !== null);
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const add = (found: readonly DroppedFile[]) => {
    if (found.length > 0) void session.add(Promise.resolve(found));
  };
  const choose = (input: typeof files, label: string, isFolder: boolean) => (
    <>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={label}
        {...(isFolder ? { webkitdirectory: "" } : {})}
        onChange={({ target }) => {
          add(chosenFiles(target.files ?? []));
          // The same choice once more is a change as well.
          target.value = "";
        }}
      />
      <given.Button disabledFocusable={isBusy} onClick={() => input.current?.click()}>
        {label}
      </given.Button>
    </>
  );
  return (
    <div className={classes(styles.drop, isBegun && styles.small)}>
      {board.dropHere}
      <div className={styles.buttons}>
        {choose(files, board.chooseFiles, false)}
        {choose(folder, board.chooseFolder, true)}
      </div>
      {!isBegun && (
        <div className={face.caption}>
          <div>{board.hint}</div>
          <div>{board.local}</div>
        </div>
      )}
    </div>
  );
}
