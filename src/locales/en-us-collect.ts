import type { CollectWords } from "./collect-words";
import { UNPLACED } from "./en-us-collect-reasons";
import { dayFindings } from "./en-us-collect-days";
import { SIGNATURE } from "./en-us-signatures";
import { counted, monthName } from "./en-us-grammar";
import { figureText } from "./figures";
import { farAdvice, timesText } from "./en-us-ratio";

const verdict: CollectWords["verdict"] = {
  return: "return",
  explain: "explain",
  unchecked: "unchecked",
  pass: "pass",
  missing: "not submitted",
};

const state: CollectWords["state"] = {
  current: "used",
  older: "submitted again since",
  duplicate: "duplicate",
  explanations: "explanations sent later",
  unknown: "unit unknown",
  blank: "blank form",
  no_form: "no form",
  unread: "unreadable",
};

const MARK = { approval: "document number", expiry: "expiry", formNumber: "form number" } as const;

const months = (from: number, through: number) =>
  from === through ? monthName(from) : `${monthName(from)}–${monthName(through)}`;
const source = (ofScheme: boolean) => (ofScheme ? "the form in the scheme has" : "most units have");
const noted: CollectWords["noted"] = (name, note) => `${name} (${note})`;
const allOf = ({ count, of }: { readonly count: number; readonly of: number }) =>
  count === of ? `All ${String(of)}` : `${String(count)} of ${String(of)}`;
const statedText = (one: { readonly stated: number | null; readonly shown: string }) =>
  one.stated !== null
    ? `is given as ${figureText(one.stated)}`
    : one.shown === ""
      ? "is not filled in"
      : `is given as "${one.shown}"`;
/** To three digits: nobody compares more. */
const times = (ratio: number) => String(Number(ratio.toPrecision(3)));
const named = (one: { readonly indicator: { readonly name: string } | null }) =>
  one.indicator === null ? "the figure" : `"${one.indicator.name}"`;

/** What a form of a unit is to the totals. */
export const coveragePart: CollectWords["part"] = {
  counted: "counted",
  returned: "returned, not counted",
  missing: "not submitted",
  contained: "above other units or the bureau itself, not counted twice",
};

