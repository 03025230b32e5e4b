import { replaySubmissions, type Resubmission } from "../../../src/core/submission/resubmission";
import { rowsK1, rowsK2, sheet, unitSheets, type Rows } from "../../cli/submitted-sample";
import type { Collection, Sent } from "./settled-collection";

export type Cell = string | number | null;
export const changed = (rows: Rows, code: string, now: Cell, last?: Cell): Rows =>
  rows.map((row) =>
    row[2] === code ? [...row.slice(0, 3), now, last === undefined ? row[4]! : last] : row
  );
/** 05 is 0, and was 90 last year: a query. */
export const zero = changed(rowsK1(0), "05", 0);
export const explained = (...lines: Rows) =>
  sheet("审核说明", [["规则编号", "单元格", "左值", "右值", "说明"], ...lines]);
export const REASON = explained(["ZERO", "K1!D12", 0, 90, "本年没有立项"]);

/** A submission of 东湖镇 on a day of November, with both forms, and sheets beside them. */
export const sent = (day: number, k1: Rows, more: Partial<Sent> & { k2?: Rows } = {}): Sent => ({
  path: `${String(day)}.xlsx`,
  written: day,
  ...more,
  sheets: [
    ...unitSheets(0, { date: `2023年11月${String(day)}日` }, { k1, k2: more.k2 ?? rowsK2(0) }),
    ...(more.sheets ?? []),
  ],
});

/** Settings by which a figure is soon far from those of the others. */
export const FAR: Rows = [
  ["离群最少单位数", 3],
  ["离群倍数", 2],
];
export const OTHERS: readonly Sent[] = [1, 2, 3, 4].map((step) => ({
  path: `u${String(step)}`,
  sheets: unitSheets(step),
}));

export const steps = ({
  unit,
  frame,
  settled,
  noting,
  heads,
  read,
}: Collection): Resubmission[] => {
  const review = { frame, inForce: settled.inForce, noting, heads, read };
  return [...replaySubmissions(unit("U01").standing, review)];
};
