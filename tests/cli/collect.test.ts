import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { inflateNode } from "../../src/files/inflate-node";
import { readWorkbook } from "../../src/files/read-workbook";
import { openZip, readEntry } from "../../src/files/zip";
import { emptyFolder, run } from "./run";
import {
  form,
  rowsK1,
  rowsK2,
  schemeWorkbook,
  unitWorkbook,
  workbook,
  write,
} from "./submitted-sample";

const folder = emptyFolder();
const scheme = write(folder.path("scheme.xlsx"), schemeWorkbook());
afterAll(() => {
  folder.remove();
});

interface Told {
  files: { file: string; state: string; unit: string | null }[];
  units: { unit: string; verdict: string; missing: string[]; findings: { rule: string }[] }[];
  coverage: { form: string; counted: string[]; missing: string[]; returned: string[] }[];
  totals: {
    form: string;
    indicatorCode: string;
    column: string;
    total: number | null;
    withReturned: number | null;
    units: number;
    rule: string | null;
  }[];
}

const collect = async (name: string, out: string, ...more: string[]) =>
  run(["collect", folder.path(name), "--scheme", scheme, "--out", folder.path(out), ...more]);
const told = async (name: string, out: string): Promise<Told> =>
  JSON.parse((await collect(name, out, "--json")).out) as Told;
const bytesIn = (name: string) =>
  readdirSync(folder.path(name))
    .sort()
    .map((file) => [file, sha(folder.path(`${name}/${file}`))]);
const sha = (path: string) => createHash("sha256").update(readFileSync(path)).digest("hex");

describe("three files of two units", () => {
  write(folder.path("three/东湖镇.xlsx"), unitWorkbook(0));
  write(
    folder.path("three/a/西塘K1.xlsx"),
    workbook([form({ unit: "西 塘 镇", rows: rowsK1(1) })])
  );
  const k2 = form({ unit: "西塘镇", number: "K2", rows: rowsK2(1) });
  write(folder.path("three/b/西塘K2.xlsx"), workbook([k2]));

  it("give a verdict each and their sum", async () => {
    const ran = await collect("three", "out-three");
    expect(ran.err).toBe("");
    expect(ran.code).toBe(3);
    expect(ran.out).toContain("U01 东湖镇　通过");
    expect(ran.out).toContain("U02 西塘镇　通过");
    expect(ran.out).toContain("U03 南河街道（开发区）　未报　未报 K1、K2");
    expect(ran.out).toContain("K1[01] 项目合计　44项　2 个单位（未报 3 个）");
    const english = await collect("three", "out-three-en", "--lang", "en");
    expect(english.out).toContain("K1[01] 项目合计  44项  2 units (3 not submitted)");
  });

  it("are rolled up as the catalogue says", async () => {
    const { totals } = await told("three", "out-three-json");
    const actual = totals.filter((one) => one.column === "actual");
    expect(actual.map((one) => [`${one.form}[${one.indicatorCode}]`, one.total])).toEqual([
      ["K1[01]", 44],
      ["K1[02]", 21],
      ["K1[03]", 23],
      ["K1[04]", 47.7272727273],
      ["K1[05]", 110],
      ["K2[01]", 11],
      ["K2[02]", 44],
      ["K2[03]", null],
    ]);
    expect(actual[3]?.rule).toBe("R2");
  });

  it("are judged together where a rule speaks of forms that came apart", async () => {
    const wrong = rowsK2(1).map((row) => (row[2] === "02" ? [...row.slice(0, 3), 25, 22] : row));
    write(folder.path("apart/1.xlsx"), workbook([form({ unit: "西塘镇", rows: rowsK1(1) })]));
    const second = form({ unit: "西塘镇", number: "K2", rows: wrong });
    write(folder.path("apart/2.xlsx"), workbook([second]));
    const { units } = await told("apart", "out-apart");
    expect(units[1]).toMatchObject({
      verdict: "return",
      findings: [{ rule: "R3", cell: "[2.xlsx]K2!D9", left: 25, right: 24 }],
    });
  });
});

