import type { Finding } from "../core/finding";
import { useWords } from "./pane-context";
import { classes, defineStyles, token } from "./styles";
import { face } from "./text-faces";

const styles = defineStyles("rule-text", {
  source: { fontFamily: token("fontFamilyMonospace"), fontSize: token("fontSizeBase200") },
});

/** The stable id of a rule, and the rule as the scheme writes it. */
export function RuleText({ finding }: { readonly finding: Finding }) {
  const { detail } = useWords().pane;
  return (
    <div className={face.caption}>
      {detail.rule} <span className={styles.source}>{finding.rule}</span>
      {finding.code === "relation" && !finding.derived && (
        <div className={classes(styles.source)}>{finding.clause.source}</div>
      )}
    </div>
  );
}
