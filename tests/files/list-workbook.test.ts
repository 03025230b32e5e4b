import fc from "fast-check";
import { listSheet } from "../../src/app/list-sheet";
import { crc32 } from "../../src/files/crc32";
import { deflateNode, deflatePieceNode } from "../../src/files/deflate-node";
import { inflateNode } from "../../src/files/inflate-node";
import { writeListWorkbook, type ListValue } from "../../src/files/list-workbook";
import { readWorkbook } from "../../src/files/read-workbook";

const ZLIB = { deflate: deflateNode, inflate: inflateNode, deflatePiece: deflatePieceNode };

/** The bytes that reach the sink, each at its offset. */
function written(lines: Iterable<readonly ListValue[]>): Uint8Array {
  const bytes: number[] = [];
  const columns = ["名称", "数"].map((caption) => ({ caption, width: 10, look: "text" as const }));
  const lists = [listSheet("一", columns, lines), listSheet("二", columns, [])];
  writeListWorkbook(lists, { title: "t", ...ZLIB }, (piece, at) => {
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

it("a list of many pieces is one sheet, and the same lines give the same bytes", () => {
  const lines = Array.from({ length: 20_000 }, (_, index) => [`第${String(index)}行`, index]);
  const bytes = written(lines);
  const cells = readWorkbook(bytes, inflateNode).sheets[0]!.cells;
  expect(cells.at(-1)).toMatchObject({ row: 20_000, column: 1, value: 19_999 });
  expect(cells.at(-2)).toMatchObject({ value: "第19999行" });
  expect(Buffer.compare(bytes, written(lines))).toBe(0);
});

it("a checksum goes on from the one before", () => {
  const bytes = Buffer.from("一二三四五六七八九十");
  for (const cut of [0, 1, 7, bytes.length])
    expect(crc32(bytes.subarray(cut), crc32(bytes.subarray(0, cut)))).toBe(crc32(bytes));
});
