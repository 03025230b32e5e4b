import fc from "fast-check";
import { newFigureMemory } from "../../src/app/submission-figures";
import { readLine, readLineHead, submissionLine } from "../../src/app/submission-json";
import type { Submission, SubmittedFigure } from "../../src/core/submission/submission";

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
