import type { Commands } from "../app/commands";
import type { Refusal } from "../app/state";
import type { PaneActions } from "../locales/pane-words";
import { FaultList } from "./fault-list";
import { Message } from "./message";
import { faultText, refusalText } from "./message-text";
import { usePane } from "./pane-context";

/** Why a command did nothing, with the way on where there is one. */
export function RefusalBar({ refusal }: { readonly refusal: Refusal }) {
  const { commands, words } = usePane();
  const way = wayOn(refusal, commands, words.pane.actions);
  return (
    <Message
      intent={isOnlySaid(refusal) ? "info" : "error"}
      text={refusalText(refusal, words)}
      canDismiss
      {...(way ? { action: way.label, onAction: () => void way.run() } : {})}
    >
      {refusal.kind === "faults" && (
        <FaultList
          faults={refusal.faults.map((fault) => ({
            at: "at" in fault ? fault.at : null,
            text: faultText(fault, words),
          }))}
        />
      )}
      {refusal.kind === "template" && <FaultList faults={refusal.faults} />}
    </Message>
  );
}

/** True where nothing went wrong: the user stopped it, or has to do something else first. */
function isOnlySaid(refusal: Refusal): boolean {
  return (
    refusal.kind === "check_first" ||
    (refusal.kind === "problem" && refusal.problem.code === "cancelled")
  );
}

function wayOn(
  refusal: Refusal,
  commands: Commands,
  words: PaneActions
): { readonly label: string; readonly run: () => Promise<void> } | null {
  if (refusal.kind === "check_first") return { label: words.check, run: commands.check };
  if (refusal.kind !== "problem") return null;
  switch (refusal.problem.code) {
    case "occupied":
      return { label: words.overwrite, run: () => commands.insertTable(true) };
    case "partly_written":
      return { label: words.undo, run: commands.undo };
    case "sheet_gone":
    case "cell_changed":
      return { label: words.recheck, run: commands.check };
    default:
      return null;
  }
}
