import { clauseReferences, type RuleClause, type RuleReference } from "./rule";
import { hasPart } from "./rule-describe";
import type { RuleSource } from "./rule-figures";
import { EVERY_ROW } from "./rule-tokens";
import type { Indicator } from "../scheme/scheme";

/**
 * The figures that a clause is judged on, once or many times: one of whole rows (`3行=(4+5)行`) in this
 * year's column, in the plan's where every one of its figures is planned, and in last year's where
 * one is filled in; one of whole columns (`7栏=5栏/6栏`) in every row of the form. `null` for whole
 * columns of a form that is not in the workbook.
 */
export function sweepSources(
  clause: RuleClause,
  form: string | null,
  source: RuleSource
): readonly RuleSource[] | null {
  if (clause.sweep === "columns") return sweepColumns(clause, form, source);
  if (clause.sweep === "rows") return sweepRows(clause, form, source);
  return [source];
}

/** A growth names its own two columns: it is judged once. */
function sweepColumns(
  clause: RuleClause,
  form: string | null,
  source: RuleSource
): readonly RuleSource[] {
  if (hasPart(clause, "growth")) return [source];
  const sources = [source];
  for (const [column, isOwed] of [
    ["计划", (filled: readonly boolean[]) => filled.every((one) => one)],
    ["上年", (filled: readonly boolean[]) => filled.some((one) => one)],
  ] as const) {
    const inColumn = changed(source, (one) => (one.column === null ? { ...one, column } : one));
    const lookup = inColumn.lookup(form);
    const filled = clauseReferences(clause, lookup)
      .filter((one) => one.column === null || one.column === column)
      .map((one) => lookup.one(one).kind === "number");
    if (filled.length > 0 && isOwed(filled)) sources.push(inColumn);
  }
  return sources;
}

function sweepRows(
  clause: RuleClause,
  form: string | null,
  source: RuleSource
): readonly RuleSource[] | null {
  return (
    sweptRows(clause, form, source)?.map((row) =>
      changed(source, (one) => (one.row === EVERY_ROW ? { ...one, row: row.code } : one))
    ) ?? null
  );
}

/** The rows in which a clause of whole columns is judged. */
export function sweptRows(
  clause: RuleClause,
  form: string | null,
  source: RuleSource
): readonly Indicator[] | null {
  const swept = clause.references.find((one) => one.row === EVERY_ROW);
  return source.rows(swept?.form ?? form);
}

/** A source in which every reference is another one; a group keeps its own rows. */
function changed(
  source: RuleSource,
  change: (reference: RuleReference) => RuleReference
): RuleSource {
  return {
    ...source,
    lookup: (form) => {
      const { one, many, text, lastDigit } = source.lookup(form);
      return {
        one: (reference) => one(change(reference)),
        many: (reference, to, how) => {
          const from =
            how === "group" ? { ...change(reference), row: reference.row } : change(reference);
          return many(from, to && change(to), how);
        },
        ...(text && { text: (reference) => text(change(reference)) }),
        ...(lastDigit && { lastDigit: (reference) => lastDigit(change(reference)) }),
      };
    },
    describe: (reference, form) => source.describe(change(reference), form),
    unit: (reference, form) => source.unit(change(reference), form),
  };
}
