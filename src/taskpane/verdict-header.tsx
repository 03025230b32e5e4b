import type { CheckResult } from "../core/check";
import { CheckButton } from "./check-button";
import { countFindings } from "./finding-rows";
import { useWords } from "./pane-context";
import { VERDICT_ICON } from "./signs";
import { classes, defineStyles, token } from "./styles";
import { ground, ink, VERDICT_TONE } from "./tones";
import { VerdictCounts } from "./verdict-counts";

const styles = defineStyles("verdict-header", {
  header: {
    display: "flex",
    flexDirection: "column",
    gap: "10px",
    padding: "14px 12px 12px",
    borderBottom: `1px solid ${token("colorTransparentStroke")}`,
  },
  top: { display: "flex", alignItems: "center", gap: "10px" },
  icon: { fontSize: "36px", flexShrink: 0 },
  verdict: {
    margin: 0,
    fontSize: token("fontSizeBase600"),
    lineHeight: "32px",
    fontWeight: token("fontWeightSemibold"),
    flexGrow: 1,
    ":focus-visible": { outlineColor: token("colorStrokeFocus2"), outlineOffset: "2px" },
  },
  period: {
    margin: 0,
    fontSize: token("fontSizeBase200"),
    lineHeight: token("lineHeightBase200"),
    color: token("colorNeutralForeground2"),
  },
  means: { margin: 0, lineHeight: token("lineHeightBase300") },
});

/** Where the focus goes after a check. */
export const VERDICT_ID = "heshu-verdict";

/** The verdict, first and large: sign, word, period, what it means and on how much it rests. */
export function VerdictHeader({ result }: { readonly result: CheckResult }) {
  const words = useWords();
  const { verdict, period } = result;
  const tone = VERDICT_TONE[verdict];
  const Icon = VERDICT_ICON[verdict];
  return (
    <header className={classes(styles.header, ground[tone])}>
      <div className={styles.top}>
        <Icon className={classes(styles.icon, ink[tone])} />
        <h1 id={VERDICT_ID} tabIndex={-1} className={classes(styles.verdict, ink[tone])}>
          {words.verdict[verdict]}
        </h1>
      </div>
      <p className={styles.means}>{words.pane.verdictMeans[verdict](restsOn(result))}</p>
      <p className={styles.period}>
        {words.summary.period(period.year, period.through)} ·{" "}
        {words.pane.checkedCount(result.checked)}
      </p>
      <VerdictCounts result={result} />
      <CheckButton />
    </header>
  );
}

/** What the verdict was reached by: errors, open queries, gaps, or checks passed. */
export function restsOn(result: CheckResult): number {
  const counts = countFindings(result.findings);
  switch (result.verdict) {
    case "return":
      return counts.hard;
    case "explain":
      return counts.open;
    case "unchecked":
      return result.unchecked.length;
    case "pass":
      return result.checked;
  }
}
