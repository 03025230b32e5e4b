import { NoticeBar } from "./notice-bar";
import { useApp, useWords } from "./pane-context";
import { RefusalBar } from "./refusal-bar";
import { StaleBar } from "./stale-bar";
import { defineStyles } from "./styles";

const styles = defineStyles("messages", {
  messages: { flexShrink: 0, maxHeight: "60%", overflowY: "auto" },
});

/** What has to be said, above the rest and always in view. */
export function Messages() {
  const words = useWords();
  // The verdict itself says that a check is done.
  const notice = useApp((state) => (state.notice?.code === "checked" ? null : state.notice));
  const refusal = useApp((state) => state.refusal);
  const stale = useApp((state) => state.stale && state.result !== null);
  if (!refusal && !notice && !stale) return null;
  return (
    <div role="region" aria-label={words.pane.sections.messages} className={styles.messages}>
      {refusal && <RefusalBar refusal={refusal} />}
      {notice && <NoticeBar notice={notice} />}
      {stale && <StaleBar />}
    </div>
  );
}
