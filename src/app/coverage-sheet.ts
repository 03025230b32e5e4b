import type { CollectFrame } from "../core/submission/collect-frame";
import type { Settlement } from "../core/submission/settle";
import { tellingName } from "../core/submission/unit-register";
import type { CollectingWords } from "../locales/collect-words";
import { collectColumns as columns } from "./collect-columns";
import { listSheet, type ListContent } from "./list-sheet";

/** The columns with the names of units, from 0: links lead there. */
export const COVERAGE_NAMES = { missing: 7, returned: 8, contained: 9 } as const;

/** Which units stand behind the totals of each form, by name and how many. */
export function coverageSheet(
  { coverage }: Settlement,
  { register }: CollectFrame,
  words: CollectingWords
): ListContent {
  const { collect } = words;
  const names = (codes: readonly string[]) =>
    codes.map((code) => tellingName(code, register, collect.noted)).join(collect.between);
  return listSheet(
    collect.sheet.coverage,
    columns(words, [
      ["form", 9, "centre"],
      ["dueCount", 10, "number"],
      ["countedCount", 10, "number"],
      ["missingCount", 10, "number"],
      ["returnedCount", 10, "number"],
      ["containedCount", 10, "number"],
      ["counted", 60, "text"],
      ["missingUnits", 40, "text"],
      ["returned", 40, "text"],
      ["contained", 30, "text"],
    ]),
    coverage.map((one) => [
      one.form,
      one.due,
      one.counted.length,
      one.missing.length,
      one.returned.length,
      one.contained.length,
      names(one.counted),
      names(one.missing),
      names(one.returned),
      names(one.contained),
    ])
  );
}
