import XlsxTemplate from "xlsx-template";
import type { SheetContent } from "../../src/core/sheet-content";
import type { CellValue, Edit } from "../../src/core/workbook";
import { createWorkbook } from "../../src/files/create-workbook";
import { deflateNode } from "../../src/files/deflate-node";
import { inflateNode } from "../../src/files/inflate-node";
import { patchWorkbook } from "../../src/files/patch-workbook";
import { readWorkbook } from "../../src/files/read-workbook";
import { measureInterleaved, median } from "./interleave";
import { wholeFill } from "./summary-fill";

const ROWS = 5_000;
const SHEET = "年终总结";
const LINE = 3;
const NAMES = ["code", "name", "unit", "plan", "actual", "gap", "note", "by"] as const;

type Line = Readonly<Record<(typeof NAMES)[number], string | number>>;

const LINES: readonly Line[] = Array.from({ length: ROWS }, (_, index) => ({
  code: `KW303.${String(index).padStart(4, "0")}`,
  name: `第${String(index)}项指标`,
  unit: "件",
  plan: 100 + index,
  actual: 90 + index,
  gap: -10,
  note: "落后序时进度",
  by: "科技局",
}));

/** A title, a head, one line of eight cells with a rate, totals and a footer. */
function template(cellOf: (name: string) => CellValue): Uint8Array {
  const row = (at: number, values: readonly CellValue[]) =>
    values.map((value, column) => ({ row: at, column, value }));
  const content: SheetContent = {
    name: SHEET,
    cells: [
      ...row(0, ["年终总结"]),
      ...row(2, ["代码", "名称", "单位", "计划", "实际", "差额", "说明", "责任单位", "完成率"]),
      ...row(LINE, NAMES.map(cellOf)),
      { row: LINE, column: 8, value: 0.9, formula: "E4/D4", style: { format: "0.0%" } },
      ...row(LINE + 1, ["合计"]),
      { row: LINE + 1, column: 3, value: 0, formula: "SUM(D4:D4)" },
      { row: LINE + 1, column: 4, value: 0, formula: "SUM(E4:E4)" },
    ],
    widths: [],
    merges: [
      { top: 0, left: 0, bottom: 1, right: 8 },
      { top: 6, left: 0, bottom: 6, right: 8 },
    ],
  };
  return createWorkbook([content], deflateNode);
}

const ours = template((name) => `{{${name}}}`);
const theirs = template((name) => `\${table:lines.${name}}`);

function fillInHeshu(): Uint8Array {
  const edits: Edit[] = [
    {
      ...{ kind: "arrangeRows", sheet: SHEET },
      pieces: [[0, LINE - 1], ...LINES.map(() => [LINE, LINE] as const)],
    },
  ];
  LINES.forEach((line, index) => {
    NAMES.forEach((name, column) => {
      const at = { sheet: SHEET, row: LINE + index, column };
      edits.push({ kind: "write", at, value: line[name] });
    });
  });
  return patchWorkbook(ours, edits, { inflate: inflateNode, deflate: deflateNode });
}

function fillInXlsxTemplate(): Uint8Array {
  const book = new XlsxTemplate(Buffer.from(theirs));
  book.substitute(1, { lines: LINES });
  return book.generate({ type: "uint8array" });
}

/** What of the lines and of the totals came out right. */
function outcome(bytes: Uint8Array): string {
  const { cells } = readWorkbook(bytes, inflateNode).sheets[0] ?? { cells: [] };
  const lines = cells.filter(({ column, value }) => column === 0 && /^KW303/.test(String(value)));
  const rates = cells.filter(({ column, formula }) => column === 8 && formula !== undefined);
  const total = cells.find(({ column, formula }) => column === 3 && formula !== undefined);
  return (
    `${String(lines.length)} lines, ${String(new Set(rates.map(({ formula }) => formula)).size)} ` +
    `rates of their own, total ${total?.formula ?? "none"}`
  );
}

const print = (line: string): boolean => process.stdout.write(`${line}\n`);

/**
 * Prints how long 5,000 repeated rows of eight cells take, beside npm xlsx-template in the same run, and
 * how long the whole fill of such a template takes, with its template read, its figures found and the
 * record of them written.
 */
async function main(): Promise<void> {
  const same = { heshu: fillInHeshu, "xlsx-template": fillInXlsxTemplate };
  for (const [name, run] of Object.entries(same)) print(`${name}: ${outcome(run())}`);
  const contestants = { ...same, "heshu, whole fill": wholeFill(ROWS) };
  const spent = new Map<string, number[]>();
  const watched = Object.entries(contestants).map(([name, run]) => {
    const times: number[] = [];
    spent.set(name, times);
    return [name, () => times.push(processorTime(run))] as const;
  });
  const times = await measureInterleaved(Object.fromEntries(watched), ROUNDS, WARM_UP);
  const [mine = NaN, other = NaN] = times.values();
  for (const [name, time] of times) {
    const processor = median((spent.get(name) ?? []).slice(WARM_UP));
    print(
      `${name.padEnd(18)}${time.toFixed(0).padStart(6)} ms, ${processor.toFixed(0)} ms of work`
    );
  }
  print(
    `xlsx-template takes ${(other / mine).toFixed(2)} times as long (medians of ${String(ROUNDS)})`
  );
}

const ROUNDS = 9;
const WARM_UP = 3;

/** Milliseconds of the processor: what else runs on the machine takes none of them. */
function processorTime(run: () => unknown): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

main().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});
