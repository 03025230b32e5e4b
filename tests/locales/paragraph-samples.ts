import type {
  CitedFigure,
  Clause,
  Item,
  LeftOut,
  Paragraph,
} from "../../src/core/summary/paragraphs";
import type { Indicator } from "../../src/core/scheme/scheme";
import type { CommandLineWords } from "../../src/locales/cli-words";
import { piecesText } from "../../src/locales/pieces";

const at = { sheet: "R1", row: 8, column: 4 };
const indicator: Indicator = {
  ...{ form: "R1", code: "R1", name: "R1", otherNames: [], unit: "R1", parent: "" },
  ...{ adds: "", better: "more", measure: "flow", rollUp: "sum", at },
};
const cited = (measure: CitedFigure["measure"], value: number, unit = "R1"): CitedFigure => ({
  ...{ measure, indicator, value, unit, cells: [at] },
});
const percent = { ...indicator, unit: "%" };
const points = (value: number): CitedFigure => ({
  ...cited("change", value, "个百分点"),
  indicator: percent,
});
const rate = cited("rate", 85, "%");
const by = cited("change", 2);
const short = cited("shortfall", 3);
const target = cited("target", 20);
const range = { ...cited("target", 1), high: 2 };

export const clauseSamples: readonly Clause[] = [
  { code: "up", since: "year", by, rate: cited("growth", 9.17, "%") },
  { code: "up", since: "period", by: points(1), rate: null },
  { code: "down", since: "period", by, rate: cited("growth", 9, "%") },
  { code: "down", since: "year", by: points(1.2), rate: null },
  { code: "same", since: "year", last: cited("lastYear", 2) },
  { code: "exceeded", rate, by: cited("excess", 2) },
  { code: "exceeded", rate: null, by: cited("excess", 2) },
  { code: "exceeded", rate: null, by: points(0.5) },
  { code: "above_range", target: range, by: cited("excess", 2) },
  { code: "met", target },
  { code: "met", target: { ...target, indicator: percent, unit: "%" } },
  { code: "ahead", rate, points: cited("points", 1.7, "个百分点") },
  { code: "on_schedule", rate },
  { code: "on_schedule", rate: null },
  { code: "behind", rate, points: cited("points", 5.3, "个百分点"), short },
  { code: "behind", rate: null, points: null, short },
  { code: "pending", short },
  { code: "missed", rate, short },
  { code: "missed", rate: null, short },
  { code: "within", by: short, target },
  { code: "within", by: null, target },
  { code: "passed", by: cited("excess", 2) },
];

const item: Item = {
  ...{ indicator, name: "R1", actual: cited("actual", 20), isListed: false },
  clauses: [clauseSamples[0]!],
  lists: [
    { how: "ofWhich", members: [{ indicator, name: "R1", actual: cited("actual", 3) }] },
    { how: "within", members: [{ indicator, name: "R1", actual: cited("actual", 3) }] },
  ],
  ...{ exceeded: ["R1"], met: ["R1", "R1"] },
};
const quote = { text: "R1", at, indicator };

export const paragraphSamples: readonly Paragraph[] = [
  { kind: "items", form: "R1", period: { year: 2023, from: 1, through: 12 }, items: [item] },
  { kind: "items", form: "R1", period: { year: 2023, from: 4, through: 6 }, items: [item, item] },
  { kind: "items", form: "R1", period: { year: 2023, from: 3, through: 3 }, items: [item] },
  {
    ...{ kind: "overview", total: cited("count", 3, "个") },
    counts: (
      ["exceeded", "met", "on_schedule", "behind", "pending", "missed", "no_target"] as const
    ).map((status) => ({ status, count: cited("count", 1, "个") })),
  },
  { kind: "shortfall", form: "R1", item, reason: null },
  { kind: "shortfall", form: "R1", item, reason: quote },
  {
    ...{ kind: "next", form: "R1" },
    targets: [false, true, true].map((isMember) => ({
      ...{ name: "R1", isMember },
      wordings: [
        { quote, firmness: "soft" },
        { quote, firmness: "firm" },
      ],
    })),
  },
];

export const leftSamples: readonly LeftOut[] = [
  { code: "no_form", form: "R1" },
  { code: "empty_form", form: "R1" },
  ...(["blank", "unknown", "not_calculated", "error", "unreadable"] as const).map(
    (why): LeftOut => ({ code: "no_figure", indicator, why, at })
  ),
  { code: "no_figure", indicator, why: "absent", at: null },
  { code: "not_comparable", indicator, remark: "R1", at },
  { code: "target_unchecked", indicator, at },
  { code: "no_reason", indicator, at },
  { code: "no_shortfalls" },
  { code: "no_next" },
];

/** The whole sentences of `heshu paragraphs`. */
export function paragraphSentences({ paragraphs }: CommandLineWords): readonly string[] {
  return [
    ...paragraphSamples.map((one) => piecesText(paragraphs.paragraph(one))),
    ...leftSamples.map((one) => (paragraphs.left[one.code] as (one: LeftOut) => string)(one)),
    paragraphs.nothing("R1"),
  ];
}

/** Its phrases, which go on in a sentence. */
export function paragraphPhrases({ paragraphs }: CommandLineWords): readonly string[] {
  const section = { form: "R1", title: "R1情况", year: 2023, paragraphs: [] };
  return [
    ...clauseSamples.map((one) =>
      piecesText((paragraphs.clause[one.code] as (one: Clause) => readonly string[])(one))
    ),
    paragraphs.leftHeading(1),
    paragraphs.leftHeading(2),
    ...(["projects", "review", "property", "firms", "popular", "shortfalls", "next", null] as const)
      .map((part) => paragraphs.heading({ ...section, part }, 12))
      // The title of a form is data.
      .map((heading) => heading.replace("R1情况", "R1")),
  ];
}
