import { readFileSync, writeFileSync } from "node:fs";
import { createWorkbook } from "../../src/files/create-workbook";
import { deflateNode } from "../../src/files/deflate-node";
import { inflateNode } from "../../src/files/inflate-node";
import { readWorkbook } from "../../src/files/read-workbook";
import { smallWorkbook } from "../core/small-workbook";
import { emptyFolder, run } from "./run";

const folder = emptyFolder();
afterAll(() => folder.remove());

const rows = (total: number, ...parts: readonly (number | null)[]) => [
  ["经费合计", "元", "01", null, total, null],
  ["财政经费", "元", "02", null, parts[0], null],
  ["自筹经费", "元", "03", null, parts[1], null],
];
function file(name: string, total: number, ...parts: readonly (number | null)[]): string {
  const catalogue = [
    ["01", "经费合计", "元"],
    ["02", "财政经费", "元", "01", "部分"],
    ["03", "自筹经费", "元", "01", "部分"],
  ];
  const plan = [["02", "1元"]];
  const { sheets } = smallWorkbook({ catalogue, plan, rows: rows(total, ...parts) });
  const contents = sheets.map((one) => ({ name: one.name, cells: one.cells, widths: [] }));
  writeFileSync(folder.path(name), createWorkbook(contents, deflateNode));
  return folder.path(name);
}
const balanced = file("balanced.xlsx", 28_000, 14_000, 14_000);
const apart = file("apart.xlsx", 30_000, 14_000, null);

it.each([
  [
    [],
    [
      "舍位平衡：以万元表示，取整数",
      "本年",
      "  K1[01] 经费合计　3万元（原数 28000元，K1!E6）",
      "    K1[02] 财政经费　2万元（原数 14000元，K1!E7）　四舍五入为 1，为与合计一致作了调整",
      "    K1[03] 自筹经费　1万元（原数 14000元，K1!E8）",
      "共 3 个金额，调整 1 个。",
    ],
  ],
  [
    ["--lang", "en"],
    [
      "Rescaled with balance kept: in 万元, no decimals",
      "this year",
      "  K1[01] 经费合计: 3万元 (28000元 in K1!E6)",
      "    K1[02] 财政经费: 2万元 (14000元 in K1!E7); adjusted from 1 so that the total adds up",
      "    K1[03] 自筹经费: 1万元 (14000元 in K1!E8)",
      "3 amounts; 1 adjusted.",
    ],
  ],
])(
  "shows parts that add up to their total, with what stands in each cell %j",
  async (more, lines) => {
    const args = ["rescale", balanced, "--to", "万元", "--decimals", "0", ...more];
    const { code, out } = await run(args);
    expect(code).toBe(0);
    expect(out.trim().split("\n").slice(1)).toEqual(lines);
  }
);

it("says what it could not balance and ends with 3", async () => {
  const { code, out } = await run(["rescale", apart, "--to", "万元"]);
  expect(code).toBe(3);
  expect(out).toContain(
    "未能平衡　K1[01] 经费合计·本年（K1!E6）：合计 3，各部分之和 1.4，原数相差 1.6；K1!E8 空着。"
  );
  expect(out).toContain("K1[03] 自筹经费　（空着，K1!E8）");
});

it("gives JSON with exact, shown and rounded values and the cell of each", async () => {
  const { out } = await run(["rescale", balanced, "--to", "万元", "--decimals", "0", "--json"]);
  const { amounts } = JSON.parse(out) as { amounts: readonly object[] };
  expect(amounts[1]).toEqual({
    ...{ indicator: "K1[02]", name: "财政经费", column: "actual", cell: "K1!E7" },
    ...{ value: 14_000, unit: "元", exact: 1.4, shown: 2, rounded: 1, adjusted: true },
  });
});

it("writes a copy with one sheet more, in which every submitted cell is as it was", async () => {
  const copy = folder.path("copy.xlsx");
  const before = readFileSync(balanced);
  const { code } = await run([
    "rescale",
    balanced,
    "--to",
    "万元",
    "--decimals",
    "0",
    "--out",
    copy,
  ]);
  expect(code).toBe(0);
  expect(readFileSync(balanced)).toEqual(before);
  const [old, made] = [before, readFileSync(copy)].map((bytes) => readWorkbook(bytes, inflateNode));
  expect(made!.sheets.slice(0, -1)).toEqual(old!.sheets);
  const sheet = made!.sheets.at(-1)!;
  expect(sheet.name).toBe("舍位平衡");
  const row = sheet.cells.filter((cell) => cell.row === 3).map((cell) => cell.value);
  expect(row).toEqual(["K1", "02", "财政经费", "本年", 14_000, "元", "K1!E7", 2, "四舍五入为 1"]);
});

it.each([
  ["no unit", [], /--to/],
  ["a unit that nothing counts in", ["--to", "万人"], /没有可以用“万人”表示的指标/],
  ["decimals that are no number", ["--to", "万元", "--decimals", "两位"], /0 到 8 的整数/],
  ["more than eight decimals", ["--to", "万元", "--decimals", "10"], /0 到 8 的整数/],
  ["the input as its output", ["--to", "万元", "--out", balanced, "--force"], /绝不改写/],
])("refuses %s in one sentence", async (_, more, sentence) => {
  const { code, out, err } = await run(["rescale", balanced, ...more]);
  expect(code).toBe(2);
  expect(out).toBe("");
  expect(err.trim()).toMatch(sentence);
  expect(err.trim().split("\n")).toHaveLength(1);
});
