import { Button } from "@fluentui/react-button";
import { useWords } from "./pane-context";
import { defineStyles, token } from "./styles";
import { face } from "./text-faces";

const styles = defineStyles("explanation-given", {
  given: {
    padding: "8px",
    backgroundColor: token("colorStatusSuccessBackground1"),
    borderRadius: token("borderRadiusMedium"),
    border: `1px solid ${token("colorTransparentStroke")}`,
  },
  text: { margin: "0 0 4px", whiteSpace: "pre-wrap" },
});

/** An explanation that holds for the figures as they are. */
export function GivenExplanation({
  text,
  onEdit,
}: {
  readonly text: string;
  readonly onEdit: () => void;
}) {
  const { detail } = useWords().pane;
  return (
    <div className={styles.given}>
      <div className={face.caption}>{detail.explanation}</div>
      <p className={styles.text}>{text}</p>
      <Button size="small" onClick={onEdit}>
        {detail.edit}
      </Button>
    </div>
  );
}
