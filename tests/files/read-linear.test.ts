import { readSharedStrings } from "../../src/files/shared-strings";
import { LIMITS } from "../../src/files/limits";
import { ProblemError } from "../../src/files/problem-error";
import { oneSheet, read, worksheet } from "./tiny-package";

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

/** The least time of some runs, in milliseconds: other work on the machine only adds to it. */
function timeOf(act: () => void): number {
  let least = Infinity;
  for (let run = 0; run < 3; run++) {
    const start = performance.now();
    act();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

function readAnyway(bytes: Uint8Array): void {
  try {
    read(bytes);
  } catch (error) {
    expect(error).toBeInstanceOf(ProblemError);
  }
}

/** A machine that is busy with other work gets another try; a quadratic reader fails them all. */
const TRIES = 4;

/** Four times the input: a quadratic reader takes sixteen times the time. */
function expectLinear(act: (n: number) => () => void): void {
  for (let left = TRIES; ; left--) {
    const few = timeOf(act(SHORT));
    const many = timeOf(act(4 * SHORT));
    if (many < Math.max(8 * few, 25)) return;
    if (left === 1) expect(many).toBeLessThan(8 * few);
  }
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

test("takes no memory for the cells that a sheet does not have", () => {
  const corner = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
  const before = process.memoryUsage().heapUsed;
  expect(read(oneSheet(worksheet(corner))).sheets[0]?.cells).toHaveLength(1);
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(20_000_000);
});
