import fc from "fast-check";
import { contentAt } from "../../src/core/list-lines";
import type { Cell, Sheet } from "../../src/core/workbook";
import { inflateNode } from "../../src/files/inflate-node";
import { inflatePiecesNode } from "../../src/files/inflate-pieces-node";
import { LIMITS, type Limits } from "../../src/files/limits";
import { readListedWorkbook, type ListTools } from "../../src/files/long-list/read-lists";
import { read } from "./tiny-package";
import { oneSheet } from "./tiny-package";

/** The first rows are read into cells in any case: captions are looked for there. */
const HEAD_ROWS = 30;
const COLUMNS = [0, 1, 3];

/** Pieces of a few bytes, so that each row is cut somewhere. */
const inSlices: ListTools["inflatePieces"] = async function* (stored, size) {
  for await (const piece of inflatePiecesNode(stored, size))
    for (let at = 0; at < piece.length; at += 61) yield piece.slice(at, at + 61);
};

const ask = () => ({ columns: COLUMNS, mayHold: (text: string) => text !== "不可" });

const listed = (bytes: Uint8Array, limits: Limits = LIMITS, inflatePieces = inSlices) =>
  readListedWorkbook(bytes, { inflate: inflateNode, inflatePieces }, ask, limits, 0);

type Content = Omit<Cell, "row" | "column"> | undefined;

/** What the columns hold in each line; of a text the format does not count. */
const shown = (lines: readonly (readonly Content[])[]) =>
  lines
    .filter((line) => line.some((one) => one !== undefined))
    .map((line) =>
      line.map((one) => {
        if (typeof one?.value !== "string" || one.error || one.formula !== undefined) return one;
        return { value: one.value };
      })
    );

function linesOfCells({ cells }: Sheet): readonly (readonly Content[])[] {
  const rows = new Map<number, Map<number, Content>>();
  for (const { row, column, ...content } of cells) {
    if (row < HEAD_ROWS) continue;
    const line = rows.get(row) ?? new Map<number, Content>();
    rows.set(row, line.set(column, content));
  }
  return [...rows.values()].map((line) => COLUMNS.map((column) => line.get(column)));
}

/** Holds both readings against each other; `false` where the list was not read as one. */
async function isReadAlike(bytes: Uint8Array, limits: Limits = LIMITS): Promise<boolean> {
  const quick = await listed(bytes, limits);
  if (!quick) return false;
  const [usual] = read(bytes, limits).sheets;
  const [sheet] = quick.workbook.sheets;
  const lines = quick.lines.get("Sheet1");
  if (!usual || !sheet || !lines) throw new Error("There is no such sheet.");
  const { cells, ...rest } = usual;
  expect(sheet).toEqual({ ...rest, cells: cells.filter(({ row }) => row < HEAD_ROWS) });
  const packed = lines.blocks.flatMap((block) =>
    Array.from({ length: block.count }, (_, line) =>
      COLUMNS.map((_column, place) => contentAt(lines, block, line, place))
    )
  );
  expect(shown(packed)).toEqual(shown(linesOfCells(usual)));
  return true;
}

const STRINGS = "<sst><si><t>单位</t></si><si><t>KW301</t></si><si><t>01</t></si><si/></sst>";
const STYLES =
  '<styleSheet><cellXfs><xf/><xf numFmtId="10"/><xf numFmtId="14"/></cellXfs></styleSheet>';
const HEAD =
  '<worksheet><dimension ref="A1:E9"/><cols><col min="5" max="5" hidden="1"/></cols><sheetData>';
const TAIL =
  '</sheetData><mergeCells><mergeCell ref="A1:E1"/></mergeCells><pageMargins left="1"/></worksheet>';

const partsOf = (rows: string, tail = TAIL) =>
  [`${HEAD}${rows}${tail}`, { "xl/sharedStrings.xml": STRINGS, "xl/styles.xml": STYLES }] as const;

