import type { VerifyWords } from "./verify-words";

const outcome: VerifyWords["outcome"] = {
  equal: "equal",
  rounded: "equal after rounding",
  holds: "true as worded",
  different: "different",
  not_found: "no indicator for certain",
  unchecked: "not in the sheets",
  offered: "can be filled in",
  mask_differs: "contradicts the sheets",
  mask_unknown: "cannot be filled in",
};

export const verifyWords: VerifyWords = {
  outcome,
  measure: {
    actual: "year to date",
    lastYear: "last year",
    target: "annual target",
    rate: "completion rate",
    shortfall: "shortfall",
    growth: "growth on last year",
    difference: "change on last year",
    excess: "above target",
    added: "newly added",
    growthTarget: "planned growth",
    ratio: "share of last year",
    points: "change in percentage points",
    schedule: "distance from schedule",
    rank: "rank",
  },
  summary: (total, counts, contradictions) =>
    `Figures: ${String(total)} (${counts
      .map((one) => `${outcome[one.outcome]}: ${String(one.count)}`)
      .join(
        ", "
      )})${contradictions > 0 ? `; contradictions in the text: ${String(contradictions)}` : ""}`,
  compared: (indicator, measure, value) => `${indicator}, ${measure}: ${value}`,
  source: (cell) => (cell === "" ? " (computed)" : ` (${cell})`),
  unsure: (indicator) =>
    indicator === null
      ? "no indicator goes with it"
      : `perhaps ${indicator}; not certain, so not compared`,
  noFigure: (indicator, measure) =>
    `${indicator}, ${measure}: the sheets have no figure to compare`,
  rules: (ids) => `appears in failed check rules: ${ids.join(", ")}; verify these too`,
  sum: (whole, parts, stated, sum) =>
    `Figure ${String(whole)} is ${stated}, but its parts (${parts.join(", ")}) add up to ${sum}.`,
  twice: (figures, values) =>
    `Two figures for the same thing: ${figures.map((one, at) => `${values[at] ?? ""} (figure ${String(one)})`).join(", ")}.`,
  pane: {
    close: "Close",
    text: "Text",
    hint: "Paste the text here, or leave it empty to verify the cells from the selected one down",
    verify: "Hold against the sheets",
    onlyOpen: "Only what differs or was not compared",
    list: "Figures of the text",
    contradictions: "Contradictions in the text",
    computed: "computed",
    none: "No figure was found; check the text.",
  },
  empty: (file) => `${file}: no figure was found; check the file.`,
  noSheet: (file, sheet, sheets) =>
    `${file}: there is no sheet "${sheet}"; there are ${sheets.map((one) => `"${one}"`).join(", ")}. Name one of them after --sheet.`,
  noText: (file) =>
    `${file}: it holds forms and a scheme, and no text was found. Name the sheet that holds the text after --sheet.`,
  kind: (file) =>
    `${file} cannot be read as a text. Use .txt, .docx or .xlsx, or save it as one of them.`,
};
