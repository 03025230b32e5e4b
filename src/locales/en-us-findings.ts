import { SIGNATURE } from "./en-us-signatures";
import type { Finding, MissingFigure, RuleFigure, Unchecked } from "../core/finding";
import { amount, closed, counted, monthName, monthsThrough } from "./en-us-grammar";
import type { RuleColumn } from "../core/rule/rule-columns";
import {
  cellText,
  dueText,
  figureText,
  rateText,
  ruleFigureText,
  ruleInWords,
  sideText,
} from "./figures";
import type { SentenceFor } from "./words";

/** The name of a rule's column; `""` for this year's. */
export function column(one: RuleColumn): string {
  return COLUMN.get(one) ?? `column ${one.slice(1)}`;
}

const COLUMN = new Map<RuleColumn, string>([
  ["actual", ""],
  ["plan", "target"],
  ["lastYear", "last year"],
  ["planGrowth", "target growth"],
  ["yoy", "growth"],
  ["completion", "completion rate"],
]);

const ASSUMED = new Map([
  ["text", "stored as text"],
  ["full_width", "full-width digits"],
  ["separator", "thousands separators"],
  ["unit", "unit of measure after the number"],
  ["percent", "percentage format"],
  ["footnote", "footnote mark"],
  ["space", "spaces within the number"],
]);

/** As many names as a sentence can carry. */
const NAMES_SHOWN = 5;

/** Quoted and set apart, since the words of a rule (若, 必填) stand next to it without a space. */
function figure(one: RuleFigure): string {
  const name = column(one.column);
  return ` "${one.name}" (${name === "" ? "" : `${name}: `}${ruleFigureText(one)}) `;
}

