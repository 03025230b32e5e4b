import fc from "fast-check";
import { cellXml, inlineText } from "../../src/files/cell-xml";
import { columnPieces, rowXml, type ListValue, type RowPieces } from "../../src/files/list-rows";
import { createTextTable } from "../../src/files/text-table";

const STYLES = [' s="1"', ' s="12"', ""];

const NO_TABLE: RowPieces["texts"] = { numberOf: () => -1 };

const piecesWith = (texts: RowPieces["texts"]): RowPieces => ({
  ...{ plain: columnPieces(STYLES), leading: null, texts, repeated: new WeakMap() },
});

function rowText(line: readonly ListValue[], row: number, texts = NO_TABLE): string {
  return rowXml(line, row, piecesWith(texts));
}

function expectedText(line: readonly ListValue[], row: number, cellText = inlineText): string {
  const cells = STYLES.map((style, column) => {
    const at = `r="${"ABC"[column] ?? ""}${String(row + 1)}"${style}`;
    return cellXml(at, line[column] ?? null, cellText);
  });
  return `<row r="${String(row + 1)}">${cells.join("")}</row>`;
}

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
const lines = fc.array(fc.array(value, { maxLength: 3 }), { maxLength: 3 });

test("a row is written as each of its cells would be by itself", () => {
  fc.assert(
    fc.property(lines, fc.nat(1_048_575), (all, row) => {
      for (const line of all) expect(rowText(line, row)).toBe(expectedText(line, row));
    }),
    { numRuns: 200 }
  );
});

test("texts that are stored once are written as in any other workbook, and numbered as there", () => {
  fc.assert(
    fc.property(lines, (all) => {
      const [texts, others] = [createTextTable(), createTextTable()];
      for (const [row, line] of all.entries())
        expect(rowText(line, row, texts)).toBe(expectedText(line, row, others.cell));
      expect([...texts.xml()].join("")).toBe([...others.xml()].join(""));
    }),
    { numRuns: 100 }
  );
});

test("cells that many lines have are written in each of them as they would be by themselves", () => {
  fc.assert(
    fc.property(fc.array(value, { maxLength: 3 }), fc.nat(3), (line, cut) => {
      const [texts, others] = [createTextTable(), createTextTable()];
      const pieces = piecesWith(texts);
      const split = { cells: line.slice(0, cut), rest: line.slice(cut) };
      for (const row of [8, 9, 1_048_575])
        expect(rowXml(split, row, pieces)).toBe(expectedText(line, row, others.cell));
    }),
    { numRuns: 200 }
  );
});

test("a text that no cell can hold is cut", () => {
  const line = ["统".repeat(40_000), 1, "计".repeat(32_767)];
  expect(rowText(line, 0, createTextTable())).toBe(expectedText(line, 0));
});

test("texts are stored once as long as there is room, and those that are stored still are", () => {
  const texts = createTextTable();
  let stored = 0;
  while (texts.numberOf(`第${String(stored)}个`) >= 0) stored += 1;
  expect(stored).toBeGreaterThan(10_000);
  expect(texts.numberOf("第7个")).toBe(7);
  expect(texts.numberOf("另一个")).toBe(-1);
  const xml = [...texts.xml()].join("");
  expect(xml).toContain(` uniqueCount="${String(stored)}">`);
  expect(xml.match(/<si>/gu)).toHaveLength(stored);
});
