import { addressText, columnLetters } from "../core/address";
import type { CheckResult } from "../core/check";
import type { Finding, RuleFigure } from "../core/finding";
import type { FewestCells } from "../core/rule/fewest-cells";
import type { FormTable, LegalMarks, Signatures, TextAt } from "../core/form/form";
import { bareFormNumber } from "../core/form/form-identity";
import type { TargetReading } from "../core/target/target";
import type { TargetResult } from "../core/targets";
import type { CellAddress } from "../core/workbook";
import type { CheckWords } from "../locales/words";

const cell = (at: CellAddress | null) => (at === null ? null : addressText(at));

/** The check as JSON: the same keys for every run, null where there is nothing to say. */
export function checkJson(result: CheckResult, words: CheckWords) {
  return {
    verdict: result.verdict,
    period: { ...result.period, overridden: result.overridden },
    forms: result.report.forms.map((one) => ({
      form: one.form,
      sheet: one.table.sheet,
      through: one.through,
    })),
    findings: result.findings.map((one) => findingJson(one, words)),
    fewestCells: result.fewest.map((one) => fewestJson(one, words)),
    targets: result.targets.map(targetJson),
    checked: result.checked,
    unchecked: result.unchecked.map((one) => ({
      rule: one.rule,
      missing: one.missing.map((missing) => cell(missing.at) ?? missing.name),
      message: words.unchecked(one),
    })),
    figures: [...result.report.figures.values()].map((one) => ({
      form: one.indicator.form,
      indicatorCode: one.indicator.code,
      indicator: one.indicator.name,
      column: one.column,
      value: one.value,
      reading: one.reading.kind,
      unit: one.indicator.unit,
      cell: cell(one.at),
    })),
  };
}

function findingJson(one: Finding, words: CheckWords) {
  const message = sentence(one, words);
  return {
    rule: one.rule,
    code: one.code,
    severity: one.severity,
    form: one.form,
    indicatorCode: one.indicator?.code ?? null,
    indicator: one.indicator?.name ?? null,
    cell: cell(one.at),
    related: one.related.map(addressText),
    left: one.left,
    right: one.right,
    difference: one.difference,
    tolerance: one.tolerance,
    explanation: one.explanation,
    parts: one.code === "relation" ? one.figures.flatMap(partJson) : [],
    message: `${message}${words.advice(one)}`,
  };
}

/** A figure of a side of a broken rule. */
function partJson({ side, indicator, name, column, value, text, unit, at }: RuleFigure) {
  if (side === null) return [];
  const code = indicator?.code ?? null;
  const [low, high] = [value?.low ?? null, value?.high ?? null];
  return [
    { side, indicatorCode: code, indicator: name, column, low, high, text, unit, cell: cell(at) },
  ];
}

/** The sentence of a finding, without what to do. */
export function sentence(one: Finding, words: CheckWords): string {
  const say = words.findings[one.code] as (finding: Finding) => string;
  return say(one);
}

function fewestJson(one: FewestCells, words: CheckWords) {
  return {
    rules: one.rules,
    findings: one.findings,
    choices: one.choices.map((figures) => figures.map(({ at }) => addressText(at))),
    message: fewestSentence(one, words),
  };
}

/** Where several errors may come from, in one sentence. */
export function fewestSentence(one: FewestCells, { fewest }: CheckWords): string {
  const choices = one.choices.map((figures) =>
    figures
      .map(({ at, indicator }) => fewest.cell(addressText(at), indicator.name))
      .join(fewest.and)
  );
  return `${fewest.intro(one)}${choices.join(fewest.or)}${fewest.end}`;
}

function targetJson(one: TargetResult) {
  return {
    form: one.indicator.form,
    indicatorCode: one.indicator.code,
    indicator: one.indicator.name,
    wording: one.wording,
    kind: one.target?.kind ?? null,
    comparator: one.target?.comparator ?? null,
    asTarget: one.target?.asTarget ?? null,
    low: one.target?.low ?? null,
    high: one.target?.high ?? null,
    unit: one.target?.unit ?? one.indicator.unit,
    firmness: one.wording === null ? null : one.firmness,
    base: one.base,
    actual: one.actual,
    rate: one.rate,
    shortfall: one.shortfall,
    scheduled: one.scheduled,
    status: one.status,
    cell: cell(one.at),
    planCell: cell(one.wordingAt),
  };
}

/**
 * A recognised table as JSON; rows count from 1, columns are letters, as Excel shows them. `parent` is
 * the row that a row belongs to.
 */
export function tableJson(table: FormTable) {
  const letter = (role: string) => {
    const all = table.columns.filter((column) => column.role === role);
    const one = all.find((column) => !column.hidden) ?? all[0];
    return one ? columnLetters(one.column) : null;
  };
  const roles = ["code", "indicator", "unit", "plan", "actual", "lastYear", "yoy"] as const;
  const number = bareFormNumber(table.legal.formNumber?.text ?? "");
  return {
    sheet: table.sheet,
    form: number === "" ? null : number,
    title: table.title?.text ?? null,
    period: table.legal.period?.text ?? null,
    headerRows: table.headerRows.map((row) => row + 1),
    letterRow: table.letterRow === null ? null : table.letterRow + 1,
    firstDataRow: table.firstDataRow + 1,
    lastDataRow: table.lastDataRow + 1,
    columns: Object.fromEntries(roles.map((role) => [role, letter(role)])),
    unit: table.unit ?? columnUnit(table),
    allColumns: table.columns.map((one) => ({ ...one, column: columnLetters(one.column) })),
    rows: table.rows.map((one) => ({
      ...one,
      row: one.row + 1,
      parent: one.parent === null ? null : (table.rows[one.parent]?.row ?? 0) + 1,
    })),
    legal: texts(table.legal),
    signatures: texts(table.signatures),
    notes: table.notes.map((note) => note.text),
  };
}

/** Marks by name: their text, `""` where the form leaves it open, `null` where it has no such mark. */
function texts(marks: LegalMarks | Signatures) {
  return Object.fromEntries(
    Object.entries(marks).map(([name, at]: [string, TextAt | null]) => [name, at?.text ?? null])
  );
}

/** The unit that stands in the caption of a figure column: 绝对量（亿元）. */
function columnUnit(table: FormTable): string | null {
  for (const role of ["actual", "plan", "lastYear", "yoy"] as const) {
    const column = table.columns.find((one) => one.role === role && one.unit !== null);
    if (column) return column.unit;
  }
  return null;
}

/** A target's reading in the vocabulary of the field's phrase lists. */
export function targetReadingJson(wording: string, reading: TargetReading) {
  if (!reading.ok) return { phrase: wording, understood: false, reason: reading.reason };
  const { target, others } = reading;
  const plain = (one: typeof target) => ({
    kind: one.kind,
    low: one.low,
    high: one.high,
    unit: one.unit,
    comparator: one.comparator,
    as_target: one.asTarget,
    firmness: one.firmness,
  });
  return { phrase: wording, understood: true, ...plain(target), others: others.map(plain) };
}
