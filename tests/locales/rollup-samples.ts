import type { FillOutcome } from "../../src/core/submission/fill-totals";
import type { CommandLineWords } from "../../src/locales/cli-words";

const OUTCOMES: readonly FillOutcome[] = [
  ...(["filled", "renewed", "same", "cleared", "equal", "differs", "overwritten"] as const),
  ...(["formula", "not_rolled", "no_total", "unlike_unit"] as const),
];
const counts = (count: number) =>
  Object.fromEntries(OUTCOMES.map((one) => [one, count])) as Record<FillOutcome, number>;

/** Every phrase of `heshu rollup`; what is passed in is `R1`. */
export function rollupPhrases({ rollup, collect }: CommandLineWords): readonly string[] {
  const cell = { before: "R1", total: "R1", unit: "R1" };
  const unit = { code: "R1", name: "R1", part: "counted", value: "R1", shown: null } as const;
  const total = { indicator: "R1", column: "R1", value: "R1", how: "R1" };
  const line = { indicator: "R1", value: "R1", withReturned: "R1", bureau: "R1", difference: "R1" };
  return [
    ...Object.values(rollup.part),
    ...Object.values(rollup.caption),
    rollup.heading({ ...total, units: 1 }),
    rollup.heading({ ...total, units: 2 }),
    rollup.rule("R1", "R1"),
    rollup.bureau("R1", "R1", "R1"),
    rollup.withReturned("R1"),
    rollup.named("missing", 2, "R1"),
    rollup.unit({ ...unit, file: "R1", cell: "R1" }),
    rollup.unit({ ...unit, value: null, shown: "R1", file: null, cell: null }),
    rollup.filled(counts(0)),
    rollup.filled(counts(2)),
    ...OUTCOMES.map((one) => rollup.outcome(one, cell)),
    rollup.ofIndicator("R1", "R1"),
    rollup.noRow("R1"),
    rollup.otherForms(["R1"]),
    rollup.otherForms(["R1", "R1"]),
    rollup.overwriteHint(1),
    rollup.overwriteHint(2),
    rollup.written("R1", "R1"),
    rollup.nothingNew("R1"),
    rollup.sheet,
    rollup.unitTable,
    rollup.unitSource([{ form: "R1", period: "R1" }], "2023-11-20"),
    rollup.unitsWritten("R1", 1),
    rollup.noForm("R1", ["R1"]),
    rollup.noUnits,
    rollup.title(2023),
    rollup.writtenBy(null),
    rollup.writtenBy("R1"),
    ...(["no_results", "no_such_total", "bad_reference", "no_out", "no_into"] as const).map(
      (what) => rollup.refused(what, "R1")
    ),
    ...(["no_form", "bad_overwrite", "other_count", "none_typed"] as const).map((what) =>
      rollup.refused(what, "R1")
    ),
    collect.totalLine({ ...line, units: 2, without: 1, returned: 1, missing: 1 }),
    collect.sourceCaption(null),
    collect.sourceCaption(9),
    collect.linksFull(9),
    collect.linksLacking(1),
    collect.linksLacking(2),
    collect.noted("R1", "R1"),
    collect.totalRow,
    collect.andMore("R1", 12),
    collect.noUnit,
  ];
}
