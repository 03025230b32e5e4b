import { writeSubmission } from "../../src/app/written-line";
import { newListener, newTeller } from "../../src/cli/thread-lines";
import { newLayouts, unpackFigures } from "../../src/core/submission/packed-figures";
import type { Submission, SubmittedFigure } from "../../src/core/submission/submission";

const ORIGIN = { scheme: "abc", language: "zh-CN" };

const figure = (code: string, value: number | null, format?: string): SubmittedFigure => ({
  ...{ form: code < "5" ? "K1" : "K2", code, column: "actual", value },
  kind: value === null ? "not_applicable" : "number",
  ...{ sheet: "一", row: Number(code), cellColumn: 3 },
  ...(value === null ? { shown: { value: "—" } } : format ? { shown: { value, format } } : {}),
});

function submission(path: string, figures: readonly SubmittedFigure[]): Submission {
  const file = { path, sha256: path, sha256After: path, bytes: 3, modified: null };
  return {
    ...{ file, part: 0, parts: 1, problem: null, unit: "U1", unitBy: "code", reported: null },
    ...{ stated: { name: "", code: "" }, forms: [], verdict: "pass", checked: 1, unchecked: [] },
    ...{ findings: [], explanations: [], figures },
  };
}

test("what a thread tells of figures is heard as it was, though a layout is told only once", () => {
  const layouts = newLayouts(true);
  const all = [
    submission("1", [figure("1", 1), figure("2", 2.5), figure("7", null)]),
    submission("2", [figure("1", 3, "0.0"), figure("2", null), figure("7", 9)]),
    submission("3", [figure("7", 4)]),
    submission("4", [figure("3", 4)]),
  ];
  const tell = newTeller();
  const hear = newListener();
  const told = all.map((one) => {
    const [message] = tell([{ file: one.file, lines: [writeSubmission(one, ORIGIN, layouts)] }]);
    return structuredClone(message);
  });
  expect(told.map((one) => one.layouts.length)).toEqual([2, 0, 0, 1]);
  const heard = told.flatMap(hear).flatMap((one) => one.lines ?? []);
  expect(heard.map((one) => unpackFigures(one.packed!))).toEqual(all.map((one) => one.figures));
});

test("a file that was known, and figures that cannot be kept, are told as such", () => {
  const [known, odd] = [submission("1", []), submission("2", [figure("1", 1)])];
  const line = { ...writeSubmission(odd, ORIGIN, newLayouts(true)), packed: null };
  const [message] = newTeller()([
    { file: known.file, lines: null },
    { file: odd.file, lines: [line] },
  ]);
  const [first, second] = newListener()(structuredClone(message));
  expect(first).toEqual({ file: known.file, lines: null });
  expect(second?.lines?.[0]?.packed).toBeNull();
});
