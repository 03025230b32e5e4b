import { tellJudged, type CheckResult } from "../check";
import type { Explanation } from "../explanations";
import type { PlacedFigures } from "../figure-places";
import type { Report } from "../report";
import { catalogueRules } from "../rule/catalogue-rules";
import { ruleSource, type RuleSource } from "../rule/rule-figures";
import { judgeSifted, ruleSieve, type RuleSieve, type Sifted } from "../rule/rule-sieve";
import type { Scheme } from "../scheme/scheme";
import { judgeTargets, type TargetResult } from "../targets";
import type { CollectFrame } from "./collect-frame";

/**
 * The check of a submission under the part of the scheme that speaks of its forms: what `checkReport`
 * finds, without the targets and the hints that a collection shows nobody.
 *
 * @param part see `schemePart`
 */
export function checkSubmitted(
  report: Report,
  part: Scheme,
  figures: PlacedFigures,
  explanations: readonly Explanation[],
  { scheme }: CollectFrame
): Pick<CheckResult, "findings" | "unchecked" | "checked"> {
  const [stated, derived] = sieveOf(part, scheme)(figures);
  let made: RuleSource | null = null;
  const source = () => (made ??= ruleSource(part, report));
  const judged = {
    stated: judgeSifted(stated ?? NONE, source, false),
    derived: judgeSifted(derived ?? NONE, source, true),
    targets: judgeOwnTargets(part, figures, report),
  };
  return tellJudged(judged, report, part, explanations);
}

const NONE: Sifted = { open: [], checked: 0 };

/** Once for each set of forms. */
const SIEVES = new WeakMap<Scheme, RuleSieve>();

function sieveOf(part: Scheme, whole: Scheme): RuleSieve {
  const known = SIEVES.get(part);
  if (known) return known;
  const sieve = ruleSieve([part.rules, catalogueRules(part)], part, whole);
  SIEVES.set(part, sieve);
  return sieve;
}

/** Of an indicator without a line in the plan or a figure in the plan column nothing is told. */
function judgeOwnTargets(
  part: Scheme,
  { places, plan }: PlacedFigures,
  report: Report
): readonly TargetResult[] {
  if (part.plan.length > 0) return judgeTargets(part, report);
  const indicators = places.indicators.filter((_, place) => plan[place] !== undefined);
  return indicators.length === 0 ? [] : judgeTargets({ ...part, indicators }, report);
}
