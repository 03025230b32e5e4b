import { cellName } from "../core/address";
import type { Finding } from "../core/finding";
import { findingText } from "./message-text";
import { useWords } from "./pane-context";
import { classes, defineStyles, token } from "./styles";
import { face } from "./text-faces";

const styles = defineStyles("finding-line", {
  top: { display: "flex", alignItems: "baseline", justifyContent: "space-between", gap: "8px" },
  subject: { fontWeight: token("fontWeightSemibold") },
  message: { marginTop: "2px" },
  closed: {
    display: "-webkit-box",
    WebkitLineClamp: 2,
    WebkitBoxOrient: "vertical",
    overflow: "hidden",
  },
  explained: {
    color: token("colorStatusSuccessForeground1"),
    fontWeight: token("fontWeightSemibold"),
  },
});

/** What a finding is about, its cell and its sentence: two lines of it until it is opened. */
export function FindingLine({
  finding,
  isOpen,
}: {
  readonly finding: Finding;
  readonly isOpen: boolean;
}) {
  const words = useWords();
  const { at, form, indicator } = finding;
  return (
    <>
      <div className={styles.top}>
        <span className={styles.subject}>
          {indicator
            ? `${indicator.code} ${indicator.name}`
            : (at?.sheet ?? form ?? words.pane.list.wholeWorkbook)}
        </span>
        {at && (
          <span className={classes(face.caption, face.figure)}>{cellName(at.row, at.column)}</span>
        )}
      </div>
      <div className={classes(styles.message, !isOpen && styles.closed)}>
        {finding.explanation !== null && (
          <span className={styles.explained}>✓ {words.pane.detail.explained} </span>
        )}
        {findingText(finding, words)}
      </div>
    </>
  );
}
