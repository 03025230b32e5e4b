import fc from "fast-check";
import type { Workbook } from "../../src/core/workbook";
import { inflateNode } from "../../src/files/inflate-node";
import { newKnownParts, type KnownParts } from "../../src/files/known/known-parts";
import { LIMITS } from "../../src/files/limits";
import { ProblemError } from "../../src/files/problem-error";
import { readWorkbook } from "../../src/files/read-workbook";
import { oneSheet } from "./tiny-package";

const HEAD =
  '<worksheet><dimension ref="A1:F9"/><cols><col min="6" max="6" hidden="1"/></cols><sheetData>';
const ROWS: readonly string[] = [
  '<row r="1"><c r="A1" s="1" t="s"><v>0</v></c></row>',
  '<row r="2"><c r="A2" t="s"><v>1</v></c><c r="C2" t="s"><v>2</v></c></row>',
  '<row r="3" hidden="1"><c r="A3" t="s"><v>3</v></c><c r="B3" s="1"><v>43</v></c><c r="C3" s="1"><v>40.5</v></c></row>',
  '<row r="4"><c r="A4" t="s"><v>4</v></c><c r="B4" s="1"/><c r="C4"><v>-7</v></c><c r="D4" s="2"/></row>',
  '<row r="5"><c r="A5" t="inlineStr"><is><t>省级</t></is></c><c r="B5" s="2"><f>B3+B4</f><v>43</v></c><c r="C5" t="str"><f>A1</f><v>合 计</v></c></row>',
  '<row><c t="b"><v>1</v></c><c t="e"><v>#REF!</v></c><c t="d"><v>2023-11-08</v></c><c><f t="shared" si="0"/></c></row>',
  '<row r="8"><c r="A8" t="inlineStr"><is><r><t>说</t></r><r><t>明</t></r></is></c><c r="B9"><v>1e3</v></c><c r="?"><v>3</v></c></row>',
  '<row><c><v>5</v></c><c t="s"><v> 2 </v></c><c><v></v></c><c><v/></c><c t="str"><v>&amp;_x0041_</v></c></row>',
];
const TAIL =
  '</sheetData><mergeCells><mergeCell ref="A1:F1"/><mergeCell ref="A2:B2"/></mergeCells></worksheet>';
const STRINGS: readonly string[] = [
  "<si><t>科技项目情况</t></si>",
  "<si><t>单位：东湖镇</t></si>",
  '<si><r><t xml:space="preserve"> 2023年</t></r><rPh><t>nian</t></rPh></si>',
  "<si><t>项目合计</t></si>",
  "<si><t>国家级</t></si>",
  "<si/>",
];
const STYLES =
  '<styleSheet><cellXfs><xf/><xf numFmtId="10"/><xf numFmtId="14"/></cellXfs></styleSheet>';

/** What a unit, its program or a damaged disk makes of the text of a part: some pieces are others. */
const edit = fc.record({
  at: fc.nat(2_000),
  cut: fc.constantFrom(0, 0, 1, 1, 2, 8),
  piece: fc.constantFrom(
    ...["", "", "0", "7", "12", ".5", "-", " ", "x", "<", ">", "/", '"', "&", "&lt;", "\r"],
    ...[
      "<v>6</v>",
      "<v>",
      "</c>",
      "</row>",
      "<row>",
      "<!-- -->",
      '<c r="D3"><v>8</v></c>',
      "<is/>",
    ],
    ...['<row r="12"/>', "<sheetData>", "</sheetData>", "<x/>", '<mergeCell ref="C3:D4"/>', "<si/>"]
  ),
});
type TextEdit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

const edited = (text: string, edits: readonly TextEdit[]) =>
  edits.reduce((now, { at, cut, piece }) => {
    const from = at % (now.length + 1);
    return now.slice(0, from) + piece + now.slice(from + cut);
  }, text);

/** Another figure or another index where one stands. */
const figures = fc.array(
  fc.tuple(fc.nat(20), fc.constantFrom("1", "5", "40.5", "", "1e400", "99")),
  {
    maxLength: 3,
  }
);

