import { figurePlaces, type FigurePlaces, type PlacedFigures } from "../figure-places";
import { figureKey, type Figure, type FigureColumn } from "../report";
import type { CheckRule, Indicator, Scheme } from "../scheme/scheme";
import type { RuleClause, RuleReference } from "./rule";
import { LEFT_OUT, PASS, type Block } from "./rule-block";
import { compileRelation, type RelationProgram } from "./rule-block-relation";
import { asksText, mixesUnits } from "./rule-check";
import { figureValue, ruleSource, type RuleSource } from "./rule-figures";
import { sweepSources, sweptRows } from "./rule-sweep";
import { ABSENT, newColumn, NUMBER, setFigure, type UnitColumn } from "./unit-columns";

/** Rules of which something may have to be said, and how many relations of the others hold. */
export interface Sifted {
  readonly open: readonly CheckRule[];
  readonly checked: number;
}

export type RuleSieve = (figures: PlacedFigures) => readonly Sifted[];

/**
 * Sets aside the relations that hold in a report and of which nothing is said: nearly all. What each
 * of them reads is found once, so that the figures of a report are only put in their places.
 * `checkRules` of the rules that are left open, with `checked` added, comes to what it does of all.
 *
 * @param lists lists of rules; each is sifted by itself
 * @param part the scheme that the rules are judged under: the part of `whole` that speaks of the
 *   forms in the reports
 * @param whole the scheme by whose indicators the figures are placed
 */
export function ruleSieve(
  lists: readonly (readonly CheckRule[])[],
  part: Scheme,
  whole: Scheme
): RuleSieve {
  const ready = readyRules(whole);
  const own = numberedSource(part, ready.places);
  const sieved = lists.map((rules) => ({
    rules,
    clauses: rules.map((rule) =>
      rule.clauses.map((clause) => {
        if (!isBound(rule, clause)) return readyClause(rule, clause, own(), ready);
        const known = ready.clauses.get(clause);
        if (known !== undefined) return known;
        const relations = readyClause(rule, clause, ready.source(), ready);
        ready.clauses.set(clause, relations);
        return relations;
      })
    ),
  }));
  const { columns } = ready;
  const block: Block = { figures: { units: 1, columns }, from: 0, count: 1 };
  // A target of the plan goes before the plan column.
  if (part.plan.length > 0) return () => lists.map((open) => ({ open, checked: 0 }));
  return (figures) => {
    putInPlace(figures, ready);
    return sieved.map(({ rules, clauses }) => sift(rules, clauses, figures, block));
  };
}

function sift(
  rules: readonly CheckRule[],
  ready: readonly (readonly ReadyClause[])[],
  figures: PlacedFigures,
  block: Block
): Sifted {
  const open: CheckRule[] = [];
  let checked = 0;
  for (const [index, rule] of rules.entries()) {
    const clauses = ready[index] ?? [];
    const left = rule.clauses.filter((_, clause) => {
      const held = heldIn(clauses[clause] ?? null, figures, block);
      checked += held ?? 0;
      return held === null;
    });
    if (left.length === rule.clauses.length) open.push(rule);
    else if (left.length > 0) open.push({ ...rule, clauses: left });
  }
  return { open, checked };
}

/** How many relations hold; `null` where something is to be judged one by one. */
function heldIn(clause: ReadyClause, { rows }: PlacedFigures, block: Block): number | null {
  if (!clause) return null;
  let held = 0;
  for (const { run, row } of clause) {
    if (row >= 0 && rows[row] === 0) continue;
    const code = run(block)[0];
    if (code === PASS) held += 1;
    else if (code !== LEFT_OUT) return null;
  }
  return held;
}

/** The relations of a clause; `null` for one that is always to be judged by itself. */
type ReadyClause = readonly ReadyRelation[] | null;

interface ReadyRelation {
  readonly run: RelationProgram["run"];
  /** Of a relation of whole columns the place of the row's indicator, else -1. */
  readonly row: number;
}

/** What is shared by all sets of forms of a scheme. */
interface ReadyRules {
  readonly places: FigurePlaces;
  readonly source: () => RuleSource;
  readonly clauses: WeakMap<RuleClause, ReadyClause>;
  /** The figures that some relation reads, each a column of one unit. */
  readonly columns: UnitColumn[];
  /** Where each column takes its figure from. */
  readonly taken: { readonly role: FigureColumn; readonly place: number }[];
  /** The column of each figure, by its number. */
  readonly numbers: Map<number, number>;
}

