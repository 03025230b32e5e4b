import type { Settlement } from "../core/submission/settle";
import type { FileState, SubmissionHead } from "../core/submission/standing";
import { folderOf } from "../app/submitted-links";
import { withoutFigure } from "../app/total-sheets";
import { firstWithoutLinks } from "../app/transcription-sheets";
import { indicatorKey } from "../core/scheme/scheme";
import { figureText } from "../locales/figures";
import type { UnitVerdict } from "../locales/collect-words";
import { resubmissionCounts, returnedForms } from "../app/resubmission-sheet";
import { whyNobodys } from "../app/collect-sheets";
import type { Submission } from "../core/submission/submission";
import type { Collected } from "./collect-results";

const STATES: readonly FileState[] = [
  ...(["current", "older", "duplicate", "unknown", "no_form", "unread"] as const),
];
const VERDICTS: readonly UnitVerdict[] = ["pass", "unchecked", "explain", "return", "missing"];
/** Totals printed; all of them are on the board. */
const MOST_TOTALS = 20;

/** The collection for a terminal: files, units with their verdict, totals. */
export function collectLines(
  settled: Settlement,
  heads: readonly SubmissionHead[],
  collected: Collected
): readonly string[] {
  const { words, scheme, reused, passedOver, results } = collected;
  const { collect } = words;
  const { states } = settled.standing;
  const { units } = settled;
  const counted = <K extends string>(all: readonly K[], of: readonly K[]) =>
    all.map((one) => ({ one, count: of.filter((other) => other === one).length }));
  const files = counted(STATES, states).filter(({ count }) => count > 0);
  const verdicts = counted(
    VERDICTS,
    units.map((one) => one.verdict)
  ).filter(({ count }) => count > 0);
  const lateBy = (by: "form" | "file") => units.filter((one) => one.standing.lateBy === by).length;
  return [
    collect.header(scheme.path, scheme.frame.scheme.settings.year),
    ...scheme.leftOut.map((line) => `  ${line}`),
    collect.filesLine(
      heads.length,
      files.map(({ one, count }) => ({ state: one, count }))
    ),
    ...(reused > 0 ? [`  ${collect.reused(reused)}`] : []),
    ...(passedOver.length > 0
      ? [`  ${words.cli.passedOver(passedOver.length, passedOver[0] ?? "")}`]
      : []),
    ...heads.flatMap((head, place) =>
      lostLine(head, states[place] ?? "current", () => results.store.bare(place), words)
    ),
    "",
    collect.unitsLine(
      units.length,
      verdicts.map(({ one, count }) => ({ verdict: one, count })),
      { form: lateBy("form"), file: lateBy("file") }
    ),
    ...units.flatMap((one) => {
      const { unit, missing, lateBy: late, strays } = one.standing;
      const { hard, open, unchecked } = one.counts;
      const counts = { hard, query: open, unchecked };
      const line = { code: unit.code, name: unit.name, verdict: one.verdict, late };
      const returned = returnedForms(one);
      const again = resubmissionCounts(one);
      return [
        `  ${collect.unitLine({ ...line, ...counts, missing, returned: returned.some ? returned.forms : [] })}`,
        ...(again ? [`    ${collect.resubmissionLine(again)}`] : []),
        ...strays.map(
          (at) => `    ${collect.strayFile(heads[at]?.file.path ?? "", states[at] ?? "unread")}`
        ),
      ];
    }),
    "",
    collect.sheet.totals,
    ...totalLines(settled, words, MOST_TOTALS),
    "",
    collect.written(results.path),
    ...linkLines(units.length, heads, states, collected),
  ];
}

/** What of the transcription leads nowhere. */
function linkLines(
  units: number,
  heads: readonly SubmissionHead[],
  states: readonly FileState[],
  { words: { collect }, scheme, folders }: Collected
): readonly string[] {
  const row = firstWithoutLinks(units, scheme.frame.scheme.indicators.length);
  const lacking = heads.filter(
    ({ file }, place) => states[place] === "current" && !folders.has(folderOf(file.path))
  ).length;
  return [
    ...(row === null ? [] : [collect.linksFull(row)]),
    ...(lacking === 0 ? [] : [collect.linksLacking(lacking)]),
  ];
}

/** Whether somebody changed a file, or took it away, while it was being checked. */
export function wasChanged({ file }: Pick<SubmissionHead, "file">): boolean {
  return file.sha256After !== file.sha256;
}

/** A file that no unit is charged with, or that was changed meanwhile: which, and why. */
function lostLine(
  head: SubmissionHead,
  state: FileState,
  read: () => Submission,
  { cli, collect }: Collected["words"]
): readonly string[] {
  if (head.problem) return [`  ${cli.inFile(head.file.path, head.problem.message)}`];
  if (wasChanged(head)) return [`  ${collect.changed(head.file.path)}`];
  if (state !== "unknown" && state !== "no_form") return [];
  const why = whyNobodys(state, read);
  return [`  ${cli.inFile(head.file.path, why ?? collect.state[state])}`];
}

/** This year's totals, a line each, the first of them where there are many. */
export function totalLines(
  { totals, coverage }: Settlement,
  { collect }: Collected["words"],
  most: number
): readonly string[] {
  const ofForm = new Map(coverage.map((one) => [one.form, one]));
  const actual = totals.filter((one) => one.column === "actual" && one.how !== "none");
  const lines = actual.slice(0, most).map((one) => {
    const { indicator, value, withReturned, bureau } = one;
    const form = ofForm.get(indicator.form);
    const amount = (figure: number | null) =>
      `${figureText(figure)}${figure === null ? "" : indicator.unit}`;
    const line = collect.totalLine({
      indicator: `${indicatorKey(indicator.form, indicator.code)} ${indicator.name}`,
      value: amount(value),
      units: one.units,
      without: withoutFigure(one, form),
      returned: form?.returned.length ?? 0,
      missing: form?.missing.length ?? 0,
      withReturned: withReturned === value ? null : amount(withReturned),
      bureau: bureau && amount(bureau.value),
      difference: bureau && amount(one.difference),
    });
    return `  ${line}`;
  });
  const rest = actual.length - most;
  return rest > 0 ? [...lines, `  ${collect.moreTotals(rest)}`] : lines;
}
