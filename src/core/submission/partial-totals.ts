import { listText, readList, type ListColumns } from "../list";
import type { Workbook } from "../workbook";

/** The captions of the sheet of sources that say which units are in no total, in each language. */
export const UNITS_LEFT_OUT = {
  cell: ["填写单元格", "Filled cell"],
  value: ["填入数", "Figure filled in"],
  without: ["未填数的单位数", "Units without a figure"],
  missing: ["未报的单位", "Units not submitted"],
  returned: ["退回、未计入的单位", "Units returned, not counted"],
} satisfies ListColumns<string>;

/** Totals that `heshu rollup --into` has put into a workbook and that some units are not in. */
export interface PartialTotals {
  /** The sheet that says so. */
  readonly sheet: string;
  readonly totals: number;
  /** Units by name, in the order of the sheet. */
  readonly missing: readonly string[];
  readonly returned: readonly string[];
  /** Whether a unit that is counted has left some figure blank. */
  readonly hasBlanks: boolean;
}

/** Reads the sheet of sources; `null` where there is none or every unit is in every total. */
export function partialTotals({ sheets }: Workbook): PartialTotals | null {
  for (const sheet of sheets) {
    const list = readList<keyof typeof UNITS_LEFT_OUT>(sheet, UNITS_LEFT_OUT, [
      "cell",
      "value",
      "missing",
      "returned",
    ]);
    if (!list) continue;
    const lines = list.rows
      .filter((line) => typeof line.cells.get("value")?.value === "number")
      .map((line) => ({
        missing: unitNames(listText(line, "missing")),
        returned: unitNames(listText(line, "returned")),
        blanks: Number(line.cells.get("without")?.value ?? 0) > 0,
      }))
      .filter((one) => one.missing.length + one.returned.length > 0 || one.blanks);
    if (lines.length === 0) return null;
    return {
      ...{ sheet: sheet.name, totals: lines.length },
      missing: [...new Set(lines.flatMap((one) => one.missing))],
      returned: [...new Set(lines.flatMap((one) => one.returned))],
      hasBlanks: lines.some((one) => one.blanks),
    };
  }
  return null;
}

function unitNames(text: string): readonly string[] {
  return text.split(/、|, /u).filter((one) => one !== "");
}
