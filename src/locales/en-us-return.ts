import { closed, counted, monthName } from "./en-us-grammar";
import { ADVICE_HARD, ADVICE_QUERY } from "./en-us-findings";
import type { NoticeWords, ReminderWords, ReturnWords } from "./return-words";

const BLANK_DAY = "____________________";

function day(text: string | null): string {
  const [year, month, ofMonth] = (text ?? "").split("-").map(Number);
  return text === null ? BLANK_DAY : `${String(ofMonth)} ${monthName(month ?? 0)} ${String(year)}`;
}

const VERDICT = { return: "return", explain: "to be explained", unchecked: "unchecked" } as const;
const between = ", ";

/** A long list of forms stands in the table below. */
const formsText = (forms: readonly string[]) =>
  forms.length > 3
    ? `${forms[0] ?? ""} and ${String(forms.length - 1)} others`
    : forms.join(between);

const notice: NoticeWords = {
  title: "Return notice",
  addressee: (name, code) => `To ${name} (unit code ${code})`,
  period: (year, months) => {
    if (months === null) return String(year);
    const [from, through] = months;
    return `${from === through ? "" : `${monthName(from)}–`}${monthName(through)} ${String(year)}`;
  },
  opening: (told) => {
    const counts = [
      ...(told.hard > 0 ? [`${String(told.hard)} to correct`] : []),
      ...(told.open > 0 ? [`${String(told.open)} to explain`] : []),
      ...(told.unchecked > 0 ? [`${String(told.unchecked)} that could not be checked`] : []),
    ];
    const on = told.checkedOn === null ? "" : ` on ${day(told.checkedOn)}`;
    const verdict =
      told.verdict === "unchecked"
        ? `could not be checked in full (${counted(told.unchecked, "point")})`
        : `${VERDICT[told.verdict]}; ${counts.join(between)}`;
    return `Your statistics forms for ${told.period} (${formsText(told.forms)}) were checked${on}. Verdict: ${verdict}.`;
  },
  changed: (told) =>
    `Compared with your submission before, ${counted(told.changed, "figure has", "figures have")} changed; ${String(told.closed)} of the earlier points are settled, ${String(told.open)} are still open, and ${String(told.fresh)} are new.`,
  explained: (text) => ` Explanation given: ${closed(text)}`,
  explainedBare: (text) =>
    ` The explanation "${text}" in the form names no left and right value; please explain again.`,
  explainAgain: (text) =>
    ` Explained before: ${closed(text)} The figures have changed since; please explain again.`,
  request: ({ verdict, hasQueries, deadline }) =>
    ({
      return: `Please correct${hasQueries ? " or explain" : ""} each point below and submit again by ${deadline}.`,
      explain: `Please verify each point below, correct what is wrong, give the reason for what is right, and submit again by ${deadline}.`,
      unchecked: `Please fill in what is blank below (0 where there is nothing to report), correct what cannot be read, calculate and save formulas that have no result, and submit again by ${deadline}.`,
    })[verdict],
  stray: ({ file, why, blank }) =>
    blank
      ? `In the file "${file}", ${why}`
      : `The file "${file}", which may be yours, was received too and was not counted: ${why}`,
  missing: (forms) => `Not submitted yet: ${forms.join(between)}. Please submit these too.`,
  heading: (number, text) => `${String(number)}. ${text}`,
  headings: {
    files: "Files that were checked",
    correct: (count) => `To correct (${String(count)})`,
    explain: (count) => `To verify and explain (${String(count)})`,
    noted: (count) => `For information, no answer needed (${String(count)})`,
    unchecked: (count) => `Could not be checked (${String(count)})`,
    how: (verdict) => (verdict === "unchecked" ? "How to fill in" : "How to correct and explain"),
  },
  asked: { correct: "correct", explain: "explain", noted: "—" },
  filesNote:
    "The checksum (SHA-256, its first 16 digits) tells which file was checked. The check did not change the file, and the figures in the marked copy are the same.",
  cellsNote: "The number in brackets before a cell is that of the file.",
  cellIn: (file, cell) => `[${String(file)}]${cell}`,
  numbers: (first, last) => `${String(first)}–${String(last)}`,
  group: (rule, count, example) =>
    `${String(count)} places of the same kind, each listed in the annex. For example: ${example} (Rule ${rule})`,
  more: (count) => `${String(count)} in all`,
  ofGroup: (numbers, rule, example, isAlike) =>
    `Nos. ${numbers}, rule ${rule}${isAlike ? `. All are alike; the first: ${example}` : ""}`,
  how: (told) => [
    ...(told.copies > 0
      ? [
          told.verdict === "unchecked"
            ? `In the marked copy the cells to be filled in or calculated bear a mark and a comment, and the sheet "${told.resultsSheet}" lists everything; click the address of a cell to go there. You may fill in the marked copy itself and submit it: marks do not matter to the next check.`
            : `In the marked copy the cells concerned bear a mark and a comment, and the sheet "${told.resultsSheet}" lists every point; click the address of a cell to go there. You may correct the marked copy itself and submit it: marks do not matter to the next check.`,
        ]
      : []),
    ...(told.hasQueries
      ? [
          `To explain a point, give the reason in its line on the sheet "${told.explanationSheet}" of the marked copy and submit it with the forms. Once the figures change, an explanation no longer holds.`,
        ]
      : []),
    ...(told.hasUnchecked
      ? [
          "What could not be checked is not passed: fill in what is lacking and calculate the formulas, and it will be checked when you submit again.",
        ]
      : []),
    "Only the reporting unit may correct what it has submitted; the bureau changes no figure.",
  ],
  annex: "Annex: places of the same kind, one by one",
  fields: {
    issuedBy: "Issued by",
    handledBy: "Handled by",
    phone: "Telephone",
    date: "Date",
    receivedBy: "Received by",
    receivedOn: "Received on",
  },
  dateByHand: "",
  sheetFooter: "&P / &N",
};

