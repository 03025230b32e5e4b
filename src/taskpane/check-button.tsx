import { Button } from "@fluentui/react-button";
import { useApp, usePane } from "./pane-context";
import { defineStyles } from "./styles";

const styles = defineStyles("check-button", { button: { width: "100%" } });

/** 一键审核, and once there is a result 重新审核. Stays where it is while a command runs. */
export function CheckButton() {
  const { commands, words } = usePane();
  const checked = useApp((state) => state.result !== null);
  const running = useApp((state) => state.running !== null);
  const { actions } = words.pane;
  return (
    <Button
      appearance="primary"
      size={checked ? "medium" : "large"}
      className={styles.button}
      disabledFocusable={running}
      onClick={() => void commands.check()}
    >
      {checked ? actions.recheck : actions.check}
    </Button>
  );
}
