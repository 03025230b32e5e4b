import fc from "fast-check";
import { listSheet } from "../../src/app/list-sheet";
import { SHEET_ROWS } from "../../src/core/address";
import { crc32 } from "../../src/files/crc32";
import { deflatePieceNode } from "../../src/files/deflate-node";
import { inflateNode } from "../../src/files/inflate-node";
import { writeListWorkbook, type ListCell } from "../../src/files/list-workbook";
import { readWorkbook } from "../../src/files/read-workbook";
import { openZip, readEntry } from "../../src/files/zip";

/** The bytes that reach the sink, each at its offset. */
function written(
  lines: Iterable<readonly ListCell[]>,
  linked = false,
  rows = SHEET_ROWS
): Uint8Array {
  const bytes: number[] = [];
  const columns = ["名称", "数"].map((caption) => ({ caption, width: 10, look: "text" as const }));
  const lists = [listSheet("一", columns, lines, { linked }), listSheet("二", columns, [])];
  writeListWorkbook(lists, { title: "t", rows, deflatePiece: deflatePieceNode }, (piece, at) => {
    for (const [index, byte] of piece.entries()) bytes[at + index] = byte;
  });
  return Uint8Array.from(bytes);
}

it("what is written row by row reads back as it was, under its captions", () => {
  const text = fc.string({ minLength: 1, maxLength: 20, unit: "grapheme-ascii" });
  const line = fc.tuple(text, fc.option(fc.integer()));
  fc.assert(
    fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
      const [first, second] = readWorkbook(written(lines), inflateNode).sheets;
      const values = first!.cells.filter((cell) => cell.row > 0);
      expect(values.map((cell) => [cell.row, cell.column, cell.value])).toEqual(
        lines.flatMap(([name, count], index) => [
          [index + 1, 0, name],
          ...(count === null ? [] : [[index + 1, 1, count]]),
        ])
      );
      expect(first!.cells.slice(0, 2).map((cell) => cell.value)).toEqual(["名称", "数"]);
      expect(second!.cells).toHaveLength(2);
    }),
    { numRuns: 30 }
  );
});

it.each([
  [0, [["一", 0]]],
  [3, [["一", 3]]],
  [
    4,
    [
      ["一", 3],
      ["一(2)", 1],
    ],
  ],
  [
    7,
    [
      ["一", 3],
      ["一(2)", 3],
      ["一(3)", 1],
    ],
  ],
])(
  "%d lines in sheets of four rows go on under the captions of further sheets",
  (count, sheets) => {
    const lines = Array.from({ length: count }, (_, index) => [`第${String(index)}行`, index]);
    const read = readWorkbook(written(lines, false, 4), inflateNode).sheets;
    expect(read.map(({ name, cells }) => [name, cells.length / 2 - 1])).toEqual([
      ...sheets,
      ["二", 0],
    ]);
    const own = read.slice(0, -1).flatMap(({ cells }) => cells);
    expect(own.filter((cell) => cell.row === 0).map((cell) => cell.value)).toEqual(
      sheets.flatMap(() => ["名称", "数"])
    );
    const values = own.filter((cell) => cell.row > 0).map((cell) => cell.value);
    expect(values).toEqual(lines.flat());
  }
);

it("a list of many pieces is one sheet, and the same lines give the same bytes", () => {
  const lines = Array.from({ length: 20_000 }, (_, index) => [`第${String(index)}行`, index]);
  const bytes = written(lines);
  const cells = readWorkbook(bytes, inflateNode).sheets[0]!.cells;
  expect(cells.at(-1)).toMatchObject({ row: 20_000, column: 1, value: 19_999 });
  expect(cells.at(-2)).toMatchObject({ value: "第19999行" });
  expect(Buffer.compare(bytes, written(lines))).toBe(0);
});

it("cells that lead somewhere read back as any other, look like it, and are linked below the rows", () => {
  const link = { file: "../报送/东 湖.xlsx", sheet: "K'1", row: 7, column: 3 };
  const lines: ListCell[][] = [
    ["全区", { value: 3, link: { sheet: "二", row: 0, column: 0 } }],
    [
      { value: "<东湖>", link },
      { value: 2, link },
    ],
    ["西塘", 1],
  ];
  const bytes = written(lines, true);
  const values = readWorkbook(bytes, inflateNode).sheets[0]!.cells.map((cell) => cell.value);
  expect(values).toEqual(["名称", "数", "全区", 3, "<东湖>", 2, "西塘", 1]);
  const zip = openZip(bytes);
  const part = (name: string) =>
    new TextDecoder().decode(readEntry(zip, name, inflateNode) ?? new Uint8Array());
  const sheet = part("xl/worksheets/sheet1.xml");
  const style = (cell: string) => new RegExp(`<c r="${cell}" s="(\\d+)"`, "u").exec(sheet)?.[1];
  expect(style("A3")).toBe(style("B2"));
  expect(style("A3")).not.toBe(style("A2"));
  // Rows end where the captions do.
  expect(sheet.match(/<c r="[A-Z]+/gu)).toEqual(Array(4).fill(['<c r="A', '<c r="B']).flat());
  expect(sheet.slice(sheet.indexOf("</sheetData>"))).toMatch(
    new RegExp(
      '^</sheetData><hyperlinks xmlns:r="[^"]+">' +
        `<hyperlink ref="B2" location="'二'!A1"/>` +
        `<hyperlink ref="A3" r:id="rId1" location="'K''1'!D8"/>` +
        `<hyperlink ref="B3" r:id="rId1" location="'K''1'!D8"/></hyperlinks><pageMargins`,
      "u"
    )
  );
  const relations = part("xl/worksheets/_rels/sheet1.xml.rels");
  expect(relations.match(/Target="[^"]*" TargetMode="External"/gu)).toEqual([
    'Target="../%E6%8A%A5%E9%80%81/%E4%B8%9C%20%E6%B9%96.xlsx" TargetMode="External"',
  ]);
});

it("a checksum goes on from the one before", () => {
  const bytes = Buffer.from("一二三四五六七八九十");
  for (const cut of [0, 1, 7, bytes.length])
    expect(crc32(bytes.subarray(cut), crc32(bytes.subarray(0, cut)))).toBe(crc32(bytes));
});
