import type { RegisteredUnit } from "../core/submission/unit-register";
import type { SheetContent } from "../core/sheet-content";
import type { Edit } from "../core/workbook";
import { entryWords } from "../locales/form-entry";
import type { Words } from "../locales/words";
import { NOTE } from "./results-look";

/** The row below title and note that says whose explanations these are. */
const UNIT_ROW = 2;

type NamedUnit = Pick<RegisteredUnit, "code" | "name">;

/**
 * The sheet 审核说明 with a row that names its unit, so that it can be sent by itself; everything from
 * that row on stands one lower.
 *
 * @param unit `null` for a sheet that is filled in for each unit later, by `unitOfExplanations`
 */
export function withUnitRow(content: SheetContent, unit: NamedUnit | null): SheetContent {
  const { cells, widths, heights = [], merges = [], freeze, print } = content;
  const below = (row: number) => (row < UNIT_ROW ? row : row + 1);
  const right = widths.length - 1;
  const [first, last] = print?.titleRows ?? [0, 0];
  return {
    ...content,
    cells: [
      ...cells.filter((one) => one.row < UNIT_ROW),
      { row: UNIT_ROW, column: 0, value: unitText(unit), style: { ...NOTE, locked: false } },
      ...cells.flatMap((one) => (one.row < UNIT_ROW ? [] : { ...one, row: one.row + 1 })),
    ],
    heights: [
      ...heights.map(([row, points]) => [below(row), points] as const),
      [UNIT_ROW, 18] as const,
    ].sort(([one], [other]) => one - other),
    merges: [
      ...merges.map((one) => ({ ...one, top: below(one.top), bottom: below(one.bottom) })),
      { top: UNIT_ROW, bottom: UNIT_ROW, left: 0, right },
    ],
    ...(freeze && { freeze: { ...freeze, rows: freeze.rows + 1 } }),
    ...(print?.titleRows && { print: { ...print, titleRows: [below(first), below(last)] } }),
  };
}

/** Whether an edit adds a sheet 审核说明, under whatever name was free: its title tells. */
export function addsExplanations(
  edit: Edit,
  { results }: Pick<Words, "results">
): edit is Extract<Edit, { readonly kind: "addSheet" }> {
  return edit.kind === "addSheet" && edit.content.cells[0]?.value === results.explanationSheet;
}

/** The edit that names the unit in a sheet of `withUnitRow`. */
export function unitOfExplanations(sheet: string, unit: NamedUnit): Edit {
  return { kind: "write", at: { sheet, row: UNIT_ROW, column: 0 }, value: unitText(unit) };
}

function unitText(unit: NamedUnit | null): string {
  return entryWords.unit + (unit ? `${unit.name}（${unit.code}）` : "");
}
