import type { Finding } from "../../src/core/finding";
import { TABLE_KINDS } from "../../src/core/table/table";
import type { CommandLineWords } from "../../src/locales/cli-words";
import { planQuerySamples, planRefusalSamples, planTargetSamples } from "./plan-samples";
import { findingSamples } from "./finding-samples";
import { blankSamples, yearSamples } from "./new-year-samples";
import { lintSamples, sheetNoteSamples } from "./lint-samples";
import { submissionSamples } from "./collect-samples";
import { paragraphPhrases, paragraphSentences } from "./paragraph-samples";
import { rescalePhrases } from "./rescale-samples";
import { rollupPhrases } from "./rollup-samples";
import { rulesSamples } from "./rules-samples";
import { faultSamples, problemSamples, targetSamples, uncheckedSamples } from "./samples";

export const allFindings: readonly Finding[] = Object.values(findingSamples).flat();

export type Spoken = readonly [title: string, sample: object, sentence: string];

const PLAN_OF = { name: "产值", unit: "%" };
const PLAN_COUNTS = {
  ...{ targets: 2, sure: 1, likely: 0, unclear: 1, none: 0 },
  ...{ actuals: 1, unread: 1, queries: 2 },
};

/** Every sentence of a language that is whole and stands on its own. */
export function sentences(words: CommandLineWords): readonly Spoken[] {
  const said = (samples: object, say: object): Spoken[] =>
    Object.entries(samples).flatMap(([code, all]) =>
      (all as readonly object[]).map((sample, index): Spoken => {
        const sentence = (say as Record<string, (one: object) => string>)[code]!(sample);
        return [`${code} ${String(index + 1)}`, sample, sentence];
      })
    );
  const { insert } = words.cli;
  const inserted: readonly string[] = [
    insert.badPlace("R1"),
    insert.badDate("R1"),
    insert.noSheet("R1", ["R1", "R1"]),
    insert.noForm("R1", ["R1", "R1"]),
    insert.noChart("levels", ["plan", "chart"]),
    ...(["cells", "merge", "table"] as const).map((by) => insert.occupied("R1", by)),
    insert.protectedSheet("R1"),
    insert.noRoom("R1"),
    ...TABLE_KINDS.map((kind) => insert.noRows(kind)),
    insert.written("R1", "R1", 1),
    insert.written("R1", "R1", 2),
    words.inserted.source([{ form: null, period: "R1" }], "2023-11-08"),
    words.inserted.unchecked(1),
    words.inserted.unchecked(2),
    words.inserted.notCharted(1),
    words.inserted.notCharted(2),
    words.inserted.pane.hint,
    words.pane.notices.inserted(0),
  ];
  return [
    ...inserted.map((text, index): Spoken => [
      `table ${String(index + 1)}`,
      { rule: "R1", code: "x", kinds: TABLE_KINDS.join() },
      text,
    ]),
    ...said(findingSamples, words.findings),
    ...said(problemSamples, words.problems),
    ...said(faultSamples, words.faults),
    ...said(lintSamples, words.lint),
    ...said(sheetNoteSamples, words.cli.lint),
    ...planQuerySamples.map((one): Spoken => [
      `plan ${one.code}`,
      { ...one, of: PLAN_OF },
      words.plan.query(one, PLAN_OF),
    ]),
    ...Object.entries(words.plan.doubts).map(([doubt, text]): Spoken => [doubt, {}, text]),
    ...planRefusalSamples.map((one): Spoken => [
      `refused ${one.code}`,
      { ...one, of: ["A1", "20项"] },
      words.plan.refused(one, "A1", "20项"),
    ]),
    ...said(submissionSamples, words.collect.findings),
    ...said(blankSamples, words.blank.notes),
    ...said(yearSamples, words.newYear.items),
    ...said(rulesSamples, words.cli.rules.faults),
    ...paragraphSentences(words).map((text): Spoken => [text, { at: "R1!E9", text: "R1" }, text]),
    ...verifySentences(words),
    ...uncheckedSamples.map((one, index): Spoken => [
      `unchecked ${String(index + 1)}`,
      one,
      words.unchecked(one),
    ]),
  ];
}

/** What `heshu verify` says of a text. */
function verifySentences({ verify }: CommandLineWords): readonly Spoken[] {
  const said = (title: string, sample: object, sentence: string): Spoken => [
    `verify ${title}`,
    sample,
    sentence,
  ];
  const sum = { whole: 3, parts: [4, 5], stated: "130项", sum: "100" };
  const twice = { figures: [2, 9], values: ["640件", "604件"] };
  const sheets = ["年终总结", "KW301"];
  return [
    said("sum", sum, verify.sum(sum.whole, sum.parts, sum.stated, sum.sum)),
    said("twice", twice, verify.twice(twice.figures, twice.values)),
    said("empty", { file: "a.txt" }, verify.empty("a.txt")),
    said("kind", { file: "a.pdf" }, verify.kind("a.pdf")),
    said("no text", { file: "a.xlsx" }, verify.noText("a.xlsx")),
    said("no sheet", { file: "a.xlsx", sheets }, verify.noSheet("a.xlsx", "x", sheets)),
  ];
}

