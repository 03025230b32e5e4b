import fc from "fast-check";
import { keptFigures, keptSubmission } from "../../src/app/kept-submission";
import { bareSubmission, newSaidMemory, readSaid } from "../../src/app/said-once";
import {
  isOfOtherFormat,
  newLineMemory,
  readLine,
  readLineStart,
  type LineRead,
} from "../../src/app/submission-json";
import type { Submission, SubmittedFigure } from "../../src/core/submission/submission";

import { writeSubmission } from "../../src/app/written-line";
import { keepFigures, newBlocks } from "../../src/core/submission/figure-blocks";
import {
  newLayouts,
  unpackFigures,
  type FormLayout,
} from "../../src/core/submission/packed-figures";

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

/** Figures as a form has them: row by row the same columns, most cells holding what they say. */
const TABLE: fc.Arbitrary<readonly SubmittedFigure[]> = fc
  .record({
    form: TEXT,
    sheet: TEXT,
    columns: fc.uniqueArray(fc.nat(3), { minLength: 1, maxLength: 3 }),
    rows: fc.array(fc.record({ row: fc.nat(9), code: TEXT, format: fc.constantFrom("0", "0.0") }), {
      maxLength: 5,
    }),
    odd: fc.array(FIGURE, { maxLength: 2 }),
  })
  .map(({ form, sheet, columns, rows, odd }) =>
    rows.flatMap(({ row, code, format }, at) =>
      columns.map((cellColumn, across): SubmittedFigure => {
        const value = (at * 7) % 5 === 0 ? null : at + across / 4;
        const place = { sheet, row, cellColumn };
        const kind = at === 3 ? "unknown" : "number";
        const figure = { form, code, column: `#${String(cellColumn)}`, value, ...place } as const;
        const other = across === 0 ? odd[at] : undefined;
        return { ...figure, kind, shown: { value, format }, ...other, ...place, form };
      })
    )
  );

const WITH_TABLES = fc
  .tuple(fc.array(TABLE, { maxLength: 3 }), TEXT)
  .map(([tables, name]) => submission(tables.flat(), name));

const ANY = fc.oneof(SUBMISSION, WITH_TABLES);

function whole({ head, said, packed }: LineRead): Submission {
  const { forms, found } = readSaid(said, newSaidMemory())!;
  return { ...bareSubmission(head, { forms, found }), figures: unpackFigures(packed) };
}

function written(one: Submission): string {
  const { line } = writeSubmission(one, ORIGIN, newLayouts(true));
  return new TextDecoder().decode(line);
}

test("a line read after others is what was written, to the last figure, and so is its head", () => {
  fc.assert(
    fc.property(fc.array(ANY, { minLength: 1, maxLength: 5 }), (submissions) => {
      const memory = newLineMemory();
      const layouts = newLayouts(true);
      const blocks = newBlocks();
      // The same again with other numbers is what a collection is made of.
      const others = submissions.map((one) => ({
        ...one,
        figures: one.figures.map((figure) => ({ ...figure, value: (figure.value ?? 0) + 1 })),
      }));
      for (const one of [...submissions, ...others]) {
        const { line, head, said, packed } = writeSubmission(one, ORIGIN, layouts);
        const text = new TextDecoder().decode(line);
        expect(text).toBe(written(one));
        expect(unpackFigures(keepFigures(packed!, blocks)!)).toEqual(one.figures);
        const read = readLine(text, memory)!;
        expect(read).toMatchObject({ origin: ORIGIN, text, head, said });
        expect(whole(read)).toEqual(one);
        const { forms, explains, figuresDigest, ...start } = head;
        expect(readLineStart(text)).toEqual({ start, origin: ORIGIN });
        expect({ ...start, forms, explains, figuresDigest }).toEqual(read.head);
      }
    })
  );
});

test("what the pane keeps of a submission, as a copy, is the same submission", () => {
  fc.assert(
    fc.property(fc.array(ANY, { maxLength: 4 }), (submissions) => {
      const layouts = new Map<string, FormLayout>();
      for (const one of submissions) {
        const { head, bare, figures } = structuredClone(keptSubmission(one));
        const kept = unpackFigures(keptFigures(figures, layouts));
        expect({ ...bare, figures: kept }).toEqual(one);
        expect(head).toEqual(writeSubmission(one, ORIGIN, newLayouts(true)).head);
      }
    })
  );
});

