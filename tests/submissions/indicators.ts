/**
 * The made-up reporting scheme of the generated sets: what each form asks for, and how a plausible
 * figure for it comes about.
 */
export interface IndicatorPlan {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  /** Decimal places of its figures. */
  readonly places: number;
  /** Code of the indicator above it; "" for none. */
  readonly parent: string;
  readonly adds: "部分" | "其中" | "推算" | "";
  readonly measure: "时期" | "时点" | "比率";
  readonly rollUp: "求和" | "不汇总" | "重算" | "最大值";
  readonly better: "越多越好" | "越少越好";
  readonly from: Origin;
}

/** Where the figure comes from. */
export type Origin =
  /** Drawn around this size for a unit of middle size; `sure` where it is never 0 or "-". */
  | { readonly how: "drawn"; readonly size: number; readonly sure: boolean }
  /** The sum of the 部分 below it. */
  | { readonly how: "sum" }
  /** A share between `low` and `high` of another figure of the form. */
  | { readonly how: "share"; readonly of: string; readonly low: number; readonly high: number }
  /** What is left of one figure after others. */
  | { readonly how: "rest"; readonly of: string; readonly less: readonly string[] }
  | { readonly how: "percent"; readonly top: string; readonly bottom: string }
  /** The same as a figure of another form, where the unit reports that form too. */
  | { readonly how: "same"; readonly form: string; readonly code: string; readonly size: number }
  /** A level that does not grow with the unit: an average age. */
  | { readonly how: "level"; readonly low: number; readonly high: number }
  /** May be below 0: a profit, as a share of another figure. */
  | { readonly how: "balance"; readonly of: string };

/** A line above the indicators of a group. */
export interface GroupLine {
  readonly before: string;
  readonly title: string;
}

export interface FormPlan {
  readonly number: string;
  readonly title: string;
  /** The unit that serves the whole table; "" where each row has its own. */
  readonly tableUnit: string;
  /** The columns from left to right. */
  readonly columns: readonly ColumnKind[];
  readonly captions: { readonly current: string; readonly last: string };
  /** Whether the header takes two rows, the figures below one merged caption. */
  readonly hasDeepHeader: boolean;
  readonly indicators: readonly IndicatorPlan[];
  readonly groups: readonly GroupLine[];
  readonly notes: readonly string[];
  readonly rules: readonly RulePlan[];
}

export type ColumnKind = "name" | "unit" | "code" | "current" | "last" | "growth" | "remark";

/** A rule beside those that follow from sums, 其中 and rates. */
export interface RulePlan {
  readonly rule: string;
  readonly severity: "强制性" | "核实性" | "提示性";
  readonly tolerance?: string;
  readonly note: string;
}

type Extra = Partial<Omit<IndicatorPlan, "code" | "name" | "unit">>;

/** An indicator of which most is usual: a flow that adds up. */
export function indicator(
  code: string,
  name: string,
  unit: string,
  from: Origin,
  extra: Extra = {}
): IndicatorPlan {
  return {
    code,
    name,
    unit,
    places: 0,
    parent: "",
    adds: "",
    measure: "时期",
    rollUp: "求和",
    better: "越多越好",
    ...extra,
    from,
  };
}

export const drawn = (size: number, sure = false): Origin => ({ how: "drawn", size, sure });
export const SUM: Origin = { how: "sum" };
export const share = (of: string, low: number, high: number): Origin => ({
  how: "share",
  of,
  low,
  high,
});
export const percent = (top: string, bottom: string): Origin => ({ how: "percent", top, bottom });
export const part = (parent: string): Extra => ({ parent, adds: "部分" });
export const subset = (parent: string): Extra => ({ parent, adds: "其中" });
export const rate = (parent: string, places: number): Extra => ({
  parent,
  adds: "推算",
  measure: "比率",
  rollUp: "重算",
  places,
});
