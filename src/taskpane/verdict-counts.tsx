import type { CheckResult } from "../core/check";
import { countFindings } from "./finding-rows";
import { usePane } from "./pane-context";
import { goToSection } from "./section";
import { classes, defineStyles, token } from "./styles";
import { face } from "./text-faces";
import type { SeverityFilter } from "./view";

const styles = defineStyles("verdict-counts", {
  row: {
    display: "grid",
    gridTemplateColumns: "repeat(4, 1fr)",
    gap: "1px",
    padding: 0,
    margin: 0,
    listStyleType: "none",
    borderRadius: token("borderRadiusMedium"),
    overflow: "hidden",
    border: `1px solid ${token("colorNeutralStroke2")}`,
    backgroundColor: token("colorNeutralStroke2"),
  },
  tile: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    width: "100%",
    height: "100%",
    padding: "6px 2px",
    border: "none",
    font: "inherit",
    color: token("colorNeutralForeground1"),
    backgroundColor: token("colorNeutralBackground1"),
    cursor: "pointer",
    ":hover": { backgroundColor: token("colorNeutralBackground1Hover") },
    ":focus-visible": { outline: `2px solid ${token("colorStrokeFocus2")}`, outlineOffset: "-2px" },
  },
  count: {
    fontSize: token("fontSizeBase500"),
    lineHeight: token("lineHeightBase500"),
    fontWeight: token("fontWeightSemibold"),
  },
  label: { textAlign: "center" },
});

/** How many of each severity and how many gaps; each leads to its list. */
export function VerdictCounts({ result }: { readonly result: CheckResult }) {
  const { words, view } = usePane();
  const counts = countFindings(result.findings);
  const explained = counts.query - counts.open;
  const show = (severity: SeverityFilter) => () => {
    view.setState({ severity, form: null, query: "" });
    goToSection("findings");
  };
  const tile = (label: string, count: number, go: () => void, note = "") => (
    <li key={label}>
      <button type="button" className={styles.tile} onClick={go}>
        <span className={classes(styles.count, face.figure)}>{count}</span>
        <span className={classes(face.caption, styles.label)}>{label}</span>
        {note !== "" && <span className={face.caption}>{note}</span>}
      </button>
    </li>
  );
  return (
    <ul className={styles.row}>
      {tile(words.severity.hard, counts.hard, show("hard"))}
      {tile(
        words.severity.query,
        counts.query,
        show("query"),
        explained > 0 ? words.pane.explainedCount(explained) : ""
      )}
      {tile(words.severity.info, counts.info, show("info"))}
      {tile(words.pane.sections.short.unchecked, result.unchecked.length, () =>
        goToSection("unchecked")
      )}
    </ul>
  );
}
