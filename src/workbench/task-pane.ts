import type { WorkbenchWords } from "../locales/workbench-words";
import { make } from "./make";

export interface TaskPane {
  readonly element: HTMLElement;
  readonly frame: HTMLIFrameElement;
  readonly show: (on: boolean) => void;
}

/** The pane at the right with the add-in's own page in it. Closed, the add-in still runs, as in Excel. */
export function createTaskPane(words: WorkbenchWords, dark: boolean): TaskPane {
  const frame = make("iframe", { title: words.pane });
  const show = (on: boolean): void => {
    element.hidden = !on;
  };
  const element = make(
    "aside",
    { class: dark ? "task-pane dark" : "task-pane", "aria-label": words.pane },
    make(
      "header",
      {},
      make("h2", {}, words.paneTitle),
      make(
        "button",
        { type: "button", "aria-label": words.closePane, click: () => show(false) },
        "✕"
      )
    ),
    frame
  );
  return { element, frame, show };
}
