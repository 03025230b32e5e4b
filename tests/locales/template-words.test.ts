import type { TemplateFault } from "../../src/core/summary/template-finding";
import { templateWords as enUS } from "../../src/locales/en-us-template";
import { templateFaultText } from "../../src/locales/template-words";
import { templateWords as zhCN } from "../../src/locales/zh-cn-template";

const text = "甲";
const merge = "A1:B2";
const format = { code: "bad_format", text, format: "1味", unit: "项", nearest: "1位" } as const;
const FAULTS: readonly TemplateFault[] = [
  ...(["unknown", "unknown_measure", "unknown_collection"] as const).flatMap((code) =>
    ["乙", null].map((nearest) => ({ code, text, nearest }))
  ),
  { code: "member_outside", text },
  { code: "no_such_member", text },
  { code: "bad_condition", text, found: "" },
  { code: "bad_condition", text, found: "≥" },
  ...(["unknown", "unit", "text"] as const).map((why) => ({ ...format, why })),
  { ...format, why: "unit", unit: "" },
  { code: "unclosed_braces", text },
  { code: "stray_braces", text },
  { code: "unclosed_block", text, end: "{{若结束}}" },
  { code: "end_without_start", text, start: "{{若 …}}" },
  { code: "blocks_cross", text },
  { code: "contains_itself", text },
  { code: "covered", text, merge },
  { code: "in_formula", text },
  { code: "merge_cut", text, merge },
  { code: "text_too_long", text },
  { code: "too_many_rows", text, allowed: 20_000 },
];

describe.each([
  ["Chinese", zhCN, /[。？！]$/u],
  ["English", enUS, /[.?!]$/u],
] as const)("the words of a fill in %s", (_, words, end) => {
  it.each(FAULTS)("say what is wrong and end as a sentence: %j", (fault) => {
    const sentence = templateFaultText(fault, words);
    expect(sentence).toMatch(end);
    expect(sentence).toContain(fault.text);
    expect(sentence).not.toMatch(/undefined|null|\s{2}|[.。][.。]/u);
    if ("nearest" in fault && fault.nearest !== null) {
      const isSaid = fault.code !== "bad_format" || fault.why === "unknown";
      expect(sentence.includes(fault.nearest)).toBe(isSaid);
    }
  });
});
