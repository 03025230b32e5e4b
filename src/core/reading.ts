import { isDateFormat, isPercentFormat } from "./number-format";
import { shownText } from "./text";
import { isUnitWord } from "./unit-word";
import type { Cell } from "./workbook";

/** How a figure had to be understood where the cell is not a plain number. */
export type Assumption =
  "text" | "full_width" | "separator" | "unit" | "percent" | "footnote" | "space";

/** What a figure cell says. Blank, 0 and "-" are three different answers. */
export type Reading =
  | {
      readonly kind: "number";
      readonly value: number;
      /** How it had to be understood; empty for a plain number. */
      readonly assumed: readonly Assumption[];
      /** Glued to the number: 12项. The value counts in it; a lone 万 or 亿 is multiplied out. */
      readonly unit?: string;
    }
  | { readonly kind: "blank" }
  | { readonly kind: "not_applicable"; readonly sign: string }
  /** The sign … of yearbooks: a figure exists, nobody knows it. */
  | { readonly kind: "unknown"; readonly sign: string }
  /** A formula without a cached value. */
  | { readonly kind: "not_calculated" }
  | { readonly kind: "error"; readonly text: string }
  | { readonly kind: "unreadable"; readonly text: string };

/** Which signs mean what: a setting of the reporting scheme. */
export interface Signs {
  readonly notApplicable: readonly string[];
  readonly unknown: readonly string[];
  /** What an empty cell means. */
  readonly blank: "blank" | "zero" | "not_applicable";
}

export const DEFAULT_SIGNS: Signs = {
  notApplicable: [
    "-",
    "—",
    "－",
    "--",
    "——",
    "―",
    "─",
    "–",
    "−",
    "/",
    "不适用",
    "不適用",
    "×",
    "N/A",
  ],
  unknown: ["…", "...", "……", "......", "⋯", "⋯⋯"],
  blank: "blank",
};

const ERROR_TEXT = /^#(?:N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/;
/** No figure is longer; longer texts are prose. */
const LONGEST_FIGURE = 60;

/**
 * Reads one figure cell. A number typed as text is understood where only one reading is possible,
 * and the reading says how (`assumed`); a range, an approximation, two numbers in one cell or a number
 * in brackets is `unreadable`, never guessed.
 */
export function readFigure(cell: Cell | undefined, signs: Signs): Reading {
  if (!cell) return readBlank(signs);
  const { value } = cell;
  if (cell.error === true) return { kind: "error", text: String(value) };
  if (value === null)
    return cell.formula === undefined ? readBlank(signs) : { kind: "not_calculated" };
  if (typeof value === "boolean") return { kind: "unreadable", text: value ? "TRUE" : "FALSE" };
  return typeof value === "number" ? readNumber(cell, value) : readText(value, signs);
}

function readBlank(signs: Signs): Reading {
  if (signs.blank === "zero") return { kind: "number", value: 0, assumed: [] };
  return signs.blank === "not_applicable"
    ? { kind: "not_applicable", sign: "" }
    : { kind: "blank" };
}

/** One for all plain numbers. */
const NOTHING: readonly Assumption[] = [];

/** A number that is what its cell holds. */
export function plainNumber(value: number): Extract<Reading, { kind: "number" }> {
  return { kind: "number", value, assumed: NOTHING };
}

function readNumber(cell: Cell, value: number): Reading {
  // Excel's own word for a number beyond its range, such as 1e999 in a file.
  if (!Number.isFinite(value)) return { kind: "error", text: "#NUM!" };
  if (isDateFormat(cell.format)) return { kind: "unreadable", text: shownText(cell) };
  if (!isPercentFormat(cell.format)) return plainNumber(value);
  // 0.07 × 100 is 7.000000000000001 in binary: fifteen digits are what a cell holds.
  const percent = Number((value * 100).toPrecision(15));
  return { kind: "number", value: percent, assumed: ["percent"], unit: "%" };
}

/** Which dash an input method makes is chance: where one of them is a sign of the scheme, all are. */
const DASHES = /^[-–—―─−－﹣]{1,4}$/u;

