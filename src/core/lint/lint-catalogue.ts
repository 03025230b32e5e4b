import { findCycles } from "../cycles";
import { groupBy } from "../grouped";
import { lintNote, type LintNote } from "./lint-note";
import { keyOf, mixedUnits } from "./lint-sums";
import { indicatorKey, type Indicator, type Scheme } from "../scheme/scheme";

const TOTAL = /合计|总计|共计|小计/u;

/**
 * What is to be said of the catalogue of indicators.
 *
 * @param named the indicators that a rule, a target or the summary names
 * @param ruled those that a rule names
 */
export function lintCatalogue(
  { indicators, byKey }: Scheme,
  named: ReadonlySet<Indicator>,
  ruled: ReadonlySet<Indicator>
): readonly LintNote[] {
  const parentOf = (one: Indicator) =>
    one.parent === "" ? undefined : byKey.get(indicatorKey(one.form, one.parent));
  const below = groupBy(indicators, parentOf);
  const about = (one: Indicator): readonly LintNote[] => {
    const [at, key] = [one.at, keyOf(one)];
    const parent = parentOf(one);
    const parts = (below.get(one) ?? []).filter((part) => part.adds === "part").length;
    const notes: LintNote[] = [];
    const lacks = one.adds === "" ? "adds" : "parent";
    if ((one.adds === "") !== (one.parent === ""))
      notes.push(lintNote([at], { code: "half_parent", key, lacks }));
    if (parent && (one.adds === "part" || one.adds === "subset")) {
      const mixed = mixedUnits([one.unit, parent.unit]);
      if (mixed?.how === "unlike")
        notes.push(lintNote([at, parent.at], { code: "part_units", key, units: mixed.units }));
    }
    if (parts === 1 || (parts === 0 && TOTAL.test(one.name) && !ruled.has(one)))
      notes.push(lintNote([at], { code: "few_parts", key, parts }));
    if (one.adds === "derived" && !ruled.has(one))
      notes.push(lintNote([at], { code: "derived_alone", key }));
    return notes;
  };
  return [
    ...parentCycles(indicators, byKey),
    ...indicators.flatMap(about),
    ...sameNames(indicators),
    ...unused(indicators, named),
  ];
}

/** Whatever is part of its own part can only be 0. */
function parentCycles(
  indicators: readonly Indicator[],
  byKey: Scheme["byKey"]
): readonly LintNote[] {
  const edges = indicators
    .filter((one) => one.parent !== "")
    .map((one) => [keyOf(one), [indicatorKey(one.form, one.parent)]] as const);
  return findCycles(new Map(edges)).map((keys) => {
    const cells = keys.flatMap((key) => byKey.get(key)?.at ?? []);
    return { ...lintNote(cells, { code: "parent_cycle", keys }), weight: "fault" };
  });
}

/** Names that neither a form without codes nor a rule can tell apart. */
function sameNames(indicators: readonly Indicator[]): readonly LintNote[] {
  const byName = groupBy(indicators, (one) => [one.form, one.parent, one.name].join("\n"));
  return [...byName.values()]
    .filter((same) => same.length > 1)
    .map((same) =>
      lintNote(
        same.map((one) => one.at),
        { code: "name_twice", name: same[0]?.name ?? "", keys: same.map(keyOf) }
      )
    );
}

/** One note for each form. */
function unused(
  indicators: readonly Indicator[],
  named: ReadonlySet<Indicator>
): readonly LintNote[] {
  const open = indicators.filter((one) => !named.has(one));
  return [...groupBy(open, (one) => one.form).values()].map((all) =>
    lintNote(
      all.map((one) => one.at),
      { code: "unused", keys: all.map(keyOf) }
    )
  );
}