export const collectWords: CollectWords = {
  part: coveragePart,
  findings: {
    unit_unknown: ({ name, unitCode, nearest }) =>
      `"${name === "" ? unitCode : name}" is not in the register of units.${nearest === null ? "" : ` Did you mean "${nearest}"?`} Please check the reporting unit.`,
    unit_unsaid: () =>
      "The form names neither the unit nor its code, and the file name does not tell either. Please fill it in and submit again.",
    unit_by_file: ({ unit }) =>
      `The form does not name its unit; it was taken for "${unit}" by the file name alone. Please confirm.`,
    unit_conflict: ({ name, unit }) =>
      `The name is that of "${name}" and the code that of "${unit}"; nobody can tell whose form this is, and it counts for neither. Please correct it and submit again.`,
    unit_renamed: ({ name, unit }) =>
      `The name is given as "${name}"; in the register this code is "${unit}". The code was followed. If the unit has a new name, please put it into the register.`,
    unit_recoded: ({ unit, stated, known }) =>
      `The unit code is given as "${stated}", which is not in the register; that of "${unit}" is "${known}". The name was followed. Please correct the code, or put a new one into the register.`,
    unit_shared: ({ name, codes }) =>
      `${String(codes.length)} units of the register are called "${name}" (codes ${codes.join(", ")}); the name alone does not tell which. Please fill in the right unit code and submit again.`,
    several_units: ({ units }) =>
      `This file holds ${counted(units.length, "unit")}, each checked by itself: ${units.join(", ")}.`,
    explanations_unsaid: () =>
      'The file holds explanations alone and does not say which unit they are from; they were not used. Write "单位名称：" with the unit below the title of the sheet of explanations and send it again.',
    no_form: () =>
      "The file holds no form of this scheme. Please check whether it is the right file.",
    form_not_due: (one) =>
      `The register does not ask this unit for ${one.form ?? ""}, but for ${one.expected.join(", ")}. Please explain.`,
    version: ({ mark, text, expected, ofScheme }) =>
      `The ${MARK[mark]} is "${text}", ${source(ofScheme)} "${expected}"; this may be another version of the form. Please submit the form in force.`,
    period_months: ({ text, from, through, ofScheme }) =>
      `The reference period is ${months(...monthsOf(text))}, ${source(ofScheme)} ${months(from, through)}. Please correct it.`,
    sign_off_lacks: ({ captions }) =>
      `The foot of the form lacks lines of the form in force: ${captions.map((one) => SIGNATURE[one]).join(", ")}. Please restore them, fill them in and submit again.`,
    row_added: ({ label }) =>
      `"${label}" is not in the catalogue: the row was added. Please restore the form and submit again.`,
    column_added: ({ columns }) =>
      `The form was altered: the scheme's own does not have ${columns.map(({ letters, caption }) => `column ${letters} "${caption}"`).join(", ")}; the figures there were not checked. Please restore the form as it was and report again.`,
    hidden_sheet: ({ sheet, count }) =>
      `The sheet "${sheet}" is hidden and holds ${counted(count, "figure")}. Please explain what for.`,
    zero: (one) =>
      `For ${named(one)} this year is 0 and last year was ${figureText(one.lastYear)}. Please check whether it was left out; if it is 0, explain.`,
    dash: (one) =>
      `For ${named(one)} this year is "${one.sign}" (not applicable) and last year was ${figureText(one.lastYear)}. Please verify and explain.`,
    fraction: (one) =>
      `${named(one)} is given as ${figureText(one.value)} ${one.unit}; what is counted in ${one.unit} is a whole number. Please correct it.`,
    negative: ({ value, unit, counted, column, lastYear, ...one }) => {
      const of = `${column === "lastYear" ? "Last year's figure of " : ""}${named(one)} is given as ${figureText(value)} ${unit}`;
      if (counted) return `${of}; what is counted in ${unit} cannot be below 0. Please correct it.`;
      const before = lastYear === null ? "" : `; last year was ${figureText(lastYear)}`;
      return `${of}${before}. Please check whether the minus sign is a mistake; if it is not, explain.`;
    },
    circular: ({ cells, ...one }) =>
      `The formula of ${named(one)} refers to itself (${cells.join(" → ")}) and gives no figure. Please correct the formula, or type the figure in.`,
    merged: ({ range, holder, value, ...one }) =>
      `${named(one)} has no cell of its own: ${range} is merged and holds one number, ${figureText(value)} in ${holder}. Please take the merge apart and fill in each figure.`,
    copied_year: ({ form, count, of }) =>
      `${count === of ? `All ${counted(of, "figure")} of this year in ${form ?? ""}` : `Of the ${counted(of, "figure")} of this year in ${form ?? ""}, ${String(count)}`} equal last year's. Please verify that last year's were not filled in once more, and explain.`,
    last_year: (one) =>
      `Last year's figure of ${named(one)} ${statedText(one)}; ${figureText(one.known)} was reported then. It must not be changed; please restore it.`,
    explanation_unplaced: ({ sheet, row, why }) =>
      `Row ${String(row)} of the sheet "${sheet}" ${UNPLACED[why]}.`,
    explanations_unread: ({ sheet }) =>
      `The layout of the sheet "${sheet}" is not known, and nothing on it was taken over. Please use the sheet of explanations that the marked copy adds, or give each explanation the form number and the code of its indicator in columns of their own.`,
    last_year_of_other: (one) => {
      const other = `"${one.unitCode === null ? one.other : noted(one.other, one.unitCode)}"`;
      return `${allOf(one)} of last year's figures of ${one.form ?? ""} are those that ${other} reported then, and not this unit's. The figures of ${other} may have been sent by mistake. Please check and send the unit's own figures again; to restore last year's alone is not enough.`;
    },
    this_year_of_last: (one) =>
      `${allOf(one)} of this year's figures of ${one.form ?? ""} are those that the unit reported last year, ${one.isBlank ? "and last year's are blank. Last year's form may have been sent by mistake" : "and last year's are not. Last year's form may have been sent by mistake, or the two columns swapped"}. Please check and send it again; to restore last year's figures alone is not enough.`,
    rows_slipped: (one) =>
      `From ${named(one)} on, ${String(one.count)} rows hold last year's figure of the row ${one.from}. The figures may stand in the wrong rows, this year's too. Please check them row by row and send the form again.`,
    ...dayFindings,
    order_unclear: (one) =>
      `"${one.taken}" and "${one.other}" both hold ${one.forms.join(", ")}, with different figures, and neither their dates nor the times of the files tell which is the newer; the first is used for now. Please confirm which one counts.`,
    file_of_other: ({ file, named, unit }) =>
      `The file "${file}" bears the name of "${named}", but its forms name "${unit}", which was followed. Please check whether the unit was filled in wrongly or the wrong file was sent.`,
    figures_of_other: (one) =>
      `All ${String(one.count)} of this year's figures of ${one.form ?? ""} are those of "${one.other}". Please check whether another unit's figures were sent by mistake.`,
    far_from_last_year: (one) =>
      `For ${named(one)} this year's ${figureText(one.actual)} is ${timesText(one.ratio)} last year's ${figureText(one.lastYear)}; the median of the units is ${times(one.median)} times. ${farAdvice(one.ratio, one.median)}`,
    far_from_peers: (one) =>
      `For ${named(one)} the figure ${figureText(one.actual)} is ${times(one.ratio)} of the ${figureText(one.total)} of "${one.whole}"; the median of the units is ${times(one.median)}. ${farAdvice(one.ratio, one.median)}`,
    far_from_others: (one) =>
      `For ${named(one)} this year's ${figureText(one.actual)} has no figure of last year beside it and is ${timesText(one.ratio)} the units' median of ${figureText(one.median)}. Please verify it, with its unit of measure, and explain.`,
  },
  verdict,
  state,
  sheet: {
    status: "Status",
    findings: "Findings",
    transcription: "Transcription",
    sources: "Transcription sources",
    totals: "Roll-up",
    coverage: "Units in the roll-up",
    files: "Files",
    resubmissions: "Resubmissions",
  },
  caption: {
    unit: "Unit",
    unitCode: "Unit code",
    due: "Forms due",
    deadline: "Deadline",
    received: "Sent on",
    late: "Late",
    verdict: "Verdict",
    hard: "Hard",
    query: "Queries",
    open: "To explain",
    unchecked: "Unchecked",
    missing: "Forms not submitted",
    files: "Files used",
    severity: "Severity",
    rule: "Rule",
    form: "Form",
    code: "Code",
    indicator: "Indicator",
    measure: "Unit of measure",
    cell: "Cell",
    left: "Left",
    right: "Right",
    message: "Finding",
    explanation: "Explanation",
    file: "File",
    state: "Outcome",
    sha256: "Checksum before",
    sha256After: "Checksum after",
    column: "Column",
    how: "Rolled up by",
    total: "Total",
    units: "Units with a figure",
    withReturned: "With returned units",
    bureau: "Bureau's own figure",
    difference: "Difference",
    counted: "Units counted",
    returned: "Units returned, not counted",
    contained: "Units above others, not counted twice",
    inTotals: "In the totals",
    without: "Units without a figure",
    note: "Note",
    missingUnits: "Units that have not submitted",
    returnedForms: "Forms returned, not counted",
    dueCount: "Units due",
    countedCount: "Number counted",
    missingCount: "Number not submitted",
    returnedCount: "Number returned, not counted",
    containedCount: "Number not counted twice",
    openCount: "Of these to be explained",
    openUnits: "Counted units with figures to be explained",
    times: "Times submitted again",
    changed: "Cells changed last time",
    closed: "Corrected",
    stillOpen: "Still open",
    fresh: "New",
    carried: "Explanations kept",
    again: "To explain again",
    laterFile: "Newer file",
    earlierFile: "Earlier file",
    newerBy: "Order told by",
    event: "What",
    was: "Before",
    wasCell: "Cell before",
    is: "Now",
    isCell: "Cell now",
  },
  rollUp: { sum: "sum", none: "not rolled up", rate: "computed anew", maximum: "maximum" },
  figureColumn: { actual: "this year", lastYear: "last year", plan: "annual target" },
  sourceCaption: (without) =>
    without === null
      ? "Source"
      : `Source (links full: from row ${String(without)} see "Transcription sources")`,
  noted,
  totalRow: "Total",
  andMore: (names, count) => `${names} and others, ${counted(count, "unit")} in all`,
  late: { form: "late", file: "perhaps late (by the file's time only)" },
  deadlineUnread: (text) => `${text} (not a whole date; nobody was judged late)`,
  receivedBy: { form: "", file: " (time of the file)" },
  between: ", ",
  blankForms: (forms) =>
    `${forms.join(", ")} ${forms.length === 1 ? "is" : "are"} blank: no figure of this period is filled in, which counts as not submitted. Please fill in the figures and submit again, with 0 where there is nothing to report.`,
  strayFile: (path, of, blank) =>
    blank.length > 0
      ? `Received ${path}, but ${blank.join(", ")} ${blank.length === 1 ? "is" : "are"} blank and counted as not submitted`
      : `Perhaps of this unit: ${path} (${state[of]}, not counted)`,
  resubmissionLine: (one) => {
    const changed =
      one.changed === 0 ? "no figure changed" : `${counted(one.changed, "cell")} changed`;
    const found = [
      `${one.times === 1 ? "" : "last time "}${changed}`,
      ...(one.closed > 0 ? [`${String(one.closed)} corrected`] : []),
      ...(one.open > 0 ? [`${String(one.open)} still open`] : []),
      ...(one.fresh > 0 ? [`${String(one.fresh)} new`] : []),
      ...(one.carried > 0 ? [`${counted(one.carried, "explanation")} kept`] : []),
      ...(one.again > 0 ? [`${String(one.again)} to explain again`] : []),
    ];
    return `Submitted again ${one.times === 1 ? "once" : `${String(one.times)} times`}: ${found.join(", ")}`;
  },
  event: {
    changed: "figure changed",
    closed: "corrected",
    open: "still open",
    explained: "explained",
    fresh: "new",
    carried: "explanation kept",
    again: "to explain again",
    nothing: "nothing changed",
  },
  newerBy: {
    form: "date on the form",
    file: "time of the file",
    name: "file name, for want of more",
  },
  newerAgainst: " (the times of the files say the contrary)",
  blank: "(blank)",
  notCalculated: "(not calculated)",
  noCell: "(no such cell)",
  typed: (text) => `text "${text}"`,
  explanationFrom: (text, file) => `${text} (see "${file}")`,
  explainedBare: (text) =>
    `The explanation "${text}" names no left and right value; please explain again.`,
  explainAgain: ({ text, left, right }) => {
    const figures = [left, right].flatMap((one) => one ?? []);
    return `The earlier explanation, "${text}", was given for ${figures.length === 0 ? "other figures" : figures.join(" and ")}. They have changed since; please explain again.`;
  },
  notRolled: "not rolled up",
  computedBy: (rule) => `computed from the totals by rule ${rule}`,
  tracedBy: (total) => `trace: rollup --of '${total}'`,
  notComputed: "no rule says how to compute it, or a total that it needs is missing",
  noUnit: "no unit's figure is counted",
  unmatched: (count, names) =>
    `so that numerator and denominator are of the same units, ${counted(count, "unit")} that ${count === 1 ? "lacks" : "lack"} a figure it is computed from ${count === 1 ? "is" : "are"} in neither: ${names}`,
  openIn: (names) => `counted, though to be explained: ${names}`,
  unequal: (forms) =>
    `the totals of ${forms.join(", ")} that it is computed from are not over the same units; use with care`,
  circle: (units) =>
    `In the register of units, some units stand above each other in a circle: ${units}. Nothing would keep them from being counted twice; please correct the column "上级单位" (unit above).`,
};

function monthsOf(text: string): [number, number] {
  const [from = 1, through = 12] = text.split("-").map(Number);
  return [from, through];
}
