import { readSharedStrings } from "../../src/files/shared-strings";
import { LIMITS } from "../../src/files/limits";
import { ProblemError } from "../../src/files/problem-error";
import { expectGrowth } from "../growth";
import { oneSheet, problemOf, read, worksheet } from "./tiny-package";

const SHORT = 5_000;

/** Sheets that grow with `n`, each a way in which a reader may search the rest over and over. */
const growing: readonly (readonly [string, (n: number) => string])[] = [
  ["cells", (n) => worksheet("<row><c><v>1</v></c></row>".repeat(n))],
  ["rows without cells", (n) => worksheet("<row/>".repeat(n))],
  [
    "inline strings",
    (n) => worksheet('<row><c t="inlineStr"><is><t>a</t></is></c></row>'.repeat(n)),
  ],
  ["open rows", (n) => worksheet("<row>".repeat(n))],
  ["open cells", (n) => worksheet("<row><c><v>1".repeat(n))],
  ["open strings", (n) => worksheet('<row><c t="inlineStr"><is><t>'.repeat(n))],
  ["open unknown elements", (n) => worksheet("<a>".repeat(n))],
  ["open comments", (n) => worksheet("<!--".repeat(n))],
  ["open CDATA", (n) => worksheet(`<row><c><v>${"<![CDATA[".repeat(n)}`)],
  ["one long attribute", (n) => worksheet(`<row a="${"b c=".repeat(n)}"/>`)],
  ["attributes without values", (n) => worksheet(`<row ${"a ".repeat(n)}/>`)],
  ["many attributes", (n) => `<worksheet><cols><col ${'b="1" '.repeat(n)}/></cols></worksheet>`],
  ["spaces", (n) => worksheet(`<row${" ".repeat(4 * n)}/>`)],
  ["a long name", (n) => `<worksheet><${"ab".repeat(n)}/></worksheet>`],
  ["a long number", (n) => worksheet(`<row><c><v>${"1".repeat(4 * n)}x</v></c></row>`)],
  ["ampersands", (n) => worksheet(`<row><c t="str"><v>${"&#".repeat(n)}</v></c></row>`)],
  ["escapes", (n) => worksheet(`<row><c t="str"><v>${"_x00".repeat(n)}</v></c></row>`)],
  ["pieces of text", (n) => worksheet(`<row><c t="str"><v>${"a<!---->".repeat(n)}</v></c></row>`)],
  ["cells from the last to the first", (n) => worksheet(backwards(n))],
  ["hidden rows here and there", (n) => worksheet('<row hidden="1"/><row/>'.repeat(n))],
  ["deep elements after the cells", (n) => `<worksheet>${"<a>".repeat(n)}`],
  ["an open tag", (n) => `<worksheet ${'a="1" '.repeat(n)}`],
];

function backwards(n: number): string {
  const rows = Array.from({ length: n }, (_, index) => `<c r="A${n - index}"><v>1</v></c>`);
  return `<row>${rows.join("")}</row>`;
}

function readAnyway(bytes: Uint8Array): void {
  try {
    read(bytes);
  } catch (error) {
    expect(error).toBeInstanceOf(ProblemError);
  }
}

/** Four times the input: a quadratic reader takes sixteen times the time. */
function expectLinear(act: (n: number) => () => void): void {
  expectGrowth(act, { size: SHORT, times: 4, most: 8 });
}

test.each(growing)("reads %s in time that grows with the file and no faster", (_, sheetOf) => {
  expectLinear((n) => {
    const bytes = oneSheet(sheetOf(n));
    return () => readAnyway(bytes);
  });
});

test.each([
  ["closed", "<si><t>a</t></si>"],
  ["open", "<si><t>a"],
  ["of runs", "<si><r>"],
])("reads shared strings that are %s in time that grows with the file", (_, item) => {
  expectLinear((n) => {
    const xml = `<sst>${item.repeat(n)}`;
    return () => {
      try {
        readSharedStrings(xml, "p", LIMITS);
      } catch (error) {
        expect(error).toBeInstanceOf(ProblemError);
      }
    };
  });
});

/** The classes in which the first sketch was quadratic, large enough to be measured closely. */
const ONCE_QUADRATIC = new Set([
  "cells",
  "rows without cells",
  "inline strings",
  "open rows",
  "open cells",
  "open strings",
  "open unknown elements",
]);

test.each(growing.filter(([name]) => ONCE_QUADRATIC.has(name)))(
  "reads twice as many %s in at most two and a half times the time",
  (_, sheetOf) => {
    const act = (n: number) => {
      const bytes = oneSheet(sheetOf(n));
      return () => readAnyway(bytes);
    };
    expectGrowth(act, { size: 40_000, times: 2, most: 2.5 });
  }
);

/** A workbook whose part names so many sheets, all of them the one that is there. */
function manySheets(count: number): Uint8Array {
  const sheets = Array.from({ length: count }, (_, n) => `<sheet name="s${n}" r:id="rId1"/>`);
  return oneSheet(worksheet("<row><c><v>1</v></c></row>"), {
    "xl/workbook.xml": `<workbook><sheets>${sheets.join("")}</sheets></workbook>`,
  });
}

test("refuses a workbook of 50,000 sheets at the sheet that is one too many", () => {
  const problem = problemOf(() => read(manySheets(50_000)));
  expect(problem).toMatchObject({ code: "too_large", limit: "sheets", allowed: 4_000 });
  expectGrowth(
    (count) => {
      const bytes = manySheets(count);
      return () => readAnyway(bytes);
    },
    { size: 25_000, times: 2, most: 2.5 }
  );
});

test("takes no memory for the cells that a sheet does not have", () => {
  const corner = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
  const before = process.memoryUsage().heapUsed;
  expect(read(oneSheet(worksheet(corner))).sheets[0]?.cells).toHaveLength(1);
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(20_000_000);
});
