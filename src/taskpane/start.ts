/// <reference types="office-js" />
import type { Commands } from "../app/commands";
import { createAppStore, type AppStore } from "../app/state";
import type { Words } from "../locales/words";
import { deferCommands } from "./deferred-commands";
import { loadWords } from "./load-words";
import type * as Mount from "./mount";
import { paneRoot, say, sayNotLoaded } from "./not-loaded";
import { followScheme } from "./start-scheme";
import type { Scheme } from "./theme";

/** The oldest Excel that has what the commands use: Office 2021. */
const BASELINE = ["ExcelApi", "1.14"] as const;

/** The add-in at work: what pane and ribbon share. */
export interface App {
  readonly store: AppStore;
  readonly commands: Commands;
  readonly words: Words;
}

/**
 * Starts the add-in: waits for Office, takes the words of its language, and fetches the commands and
 * the pane side by side, so that neither the ribbon nor the pane waits for the other.
 *
 * @returns the add-in at work; rejects where there is none, after saying why on the page
 */
export async function start(): Promise<App> {
  // Fetched while Office itself is still starting; a failure is met where it is awaited.
  const engine = import(/* webpackChunkName: "engine" */ "./engine");
  const pane = import(/* webpackChunkName: "pane" */ "./mount");
  for (const fetched of [engine, pane]) fetched.catch(() => undefined);
  const info = await Office.onReady();
  document.documentElement.dataset.office = "ready";
  try {
    const words = await loadWords(displayLanguage());
    document.documentElement.lang = words.language;
    const obstacle = obstacleOf(info.host, words);
    if (obstacle !== null) throw new NotStarted(obstacle);
    const store = createAppStore();
    const loading = engine.then(({ createEngine }) => createEngine(store, words));
    loading.catch(() => sayNotLoaded("pane"));
    const app: App = { store, commands: deferCommands(loading, store), words };
    void showPane(app, pane);
    return app;
  } catch (thrown) {
    if (thrown instanceof NotStarted) say([thrown.message]);
    else sayNotLoaded("pane");
    throw thrown;
  }
}

/** A start that cannot go on; the message is the sentence for the user, in her language. */
class NotStarted extends Error {
  override readonly name = "NotStarted";
}

function obstacleOf(host: Office.HostType | null, words: Words): string | null {
  if (host !== Office.HostType.Excel) return words.problems.no_host({ code: "no_host" });
  if (Office.context.requirements.isSetSupported(...BASELINE)) return null;
  return words.problems.not_supported({ code: "not_supported", set: BASELINE.join(" ") });
}

async function showPane(app: App, pane: Promise<typeof Mount>): Promise<void> {
  try {
    const { mountPane } = await pane;
    let recolor: (scheme: Scheme) => void = () => undefined;
    const scheme = followScheme((next) => recolor(next));
    const { store, commands, words } = app;
    recolor = mountPane(paneRoot(), { store, commands, words, scheme }).setScheme;
  } catch {
    sayNotLoaded("pane");
  }
}

/** Outside Office there is no context, and the browser's language is the best that is known. */
function displayLanguage(): string {
  const context = Office.context as Partial<typeof Office.context> | undefined;
  return context?.displayLanguage ?? navigator.language;
}
