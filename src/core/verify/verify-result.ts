import type { PlanPlace } from "../plan/plan-text";
import type { Indicator } from "../scheme/scheme";
import type { CellAddress } from "../workbook";

/** What of an indicator a text states. */
export type VerifyMeasure =
  | "actual"
  | "lastYear"
  | "target"
  | "rate"
  | "shortfall"
  | "growth"
  | "difference"
  /** How far an actual passes its target. */
  | "excess"
  /** 新增: of a flow its count, of a stock its change. */
  | "added"
  /** The growth that the plan asks for. */
  | "growthTarget"
  /** This year's figure as a share of last year's. */
  | "ratio"
  /** Change of a rate in percentage points. */
  | "points"
  /** How far a rate is ahead of its schedule, in percentage points of the target; negative behind it. */
  | "schedule"
  | "rank";

export type VerifyOutcome =
  /** The sheets have the same figure. */
  | "equal"
  /** The same within the digits that are printed. */
  | "rounded"
  /** A bound that the figure of the sheets keeps: 400件以上 beside 420. */
  | "holds"
  | "different"
  /** No indicator, or not sure which: nothing was compared. */
  | "not_found"
  /** The indicator is known, its figure is not in the sheets. */
  | "unchecked"
  /** A mask or blank with the figure that the sheets have for it. */
  | "offered"
  /** A mask whose visible digits do not begin the figure of the sheets. */
  | "mask_differs"
  /** A mask or blank that the sheets have nothing for. */
  | "mask_unknown";

/** A figure of the sheets, in the indicator's unit; growth and rates in per cent. */
export interface SheetFigure {
  readonly value: number;
  /** As it begins where it is masked; ranges as `1-2`. */
  readonly text: string;
  readonly unit: string;
  /** `null` where it is computed from several cells. */
  readonly at: CellAddress | null;
}

export interface VerifiedFigure {
  readonly figure: PlanPlace;
  /** As it stands in the text. */
  readonly shown: string;
  readonly subject: string;
  /** The indicator compared; where it is not sure, the likeliest. */
  readonly indicator: Indicator | null;
  readonly measure: VerifyMeasure;
  /** What the text states, in its own unit; `null` for a mask. */
  readonly stated: number | null;
  readonly unit: string;
  readonly sheet: SheetFigure | null;
  readonly outcome: VerifyOutcome;
  /** Ids of the scheme's rules that fail on this figure. */
  readonly rules: readonly string[];
}

/** What a text says against itself; places in the list of figures. */
export type Contradiction =
  | {
      readonly code: "sum";
      readonly whole: number;
      readonly parts: readonly number[];
      readonly sum: number;
    }
  | { readonly code: "twice"; readonly figures: readonly number[] };

export interface Verification {
  readonly figures: readonly VerifiedFigure[];
  readonly contradictions: readonly Contradiction[];
}
