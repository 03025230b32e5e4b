import { Engine, type TopLevelCondition } from "json-rules-engine";
import { compileRule, judgeUnits, type BatchProgram } from "../../src/core/rule/rule-batch";
import {
  newColumn,
  setFigure,
  type ColumnFinder,
  type RuleColumns,
} from "../../src/core/rule/unit-columns";
import { evaluateClause, parseRule, type RuleClause } from "../../src/core/rule/rule";

/**
 * What judging costs on one core, for a bureau's 60 units and for 10,000: Heshu's batch, its judging
 * of one unit after the other, closures written by hand, and json-rules-engine, on the same figures
 * and with the same findings.
 */

const RULES = 100;
/** Codes of a rule: a total and up to five parts. */
const WIDTH = 6;
const CODES = Array.from({ length: RULES * WIDTH }, (_, index) =>
  String(index + 1).padStart(3, "0")
);
const EXACT = { absolute: 0, relative: 0 };
const FINDER: ColumnFinder = {
  one: ({ row }) => Number(row) - 1,
  many: () => [],
};

interface Finding {
  readonly unit: number;
  readonly left: number;
  readonly right: number;
  readonly difference: number;
  readonly codes: readonly number[];
}

type Figures = Float64Array;

/** A rule in the three forms that are compared. */
interface Rule {
  readonly clause: RuleClause;
  readonly byHand: (figures: Figures, unit: number) => Finding | null;
  readonly condition: TopLevelCondition;
  readonly parts: readonly number[];
}

const inBrackets = (code: number) => `[${CODES[code] ?? ""}]`;
const fact = (code: number) => `c${CODES[code] ?? ""}`;

/** Of four rules two are totals of two to five parts, one a bound, one a condition. */
function makeRule(index: number): Rule {
  const whole = index * WIDTH;
  if (index % 4 < 2) return totalRule(whole, 2 + (index % 4) + (index % 3));
  return index % 4 === 2 ? boundRule(whole) : conditionRule(whole);
}

/** `[001]=[002]+[003]`; json-rules-engine is given the sum as a fact. */
function totalRule(whole: number, count: number): Rule {
  const parts = Array.from({ length: count }, (_, part) => whole + 1 + part);
  const codes = [whole, ...parts];
  return {
    clause: clauseOf(`${inBrackets(whole)}=${parts.map(inBrackets).join("+")}`),
    byHand: (figures, unit) => {
      const left = figures[whole] ?? 0;
      let right = 0;
      for (const part of parts) right += figures[part] ?? 0;
      if (Math.abs(left - right) <= 1e-6) return null;
      return { unit, left, right, difference: left - right, codes };
    },
    condition: {
      all: [{ fact: fact(whole), operator: "equal", value: { fact: `sum-${fact(whole)}` } }],
    },
    parts,
  };
}

/** `[002]<=[001]` */
function boundRule(whole: number): Rule {
  const part = whole + 1;
  const codes = [part, whole];
  return {
    clause: clauseOf(`${inBrackets(part)}<=${inBrackets(whole)}`),
    byHand: (figures, unit) => {
      const left = figures[part] ?? 0;
      const right = figures[whole] ?? 0;
      if (left <= right + 1e-6) return null;
      return { unit, left, right, difference: left - right, codes };
    },
    condition: {
      all: [{ fact: fact(part), operator: "lessThanInclusive", value: { fact: fact(whole) } }],
    },
    parts: [],
  };
}

/** `若[001]<>0则[002]<=[001]` */
function conditionRule(whole: number): Rule {
  const bound = boundRule(whole);
  const part = whole + 1;
  return {
    ...bound,
    clause: clauseOf(`若${inBrackets(whole)}<>0则${inBrackets(part)}<=${inBrackets(whole)}`),
    byHand: (figures, unit) => ((figures[whole] ?? 0) === 0 ? null : bound.byHand(figures, unit)),
    condition: {
      any: [{ fact: fact(whole), operator: "equal", value: 0 }, bound.condition],
    },
  };
}

function clauseOf(source: string): RuleClause {
  const parse = parseRule(source);
  const [clause] = parse.ok ? parse.clauses : [];
  if (!clause) throw new Error(source);
  return clause;
}

/** Figures with `decimals` places of which every `nth` total, or bound, is broken. */
function makeFigures(units: number, nth: number, decimals: number): readonly Figures[] {
  const random = generator();
  const scale = 10 ** decimals;
  let check = 0;
  return Array.from({ length: units }, () => {
    const figures = new Float64Array(CODES.length);
    for (let index = 0; index < RULES; index++) {
      const whole = index * WIDTH;
      const { length } = rules[index]?.parts ?? [];
      let total = 0;
      for (let part = 1; part < WIDTH; part++) {
        const figure = Math.floor(random() * 1000 * scale);
        figures[whole + part] = figure / scale;
        if (part <= Math.max(1, length)) total += figure;
      }
      check += 1;
      figures[whole] = (check % nth === 0 ? total - 1 : total) / scale;
    }
    return figures;
  });
}

/** The same figures in every run (a linear congruential generator). */
function generator(): () => number {
  let state = 42;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}

