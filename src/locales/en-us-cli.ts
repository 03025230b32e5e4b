import { counted, monthName } from "./en-us-grammar";
import { list } from "./en-us-lint";
import type { CliWords, CommandLineWords } from "./cli-words";
import { documentFileWords } from "./en-us-document";
import { enOverview } from "./en-us-overview";
import { enUS } from "./en-us";
import { planWords } from "./en-us-plan";
import { templateWords } from "./en-us-template";
import { templateFaultText } from "./template-words";
import { paragraphWords } from "./en-us-paragraphs";
import { help } from "./en-us-help";
import { verifyWords } from "./en-us-verify";
import { collectWords } from "./en-us-collect";
import { collectLineWords } from "./en-us-collect-lines";
import { rollupWords } from "./en-us-rollup";
import { blankWords } from "./en-us-blank";
import { newYearWords } from "./en-us-new-year";
import { returnWords } from "./en-us-return";
import { rescaleWords } from "./en-us-rescale";
import { rules } from "./en-us-rules";
import { column, table } from "./en-us-form";
import { tableWords } from "./en-us-table";
import { collectRefused, registerGap, uncounted, partialTotals } from "./en-us-collect-cli";
import { tableCommand } from "./en-us-table-cli";

const VERDICT = {
  return: "returned; there are errors that must be corrected",
  explain: "explanation needed; there are queries to be verified and explained",
  unchecked: "not fully checked; some checks could not be made",
  pass: "passed",
} as const;

