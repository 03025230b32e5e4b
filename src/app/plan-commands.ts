import { checkPlan } from "../core/plan/plan-check";
import { readPlan } from "../core/plan/plan-read";
import { planRows, type PlanRowRefusal } from "../core/plan/plan-rows";
import { readSchemeForPlan } from "../core/plan/plan-scheme";
import type { Work, WorkbookPort } from "../core/port";
import { readReport } from "../core/report-read";
import { indicatorKey } from "../core/scheme/scheme";
import { cellsDown } from "./cells-down";
import { planParagraphs, textLines } from "./plan-paragraphs";
import { planSheetEdits } from "./plan-sheet";
import { isTraditionalText, looksTraditional, simplifyWorkbook, type Simplify } from "./simplify";
import type { AppStore, Notice, PlanChoice, Refusal } from "./state";

export interface PlanContext {
  readonly port: WorkbookPort;
  readonly store: AppStore;
  readonly loadSimplify: () => Promise<Simplify>;
}

type Outcome = { readonly notice: Notice } | { readonly refusal: Refusal };

/**
 * Reads a plan under the scheme of the open workbook and leaves what it found in the store.
 *
 * @param text the plan as it was pasted; empty for the cells from the selected one down
 */
export async function readPlanText(
  { port, store, loadSimplify }: PlanContext,
  text: string,
  work: Work
): Promise<Outcome> {
  const shown = await port.read(work);
  const sources = text.trim() === "" ? cellsDown(shown, await port.selection()) : textLines(text);
  const isPlain = !looksTraditional(shown) && !sources.some((one) => isTraditionalText(one.text));
  const simplify: Simplify = isPlain ? (one) => one : await loadSimplify();
  const workbook = isPlain ? shown : simplifyWorkbook(shown, simplify);
  const { scheme, faults } = readSchemeForPlan(workbook);
  if (faults.length > 0) return { refusal: { kind: "faults", faults } };
  const reading = readPlan(planParagraphs(sources, simplify), scheme);
  if (reading.targets.length + reading.unread.length === 0) {
    return { refusal: { kind: "no_target" } };
  }
  const report = readReport(workbook, scheme, { through: null });
  const queries = checkPlan(reading, scheme, report);
  store.setState({ plan: { reading, queries, indicators: scheme.indicators, refused: [] } });
  return { notice: { code: "plan_read", targets: reading.targets.length } };
}

/** Adds the chosen targets to 年度计划, all or none, as one step that can be taken back. */
export async function writePlanRows(
  { port, store, loadSimplify }: PlanContext,
  chosen: readonly PlanChoice[],
  work: Work
): Promise<Outcome> {
  const { plan, result } = store.getState();
  if (!plan) return { refusal: { kind: "no_target" } };
  // The plan may have grown since it was read, so its lines are read anew.
  const shown = await port.read(work);
  const workbook = looksTraditional(shown) ? simplifyWorkbook(shown, await loadSimplify()) : shown;
  const { scheme, faults } = readSchemeForPlan(workbook);
  if (faults.length > 0) return { refusal: { kind: "faults", faults } };
  const gone: PlanRowRefusal[] = [];
  const confirmed = chosen.flatMap(({ place, indicator }) => {
    const now = scheme.byKey.get(indicatorKey(indicator.form, indicator.code));
    if (!now) gone.push({ place, indicator, code: "no_indicator" });
    return now ? [{ place, indicator: now }] : [];
  });
  const { rows, refused } = planRows(scheme, plan.reading, confirmed);
  const all = [...gone, ...refused];
  store.setState({ plan: { ...plan, refused: all } });
  if (all.length > 0) return { refusal: { kind: "plan_refused", count: all.length } };
  const { edits, at } = planSheetEdits(workbook, rows);
  if (rows.length > 0) {
    await port.apply(edits, {}, work);
    // What was judged by the plan as it was is out of date.
    if (result) store.setState({ stale: true });
  }
  return { notice: { code: "planned", rows: rows.length, sheet: at.sheet } };
}
