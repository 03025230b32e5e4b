import fc from "fast-check";
import { figuresDigest } from "../../../src/core/submission/figures-digest";
import type { SubmittedFigure, SubmittedForm } from "../../../src/core/submission/submission";

const figure: fc.Arbitrary<SubmittedFigure> = fc.record({
  form: fc.constantFrom("K1", "K12"),
  code: fc.constantFrom("1", "2", "12", "甲"),
  column: fc.constantFrom("actual", "lastYear", "#3"),
  kind: fc.constantFrom("number", "blank", "not_applicable"),
  value: fc.oneof(
    fc.constant(null),
    fc.constantFrom(0, 1, 2, 0.1, 1e20),
    fc.double({ noNaN: true })
  ),
  sheet: fc.constantFrom("K1", "表"),
  row: fc.nat(9),
  cellColumn: fc.nat(9),
});
const figures = fc.array(figure, { minLength: 1, maxLength: 8 });

const formOf = (form: string, through: number | null): SubmittedForm => ({
  ...{ form, sheet: form, year: 2024, from: 1, through, asked: [] },
  marks: { formNumber: form, approval: "", expiry: "" },
  at: { formNumber: [0, 0], approval: [0, 0], expiry: [0, 0], period: [0, 0] },
});
const FORMS = [formOf("K1", 12), formOf("K12", 6)];
const digest = (all: readonly SubmittedFigure[], forms = FORMS) =>
  figuresDigest({ forms, figures: all });
/** What the digest is of. */
const told = (all: readonly SubmittedFigure[]) =>
  all
    .map((one) => JSON.stringify([one.form, one.code, one.column, one.kind, one.value]))
    .sort()
    .join("\n");

test("equal figures have one digest, wherever and in whatever order they stand", () => {
  fc.assert(
    fc.property(figures, fc.nat(9), (all, row) => {
      const elsewhere = all.map((one) => ({ ...one, sheet: "另表", row })).reverse();
      expect(digest(elsewhere, [...FORMS].reverse())).toBe(digest(all));
    })
  );
});

test("figures that differ in anything have another", () => {
  fc.assert(
    fc.property(figures, figures, (one, other) => {
      expect(digest(one) === digest(other)).toBe(told(one) === told(other));
    }),
    { numRuns: 1000 }
  );
});

test.each<[string, (all: readonly SubmittedFigure[]) => readonly SubmittedFigure[]]>([
  [
    "two values changed places",
    ([a, b]) => [
      { ...a!, value: b!.value },
      { ...b!, value: a!.value },
    ],
  ],
  ["a figure more", (all) => [...all, all[0]!]],
  ["the other column", ([a, b]) => [{ ...a!, column: "lastYear" }, b!]],
  ["nothing for 0", ([a, b]) => [a!, { ...b!, value: null }]],
])("%s: another digest", (_, change) => {
  const place = { sheet: "K1", row: 1, cellColumn: 1, kind: "number", column: "actual" } as const;
  const all = [
    { ...place, form: "K1", code: "1", value: 7 },
    { ...place, form: "K1", code: "2", value: 0 },
  ];
  expect(digest(change(all))).not.toBe(digest(all));
});

test("a form of other months has another digest", () => {
  expect(digest([], [formOf("K1", 11)])).not.toBe(digest([], [formOf("K1", 12)]));
  expect(digest([], [formOf("K1", null)])).not.toBe(digest([], [formOf("K1", 0)]));
});
