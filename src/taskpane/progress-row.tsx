import { Button } from "@fluentui/react-button";
import { usePane, useApp } from "./pane-context";
import { ProgressBar } from "./progress-bar";
import { classes, defineStyles, token } from "./styles";
import { face } from "./text-faces";

const styles = defineStyles("progress-row", {
  /** Over what scrolls, so that nothing moves for a command that is done at once. */
  row: {
    position: "absolute",
    left: 0,
    right: 0,
    bottom: "100%",
    zIndex: 3,
    backgroundColor: token("colorNeutralBackground1"),
    padding: "8px 12px",
    borderTop: `1px solid ${token("colorNeutralStroke2")}`,
  },
  line: { display: "flex", alignItems: "center", gap: "8px", marginBottom: "6px" },
  what: { flexGrow: 1 },
});

/** What is running, how far it is, and the way to stop it. */
export function ProgressRow() {
  const { commands, words } = usePane();
  const running = useApp((state) => state.running);
  const progress = useApp((state) => state.progress);
  if (running === null) return null;
  const { pane } = words;
  const known = progress !== null && progress.of > 0;
  const share = known ? Math.min(1, progress.done / progress.of) : null;
  return (
    <div className={styles.row}>
      <div className={styles.line}>
        <span className={styles.what}>{pane.running[running]}</span>
        {known && (
          <span className={classes(face.caption, face.figure)}>
            {pane.progress(progress.done, progress.of)}
          </span>
        )}
        <Button size="small" onClick={() => commands.cancel()}>
          {pane.actions.cancel}
        </Button>
      </div>
      <ProgressBar label={pane.running[running]} share={share} />
    </div>
  );
}