const reminder: ReminderWords = {
  title: "Reminder list",
  subtitle: (year, on) => `${String(year)}${on === null ? "" : `, as of ${day(on)}`}`,
  opening: (units, none, strays, on) => {
    const until = on === null ? "" : `As of ${day(on)}, `;
    return units === 0
      ? `${until === "" ? "All" : `${until}all`} units have submitted everything that is due.`
      : `${until}${counted(units, "unit has", "units have")} not submitted everything that is due; ${String(none)} of them ${none === 1 ? "has" : "have"} submitted nothing${strays > 0 ? `, and of ${String(strays)} a file could not be counted` : ""}.`;
  },
  withoutDay: "No day was given (--on), so days overdue were not counted.",
  state: {
    none: "nothing submitted",
    part: "in part",
    stray: "file not counted",
    blank: "blank form",
  },
  overdue: (days) => (days === null ? "—" : days > 0 ? String(days) : "not yet due"),
  text: (told) => {
    const due =
      told.deadline === null
        ? ""
        : told.overdue !== null && told.overdue > 0
          ? ` They were due on ${day(told.deadline)}, ${counted(told.overdue, "day")} ago.`
          : ` They are due on ${day(told.deadline)}.`;
    const ask = told.until === null ? "as soon as possible" : `by ${day(told.until)}`;
    const contact = told.contact === null ? "" : ` Contact: ${told.contact}.`;
    const hasStrays = told.strays.length > 0;
    const none = hasStrays ? "could not be counted" : "have not been received";
    const strays = told.strays
      .map(({ file, why, blank }) =>
        blank
          ? ` In "${file}", which was received, ${why}`
          : ` "${file}" was received and not counted: ${why}`
      )
      .join("");
    const isOwn = told.strays.every((one) => one.blank);
    const otherwise = !hasStrays
      ? "If you have sent them already"
      : isOwn
        ? "If you have sent them otherwise"
        : "If the file is not yours, or you have sent the forms otherwise";
    return `Reminder to ${told.name}: your statistics forms for ${String(told.year)} ${told.all ? none : "are not complete"} (missing: ${told.missing.join(between)}).${strays}${due} Please submit them ${hasStrays ? "again " : ""}${ask}. ${otherwise}, please check with us.${contact}`;
  },
  hinted: (name) => `perhaps ${name}`,
  filesSheet: "Files not counted",
  filesHeading: "Annex: files received that could not be counted",
  filesOpening: (count, units) =>
    `${counted(count, "file counts", "files count")} for no unit: the unit could not be told, there is no form of the scheme or only blank ones, or the file could not be read.${units > 0 ? " Units on the list may have submitted: please check before reminding them." : ""}`,
};

