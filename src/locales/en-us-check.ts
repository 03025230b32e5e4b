import { RESULTS_NAMES } from "./results-names";
import type { TargetResult } from "../core/targets";
import { advice, column, findings, unchecked } from "./en-us-findings";
import { amount, counted, monthsThrough } from "./en-us-grammar";
import { lint } from "./en-us-lint";
import { faults, problems } from "./en-us-problems";
import { behindPoints, figureText, rateText } from "./figures";
import type { FewestWords, ResultsWords, CheckWords } from "./words";

const severity = { hard: "Hard", query: "Query", info: "Info" } as const;
const verdict = {
  return: "Returned",
  explain: "Explanation needed",
  unchecked: "Not fully checked",
  pass: "Passed",
} as const;
const status = {
  exceeded: "Exceeded",
  met: "Met",
  on_schedule: "On schedule",
  behind: "Behind schedule",
  pending: "Pending until year end",
  missed: "Missed",
  unchecked: "Could not be checked",
  no_target: "No target",
} as const;

const kind = {
  level: "level",
  delta: "change",
  growth: "growth",
  share: "share",
  points: "percentage points",
  completion: "completion rate",
  from_to: "from … to …",
  share_from_to: "share from … to …",
  plan_actual: "plan and actual",
  rank: "rank",
  multiple: "multiple",
} as const;

const fewest: FewestWords = {
  intro: ({ rules, findings, choices }) =>
    `The ${String(findings)} errors of ${rules.join(", ")} may come from ${counted(choices[0]?.length ?? 1, "cell")}. Check first: `,
  cell: (address, name) => `${address} (${name})`,
  and: " and ",
  or: ", or ",
  end: ".",
};

/** Widths of the sheet allow about ten letters for the captions of figures. */
const results: ResultsWords = {
  ...RESULTS_NAMES["en-US"],
  explanationSheet: "审核说明",
  title: (year, through) => `Check results, ${monthsThrough(through)} ${String(year)}`,
  verdictLine: (one, hard, query, info, open) =>
    `Verdict: ${verdict[one]} (${String(hard)} hard, ${counted(query, "query", "queries")}, ${String(info)} for information, ${String(open)} could not be checked)`,
  legend: "Marks",
  errorLook: "Error or query",
  shortfallLook: "Missed or behind",
  findingsHeading: "1. Findings",
  targetsHeading: "2. Targets",
  uncheckedHeading: "3. Could not be checked",
  none: "None",
  captions: {
    number: "No.",
    severity: "Severity",
    rule: "Rule",
    form: "Form",
    cell: "Cell",
    left: "Left",
    right: "Right",
    difference: "Difference",
    message: "Finding",
    explanation: "Explanation",
    indicator: "Indicator",
    wording: "Target wording",
    unit: "Unit",
    actual: "Actual",
    rate: "Completion",
    shortfall: "Shortfall",
    scheduled: "due by now",
    status: "Status",
    reason: "Reason",
    by: "By",
    on: "On",
  },
  explanationNote:
    'Write the reason in the column "Explanation". When the left or the right side changes, the explanation no longer holds and a new one is needed.',
  commentAuthor: "Heshu",
  commentAuthors: ["核数", "Heshu"],
  comment: (label, rule, message) => `[${label} ${rule}] ${message}`,
};

/** How far a target is reached, as a summary puts it; nothing where nothing is known. */
function progress(one: TargetResult): string {
  const share = `${rateText(one.rate)} of the annual target`;
  switch (one.status) {
    case "exceeded":
      return one.goal?.atMost === true
        ? `within the target, ${gap(one)} below it`
        : `${share}, exceeded by ${gap(one)}`;
    case "met":
      return "annual target met";
    case "on_schedule":
      return `${share}, on schedule`;
    case "behind":
      return `${share}, ${points(behindPoints(one))} behind schedule, ${gap(one)} short`;
    case "pending":
      return `${gap(one)} short of the annual target, pending until year end`;
    case "missed":
      return one.goal?.atMost === true
        ? `${gap(one)} over the target`
        : `${share}, missed by ${gap(one)}`;
    default:
      return "";
  }
}

function gap(one: TargetResult): string {
  const { unit } = one.indicator;
  const figure = figureText(Math.abs(one.shortfall ?? 0));
  return unit === "%" ? points(figure) : amount(figure, unit);
}

function points(figure: string): string {
  return `${figure} percentage ${figure === "1" ? "point" : "points"}`;
}

export const enCheck: CheckWords = {
  language: "en-US",
  findings,
  problems,
  faults,
  lint,
  advice,
  unchecked,
  column,
  fewest,
  severity,
  verdict,
  status,
  kind,
  summary: {
    status: (one) => status[one],
    progress,
    verdict: (one) => verdict[one],
    period: (year, through) =>
      through >= 12 ? String(year) : `${monthsThrough(through)} ${String(year)}`,
    listed: (figures) =>
      figures.map(({ name, figure, unit }) => `${name} ${figure} ${unit}`.trimEnd()).join(", "),
    missing: "(not filled in)",
  },
  results,
};
