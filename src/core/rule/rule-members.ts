import { bareFormNumber } from "../form/form-identity";
import type { RuleLookup, RuleReference } from "./rule";
import { groupLevel } from "./rule-tokens";
import { indicatorKey, type Indicator } from "../scheme/scheme";
import type { IndicatorFinder } from "../indicator-finder";
import { bareText } from "../text";

/** The indicators that 下级, a run of codes and a group stand for, from the catalogue alone. */
export type MemberFinder = (
  reference: RuleReference,
  to: RuleReference | null,
  how: Parameters<RuleLookup["many"]>[2],
  form: string | null
) => readonly Indicator[];

export function memberFinder(
  indicators: readonly Indicator[],
  find: IndicatorFinder
): MemberFinder {
  const known = FINDERS.get(indicators);
  if (known) return known;
  const finder = newFinder(indicators, find);
  FINDERS.set(indicators, finder);
  return finder;
}

/** One finder for each catalogue: a scheme judges a thousand workbooks. */
const FINDERS = new WeakMap<readonly Indicator[], MemberFinder>();

function newFinder(indicators: readonly Indicator[], find: IndicatorFinder): MemberFinder {
  const children = partsByParent(indicators);
  const byForm = new Map<string, Indicator[]>();
  for (const one of indicators) {
    const same = byForm.get(one.form);
    if (same) same.push(one);
    else byForm.set(one.form, [one]);
  }
  const levels = levelFinder(indicators);
  const groups = new Map<string, readonly Indicator[]>();
  const groupOf = ({ form: own, row }: RuleReference, form: string | null) => {
    const all = byForm.get(bareFormNumber(own ?? form ?? "")) ?? [];
    const level = groupLevel(row);
    if (level !== null) return all.filter((one) => levels(one) === level);
    const fits = namePattern(row);
    return all.filter((one) => [one.code, one.name, ...one.otherNames].some(fits));
  };
  return (reference, to, how, form) => {
    const first = find(reference, form);
    if (how === "group" && !first) {
      const key = indicatorKey(bareFormNumber(reference.form ?? form ?? ""), reference.row);
      const group = groups.get(key) ?? groupOf(reference, form);
      groups.set(key, group);
      return group;
    }
    if (!first) return [];
    if (how === "children") return children.get(first) ?? [];
    const last = to ? find({ ...to, form: to.form ?? reference.form }, form) : first;
    return runOf(byForm.get(first.form) ?? [], first, last);
  };
}

/** The parts of each indicator: what adds up to it (部分), not what is merely contained in it (其中). */
function partsByParent(
  indicators: readonly Indicator[]
): ReadonlyMap<Indicator, readonly Indicator[]> {
  const byKey = new Map(indicators.map((one) => [indicatorKey(one.form, one.code), one]));
  const parts = new Map<Indicator, Indicator[]>();
  for (const one of indicators) {
    const parent = one.adds === "part" ? byKey.get(indicatorKey(one.form, one.parent)) : undefined;
    if (!parent) continue;
    const same = parts.get(parent);
    if (same) same.push(one);
    else parts.set(parent, [one]);
  }
  return parts;
}

/** Every indicator of a form from the first to the last code, in the order of the catalogue. */
function runOf(
  form: readonly Indicator[],
  first: Indicator,
  last: Indicator | null
): readonly Indicator[] {
  const from = form.indexOf(first);
  const to = last ? form.indexOf(last) : from;
  return to < from ? [first] : form.slice(from, to + 1);
}

/** 1 without a parent, one more than the parent's otherwise; 0 for one that is its own ancestor. */
function levelFinder(indicators: readonly Indicator[]): (indicator: Indicator) => number {
  const byKey = new Map(indicators.map((one) => [indicatorKey(one.form, one.code), one]));
  const known = new Map<Indicator, number>();
  return (indicator) => {
    const path: Indicator[] = [];
    let one: Indicator | undefined = indicator;
    while (one && !known.has(one)) {
      known.set(one, 0);
      path.push(one);
      one = one.parent === "" ? undefined : byKey.get(indicatorKey(one.form, one.parent));
    }
    let level = one ? (known.get(one) ?? 0) : 0;
    const circle = one !== undefined && level === 0;
    for (const below of path.reverse()) known.set(below, circle ? 0 : ++level);
    return known.get(indicator) ?? 0;
  };
}

/** `*` stands for any run of characters; the pieces between are looked for in turn, never back. */
export function namePattern(row: string): (name: string) => boolean {
  const pieces = bareText(row).toUpperCase().split("*");
  const head = pieces[0] ?? "";
  const tail = pieces.at(-1) ?? "";
  const middle = pieces.slice(1, -1);
  return (name) => {
    const text = bareText(name).toUpperCase();
    if (!text.startsWith(head) || !text.endsWith(tail)) return false;
    let at = head.length;
    for (const piece of middle) {
      const found = text.indexOf(piece, at);
      if (found < 0) return false;
      at = found + piece.length;
    }
    return at + tail.length <= text.length;
  };
}