export const returnWords: ReturnWords = {
  file: {
    notice: "Return notice",
    copy: "Marked copy",
    reminder: "Reminder",
    reminders: "Reminder list",
  },
  caption: {
    number: "No.",
    asked: "Asked",
    form: "Form",
    code: "Code",
    indicator: "Indicator",
    cell: "Cell",
    message: "Finding",
    left: "Left",
    right: "Right",
    difference: "Difference",
    rule: "Rule",
    rules: "Rules",
    reason: "Reason",
    file: "File",
    reported: "Sent on",
    copy: "Marked copy",
    sha256: "Checksum",
    severity: "Severity",
    unit: "Unit",
    unitCode: "Unit code",
    missing: "Forms not submitted",
    deadline: "Deadline",
    overdue: "Days overdue",
    text: "Reminder",
    state: "State",
  },
  notice,
  reminder,
  day,
  between,
  fillIn: {
    blank: "Not filled in. Please fill it in, with 0 where there is nothing to report.",
    not_calculated: "The formula has no result. Please calculate it and save the file.",
    unreadable: "This is no figure that can be read. Please correct it.",
  },
  askedAbove: [ADVICE_HARD, ADVICE_QUERY],
  header: (results, year) => `Results: ${results}  ${String(year)}`,
  unitLine: (one) => {
    const counts = [
      ...(one.hard > 0 ? [`${String(one.hard)} to correct`] : []),
      ...(one.open > 0 ? [`${String(one.open)} to explain`] : []),
      ...(one.unchecked > 0 ? [`${String(one.unchecked)} could not be checked`] : []),
      counted(one.copies, "marked copy", "marked copies"),
    ];
    return `${one.code} ${one.name}  ${VERDICT[one.verdict]}  ${counts.join(between)}  → ${one.folder}`;
  },
  nothing: (code, name, verdict) =>
    ({
      pass: `${code} ${name}  pass, nothing to return`,
      unchecked: `${code} ${name}  unchecked, but not for anything that the unit left blank or uncalculated: not returned; the results say why`,
      missing: `${code} ${name}  not complete: only a reminder is written`,
    })[verdict],
  leftOut: (unit, file, why, sentence) =>
    ({
      changed: `${unit}  left out: ${file} has changed since it was checked and no longer has the recorded checksum. Run heshu collect again, then heshu return.`,
      gone: `${unit}  left out: the checked file ${file} is not there. Name the folder that holds it, or run heshu collect again.`,
      unreadable: `${unit}  left out: ${file}: ${sentence}`,
    })[why],
  notCharged: (count) =>
    `${counted(count, "file counts", "files count")} for no unit: see the sheet "Files not counted" of the reminder list`,
  reminded: (units) => `Reminder list: ${counted(units, "unit")}`,
  counts: (notices, copies, reminders, leftOut) =>
    `${counted(notices, "return notice")}, ${counted(copies, "marked copy", "marked copies")}, ${counted(reminders, "reminder")}${leftOut > 0 ? `; ${counted(leftOut, "unit")} left out` : ""}`,
  skippedComments: (file, cells) =>
    `${file}: these cells already hold a conversation; what was found there is only on the sheet "Check results": ${cells}`,
  leftFromBefore: (folder) =>
    `${folder}: left by an earlier return; nothing goes back to this unit now. Please remove it yourself.`,
  written: (folder) => `Written to ${folder}`,
  refused: (what, text) =>
    ({
      no_folder:
        "Name the folder of the submitted files, as in: npx heshu return submitted --scheme scheme.xlsx --results results --out returned",
      no_results: "Name the results of heshu collect with --results, as in: --results results",
      no_out: "Name the folder to write to with --out, as in: --out returned",
      out_is_folder: `Nothing can be written into ${text}, where the submitted files are: it would be taken for submissions the next time. Name another folder with --out.`,
      not_results: `${text}: holds no submissions.ndjson written by Heshu. Run heshu collect first, and name the folder of its results.`,
      other_scheme: `${text}: was not checked under this scheme. Use the same scheme, or run heshu collect again.`,
      other_language: `The results are in ${text === "en" ? "English" : "Chinese"}; a notice is not to mix two languages. Add --lang ${text}, or run heshu collect again.`,
      no_unit: `"${text}" is not in the register of units. --unit takes a unit's code or full name.`,
      shared_name: `More than one unit of the register is called "${text}". Give the unit's code with --unit.`,
      bad_deadline: `--deadline takes a date such as 2024-01-15, not "${text}".`,
      deadline_before: `The deadline ${text} is before the day of the notices (that of --on, else of the collection). Please correct one of them.`,
      exists: `${text} exists; nothing was written. Add --force to overwrite it, or name another folder with --out.`,
      unfit_results: `${text}: the results are damaged. Run heshu collect again.`,
    })[what],
};
