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
  compared: (indicator, measure, value, cell) =>
    `${indicator}, ${measure}: ${value} (${cell === "" ? "computed" : cell})`,
  unsure: (indicator) =>
    indicator === null
      ? "no indicator goes with it"
      : `perhaps ${indicator}; not certain, so not compared`,
  noFigure: (indicator, measure) =>
    `${indicator}, ${measure}: the sheets have no figure to compare`,
  rules: (ids) => `appears in failed check rules: ${ids.join(", ")}; verify these too`,
  sum: (whole, parts, stated, sum) =>
    `Figure ${String(whole)} is ${stated}, but its parts (${parts.join(", ")}) add up to ${sum}`,
  twice: (figures, values) =>
    `Two figures for the same thing: ${figures.map((one, at) => `${values[at] ?? ""} (figure ${String(one)})`).join(", ")}`,
  empty: (file) => `${file}: no figure was found; check the file.`,
  kind: (file) => `${file} cannot be read as a text. Use .txt or .docx, or save it as one of them.`,
};
