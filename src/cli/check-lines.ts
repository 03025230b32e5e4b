import stringWidth from "string-width";
import { fewestSentence, sentence } from "../app/json";
import { addressText } from "../core/address";
import type { CheckResult } from "../core/check";
import type { Finding } from "../core/finding";
import type { Severity } from "../core/scheme/scheme";
import type { TargetResult } from "../core/targets";
import { figureText, rateText } from "../locales/figures";
import type { CommandLineWords } from "../locales/cli-words";
import { partLines } from "./part-lines";

/** More than this many informing findings are counted, not listed. */
const MOST_INFORMING = 60;

/** The report for a terminal: the verdict first, then what to do something about, then the targets. */
export function checkLines(
  result: CheckResult,
  file: string,
  scheme: string | null,
  words: CommandLineWords
): readonly string[] {
  const of = (severity: Severity) => result.findings.filter((one) => one.severity === severity);
  const [hard, query, info] = [of("hard"), of("query"), of("info")];
  const explained = query.filter((one) => one.explanation !== null).length;
  return [
    words.cli.header(file, scheme, result.period.year),
    words.cli.periods(
      result.report.forms.map(({ form, through }) => ({ form, through })),
      result.overridden
    ),
    "",
    words.cli.verdict(result.verdict),
    words.cli.counts(
      hard.length,
      query.length,
      info.length,
      result.checked,
      result.unchecked.length,
      explained
    ),
    ...section(words.severity.hard, [
      ...hard.flatMap((one) => findingLines(one, words)),
      ...result.fewest.map((one) => `  ${fewestSentence(one, words)}`),
    ]),
    ...section(
      words.severity.query,
      query.flatMap((one) => findingLines(one, words))
    ),
    ...section(words.verdict.unchecked, uncheckedLines(result, words)),
    ...section(unnumbered(words.results.targetsHeading), targetLines(result.targets, words)),
    ...section(words.severity.info, informingLines(info, words)),
  ];
}

/** The heading without the number it has on the sheet 审核结果. */
function unnumbered(heading: string): string {
  return heading.replace(/^(?:[一二三四五]、|[0-9]+\. )/u, "");
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function section(heading: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ["", heading, ...lines];
}

function findingLines(one: Finding, words: CommandLineWords): readonly string[] {
  const place = one.at === null ? "" : `　${addressText(one.at)}`;
  const advice = words.advice(one).trim();
  return [
    `  ${one.rule}${place}`,
    `      ${sentence(one, words)}`,
    ...partLines(one, words).map((line) => `        ${line}`),
    ...(advice === "" ? [] : [`      ${advice}`]),
  ];
}

function informingLines(info: readonly Finding[], words: CommandLineWords): readonly string[] {
  const lines = info.slice(0, MOST_INFORMING).flatMap((one) => findingLines(one, words));
  const rest = info.length - MOST_INFORMING;
  return rest > 0 ? [...lines, `  ${words.cli.moreInfo(rest)}`] : lines;
}

function uncheckedLines(result: CheckResult, words: CommandLineWords): readonly string[] {
  return result.unchecked.map((one) => `  ${one.rule}　${words.unchecked(one)}`);
}

function targetLines(targets: readonly TargetResult[], words: CommandLineWords): readonly string[] {
  const set = targets.filter((one) => one.status !== "no_target");
  const rest = targets.length - set.length;
  const cells = set.map((one) => [
    `${one.indicator.form}[${one.indicator.code}]`,
    one.indicator.name,
    one.wording ?? "",
    figureText(one.actual),
    figureText(one.goal?.figure ?? null),
    rateText(one.rate),
    figureText(one.shortfall),
    words.status[one.status],
  ]);
  const { captions } = words.results;
  const header = [
    "",
    captions.indicator,
    captions.wording,
    captions.actual,
    capital(words.cli.column.plan ?? ""),
    captions.rate,
    captions.shortfall,
    captions.status,
  ];
  const lines = cells.length === 0 ? [] : aligned([header, ...cells], [3, 4, 5, 6]);
  if (set.length === 0) return [`  ${words.cli.noTargets}`];
  return rest > 0 ? [...lines, `  ${words.cli.withoutTarget(rest)}`] : lines;
}

/** Columns side by side; a Chinese character takes two places of a terminal. */
function aligned(
  rows: readonly (readonly string[])[],
  right: readonly number[]
): readonly string[] {
  const count = rows[0]?.length ?? 0;
  const widths = Array.from({ length: count }, (_, column) =>
    Math.max(...rows.map((row) => stringWidth(row[column] ?? "")))
  );
  return rows.map((row) => {
    const cells = row.map((cell, column) => {
      const gap = " ".repeat((widths[column] ?? 0) - stringWidth(cell));
      return right.includes(column) ? gap + cell : cell + gap;
    });
    return `  ${cells.join("  ")}`.trimEnd();
  });
}
