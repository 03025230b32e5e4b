import { evaluateClause, parseRule } from "../../../src/core/rule/rule";
import { MISSING_MODES } from "../../../src/core/rule/missing-mode";
import { figures, type Entry } from "./rule-lookup";

function judgeAll(source: string, entries: Record<string, Entry>): string {
  const parse = parseRule(source);
  if (!parse.ok) throw new Error(source);
  const lookup = figures(Object.entries(entries));
  const clause = parse.clauses[0]!;
  const tolerance = { absolute: 0, relative: 0 };
  return MISSING_MODES.map((mode) => evaluateClause(clause, lookup, tolerance, mode).kind).join(
    " "
  );
}

describe("missing figures, by VTL's modes (non_null non_zero partial_null partial_zero always_null always_zero)", () => {
  it.each<[string, Record<string, Entry>, string]>([
    ["[1]=[2]+[3]", { 1: 5, 2: 2, 3: 3 }, "pass pass pass pass pass pass"],
    ["[1]=[2]+[3]", { 1: 5, 2: 5, 3: "" }, "unchecked pass unchecked pass unchecked pass"],
    ["[1]=[2]+[3]", { 1: 5, 2: 5 }, "unchecked pass unchecked pass unchecked pass"],
    ["[1]=[2]+[3]", { 1: 5, 2: 2, 3: "" }, "unchecked fail unchecked fail unchecked fail"],
    ["[1]=[2]+[3]", { 1: "", 2: 5, 3: 0 }, "unchecked fail unchecked fail unchecked fail"],
    [
      "[1]=[2]+[3]",
      { 1: "", 2: "", 3: "" },
      "unchecked not_applicable not_applicable not_applicable unchecked pass",
    ],
    ["[1]=[2]+[3]", { 1: 0, 2: 0, 3: 0 }, "pass not_applicable pass pass pass pass"],
    [
      "[1]=[2]+[3]",
      { 1: 0, 2: "", 3: "" },
      "unchecked not_applicable unchecked pass unchecked pass",
    ],
    // What is there and cannot be read is VTL's NULL: never 0.
    [
      "[1]=[2]+[3]",
      { 1: 5, 2: 5, 3: "x" },
      "unchecked unchecked unchecked unchecked unchecked unchecked",
    ],
    [
      "[1]=[2]+[3]",
      { 1: 0, 2: "", 3: "f" },
      "unchecked unchecked unchecked unchecked unchecked unchecked",
    ],
    ["[1]=[2]+[3]", { 1: 5, 2: 5, 3: "-" }, "pass pass pass pass pass pass"],
    // Against a constant a 0 is an answer.
    ["[1]>=1", { 1: 0 }, "fail fail fail fail fail fail"],
    ["[1]>=1", { 1: "" }, "unchecked fail not_applicable not_applicable unchecked fail"],
    // A condition is always asked.
    ["若[1]=0则[2]=0", { 1: 0, 2: 3 }, "fail fail fail fail fail fail"],
    ["若[1]=0则[2]=0", { 1: "", 2: 3 }, "unchecked fail unchecked fail unchecked fail"],
    ["必填([1])", { 1: "" }, "fail fail fail fail fail fail"],
    ["计数([1]:[2])=1", { 1: 1, 2: "" }, "pass pass pass pass pass pass"],
    ["[1]/[2]=1", { 1: 1, 2: "" }, "unchecked unchecked unchecked unchecked unchecked unchecked"],
  ])("%s with %j", (source, entries, outcomes) => {
    expect(judgeAll(source, entries)).toBe(outcomes);
  });
});
