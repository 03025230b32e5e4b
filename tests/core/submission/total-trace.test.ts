import { traceTotal } from "../../../src/core/submission/total-trace";
import { rowsK1, unitSheets } from "../../cli/submitted-sample";
import { collected } from "./settled-collection";

const sent = [0, 1].map((step) => ({ path: `${String(step)}.xlsx`, sheets: unitSheets(step) }));

/** The totals that K1[04] is traced to: code, column, value and the units' own. */
function traced(rule: string) {
  const rules = [["R2", "K1", rule, "提示性", null]];
  const { settled, read, frame } = collected(sent, { rules });
  const rate = frame.scheme.byKey.get("K1[04]")!;
  return traceTotal(rate, "actual", settled, frame.scheme, read)
    .slice(1)
    .map(({ total, units }) => {
      const values = units.flatMap(({ value }) => value ?? []);
      return [total.indicator.code, total.column, total.value, ...values];
    });
}

it.each([
  [
    "this year's and last year's totals that a growth rate is computed from",
    "[04]=([02]-[02].上年)/[02].上年*100",
  ],
  ["also where the rule says it in a word", "[04]=同比增长([02])*100"],
])("a rate is traced to %s", (_, rule) => {
  expect(traced(rule)).toEqual([
    ["02", "actual", 21, 10, 11],
    ["02", "lastYear", 19, 9, 10],
  ]);
});

it("a rate is traced to every total of a run of codes", () => {
  expect(traced("[04]=[05]/([01]+…+[03])*100").map(([code]) => code)).toEqual([
    "05",
    "01",
    "02",
    "03",
  ]);
});

it("a rate names the rule that its own value comes from, not that of the total with returned forms", () => {
  const rules = [
    ["R2", "K1", "[04]=[02]/[01]*100", "提示性", null],
    ["R4", "K1", "[04]=[02]/[03]*100", "提示性", null],
    ["R5", "K1", "[05]<=105", "强制性", null],
  ];
  const blank = rowsK1(0).map((row) => (row[2] === "01" ? [...row.slice(0, 3), null, 18] : row));
  const sheets = [unitSheets(0, {}, { k1: blank }), unitSheets(1)];
  const { settled } = collected(
    sheets.map((one, step) => ({ path: `${String(step)}.xlsx`, sheets: one })),
    { rules }
  );
  const rate = settled.totals.find(
    ({ indicator, column }) =>
      indicator.form === "K1" && indicator.code === "04" && column === "actual"
  );
  expect(rate).toMatchObject({ value: 100, by: "R4" });
});
