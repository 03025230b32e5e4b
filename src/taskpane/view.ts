import { createStore, type StoreApi } from "zustand/vanilla";
import type { TargetStatus } from "../core/attainment";
import type { Severity } from "../core/scheme/scheme";
import type { PanePart } from "./open-part";

/** Which findings are shown: of one severity, those still to be explained, or all. */
export type SeverityFilter = "all" | Severity | "open";

/** How the user looks at the result; nothing of it is kept in the workbook. */
export interface ViewState {
  readonly severity: SeverityFilter;
  /** Form number, or `null` for all. */
  readonly form: string | null;
  readonly query: string;
  readonly status: "all" | TargetStatus;
  /** Key of the finding whose details are open. */
  readonly open: string | null;
  /** Explanations begun and not saved, by key of the finding: they outlive a row scrolled away. */
  readonly drafts: ReadonlyMap<string, string>;
  /** The part that is shown in place of the results. */
  readonly part: PanePart | null;
  /** Who writes explanations; asked once. */
  readonly by: string;
}

export type ViewStore = StoreApi<ViewState>;

export function createViewStore(): ViewStore {
  return createStore<ViewState>(() => ({
    severity: "all",
    form: null,
    query: "",
    status: "all",
    open: null,
    drafts: new Map(),
    part: null,
    by: "",
  }));
}

/** The view with one draft replaced, or dropped where `draft` is null. */
export function withDraft(view: ViewState, key: string, draft: string | null): Partial<ViewState> {
  const drafts = new Map(view.drafts);
  if (draft !== null) drafts.set(key, draft);
  else drafts.delete(key);
  return { drafts };
}