it("no submitted file is written to, and the checksums before and after are recorded", async () => {
  write(folder.path("kept/1.xlsx"), unitWorkbook(0));
  write(folder.path("kept/2.xlsx"), unitWorkbook(1, {}, { k1: [["项目合计", "项", "01", 99, 1]] }));
  write(folder.path("kept/坏.xlsx"), Buffer.from("not a workbook"));
  const before = ["1.xlsx", "2.xlsx", "坏.xlsx"].map((name) => {
    const path = folder.path(`kept/${name}`);
    return [sha(path), statSync(path).mtimeMs];
  });
  expect((await collect("kept", "out-kept", "--on", "2023-11-20")).code).toBe(1);
  const after = ["1.xlsx", "2.xlsx", "坏.xlsx"].map((name) => {
    const path = folder.path(`kept/${name}`);
    return [sha(path), statSync(path).mtimeMs];
  });
  expect(after).toEqual(before);
  expect(readdirSync(folder.path("kept")).sort()).toEqual(["1.xlsx", "2.xlsx", "坏.xlsx"]);
  const lines = readFileSync(folder.path("out-kept/decisions.ndjson"), "utf8").trim().split("\n");
  const decisions = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(decisions.slice(0, 3)).toMatchObject([
    { file: "kept/1.xlsx", sha256: before[0]?.[0], sha256After: before[0]?.[0], verdict: "pass" },
    { file: "kept/2.xlsx", sha256: before[1]?.[0], sha256After: before[1]?.[0], verdict: "return" },
    { file: "kept/坏.xlsx", sha256: before[2]?.[0], state: "unread", problem: "not_a_workbook" },
  ]);
  expect(decisions.every((one) => one.on === "2023-11-20")).toBe(true);
});

it("a second run reads only what is new or changed, and ends with the same bytes", async () => {
  for (const step of [0, 1, 2])
    write(folder.path(`again/${String(step)}.xlsx`), unitWorkbook(step));
  await collect("again", "out-again");
  const first = bytesIn("out-again");
  const second = await collect("again", "out-again");
  expect(second.out).toContain("其中 3 份与上次相同");
  expect(bytesIn("out-again")).toEqual(first);
  write(folder.path("again/1.xlsx"), unitWorkbook(1, { date: "2023年11月9日" }));
  write(folder.path("again/3.xlsx"), unitWorkbook(3));
  const third = await collect("again", "out-again");
  expect(third.out).toContain("其中 2 份与上次相同");
  await collect("again", "out-fresh");
  expect(bytesIn("out-again")).toEqual(bytesIn("out-fresh"));
});

it("parts that were read apart and merged are what one run over both gives", async () => {
  for (const step of [0, 1]) write(folder.path(`east/${String(step)}.xlsx`), unitWorkbook(step));
  write(folder.path("west/1.xlsx"), unitWorkbook(1, { date: "2023年11月9日" }));
  write(folder.path("west/2.xlsx"), unitWorkbook(2, {}, { k1: [["项目合计", "项", "01", 9, 1]] }));
  await collect("east", "out-east");
  await collect("west", "out-west");
  const one = ["collect", folder.path("east"), folder.path("west"), "--scheme", scheme];
  await run([...one, "--out", folder.path("out-both")]);
  const [east, west] = ["out-east", "out-west"].map((name) =>
    folder.path(`${name}/submissions.ndjson`)
  );
  for (const parts of [
    [east!, west!],
    [west!, east!, east!],
  ]) {
    const out = `out-merged-${String(parts.length)}`;
    const ran = await run(["merge", ...parts, "--scheme", scheme, "--out", folder.path(out)]);
    expect(ran.err).toBe("");
    expect(ran.code).toBe(1);
    expect(bytesIn(out)).toEqual(bytesIn("out-both"));
  }
});

