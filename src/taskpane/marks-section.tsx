import { Button } from "@fluentui/react-button";
import { MARK_FAMILIES } from "../core/mark";
import type { MarkFamily } from "../core/workbook";
import { MarkSample } from "./mark-sample";
import { useApp, usePane } from "./pane-context";
import { Section } from "./section";
import { defineStyles } from "./styles";
import { Switch } from "./switch";

const styles = defineStyles("marks-section", {
  row: { display: "flex", alignItems: "center", justifyContent: "space-between" },
  clear: { margin: "4px 0 12px" },
});

/** A switch for each family of marks with the look it has in the sheet, and the way to clear them. */
export function MarksSection() {
  const { commands, words } = usePane();
  const marks = useApp((state) => state.marks);
  const running = useApp((state) => state.running !== null);
  const { results, pane } = words;
  const label: Readonly<Record<MarkFamily, string>> = {
    error: results.errorLook,
    shortfall: results.shortfallLook,
  };
  return (
    <Section name="marks" title={pane.sections.marks}>
      {MARK_FAMILIES.map((family) => (
        <div key={family} className={styles.row}>
          <Switch
            label={label[family]}
            checked={marks[family]}
            onChange={(on) => {
              if (!running) void commands.showMarks(family, on);
            }}
          />
          <MarkSample family={family} />
        </div>
      ))}
      <Button
        className={styles.clear}
        disabledFocusable={running}
        onClick={() => void commands.clearMarks()}
      >
        {pane.actions.clearMarks}
      </Button>
    </Section>
  );
}
