import { isWhole } from "../../../src/core/submission/coverage";
import { traceTotal } from "../../../src/core/submission/total-trace";
import { rowsK1, sheet, unitSheets, type Rows } from "../../cli/submitted-sample";
import { collected, type Collection, type Sent } from "./settled-collection";

const QUERIES: Rows = [
  ["Q1", "K1", "[05]<=115", "核实性", null],
  ["Q2", "K1", "[02,上年]<=9", "核实性", null],
  ["R2", "K1", "[04]=[02]/[01]*100", "提示性", null],
];
const explained = sheet("审核说明", [
  ["规则编号", "单元格", "左值", "右值", "说明"],
  ["Q1", "K1!D12", 120, 115, "新上大项目"],
]);
/** The second unit's [02] of last year is asked about, of the third also its [05]. */
const files = (more: Rows = [], ...sheets: Sent["sheets"]): readonly Sent[] =>
  [0, 1, 2].map((step) => ({
    path: `${String(step)}.xlsx`,
    sheets: [
      ...unitSheets(step, {}, step === 2 && more.length > 0 ? { k1: more } : {}),
      ...(step === 2 ? sheets : []),
    ],
  }));
const openIn = ({ settled }: Collection, code: string, column = "actual") =>
  settled.totals.find(
    (one) => one.indicator.form === "K1" && one.indicator.code === code && one.column === column
  )?.open;

it("a total says whose figures in it wait for an explanation, and counts them", () => {
  const told = collected(files(), { rules: QUERIES });
  expect(openIn(told, "05")).toEqual(["U03"]);
  expect(openIn(told, "02", "lastYear")).toEqual(["U02", "U03"]);
  expect(openIn(told, "02")).toEqual([]);
  expect(told.total("K1", "05")).toBe(120);
  const [k1, k2] = told.settled.coverage;
  expect([k1?.open, k2?.open]).toEqual([["U02", "U03"], []]);
  expect(isWhole([{ ...k1!, missing: [] }])).toBe(false);
});

it("one that was explained waits no more", () => {
  const told = collected(files([], explained), { rules: QUERIES.slice(0, 1) });
  expect(told.findings("U03")).toEqual(["query Q1 K1!D12 · 新上大项目"]);
  expect(openIn(told, "05")).toEqual([]);
  expect(told.settled.coverage[0]?.open).toEqual([]);
});

it("a rate waits where one of its parts does", () => {
  const told = collected(files(), {
    rules: [["Q3", "K1", "[01]<=22", "核实性", null], ...QUERIES.slice(2)],
  });
  expect(openIn(told, "01")).toEqual(["U02", "U03"]);
  expect(openIn(told, "04")).toEqual(["U02", "U03"]);
});

it("what goes back is in no total, and so waits in none", () => {
  const wrong = rowsK1(2).map((row) => (row[2] === "05" ? [...row.slice(0, 3), "很多"] : row));
  expect(openIn(collected(files(wrong), { rules: QUERIES }), "02", "lastYear")).toEqual(["U02"]);
});

it("what only the comparison of all units shows waits too, beside the unit", () => {
  const far = [0, 1, 2, 3, 4].map((step): Sent => {
    const k1 = rowsK1(step).map((row) =>
      row[2] === "05" && step === 4 ? [...row.slice(0, 3), 1_000_000, 90] : row
    );
    return { path: `${String(step)}.xlsx`, sheets: unitSheets(step, {}, { k1 }) };
  });
  const settings: Rows = [["离群最少单位数", 3]];
  const told = collected(far, { rules: QUERIES.slice(2), settings });
  const { settled, read, frame } = told;
  expect(openIn(told, "05")).toEqual(["U05"]);
  const [trace] = traceTotal(
    frame.scheme.byKey.get("K1[05]")!,
    "actual",
    settled,
    frame.scheme,
    read
  );
  expect(trace?.units.map(({ isOpen }) => isOpen)).toEqual([false, false, false, false, true]);
});
