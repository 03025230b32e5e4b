import ExcelJS from "exceljs";
import fc from "fast-check";
import type { CellStyle } from "../../src/core/sheet-content";
import type { Edit, Range } from "../../src/core/workbook";
import { createWorkbook } from "../../src/files/create-workbook";
import { deflateNode } from "../../src/files/deflate-node";
import { inflateNode } from "../../src/files/inflate-node";
import { readLook } from "../../src/files/read-look";
import { readWorkbook } from "../../src/files/read-workbook";
import {
  SHEET,
  changedParts,
  partOf,
  patch,
  withParts,
  workbookOf,
  workbookOfRows,
  write,
} from "./hand-made";
import { problemOf } from "./tiny-package";

const box = (top: number, left: number, bottom = top, right = left): Range => ({
  ...{ top, left, bottom, right },
});
const format = (range: Range, style: CellStyle): Edit => ({
  ...{ kind: "format", sheet: "表", range, style },
});
const merge = (range: Range): Edit => ({ kind: "merge", sheet: "表", range });

/** The look of one cell of the first sheet. */
function lookOf(bytes: Uint8Array, row: number, column: number) {
  const { sheets, styles } = readLook(bytes, inflateNode);
  const cell = sheets[0]?.cells.find((one) => one.row === row && one.column === column);
  return styles[cell?.style ?? 0]!;
}

