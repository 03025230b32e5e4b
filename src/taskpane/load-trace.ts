import { Button } from "@fluentui/react-button";
import type { Commands } from "../app/commands";
import type { Words } from "../locales/words";
import { CellLink } from "./cell-link";
import { openPart } from "./open-part";
import type { ViewStore } from "./view";

/**
 * Shows the part that traces, fetched when it is first asked for, and traces the selected cell. It is
 * given the components that the pane has too, for the reason that `openPlan` gives.
 */
export async function openTrace(
  view: ViewStore,
  commands: Commands,
  language: Words["language"]
): Promise<void> {
  await openPart(view, "trace", async () => {
    const { tracePart } = await import(/* webpackChunkName: "trace" */ "./trace-part");
    return tracePart(language, { Button, CellLink });
  });
  await commands.trace();
}
