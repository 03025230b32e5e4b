import { useId } from "react";
import { Button } from "@fluentui/react-button";
import { field } from "./field-face";
import { GivenExplanation } from "./explanation-given";
import type { FindingRow } from "./finding-rows";
import { useApp, usePane, useView } from "./pane-context";
import { classes, defineStyles, token } from "./styles";
import { face } from "./text-faces";
import { withDraft } from "./view";

const styles = defineStyles("explanation-form", {
  form: {
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    paddingTop: "8px",
    borderTop: `1px solid ${token("colorNeutralStroke2")}`,
  },
  last: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "flex-end",
    justifyContent: "flex-end",
    gap: "8px",
    marginTop: "4px",
  },
  by: { flexGrow: 1, flexBasis: "130px", minWidth: 0 },
  buttons: { display: "flex", flexShrink: 0, gap: "8px" },
});

/** The explanation of a finding, to be written in place or, once given, to be read and changed. */
export function ExplanationForm({
  row,
  onSaved,
}: {
  readonly row: FindingRow;
  readonly onSaved: () => void;
}) {
  const { commands, store, view, words } = usePane();
  const draft = useView((state) => state.drafts.get(row.key));
  const by = useView((state) => state.by);
  const running = useApp((state) => state.running !== null);
  const [textId, byId] = [useId(), useId()];
  const given = row.finding.explanation;
  const { detail } = words.pane;
  const write = (text: string | null) => view.setState(withDraft(view.getState(), row.key, text));
  if (given !== null && draft === undefined) {
    return <GivenExplanation text={given} onEdit={() => write(given)} />;
  }
  const text = draft ?? "";
  const save = async () => {
    await commands.explain(row.finding, text, by.trim());
    if (store.getState().refusal !== null) return;
    write(null);
    onSaved();
  };
  // An explanation taken back is saved as an empty one; where none was given there is nothing to save.
  const nothingToSave = text.trim() === (given ?? "");
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!nothingToSave && !running) void save();
      }}
    >
      <label htmlFor={textId}>{detail.explanation}</label>
      <textarea
        id={textId}
        className={classes(field.box, field.text)}
        rows={3}
        placeholder={detail.explanationHint}
        value={text}
        onChange={(event) => write(event.target.value)}
      />
      <div className={styles.last}>
        <div className={styles.by}>
          <label htmlFor={byId} className={face.caption}>
            {detail.by}
          </label>
          <input
            id={byId}
            className={field.box}
            value={by}
            onChange={(event) => view.setState({ by: event.target.value })}
          />
        </div>
        <div className={styles.buttons}>
          {given !== null && (
            <Button onClick={() => write(null)}>{words.pane.actions.cancel}</Button>
          )}
          <Button type="submit" appearance="primary" disabledFocusable={nothingToSave || running}>
            {detail.save}
          </Button>
        </div>
      </div>
    </form>
  );
}