function columnsOf(figures: readonly Figures[]): RuleColumns {
  const columns = CODES.map(() => newColumn(figures.length));
  figures.forEach((one, unit) => {
    columns.forEach((column, code) => {
      const value = one[code] ?? 0;
      setFigure(column, unit, { kind: "number", low: value, high: value });
    });
  });
  return { units: figures.length, columns };
}

const rules = Array.from({ length: RULES }, (_, index) => makeRule(index));

function batch(programs: readonly BatchProgram[], table: RuleColumns): number {
  let found = 0;
  for (const program of programs) found += judgeUnits(program, table).failed.length;
  return found;
}

function byClause(figures: readonly Figures[]): number {
  let found = 0;
  for (const one of figures) {
    const lookup = {
      one: ({ row }: { row: string }) => {
        const value = one[Number(row) - 1] ?? 0;
        return { kind: "number", low: value, high: value } as const;
      },
      many: () => [],
    };
    for (const { clause } of rules) {
      if (evaluateClause(clause, lookup, EXACT).kind === "fail") found += 1;
    }
  }
  return found;
}

function byHand(figures: readonly Figures[]): number {
  const findings: Finding[] = [];
  for (const [unit, one] of figures.entries()) {
    for (const rule of rules) {
      const finding = rule.byHand(one, unit);
      if (finding) findings.push(finding);
    }
  }
  return findings.length;
}

/** Each rule's condition is what has to hold, so that a rule that does not succeed is a finding. */
async function byEngine(figures: readonly Figures[]): Promise<number> {
  let current: Figures = new Float64Array(0);
  const engine = new Engine([]);
  for (const rule of rules) {
    engine.addRule({ conditions: rule.condition, event: { type: rule.clause.source } });
    const [first] = rule.parts;
    if (first === undefined) continue;
    engine.addFact(`sum-${fact(first - 1)}`, () =>
      rule.parts.reduce((sum, part) => sum + (current[part] ?? 0), 0)
    );
  }
  let found = 0;
  for (const one of figures) {
    current = one;
    const facts = Object.fromEntries(CODES.map((_, code) => [fact(code), one[code] ?? 0]));
    found += (await engine.run(facts)).failureResults.length;
  }
  return found;
}

/** Milliseconds, the median of `runs` after a warm-up. */
async function median(runs: number, run: () => unknown): Promise<number> {
  for (let warm = 0; warm < Math.min(3, runs); warm++) await run();
  const times: number[] = [];
  for (let at = 0; at < runs; at++) {
    const began = performance.now();
    await run();
    times.push(performance.now() - began);
  }
  times.sort((one, other) => one - other);
  return times[Math.floor(times.length / 2)] ?? NaN;
}

const row = (label: string, ms: number, base: number, note: string) =>
  `  ${label.padEnd(30)}${ms.toFixed(ms < 10 ? 2 : 0).padStart(9)} ms ${(ms / base).toFixed(1).padStart(8)} ×  ${note}`;

/** @param share one of so many units is given to what takes long, whose time and findings are scaled */
async function compare(
  units: number,
  nth: number,
  decimals: number,
  share: number
): Promise<readonly string[]> {
  const figures = makeFigures(units, nth, decimals);
  const table = columnsOf(figures);
  const programs = rules.map(({ clause }) =>
    compileRule({ clause, tolerance: EXACT, missing: "non_null" }, FINDER)
  );
  const part = figures.slice(0, units / share);
  const found = [batch(programs, table), byClause(part) * share, byHand(figures)];
  // In binary a sum of decimals is not equal to its total, which json-rules-engine takes for broken.
  if (decimals === 0) found.push((await byEngine(part)) * share);
  const ours = await median(15, () => batch(programs, table));
  const single = (await median(3, () => byClause(part))) * share;
  const hand = await median(15, () => byHand(figures));
  const engine = (await median(3, () => byEngine(part))) * share;
  const scaled = share === 1 ? "" : `measured on ${String(part.length)} units, scaled`;
  const note = (count: number | undefined) =>
    [count === undefined ? "" : `${String(count)} findings`, scaled]
      .filter((one) => one !== "")
      .join(", ");
  const [a, b, c, d] = found;
  return [
    `${String(units)} units × ${String(RULES)} rules, figures with ${String(decimals)} decimals`,
    row("heshu, all units at once", ours, ours, `${String(a)} findings`),
    row("heshu, unit by unit", single, ours, note(b)),
    row("closures by hand", hand, ours, `${String(c)} findings`),
    row("json-rules-engine", engine, ours, note(d)),
  ];
}

async function measure(): Promise<void> {
  const began = performance.now();
  for (const { clause } of rules) {
    parseRule(clause.source);
    compileRule({ clause, tolerance: EXACT, missing: "non_null" }, FINDER);
  }
  const parsed = performance.now() - began;
  const blocks = [
    await compare(60, 100, 0, 1),
    await compare(10_000, 1000, 0, 50),
    await compare(10_000, 1000, 2, 50),
  ];
  const lines = blocks.flatMap((block) => [...block, ""]);
  process.stdout.write(
    `Medians on one core; × is the time beside that of the first line.\n\n${lines.join("\n")}` +
      `Parsing and compiling ${String(RULES)} rules, once: ${parsed.toFixed(1)} ms\n`
  );
}

measure().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});
