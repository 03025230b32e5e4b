import { counted } from "./en-us-grammar";
import { addressText, columnLetters } from "../core/address";
import type {
  CollectRefusal,
  SayRegisterGap,
  SayUncounted,
  SayPartialTotals,
} from "./collect-cli-words";

export const registerGap: SayRegisterGap = (gap) =>
  gap.code === "no_code"
    ? `"${gap.name}" has no unit code and was left out of the reporting units. Please add its code, or delete it from the register if it does not report.`
    : gap.code === "no_name"
      ? `The unit code ${gap.unitCode} has no name beside it and was left out of the reporting units. Please add the name.`
      : `"${gap.name}" and "${gap.by.name}" (${addressText(gap.by.at)}) both have the unit code ${gap.unitCode} and cannot be told apart. Please correct the code.`;

const MOST_COLUMNS = 6;

export const uncounted: SayUncounted = ({ form, sheet, columns }) => {
  const shown = columns
    .slice(0, MOST_COLUMNS)
    .map(({ column, caption }) => `${columnLetters(column)} "${caption}"`)
    .join(", ");
  const more = columns.length - MOST_COLUMNS;
  const all = more > 0 ? `${shown} and ${String(more)} more` : shown;
  return `${form} (sheet "${sheet}") has columns that are not taken for this year's or last year's, of which a form has one each: ${all}. They are not rolled up, get no totals and are not compared with last year; only a rule that names the column, such as [01,4], checks them. To roll them up, make them this year's column of a form of their own.`;
};

export const partialTotals: SayPartialTotals = ({ sheet, totals, ...left }) => {
  const parts = [
    ...(left.missing.length > 0 ? [`not submitted: ${left.missing.join(", ")}`] : []),
    ...(left.returned.length > 0 ? [`returned and not counted: ${left.returned.join(", ")}`] : []),
    ...(left.hasBlanks ? ["some units left figures blank"] : []),
  ];
  return `${counted(totals, "total in these forms does", "totals in these forms do")} not have all units in them (${parts.join("; ")}); the sheet "${sheet}" says which. Roll up again when they are complete, or say so in the text.`;
};

export const collectRefused = (what: CollectRefusal, text: string): string =>
  ({
    no_folder:
      "Name the folder of the submitted files, for example: npx heshu collect submitted --scheme scheme.xlsx --out results",
    not_a_folder: `${text} is not a folder. Please name the folder of the submitted files.`,
    no_scheme:
      "Name the workbook of the reporting scheme with --scheme, for example: --scheme scheme.xlsx",
    no_out: "Name the folder for the results with --out, for example: --out results",
    out_is_folder: `The results cannot be written into the folder of the submitted files, ${text}. Please name another folder with --out.`,
    no_files: `There are no files in ${text}. Please check the folder.`,
    no_register: `${text}: no register of units was found. A sheet such as "单位名录" is needed, with the columns "单位名称" (unit name), "单位代码" (unit code) and "应报表号" (forms due).`,
    no_parts:
      "Name the results to be merged, for example: npx heshu merge a.ndjson b.ndjson --scheme scheme.xlsx --out results",
    other_scheme: `${text} was checked under another scheme. Please check it again under this one, then merge.`,
    not_submissions: `${text} does not hold submissions written by Heshu. Please name a submissions.ndjson that heshu collect has written.`,
    other_language: `${text} was written in the other language. Please run it again with the same --lang, or set that --lang here.`,
    bad_part: `--part takes the number of a part and how many there are, such as 3/16, not "${text}".`,
    in_use: `Another run is writing to the same folder. Please wait until it ends, or name another folder with --out. If there is no such run, delete ${text} and start again.`,
    bad_day: `--on takes a date such as 2024-01-15, not "${text}".`,
  })[what];
