import { readFileSync, writeFileSync } from "node:fs";
import ExcelJS from "exceljs";
import type { CellValue, Edit } from "../../src/core/workbook";
import { deflateNode } from "../../src/files/deflate-node";
import { inflateNode } from "../../src/files/inflate-node";
import { patchWorkbook } from "../../src/files/patch-workbook";
import { readWorkbook } from "../../src/files/read-workbook";
import { sampleBytes } from "../samples/sample-check";
import { emptyFolder, run } from "./run";

const folder = emptyFolder();
afterAll(() => folder.remove());

const codec = { inflate: inflateNode, deflate: deflateNode };
const FILLED = "年终总结（2023）";

/** The file with other values in cells of a sheet. */
function withCells(
  bytes: Uint8Array,
  sheet: string,
  cells: readonly (readonly [row: number, column: number, value: CellValue])[]
): Uint8Array {
  const edits = cells.map(([row, column, value]): Edit => ({
    kind: "write",
    at: { sheet, row, column },
    value,
  }));
  return patchWorkbook(bytes, edits, codec);
}

/** The sample of 2023 whose table of targets is one row for each shortfall, and nothing more. */
function withBlock(): { readonly bytes: Uint8Array; readonly row: number } {
  const bytes = sampleBytes("2023.xlsx");
  const { sheets } = readWorkbook(bytes, inflateNode);
  const { cells } = sheets.find(({ name }) => name === "年终总结")!;
  const row = cells.find(({ value }) => value === "计量单位")!.row + 1;
  const members = ["单位", "年度目标", "本年累计", "上年同期", "完成率", "缺口", "状态"];
  const line = [`{{逐行 未完成}}{{.名称}}`, ...members.map((member) => `{{.${member}}}`)].map(
    (value, column) => [row, column, value] as const
  );
  const lines = new Set(cells.filter(({ column }) => column > 0).map((cell) => cell.row));
  const rest = cells
    .filter((cell) => cell.row > row && lines.has(cell.row))
    .map((cell) => [cell.row, cell.column, null] as const);
  return { bytes: withCells(bytes, "年终总结", [...line, ...rest]), row };
}

/** The first column of the filled sheet from a row on, and the merges, read by another library. */
async function readBack(file: string): Promise<{ names: string[]; merges: readonly string[] }> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(readFileSync(file)).buffer);
  const sheet = workbook.getWorksheet(FILLED)!;
  const names: string[] = [];
  sheet.eachRow((row) => names.push(String(row.getCell(1).value ?? "")));
  return { names, merges: sheet.model.merges };
}

it("repeats a row of a file for each shortfall, and follows them when it fills again", async () => {
  const [input, once, twice] = ["in.xlsx", "once.xlsx", "twice.xlsx"].map((name) =>
    folder.path(name)
  );
  const { bytes, row } = withBlock();
  writeFileSync(input!, bytes);
  await run(["summarize", input!, "--out", once!]);
  const first = await readBack(once!);
  const after = first.names.indexOf("国家级和市级各类科技项目");
  expect(after).toBeGreaterThanOrEqual(row);
  expect(first.names.join("\n")).not.toMatch(/[{}]/u);
  await run(["summarize", once!, "--out", twice!]);
  expect(readFileSync(twice!).equals(readFileSync(once!))).toBe(true);

  const { sheets } = readWorkbook(readFileSync(once!), inflateNode);
  const form = sheets.find(({ name }) => name.startsWith("KW303"))!;
  const patents = form.cells.find(({ value }) => value === "专利申请量")!.row;
  const figure = form.cells.find((cell) => cell.row === patents && cell.value === 420)!;
  const shortfalls = (names: readonly string[]) => names.filter((name) => name === "专利申请量");
  expect(shortfalls(first.names)).toHaveLength(1);
  const better = withCells(readFileSync(once!), form.name, [[patents, figure.column, 700]]);
  writeFileSync(once!, better);
  await run(["summarize", once!, "--out", twice!, "--force"]);
  const second = await readBack(twice!);
  expect(shortfalls(second.names)).toHaveLength(0);
  expect(second.names.length).toBe(first.names.length - 1);
  expect(second.names.join("\n")).toContain("专利申请700件");
  expect(second.merges).toHaveLength(first.merges.length);
});
