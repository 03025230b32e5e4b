import { closeSync, existsSync, openSync } from "node:fs";
import { join } from "node:path";
import type { LastYearLine } from "../core/new-year/new-year";
import { yearItem, type YearItem } from "../core/new-year/year-item";
import type { CollectFrame } from "../core/submission/collect-frame";
import { tellingName } from "../core/submission/unit-register";
import { takenForms } from "../core/submission/unit-review";
import type { CommandLineWords } from "../locales/cli-words";
import { Failure } from "./failure";
import { SUBMISSIONS } from "./collect-results";
import { dayOfResults, readKept, settleResults } from "./results-reader";

/** What the units of a collection reported, as far as it counts, and whose does not. */
export interface CountedFigures {
  readonly lines: readonly LastYearLine[];
  readonly items: readonly YearItem[];
}

/**
 * Reads what `heshu collect` has written: this year's figures of every form that is in the totals. A
 * submission that went back to its unit, or that others contain, is left out and told.
 *
 * @param scheme SHA-256 of the scheme's workbook; results of another one are refused
 */
export function countedFigures(
  folder: string,
  frame: CollectFrame,
  scheme: string,
  words: CommandLineWords
): CountedFigures {
  const path = join(folder, SUBMISSIONS);
  if (!existsSync(path)) throw new Failure([words.newYear.refused("no_results", folder)]);
  const file = openSync(path, "r");
  try {
    return readCounted(file, folder, frame, scheme, words);
  } finally {
    closeSync(file);
  }
}

function readCounted(
  file: number,
  folder: string,
  frame: CollectFrame,
  scheme: string,
  words: CommandLineWords
): CountedFigures {
  const path = join(folder, SUBMISSIONS);
  const submissions = readKept(file, path, words, (read) => {
    if (!read) return words.newYear.refused("not_results", path);
    return read.origin.scheme === scheme ? null : words.newYear.refused("other_scheme", path);
  });
  const settled = settleResults({ submissions, on: dayOfResults(folder) }, frame, words);
  const counted = new Map(settled.coverage.map((one) => [one.form, new Set(one.counted)]));
  const lines = settled.units.flatMap(({ standing }) =>
    takenForms(standing, submissions.whole).flatMap(([, submission, forms]) =>
      submission.figures.flatMap(({ form, code, column, value }): readonly LastYearLine[] => {
        const unit = standing.unit.code;
        const isCounted = forms.has(form) && counted.get(form)?.has(unit) === true;
        return column === "actual" && value !== null && isCounted
          ? [{ unit, form, code, value }]
          : [];
      })
    )
  );
  const items = settled.coverage.flatMap(({ form, returned, missing, contained }) => {
    const codes = [...missing, ...returned, ...contained];
    const units = codes.map((code) => tellingName(code, frame.register, words.collect.noted));
    return units.length === 0 ? [] : [yearItem(null, { code: "unit_left_out", form, units })];
  });
  return { lines, items };
}
