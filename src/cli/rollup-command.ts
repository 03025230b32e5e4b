import type { FigureColumn } from "../core/report";
import { bareCode } from "../core/row-match";
import { ruleColumn } from "../core/rule/rule-columns";
import type { Indicator, Scheme } from "../core/scheme/scheme";
import { isWhole } from "../core/submission/coverage";
import { traceTotal } from "../core/submission/total-trace";
import { rollupJson } from "../app/rollup-json";
import type { CommandLineWords } from "../locales/cli-words";
import type { Arguments } from "./arguments";
import { readCollectScheme } from "./collect-frame";
import { totalLines } from "./collect-lines";
import { Failure } from "./failure";
import { readResults, settleResults } from "./results-reader";
import { fillForms, type RolledUp } from "./rollup-fill";
import { traceLines } from "./rollup-lines";
import { printJson } from "./printing";

/**
 * `heshu rollup`: the totals of results that are there, one of them down to the units' cells (`--of`), or
 * all of them put into a copy of the bureau's own forms (`--into`).
 *
 * @returns 0 where every total counts every unit and, of the forms at hand, stands in its cell; else 3
 */
export async function rollup(
  asked: Arguments,
  words: CommandLineWords,
  print: (line: string) => void
): Promise<number> {
  const [path] = asked.operands;
  const { refused } = words.rollup;
  if (path === undefined) throw new Failure([refused("no_results", "")]);
  const isPlain = asked.out === null && asked.overwrite === null;
  if (asked.into === null && !isPlain) throw new Failure([refused("no_into", "")]);
  if (asked.into !== null && asked.out === null) throw new Failure([refused("no_out", "")]);
  const scheme = await readCollectScheme(asked, words);
  const results = readResults(path, { ...scheme.origin, language: null }, words);
  try {
    const { frame } = scheme;
    const settled = settleResults(results, frame, words);
    const rolled: RolledUp = { asked, scheme, results, settled, words, print };
    if (asked.of !== null) return printTrace(asked.of, rolled);
    if (asked.into !== null) return await fillForms(asked.into, rolled);
    if (asked.json) printJson(rollupJson(settled, frame));
    else {
      print(words.collect.header(scheme.path, frame.scheme.settings.year));
      for (const line of totalLines(settled, words, Infinity)) print(line);
    }
    return isWhole(settled.coverage) ? 0 : 3;
  } finally {
    results.close();
  }
}

function printTrace(text: string, rolled: RolledUp): number {
  const { scheme, results, settled, words, asked, print } = rolled;
  const { scheme: own, register } = scheme.frame;
  const { indicator, column } = readReference(text, own, words);
  const traces = traceTotal(indicator, column, settled, own, results.submissions.whole);
  if (traces.length === 0) throw new Failure([words.rollup.refused("no_such_total", text)]);
  if (asked.json) printJson(rollupJson(settled, scheme.frame, traces));
  else for (const line of traceLines(traces, own, register, words)) print(line);
  return isWhole(traces.flatMap(({ coverage }) => coverage ?? [])) ? 0 : 3;
}

/** `K1[03]`, or `K1[03].上年`; codes as in rules, `3` being `03`. */
function readReference(
  text: string,
  { indicators }: Scheme,
  { rollup: { refused } }: CommandLineWords
): { readonly indicator: Indicator; readonly column: FigureColumn } {
  const match = /^([^[\]]{1,40})\[([^[\]]{1,20})\](?:\.(.{1,20}))?$/u.exec(text.trim());
  const column = match && ruleColumn({ column: match[3] ?? null });
  if (!match || (column !== "actual" && column !== "lastYear" && column !== "plan"))
    throw new Failure([refused("bad_reference", text)]);
  const [, form = "", code = ""] = match;
  const indicator = indicators.find(
    (one) => one.form === form.trim().toUpperCase() && bareCode(one.code) === bareCode(code)
  );
  if (!indicator) throw new Failure([refused("no_such_total", text)]);
  return { indicator, column };
}
