import type { Fault, WorkbookModel } from "../excel-host/workbook-model";
import { bookState } from "./book-state";
import type { OpenPage } from "./open-page";

/** What a trial begins with: the workbook as it was opened, or marked by a check. */
export type Ground = "opened" | "marked";

/** A workbook before a command, and what the command makes of it where nothing fails. */
export type Moment = "before" | "whole";

interface Trials {
  readonly grounds: Map<Ground, WorkbookModel>;
  readonly states: Map<Moment, string>;
  readonly stateText: (model: WorkbookModel) => string;
}

declare global {
  interface Window {
    heshuTrials?: Trials;
  }
}

/** Keeps the workbook as it is now, to begin trials with. */
export async function keepGround({ page }: OpenPage, ground: Ground): Promise<void> {
  // As text, since the page's policy lets no script of its own be made from text.
  await page.evaluate(`window.heshuTrials ??= {
    grounds: new Map(),
    states: new Map(),
    stateText: (model) => JSON.stringify((${bookState.toString()})(model)),
  }`);
  await page.evaluate((name) => {
    const { heshuTrials: trials, heshuWorkbench: workbench } = window;
    if (!trials || !workbench) throw new Error("There is no workbench.");
    trials.grounds.set(name, structuredClone(workbench.desk().host.model));
  }, ground);
}

/** Puts a copy of a kept workbook in place; nothing fails. */
export async function layGround({ page }: OpenPage, ground: Ground): Promise<void> {
  await page.evaluate((name) => {
    const { heshuTrials: trials, heshuWorkbench: workbench } = window;
    const kept = trials?.grounds.get(name);
    if (!workbench || !kept) throw new Error(`The page kept no workbook ${name}.`);
    workbench.desk().host.model = structuredClone(kept);
  }, ground);
}

/** From now on round trips count from 1, and one of them fails. */
export async function arm(
  { page }: OpenPage,
  armed: { readonly at: number; readonly fault: Fault } | null
): Promise<void> {
  await page.evaluate((given) => {
    const host = window.heshuWorkbench?.desk().host;
    if (!host) throw new Error("There is no workbench.");
    host.record.roundTrips.length = 0;
    host.faults = given && { at: (trip) => (trip === given.at ? given.fault : null) };
  }, armed);
}

/** Remembers what the workbook is like; gives the number of round trips since the last `arm`. */
export async function remember({ page }: OpenPage, moment: Moment): Promise<number> {
  return page.evaluate((name) => {
    const { heshuTrials: trials, heshuWorkbench: workbench } = window;
    if (!trials || !workbench) throw new Error("There is no workbench.");
    const { host } = workbench.desk();
    trials.states.set(name, trials.stateText(host.model));
    return host.record.roundTrips.length;
  }, moment);
}

/** The moment that the workbook is just like; `other` for none of them. */
export async function likeness({ page }: OpenPage): Promise<Moment | "other"> {
  return page.evaluate(() => {
    const { heshuTrials: trials, heshuWorkbench: workbench } = window;
    if (!trials || !workbench) throw new Error("There is no workbench.");
    const state = trials.stateText(workbench.desk().host.model);
    const found = (["before", "whole"] as const).find((name) => trials.states.get(name) === state);
    return found ?? "other";
  });
}
