import { groupBy } from "../grouped";
import { indicatorFinder } from "../indicator-finder";
import type { Indicator } from "../scheme/scheme";
import { findSubject } from "../summary/summary-subject";
import { bareText } from "../text";
import type { Sheet } from "../workbook";

/**
 * The indicators that summaries speak of: those named between braces, and all of a form that a block
 * repeats over. Whether a template is written well is not asked here.
 */
export function indicatorsOfTemplates(
  templates: readonly Sheet[],
  indicators: readonly Indicator[]
): readonly Indicator[] {
  const find = indicatorFinder(indicators);
  const named = new Set<Indicator>();
  const byForm = groupBy(indicators, (one) => one.form);
  for (const { value } of templates.flatMap((one) => one.cells)) {
    if (typeof value !== "string" || !/[{｛]/u.test(value)) continue;
    for (const word of namesIn(value)) {
      for (const one of byForm.get(word.toUpperCase()) ?? []) named.add(one);
      const indicator = subjectOf(word);
      if (indicator) named.add(indicator);
    }
  }
  return [...named];

  /** The whole word, or what stands before its last members: a measure, a list, a state. */
  function subjectOf(word: string): Indicator | null {
    for (let name = word; name !== ""; name = name.slice(0, Math.max(0, name.lastIndexOf(".")))) {
      const found = findSubject(name, find);
      if (found) return found;
    }
    return null;
  }
}

/** Pieces of what stands behind a brace that may be names. */
function namesIn(text: string): readonly string[] {
  return (text.match(/[{｛][^{}｛｝]+/gu) ?? [])
    .flatMap((inside) => inside.slice(1).split(/[|｜，、；：,;:<>=≥≤≠\s]+/u))
    .map(bareText)
    .filter((word) => word.length > 1 && word.length < 80);
}
