import { ExplanationForm } from "./explanation-form";
import { FindingCells } from "./finding-cells";
import { isOpen, type FindingRow } from "./finding-rows";
import { FindingSides } from "./finding-sides";
import { useWords } from "./pane-context";
import { RuleText } from "./rule-text";
import { defineStyles } from "./styles";
import { face } from "./text-faces";

const styles = defineStyles("finding-detail", {
  detail: { display: "flex", flexDirection: "column", gap: "8px", padding: "0 8px 12px" },
  advice: { margin: 0 },
});

/** Both sides and their difference, the rule, the cells it speaks of, what to do, and the explanation. */
export function FindingDetail({
  row,
  onSaved,
}: {
  readonly row: FindingRow;
  readonly onSaved: () => void;
}) {
  const words = useWords();
  const { finding } = row;
  const advice = words.advice(finding).trim();
  const asks = finding.severity === "hard" || isOpen(finding);
  return (
    <div className={styles.detail}>
      <FindingSides finding={finding} />
      <FindingCells finding={finding} />
      <RuleText finding={finding} />
      {asks && advice !== "" && (
        <div>
          <div className={face.caption}>{words.pane.detail.whatToDo}</div>
          <p className={styles.advice}>{advice}</p>
        </div>
      )}
      {finding.severity === "query" && <ExplanationForm row={row} onSaved={onSaved} />}
    </div>
  );
}