const headRows = Array.from(
  { length: HEAD_ROWS },
  (_, at) => `<row r="${String(at + 1)}"><c r="A${String(at + 1)}" t="s"><v>0</v></c></row>`
).join("");

/** How programs write a cell: its attributes and what is in it. */
const PLAIN = [
  ...[' t="s"><v>1</v>', ' s="2" t="s"><v>2</v>', ' t="s" s="1"><v>0</v>', ' t="s"><v>3</v>'],
  ...[
    "><v>12</v>",
    ' s="1"><v>0.125</v>',
    ' s="2"><v>45000</v>',
    ' t="n"><v>-7.5</v>',
    ' s="9"><v>3</v>',
  ],
  ...["><v>1.1000000000000001</v>", "><v>1.5E-3</v>", "><v>-0</v>", "><v>0.1</v>"],
  ...[
    ' t="inlineStr"><is><t>科技馆</t></is>',
    ' t="str"><v>KW301</v>',
    ' t="inlineStr"><is><t></t></is>',
  ],
  ' t="inlineStr"><is><t xml:space="preserve"> 科 技 </t></is>',
] as const;
/** How they write one less often, each of which takes its row out of the quick reading. */
const SELDOM = [
  ...[' t="b"><v>1</v>', ' t="e"><v>#N/A</v>', "><f>A1+1</f><v>5</v>", ' t="d"><v>2023-11-08</v>'],
  ...[' t="str"><f>B1</f><v>文</v>', ' t="inlineStr"><is><r><t>说</t></r><r><t>明</t></r></is>'],
  ...[
    ' t="inlineStr"><is><t>A&amp;B</t></is>',
    ' t="str"><v>_x0041_</v>',
    "><v> 4 </v>",
    "><v>四</v>",
  ],
  ...[' t="inlineStr"><is><t>a&#13;b</t></is>', "><v>1e999</v>", ' t="s"><v>99</v>', "><v/>", ">"],
] as const;

const cell = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom(...PLAIN) },
  { weight: 1, arbitrary: fc.constantFrom(...SELDOM) },
  { weight: 1, arbitrary: fc.constant(null) }
);
const row = fc.record({
  cells: fc.array(cell, { maxLength: 5 }),
  attributes: fc.constantFrom("", "", ' spans="1:5"', ' ht="15" customHeight="1"', ' hidden="1"'),
  step: fc.constantFrom(1, 1, 1, 1, 3),
  gap: fc.constantFrom("", "", "", "\n  "),
});
type Row = typeof row extends fc.Arbitrary<infer T> ? T : never;

function rowsXml(rows: readonly Row[]): string {
  let number = HEAD_ROWS;
  return rows
    .map(({ cells, attributes, step, gap }) => {
      number += step;
      const inside = cells.map((content, at) => {
        const place = `<c r="${"ABCDE".charAt(at)}${String(number)}"`;
        return content === null ? `${place} s="1"/>` : `${place}${content}</c>`;
      });
      const open = `${gap}<row r="${String(number)}"${attributes}`;
      return inside.length === 0 ? `${open}/>` : `${open}>${inside.join("")}</row>`;
    })
    .join("");
}

/** What a program that does it otherwise, or a damaged disk, makes of the text. */
const damage = fc.record({
  at: fc.nat(4_000),
  cut: fc.constantFrom(0, 1, 2, 7),
  piece: fc.constantFrom(
    ...["", " ", "9", "<", ">", "/", '"', "&", "\r", "x", "<v>6</v>", "</c>", "</row>", "<row>"],
    ...["<!-- -->", '<c r="D3"><v>8</v></c>', "<c><v>8</v></c>", '<row r="2"/>', '<row r="900"/>'],
    ...["</sheetData>", "<sheetData>", '<c r="A31" t="inlineStr"><is><t>不可</t></is></c>']
  ),
});

