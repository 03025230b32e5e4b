import type { Button } from "@fluentui/react-button";
import type { BoardWords } from "../locales/board-words";
import type { CollectWords, UnitVerdict } from "../locales/collect-words";
import type { BoardSession } from "./board-session";
import type { FilterChips } from "./filter-chips";
import type { rowAfterKey } from "./list-layout";
import type { ProgressBar } from "./progress-bar";
import type { ground, ink, SEVERITY_TONE, Tone } from "./tones";
import type { useListWindow } from "./use-list-window";
import type { useMeasured } from "./use-measured";
import type { useRowFocus } from "./use-row-focus";

/** Parts that the pane has too: the board is given them, for the reason that `openPlan` gives. */
export interface GivenParts {
  readonly Button: typeof Button;
  readonly FilterChips: typeof FilterChips;
  readonly ProgressBar: typeof ProgressBar;
  readonly rowAfterKey: typeof rowAfterKey;
  readonly useListWindow: typeof useListWindow;
  readonly useMeasured: typeof useMeasured;
  readonly useRowFocus: typeof useRowFocus;
  readonly ink: typeof ink;
  readonly ground: typeof ground;
  readonly SEVERITY_TONE: typeof SEVERITY_TONE;
}

/** What every piece of the board is given. */
export interface BoardKit {
  readonly session: BoardSession;
  readonly words: { readonly board: BoardWords; readonly collect: CollectWords };
  readonly verdict: Readonly<Record<UnitVerdict, string>>;
  readonly given: GivenParts;
}

export const UNIT_TONE: Readonly<Record<UnitVerdict, Tone>> = {
  return: "bad",
  missing: "ask",
  explain: "ask",
  unchecked: "quiet",
  pass: "good",
};

/** A sign for each verdict, so that a glance along the column tells them apart without colour. */
export const UNIT_SIGN: Readonly<Record<UnitVerdict, string>> = {
  return: "✕",
  missing: "○",
  explain: "?",
  unchecked: "–",
  pass: "✓",
};
