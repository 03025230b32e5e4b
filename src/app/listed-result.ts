import type { CheckResult } from "../core/check";
import type { FindingPlace } from "../core/finding";
import type { CellAddress } from "../core/workbook";
import type { Words } from "../locales/words";
import { sentence } from "./json";

/** A finding in words, as a marked copy lists it. */
export interface ListedFinding extends Pick<
  FindingPlace,
  "rule" | "severity" | "at" | "left" | "right" | "difference" | "explanation"
> {
  readonly code: string;
  readonly sentence: string;
  /** What to do about it, or the explanation that was given; `""` where the sentence says all. */
  readonly advice: string;
}

/** What a marked copy shows of a check, be it one just made or one that was written down. */
export interface ListedResult extends Pick<CheckResult, "verdict" | "period" | "targets"> {
  readonly findings: readonly ListedFinding[];
  readonly unchecked: readonly {
    readonly rule: string;
    readonly at: CellAddress | null;
    readonly message: string;
  }[];
}

/** The result of a check in words. */
export function listedResult(result: CheckResult, words: Words): ListedResult {
  const { verdict, period, targets } = result;
  return {
    ...{ verdict, period, targets },
    findings: result.findings.map((one) => ({
      ...one,
      sentence: sentence(one, words),
      advice: words.advice(one),
    })),
    unchecked: result.unchecked.map((one) => ({
      rule: one.rule,
      at: one.missing.find((missing) => missing.at !== null)?.at ?? null,
      message: words.unchecked(one),
    })),
  };
}