describe("formatting cells", () => {
  const styled = createWorkbook(
    [
      {
        name: "表",
        widths: [],
        cells: [
          {
            row: 0,
            column: 0,
            value: 0.5,
            style: { font: "楷体", fill: "FFFF00", border: "thin" },
          },
          { row: 0, column: 1, value: 1, style: { format: "0.00", align: "right", locked: false } },
        ],
      },
    ],
    deflateNode
  );

  it("changes what the style names and keeps the rest", () => {
    const before = lookOf(styled, 0, 0);
    const after = patch(
      styled,
      format(box(0, 0), { bold: true, format: "0.0%", border: { top: "medium" }, wrap: true })
    );
    expect(lookOf(after, 0, 0)).toEqual({
      ...before,
      font: { ...before.font, bold: true },
      border: { ...before.border, top: { style: "medium", color: null } },
      format: "0.0%",
      wrap: true,
    });
    expect(lookOf(after, 0, 1)).toEqual(lookOf(styled, 0, 1));
    expect(changedParts(styled, after)).toEqual(["xl/styles.xml", SHEET]);
    expect(readWorkbook(after, inflateNode).sheets[0]?.cells[0]?.value).toBe(0.5);
  });

  it("leaves the formats that are there where they are", () => {
    const items = (bytes: Uint8Array) =>
      /<cellXfs count="\d+">(.*)<\/cellXfs>/.exec(partOf(bytes, "xl/styles.xml"))?.[1] ?? "";
    const after = patch(styled, format(box(0, 0, 0, 1), { italic: true }));
    expect(items(after).startsWith(items(styled))).toBe(true);
  });

  it("draws empty cells of a small range, and in a large one formats those that are there", () => {
    const after = patch(styled, format(box(0, 0, 1, 2), { fill: "00FF00" }));
    expect(lookOf(after, 1, 2).fill.color).toBe("00FF00");
    const large = patch(styled, format(box(0, 0, 1_048_575, 1), { fill: "00FF00" }));
    expect(readLook(large, inflateNode).sheets[0]?.cells).toHaveLength(2);
    expect(lookOf(large, 0, 1).fill.color).toBe("00FF00");
    expect(lookOf(large, 0, 1).locked).toBe(false);
  });

  it("joins formats of one list, the later one before the earlier", () => {
    const after = patch(
      styled,
      format(box(0, 0, 2, 2), { fill: "111111", border: { left: "thin" }, size: 9 }),
      format(box(0, 0), { fill: "222222", border: { right: "hair" } }),
      write(2, 2, "新")
    );
    expect(lookOf(after, 0, 0)).toMatchObject({ fill: { color: "222222" }, font: { size: 9 } });
    expect(lookOf(after, 0, 0).border.right?.style).toBe("hair");
    expect(lookOf(after, 2, 2)).toMatchObject({ fill: { color: "111111" }, font: { size: 9 } });
    expect(readWorkbook(after, inflateNode).sheets[0]?.cells.at(-1)?.value).toBe("新");
  });

  it("changes nothing when the cell already looks so", () => {
    const once = patch(styled, format(box(0, 0), { bold: true, indent: 1 }));
    expect(patch(once, format(box(0, 0), { bold: true, indent: 1 }))).toEqual(once);
  });

  it("starts a new cell from the format of its row or column", () => {
    const rows = '<row r="1" s="1" customFormat="1"><c r="A1"/></row>';
    const columns = '<cols><col min="3" max="3" width="9" style="2"/></cols>';
    const sheet = `<worksheet>${columns}<sheetData>${rows}</sheetData></worksheet>`;
    const before = withParts(styled, { [SHEET]: sheet });
    const after = patch(
      before,
      format(box(0, 1), { bold: true }),
      format(box(4, 2), { bold: true })
    );
    expect(lookOf(after, 0, 1)).toMatchObject({ font: { name: "楷体", bold: true } });
    expect(lookOf(after, 4, 2)).toMatchObject({ font: { bold: true }, format: "0.00" });
  });

  it("works on styles with a prefix", () => {
    const xml = partOf(styled, "xl/styles.xml")
      .replace(/<(\/?)(?=[a-z])/gi, "<$1x:")
      .replace("xmlns=", "xmlns:x=");
    const before = withParts(styled, { "xl/styles.xml": xml.replace("<x:?xml", "<?xml") });
    const after = patch(before, format(box(0, 0), { bold: true, color: "FF0000" }));
    expect(lookOf(after, 0, 0)).toMatchObject({
      font: { name: "楷体", bold: true, color: "FF0000" },
      fill: { color: "FFFF00" },
    });
  });

  it("is read by exceljs as it was asked for", async () => {
    const after = patch(
      styled,
      format(box(0, 0), { font: "黑体", size: 14, align: "center", format: "0.0000" })
    );
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(new Uint8Array(after).buffer);
    const cell = workbook.worksheets[0]!.getCell("A1");
    expect(cell.font).toMatchObject({ name: "黑体", size: 14 });
    expect([cell.alignment.horizontal, cell.numFmt]).toEqual(["center", "0.0000"]);
  });

  it("gives any cell any style, read back as it was set", () => {
    const style = fc.record(
      {
        bold: fc.boolean(),
        italic: fc.boolean(),
        underline: fc.boolean(),
        size: fc.integer({ min: 1, max: 72 }),
        wrap: fc.boolean(),
        locked: fc.boolean(),
        format: fc.constantFrom("General", "0.00", '0.0"万元"', "@"),
        vertical: fc.constantFrom("top" as const, "center" as const, "bottom" as const),
      },
      { requiredKeys: [] }
    );
    const place = fc.tuple(fc.nat(3), fc.nat(3));
    fc.assert(
      fc.property(fc.array(fc.tuple(place, style), { maxLength: 6 }), (list) => {
        const after = patch(styled, ...list.map(([[r, c], one]) => format(box(r, c), one)));
        const wanted = new Map<string, CellStyle>();
        for (const [[r, c], one] of list) {
          wanted.set(`${r} ${c}`, { ...wanted.get(`${r} ${c}`), ...one });
        }
        for (const [key, { bold, italic, underline, size, ...rest }] of wanted) {
          const [r = 0, c = 0] = key.split(" ").map(Number);
          const font = Object.fromEntries(
            Object.entries({ bold, italic, underline, size }).filter(([, v]) => v !== undefined)
          );
          expect(lookOf(after, r, c)).toMatchObject({ ...rest, font });
        }
      }),
      { numRuns: 60 }
    );
  });
});

