import { chooseReading } from "./target-choice";
import { findMentions } from "./target-scan";
import { stateTargets } from "./target-statement";
import { plainText } from "./target-text";

export type TargetKind =
  | "level"
  | "delta"
  | "growth"
  | "share"
  | "points"
  | "completion"
  | "from_to"
  | "share_from_to"
  | "plan_actual"
  | "rank"
  | "multiple";

/** `≈` about, `≲` just under, `≳` a little over. */
export type Comparator = ">=" | ">" | "<=" | "<" | "=" | "≈" | "≲" | "≳" | "range";

/** One target, as the wording of the plan states it. */
export interface Target {
  readonly wording: string;
  readonly kind: TargetKind;
  /** `null` where there is no bound. The start of from–to; the plan beside its actual. A fall is negative. */
  readonly low: number | null;
  /** The end of from–to; the actual beside its plan. */
  readonly high: number | null;
  /** With its large unit, as `亿元`; `""` where none is stated. Growth by 2倍 is 200 `%`. */
  readonly unit: string;
  /** As stated. 以上, 以内, 以下 include the number; 超过, 突破 do not. */
  readonly comparator: Comparator;
  /** How an actual is judged when the wording is given as a target. */
  readonly asTarget: Comparator | null;
  /** 力争, 争取, 争创 are soft. */
  readonly firmness: "firm" | "soft";
  /** Where in the wording its figures stand. */
  readonly at: { readonly start: number; readonly end: number };
}

export type TargetReading =
  | {
      readonly ok: true;
      readonly target: Target;
      /** The other figures of the wording, in order. */
      readonly others: readonly Target[];
    }
  | {
      readonly ok: false;
      /** `masked`: xx stands for the figure; `blank`: it is to be filled in. */
      readonly reason: "no_figure" | "masked" | "blank" | "not_understood";
      readonly at: { readonly start: number; readonly end: number };
    };

/**
 * Reads the wording of one target. It is read in simplified characters: a wording in traditional ones
 * needs `simplify`; places stay those of the wording as given.
 *
 * A wording with several figures is read for its first; but a completion rate, or a plan beside its
 * actual, goes before the level it stands with. Dates, ordinals, names and figures that only say which
 * things are meant (80名以上学生的教学点有92个) are no figures. Never throws; linear in the wording.
 */
export function readTarget(wording: string, simplify?: (text: string) => string): TargetReading {
  const plain = plainText(wording, simplify);
  const statements = stateTargets(plain, findMentions(plain.text));
  return chooseReading(wording, plain, statements);
}
