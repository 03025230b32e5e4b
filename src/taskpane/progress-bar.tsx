import { defineStyles, token } from "./styles";

const styles = defineStyles("progress-bar", {
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

/**
 * How far a command is.
 *
 * @param share from 0 to 1; `null` while nobody knows
 */
export function ProgressBar({
  label,
  share,
}: {
  readonly label: string;
  readonly share: number | null;
}) {
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={share === null ? undefined : Math.round(share * 100)}
      className={styles.track}
    >
      <div className={styles.bar} style={{ width: `${String((share ?? 0) * 100)}%` }} />
    </div>
  );
}
