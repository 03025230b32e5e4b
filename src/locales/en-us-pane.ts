import { counted } from "./en-us-grammar";
import type { PaneWords } from "./pane-words";

const quoted = (sheets: readonly string[]) => sheets.map((sheet) => `"${sheet}"`).join(", ");

export const pane: PaneWords = {
  summarySheet: (template, year) => `${template} (${String(year)})`,
  name: "Heshu 核数",
  start: [
    'Open a workbook with filled-in forms and press "Check".',
    "Cells with a problem are marked on the sheet, and each entry here leads to its cell; no figure in the forms is ever changed.",
  ],
  verdictMeans: {
    return: (count) =>
      `${counted(count, "error")} must be corrected. Return the forms to the reporting unit.`,
    explain: (count) =>
      count === 1
        ? "1 figure needs an explanation."
        : `${String(count)} figures need explanations.`,
    unchecked: (count) =>
      `No errors found, but ${counted(count, "check")} could not be made for want of figures.`,
    pass: (count) => `${counted(count, "check")} made, all passed.`,
  },
  checkedCount: (count) => `${counted(count, "check")} made`,
  explainedCount: (count) => `${String(count)} explained`,
  actions: {
    check: "Check",
    recheck: "Check again",
    cancel: "Cancel",
    clearMarks: "Clear marks",
    fillSummary: "Fill summary",
    insertTable: "Insert table",
    exportWord: "Export Word",
    readPlan: "Read plan",
    replaceEdit: "Use the forms instead",
    verifyText: "Verify text",
    trace: "Trace",
    collect: "Submissions",
    overwrite: "Overwrite",
    undo: "Undo",
    dismiss: "Dismiss",
  },
  running: {
    check: "Checking…",
    clearMarks: "Clearing marks…",
    explain: "Saving the explanation…",
    fillSummary: "Filling the summary…",
    insertTable: "Inserting the table…",
    exportWord: "Exporting to Word…",
    undo: "Undoing…",
    marks: "Updating marks…",
    readPlan: "Reading the plan…",
    verifyText: "Verifying the text…",
    writePlan: "Adding to the plan…",
    collect: "Working on submissions…",
  },
  progress: (done, of) => `Step ${String(done)} of ${String(of)}`,
  sections: {
    nav: "On this page",
    attainment: "Targets",
    findings: "Findings",
    unchecked: "Could not be checked",
    lint: "Scheme",
    marks: "Marks on the sheet",
    tools: "Fill in and undo",
    messages: "Messages",
    short: {
      attainment: "Targets",
      findings: "Findings",
      unchecked: "Unchecked",
      marks: "Marks",
    },
  },
  list: {
    all: "All",
    byStatus: "Filter by status",
    bySeverity: "Filter by severity",
    open: "To explain",
    form: "Form",
    allForms: "All forms",
    wholeWorkbook: "Whole workbook",
    search: "Search indicator, code, cell or rule",
    shown: (count, of) => `Showing ${String(count)} of ${String(of)}`,
    noMatch: "Nothing matches.",
    noFindings: "No findings.",
    noTargets: "No targets have been set.",
    allChecked: "Everything could be checked.",
    more: (count) => `Show ${String(count)} more`,
    showAll: (count) => `Show all ${String(count)}`,
    showFewer: "Show fewer",
    lint: (count) =>
      count === 1
        ? "1 thing in the scheme to look at"
        : `${String(count)} things in the scheme to look at`,
  },
  attainment: {
    target: "Target",
    actual: "Actual",
    due: "Due",
    shortfall: "Short by",
    surplus: "Ahead by",
    over: "Over by",
    under: "Under by",
    points: "points",
    scheduleMark: "due by now",
    targetMark: "annual target",
    wording: (text) => `Target wording: "${text}"`,
  },
  detail: {
    left: "Left",
    right: "Right",
    actual: "Actual",
    target: "Target",
    difference: "Difference",
    tolerance: "Tolerance",
    rule: "Rule",
    figures: "Figures",
    cells: "Related cells",
    whatToDo: "What to do",
    goTo: (cell) => `Go to ${cell}`,
    goThere: "Go to the cell",
    explanation: "Explanation",
    explanationHint: "If the figure is right, give the reason here",
    by: "Written by",
    save: "Save explanation",
    edit: "Edit explanation",
    explained: "Explained",
    lastYear: "last year",
    plan: "target",
  },
  stale: "Data has changed since the check; what follows may be out of date.",
  notices: {
    marksCleared: "Marks cleared; the cells' own formats are as they were.",
    explained: (rule) => `The explanation for ${rule} was saved on the sheet "审核说明".`,
    filled: (sheets, figures, gaps) =>
      `The summary was filled on ${quoted(sheets)} with ${counted(figures, "figure")}.` +
      (gaps > 0
        ? ` ${counted(gaps, "gap")} where a figure is missing ${gaps === 1 ? "is" : "are"} marked on the sheet.`
        : ""),
    filledSame: (sheets) =>
      `Nothing had to change: what stands on ${quoted(sheets)} agrees with the forms.`,
    inserted: (rows) =>
      rows === 0
        ? "There is nothing to list; nothing was inserted."
        : `A table of ${counted(rows, "row")} was inserted.`,
    planRead: (targets) =>
      `${counted(targets, "target")} found. Nothing is written before you confirm.`,
    planned: (rows, sheet) =>
      rows === 0
        ? "All of these targets are in the plan already; nothing was written."
        : `${counted(rows, "target")} added on the sheet "${sheet}". This can be undone.`,
    undone: (sheets) =>
      sheets.length === 0
        ? "The last step was undone."
        : `The last step was undone on ${quoted(sheets)}.`,
    nothingToUndo: "There is nothing to undo.",
  },
  refusals: {
    faults: (count) =>
      `The reporting scheme has ${counted(count, "error")}; nothing was checked. Correct ${count === 1 ? "it" : "each one"}, then check again.`,
    noForm:
      'No form was recognised; nothing was checked. A form has a header with captions such as "指标名称" (indicator name), "代码" (code) and "本年累计" (year to date).',
    noTemplate:
      'No summary template was found (a sheet with placeholders such as "{{指标}}"); nothing was filled. Add one to the reporting scheme.',
    template: (count) =>
      `The template of the summary has ${String(count)} fault(s); nothing was filled. Correct each and fill again.`,
    checkFirst: 'Press "Check" first.',
    noTarget: "No target with a figure was found. Paste the text of the work plan.",
    planRefused: (count) =>
      `${counted(count, "target")} cannot be added, for the reason given at each; nothing was written.`,
  },
};