const file = fc
  .record({
    figures,
    sheet: fc.array(edit, { maxLength: 2 }),
    without: fc.option(fc.nat(ROWS.length - 1)),
    strings: fc.array(edit, { maxLength: 1 }),
    moved: fc.constantFrom([], [], ["<si><t>新</t></si>"]),
    styles: fc.constantFrom(STYLES, STYLES, STYLES.replace("10", "2"), ""),
    limits: fc.constantFrom("usual", "usual", "cells", "text", "merges"),
  })
  .map(({ limits, ...one }) => {
    let place = 0;
    const rows = ROWS.filter((_, at) => at !== one.without)
      .join("")
      .replace(/(?<=<v>)[^<]*/gu, (value) => {
        place++;
        return one.figures.find(([at]) => at === place)?.[1] ?? value;
      });
    const bytes = oneSheet(edited(`${HEAD}${rows}${TAIL}`, one.sheet), {
      "xl/sharedStrings.xml": edited(
        `<sst>${[...one.moved, ...STRINGS].join("")}</sst>`,
        one.strings
      ),
      "xl/styles.xml": one.styles === "" ? null : one.styles,
    });
    return { bytes, limits };
  });

const LIMITED = {
  usual: LIMITS,
  cells: { ...LIMITS, cells: 20 },
  text: { ...LIMITS, text: 40 },
  merges: { ...LIMITS, merges: 1 },
};

function outcome(bytes: Uint8Array, limits: typeof LIMITS, known?: KnownParts): unknown {
  try {
    return readWorkbook(bytes, inflateNode, limits, known);
  } catch (error) {
    if (error instanceof ProblemError) return error.problem;
    throw error;
  }
}

test("a workbook is read the same whatever workbooks were read before it", () => {
  fc.assert(
    fc.property(fc.array(file, { minLength: 3, maxLength: 8 }), (files) => {
      // What is known serves under the limits it was read under.
      const known = newKnownParts();
      const all = Object.fromEntries(
        Object.entries(LIMITED).map(([name, limits]) => [name, { ...known, limits }])
      );
      for (const { bytes, limits: name } of files) {
        const limits = LIMITED[name as keyof typeof LIMITED];
        expect(outcome(bytes, limits, all[name])).toEqual(outcome(bytes, limits));
      }
    }),
    { numRuns: 100 }
  );
});

const rows = (...list: readonly string[]) => `<worksheet><sheetData>${list.join("")}</sheetData>`;
const MERGED = '<mergeCells><mergeCell ref="A1:B1"/></mergeCells></worksheet>';
const [A, B, C] = ["1", "2", "3"].map((value) => `<row><c><v>${value}</v></c></row>`);

test.each([
  ["a row that does not say where it stands", rows(`<row r="1"/>`, A!, B!), rows(A!, B!)],
  ["a cell that leads to another row", rows('<row><c r="A9"/></row>', A!), rows("<row/>", A!)],
  ["rows in a second stretch", `${rows(A!)}<sheetData>${B!}</sheetData>`, rows(A!)],
  ["rows in a second stretch of the copy", rows(A!), `${rows(A!)}<sheetData>${B!}</sheetData>`],
  ["a merge that came in", rows(A!, B!), `${rows(A!, B!)}<mergeCell ref="A2:B2"/>`],
  ["columns behind the rows", rows(C!), `${rows(C!)}<col min="1" max="1" hidden="1"/>`],
])("after one form and before another: %s", (_, one, other) => {
  const known = newKnownParts();
  for (const text of [one, other, one, other, one]) {
    const bytes = oneSheet(text + MERGED);
    expect(outcome(bytes, LIMITS, known)).toEqual(outcome(bytes, LIMITS));
  }
});

test("a copy with other figures shares its texts, merges and unchanged cells with the first", () => {
  const known = newKnownParts();
  const read = (rows: readonly string[]) =>
    readWorkbook(
      oneSheet(`${HEAD}${rows.join("")}${TAIL}`, {
        "xl/sharedStrings.xml": `<sst>${STRINGS.join("")}</sst>`,
      }),
      inflateNode,
      LIMITS,
      known
    );
  const sheetOf = ({ sheets }: Workbook) => sheets[0];
  const first = sheetOf(read(ROWS));
  const other = sheetOf(read(ROWS.map((row) => row.replace("<v>43</v>", "<v>44</v>"))));
  const changed = other?.cells.filter((cell) => !first?.cells.includes(cell));
  expect(changed?.map(({ row, column, value }) => [row, column, value])).toEqual([
    [2, 1, 44],
    [4, 1, 44],
    // A date, a member of a shared formula, a text in pieces, an index with spaces are read anew.
    [5, 2, 45238],
    [5, 3, null],
    [7, 0, "说明"],
    [9, 1, " 2023年"],
  ]);
  expect(other?.merges[0]).toBe(first?.merges[0]);
});
