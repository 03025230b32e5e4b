import fc from "fast-check";
import { newFigureMemory } from "../../src/app/submission-figures";
import {
  readBeforeFigures,
  readLine,
  readLineHead,
  submissionLine,
} from "../../src/app/submission-json";
import type { Submission, SubmittedFigure } from "../../src/core/submission/submission";

import { writeSubmission } from "../../src/app/written-line";
import { keepFigures, newBlocks } from "../../src/core/submission/figure-blocks";
import { newLayouts, unpackFigures } from "../../src/core/submission/packed-figures";
import { headOf } from "../../src/core/submission/submission-head";

const ORIGIN = { scheme: "abc", language: "zh" };

const TEXT = fc.constantFrom("K1", '一"二', "a\\", ',"figures":[', "]}", "名 称", "第{1}页");

const FIGURE: fc.Arbitrary<SubmittedFigure> = fc.record(
  {
    form: TEXT,
    code: TEXT,
    column: fc.constantFrom("actual", "lastYear", "#3"),
    kind: fc.constantFrom("number", "blank", "not_applicable"),
    value: fc.oneof(
      fc.constant(null),
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((one) => (one === 0 ? 0 : one))
    ),
    sheet: TEXT,
    row: fc.nat(99),
    cellColumn: fc.nat(30),
    shown: fc.record(
      {
        value: fc.oneof(fc.constant(null), fc.boolean(), fc.integer(), TEXT),
        format: fc.constantFrom("0.00", '"元"0'),
      },
      { requiredKeys: ["value"] }
    ),
  },
  { requiredKeys: ["form", "code", "column", "kind", "value", "sheet", "row", "cellColumn"] }
);

function submission(figures: readonly SubmittedFigure[], name: string): Submission {
  const file = { path: name, sha256: "1", sha256After: "1", bytes: 3, modified: null };
  return {
    ...{ file, part: 0, parts: 1, problem: null, unit: "U1", unitBy: "code", reported: null },
    ...{ stated: { name, code: "" }, forms: [], verdict: "pass", checked: 1, unchecked: [] },
    ...{ findings: [], explanations: [], figures },
  };
}

const SUBMISSION = fc
  .tuple(fc.array(FIGURE, { maxLength: 6 }), TEXT)
  .map(([figures, name]) => submission(figures, name));

test("a line read after others is what was written, to the last figure", () => {
  fc.assert(
    fc.property(fc.array(SUBMISSION, { minLength: 1, maxLength: 5 }), (submissions) => {
      const memory = newFigureMemory();
      // The same again with other numbers is what a collection is made of.
      const others = submissions.map((one) => ({
        ...one,
        figures: one.figures.map((figure) => ({ ...figure, value: (figure.value ?? 0) + 1 })),
      }));
      for (const one of [...submissions, ...others]) {
        const line = submissionLine(one, ORIGIN);
        expect(readLine(line, memory)).toEqual({ submission: one, origin: ORIGIN });
        const { figures, ...rest } = one;
        expect(readLineHead(line)).toEqual({ submission: rest, origin: ORIGIN });
        expect(figures).toBe(one.figures);
      }
    })
  );
});

test("a line that is cut off or changed is read as JSON reads it, or not at all", () => {
  fc.assert(
    fc.property(
      SUBMISSION,
      fc.nat(),
      fc.constantFrom("", "0", ",", "}", " ", "1e"),
      (one, at, put) => {
        const memory = newFigureMemory();
        const line = submissionLine(one, ORIGIN);
        readLine(line, memory);
        const place = at % line.length;
        const changed = line.slice(0, place) + put + line.slice(place + 1);
        for (const text of [line.slice(0, place), changed])
          expect(readLine(text, memory)).toEqual(readLine(spaced(text)));
      }
    ),
    { numRuns: 300 }
  );
});

/** The same JSON in a form that is never written: it is parsed as a whole. */
function spaced(line: string): string {
  return `${line} `;
}

test("a line written as bytes is the same line, and its figures can be kept as bare numbers", () => {
  fc.assert(
    fc.property(fc.array(SUBMISSION, { minLength: 1, maxLength: 5 }), (submissions) => {
      const layouts = newLayouts(true);
      const blocks = newBlocks();
      for (const one of [...submissions, ...submissions]) {
        const { line, bare, packed } = writeSubmission(one, ORIGIN, layouts);
        expect(new TextDecoder().decode(line)).toBe(submissionLine(one, ORIGIN));
        const { figures, ...rest } = one;
        const before = new TextDecoder().decode(line.subarray(0, bare));
        expect(readBeforeFigures(before)).toEqual({ submission: rest, origin: ORIGIN });
        expect(unpackFigures(keepFigures(packed!, blocks)!)).toEqual(figures);
      }
    })
  );
});

test("figures that are laid out in too many ways are not kept, and their line is the same", () => {
  const layouts = newLayouts(true);
  const written = Array.from({ length: 500 }, (_, row) => {
    const place = { sheet: "K1", row, cellColumn: 0 };
    const figure = { form: "K1", code: "1", column: "actual", kind: "number", value: row } as const;
    const one = submission([{ ...figure, ...place }], "a");
    const { line, packed } = writeSubmission(one, ORIGIN, layouts);
    expect(new TextDecoder().decode(line)).toBe(submissionLine(one, ORIGIN));
    return packed;
  });
  expect(written[0]).not.toBeNull();
  expect(written[499]).toBeNull();
});

test("the digest of figures tells other figures, and not their order or place", () => {
  const figure = fc.tuple(fc.constantFrom("1", "2", "3"), fc.integer({ min: 0, max: 3 }));
  const laid = (all: readonly (readonly [string, number])[], row: number) =>
    headOf(
      submission(
        all.map(([code, value]) => ({
          ...({ form: "K1", code, column: "actual", kind: "number", value } as const),
          ...{ sheet: "K1", row, cellColumn: 0 },
        })),
        "a"
      )
    ).figuresDigest;
  const text = (all: readonly (readonly [string, number])[]) => all.map(String).sort().join(" ");
  fc.assert(
    fc.property(fc.array(figure, { maxLength: 4 }), fc.array(figure, { maxLength: 4 }), (a, b) => {
      expect(laid(a, 1)).toBe(laid([...a].reverse(), 2));
      expect(laid(a, 1) === laid(b, 1)).toBe(text(a) === text(b));
    })
  );
});
