import { figurePlaces, type FigurePlaces, type PlacedFigures } from "../figure-places";
import { figureKey, type Figure, type FigureColumn } from "../report";
import type { CheckRule, Indicator, Scheme } from "../scheme/scheme";
import type { RuleClause, RuleReference } from "./rule";
import { compileRelation, type RelationProgram } from "./rule-block-relation";
import { asksText, mixedReferences } from "./rule-check";
import { figureValue, ruleSource, type RuleSource } from "./rule-figures";
import { sweptColumns, sweptRows, sweepSources } from "./rule-sweep";
import { ABSENT, newColumn, NUMBER, setFigure, type UnitColumn } from "./unit-columns";

/** A clause made ready to be judged on the figures of one report after another. */
export interface ReadyClause {
  /** One relation, or those of each row or column in which it is judged. */
  readonly relations: readonly ReadyRelation[];
  /** Where it mixes units, which is said of it though it holds: the figures that it names. */
  readonly mixed: readonly MixedFigure[];
}

export interface ReadyRelation {
  readonly run: RelationProgram["run"];
  /** Of a relation such as `[本年]>=0`, of which a scheme has one for each row; else `null`. */
  readonly bound: Bound | null;
  /** Of a relation of whole columns the place of the row's indicator, else -1. */
  readonly row: number;
  /** The columns that must be filled in for it to be judged, all or one; `null` for none. */
  readonly owed: { readonly columns: readonly number[]; readonly all: boolean } | null;
}

/** A column of which plain numbers from `least` to `most` hold. */
export interface Bound {
  readonly column: number;
  readonly least: number;
  readonly most: number;
}

export interface MixedFigure extends TakenFigure {
  readonly unit: string;
}

/** Where a figure is taken from. */
interface TakenFigure {
  readonly role: FigureColumn;
  readonly place: number;
}

/** What is shared by all sets of forms of a scheme. */
export interface ReadyRules {
  readonly places: FigurePlaces;
  /** The scheme's own figures, each its own number. */
  readonly source: () => RuleSource;
  /** The clauses that were made ready; `null` for one that is always to be judged by itself. */
  readonly clauses: WeakMap<RuleClause, ReadyClause | null>;
  /** The figures that some relation reads, each a column of one unit. */
  readonly columns: UnitColumn[];
  /** Where each column takes its figure from. */
  readonly taken: TakenFigure[];
  /** The column of each figure, by its number. */
  readonly numbers: Map<number, number>;
}

/** Once for each scheme. */
const READY = new WeakMap<Scheme, ReadyRules>();

export function readyRules(whole: Scheme): ReadyRules {
  const known = READY.get(whole);
  if (known) return known;
  const places = figurePlaces(whole.indicators);
  const source = numberedSource({ ...whole, plan: [] }, places);
  const room = { columns: [], taken: [], numbers: new Map<number, number>() };
  const ready = { places, source, clauses: new WeakMap<RuleClause, ReadyClause>(), ...room };
  READY.set(whole, ready);
  return ready;
}

