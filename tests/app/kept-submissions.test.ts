import { KeptSubmissions } from "../../src/app/kept-submissions";
import { saidBy } from "../../src/app/said-once";
import { rowsK1, unitSheets, type Rows } from "../cli/submitted-sample";
import { collected } from "../core/submission/settled-collection";

it("a blank form behind filled ones of the same period stays a blank one", () => {
  const k1: Rows = rowsK1(1).map((row) => row.map((one, at) => (at === 3 ? null : one)));
  const { heads, read } = collected([
    { path: "0.xlsx", sheets: unitSheets(0) },
    { path: "1.xlsx", sheets: unitSheets(1, {}, { k1 }) },
  ]);
  const kept = new KeptSubmissions(() => "");
  for (const [place, head] of heads.entries())
    kept.keep({ head, said: saidBy(read(place)), packed: null });
  expect(kept.heads.map(({ forms }) => forms.map((one) => one.blank))).toEqual([
    [undefined, undefined],
    [true, undefined],
  ]);
});

it("a form with a date of its own behind others without one keeps it", () => {
  const own = [
    ...unitSheets(1, { date: "2023年9月8日" }).slice(0, 1),
    ...unitSheets(1, { date: "2023年11月8日" }).slice(1),
  ];
  const { heads, read } = collected([
    { path: "0.xlsx", sheets: unitSheets(0) },
    { path: "1.xlsx", sheets: own },
  ]);
  const kept = new KeptSubmissions(() => "");
  for (const [place, head] of heads.entries())
    kept.keep({ head, said: saidBy(read(place)), packed: null });
  expect(kept.heads).toEqual(heads);
  expect(kept.heads[1]?.forms.map((one) => one.sent)).toEqual(["2023-09-08", undefined]);
});
