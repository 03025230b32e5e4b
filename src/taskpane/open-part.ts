import type { ComponentType } from "react";
import { sayNotLoaded } from "./not-loaded";
import type { ViewStore } from "./view";

/** A part of the pane that is fetched when it is first asked for, and stands in place of the results. */
export interface PanePart {
  readonly name: string;
  readonly Part: ComponentType;
}

/** Fetches a part and shows it; the one that is shown already stays, with what was entered in it. */
export async function openPart(
  view: ViewStore,
  name: string,
  load: () => Promise<ComponentType>
): Promise<void> {
  if (view.getState().part?.name === name) return;
  try {
    view.setState({ part: { name, Part: await load() } });
  } catch {
    sayNotLoaded("pane");
  }
}
