import type { ListColumns } from "../list";
import {
  parseRule,
  type MissingMode,
  type RuleClause,
  type RuleSyntaxError,
  type Tolerance,
} from "./rule";
import { missingMode } from "./missing-mode";
import { parseTolerance } from "./tolerance-text";
import { readCaptions, type CaptionedTable, type TableRows } from "./table-captions";
import { bareText } from "../text";

type RuleKey = "id" | "rule" | "tolerance" | "missing";

/** The captions of a plain table of rules, one rule a line. */
export const RULE_CAPTIONS: ListColumns<RuleKey> = {
  id: ["id", "编号", "规则编号"],
  rule: ["rule", "规则", "审核关系", "审核公式"],
  tolerance: ["tolerance", "容差"],
  missing: ["missing", "缺数处理"],
};

/** A rule of a plain table; `row` counts from 0. */
export interface ListedRule {
  readonly id: string;
  readonly row: number;
  readonly clauses: readonly RuleClause[];
  readonly tolerance: Tolerance;
  readonly missing: MissingMode;
}

/** What is wrong with a line of rules; rows count from 0. */
export type RuleListFault =
  | { readonly code: "no_rule_captions" }
  | { readonly code: "no_rules" }
  | { readonly code: "no_id"; readonly row: number }
  | { readonly code: "no_rule"; readonly row: number }
  | {
      readonly code: "rule_twice";
      readonly row: number;
      readonly first: number;
      readonly rule: string;
    }
  | {
      readonly code: "rule_syntax";
      readonly row: number;
      readonly rule: string;
      readonly source: string;
      readonly error: RuleSyntaxError;
    }
  | ({ readonly code: "bad_tolerance" } & BadText)
  | ({ readonly code: "bad_missing" } & BadText);

interface BadText {
  readonly row: number;
  readonly rule: string;
  readonly text: string;
}

export interface RuleList {
  readonly rules: readonly ListedRule[];
  readonly faults: readonly RuleListFault[];
}

/** Reads a table of rules; a line at fault is left out and said. */
export function readRuleList(rows: TableRows, missing: MissingMode): RuleList {
  const table = readCaptions<RuleKey>(rows, RULE_CAPTIONS, ["id", "rule"]);
  if (!table) return { rules: [], faults: [{ code: "no_rule_captions" }] };
  const rules: ListedRule[] = [];
  const faults: RuleListFault[] = [];
  const ids = new Map<string, number>();
  for (let row = table.first; row < rows.length; row++) {
    const cells = rows[row] ?? [];
    const read = readLine(table, cells, row, missing, ids);
    if (read === null) continue;
    if ("code" in read) faults.push(read);
    else rules.push(read);
  }
  if (rules.length === 0 && faults.length === 0) faults.push({ code: "no_rules" });
  return { rules, faults };
}

function readLine(
  table: CaptionedTable<RuleKey>,
  cells: readonly string[],
  row: number,
  missing: MissingMode,
  ids: Map<string, number>
): ListedRule | RuleListFault | null {
  const id = table.text(cells, "id");
  const source = table.text(cells, "rule");
  if (id === "" && source === "") return null;
  if (id === "" || source === "") return { code: id === "" ? "no_id" : "no_rule", row };
  const first = ids.get(bareText(id));
  if (first !== undefined) return { code: "rule_twice", row, first, rule: id };
  ids.set(bareText(id), row);
  const parsed = parseRule(source);
  if (!parsed.ok) return { code: "rule_syntax", row, rule: id, source, error: parsed.error };
  const toleranceText = table.text(cells, "tolerance");
  const tolerance = parseTolerance(toleranceText);
  if (!tolerance) return { code: "bad_tolerance", row, rule: id, text: toleranceText };
  const modeText = table.text(cells, "missing");
  const mode = modeText === "" ? missing : missingMode(modeText);
  if (!mode) return { code: "bad_missing", row, rule: id, text: modeText };
  return { id, row, clauses: parsed.clauses, tolerance, missing: mode };
}
