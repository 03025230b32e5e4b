import { explanationSheet } from "../../src/app/explanation-sheet";
import { listedResult } from "../../src/app/listed-result";
import { markedCopy } from "../../src/app/marked-copy";
import { writtenTable } from "../../src/app/table-content";
import { placeTable } from "../../src/app/table-edits";
import { tableOf } from "../../src/core/table/table-of";
import { TABLE_KINDS } from "../../src/core/table/table";
import { tableWords } from "../../src/locales/zh-cn-table";
import type { Cell, Edit, Workbook } from "../../src/core/workbook";
import { readScheme } from "../../src/core/scheme/scheme-read";
import { fillSummary } from "../../src/core/summary/summary";
import { deflateNode } from "../../src/files/deflate-node";
import { inflateNode } from "../../src/files/inflate-node";
import { patchWorkbook } from "../../src/files/patch-workbook";
import { readWorkbook } from "../../src/files/read-workbook";
import { zhCN } from "../../src/locales/zh-cn";
import { checkOwn, sampleBytes, sampleWorkbook } from "../samples/sample-check";

/** What a spreadsheet program would calculate or run if it were not a text. */
const HEADS = ["=", "+", "-", "@", "\t=", "=cmd|' /C calc'!A0+"];
const LOOKS_CALCULATED = /^\s*[=+\-@]/;

/** The sample of 2023 with each name in the catalogue and each number of a rule made to look like a formula. */
function hostileSample(): Workbook {
  const workbook = sampleWorkbook("2023.xlsx");
  const hostile = (cell: Cell, index: number): Cell =>
    typeof cell.value === "string"
      ? { ...cell, value: `${HEADS[index % HEADS.length] ?? "="}${cell.value}` }
      : cell;
  const change = (name: string, column: number) => (sheet: Workbook["sheets"][number]) =>
    sheet.name !== name
      ? sheet
      : {
          ...sheet,
          cells: sheet.cells.map((cell, index) => {
            return cell.column === column && cell.row > 3 ? hostile(cell, index) : cell;
          }),
        };
  const sheets = workbook.sheets.map(change("指标目录", 2)).map(change("审核关系", 0));
  return { ...workbook, sheets };
}

const workbook = hostileSample();
const bytes = sampleBytes("2023.xlsx");
const result = checkOwn(workbook);

/** The cells of the sheets after the edits that were not so before. */
function written(edits: readonly Edit[]): readonly Cell[] {
  const codec = { inflate: inflateNode, deflate: deflateNode };
  const before = readWorkbook(bytes, inflateNode);
  const after = readWorkbook(patchWorkbook(bytes, edits, codec), inflateNode);
  return after.sheets.flatMap(({ name, cells }) => {
    const known = before.sheets.find((sheet) => sheet.name === name)?.cells ?? [];
    const texts = new Map(known.map((cell) => [`${cell.row} ${cell.column}`, cell.value]));
    return cells.filter(({ row, column, value }) => texts.get(`${row} ${column}`) !== value);
  });
}

const at = { sheet: "编制说明", row: 20, column: 0 };
const finding = result.findings.find(({ severity }) => severity === "query")!;

function tableEditsOf(kind: (typeof TABLE_KINDS)[number]): readonly Edit[] {
  const { scheme } = readScheme(workbook);
  const table = tableOf(kind, result, scheme, { form: null, chart: kind === "plan" });
  const written = writtenTable(table, zhCN, tableWords, "2023-11-08");
  const sheets = new Set([at.sheet]);
  return placeTable({ table, written, words: tableWords, name: "计划", sheets }, at).edits;
}

/** Every writer, and how many texts that look calculated it writes at the least. */
const WRITERS: readonly (readonly [string, number, () => readonly Edit[]])[] = [
  ["the marked copy", 2, () => markedCopy(listedResult(result, zhCN), workbook, zhCN)],
  [
    "the explanation sheet",
    2,
    () => {
      const given = { finding, text: "=1+1", by: "@甲", on: "2023-11-08" };
      return [{ kind: "addSheet", content: explanationSheet([given], zhCN) }];
    },
  ],
  ...TABLE_KINDS.map((kind) => [`the table ${kind}`, 2, () => tableEditsOf(kind)] as const),
  [
    "a table whose captions look calculated",
    2,
    () => {
      const range = { top: 20, left: 0, bottom: 22, right: 1 };
      return [{ kind: "addTable", sheet: at.sheet, range, name: "表", columns: ["=1+1", "@甲"] }];
    },
  ],
  [
    "the summary",
    1,
    () => {
      const template = workbook.sheets.find(({ name }) => name === "年终总结")!;
      const cell: Cell = { row: 70, column: 0, value: "=1+{{KW301.01.本年累计}}" };
      const filled = { ...template, cells: [...template.cells, cell] };
      return fillSummary(filled, readScheme(workbook).scheme, result, zhCN.summary).edits;
    },
  ],
];

test.each(WRITERS)("%s writes a text that looks like a formula as a text", (_, least, edits) => {
  const cells = written(edits());
  // Totals are Heshu's own, and name cells only.
  const isTotal = (formula: string) => /^SUBTOTAL\(10[39],[A-Z]+\d+:[A-Z]+\d+\)$/.test(formula);
  const calculated = cells.filter(({ formula }) => formula !== undefined && !isTotal(formula));
  expect(calculated).toEqual([]);
  const texts = cells.filter(({ value }) => {
    return typeof value === "string" && LOOKS_CALCULATED.test(value);
  });
  expect(texts.length).toBeGreaterThanOrEqual(least);
});