test("a line that another program has written anew, with spaces and keys in order, says the same", () => {
  fc.assert(
    fc.property(ANY, (one) => {
      const text = written(one);
      const sorted = JSON.stringify(JSON.parse(text), inOrder, 1);
      expect(whole(readLine(sorted)!)).toEqual(one);
    })
  );
});

function inOrder(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}

test("a line that is cut off is not read, and one that is changed never differs from its JSON", () => {
  fc.assert(
    fc.property(ANY, fc.nat(), fc.constantFrom("", "0", ",", "}", " ", "1e"), (one, at, put) => {
      const memory = newLineMemory();
      const line = written(one);
      readLine(line, memory);
      const place = at % line.length;
      expect(readLine(line.slice(0, place), memory)).toBeNull();
      const changed = line.slice(0, place) + put + line.slice(place + 1);
      const read = readLine(changed, memory);
      const anew = readLine(`${changed} `);
      expect(read && whole(read)).toEqual(anew && whole(anew));
    }),
    { numRuns: 300 }
  );
});

test("a line of an earlier version is none of this one, and is told from what is no line", () => {
  const earlier = written(submission([], "a")).replace('"format":3', '"format":2');
  expect([readLine(earlier), readLineStart(earlier)]).toEqual([null, null]);
  expect([earlier, `${earlier} x`, "{}", "7"].map(isOfOtherFormat)).toEqual([
    ...[true, false, false, false],
  ]);
});

test("figures that are laid out in too many ways are not kept, and their line is the same", () => {
  const layouts = newLayouts(true);
  const memory = newLineMemory();
  const packed = Array.from({ length: 500 }, (_, row) => {
    const place = { sheet: "K1", row, cellColumn: 0 };
    const figure = { form: "K1", code: "1", column: "actual", kind: "number", value: row } as const;
    const one = submission([{ ...figure, ...place }], "a");
    const { line, packed } = writeSubmission(one, ORIGIN, layouts);
    expect(new TextDecoder().decode(line)).toBe(written(one));
    expect(whole(readLine(written(one), memory)!)).toEqual(one);
    return packed;
  });
  expect(packed[0]).not.toBeNull();
  expect(packed[499]).toBeNull();
});

test("a form is a table: its columns and rows are named once, and only what is odd stands beside", () => {
  const at = (code: string, column: "actual" | "lastYear", row: number, value: number | null) => ({
    ...({ form: "K1", code, column, kind: "number", value, sheet: "表" } as const),
    ...{ row, cellColumn: column === "actual" ? 3 : 2 },
    shown: { value, format: "0" },
  });
  const figures: readonly SubmittedFigure[] = [
    at("01", "actual", 7, 5),
    at("01", "lastYear", 7, 4),
    { ...at("02", "actual", 9, null), kind: "unknown", shown: { value: "…", format: "0" } },
    { ...at("02", "lastYear", 9, 3), shown: { value: 3, format: "0.0" } },
  ];
  expect(JSON.parse(written(submission(figures, "a")))).toMatchObject({
    figures: [
      {
        ...{ form: "K1", sheet: "表", columns: ["actual", "lastYear"], letters: ["D", "C"] },
        ...{ codes: ["01", "02"], rows: [8, 10] },
        values: [
          [5, 4],
          [null, 3],
        ],
        formats: ["0", ["0", "0.0"]],
        kinds: { D10: "unknown" },
        held: { D10: "…" },
      },
    ],
  });
});

test("the digest of figures tells other figures, and not their order or place", () => {
  const figure = fc.tuple(fc.constantFrom("1", "2", "3"), fc.integer({ min: 0, max: 3 }));
  const laid = (all: readonly (readonly [string, number])[], row: number) => {
    const figures = all.map(([code, value]) => ({
      ...({ form: "K1", code, column: "actual", kind: "number", value } as const),
      ...{ sheet: "K1", row, cellColumn: 0 },
    }));
    return writeSubmission(submission(figures, "a"), ORIGIN, newLayouts(true)).head.figuresDigest;
  };
  const text = (all: readonly (readonly [string, number])[]) => all.map(String).sort().join(" ");
  fc.assert(
    fc.property(fc.array(figure, { maxLength: 4 }), fc.array(figure, { maxLength: 4 }), (a, b) => {
      expect(laid(a, 1)).toBe(laid([...a].reverse(), 2));
      expect(laid(a, 1) === laid(b, 1)).toBe(text(a) === text(b));
    })
  );
});
