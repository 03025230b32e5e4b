import { listText, readList, type ListColumns } from "../list";
import { bareText } from "../text";
import type { CellValue, Workbook } from "../workbook";

/** The captions of the sheet that says where the totals in a bureau's forms come from, in each language. */
export const TOTAL_SOURCES = {
  cell: ["填写单元格", "Filled cell"],
  indicator: ["汇总指标", "Rolled-up indicator"],
  value: ["填入数", "Figure filled in"],
  note: ["处理", "What was done"],
} satisfies ListColumns<string>;

/** What an earlier roll-up has written into a workbook. */
export interface TotalRecord {
  /** The sheet that says so. */
  readonly sheet: string;
  /** By the key of the indicator, the figure as it was written. */
  readonly written: ReadonlyMap<string, number>;
  /** What it says of how that came about, by the same key. */
  readonly notes: ReadonlyMap<string, string>;
}

/** Reads that sheet, `null` where there is none; lines that somebody broke are passed over. */
export function readTotalRecord({ sheets }: Workbook): TotalRecord | null {
  for (const sheet of sheets) {
    const list = readList(sheet, TOTAL_SOURCES, ["cell", "indicator", "value"]);
    if (!list) continue;
    const written = new Map<string, number>();
    const notes = new Map<string, string>();
    for (const line of list.rows) {
      const key = /^[^[\]]{1,100}\[[^[\]]{1,100}\]/u.exec(bareText(listText(line, "indicator")));
      const value: CellValue = line.cells.get("value")?.value ?? null;
      if (!key || typeof value !== "number") continue;
      written.set(key[0], value);
      const note = listText(line, "note");
      if (note !== "") notes.set(key[0], note);
    }
    return { sheet: sheet.name, written, notes };
  }
  return null;
}