/** Spaces as English sets them. */
function tidied(text: string): string {
  return text
    .replace(/ {2,}/gu, " ")
    .replace(/([(（]) (?=["t])/gu, "$1")
    .replace(/([)"]) (?=[),）])/gu, "$1")
    .replace(/ 、 /gu, ", ");
}

/** What is wrong where nothing is compared: blanks under 必填, the same twice under 唯一. */
function withoutSides({ clause }: Extract<Finding, { readonly code: "relation" }>): string {
  const { kind } = clause.expression;
  if (kind === "required") return "; it is not filled in";
  return kind === "unique" ? "; there are duplicates" : "";
}

function between(first: string, last: string, count: number): string {
  return ` the ${String(count)} figures from "${first}" to "${last}" `;
}

function sides(one: Extract<Finding, { readonly code: "relation" }>): string {
  if (one.right === null)
    return one.left === null ? withoutSides(one) : `; the figure is ${figureText(one.left)}`;
  const tolerance = one.tolerance ?? 0;
  return (
    `; left side ${sideText(one, one.left)}, right side ${sideText(one, one.right)}, ` +
    `difference ${sideText(one, one.difference)}` +
    (tolerance > 0 ? ` (tolerance ${figureText(tolerance)})` : "")
  );
}

/** The indicator that a finding speaks of; where there is none, its cell must do. */
function subject(one: Finding): string {
  return one.indicator === null ? "" : ` for "${one.indicator.name}"`;
}

const CONNECTIVES: Readonly<Record<string, string>> = {
  若: "if ",
  则: ", then ",
  否则: ", else ",
  且: " and ",
  或: " or ",
};

const connective = (word: string) => CONNECTIVES[word] ?? word;

export const findings: SentenceFor<Finding> = {
  relation: (one) =>
    `Should hold: ${tidied(ruleInWords(one, figure, between, connective))}${sides(one)}.` +
    (one.note === "" ? "" : ` Note: ${closed(one.note)}`),
  mixed_units: (one) =>
    `Different units of measure are added or compared here (${one.units.join(", ")}); they were treated as counts.`,
  target: (one) =>
    one.status === "missed"
      ? one.atMost
        ? `The annual limit "${one.wording}"${subject(one)} was overrun: actual ${amount(figureText(one.left), one.unit)}, limit ${amount(figureText(one.right), one.unit)}.`
        : `The annual target "${one.wording}"${subject(one)} was missed: actual ${amount(figureText(one.left), one.unit)}, target ${amount(figureText(one.right), one.unit)}, completion rate ${rateText(one.rate)}.`
      : `The target "${one.wording}"${subject(one)} is behind schedule: ${amount(dueText(one.scheduled), one.unit)} due after ${counted(one.through, "month")}, actual ${amount(figureText(one.left), one.unit)}, completion rate ${rateText(one.rate)} (against the whole year's target).`,
  target_unit: (one) =>
    `The target "${one.wording}"${subject(one)} is set in "${one.targetUnit}" but the form counts in "${one.unit}"; they were compared as counts.`,
  part_year_base: (one) =>
    `The base of the target "${one.wording}"${subject(one)}, ${figureText(one.base)}, covers only ${monthsThrough(one.through)} of last year, whereas the target is for the whole year; please bear in mind that they are not on the same basis.`,
  plan_column: (one) =>
    `The form's annual target column (年度目标) shows ${figureText(one.shown)}${subject(one)}, which does not agree with the annual plan, "${one.wording}".`,
  form_number: (one) =>
    `The form number (表号) "${one.text}" does not fit the contents; by the indicators in its rows this is form ${one.expected}.`,
  form_by_rows: (one) =>
    `No form number (表号) was found; the form was taken for ${one.expected} by the indicators in its rows.`,
  form_twice: (one) =>
    `${one.form === null ? "This form" : `Form ${one.form}`} appears twice; the one on the sheet "${one.sheet}" was used.`,
  form_aside: (one) =>
    `A table on the ${one.isHidden ? "hidden " : ""}sheet "${one.at?.sheet ?? ""}" looks like form ${one.form ?? ""} ${ASIDE[one.why](one.text)}: it was not used; the one on the sheet "${one.sheet}" was.`,
  form_missing: (one) => `Form ${one.expected} is not in the workbook.`,
  period_missing: (one) =>
    `The reference period (报告期) is not filled in; the schedule was computed for ${counted(one.through, "month")}.`,
  period_unreadable: (one) =>
    `The reference period "${one.text}" cannot be read; the schedule was computed for ${counted(one.through, "month")}.`,
  period_year: (one) =>
    `The reference period "${one.text}" is not in ${String(one.year)}, the year of the reporting scheme.`,
  period_overridden: (one) =>
    `The schedule was computed for ${counted(one.through, "month")} as requested; the form's own reference period covers ${counted(one.own, "month")}.`,
  periods_differ: (one) =>
    `The forms end in different months: ${one.months.map(({ form, through }) => `${form} in ${monthName(through)}`).join(", ")}. Each form's schedule was computed for its own months.`,
  expired: (one) =>
    `The form was valid until "${one.text}", which is before the end of the reference period (${monthName(one.through)} ${String(one.year)}).`,
  expiry_unreadable: (one) => `The expiry date (有效期至) "${one.text}" cannot be read.`,
  unsigned: (one) =>
    `Not filled in at the foot of the form: ${one.captions.map((caption) => SIGNATURE[caption]).join(", ")}.`,
  row_unplaced: (one) =>
    one.label === "" && one.rowCode === null
      ? "This row has a figure but no indicator name; it was not checked."
      : `"${one.label}"${one.rowCode === null ? "" : ` (code ${one.rowCode})`} is not in the indicator catalogue; this row was not checked.`,
  row_twice: (one) =>
    `"${one.label}" is the same indicator as an earlier row; the earlier row was used.`,
  row_missing: (one) =>
    `The form lacks ${counted(one.count, "indicator")}: ${shortList(one.names, one.count)}.`,
  column_missing: () =>
    'The form has no column for this year\'s figures, such as "本年累计" (year to date); none of its rows was checked.',
  code_and_name: (one) =>
    one.by === "code"
      ? `Code ${one.rowCode} and the indicator name "${one.label}" do not match; the row was read by its code.`
      : `Code ${one.rowCode} is not in the indicator catalogue; the row was read by its name "${one.label}".`,
  unit_differs: (one) =>
    `The unit of measure${subject(one)} is "${one.shown}" here but "${one.expected}" in the catalogue; the figure was ${one.converted ? "" : "not "}converted.`,
  unreadable: (one) => `"${one.text}"${subject(one)} is not a number.`,
  error_value: (one) => `The cell${subject(one)} holds the error value ${one.text}.`,
  assumed: (one) =>
    `${one.count === 1 ? "1 cell is not a plain number but was read as one" : `${String(one.count)} cells are not plain numbers but were read as numbers`}: ${one.ways.map((way) => ASSUMED.get(way) ?? way).join(", ")}.`,
  hidden_rows: (one) =>
    one.count === 1
      ? "1 indicator row is hidden; it was checked all the same."
      : `${String(one.count)} indicator rows are hidden; they were checked all the same.`,
  sheet_not_a_form: (one) =>
    `The sheet "${one.sheet}" was not recognised as a form and was not checked.`,
};

function shortList(names: readonly string[], count: number): string {
  const shown = names.slice(0, NAMES_SHOWN);
  const more = count > shown.length ? ` and ${String(count - shown.length)} more` : "";
  return shown.join(", ") + more;
}

export const ADVICE_HARD = "The reporting unit should check and correct this.";
export const ADVICE_QUERY =
  'Please verify; if it is right as it stands, give the reason on the sheet "审核说明" (explanations).';

const ADVICE_FORM =
  'Please complete or correct it; where that is not possible, give the reason on the sheet "审核说明" (explanations).';
const OF_THE_FORM = new Set<Finding["code"]>(["unsigned", "expiry_unreadable", "unit_differs"]);

const ASIDE: Record<Extract<Finding, { code: "form_aside" }>["why"], (text: string) => string> = {
  year: (text) => `but is of ${text}`,
  number: (text) => `but has the form number "${text}"`,
  blank: () => "but has no figures",
  same: () => "and has the same figures",
  marks: () => "but lacks the marks of one (form number, period, unit)",
};

const HARD_ADVICE = new Map<Finding["code"], string>([
  ["period_year", "Correct the reference period, or use the reporting scheme of that year."],
  ["expired", "Use a version of the form that is still valid."],
  ["form_number", "Correct the form number."],
  ["form_twice", "Keep only one of them."],
  ["row_twice", "Delete the repeated row, or correct its code."],
  ["unreadable", 'Enter a number only: 0 for none, "-" for not applicable.'],
  ["error_value", "Correct the formula, or enter a number."],
]);

/**
 * What to do; nothing where a finding only informs. It follows the finding's sentence directly, so
 * it brings the space that English sets between two sentences.
 */
export function advice(one: Finding): string {
  if (one.code === "period_missing" || one.code === "period_unreadable")
    return ` Write the reference period in the heading of the form, as in "${String(one.year)}年1—10月".`;
  if (one.severity === "hard") return ` ${HARD_ADVICE.get(one.code) ?? ADVICE_HARD}`;
  if (one.severity !== "query") return "";
  if (one.explanation !== null) return ` Explanation given: ${closed(one.explanation)}`;
  return ` ${OF_THE_FORM.has(one.code) ? ADVICE_FORM : ADVICE_QUERY}`;
}

const WHY: Readonly<Record<MissingFigure["why"], string>> = {
  blank: "is not filled in",
  null: "is empty",
  not_calculated: "is a formula that has not been calculated",
  unreadable: "is not a number",
  unknown: "is marked as unknown",
  absent: "is not in the forms",
  no_column: "is in a column that the form does not have",
  zero: "is 0",
  not_applicable: "is marked as not applicable",
  not_understood: "was not understood",
};

/** `target` is "the target", followed by its wording where that is known. */
const REASON: Readonly<Record<Unchecked["reason"], (target: string) => string>> = {
  missing: () => "",
  division_by_zero: () => "division by zero",
  not_finite: () => "the result is out of range",
  not_understood: (target) => `${target} was not understood`,
  unconfirmed: (target) => `${target} is last year's and not yet confirmed`,
  no_base: () => "there is no figure of last year to build on",
  unlike_units: (target) =>
    `${target} is in a unit of measure that cannot be compared with the indicator's`,
  kind: (target) => `${target} is of a kind that cannot be judged by the actual figure alone`,
};

/** Why a check could not be made, with the cells it lacks. */
export function unchecked(one: Unchecked): string {
  const isWording = (figure: MissingFigure) =>
    figure.why === "not_understood" && one.reason !== "missing";
  const wordings = one.missing.filter(isWording).map(({ name, at }) => `"${name}"${place(at)}`);
  const figures = one.missing.filter((figure) => !isWording(figure));
  const lacking = figures
    .slice(0, MISSING_SHOWN)
    .map((figure) => missingFigure(figure, one.reason));
  const rest = figures.length - MISSING_SHOWN;
  if (rest > 0) lacking.push(`and ${counted(rest, "more figure")}`);
  const reason = REASON[one.reason](["the target", ...wordings].join(" "));
  const parts = [reason, ...lacking].filter((text) => text !== "");
  return parts.length === 0
    ? "Could not be checked."
    : `Could not be checked: ${parts.join("; ")}.`;
}

const MISSING_SHOWN = 12;

function missingFigure(missing: MissingFigure, reason: Unchecked["reason"]): string {
  const { name, why, at } = missing;
  // A figure that is absent and yet has a cell stands in a row of no known indicator.
  if (why === "absent" && at !== null) {
    const row = name === "" ? "a row without a name" : `"${name}"`;
    return `${row} is not in the indicator catalogue${place(at)}`;
  }
  if (why === "no_column" && missing.column)
    return `form ${name} has no ${column(missing.column)}${missing.column.startsWith("#") ? " in its letter row" : " column"}`;
  const inOther = missing.column ? column(missing.column) : "";
  const named = `"${name}"${inOther === "" ? "" : ` (${inOther})`}`;
  return `${reason === "no_base" ? "last year's " : ""}${named} ${WHY[why]}${place(at)}`;
}

function place(at: MissingFigure["at"]): string {
  return at === null ? "" : ` (${cellText(at)})`;
}
