import fc from "fast-check";
import { cellXml, inlineText } from "../../src/files/cell-xml";
import { columnPieces, putRow, type ListValue } from "../../src/files/list-rows";
import { newTextBytes, takeBytes } from "../../src/files/text-bytes";

const STYLES = [' s="1"', ' s="12"', ""];

function rowText(line: readonly ListValue[], row: number): string {
  // It begins with less room than a row needs.
  const out = newTextBytes(4);
  putRow(out, line, row, columnPieces(STYLES), null);
  return new TextDecoder().decode(takeBytes(out));
}

function expectedText(line: readonly ListValue[], row: number): string {
  const cells = STYLES.map((style, column) => {
    const at = `r="${"ABC"[column] ?? ""}${String(row + 1)}"${style}`;
    return cellXml(at, line[column] ?? null, inlineText);
  });
  return `<row r="${String(row + 1)}">${cells.join("")}</row>`;
}

test("a row is written as each of its cells would be by itself", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: "grapheme" }),
    fc.constantFrom(
      "统计 报表",
      " 前",
      "后\u3000",
      "_x000A_",
      "a\nb",
      "<&>\"'",
      "\ud800",
      "\ufffe",
      "a_b"
    )
  );
  const value = fc.oneof(text, fc.double(), fc.integer(), fc.constant(null), fc.constant(-0));
  fc.assert(
    fc.property(fc.array(value, { maxLength: 3 }), fc.nat(1_048_575), (line, row) => {
      expect(rowText(line, row)).toBe(expectedText(line, row));
    }),
    { numRuns: 400 }
  );
});

test("a text that no cell can hold is cut", () => {
  const line = ["统".repeat(40_000), 1, "计".repeat(32_767)];
  expect(rowText(line, 0)).toBe(expectedText(line, 0));
});
