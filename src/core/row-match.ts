import type { FormRow, FormTable } from "./form/form";
import { remembered } from "./remembered";
import type { Indicator } from "./scheme/scheme";
import { bareText } from "./text";

/** A row of a form and the indicator it was taken for. */
export interface RowMatch {
  readonly row: FormRow;
  readonly indicator: Indicator | null;
  readonly by: "code" | "name" | "none";
  /** What the one of code and name that did not decide points to, where that is not the indicator. */
  readonly conflict: "elsewhere" | "nowhere" | null;
}

/**
 * Takes each indicator row of a table for an indicator of its form: by its code, else by name, where
 * a name that several carry (获资助) is decided by the row it stands under.
 */
export function matchRows(table: FormTable, indicators: readonly Indicator[]): readonly RowMatch[] {
  return match(table, indicators, true);
}

/** How many of the table's indicator rows carry the name of one of the indicators, as a fraction. */
export function fittingShare(table: FormTable, indicators: readonly Indicator[]): number {
  const matches = match(table, indicators, false);
  let fitting = 0;
  for (const { indicator } of matches) if (indicator !== null) fitting += 1;
  return matches.length === 0 ? 0 : fitting / matches.length;
}

function match(
  { rows }: FormTable,
  indicators: readonly Indicator[],
  withCodes: boolean
): readonly RowMatch[] {
  const index = indexOf(indicators);
  const known = withCodes ? index.matched : index.named;
  const before = known.get(rows);
  if (before) return before;
  const matches = matchNew(rows, index, withCodes);
  known.set(rows, matches);
  return matches;
}

function matchNew(
  rows: FormTable["rows"],
  { byCode, byName, byCore }: RowIndex,
  withCodes: boolean
): readonly RowMatch[] {
  const codes = withCodes ? byCode : NO_CODES;
  const matches: RowMatch[] = [];
  const found: (Indicator | null)[] = [];
  for (const row of rows) {
    const above = row.parent === null ? null : (found[row.parent] ?? null);
    const one = row.kind === "group" ? null : matchRow(row, above, codes, { byName, byCore });
    found.push(one?.indicator ?? above);
    if (one) matches.push(one);
  }
  return matches;
}

/** What is written around a name that is no part of it: 减：, 加：, 其中：, and how it is to be filled in. */
const coreName = remembered((name) =>
  bareName(
    name
      .replace(/^\s{0,8}(?:[减加]|其中)\s{0,8}[:：]/u, "")
      .replace(/[（(][^（）()]{0,60}(?:填列|填报|填写|列示|表示)[^（）()]{0,20}[）)]\s{0,8}$/u, "")
  )
);

type NameIndex = ReadonlyMap<string, readonly Indicator[]>;

interface RowIndex {
  readonly byCode: ReadonlyMap<string, Indicator>;
  readonly byName: NameIndex;
  /** By the core of a name: asked only where no indicator has the whole of it. */
  readonly byCore: NameIndex;
  /** Rows that were matched before, by codes and names or by names alone: copies of a form share them. */
  readonly matched: WeakMap<FormTable["rows"], readonly RowMatch[]>;
  readonly named: WeakMap<FormTable["rows"], readonly RowMatch[]>;
}

const NO_CODES: ReadonlyMap<string, Indicator> = new Map();
/** One index for each list of indicators: a scheme judges a thousand workbooks. */
const INDEXES = new WeakMap<readonly Indicator[], RowIndex>();

function indexOf(indicators: readonly Indicator[]): RowIndex {
  const known = INDEXES.get(indicators);
  if (known) return known;
  const byCode = new Map(indicators.map((one) => [bareCode(one.code), one]));
  const index = {
    byCode,
    byName: nameIndex(indicators, bareName),
    byCore: nameIndex(indicators, coreName),
    matched: new WeakMap(),
    named: new WeakMap(),
  };
  INDEXES.set(indicators, index);
  return index;
}

function nameIndex(
  indicators: readonly Indicator[],
  comparable: (name: string) => string
): NameIndex {
  const index = new Map<string, Indicator[]>();
  for (const one of indicators) {
    for (const name of new Set([one.name, ...one.otherNames].map(comparable))) {
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
  { byName, byCore }: Pick<RowIndex, "byName" | "byCore">
): RowMatch {
  const named =
    byName.get(bareName(row.name)) ??
    byName.get(bareName(row.label)) ??
    byCore.get(coreName(row.name)) ??
    [];
  const coded = row.code === null ? undefined : byCode.get(bareCode(row.code));
  if (coded) {
    const isNamed = named.includes(coded) || row.label === "";
    const conflict = isNamed ? null : named.length > 0 ? "elsewhere" : "nowhere";
    return { row, indicator: coded, by: "code", conflict };
  }
  const name =
    named.length === 1 ? named[0] : named.find((one) => above && one.parent === above.code);
  if (name)
    return { row, indicator: name, by: "name", conflict: row.code === null ? null : "nowhere" };
  return { row, indicator: null, by: "none", conflict: null };
}

/** `1`, `01` and `０1` are one code. */
export function bareCode(code: string): string {
  return bareText(code)
    .toUpperCase()
    .replace(/^0+(?=\d)/, "");
}

/** Names are compared without punctuation, so that 项目（认定） and 项目(认定) and 项目认定 are one. */
export const bareName = remembered((name) =>
  bareText(name).replace(/[\p{P}\p{S}]+/gu, (marks) => (/^[%‰+]$/u.test(marks) ? marks : ""))
);
