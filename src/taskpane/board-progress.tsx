import { useStore } from "zustand";
import { isPassedOver } from "../app/file-names";
import type { BoardKit } from "./board-shared";
import { classes, defineStyles } from "./styles";
import { face } from "./text-faces";

const styles = defineStyles("board-progress", {
  line: { display: "flex", alignItems: "center", gap: "8px", minHeight: "24px" },
  what: { flexGrow: 1 },
});

/** How far the reading is, with the way to stop it; afterwards what was read and what was not. */
export function BoardProgress({ kit }: { readonly kit: BoardKit }) {
  const { session, words, given } = kit;
  const { board } = words;
  const doing = useStore(session.store, (state) => state.doing);
  const progress = useStore(session.store, (state) => state.progress);
  if (doing === null) return <ReadFiles kit={kit} />;
  // The pane itself says that it reads the workbook.
  if (doing === "scheme") return null;
  const { done, of } = progress ?? { done: 0, of: 0 };
  const what =
    doing === "listing"
      ? board.listing
      : doing === "settling"
        ? board.settling
        : board.progress(done, of);
  return (
    <div>
      <div className={styles.line}>
        <span className={classes(styles.what, face.figure)}>{what}</span>
        {doing === "reading" && (
          <given.Button size="small" onClick={() => session.cancel()}>
            {board.cancel}
          </given.Button>
        )}
      </div>
      <given.ProgressBar label={what} share={of === 0 ? null : done / of} />
    </div>
  );
}

function ReadFiles({ kit: { session, words, given } }: { readonly kit: BoardKit }) {
  const { board } = words;
  const progress = useStore(session.store, (state) => state.progress);
  const shown = useStore(session.store, (state) => state.board);
  const remembers = useStore(session.store, (state) => state.remembers);
  const files = useStore(session.store, (state) => state.files);
  if (!shown || !progress) return null;
  const { done, of, known } = progress;
  const passedOver = files.filter(({ path }) => isPassedOver(path)).length;
  const isWhole = done === of;
  const read = [
    ...(known > 0 ? [board.reused(known)] : []),
    ...(done > known ? [board.read(done - known)] : []),
  ];
  return (
    <div role="status">
      {isWhole ? (
        <div className={face.caption}>{read.join(words.collect.between)}</div>
      ) : (
        <div className={styles.line}>
          <span className={styles.what}>{board.cancelled(done, of)}</span>
          <given.Button size="small" onClick={() => void session.resume()}>
            {board.resume(of - done)}
          </given.Button>
        </div>
      )}
      {passedOver > 0 && <div className={face.caption}>{board.passedOver(passedOver)}</div>}
      {!remembers && <div className={face.caption}>{board.notRemembered}</div>}
    </div>
  );
}