it("the board is a workbook with a row for each unit and the address of each figure", async () => {
  write(folder.path("board/1.xlsx"), unitWorkbook(0));
  await collect("board", "out-board");
  const board = readWorkbook(readFileSync(folder.path("out-board/board.xlsx")), inflateNode);
  expect(board.sheets.map((one) => one.name)).toEqual([
    "报送状态",
    "审核结果",
    "过录表",
    "过录表出处",
    "汇总",
    "汇总单位",
    "报送文件",
  ]);
  const row = (name: string, at: number) =>
    board.sheets
      .find((one) => one.name === name)
      ?.cells.filter((cell) => cell.row === at)
      .map((cell) => cell.value);
  expect(row("报送状态", 1)?.slice(0, 7)).toEqual([
    ...["U01", "东湖镇", "K1、K2", "2023-11-10", "2023-11-08", "通过", 0],
  ]);
  expect(row("过录表", 1)?.slice(0, 3)).toEqual(["汇总数", 20, 10]);
  expect(row("过录表", 2)?.slice(0, 7)).toEqual([
    "U01",
    "东湖镇",
    "通过",
    "计入",
    "1.xlsx",
    20,
    10,
  ]);
  expect(row("过录表", 3)).toEqual(["U02", "西塘镇", "未报", "未报"]);
  expect(row("过录表出处", 2)?.[5]).toBe("K1!D8");
  expect(row("汇总单位", 1)).toEqual([
    ...["K1", 5, 1, 0, 4, 0, 0],
    "东湖镇",
    "西塘镇、南河街道（开发区）、北山乡、区科技服务中心",
  ]);
  // From a total to its units' figures, and from a figure to the cell of the submitted file.
  const zip = openZip(readFileSync(folder.path("out-board/board.xlsx")));
  const part = (name: string) => new TextDecoder().decode(readEntry(zip, name, inflateNode)!);
  expect(part("xl/worksheets/sheet5.xml")).toContain(
    `<hyperlink ref="G2" location="'过录表'!F3:F7"/>`
  );
  expect(part("xl/worksheets/sheet3.xml")).toContain(
    `<hyperlink ref="F3" r:id="rId1" location="'K1'!D8"/>`
  );
  expect(part("xl/worksheets/_rels/sheet3.xml.rels")).toContain('Target="../board/1.xlsx"');
});

describe("what cannot be used is told in one sentence, and nothing is written", () => {
  write(folder.path("some/1.xlsx"), unitWorkbook(0));
  const noUnits = write(folder.path("no-units.xlsx"), schemeWorkbook({ register: [] }));
  const circle = [
    ["U01", "东湖镇", "K1", null, "西塘镇"],
    ["U02", "西塘镇", "K1", null, "东湖镇"],
  ];
  const round = write(folder.path("round.xlsx"), schemeWorkbook({ register: circle }));
  const bad = write(folder.path("bad.xlsx"), schemeWorkbook({ settings: [["离群倍数", "很大"]] }));
  const some = folder.path("some");
  const out = ["--out", folder.path("none")];
  it.each([
    ["no folder", ["collect", "--scheme", scheme, ...out]],
    ["a file as the folder", ["collect", scheme, "--scheme", scheme, ...out]],
    ["a folder that is not there", ["collect", folder.path("away"), "--scheme", scheme, ...out]],
    ["no scheme", ["collect", some, ...out]],
    ["no results", ["collect", some, "--scheme", scheme]],
    ["results among the files", ["collect", some, "--scheme", scheme, "--out", `${some}/out`]],
    ["a scheme without a register", ["collect", some, "--scheme", noUnits, ...out]],
    ["units above each other", ["collect", some, "--scheme", round, ...out]],
    ["a setting that cannot be", ["collect", some, "--scheme", bad, ...out]],
    ["a day that is none", ["collect", some, "--scheme", scheme, ...out, "--on", "明天"]],
    ["nothing to merge", ["merge", "--scheme", scheme, ...out]],
    ["a workbook to merge", ["merge", scheme, "--scheme", scheme, ...out]],
    ["a part that is not there", ["merge", folder.path("x"), "--scheme", scheme, ...out]],
    ["a file in the place of the results", ["collect", some, "--scheme", scheme, "--out", scheme]],
  ])("%s", async (_, args) => {
    for (const language of ["zh", "en"]) {
      const ran = await run([...args, "--lang", language]);
      expect(ran.code).toBe(2);
      expect(ran.out).toBe("");
      expect(ran.err.trim().split("\n")).toHaveLength(1);
    }
    expect(folder.names()).not.toContain("none");
  });
});

it("the scheme may lie among the files, and is none of them", async () => {
  write(folder.path("among/1.xlsx"), unitWorkbook(0));
  const own = write(folder.path("among/制度.xlsx"), schemeWorkbook());
  const args = [
    "collect",
    folder.path("among"),
    "--scheme",
    own,
    "--out",
    folder.path("out-among"),
  ];
  expect((await run(args)).out).toContain("报送 1 份：采用 1");
});

it("parts of another scheme are not merged", async () => {
  await collect("some", "out-some");
  const other = write(folder.path("other.xlsx"), schemeWorkbook({ rules: [] }));
  const part = folder.path("out-some/submissions.ndjson");
  const ran = await run(["merge", part, "--scheme", other, "--out", folder.path("none")]);
  expect(ran.code).toBe(2);
  expect(ran.err).toContain("不是按这份制度审核的");
});
