import type { ListColumns } from "../list";
import { DEFAULT_SIGNS, readFigure } from "../reading";
import type { RuleValue } from "./rule";
import { ruleColumn } from "./rule-columns";
import { readCaptions, type TableRows } from "./table-captions";
import { bareText } from "../text";

type FigureKey = "group" | "code" | "value" | "column";

/** The captions of a plain table of figures, one figure a line. */
export const FIGURE_CAPTIONS: ListColumns<FigureKey> = {
  group: ["group", "组", "组别", "单位", "填报单位"],
  code: ["code", "代码", "指标代码"],
  value: ["value", "数值", "值"],
  column: ["column", "列", "栏", "栏目"],
};

/** The figures of a plain table, ordered by what they are figures of. */
export interface FigureList {
  /** As first written. */
  readonly groups: readonly string[];
  readonly codes: readonly string[];
  /** Names of columns as first written; "" for the lines that name none. */
  readonly columns: readonly string[];
  /** Which code and column a series is of, by `seriesKey`. */
  readonly series: ReadonlyMap<string, FigureSeries>;
}

/** Every figure of one code and column: the numbers of its groups, and the figures in their order. */
export interface FigureSeries {
  readonly code: number;
  readonly column: number;
  readonly groups: readonly number[];
  readonly values: readonly RuleValue[];
}

/** What is wrong with a table of figures; rows count from 0. */
export type FigureListFault =
  | { readonly code: "no_figure_captions" }
  | { readonly code: "no_figures" }
  | { readonly code: "no_group"; readonly row: number }
  | { readonly code: "no_code"; readonly row: number }
  | {
      readonly code: "figure_twice";
      readonly row: number;
      readonly first: number;
      readonly group: string;
      readonly figure: string;
    };

/** The names of a column of the table, in the order in which they first stand there. */
interface Names {
  readonly written: string[];
  readonly numbers: Map<string, number>;
  /** What a cell's text comes to, so that no text is folded twice. */
  readonly known: Map<string, number>;
}

/**
 * Reads a table with one figure a line. An empty value is a data point without a value (`null`),
 * "-" is not applicable; a code that a group does not list is absent for it. Linear in the table.
 */
export function readFigureList(rows: TableRows): {
  readonly list: FigureList | null;
  readonly faults: readonly FigureListFault[];
} {
  const table = readCaptions<FigureKey>(rows, FIGURE_CAPTIONS, ["group", "code", "value"]);
  if (!table) return { list: null, faults: [{ code: "no_figure_captions" }] };
  const faults: FigureListFault[] = [];
  const [groups, codes, columns] = [newNames(), newNames(), newNames()];
  const series = new Map<string, OpenSeries>();
  for (let row = table.first; row < rows.length; row++) {
    const cells = rows[row] ?? [];
    const group = table.text(cells, "group");
    const code = table.text(cells, "code");
    const value = table.text(cells, "value");
    if (group === "" && code === "" && value === "") continue;
    if (group === "" || code === "") {
      faults.push({ code: group === "" ? "no_group" : "no_code", row });
      continue;
    }
    const column = table.text(cells, "column");
    const figure = {
      group: numberOf(groups, group, bareText),
      code: numberOf(codes, code, codeKey),
      column: numberOf(columns, column, columnKey),
    };
    const key = seriesKey(codeKey(code), columnKey(column));
    const one = seriesAt(series, key, figure);
    const first = one.rows.get(figure.group);
    if (first !== undefined) {
      const name = column === "" ? code : `${code},${column}`;
      faults.push({ code: "figure_twice", row, first, group, figure: name });
      continue;
    }
    one.rows.set(figure.group, row);
    one.groups.push(figure.group);
    one.values.push(readValue(value));
  }
  if (series.size === 0 && faults.length === 0) faults.push({ code: "no_figures" });
  const list = {
    groups: groups.written,
    codes: codes.written,
    columns: columns.written,
    series,
  };
  return { list: faults.length === 0 ? list : null, faults };
}

interface OpenSeries extends FigureSeries {
  readonly groups: number[];
  readonly values: RuleValue[];
  /** Where each group's figure stands. */
  readonly rows: Map<number, number>;
}

function seriesAt(
  series: Map<string, OpenSeries>,
  key: string,
  of: { readonly code: number; readonly column: number }
): OpenSeries {
  let one = series.get(key);
  if (!one) {
    one = { code: of.code, column: of.column, groups: [], values: [], rows: new Map() };
    series.set(key, one);
  }
  return one;
}

function newNames(): Names {
  return { written: [], numbers: new Map(), known: new Map() };
}

function numberOf(names: Names, text: string, fold: (text: string) => string): number {
  const known = names.known.get(text);
  if (known !== undefined) return known;
  const key = fold(text);
  let number = names.numbers.get(key);
  if (number === undefined) {
    number = names.written.length;
    names.written.push(text);
    names.numbers.set(key, number);
  }
  names.known.set(text, number);
  return number;
}

/** A form before the brackets is written in either case. */
export function codeKey(code: string): string {
  const bare = bareText(code);
  const bracket = bare.indexOf("[");
  return bracket > 0 ? bare.slice(0, bracket).toUpperCase() + bare.slice(bracket) : bare;
}

/** 本年, 本期 and no column at all are one, as in the rules of a scheme. */
export function columnKey(column: string): string {
  return ruleColumn({ column: column === "" ? null : column }) ?? `=${bareText(column)}`;
}

export function seriesKey(code: string, column: string): string {
  return `${code}\n${column}`;
}

const NULL_VALUE: RuleValue = { kind: "missing", why: "null" };
const UNREADABLE: RuleValue = { kind: "missing", why: "unreadable" };

/** As programs write numbers, with as many decimals as they like. */
const PLAIN_NUMBER = /^[-+]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]+)?$/;
/** Whole numbers beyond this are not exact. */
const isExact = (text: string, value: number) =>
  Number.isFinite(value) && (!/^[-+]?[0-9]+$/.test(text) || Number.isSafeInteger(value));

function readValue(text: string): RuleValue {
  if (text === "" || text.toLowerCase() === "null") return NULL_VALUE;
  if (text.length <= 400 && PLAIN_NUMBER.test(text)) {
    const value = Number(text);
    return isExact(text, value) ? { kind: "number", low: value, high: value } : UNREADABLE;
  }
  const reading = readFigure({ row: 0, column: 0, value: text }, DEFAULT_SIGNS);
  switch (reading.kind) {
    case "number":
      return { kind: "number", low: reading.value, high: reading.value };
    case "not_applicable":
      return { kind: "not_applicable" };
    case "unknown":
      return { kind: "missing", why: "unknown" };
    case "blank":
      return NULL_VALUE;
    default:
      return UNREADABLE;
  }
}
