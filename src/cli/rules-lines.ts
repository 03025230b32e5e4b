import { unparse } from "papaparse";
import type { RuleOutcome } from "../core/rule/rule";
import type { CommandLineWords } from "../locales/cli-words";

/** One relation judged for one group. */
export interface RulesLine {
  readonly rule: string;
  readonly relation: string;
  readonly group: string;
  /** The column or row at which a relation in whole rows or columns was judged. */
  readonly sweep: string | null;
  readonly outcome: RuleOutcome["kind"];
  readonly left: number | null;
  readonly right: number | null;
  readonly imbalance: number | null;
  readonly reason: Extract<RuleOutcome, { kind: "unchecked" }>["reason"] | null;
  readonly missing: readonly string[];
}

/** Prints line after line: the results of a large table fit no one string. */
export interface RulesPrinter {
  readonly line: (line: RulesLine) => void;
  readonly end: (faults: readonly string[]) => void;
}

/** Lines written at once. */
const BATCH = 1000;

/** Text that a spreadsheet would take for a formula is made text by an apostrophe. */
const FORMULA = /^[=+\-@\t\r]/;

/** A CSV table with captions in the reader's language. */
export function rulesCsv(words: CommandLineWords, print: (text: string) => void): RulesPrinter {
  const { captions, outcome, reason } = words.cli.rules;
  let rows: unknown[][] = [orderedCaptions(captions)];
  const flush = () => {
    if (rows.length > 0) print(unparse(rows, { escapeFormulae: FORMULA, newline: "\n" }));
    rows = [];
  };
  return {
    line: (line) => {
      rows.push([
        line.rule,
        line.relation,
        line.group,
        line.sweep,
        outcome[line.outcome],
        line.left,
        line.right,
        line.imbalance,
        line.reason === null ? "" : reason(line.reason, line.missing),
      ]);
      if (rows.length >= BATCH) flush();
    },
    end: flush,
  };
}

function orderedCaptions(captions: CommandLineWords["cli"]["rules"]["captions"]) {
  const { rule, relation, group, sweep, outcome, left, right, imbalance, reason } = captions;
  return [rule, relation, group, sweep, outcome, left, right, imbalance, reason];
}

/** One JSON object: the results, one a line, and the faults of the rules in words. */
export function rulesJson(print: (text: string) => void): RulesPrinter {
  let lines: string[] = [];
  let opening = '{"results":[';
  const flush = () => {
    if (lines.length > 0) print(`${opening}\n${lines.join(",\n")}`);
    if (lines.length > 0) opening = ",";
    lines = [];
  };
  return {
    line: (line) => {
      lines.push(JSON.stringify(line));
      if (lines.length >= BATCH) flush();
    },
    end: (faults) => {
      flush();
      const open = opening === "," ? "" : opening;
      print(`${open}],"faults":${JSON.stringify(faults)}}`);
    },
  };
}
