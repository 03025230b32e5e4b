import { CollectKeeper } from "../../src/app/collect-keeper";
import type { CollectMemory, Remembered } from "../../src/app/collect-memory";
import { readDropped } from "../../src/app/collect-reader";
import { openScheme, type OpenScheme } from "../../src/app/collect-scheme";
import { WEB_TOOLS } from "../../src/app/web-tools";
import type { SheetContent } from "../../src/core/sheet-content";
import { inflateNode } from "../../src/files/inflate-node";
import { readWorkbook } from "../../src/files/read-workbook";
import { zhCommandLine as words } from "../../src/locales/zh-cn-cli";
import {
  form,
  rowsK1,
  rowsK2,
  schemeWorkbook,
  sheet,
  unitWorkbook,
  workbook,
  type Rows,
  type SchemeParts,
} from "../cli/submitted-sample";

const tools = {
  ...WEB_TOOLS,
  loadSimplify: () => Promise.reject(new Error("All of it is in simplified characters.")),
};

async function schemeOf(parts: SchemeParts = {}): Promise<OpenScheme> {
  const read = readWorkbook(schemeWorkbook(parts), inflateNode);
  const opened = await openScheme({ workbook: read, language: "zh-CN" }, "制度", words, tools);
  if ("kind" in opened) throw new Error(opened.kind);
  return opened;
}

/** As the store of a browser: what is kept is a copy. */
function memory(): CollectMemory {
  const kept = new Map<string, Remembered>();
  return {
    find: (path) => Promise.resolve(structuredClone(kept.get(path)) ?? null),
    keep: async (file) => void kept.set(file.path, structuredClone(file)),
    clear: async () => kept.clear(),
  };
}

const file = (path: string, bytes: Uint8Array, lastModified = 1_699_400_000_000) =>
  new File([bytes as Uint8Array<ArrayBuffer>], path, { lastModified });

/** Collects files as the pane does. @returns the board, and which were read */
async function collect(keeper: CollectKeeper, files: readonly File[], open: OpenScheme) {
  const nameOf = (one: File) => ({
    ...{ path: one.name, size: one.size, modified: one.lastModified },
  });
  const { known, partly } = await keeper.recall(files.map(nameOf));
  const read: string[] = [];
  for (const one of files) {
    if (known.includes(one.name)) continue;
    const taken = await readDropped(one, one.name, new Set(partly.get(one.name)), open, tools);
    read.push(...taken.flatMap((sent) => (sent.lines ? [sent.file.path] : [])));
    await keeper.keep(nameOf(one), taken);
  }
  return { board: keeper.board(), read };
}

const brokenSum = () =>
  unitWorkbook(
    1,
    {},
    { k1: rowsK1(1).map((row) => (row[2] === "01" ? [...row.slice(0, 3), 99, 22] : row)) }
  );
const FIVE = () => [
  file("东湖.xlsx", unitWorkbook(0)),
  file("西塘.xlsx", brokenSum()),
  file("外地.xlsx", workbook([form({ unit: "外地某单位", rows: rowsK1(0) })])),
  file("坏.xlsx", new TextEncoder().encode("没有")),
];

it("gives the board, the details of a unit and the files that belong to nobody", async () => {
  const open = await schemeOf();
  const keeper = new CollectKeeper(open, null);
  const { board } = await collect(keeper, FIVE(), open);
  expect(board.units.map((one) => `${one.code} ${one.verdict} ${String(one.counts.hard)}`)).toEqual(
    [...["U01 pass 0", "U02 return 3", "U03 missing 0", "U04 missing 0", "U05 missing 0"]]
  );
  expect(board.strays.map((one) => [one.path, one.state, one.why.length])).toEqual([
    ["坏.xlsx", "unread", 1],
    ["外地.xlsx", "unknown", 1],
  ]);
  const { files, findings } = keeper.unit("U02");
  expect(files).toEqual([
    { path: "西塘.xlsx", state: "current", forms: ["K1", "K2"], reported: "2023-11-08" },
  ]);
  expect(findings[0]).toMatchObject({ rule: "R1", cell: "K1!D8", file: "西塘.xlsx", left: 99 });
});

it("tells what a unit changed when it sent its forms again", async () => {
  const open = await schemeOf();
  const keeper = new CollectKeeper(open, null);
  const later = file("西塘更正.xlsx", unitWorkbook(1), 1_699_500_000_000);
  await collect(keeper, [...FIVE(), later], open);
  const { resubmission, files } = keeper.unit("U02");
  expect(files.map((one) => `${one.path} ${one.state}`)).toEqual([
    "西塘更正.xlsx current",
    "西塘.xlsx older",
  ]);
  expect(resubmission).toMatchObject({ times: 1, changed: 1, closed: 3, open: 0, fresh: 0 });
  expect(keeper.unit("U01").resubmission).toBeNull();
});

