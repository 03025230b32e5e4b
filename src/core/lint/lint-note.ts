import type { SchemeFault } from "../scheme/scheme";
import type { RegisterGap } from "../submission/register-gaps";
import type { TemplateFinding } from "../summary/template-finding";
import type { UncountedColumns } from "../uncounted-columns";
import type { CellAddress } from "../workbook";

/**
 * What a reader of a scheme should look at: a union by `code`; the words are in `locales`. Indicators
 * are named by their keys (`KW301[02]`), rules by their ids.
 */
export type LintNote = LintPlace & LintDetail;

/** The same of what stands beside catalogue, plan and rules: `lintSheets`. */
export type SheetNote = LintPlace & SheetDetail;

export interface LintPlace {
  /** `fault`: the scheme cannot be used, or contradicts itself so that no report can pass. */
  readonly weight: "fault" | "note";
  readonly at: CellAddress | null;
  /** The other cells that it speaks of. */
  readonly related: readonly CellAddress[];
}

export type LintDetail =
  /** What the reader of schemes finds wrong. */
  | { readonly code: "fault"; readonly fault: SchemeFault }
  /** The same relation twice, whatever its order and sides. */
  | { readonly code: "rule_repeats"; readonly rule: string; readonly other: string }
  /** Whatever it asks for the other asks for too. */
  | { readonly code: "rule_weaker"; readonly rule: string; readonly other: string }
  /** No figures can meet all of these. */
  | { readonly code: "rules_contradict"; readonly rules: readonly string[] }
  /** Its figures cancel out. */
  | { readonly code: "rule_empty"; readonly rule: string; readonly holds: boolean }
  | { readonly code: "rule_id_twice"; readonly rule: string }
  | { readonly code: "rule_ended"; readonly rule: string; readonly to: number }
  | {
      readonly code: "rule_years";
      readonly rule: string;
      readonly from: number;
      readonly to: number;
    }
  | { readonly code: "rule_off"; readonly rule: string }
  /** Each of these figures is computed from the next, and the last from the first. */
  | { readonly code: "rule_cycle"; readonly rules: readonly string[]; readonly keys: Keys }
  | {
      readonly code: "rule_units";
      readonly rules: readonly string[];
      readonly how: UnitsHow;
      readonly units: readonly string[];
    }
  /** Adds flows, stocks and rates. */
  | { readonly code: "rule_measures"; readonly rule: string; readonly keys: Keys }
  /** 下级 of an indicator that has no parts. */
  | { readonly code: "rule_no_parts"; readonly rule: string; readonly key: string }
  | { readonly code: "parent_cycle"; readonly keys: Keys }
  | { readonly code: "part_units"; readonly key: string; readonly units: readonly string[] }
  | { readonly code: "half_parent"; readonly key: string; readonly lacks: "parent" | "adds" }
  | { readonly code: "few_parts"; readonly key: string; readonly parts: number }
  | { readonly code: "derived_alone"; readonly key: string }
  | { readonly code: "name_twice"; readonly name: string; readonly keys: Keys }
  /** In no rule, no target and no summary. */
  | { readonly code: "unused"; readonly keys: Keys }
  | {
      readonly code: "plan_sum";
      readonly rule: string;
      readonly left: number;
      readonly right: number;
    }
  | { readonly code: "plan_twice"; readonly key: string; readonly wordings: readonly string[] }
  | { readonly code: "plan_derived"; readonly key: string }
  /** Taken over from last year; nobody has said whether it still holds. */
  | { readonly code: "plan_unconfirmed"; readonly key: string; readonly wording: string }
  | { readonly code: "plan_unread"; readonly key: string; readonly wording: string }
  | {
      readonly code: "plan_units";
      readonly key: string;
      readonly how: UnitsHow;
      readonly units: readonly string[];
    };

export type SheetDetail =
  | { readonly code: "not_on_form"; readonly form: string; readonly keys: Keys }
  /** Amounts that nothing adds up. */
  | { readonly code: "not_counted"; readonly found: UncountedColumns }
  | { readonly code: "form_expired"; readonly form: string; readonly text: string }
  | { readonly code: "unit_twice"; readonly text: string }
  /** A line of the register that makes no unit. */
  | { readonly code: "unit_left_out"; readonly gap: RegisterGap }
  | { readonly code: "form_unknown"; readonly form: string }
  | { readonly code: "form_unasked"; readonly form: string }
  | { readonly code: "setting"; readonly name: string; readonly why: "unknown" | "twice" }
  | { readonly code: "template"; readonly finding: TemplateFinding };

type Keys = readonly string[];

/** 元 and 项 add up to nothing, 元 and 万元 only when carried over; counts add up, and it is said. */
export type UnitsHow = "unlike" | "scaled" | "counts";

/** A note worth a look at these cells, the first of them first. */
export function lintNote<D extends LintDetail | SheetDetail>(
  cells: readonly CellAddress[],
  detail: D
): LintPlace & D {
  const [at = null, ...related] = cells;
  return { weight: "note", at, related, ...detail };
}