test("lines read as bytes hold what the cells hold that are read in the usual way", async () => {
  let alike = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 12 }), async (rows) => {
      const text = rowsXml(rows);
      // What is damage is damage in both readings, and only the usual one says so.
      const [sheet, more] = partsOf(`${headRows}${text}`);
      const asUsual = await isReadAlike(oneSheet(sheet, more));
      if (!/1e999|<v>99</.test(text)) expect(asUsual).toBe(true);
      alike += Number(asUsual);
    }),
    { numRuns: 150 }
  );
  expect(alike).toBeGreaterThan(100);
});

test("whatever is done to the text, lines are read as the cells are, or not at all", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { minLength: 1, maxLength: 6 }),
      fc.array(damage, { minLength: 1, maxLength: 2 }),
      async (rows, edits) => {
        const whole = `${headRows}${rowsXml(rows)}`;
        const text = edits.reduce((now, { at, cut, piece }) => {
          // Mostly among the lines.
          const from = now.length - (at % (now.length + 1));
          return now.slice(0, from) + piece + now.slice(from + cut);
        }, whole);
        const [sheet, more] = partsOf(text);
        await isReadAlike(oneSheet(sheet, more));
      }
    ),
    { numRuns: 200 }
  );
});

const line = (number: number, content = "><v>5</v>") =>
  `<row r="${String(number)}"><c r="A${String(number)}"${content}</c></row>`;

test.each([
  ["rows in no order", line(33) + line(32), TAIL],
  ["a row that comes twice", line(33) + line(33), TAIL],
  ["a cell of another row", '<row r="33"><c r="A40"><v>1</v></c></row>' + line(34), TAIL],
  ["a text that must not stand there", line(33, ' t="inlineStr"><is><t>不可</t></is>'), TAIL],
  ["such a text beside the columns", `<row r="33"><c r="C33" t="str"><v>不可</v></c></row>`, TAIL],
  ["rows in a second stretch", line(33), `</sheetData><sheetData>${line(34)}${TAIL}`],
  ["rows that end too soon", line(33), "</worksheet>"],
  ["a shared string that is not there", line(33, ' t="s"><v>7</v>'), TAIL],
  ["fewer rows than captions are looked for in", "", TAIL],
])("a sheet with %s is left to the usual reading", async (_, rows, tail) => {
  const [sheet, more] = partsOf(`${headRows}${rows}`, tail);
  expect(await listed(oneSheet(sheet, more))).toBeNull();
});

test("a list counts against the limits as its cells do, but that of cells it keeps by itself", async () => {
  const [sheet, more] = partsOf(`${headRows}${line(33)}${line(34, ' t="str"><v>文字</v>')}`);
  const bytes = oneSheet(sheet, more);
  const text = 2 * HEAD_ROWS + 2;
  expect(await isReadAlike(bytes, { ...LIMITS, cells: HEAD_ROWS + 2, text })).toBe(true);
  expect(await listed(bytes, { ...LIMITS, text: text - 1 })).toBeNull();
  // The rows of the head are held as cells, those of the list are not.
  expect(await listed(bytes, { ...LIMITS, cells: HEAD_ROWS })).not.toBeNull();
  expect(await listed(bytes, { ...LIMITS, cells: HEAD_ROWS - 1 })).toBeNull();
  const rows = Array.from({ length: HEAD_ROWS + 1 }, (_, at) => line(33 + at)).join("");
  const [long, beside] = partsOf(`${headRows}${rows}`);
  const counted = (cells: number) => listed(oneSheet(long, beside), { ...LIMITS, cells });
  expect(await counted(HEAD_ROWS + 1)).not.toBeNull();
  expect(await counted(HEAD_ROWS)).toBeNull();
});

test("bytes that are not those of the package are left to the usual reading", async () => {
  const [sheet, more] = partsOf(`${headRows}${line(33)}`);
  const bytes = oneSheet(sheet, more);
  const other: ListTools["inflatePieces"] = async function* (stored, size) {
    for await (const piece of inSlices(stored, size))
      yield piece.map((byte) => (byte === 53 ? 54 : byte));
  };
  expect(await listed(bytes)).not.toBeNull();
  expect(await listed(bytes, LIMITS, other)).toBeNull();
});