it("reads again only what is new or changed, after the pane was closed too", async () => {
  const open = await schemeOf();
  const store = memory();
  const first = await collect(new CollectKeeper(open, store), FIVE(), open);
  expect(first.read).toHaveLength(4);
  const corrected = [...FIVE().slice(0, 1), file("西塘.xlsx", unitWorkbook(1), 1_699_500_000_000)];
  const touched = file("坏.xlsx", new TextEncoder().encode("没有"), 1_699_600_000_000);
  const again = new CollectKeeper(open, store);
  const second = await collect(again, [...corrected, touched], open);
  expect(second.read).toEqual(["西塘.xlsx"]);
  expect(second.board.units[1]?.verdict).toBe("pass");
  // What is no longer there counts no longer.
  expect(second.board.strays.map((one) => one.path)).toEqual(["坏.xlsx"]);
  expect((await collect(again, [...corrected, touched], open)).read).toEqual([]);
});

const named = (content: SheetContent) =>
  sheet(content.name, [
    ["单位代码", "单位名称", "应报表号"],
    ["U01", "东湖镇", "K1"],
    [words.results.writtenBy],
  ]);

it("takes the scheme for the same when a board was put beside it, and for another when a rule changes", async () => {
  const open = await schemeOf();
  const keeper = new CollectKeeper(open, null);
  await collect(keeper, FIVE(), open);
  const board = keeper.sheet("报送状态", "由核数于 2023-11-20 生成");
  const beside = await schemeOf({ more: [board, named({ ...board, name: "报送状态(2)" })] });
  expect(beside.by.origin.scheme).toBe(open.by.origin.scheme);
  expect(beside.by.frame.register.units).toHaveLength(5);
  const other = await schemeOf({ rules: [["R1", "K1", "[01]>=[02]", "强制性", null]] });
  expect(other.by.origin.scheme).not.toBe(open.by.origin.scheme);
});

it("writes a text that begins like a formula as text, on the sheet and in the workbook", async () => {
  const open = await schemeOf({ register: [["U01", "=1+1", "K1", "2023-11-10", null]] });
  const keeper = new CollectKeeper(open, null);
  await collect(
    keeper,
    [file("=2+2.xlsx", workbook([form({ unit: "=1+1", rows: rowsK1(0) })]))],
    open
  );
  const content = keeper.sheet("报送状态", "由核数生成");
  expect(content.cells.filter((one) => one.formula !== undefined)).toEqual([]);
  expect(content.cells.find((one) => one.row === 1 && one.column === 1)?.value).toBe("=1+1");
  const { sheets } = readWorkbook(keeper.workbook(), inflateNode);
  expect(sheets[0]?.cells.find((one) => one.row === 1 && one.column === 1)).toMatchObject({
    value: "=1+1",
  });
  expect(sheets.flatMap(({ cells }) => cells.filter((one) => one.formula !== undefined))).toEqual(
    []
  );
});

it("transcribes figures, texts in their place and blanks; the source has its file where there are several", async () => {
  const open = await schemeOf();
  const keeper = new CollectKeeper(open, null);
  const k1 = [...rowsK1(2).slice(0, 3), ["甲类占比", "%", "04", "见附表", 1], rowsK1(2)[4]!];
  const k2 = rowsK2(2).map((row) => (row[2] === "01" ? [...row.slice(0, 3), null, 6] : row));
  const formOf = (number: string, rows: Rows) => form({ number, unit: "西塘镇", rows });
  await collect(
    keeper,
    [
      file("东湖.xlsx", unitWorkbook(0)),
      file("西塘1.xlsx", workbook([formOf("K1", rowsK1(1))])),
      file("西塘2.xlsx", workbook([formOf("K2", rowsK2(1))])),
      file("南河.xlsx", unitWorkbook(2, {}, { k1, k2 })),
    ],
    open
  );
  const { sheets } = readWorkbook(keeper.workbook(), inflateNode);
  const rowsOf = (name: string) => {
    const cells = sheets.find((one) => one.name === name)?.cells ?? [];
    const value = (row: number, column: number) =>
      cells.find((one) => one.row === row && one.column === column)?.value ?? null;
    return [2, 3, 4].map((row) => Array.from({ length: 9 }, (_, column) => value(row, column + 4)));
  };
  const rate = (step: number) => rowsK1(step)[3]?.[3];
  expect(rowsOf("过录表")).toEqual([
    ["东湖.xlsx", 20, 10, 10, rate(0), 100, 5, 20, 1],
    ["西塘1.xlsx、西塘2.xlsx", 24, 11, 13, rate(1), 110, 6, 24, 2],
    ["南河.xlsx", 28, 12, 16, "见附表", 120, null, 28, 3],
  ]);
  const cellsOf = (first: string, second = first) => [
    ...[8, 9, 10, 11, 12].map((row) => `${first}K1!D${String(row)}`),
    ...[8, 9, 10].map((row) => `${second}K2!D${String(row)}`),
  ];
  expect(rowsOf("过录表出处")).toEqual([
    ["东湖.xlsx", ...cellsOf("")],
    ["西塘1.xlsx、西塘2.xlsx", ...cellsOf("[西塘1.xlsx]", "[西塘2.xlsx]")],
    ["南河.xlsx", ...cellsOf("")],
  ]);
});
