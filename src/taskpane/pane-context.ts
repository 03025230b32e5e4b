import { createContext, useContext, type RefObject } from "react";
import { useStore } from "zustand";
import type { Commands } from "../app/commands";
import type { AppState, AppStore } from "../app/state";
import type { Words } from "../locales/words";
import type { ViewState, ViewStore } from "./view";

/** What every part of the pane may reach for. */
export interface PaneContext {
  readonly store: AppStore;
  readonly commands: Commands;
  readonly words: Words;
  readonly view: ViewStore;
  /** The element that scrolls. */
  readonly scroller: RefObject<HTMLDivElement | null>;
}

export const PaneContext = createContext<PaneContext | null>(null);

/** The pane's surroundings; a part that stands outside a pane is a mistake of ours. */
export function usePane(): PaneContext {
  const pane = useContext(PaneContext);
  if (!pane) throw new Error("A part of the pane stands outside it.");
  return pane;
}

export function useWords(): Words {
  return usePane().words;
}

export function useApp<T>(pick: (state: AppState) => T): T {
  return useStore(usePane().store, pick);
}

export function useView<T>(pick: (state: ViewState) => T): T {
  return useStore(usePane().view, pick);
}