const cli: CliWords = {
  help,
  usage: (what, text) =>
    ({
      no_command:
        "Say what to do: check, summarize, lint, plan, verify, blank, collect, return, merge, rollup, new-year, table, paragraphs, rescale, rules, read, form or target. See --help.",
      unknown_command: `There is no command "${text}"; use check, summarize, lint, plan, verify, blank, collect, return, merge, rollup, new-year, table, paragraphs, rescale, rules, read, form or target.`,
      no_workbook: "Name a workbook file, for example: npx heshu check forms.xlsx",
      too_many: `Only one workbook is taken at a time; "${text}" is one too many. A file name with spaces needs quotation marks.`,
      no_out: "Name the output file with --out or --docx, for example: --out summary.xlsx",
      no_text: 'Give a target wording, for example: npx heshu target "不少于20项"',
      no_plan_file: "Name a plan file, for example: npx heshu plan plan.docx",
      no_verify_files:
        "Name a text and a workbook, for example: npx heshu verify summary.docx forms.xlsx",
      no_unit: "Name the unit with --to, for example: npx heshu rescale forms.xlsx --to 万元",
      bad_decimals: `--decimals takes a whole number from 0 to 8, not "${text}".`,
      accept_needs:
        "--accept, --out and --scheme go together, for example: --scheme scheme.xlsx --accept sure --out new.xlsx",
      bad_option: `This option is not valid: ${text}. See --help.`,
      bad_language: `--lang takes zh or en, not "${text}".`,
      no_tables:
        "Name the table of figures and the table of rules, for example: npx heshu rules figures.csv rules.csv",
      too_many_tables: `Only two files are taken, the figures and the rules; "${text}" is one too many. A file name with spaces needs quotation marks.`,
    })[what],
  sideParts: (side, parts, more) => {
    const listed = parts.map(
      ({ name, column, figure, cell }) =>
        `"${name}"${column === "" ? "" : ` (${column})`} ${figure}${cell === "" ? "" : ` in ${cell}`}`
    );
    const rest = more > 0 ? `, and ${String(more)} more` : "";
    return `${side === "left" ? "Left side" : "Right side"}: ${listed.join(", ")}${rest}`;
  },
  badMonth: (text) => `--through takes a month from 1 to 12, not "${text}".`,
  badMissing: (text, modes) => `--missing takes one of ${modes.join(", ")}, not "${text}".`,
  rules,
  otherFormat: (file) =>
    `${file} was written by another version of Heshu, and this one cannot use it. Please run heshu collect again with the same folders and the same --out; the submitted files are then read anew.`,
  cannotRead: (file, reason) =>
    ({
      missing: `There is no file ${file}. Please check the path.`,
      folder: `${file} is a folder. Please name a workbook.`,
      denied: `There is no permission to read ${file}.`,
      other: `${file} cannot be read.`,
    })[reason],
  cannotWrite: (file, reason) =>
    ({
      exists: `${file} already exists and was not overwritten; add --force to overwrite it.`,
      is_input: `${file} is being read and is never rewritten. Please choose another output file.`,
      not_a_file: `${file} is a folder or a device, not a file. Please name an output file, for example: copy.xlsx`,
      kind: `${file} has another extension than the original, and Excel would not open it. Keep .xlsm, .xltx or .xltm of the original, and use .xlsx for all others.`,
      no_folder: `The folder of ${file} does not exist. Please create it first.`,
      denied: `There is no permission to write ${file}. Please choose another place.`,
      other: `${file} cannot be written. Please check the disk space or choose another place.`,
    })[reason],
  atCell: (cell, sentence) => `${cell}: ${sentence}`,
  inFile: (file, sentence) => `${file}: ${sentence}`,
  noForm: (file) =>
    `${file}: no form was recognised. A form has a header with captions such as "指标名称" (indicator name), "代码" (code) and "本年累计" (year to date). Please check the file, or name the scheme with --scheme.`,
  noTemplate: (file) =>
    `${file}: no summary template was found (a sheet with placeholders such as "{{指标}}"). Please add one to the reporting scheme.`,
  header: (file, scheme, year) =>
    scheme === null
      ? `${file}, scheme for ${String(year)}`
      : `${file}, scheme ${scheme} for ${String(year)}`,
  periods: (forms, overridden) =>
    (overridden ? "Schedule computed up to the month given: " : "Reference periods: ") +
    forms.map(({ form, through }) => `${form} to ${monthName(through)}`).join(", "),
  verdict: (one) => `Verdict: ${VERDICT[one]}`,
  counts: (hard, query, info, checked, unchecked, explained) =>
    [
      `${String(hard)} hard`,
      `${counted(query, "query", "queries")}${explained > 0 ? ` (${String(explained)} explained)` : ""}`,
      `${String(info)} for information`,
      `${counted(checked, "check")} made`,
      `${String(unchecked)} could not be made`,
    ].join(", "),
  targetLine: (actual, goal, rate, gap, status) =>
    `${status}: actual ${actual}, target ${goal}, completion rate ${rate}, shortfall ${gap}`,
  noTargets: "There are no annual targets, so none were checked.",
  withoutTarget: (count) =>
    count === 1
      ? "1 more indicator has no target."
      : `${String(count)} more indicators have no target.`,
  moreInfo: (count) =>
    `${counted(count, "more finding")} for information; add --json to see them all.`,
  marked: (file) => `The marked copy was written: ${file}`,
  filled: (file, figures) =>
    `The year-end summary was written: ${file} (${counted(figures, "figure")} filled in)`,
  document: documentFileWords,
  gaps: (count, cells) =>
    count === 1
      ? `1 place has no figure and is marked as such: ${cells}`
      : `${String(count)} places have no figure and are marked as such: ${cells}`,
  lint: {
    not_on_form: ({ form, keys }) =>
      `The form ${form} has no rows for ${list(keys)}. Please add them to the form, or delete them from the catalogue.`,
    form_expired: ({ form, text }) =>
      `The form ${form} is out of date ("${text}") before the period ends. Please use a valid version of it.`,
    unit_twice: ({ text }) =>
      `"${text}" stands on the register of units more than once. Please delete what is repeated.`,
    named_otherwise: ({ form, rows }) =>
      `The form ${form} has ${counted(rows.length, "row")} under another name than the catalogue, known by code alone: ${rows.map((one) => `${one.code} ${one.label}`).join(", ")}. Where it is the same indicator, its name can go into the column of other names (其他名称) of the catalogue; where it is not, please correct it.`,
    not_counted: ({ found }) => uncounted(found),
    unit_left_out: ({ gap }) => registerGap(gap),
    form_unknown: ({ form }) => `The form ${form} is not in the catalogue. Please correct it.`,
    form_unasked: ({ form }) => `No unit of the register has to report ${form}. Please check.`,
    setting: ({ name, why }) =>
      why === "twice"
        ? `The setting "${name}" is given more than once and the last one counts. Please keep only one.`
        : `There is no setting "${name}", and its value has no effect. Please check its name.`,
    template: ({ finding }) => templateFaultText(finding, templateWords),
  },
  lintCounts: (faults, notes) =>
    faults + notes === 0
      ? "Nothing was found in the scheme."
      : `${String(faults)} to be corrected, ${String(notes)} worth a look`,
  lintGroup: {
    fault: "To be corrected before the scheme can be used",
    note: "Worth a look",
  },
  lintCells: "Cells",
  noTable: (file) => `${file}: no form was recognised.`,
  table,
  column,
  targetNotRead: (wording, reason) =>
    ({
      no_figure: `There is no figure in "${wording}".`,
      masked: `The figure in "${wording}" is masked and cannot be read as a number.`,
      blank: `The figure in "${wording}" is left blank. Please fill it in, then read it again.`,
      not_understood: `"${wording}" was not understood. Please word it another way.`,
    })[reason],
  targetRead: ({ kind, low, high, unit, comparator, firm }) =>
    `kind ${kind}, low ${low}, high ${high}, unit ${unit === "" ? "—" : unit}, comparator ${comparator}, ${firm ? "firm" : "soft"}`,
  overview: enOverview,
  planKind: (file) =>
    `${file} is not a plan file that can be read. Please use a text file (.txt), a Word document (.docx) or an Excel workbook (.xlsx), and save files of older formats as one of these.`,
  planEmpty: (file) => `${file}: no target with a figure was found. Please check the file.`,
  planWithoutScheme: (file) =>
    `${file}, read without a scheme; add --scheme to match the targets with indicators`,
  planTarget: (wording, reading) => `${wording} (${reading})`,
  planIndicator: (indicator, confidence, others) =>
    (indicator === null ? `Indicator: ${confidence}` : `Indicator: ${indicator} (${confidence})`) +
    (others.length > 0 ? `; or: ${others.join("; ")}` : ""),
  planUnread: (shown, reason, sentence) => `"${shown}": ${reason}; in: ${sentence}`,
  planQuery: (sentence, numbers) =>
    sentence +
    (numbers.length > 0 ? ` (${numbers.length > 1 ? "Nos." : "No."} ${numbers.join(", ")})` : ""),
  planSummary: (counts, hasScheme) =>
    [
      counted(counts.targets, "target") +
        (hasScheme
          ? ` (${String(counts.sure)} sure, ${String(counts.likely)} likely, ${String(counts.unclear)} unclear, ${String(counts.none)} without an indicator)`
          : ""),
      counted(counts.actuals, "result"),
      `${counted(counts.unread, "figure")} not read`,
      `${String(counts.queries)} to be checked`,
    ].join(", ") + ".",
  planAccept: (what, text) =>
    ({
      bad_item: `"${text}" in --accept cannot be read. Write sure, a number such as 3 or 3-5, or a number with its indicator such as 7=KW301[02].`,
      no_such_number: `"${text}" in --accept is not a number of the list. Please compare the list.`,
      unclear: `No. ${text} has no indicator that could be taken as it is. Please name one, for example: --accept ${text}=KW301[02]`,
      no_indicator: `"${text}" in --accept: the catalogue has no such indicator. Please compare the catalogue.`,
    })[what],
  planNumber: (number) => `No. ${String(number)}: `,
  planAlready: (numbers) =>
    `${numbers.length > 1 ? "Nos." : "No."} ${numbers.join(", ")}: already in the plan, not written again.`,
  planNothing: "There was no target to be written, and no file was written.",
  planWritten: (file, rows, cell) =>
    `${counted(rows, "target")} added to the plan in the copy ${file}, from ${cell} on.`,
  insert: tableCommand,
  collectRefused,
  registerGap,
  uncounted,
  partialTotals,
  skippedComments: (cells) =>
    `These cells already have threaded comments, so what was found is only on the sheet "Check results": ${cells}`,
  signatureBroken:
    "The original file carries a digital signature; it is no longer valid in the copy.",
  internal:
    "An internal error occurred in Heshu; no file was written. Please send us this message and the command you used:",
};

export const enCommandLine: CommandLineWords = {
  ...enUS,
  cli,
  plan: planWords,
  template: templateWords,
  verify: verifyWords,
  collect: { ...collectWords, ...collectLineWords },
  rollup: rollupWords,
  returning: returnWords,
  rescale: rescaleWords,
  blank: blankWords,
  newYear: newYearWords,
  paragraphs: paragraphWords,
  inserted: tableWords,
};
