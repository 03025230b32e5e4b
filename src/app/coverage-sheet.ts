import type { CollectFrame } from "../core/submission/collect-frame";
import type { Settlement } from "../core/submission/settle";
import type { CommandLineWords } from "../locales/cli-words";
import { collectColumns as columns } from "./collect-columns";
import { listSheet, type ListContent } from "./list-sheet";

/** Which units stand behind the totals of each form, by name and how many. */
export function coverageSheet(
  { coverage }: Settlement,
  { register }: CollectFrame,
  words: CommandLineWords
): ListContent {
  const { collect } = words;
  const names = (codes: readonly string[]) =>
    codes.map((code) => register.byCode.get(code)?.name ?? code).join(collect.between);
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
