import type { TargetResult } from "../core/targets";
import { rateText } from "../locales/figures";
import { AttainmentBar } from "./attainment-bar";
import { AttainmentFigures } from "./attainment-figures";
import { CellLink } from "./cell-link";
import { useWords } from "./pane-context";
import { StatusBadge } from "./status-badge";
import { classes, defineStyles, token } from "./styles";
import { face } from "./text-faces";

const styles = defineStyles("attainment-row", {
  row: { padding: "9px 0 8px", borderTop: `1px solid ${token("colorNeutralStroke3")}` },
  top: { display: "flex", alignItems: "flex-start", justifyContent: "space-between", gap: "8px" },
  source: { display: "flex", flexWrap: "wrap", columnGap: "8px" },
  bar: {
    display: "grid",
    gridTemplateColumns: "1fr 56px",
    alignItems: "center",
    gap: "8px",
    margin: "5px 0 4px",
  },
  rate: { textAlign: "right", fontWeight: token("fontWeightSemibold") },
  reason: { margin: "4px 0 0" },
});

/** One target: indicator, status, wording, bar and figures; or why it could not be judged. */
export function AttainmentRow({ target }: { readonly target: TargetResult }) {
  const words = useWords();
  const { indicator, wording, wordingAt, at } = target;
  return (
    <li className={styles.row}>
      <div className={styles.top}>
        <span>{at ? <CellLink at={at}>{indicator.name}</CellLink> : indicator.name}</span>
        <StatusBadge status={target.status} />
      </div>
      <div className={classes(face.caption, styles.source)}>
        <span>
          {indicator.form}[{indicator.code}]
        </span>
        {wording !== null && wordingAt !== null && (
          <CellLink at={wordingAt}>{words.pane.attainment.wording(wording)}</CellLink>
        )}
      </div>
      {target.rate !== null && (
        <div className={styles.bar}>
          <AttainmentBar target={target} />
          <span className={classes(face.figure, styles.rate)}>{rateText(target.rate)}</span>
        </div>
      )}
      {target.unchecked ? (
        <p className={classes(face.caption, styles.reason)}>{words.unchecked(target.unchecked)}</p>
      ) : (
        <AttainmentFigures target={target} />
      )}
    </li>
  );
}
