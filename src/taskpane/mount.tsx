import { createRoot } from "react-dom/client";
import type { Commands } from "../app/commands";
import type { AppStore } from "../app/state";
import type { Words } from "../locales/words";
import { Pane } from "./pane";
import type { Scheme } from "./theme";
import { createViewStore } from "./view";

export interface PaneProps {
  readonly store: AppStore;
  readonly commands: Commands;
  readonly words: Words;
  readonly scheme: Scheme;
}

export interface MountedPane {
  /** Colours the pane anew, as Office or Windows changes its theme. */
  readonly setScheme: (scheme: Scheme) => void;
  readonly unmount: () => void;
}

/**
 * Draws the task pane into an element and keeps it as the store has it. The element's height is the
 * pane's; within it the pane scrolls by itself.
 */
export function mountPane(element: HTMLElement, props: PaneProps): MountedPane {
  const { store, commands, words } = props;
  const root = createRoot(element);
  const view = createViewStore();
  const draw = (scheme: Scheme) => {
    root.render(
      <Pane store={store} commands={commands} words={words} view={view} scheme={scheme} />
    );
  };
  draw(props.scheme);
  return { setScheme: draw, unmount: () => root.unmount() };
}
