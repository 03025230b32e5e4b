import { type ReactNode, useId } from "react";
import { Button } from "@fluentui/react-button";
import {
  CheckmarkCircleFilled,
  DiamondDismissFilled,
  DismissRegular,
  InfoFilled,
  WarningFilled,
} from "./icons";
import { usePane } from "./pane-context";
import { classes, defineStyles, token } from "./styles";

/** Fluent's message bar on many lines, from edge to edge of the pane. */
const styles = defineStyles("message", {
  bar: {
    display: "grid",
    gridTemplateColumns: "auto 1fr auto",
    gridTemplateRows: "1fr",
    alignItems: "start",
    boxSizing: "border-box",
    minHeight: "36px",
    padding: "6px 0 8px 12px",
    borderWidth: "1px 0",
    borderStyle: "solid",
  },
  icon: {
    display: "flex",
    alignItems: "center",
    marginRight: "8px",
    fontSize: token("fontSizeBase500"),
  },
  body: { paddingRight: "12px", paddingBottom: "8px" },
  dismiss: { paddingRight: "12px" },
  actions: {
    gridColumn: "1 / -1",
    display: "flex",
    columnGap: "12px",
    justifyContent: "end",
    marginTop: "6px",
    paddingRight: "12px",
  },
});

const ground = defineStyles("message-ground", {
  info: {
    backgroundColor: token("colorNeutralBackground3"),
    borderColor: token("colorNeutralStroke1"),
  },
  success: {
    backgroundColor: token("colorStatusSuccessBackground1"),
    borderColor: token("colorStatusSuccessBorder1"),
  },
  warning: {
    backgroundColor: token("colorStatusWarningBackground1"),
    borderColor: token("colorStatusWarningBorder1"),
  },
  error: {
    backgroundColor: token("colorStatusDangerBackground1"),
    borderColor: token("colorStatusDangerBorder1"),
  },
});

const ink = defineStyles("message-ink", {
  info: { color: token("colorNeutralForeground3") },
  success: { color: token("colorStatusSuccessForeground1") },
  warning: { color: token("colorStatusWarningForeground3") },
  error: { color: token("colorStatusDangerForeground1") },
});

const INTENT_ICON = {
  info: InfoFilled,
  success: CheckmarkCircleFilled,
  warning: WarningFilled,
  error: DiamondDismissFilled,
} as const;

/** A sentence with what can be done about it. */
export function Message({
  intent,
  text,
  action,
  onAction,
  canDismiss,
  children,
}: {
  readonly intent: keyof typeof INTENT_ICON;
  readonly text: string;
  readonly action?: string | undefined;
  readonly onAction?: () => void;
  readonly canDismiss: boolean;
  readonly children?: ReactNode;
}) {
  const { commands, words } = usePane();
  const { actions } = words.pane;
  const id = useId();
  const Icon = INTENT_ICON[intent];
  return (
    <div role="group" aria-labelledby={id} className={classes(styles.bar, ground[intent])}>
      <div className={classes(styles.icon, ink[intent])}>
        <Icon />
      </div>
      <div className={styles.body}>
        <span id={id}>{text}</span>
        {children}
      </div>
      {canDismiss && (
        <div className={styles.dismiss}>
          <Button
            appearance="transparent"
            size="small"
            icon={<DismissRegular />}
            aria-label={actions.dismiss}
            onClick={() => commands.dismiss()}
          />
        </div>
      )}
      {action !== undefined && onAction && (
        <div className={styles.actions}>
          <Button size="small" onClick={onAction}>
            {action}
          </Button>
        </div>
      )}
    </div>
  );
}
