import type { RuleReferenceFault } from "../../src/core/rule/figure-check";
import type { FigureListFault } from "../../src/core/rule/figure-list";
import type { RuleListFault } from "../../src/core/rule/rule-list";

type Fault = FigureListFault | RuleListFault | RuleReferenceFault;

const rule = { row: 4, rule: "R8" };
const reference = "[KW10]";

/** Every fault of a plain table of figures or rules. */
export const rulesSamples: {
  readonly [C in Fault["code"]]: readonly Extract<Fault, { readonly code: C }>[];
} = {
  no_figure_captions: [{ code: "no_figure_captions" }],
  no_figures: [{ code: "no_figures" }],
  no_group: [{ code: "no_group", row: 4 }],
  no_code: [{ code: "no_code", row: 4 }],
  figure_twice: [{ code: "figure_twice", row: 4, first: 2, group: "甲镇", figure: "KW01" }],
  no_rule_captions: [{ code: "no_rule_captions" }],
  no_rules: [{ code: "no_rules" }],
  no_id: [{ code: "no_id", row: 4 }],
  no_rule: [{ code: "no_rule", row: 4 }],
  rule_twice: [{ code: "rule_twice", ...rule, first: 2 }],
  rule_syntax: [
    {
      code: "rule_syntax",
      ...rule,
      source: "[01]=",
      error: { code: "unexpected", start: 5, end: 5, found: "" },
    },
    {
      code: "rule_syntax",
      ...rule,
      source: "([01]=[02]",
      error: { code: "unclosed_bracket", start: 0, end: 1, found: "(", expected: ")" },
    },
  ],
  bad_tolerance: [{ code: "bad_tolerance", ...rule, text: "abc" }],
  bad_missing: [{ code: "bad_missing", ...rule, text: "maybe" }],
  unknown_code: [
    { code: "unknown_code", ...rule, reference, nearest: "KW01" },
    { code: "unknown_code", ...rule, reference, nearest: null },
  ],
  unknown_column: [{ code: "unknown_column", ...rule, reference, columns: ["", "上年"] }],
  no_children: [{ code: "no_children", ...rule, reference }],
};