/** Puts the figures of a report where the relations read them. */
export function putInPlace(figures: PlacedFigures, { columns, taken }: ReadyRules): void {
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

/**
 * Makes a clause ready, once where every reference says its form: then it finds the same in any part
 * of the scheme.
 *
 * @param part the numbered figures of the part of the scheme that it is judged under
 */
export function readyClause(
  rule: CheckRule,
  clause: RuleClause,
  part: () => RuleSource,
  ready: ReadyRules
): ReadyClause | null {
  const isBound = rule.form !== null || clause.references.every((one) => one.form !== null);
  if (!isBound) return prepare(rule, clause, part(), ready);
  const known = ready.clauses.get(clause);
  if (known !== undefined) return known;
  const made = prepare(rule, clause, ready.source(), ready);
  ready.clauses.set(clause, made);
  return made;
}

function prepare(
  rule: CheckRule,
  clause: RuleClause,
  source: RuleSource,
  ready: ReadyRules
): ReadyClause | null {
  if (asksText(clause)) return null;
  const places = judgedPlaces(rule, clause, source, ready);
  const mixing = places.map(({ source: place }) => mixedReferences(rule, clause, place));
  const mixed = mixedFigures(rule, clause, mixing.find((one) => one.length > 0) ?? [], source);
  if (!mixed) return null;
  const relations: ReadyRelation[] = [];
  for (const { source: place, row, named, all } of places) {
    const columns = columnFinder(rule, place, ready);
    const run = readyRelation(rule, clause, place, columns);
    const owed = named && { columns: named.map(columns.of), all };
    if (!run || !columns.isKnown()) return null;
    relations.push({ run, bound: boundOf(clause, columns), row, owed });
  }
  return relations.length > 0 ? { relations, mixed } : null;
}

interface JudgedPlace {
  readonly source: RuleSource;
  readonly row: number;
  readonly named: readonly RuleReference[] | null;
  readonly all: boolean;
}

/** Where a clause may be judged: once, in every row, or in this year's column and further ones. */
function judgedPlaces(
  { form }: CheckRule,
  clause: RuleClause,
  source: RuleSource,
  { places }: ReadyRules
): readonly JudgedPlace[] {
  const always = { row: -1, named: null, all: false };
  if (clause.sweep === "rows") {
    const rows = sweptRows(clause, form, source) ?? [];
    return (sweepSources(clause, form, source) ?? []).map((place, index) => {
      const row = rows[index];
      return { ...always, source: place, row: (row && places.of.get(row)) ?? -1 };
    });
  }
  const further = clause.sweep === "columns" ? sweptColumns(clause, form, source) : [];
  const owed = further.filter(({ named }) => named.length > 0);
  return [
    { ...always, source },
    ...owed.map(({ place, named, all }) => ({ source: place, row: -1, named, all })),
  ];
}

/** The figures that a clause names; `null` where what is said of it is not known beforehand. */
function mixedFigures(
  { form }: CheckRule,
  clause: RuleClause,
  mixed: readonly RuleReference[],
  source: RuleSource
): readonly MixedFigure[] | null {
  if (clause.sweep !== null && mixed.length > 0) return null;
  const figures: MixedFigure[] = [];
  for (const reference of mixed) {
    const { unit, value } = source.describe(reference, form);
    if (!value) return null;
    figures.push({ unit, ...takenFrom(value.low) });
  }
  return figures;
}

interface ReadyColumns {
  readonly of: (reference: RuleReference) => number;
  /** Whether every reference so far was a figure that each form has. */
  readonly isKnown: () => boolean;
}

function columnFinder({ form }: CheckRule, source: RuleSource, ready: ReadyRules): ReadyColumns {
  const { one } = source.lookup(form);
  let known = true;
  return {
    of: (reference) => {
      const value = one(reference);
      // A column that only some forms have, or what is no figure of these forms.
      if (value.kind !== "number") known = false;
      return value.kind === "number" ? columnOf(value.low, ready) : -1;
    },
    isKnown: () => known,
  };
}

function readyRelation(
  { form, tolerance, missing }: CheckRule,
  { expression }: RuleClause,
  source: RuleSource,
  { of }: ReadyColumns
): RelationProgram["run"] | null {
  const finder = { one: of, many: source.lookup(form).many };
  return compileRelation(expression, { finder, tolerance, mode: missing })?.run ?? null;
}

function boundOf({ expression }: RuleClause, { of }: ReadyColumns): Bound | null {
  if (expression.kind !== "comparison") return null;
  const { left, right, comparator } = expression;
  if (left.kind !== "reference" || right.kind !== "number") return null;
  if (comparator !== ">=" && comparator !== "<=") return null;
  const [least, most] = comparator === ">=" ? [right.value, Infinity] : [-Infinity, right.value];
  return { column: of(left.reference), least, most };
}

const ROLES: readonly FigureColumn[] = ["actual", "plan", "lastYear"];

function takenFrom(number: number): TakenFigure {
  const role = ROLES[number % ROLES.length] ?? "actual";
  return { role, place: Math.floor(number / ROLES.length) };
}

function columnOf(number: number, { columns, taken, numbers }: ReadyRules): number {
  const known = numbers.get(number);
  if (known !== undefined) return known;
  numbers.set(number, columns.length);
  taken.push(takenFrom(number));
  columns.push(newColumn(1));
  return columns.length - 1;
}

/** A source in which every figure is its own number: so references find figures as they always do. */
export function numberedSource(scheme: Scheme, { of }: FigurePlaces): () => RuleSource {
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