describe("merging cells", () => {
  const merges = (bytes: Uint8Array) => readWorkbook(bytes, inflateNode).sheets[0]?.merges;

  it("adds to the merges that are there and absorbs those it touches", () => {
    const before = workbookOf(
      '<sheetData/><mergeCells count="2"><mergeCell ref="A1:B1"/><mergeCell ref="D4:E5"/></mergeCells><pageMargins/>'
    );
    const after = patch(before, merge(box(4, 4, 8, 8)), merge(box(2, 0, 2, 2)));
    expect(partOf(after, SHEET)).toContain(
      '<mergeCells count="3"><mergeCell ref="A1:B1"/><mergeCell ref="E5:I9"/><mergeCell ref="A3:C3"/></mergeCells><pageMargins/>'
    );
  });

  it("makes the list where there is none, and none for a single cell", () => {
    const before = workbookOf("<sheetData/><pageMargins/>");
    expect(partOf(patch(before, merge(box(0, 0, 1, 1))), SHEET)).toContain(
      '<sheetData/><mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells><pageMargins/>'
    );
    expect(patch(before, merge(box(0, 0)))).toBe(before);
  });

  it("lets the later of two win that touch", () => {
    const before = workbookOf("<sheetData/>");
    expect(merges(patch(before, merge(box(0, 0, 1, 1)), merge(box(1, 1, 2, 2))))).toEqual([
      box(1, 1, 2, 2),
    ]);
  });

  it("is there for marks of the same list", () => {
    const after = patch(workbookOf("<sheetData/>"), merge(box(0, 0, 1, 1)), {
      kind: "mark",
      family: "error",
      cells: [{ sheet: "表", row: 0, column: 0 }],
    });
    expect(partOf(after, SHEET)).toContain('sqref="A1:B2"');
  });
});

describe("sizes", () => {
  const size = (
    columns: readonly (readonly [number, number])[],
    rows: readonly (readonly [number, number])[] = []
  ): Edit => ({ kind: "size", sheet: "表", columns, rows });

  it("splits a stretch of columns where one of it takes a width", () => {
    const before = workbookOf(
      '<cols><col min="2" max="5" width="9" style="3"/></cols><sheetData/>'
    );
    expect(partOf(patch(before, size([[2, 20.5]])), SHEET)).toContain(
      '<cols><col min="2" max="2" width="9" style="3"/>' +
        '<col min="3" max="3" width="20.5" style="3" customWidth="1"/>' +
        '<col min="4" max="5" width="9" style="3"/></cols>'
    );
  });

  it("puts new columns and rows in order", () => {
    const before = workbookOfRows('<row r="3" ht="9"><c r="A3"><v>1</v></c></row>');
    const xml = partOf(
      patch(before, size([[4, 3], [0, 2]], [[6, 7], [0, 8], [2, 30]])), // prettier-ignore
      SHEET
    );
    expect(xml).toContain(
      '<cols><col min="1" max="1" width="2" customWidth="1"/><col min="5" max="5" width="3" customWidth="1"/></cols>'
    );
    expect(xml).toContain(
      '<row r="1" ht="8" customHeight="1"/><row r="3" ht="30" customHeight="1"><c r="A3"><v>1</v></c></row>' +
        '<row r="7" ht="7" customHeight="1"/>'
    );
  });

  it("is told by readLook as it was set", () => {
    const widths = fc.uniqueArray(fc.tuple(fc.nat(20), fc.integer({ min: 1, max: 255 })), {
      selector: ([column]) => column,
    });
    const before = workbookOf(
      '<cols><col min="3" max="9" width="5"/><col min="12" max="12" width="6"/></cols><sheetData/>'
    );
    fc.assert(
      fc.property(widths, (list) => {
        const wanted = new Map<number, number>();
        for (let column = 2; column < 9; column++) wanted.set(column, 5);
        wanted.set(11, 6);
        for (const [column, width] of list) wanted.set(column, width);
        const spans = readLook(patch(before, size(list)), inflateNode).sheets[0]!.columnWidths;
        const read = spans.flatMap(({ first, last, width }) =>
          Array.from({ length: last - first + 1 }, (_, index) => [first + index, width] as const)
        );
        expect(read).toEqual([...wanted].sort(([a], [b]) => a - b));
      })
    );
  });

  it.each([
    ["a column off the sheet", size([[16_384, 9]]), "cell_reference"],
    ["a column too wide", size([[0, 256]]), "column_width"],
    ["a row too high", size([], [[0, 410]]), "row_height"],
    ["a row that has no number", size([], [[0, NaN]]), "row_height"],
    ["a range upside down", merge(box(3, 0, 2, 0)), "cell_reference"],
  ])("refuses %s", (_, edit, reason) => {
    expect(problemOf(() => patch(workbookOf("<sheetData/>"), edit))).toMatchObject({ reason });
  });
});
