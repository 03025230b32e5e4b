import type { DragEvent } from "react";
import { Button } from "@fluentui/react-button";
import { FilterChips } from "./filter-chips";
import { rowAfterKey } from "./list-layout";
import { openPart } from "./open-part";
import type { PaneContext } from "./pane-context";
import { ground, ink, SEVERITY_TONE } from "./tones";
import { useListWindow } from "./use-list-window";
import { useMeasured } from "./use-measured";
import { ProgressBar } from "./progress-bar";
import { useRowFocus } from "./use-row-focus";

const loadPart = () => import(/* webpackChunkName: "board" */ "./board-part");

/** Shows the board of submissions, fetched when it is first asked for; see `openPlan`. */
export function openBoard(pane: PaneContext): Promise<void> {
  return openPart(pane.view, "board", async () =>
    (await loadPart()).boardPart(pane, {
      ...{ Button, FilterChips, ground, ink, SEVERITY_TONE },
      ...{ ProgressBar, rowAfterKey, useListWindow, useMeasured, useRowFocus },
    })
  );
}

/** Lets files be dropped anywhere on the pane: they are submissions. */
export function takeDrag(pane: PaneContext, event: DragEvent): void {
  const { items, files, types } = event.dataTransfer;
  if (!types.includes("Files")) return;
  event.preventDefault();
  if (event.type !== "drop") return;
  // What was dropped can be asked for during the event alone.
  const entries = [...items].flatMap((one) => one.webkitGetAsEntry() ?? []);
  const dropped = { entries, files: [...files] };
  void openBoard(pane)
    .then(loadPart)
    .then(
      (part) => part.takeDropped(pane, dropped),
      // It has been said already.
      () => undefined
    );
}
