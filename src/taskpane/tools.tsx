import { Button } from "@fluentui/react-button";
import { openBoard } from "./load-board";
import { openPlan, openVerify } from "./load-plan";
import { openTables } from "./load-table";
import { openTrace } from "./load-trace";
import { useApp, usePane } from "./pane-context";
import { defineStyles, token } from "./styles";

const styles = defineStyles("tools", {
  tools: {
    display: "flex",
    flexWrap: "wrap",
    gap: "4px",
    padding: "6px 8px",
    borderTop: `1px solid ${token("colorNeutralStroke2")}`,
    backgroundColor: token("colorNeutralBackground2"),
  },
  wide: { flexGrow: 1, minWidth: 0, padding: "0 8px" },
});

/** What can be done with the workbook besides checking it. */
export function Tools() {
  const pane = usePane();
  const { commands, view, words } = pane;
  const running = useApp((state) => state.running !== null);
  const undoStep = useApp((state) => state.undoStep);
  const { actions, sections } = words.pane;
  const tool = (label: string, run: () => Promise<void>, disabled: boolean) => (
    <Button
      size="small"
      className={styles.wide}
      disabledFocusable={running || disabled}
      onClick={() => void run()}
    >
      {label}
    </Button>
  );
  return (
    <div role="group" aria-label={sections.tools} className={styles.tools}>
      {tool(actions.fillSummary, () => commands.fillSummary(), false)}
      {tool(actions.exportWord, () => commands.exportWord(), false)}
      {tool(actions.insertTable, () => openTables(view, words.language), false)}
      {tool(actions.readPlan, () => openPlan(view, words.language), false)}
      {tool(actions.verifyText, () => openVerify(view, words.language), false)}
      {tool(actions.trace, () => openTrace(view, commands, words.language), false)}
      {tool(actions.collect, () => openBoard(pane), false)}
      {tool(actions.undo, () => commands.undo(), undoStep === null)}
    </div>
  );
}
