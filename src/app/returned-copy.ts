import type { ReturnedFinding, UnitReturn } from "../core/submission/unit-return";
import type { Edit, Workbook } from "../core/workbook";
import type { CommandLineWords } from "../locales/cli-words";
import { withAskedCells } from "./asked-cells";
import { addsExplanations, withUnitRow } from "./explanation-unit";
import type { ListedFinding, ListedResult } from "./listed-result";
import { markedCopy } from "./marked-copy";
import { explanationText } from "./notice-tables";

/**
 * The edits that turn a submitted workbook into the marked copy that goes back to its unit: what was
 * found of it alone, what only the collection has shown, and the cells that have to be filled in.
 *
 * @param index which of the unit's files it is
 */
export function returnedCopy(
  told: UnitReturn,
  index: number,
  year: number,
  workbook: Workbook,
  words: CommandLineWords
): readonly Edit[] {
  const { verdict, files, unchecked } = told;
  const groups = [...told.correct, ...told.explain, ...told.noted];
  const own = groups.flatMap((group) =>
    group.findings.filter((one) => one.file === null || one.file === index)
  );
  const file = files[index];
  const result: ListedResult = {
    verdict,
    period: { year: file?.year ?? year, through: file?.through ?? 12 },
    targets: [],
    findings: own.map((one) => listedFinding(one, words)),
    unchecked: unchecked.flatMap(({ rules, message, cells }) => {
      const at = cells.find((one) => one.file === index)?.at ?? null;
      return rules.map((rule) => ({ rule, at, message }));
    }),
  };
  const edits = markedCopy(result, workbook, words).map((edit) =>
    addsExplanations(edit, words)
      ? { ...edit, content: withUnitRow(edit.content, told.unit) }
      : edit
  );
  return withAskedCells(edits, told, index, workbook, words);
}

function listedFinding(one: ReturnedFinding, words: CommandLineWords): ListedFinding {
  const { noted, at, difference } = one;
  const { rule, code, severity, left, right, explanation, message } = noted;
  return {
    ...{ rule, code, severity, at, left, right, difference, explanation },
    ...{ sentence: message, advice: explanationText(one, words) },
  };
}
