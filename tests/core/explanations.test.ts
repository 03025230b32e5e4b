import {
  explainFindings,
  explanationLine,
  readExplanations,
  type Explanation,
} from "../../src/core/explanations";
import type { Finding } from "../../src/core/finding";
import { newFinding } from "../../src/core/new-finding";
import { EXPLANATIONS } from "../../src/core/scheme/scheme-sheets";
import { readList } from "../../src/core/list";
import { sheetOf, type CellOf } from "./sheet-of";

function relation(rule: string, left: number, right: number, row = 8): Finding {
  const at = { sheet: "表一", row, column: 4 };
  return newFinding(
    { rule, severity: "query", at, left, right },
    { code: "plan_column", wording: "", shown: left }
  );
}

function unsigned(sheet: string, row: number): Finding {
  const at = { sheet, row, column: 0 };
  return newFinding(
    { rule: "LAW.signature", severity: "query", at },
    { code: "unsigned", captions: ["head"] }
  );
}

function explain(lines: readonly (readonly CellOf[])[], ...findings: readonly Finding[]) {
  const sheet = sheetOf("审核说明", [["规则编号", "单元格", "左值", "右值", "说明"], ...lines]);
  const list = readList(sheet, EXPLANATIONS, ["rule", "cell", "explanation"]);
  const given: readonly Explanation[] = readExplanations(list);
  return explainFindings(findings, given).map((one) => one.explanation);
}

describe("an explanation", () => {
  it.each<[string, readonly CellOf[]]>([
    ["as it was written", ["R6", "表一!E9", 66, 69, "属实"]],
    ["in another case and with spaces", [" r6 ", "表一!e9", "66", "69", "属实"]],
    ["with the address as Excel writes it", ["R6", "'表一'!$E$9", "６６", "69.0", "属实"]],
    ["of a cell that has moved since", ["R6", "表一!E8", 66, 69, "属实"]],
    ["without its cell", ["R6", null, 66, 69, "属实"]],
    ["with a figure shown as ####", ["R6", "表一!E9", { value: 66, text: "##" }, 69, "属实"]],
  ])("holds %s", (_, line) => {
    expect(explain([line], relation("R6", 66, 69))).toEqual(["属实"]);
  });

  it.each<[string, readonly CellOf[]]>([
    ["another rule", ["R7", "表一!E9", 66, 69, "属实"]],
    ["another left figure", ["R6", "表一!E9", 67, 69, "属实"]],
    ["no figures", ["R6", "表一!E9", null, null, "属实"]],
  ])("does not hold for %s", (_, line) => {
    expect(explain([line], relation("R6", 66, 69))).toEqual([null]);
  });

  it("opens again when a count of a million changes by one", () => {
    const line = ["R6", "表一!E9", 1_000_000, 2_000_000, "属实"];
    expect(explain([line], relation("R6", 1_000_001, 2_000_000))).toEqual([null]);
  });

  it("tells findings of the same figures apart by their cell", () => {
    const lines = [
      ["R6", "表一!E9", 66, 69, "甲"],
      ["R6", "表一!E10", 66, 69, "乙"],
    ];
    expect(explain(lines, relation("R6", 66, 69, 9), relation("R6", 66, 69, 8))).toEqual([
      "乙",
      "甲",
    ]);
  });

  it("of a missing signature holds for its own form alone, wherever the foot stands", () => {
    const line = ["LAW.signature", "表一!A40", null, null, "负责人出差"];
    expect(explain([line], unsigned("表一", 41))).toEqual(["负责人出差"]);
    expect(explain([line], unsigned("表二", 39))).toEqual([null]);
  });

  it("of a unit holds for its own cell alone", () => {
    const at = { sheet: "表一", row: 8, column: 4 };
    const unit = newFinding(
      { rule: "READ.unit", severity: "query", at },
      { code: "unit_differs", shown: "件", expected: "元", converted: false }
    );
    expect(explain([["READ.unit", "表一!E9", null, null, "属实"]], unit)).toEqual(["属实"]);
    expect(explain([["READ.unit", "表一!E12", null, null, "属实"]], unit)).toEqual([null]);
  });
});

describe("the line to write an explanation in", () => {
  const sheet = sheetOf("审核说明", [
    ["规则编号", "单元格", "左值", "右值", "说明"],
    ["PLAN.K[36]", "表一!E9", 93, 130, null],
    ["PLAN.K[36]", "表一!E9", 93, 129.8, null],
  ]);
  const list = readList(sheet, EXPLANATIONS, ["rule", "cell", "explanation"]);
  if (!list) throw new Error("no list");

  it.each([
    [93, 130, 1],
    [93, 129.8, 2],
    [94, 130, null],
  ])("of %d against %d, two targets of one cell, is %j", (left, right, row) => {
    const finding = relation("PLAN.K[36]", left, right);
    expect(explanationLine(list, finding)?.row ?? null).toBe(row);
  });
});
