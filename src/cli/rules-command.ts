import { readCsv } from "../files/read-csv";
import {
  checkFigures,
  referenceFaults,
  sidesOf,
  type RelationResult,
  type RuleReferenceFault,
} from "../core/rule/figure-check";
import { figureFinder, referenceText } from "../core/rule/figure-finder";
import { readFigureList, type FigureListFault } from "../core/rule/figure-list";
import type { RuleOutcome } from "../core/rule/rule";
import { readRuleList, type RuleListFault } from "../core/rule/rule-list";
import type { CommandLineWords } from "../locales/cli-words";
import type { Arguments } from "./arguments";
import { Failure } from "./failure";
import { fileFailure, readBytes } from "./input-file";
import { rulesCsv, rulesJson, type RulesPrinter } from "./rules-lines";
import { printJsonText, printNote, printText } from "./printing";

type Fault = FigureListFault | RuleListFault | RuleReferenceFault;

/** Faults said one by one. */
const MOST_FAULTS = 20;

/**
 * `heshu rules`: judges rules on a plain table. A table at fault is not used. A rule at fault is
 * said and left out: the others are judged, and the exit code is that of what cannot be used.
 */
export function rules(asked: Arguments, words: CommandLineWords): number {
  const [figuresPath, rulesPath] = asked.operands;
  if (figuresPath === undefined || rulesPath === undefined)
    throw new Failure([words.cli.usage("no_tables", "")]);
  const { list, faults } = readFigureList(readTable(figuresPath, words));
  if (!list) throw new Failure(faultLines(figuresPath, faults, words));
  const read = readRuleList(readTable(rulesPath, words), asked.missing);
  const finder = figureFinder(list);
  const unknown = referenceFaults(read.rules, finder);
  const atFault = new Set(unknown.map((fault) => fault.row));
  const sound = read.rules.filter((rule) => !atFault.has(rule.row));
  const ruleFaults = faultLines(rulesPath, [...read.faults, ...unknown], words);
  if (sound.length === 0) throw new Failure(ruleFaults);
  const printer = asked.json ? rulesJson(printJsonText) : rulesCsv(words, printText);
  const counts = { pass: 0, fail: 0, unchecked: 0, not_applicable: 0 };
  for (const result of checkFigures(sound, finder))
    printResult(result, list.groups, printer, counts);
  printer.end(ruleFaults);
  for (const line of [words.cli.rules.counts(counts), ...ruleFaults]) printNote(line);
  if (ruleFaults.length > 0) return 2;
  return counts.fail > 0 ? 1 : counts.unchecked > 0 ? 3 : 0;
}

function printResult(
  result: RelationResult,
  groups: readonly string[],
  printer: RulesPrinter,
  counts: Record<RuleOutcome["kind"], number>
): void {
  const { rule, clause, sweep } = result;
  for (const [index, outcome] of result.outcomes.entries()) {
    counts[outcome.kind] += 1;
    const missing = outcome.kind === "unchecked" ? outcome.missing.map(referenceText) : [];
    printer.line({
      rule: rule.id,
      relation: clause.source,
      group: groups[index] ?? "",
      sweep: sweep.column ?? sweep.row,
      outcome: outcome.kind,
      ...sidesOf(outcome),
      reason: outcome.kind === "unchecked" ? outcome.reason : null,
      missing,
    });
  }
}

function readTable(path: string, words: CommandLineWords) {
  try {
    return readCsv(readBytes(path, words));
  } catch (error) {
    throw fileFailure(error, path, words);
  }
}

function faultLines(
  path: string,
  faults: readonly Fault[],
  words: CommandLineWords
): readonly string[] {
  const lines = faults.slice(0, MOST_FAULTS).map((fault) => {
    const say = words.cli.rules.faults[fault.code] as (one: Fault) => string;
    return words.cli.inFile(path, say(clipped(fault)));
  });
  const rest = faults.length - MOST_FAULTS;
  return rest > 0 ? [...lines, words.cli.rules.moreFaults(rest)] : lines;
}

const LONGEST = 80;

/** A cell may hold a hundred megabytes: a sentence quotes the beginning. */
function clipped(fault: Fault): Fault {
  const cut = (value: unknown): unknown =>
    typeof value === "string" && value.length > LONGEST
      ? `${value.slice(0, LONGEST)}…`
      : Array.isArray(value)
        ? value.slice(0, 10).map(cut)
        : value;
  return Object.fromEntries(
    Object.entries(fault).map(([key, value]) => [key, cut(value)])
  ) as Fault;
}