const READY = new WeakMap<Scheme, ReadyRules>();

function readyRules(whole: Scheme): ReadyRules {
  const known = READY.get(whole);
  if (known) return known;
  const places = figurePlaces(whole.indicators);
  const source = numberedSource({ ...whole, plan: [] }, places);
  const room = { columns: [], taken: [], numbers: new Map<number, number>() };
  const ready = { places, source, clauses: new WeakMap<RuleClause, ReadyClause>(), ...room };
  READY.set(whole, ready);
  return ready;
}

/** Whether every reference says its form, so that it finds the same in any part of the scheme. */
function isBound(rule: CheckRule, clause: RuleClause): boolean {
  return rule.form !== null || clause.references.every((one) => one.form !== null);
}

function readyClause(
  rule: CheckRule,
  clause: RuleClause,
  source: RuleSource,
  ready: ReadyRules
): ReadyClause {
  // Which columns a relation of whole rows is judged in depends on what is filled in.
  if (clause.sweep === "columns" || asksText(clause)) return null;
  const rows = clause.sweep === "rows" ? sweptRows(clause, rule.form, source) : null;
  const relations: ReadyRelation[] = [];
  for (const [index, place] of (sweepSources(clause, rule.form, source) ?? []).entries()) {
    const run = mixesUnits(rule, clause, place) ? null : readyRelation(rule, clause, place, ready);
    if (!run) return null;
    const row = rows?.[index];
    relations.push({ run, row: row ? (ready.places.of.get(row) ?? -1) : -1 });
  }
  return relations.length > 0 ? relations : null;
}

function readyRelation(
  rule: CheckRule,
  clause: RuleClause,
  source: RuleSource,
  ready: ReadyRules
): RelationProgram["run"] | null {
  const { one, many } = source.lookup(rule.form);
  let isKnown = true;
  const column = (reference: RuleReference): number => {
    const value = one(reference);
    // A column that only some forms have, or what is no figure of these forms.
    if (value.kind !== "number") isKnown = false;
    return value.kind === "number" ? columnOf(value.low, ready) : -1;
  };
  const by = { finder: { one: column, many }, tolerance: rule.tolerance, mode: rule.missing };
  const program = compileRelation(clause.expression, by);
  return isKnown && program ? program.run : null;
}

const ROLES: readonly FigureColumn[] = ["actual", "plan", "lastYear"];

function columnOf(number: number, { columns, taken, numbers }: ReadyRules): number {
  const known = numbers.get(number);
  if (known !== undefined) return known;
  numbers.set(number, columns.length);
  const role = ROLES[number % ROLES.length] ?? "actual";
  taken.push({ role, place: Math.floor(number / ROLES.length) });
  columns.push(newColumn(1));
  return columns.length - 1;
}

/** A source in which every figure is its own number: so references find figures as they always do. */
function numberedSource(scheme: Scheme, { of }: FigurePlaces): () => RuleSource {
  let made: RuleSource | null = null;
  return () => (made ??= ruleSource(scheme, numberedFigures(scheme.indicators, of)));
}

function numberedFigures(indicators: readonly Indicator[], of: FigurePlaces["of"]) {
  const figures = new Map<string, Figure>();
  for (const indicator of indicators) {
    for (const [order, column] of ROLES.entries()) {
      const value = (of.get(indicator) ?? 0) * ROLES.length + order;
      const reading = { kind: "number", value, assumed: [] } as const;
      const { at } = indicator;
      const figure: Figure = { indicator, column, reading, value, at, cell: undefined };
      figures.set(figureKey(indicator, column), figure);
    }
  }
  const forms = [...new Set(indicators.map((one) => one.form))].map((form) => ({ form }));
  return { figures, forms, asked: { figures: new Map(), columns: new Map() } };
}

function putInPlace(figures: PlacedFigures, { columns, taken }: ReadyRules): void {
  for (let index = 0; index < columns.length; index++) {
    const column = columns[index] as UnitColumn;
    const { role, place } = taken[index] as ReadyRules["taken"][number];
    const figure = figures[role][place];
    const value = figure?.value ?? null;
    if (value !== null && Number.isFinite(value)) {
      column.states[0] = NUMBER;
      column.values[0] = value;
    } else if (figure) setFigure(column, 0, figureValue(figure));
    else {
      column.states[0] = ABSENT;
      column.values[0] = 0;
    }
  }
}
