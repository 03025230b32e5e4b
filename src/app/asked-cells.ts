import { addressText } from "../core/address";
import type { UnitReturn } from "../core/submission/unit-return";
import type { CellAddress, Edit, Workbook } from "../core/workbook";
import type { CommandLineWords } from "../locales/cli-words";

/**
 * Adds to the edits of a marked copy the cells that a unit has left blank, uncalculated or unreadable and
 * that a check needs: each is marked, with what is asked of it in a comment.
 *
 * @param index which of the unit's files it is
 */
export function withAskedCells(
  edits: readonly Edit[],
  { unchecked }: UnitReturn,
  index: number,
  workbook: Workbook,
  words: CommandLineWords
): readonly Edit[] {
  const asked = new Map<string, { readonly at: CellAddress; readonly rules: Set<string> }>();
  for (const { rules, cells } of unchecked) {
    for (const { file, at } of cells) {
      if (file !== null && file !== index) continue;
      const one = asked.get(addressText(at)) ?? { at, rules: new Set() };
      asked.set(addressText(at), one);
      for (const rule of rules) one.rules.add(rule);
    }
  }
  if (asked.size === 0) return edits;
  const { results, returning, collect } = words;
  const texts = new Map(
    [...asked].map(([name, { at, rules }]) => {
      const what = returning.fillIn[stateOf(at, workbook)];
      const label = collect.verdict.unchecked;
      return [name, results.comment(label, [...rules].join(returning.between), what)] as const;
    })
  );
  const told = new Set<string>();
  const own = edits.map((edit): Edit => {
    if (edit.kind === "mark" && edit.family === "error") {
      const known = new Set(edit.cells.map(addressText));
      const more = [...asked].flatMap(([name, { at }]) => (known.has(name) ? [] : [at]));
      return { ...edit, cells: [...edit.cells, ...more] };
    }
    const text = edit.kind === "comment" ? texts.get(addressText(edit.at)) : undefined;
    if (edit.kind !== "comment" || text === undefined) return edit;
    told.add(addressText(edit.at));
    return { ...edit, text: `${edit.text}\n${text}` };
  });
  const comments = [...asked].flatMap(([name, { at }]): readonly Edit[] =>
    told.has(name)
      ? []
      : [{ kind: "comment", at, text: texts.get(name) ?? "", author: results.commentAuthor }]
  );
  return [...own, ...comments];
}

/** What stands in a cell that gave no figure. */
function stateOf(at: CellAddress, { sheets }: Workbook): "blank" | "not_calculated" | "unreadable" {
  const cell = sheets
    .find(({ name }) => name === at.sheet)
    ?.cells.find(({ row, column }) => row === at.row && column === at.column);
  if (cell?.formula !== undefined) return "not_calculated";
  return String(cell?.value ?? "").trim() === "" ? "blank" : "unreadable";
}
