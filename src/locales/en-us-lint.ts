import type { LintNote } from "../core/lint/lint-note";
import type { SchemeFault } from "../core/scheme/scheme";
import { faults } from "./en-us-problems";
import { figureText } from "./figures";
import type { SentenceFor } from "./words";

/** The first of a long list, and how many more there are. */
export const list = (all: readonly string[]) =>
  all.length > 8
    ? `${all.slice(0, 8).join(", ")} and ${String(all.length - 8)} more`
    : all.join(", ");
const quoted = (all: readonly string[]) => all.map((one) => `"${one}"`).join(", ");

export const lint: SentenceFor<LintNote> = {
  fault: ({ fault }) => (faults[fault.code] as (one: SchemeFault) => string)(fault),
  rule_repeats: ({ rule, other }) =>
    rule === other
      ? `${rule} states one relation twice. Please delete one.`
      : `${rule} and ${other} are the same relation. Please delete one.`,
  rule_weaker: ({ rule, other }) =>
    `${rule} always holds when ${other} does. Please correct it if it is a slip, or delete it.`,
  rules_contradict: ({ rules }) =>
    `The relations of ${list(rules)} contradict one another: no figures can meet them all. Please correct them.`,
  rule_empty: ({ rule, holds }) =>
    `The figures of ${rule} cancel out: it ${holds ? "always holds and checks nothing" : "never holds"}. Please correct it.`,
  rule_id_twice: ({ rule }) =>
    `The id ${rule} stands on several rules of one year, and a finding cannot say which it means. Please give each its own.`,
  rule_ended: ({ rule, to }) =>
    `${rule} ends with ${String(to)} and no rule follows it. If it is still needed, please change its last year or add a rule.`,
  rule_years: ({ rule, from, to }) =>
    `The first year of ${rule}, ${String(from)}, is after its last, ${String(to)}: it never applies. Please correct it.`,
  rule_off: ({ rule }) =>
    `${rule} is switched off and no other rule stands in for it: its figures are not checked. Please confirm.`,
  rule_cycle: ({ rules, keys }) =>
    `${list(keys)} are computed from one another in a circle by ${list(rules)}. Please check which rule is wrong.`,
  rule_units: ({ rules, how, units }) =>
    ({
      unlike: `${list(rules)} adds or compares figures in unlike units (${list(units)}). Please check the codes and the units.`,
      scaled: `${list(rules)} adds or compares figures in units of different size (${list(units)}). Please convert them in the rule.`,
      counts: `Different units that count (${list(units)}) stand together in ${list(rules)}; they are taken as counts. Please confirm.`,
    })[how],
  rule_measures: ({ rule, keys }) =>
    `${rule} adds flows, stocks or rates together (${list(keys)}). Please check the column "时期时点" (flow or stock).`,
  rule_no_parts: ({ rule, key }) =>
    `${rule} adds up what is below ${key}, which has no parts, and so checks nothing. Please check the catalogue.`,
  parent_cycle: ({ keys }) =>
    keys.length === 1
      ? `${list(keys)} is its own parent. Please correct the parent code.`
      : `${list(keys)} are parents of one another in a circle. Please correct the parent codes.`,
  part_units: ({ key, units }) =>
    `${key} and its parent have unlike units (${list(units)}); they cannot be added or compared and are not checked. Please check them.`,
  half_parent: ({ key, lacks }) =>
    lacks === "adds"
      ? `${key} has a parent but not how it adds up to it, so that this is not checked. Please enter "部分" (part), "其中" (of which) or "推算" (derived).`
      : `${key} says how it adds up but has no parent. Please add the parent code, or clear "加总方式" (how it adds up).`,
  few_parts: ({ key, parts }) =>
    parts === 0
      ? `${key} is called a total but has no parts and no rule. Please add them.`
      : `${key} has only one part. Please check whether others are missing.`,
  derived_alone: ({ key }) => `${key} is derived, but no rule says how. Please add one.`,
  name_twice: ({ name, keys }) =>
    `${list(keys)} are all called "${name}"; a form without codes cannot tell them apart. Please rename them.`,
  unused: ({ keys }) =>
    `No target, rule or summary names ${list(keys)}: there is nothing to check the figures by. Please confirm.`,
  plan_sum: ({ rule, left, right }) =>
    `The targets of the plan already break ${rule}: left ${figureText(left)}, right ${figureText(right)}. Please check their wording.`,
  plan_twice: ({ key, wordings }) =>
    `${key} has several targets of one kind, ${quoted(wordings)}, each judged on its own. Please check whether only one is meant.`,
  plan_derived: ({ key }) =>
    `${key} is derived from another indicator and has a target of its own. Please confirm that the target is not meant for the other.`,
  plan_unconfirmed: ({ key, wording }) =>
    `The target of ${key}, "${wording}", is last year's and not yet confirmed, so it is not judged. Correct the wording, then put "是" into the column "确认", or "否" where the target no longer holds.`,
  plan_unread: ({ key, wording }) =>
    `The target "${wording}" of ${key} was not understood and cannot be judged. Please word it another way.`,
  plan_units: ({ key, how, units }) =>
    how === "counts"
      ? `Target and indicator ${key} have different units (${list(units)}), compared as counts. Please confirm.`
      : `Target and indicator ${key} have unlike units (${list(units)}) and cannot be judged. Please correct them.`,
};
