import { addressText } from "../core/address";
import type { Scheme } from "../core/scheme/scheme";
import type { CollectFrame } from "../core/submission/collect-frame";
import type { FormCoverage } from "../core/submission/coverage";
import type { SettledTotal } from "../core/submission/settle";
import { tracedCell, type TotalTrace, type TracedUnit } from "../core/submission/total-trace";
import { amountText, indicatorText } from "../app/rollup-text";
import { noteOf, someNames, unitsNotes } from "../app/total-sheets";
import type { CommandLineWords } from "../locales/cli-words";

/** A total, and of a rate those it is computed from, down to the units' cells. */
export function traceLines(
  traces: readonly TotalTrace[],
  scheme: Scheme,
  register: CollectFrame["register"],
  words: CommandLineWords
): readonly string[] {
  return traces.flatMap((trace, index) => [
    ...(index === 0 ? [] : [""]),
    ...oneTotal(trace, scheme, register, words),
  ]);
}

function oneTotal(
  { total, coverage, units, basis }: TotalTrace,
  scheme: Scheme,
  register: CollectFrame["register"],
  words: CommandLineWords
): readonly string[] {
  const { rollup, collect } = words;
  const { indicator, value, bureau, difference } = total;
  const amount = (figure: number | null) => amountText(figure, indicator.unit);
  const rule = total.by === null ? null : scheme.rules.find(({ id }) => id === total.by);
  // That nothing is rolled up stands in the heading.
  const note = total.how === "none" ? null : noteOf(total, register, words);
  const about = [
    ...(rule ? [rollup.rule(rule.id, rule.source), ...unitsNotes(total, register, words)] : [note]),
    basis === null ? null : rollup.basis(amount(basis)),
    total.withReturned === value ? null : rollup.withReturned(amount(total.withReturned)),
    bureau && rollup.bureau(amount(bureau.value), addressText(bureau.at), amount(difference)),
    ...(coverage ? coverageLines(coverage, register, words) : []),
  ];
  return [
    rollup.heading({
      indicator: indicatorText(indicator),
      column: collect.figureColumn[total.column],
      value: amount(value),
      how: collect.rollUp[total.how],
      units: total.units,
      open: total.open.length,
    }),
    ...about.flatMap((line) => (line === null ? [] : [`  ${line}`])),
    ...units.map((one) => `  ${unitLine(one, indicator.unit, words)}`),
  ];
}

/** That some of these totals hold figures which wait for an explanation, and whose. */
export function openLines(
  totals: readonly SettledTotal[],
  register: CollectFrame["register"],
  words: CommandLineWords
): readonly string[] {
  const open = totals.filter((one) => one.column === "actual" && one.open.length > 0);
  const units = [...new Set(open.flatMap((one) => one.open))];
  if (units.length === 0) return [];
  return [words.rollup.open(open.length, units.length, someNames(units, register, words))];
}

/** Of each rate the units that it leaves out, by name. */
export function rateLines(
  totals: readonly SettledTotal[],
  register: CollectFrame["register"],
  words: CommandLineWords
): readonly string[] {
  return totals.flatMap((one) =>
    one.column !== "actual"
      ? []
      : unitsNotes(one, register, words).map((note) =>
          words.rollup.ofIndicator(indicatorText(one.indicator), note)
        )
  );
}

/** The units that are not in the totals of a form, by name. */
export function coverageLines(
  coverage: FormCoverage,
  register: CollectFrame["register"],
  words: CommandLineWords
): readonly string[] {
  return (["missing", "returned", "contained"] as const).flatMap((part) => {
    const codes = coverage[part];
    const names = someNames(codes, register, words);
    return codes.length === 0 ? [] : [words.rollup.named(part, codes.length, names)];
  });
}

function unitLine(one: TracedUnit, unit: string, { rollup }: CommandLineWords): string {
  const { figure, value, part, file } = one;
  const cell = tracedCell(one);
  const raw = figure?.shown?.value;
  const differs = raw !== undefined && raw !== null && raw !== value;
  return rollup.unit({
    code: one.unit.code,
    name: one.unit.name,
    part,
    isOpen: one.isOpen,
    value: value === null ? null : amountText(value, unit),
    shown: differs ? String(raw).slice(0, LONGEST) : null,
    file,
    cell: cell && addressText(cell),
  });
}

/** What stands in the place of a figure may be prose. */
const LONGEST = 40;
