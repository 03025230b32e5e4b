import { Message } from "./message";
import { usePane } from "./pane-context";

/** Says that the data has changed since the check. */
export function StaleBar() {
  const { commands, words } = usePane();
  return (
    <Message
      intent="warning"
      text={words.pane.stale}
      action={words.pane.actions.recheck}
      onAction={() => void commands.check()}
      canDismiss={false}
    />
  );
}
