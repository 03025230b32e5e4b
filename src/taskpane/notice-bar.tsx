import { Button } from "@fluentui/react-button";
import type { Notice } from "../app/state";
import { FaultList } from "./fault-list";
import { Message } from "./message";
import { noticeText } from "./message-text";
import { usePane } from "./pane-context";

/** What a command has done. */
export function NoticeBar({ notice }: { readonly notice: Notice }) {
  const { commands, words } = usePane();
  const text = noticeText(notice, words);
  const hasGaps = notice.code === "filled" && notice.gaps > 0;
  const isNothing = notice.code === "nothing_to_undo";
  return (
    <Message intent={hasGaps ? "warning" : isNothing ? "info" : "success"} text={text} canDismiss>
      {notice.code === "filled" && notice.kept.length > 0 && (
        <FaultList
          faults={notice.kept}
          action={(at) => (
            <Button size="small" onClick={() => void commands.replaceEdit(at)}>
              {words.pane.actions.replaceEdit}
            </Button>
          )}
        />
      )}
    </Message>
  );
}
