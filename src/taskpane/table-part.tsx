import { useId, useState, type ComponentType } from "react";
import type { Button as FluentButton } from "@fluentui/react-button";
import { loadTableWords } from "../app/table-words";
import { canHaveChart, TABLE_KINDS, type TableKind } from "../core/table/table";
import type { InsertedTableWords } from "../locales/table-words";
import type { Words } from "../locales/words";
import { field } from "./field-face";
import { useApp, usePane } from "./pane-context";
import { PartFrame } from "./part-frame";
import { defineStyles } from "./styles";
import { face } from "./text-faces";

const styles = defineStyles("table-part", {
  kinds: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(120px, 1fr))",
    gap: "4px 8px",
    margin: 0,
    padding: 0,
    border: 0,
  },
  legend: { padding: "0 0 4px" },
  choice: { display: "flex", alignItems: "center", gap: "6px", minHeight: "24px" },
});

/** The part of the pane where a table is chosen, in the words of a language. */
export async function tablePart(
  language: Words["language"],
  Button: typeof FluentButton
): Promise<ComponentType> {
  const own = await loadTableWords(language);
  return () => <TableChoices own={own} Button={Button} />;
}

function TableChoices({
  own,
  Button,
}: {
  readonly own: InsertedTableWords;
  readonly Button: typeof FluentButton;
}) {
  const { commands } = usePane();
  const result = useApp((state) => state.result);
  const running = useApp((state) => state.running !== null);
  const last = useApp((state) => state.table);
  const [kind, setKind] = useState<TableKind>(last?.kind ?? "plan");
  const [form, setForm] = useState(last?.form ?? null);
  const [chart, setChart] = useState(last?.chart ?? false);
  const name = useId();
  const { pane } = own;
  const forms = [...new Set((result?.report.forms ?? []).map((one) => one.form))];
  // A chart by itself has one in any case.
  const isCharted = kind === "chart" || (chart && canHaveChart(kind));
  return (
    <PartFrame title={pane.title} close={pane.close} Button={Button}>
      <fieldset className={styles.kinds}>
        <legend className={styles.legend}>{pane.kind}</legend>
        {TABLE_KINDS.map((one) => (
          <label key={one} className={styles.choice}>
            <input type="radio" name={name} checked={kind === one} onChange={() => setKind(one)} />
            {own.kinds[one]}
          </label>
        ))}
      </fieldset>
      {forms.length > 1 && (
        <select
          aria-label={pane.form}
          className={field.box}
          value={form ?? ""}
          onChange={({ target }) => setForm(target.value || null)}
        >
          <option value="">{pane.allForms}</option>
          {forms.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      )}
      <label className={styles.choice}>
        <input
          type="checkbox"
          checked={isCharted}
          disabled={kind === "chart" || !canHaveChart(kind)}
          onChange={({ target }) => setChart(target.checked)}
        />
        {pane.chart}
      </label>
      <Button
        appearance="primary"
        disabledFocusable={running}
        onClick={() => void commands.insertTable(false, { kind, form, chart: isCharted })}
      >
        {pane.insert}
      </Button>
      <div className={face.caption}>{pane.hint}</div>
    </PartFrame>
  );
}
