import type { Notice } from "../app/state";
import { Message } from "./message";
import { noticeText } from "./message-text";
import { usePane } from "./pane-context";

/** What a command has done. */
export function NoticeBar({ notice }: { readonly notice: Notice }) {
  const text = noticeText(notice, usePane().words);
  const hasGaps = notice.code === "filled" && notice.gaps > 0;
  const isNothing = notice.code === "nothing_to_undo";
  return (
    <Message intent={hasGaps ? "warning" : isNothing ? "info" : "success"} text={text} canDismiss />
  );
}