/** Advice and phrases, which may be empty or go on in another text. */
export function phrases(words: CommandLineWords): readonly Spoken[] {
  const { results, cli } = words;
  return [
    ...allFindings.map((one): Spoken => [`advice ${one.code}`, one, words.advice(one)]),
    ...targetSamples.map((one): Spoken => [
      `progress ${one.status}`,
      one,
      words.summary.progress(one),
    ]),
    ...Object.entries({
      ...words.severity,
      ...words.verdict,
      ...words.status,
      ...words.kind,
      ...words.inserted.kinds,
      ...words.inserted.captions,
      ...words.plan.confidence,
      ...words.plan.unread,
      ...results.captions,
      ...cli.column,
      ...words.collect.part,
      ...words.collect.verdict,
      ...words.collect.state,
      ...words.collect.sheet,
      ...words.collect.caption,
      ...words.collect.rollUp,
      ...words.collect.figureColumn,
      ...words.collect.event,
      ...words.collect.newerBy,
      ...words.collect.late,
    }).map(([key, text]): Spoken => [key, {}, text]),
    ...[
      results.sheet,
      results.title(2023, 10),
      results.verdictLine("return", 1, 2, 3, 4),
      results.legend,
      results.errorLook,
      results.shortfallLook,
      results.findingsHeading,
      results.targetsHeading,
      results.uncheckedHeading,
      results.none,
      results.writtenBy,
      results.explanationNote,
      results.comment(words.severity.hard, "R1", ""),
      words.summary.period(2023, 10),
      words.summary.period(2023, 12),
      words.summary.missing,
      words.fewest.intro({ rules: ["R1"], findings: 2, choices: [[]] }),
      words.fewest.intro({ rules: ["R1"], findings: 3, choices: [[], []] }),
      words.fewest.cell("R1", "R1"),
      words.fewest.or,
      cli.usage("unknown_command", "R1"),
      cli.insert.noKind(TABLE_KINDS),
      cli.insert.badKind("R1", TABLE_KINDS),
      words.inserted.title("units", 2023),
      words.inserted.ofUnit("R1", "R1"),
      words.inserted.chart.title(2023),
      words.collect.resubmissionLine({ times: 1, ...NO_COUNTS }),
      words.collect.resubmissionLine({
        ...{ times: 2, changed: 1, closed: 1, open: 2, fresh: 3, carried: 1, again: 4 },
      }),
      words.collect.explainedBare("12"),
      words.collect.explainAgain({ text: "12", left: "1", right: null }),
      words.collect.explainAgain({ text: "12", left: null, right: null }),
      words.collect.explanationFrom("12", "34"),
      words.collect.unequal(["12", "34"]),
      words.collect.unmatched(1, "12"),
      words.collect.unmatched(2, "12"),
      words.collect.deadlineUnread("12"),
      words.collect.newerAgainst,
      words.collect.blank,
      words.collect.noCell,
      words.collect.typed("12"),
      cli.noForm("R1"),
      cli.noTemplate("R1"),
      cli.header("R1", "R1", 2023),
      cli.periods([{ form: "R1", through: 10 }], true),
      cli.verdict("return"),
      cli.counts(1, 2, 3, 4, 5, 1),
      cli.targetLine("1", "2", "50%", "1", ""),
      cli.withoutTarget(2),
      cli.noTargets,
      cli.moreInfo(2),
      cli.gaps(2, "R1"),
      cli.table.heading("R1", "R1", { number: 2, columns: ["A", "D"] }),
      cli.table.rows({ header: [5, 6], letters: 7, data: [8, 20], indicators: 12, hidden: 1 }),
      cli.table.column({
        column: "R1",
        role: "actual",
        caption: "R1",
        unit: "R1",
        year: 2023,
        hidden: true,
      }),
      cli.table.mark("measure", ""),
      cli.table.notes(2),
      cli.table.noActual,
      cli.table.noTableIn(["R1"]),
      cli.targetNotRead("R1", "masked"),
      cli.skippedComments("R1"),
      cli.planKind("R1"),
      cli.planEmpty("R1"),
      cli.planWithoutScheme("R1"),
      cli.planTarget("R1", "R1"),
      cli.planIndicator("R1", words.plan.confidence.likely, ["R1", "R1"]),
      cli.planUnread("R1", words.plan.unread.masked, "R1"),
      cli.planQuery("R1", [1, 2]),
      cli.planSummary(PLAN_COUNTS, true),
      cli.planAccept("unclear", "R1"),
      cli.planNumber(1),
      cli.planAlready([1, 2]),
      cli.planNothing,
      cli.planWritten("R1", 2, "R1"),
      ...rescalePhrases(words),
      ...rollupPhrases(words),
      ...paragraphPhrases(words),
      words.plan.unreadHeading,
      words.plan.queriesHeading,
      ...planTargetSamples.map((one) => words.plan.reading(one, words.kind[one.kind])),
      cli.signatureBroken,
      cli.lintCounts(1, 2),
      cli.lintCounts(0, 0),
      cli.lintCells,
      ...Object.values(cli.lintGroup),
      words.pane.list.lint(1),
      words.pane.list.lint(2),
      cli.internal,
    ].map((text): Spoken => [text, { rule: "R1" }, text]),
  ];
}

const NO_COUNTS = { changed: 0, closed: 0, open: 0, fresh: 0, carried: 0, again: 0 };
