import type { FormRow, FormTable } from "./form";
import type { Indicator } from "./scheme";
import { bareText } from "./text";

/** A row of a form and the indicator it was taken for. */
export interface RowMatch {
  readonly row: FormRow;
  readonly indicator: Indicator | null;
  /** How it was recognised; `conflict` when code and name point to different indicators. */
  readonly by: "code" | "name" | "none";
  readonly conflict: Indicator | null;
}

/**
 * Takes each indicator row of a table for an indicator of its form: by its code, else by name, where
 * a name that several carry (获资助) is decided by the row it stands under.
 */
export function matchRows(table: FormTable, indicators: readonly Indicator[]): readonly RowMatch[] {
  const byCode = new Map(indicators.map((one) => [bareCode(one.code), one]));
  const byName = nameIndex(indicators);
  const matches: RowMatch[] = [];
  const found: (Indicator | null)[] = [];
  for (const row of table.rows) {
    const above = row.parent === null ? null : (found[row.parent] ?? null);
    const match = row.kind === "group" ? null : matchRow(row, above, byCode, byName);
    found.push(match?.indicator ?? above);
    if (match) matches.push(match);
  }
  return matches;
}

type NameIndex = ReadonlyMap<string, readonly Indicator[]>;

function nameIndex(indicators: readonly Indicator[]): NameIndex {
  const index = new Map<string, Indicator[]>();
  for (const one of indicators) {
    for (const name of new Set([one.name, ...one.otherNames].map(bareName))) {
      const same = index.get(name);
      if (same) same.push(one);
      else index.set(name, [one]);
    }
  }
  return index;
}

function matchRow(
  row: FormRow,
  above: Indicator | null,
  byCode: ReadonlyMap<string, Indicator>,
  byName: NameIndex
): RowMatch {
  const named = byName.get(bareName(row.name)) ?? byName.get(bareName(row.label)) ?? [];
  const coded = row.code === null ? undefined : byCode.get(bareCode(row.code));
  if (coded) {
    const other = named.length > 0 && !named.includes(coded) ? (named[0] ?? null) : null;
    return { row, indicator: coded, by: "code", conflict: other };
  }
  const name =
    named.length === 1 ? named[0] : named.find((one) => above && one.parent === above.code);
  if (name) return { row, indicator: name, by: "name", conflict: null };
  return { row, indicator: null, by: "none", conflict: null };
}

/** `1`, `01` and `０1` are one code. */
export function bareCode(code: string): string {
  return bareText(code)
    .toUpperCase()
    .replace(/^0+(?=\d)/, "");
}

/** Names are compared without punctuation, so that 项目（认定） and 项目(认定) and 项目认定 are one. */
function bareName(name: string): string {
  return bareText(name).replace(/[\p{P}\p{S}]+/gu, (marks) =>
    /^[%‰+]$/u.test(marks) ? marks : ""
  );
}
