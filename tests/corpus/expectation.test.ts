import { judge } from "./expectation";
import type { Reading } from "./reading";

const measured = { seconds: 0, megabytes: 0, prototypeChanged: false };
const read: Reading = {
  ...measured,
  outcome: {
    kind: "read",
    sheets: ["a", "b"],
    count: 2,
    cells: [
      ["A1", "=1+1"],
      ["B1", 1],
    ],
    writtenAsFormula: false,
  },
};
const refused: Reading = {
  ...measured,
  outcome: { kind: "refused", code: "doctype", detail: '{"code":"doctype","part":"p"}' },
};

test.each<[string, Reading, readonly string[]]>([
  ["2 cells", read, []],
  ["3 cells, no expansion", read, ["2 cells"]],
  ["2 cells; nothing written outside", read, []],
  ["2 cells, or reject on merge limit", refused, []],
  ["2 cells", refused, ['refused: {"code":"doctype","part":"p"}']],
  ["reject with a clear error (DOCTYPE)", refused, []],
  ["reject with a clear error (ratio)", refused, ['refused: {"code":"doctype","part":"p"}']],
  ["reject with a clear error", read, ["read (2 cells)"]],
  ["B1=1", read, []],
  ["A1=ok B1=1", read, ["not A1=ok"]],
  ["2 sheets named a, b; Object.prototype unchanged", read, []],
  ["2 sheets named a, c", read, ["sheets a, b"]],
  ["A1 is text starting with =; written back as text, never as <f>", read, []],
  ["something new", read, ["not understood: something new"]],
  [
    "B1=1; Object.prototype unchanged",
    { ...read, prototypeChanged: true },
    ["prototype changed", "prototype changed"],
  ],
])("%j is held against what came of the file", (expectation, reading, wrong) => {
  expect(judge(expectation, reading)).toEqual(wrong);
});
