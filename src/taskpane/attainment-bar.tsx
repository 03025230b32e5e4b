import type { TargetResult } from "../core/targets";
import { classes, defineStyles, token } from "./styles";
import { STATUS_TONE, fill } from "./tones";

/** Where the target stands on the bar: in every row at the same place, with room for more than all. */
const TARGET_AT = 80;

const styles = defineStyles("attainment-bar", {
  bar: {
    position: "relative",
    height: "8px",
    backgroundColor: token("colorNeutralBackground5"),
    borderRadius: token("borderRadiusSmall"),
    // Drawn by high contrast themes alone.
    outline: `1px solid ${token("colorTransparentStroke")}`,
    "@media (forced-colors: active)": { outlineColor: "CanvasText" },
  },
  fill: {
    height: "100%",
    borderRadius: token("borderRadiusSmall"),
    "@media (forced-colors: active)": { backgroundColor: "Highlight", forcedColorAdjust: "none" },
  },
  /** Beyond the end of the bar. */
  beyond: { borderTopRightRadius: 0, borderBottomRightRadius: 0 },
  mark: {
    position: "absolute",
    top: "-3px",
    bottom: "-3px",
    width: 0,
    borderLeft: `2px solid ${token("colorNeutralForeground1")}`,
  },
  schedule: { borderLeft: `2px dotted ${token("colorNeutralForeground1")}` },
});

/** The rate as a bar, with marks for the target and for what is due by now. The figures stand beside it. */
export function AttainmentBar({ target }: { readonly target: TargetResult }) {
  const rate = Math.max(0, target.rate ?? 0);
  const width = Math.min(100, rate * TARGET_AT);
  const goal = target.goal?.figure ?? 0;
  const due = target.scheduled !== null && goal > 0 ? (target.scheduled / goal) * TARGET_AT : null;
  return (
    <div className={styles.bar} aria-hidden>
      <div
        className={classes(
          styles.fill,
          fill[STATUS_TONE[target.status]],
          width === 100 && styles.beyond
        )}
        style={{ width: `${String(width)}%` }}
      />
      <div className={styles.mark} style={{ left: `${String(TARGET_AT)}%` }} />
      {due !== null && due < TARGET_AT && (
        <div
          className={classes(styles.mark, styles.schedule)}
          style={{ left: `${String(due)}%` }}
        />
      )}
    </div>
  );
}
