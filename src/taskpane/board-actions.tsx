import { useStore } from "zustand";
import { useApp } from "./pane-context";
import type { BoardKit } from "./board-shared";
import { defineStyles } from "./styles";

const styles = defineStyles("board-actions", {
  row: { display: "flex", flexWrap: "wrap", gap: "6px" },
});

/** What can be done with the board as a whole. */
export function BoardActions({ kit: { session, words, given } }: { readonly kit: BoardKit }) {
  const { board } = words;
  const isBegun = useStore(session.store, (state) => state.board !== null);
  const isBusy = useStore(session.store, (state) => state.doing !== null);
  const running = useApp((state) => state.running !== null);
  if (!isBegun) return null;
  return (
    <div className={styles.row}>
      <given.Button
        size="small"
        appearance="primary"
        disabledFocusable={isBusy || running}
        onClick={() => void session.putOnSheet()}
      >
        {board.toSheet}
      </given.Button>
      <given.Button size="small" disabledFocusable={isBusy} onClick={() => void session.save()}>
        {board.save}
      </given.Button>
      <given.Button
        size="small"
        title={board.clearHint}
        disabledFocusable={isBusy}
        onClick={() => void session.clear()}
      >
        {board.clear}
      </given.Button>
    </div>
  );
}
