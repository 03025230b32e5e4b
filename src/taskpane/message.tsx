import type { ReactNode } from "react";
import { Button } from "@fluentui/react-button";
import { MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-message-bar";
import { DismissRegular } from "@fluentui/react-icons";
import { usePane } from "./pane-context";
import { defineStyles } from "./styles";

const styles = defineStyles("message", {
  bar: { borderRadius: 0, borderLeftStyle: "none", borderRightStyle: "none" },
  body: { whiteSpace: "normal", paddingBottom: "8px" },
});

/** A sentence with what can be done about it. */
export function Message({
  intent,
  text,
  action,
  onAction,
  canDismiss,
  children,
}: {
  readonly intent: "info" | "success" | "warning" | "error";
  readonly text: string;
  readonly action?: string | undefined;
  readonly onAction?: () => void;
  readonly canDismiss: boolean;
  readonly children?: ReactNode;
}) {
  const { commands, words } = usePane();
  const { actions } = words.pane;
  const dismiss = (
    <Button
      appearance="transparent"
      size="small"
      icon={<DismissRegular />}
      aria-label={actions.dismiss}
      onClick={() => commands.dismiss()}
    />
  );
  return (
    <MessageBar intent={intent} layout="multiline" className={styles.bar}>
      <MessageBarBody className={styles.body}>
        {text}
        {children}
      </MessageBarBody>
      <MessageBarActions {...(canDismiss ? { containerAction: dismiss } : {})}>
        {action !== undefined && onAction && (
          <Button size="small" onClick={onAction}>
            {action}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}