function readText(raw: string, signs: Signs): Reading {
  if (raw.length > LONGEST_FIGURE && raw.trim().length > LONGEST_FIGURE) {
    return { kind: "unreadable", text: raw };
  }
  const trimmed = raw.replace(/[\u200b-\u200f\ufeff]/g, "").trim();
  if (trimmed === "") return readBlank(signs);
  const sign = trimmed.replace(/\s+/g, "");
  if (signs.notApplicable.includes(sign)) return { kind: "not_applicable", sign };
  if (signs.unknown.includes(sign)) return { kind: "unknown", sign };
  if (DASHES.test(sign) && signs.notApplicable.some((one) => DASHES.test(one))) {
    return { kind: "not_applicable", sign };
  }
  if (ERROR_TEXT.test(sign)) return { kind: "error", text: sign };
  return readTextNumber(trimmed) ?? { kind: "unreadable", text: trimmed };
}

const FOOTNOTE =
  /(?:[*＊※†‡①-⑳¹²³⁴-⁹]|[[［〔【][注0-9]{1,3}[\]］〕】]|[（(]注[0-9０-９一二三四五六七八九十]{0,2}[)）]|注[0-9]{0,2})$/;
const NUMBER_AND_REST = /^([+-]? *(?:[0-9][0-9, ]*(?:\.[0-9]*)?|\.[0-9]+))(.*)$/;

function readTextNumber(trimmed: string): Reading | null {
  const assumed = new Set<Assumption>(["text"]);
  const noted = stripFootnotes(trimmed);
  if (noted !== trimmed) assumed.add("footnote");
  const half = halfWidth(noted);
  if (half !== noted) assumed.add("full_width");
  if (/^[+-]?[0-9](?:\.[0-9]{1,15})?[eE][+-]?[0-9]{1,2}$/.test(half)) {
    return { kind: "number", value: Number(half), assumed: [...assumed] };
  }
  const match = NUMBER_AND_REST.exec(half);
  if (match?.[1] === undefined) return null;
  const digits = plainDigits(match[1], assumed);
  if (digits === null) return null;
  return withSuffix(Number(digits), match[1], match[2] ?? "", assumed);
}

function stripFootnotes(text: string): string {
  let rest = text;
  for (let stripped = rest.replace(FOOTNOTE, ""); stripped !== rest && stripped !== "";) {
    rest = stripped.trim();
    stripped = rest.replace(FOOTNOTE, "");
  }
  return rest;
}

/** Full-width digits, points, commas, percent signs, and the minus signs that input methods make. */
function halfWidth(text: string): string {
  return text
    .replace(/[！-～]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0))
    .replace(/^[−–—﹣](?=[ \u3000]*[0-9.])/, "-")
    .replace(/[\u3000\u00a0\u2002-\u200a\u202f]/g, " ");
}

/** The digits without separators and spaces; null where they stand where no separator belongs. */
function plainDigits(written: string, assumed: Set<Assumption>): string | null {
  const signed = written.replace(/^([+-]) +/, "$1").trimEnd();
  if (signed !== written.trimEnd()) assumed.add("space");
  if (/[, ]/.test(signed)) {
    if (!/^[+-]?[0-9]{1,3}(?:(?:,[0-9]{3})+|(?: [0-9]{3})+)(?:\.[0-9]*)?$/.test(signed))
      return null;
    assumed.add("separator");
  }
  const digits = signed.replace(/[, ]/g, "");
  // More digits than a cell can hold is an identifier, and would be rounded.
  return digits.replace(/[^0-9]/g, "").replace(/^0+/, "").length > 15 ? null : digits;
}

const LARGE = new Map([
  ["千", 1e3],
  ["万", 1e4],
  ["萬", 1e4],
  ["亿", 1e8],
  ["億", 1e8],
  ["万亿", 1e12],
]);

function withSuffix(
  value: number,
  written: string,
  suffix: string,
  assumed: Set<Assumption>
): Reading | null {
  const unit = suffix.replace(/ +/g, "");
  if (unit === "") return { kind: "number", value, assumed: [...assumed] };
  if (unit !== suffix || / $/.test(written)) assumed.add("space");
  assumed.add(unit === "%" ? "percent" : "unit");
  const times = LARGE.get(unit);
  if (times !== undefined) {
    return {
      kind: "number",
      value: Number((value * times).toPrecision(15)),
      assumed: [...assumed],
    };
  }
  return isUnitWord(unit) ? { kind: "number", value, assumed: [...assumed], unit } : null;
}
