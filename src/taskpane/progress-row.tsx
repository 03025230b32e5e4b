import { Button } from "@fluentui/react-button";
import { usePane, useApp } from "./pane-context";
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
  track: {
    height: "4px",
    borderRadius: token("borderRadiusSmall"),
    overflow: "hidden",
    backgroundColor: token("colorNeutralBackground6"),
    border: `1px solid ${token("colorTransparentStroke")}`,
  },
  bar: {
    height: "100%",
    backgroundColor: token("colorCompoundBrandBackground"),
    transitionProperty: "width",
    transitionDuration: token("durationNormal"),
    "@media (forced-colors: active)": { backgroundColor: "Highlight", forcedColorAdjust: "none" },
  },
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
      <div
        role="progressbar"
        aria-label={pane.running[running]}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={share === null ? undefined : Math.round(share * 100)}
        className={styles.track}
      >
        <div className={styles.bar} style={{ width: `${String((share ?? 0) * 100)}%` }} />
      </div>
    </div>
  );
}
