import type { AppState } from "../app/state";
import type { Words } from "../locales/words";
import { noticeText, refusalText } from "./message-text";
import { useApp, useWords } from "./pane-context";
import { face } from "./text-faces";
import { restsOn } from "./verdict-header";

/** Says what happens to those who do not see it, when the reader has a pause. */
export function Announcer() {
  const words = useWords();
  const said = useApp((state) => announcement(state, words));
  return (
    <div aria-live="polite" aria-atomic className={face.hidden}>
      {said}
    </div>
  );
}

/** What is to be said of a state: what runs and by quarters how far it is, or what came of it. */
export function announcement(state: AppState, words: Words): string {
  const { running, progress, refusal, notice, result } = state;
  if (running !== null) {
    const quarter = progress && progress.of > 0 ? Math.floor((4 * progress.done) / progress.of) : 0;
    const share = quarter > 0 && quarter < 4 ? ` ${String(quarter * 25)}%` : "";
    return words.pane.running[running] + share;
  }
  if (refusal !== null) return refusalText(refusal, words);
  if (notice === null) return "";
  if (notice.code !== "checked") return noticeText(notice, words);
  if (result === null) return "";
  const means = words.pane.verdictMeans[result.verdict](restsOn(result));
  return `${words.verdict[result.verdict]} ${means}`;
}
