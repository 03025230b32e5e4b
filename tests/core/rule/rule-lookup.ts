import {
  evaluateClause,
  parseRule,
  type RuleClause,
  type RuleLookup,
  type RuleOutcome,
  type RuleReference,
  type RuleValue,
  type Tolerance,
} from "../../../src/core/rule/rule";

export type Entry = number | string | readonly [number, number];

/**
 * Figures inline: a number, `[low, high]`, `-` not applicable, `""` blank, `n` empty (null), `x`
 * unreadable (as is any other text), `f` a formula without a value, `…` unknown. Keys as in a rule:
 * `01`, `01,上年`, `KW302[合计]`.
 * What is not listed is absent. The 下级 of a row are the rows whose code begins with its own.
 */
export function figures(entries: Iterable<readonly [string, Entry]>): RuleLookup {
  const values = new Map<string, RuleValue>();
  for (const [key, entry] of entries) values.set(key, valueOf(entry));
  const rows = [...values.keys()];
  const member = (reference: RuleReference, row: string): RuleReference => ({ ...reference, row });
  const shown = new Map(entries);
  return {
    text: (reference) => String(shown.get(keyOf(reference)) ?? ""),
    lastDigit: (reference) => {
      const text = shown.get(keyOf(reference));
      return typeof text === "number" ? 10 ** -(String(text).split(".")[1] ?? "").length : null;
    },
    one: (reference) => values.get(keyOf(reference)) ?? { kind: "missing", why: "absent" },
    many: (reference, to, how) => {
      if (how === "children") {
        const below = (row: string) =>
          row.startsWith(reference.row) && row !== reference.row && !row.includes(",");
        return rows.filter(below).map((row) => member(reference, row));
      }
      const from = keyOf(reference);
      const last = to ? keyOf(to) : from;
      if (how === "group") {
        const [head = "", tail = ""] = reference.row.split("*");
        const fits = (row: string) => row.startsWith(head) && row.endsWith(tail);
        return rows
          .filter((row) => fits(row) && !row.includes(","))
          .map((row) => member(reference, row));
      }
      const [first, end] = [rows.indexOf(from), rows.indexOf(last)];
      if (first < 0 || end < first) return [];
      return rows.slice(first, end + 1).map((key) => {
        const [row = "", column = null] = key.split(",");
        return { ...reference, row, column };
      });
    },
  };
}

/** The first clause of a rule that can be read. */
export function clauseOf(source: string): RuleClause {
  const parse = parseRule(source);
  if (!parse.ok) throw new Error(`${source}: ${JSON.stringify(parse.error)}`);
  return parse.clauses[0]!;
}

/** The first clause judged on inline figures, exactly unless a tolerance is given. */
export function judge(
  source: string,
  entries: Record<string, Entry> = {},
  tolerance: Tolerance = { absolute: 0, relative: 0 }
): RuleOutcome {
  return evaluateClause(clauseOf(source), figures(Object.entries(entries)), tolerance);
}

export function keyOf({ form, row, column }: RuleReference): string {
  const inside = column === null ? row : `${row},${column}`;
  return form === null ? inside : `${form}[${inside}]`;
}

const MISSING = new Map([
  ["", "blank"],
  ["n", "null"],
  ["x", "unreadable"],
  ["f", "not_calculated"],
  ["…", "unknown"],
] as const);

export function valueOf(entry: Entry): RuleValue {
  if (typeof entry === "number") return { kind: "number", low: entry, high: entry };
  if (typeof entry !== "string") return { kind: "number", low: entry[0], high: entry[1] };
  if (entry === "-") return { kind: "not_applicable" };
  const why = MISSING.get(entry as "" | "n" | "x" | "f" | "…");
  return { kind: "missing", why: why ?? "unreadable" };
}
