import type { Commands } from "../app/commands";
import type { AppStore } from "../app/state";

/** What the ribbon needs of the add-in once it has started. */
export interface RibbonApp {
  readonly store: AppStore;
  readonly commands: Commands;
}

/** What Excel hands to a ribbon function; a keyboard shortcut hands it nothing. */
export interface RibbonEvent {
  readonly completed: () => void;
}

export type RibbonFunction = (event?: RibbonEvent) => Promise<void>;

interface RibbonAction {
  readonly run: (commands: Commands) => Promise<void>;
  /** `always` where the result stands in the pane, `refused` where it stands in the sheet. */
  readonly pane: "always" | "refused";
}

/** The actions by the ids that `manifest.xml` and `shortcuts.json` name. */
const ACTIONS: ReadonlyMap<string, RibbonAction> = new Map<string, RibbonAction>([
  ["heshu.check", { run: (commands) => commands.check(), pane: "always" }],
  ["heshu.clearMarks", { run: (commands) => commands.clearMarks(), pane: "refused" }],
  ["heshu.fillSummary", { run: (commands) => commands.fillSummary(), pane: "always" }],
  ["heshu.insertPlanTable", { run: (commands) => commands.insertTable(false), pane: "refused" }],
  ["heshu.showPane", { run: () => Promise.resolve(), pane: "always" }],
]);

/**
 * The ribbon functions by action id, to be registered before Office asks for them. They can be
 * called before the add-in has started: they wait for it.
 *
 * @param app the started add-in; where it rejects, the page says why, so the pane is shown
 * @param showPane brings the pane into view
 */
export function ribbonFunctions(
  app: Promise<RibbonApp>,
  showPane: () => Promise<unknown>
): ReadonlyMap<string, RibbonFunction> {
  // A start that failed has said so on the page; it is no error of its own.
  app.catch(() => undefined);
  const show = () => {
    // A pane that cannot be shown has nowhere to say so; the command itself still runs.
    showPane().catch(() => undefined);
  };
  return new Map(
    [...ACTIONS].map(([id, action]): [string, RibbonFunction] => [
      id,
      async (event) => {
        try {
          await perform(action, app, show);
        } catch {
          show();
        } finally {
          event?.completed();
        }
      },
    ])
  );
}

async function perform(
  action: RibbonAction,
  app: Promise<RibbonApp>,
  show: () => void
): Promise<void> {
  if (action.pane === "always") show();
  const { store, commands } = await app;
  // A click while a command runs changes nothing; the pane shows what is running.
  if (store.getState().running !== null) return show();
  await action.run(commands);
  if (action.pane === "refused" && store.getState().refusal !== null) show();
}
