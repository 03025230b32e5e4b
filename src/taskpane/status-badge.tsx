import type { TargetStatus } from "../core/attainment";
import { useWords } from "./pane-context";
import { classes, defineStyles, token } from "./styles";
import { STATUS_TONE, ground, ink } from "./tones";

/** A sign for each status, so that a glance along the column tells them apart without colour. */
const SIGN: Readonly<Record<TargetStatus, string>> = {
  missed: "✕",
  behind: "▼",
  unchecked: "?",
  pending: "◷",
  on_schedule: "✓",
  met: "✓",
  exceeded: "▲",
  no_target: "–",
};

const styles = defineStyles("status-badge", {
  badge: {
    flexShrink: 0,
    maxWidth: "45%",
    padding: "0 6px",
    borderRadius: token("borderRadiusMedium"),
    fontSize: token("fontSizeBase200"),
    lineHeight: token("lineHeightBase200"),
    fontWeight: token("fontWeightSemibold"),
    border: `1px solid ${token("colorTransparentStroke")}`,
  },
});

/** The status as sign and word. */
export function StatusBadge({ status }: { readonly status: TargetStatus }) {
  const tone = STATUS_TONE[status];
  return (
    <span className={classes(styles.badge, ink[tone], ground[tone])}>
      <span aria-hidden>{SIGN[status]} </span>
      {useWords().status[status]}
    </span>
  );
}
