import { useWords } from "./pane-context";
import { classes, defineStyles, token } from "./styles";
import { face } from "./text-faces";

const styles = defineStyles("attainment-legend", {
  legend: { display: "flex", flexWrap: "wrap", columnGap: "14px", marginBottom: "2px" },
  item: { display: "inline-flex", alignItems: "center", gap: "6px" },
  mark: { height: "12px", borderLeft: `2px solid ${token("colorNeutralForeground1")}` },
  schedule: { borderLeft: `2px dotted ${token("colorNeutralForeground1")}` },
});

/** What the marks on the bars stand for. */
export function AttainmentLegend() {
  const { attainment } = useWords().pane;
  return (
    <div className={classes(styles.legend, face.caption)} aria-hidden>
      <span className={styles.item}>
        <span className={styles.mark} /> {attainment.targetMark}
      </span>
      <span className={styles.item}>
        <span className={classes(styles.mark, styles.schedule)} /> {attainment.scheduleMark}
      </span>
    </div>
  );
}
