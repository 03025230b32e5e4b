import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { readDocx } from "../../src/files/read-docx";
import { inflateNode } from "../../src/files/inflate-node";
import { readWorkbook } from "../../src/files/read-workbook";
import { openZip, readEntry } from "../../src/files/zip";
import { SubmittedSources } from "../../src/cli/submitted-sources";
import { emptyFolder, run } from "./run";
import { returnedScheme, submit } from "./returned-sample";
import { changedRow } from "./collect-run";
import { rowsK1, unitWorkbook, write } from "./submitted-sample";

const folder = emptyFolder();
afterAll(() => {
  folder.remove();
});

const scheme = write(folder.path("scheme.xlsx"), returnedScheme());
const submitted = submit(folder.path, "报送");
const results = folder.path("结果");

async function goBack(out: string, ...more: string[]) {
  const own = ["--scheme", scheme, "--results", results, "--out", folder.path(out)];
  return run(["return", submitted, ...own, ...more]);
}

beforeAll(async () => {
  await run(["collect", submitted, "--scheme", scheme, "--out", results, "--on", "2023-11-20"]);
});

const tree = (path: string): readonly string[] =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name).slice(path.length + 1))
    .sort();
const sha = (path: string) => createHash("sha256").update(readFileSync(path)).digest("hex");
const state = (path: string) =>
  tree(path).map((one) => [one, sha(join(path, one)), statSync(join(path, one)).mtimeMs]);
const textOf = (path: string) =>
  (readDocx(readFileSync(path), inflateNode) ?? [])
    .map((one) => (one.kind === "table" ? one.rows.map((row) => row.join(" | ")) : one.text))
    .flat()
    .join("\n");

const NOTICE = ["退回通知单.docx", "退回通知单.xlsx"];
const WRITTEN = [
  ...["标记副本.xlsx", ...NOTICE].map((one) => `6-高新区本部/${one}`),
  ...["标记副本.xlsm", ...NOTICE].map((one) => `U01-东湖镇/${one}`),
  ...["标记副本-2.xlsx", ...NOTICE].map((one) => `U02-西塘镇/${one}`),
  ...["标记副本.xlsx", ...NOTICE].map((one) => `U03-南河街道开发区/${one}`),
  ...["催报.txt", "标记副本.xlsx", ...NOTICE].map((one) => `U04-北山乡/${one}`),
  "U05-区科技服务中心/催报.txt",
  ...["returns.ndjson", "催报名单.docx", "催报名单.xlsx"],
].sort();

describe("a collection that goes back", () => {
  let before: ReturnType<typeof state>;
  let ran: Awaited<ReturnType<typeof run>>;
  beforeAll(async () => {
    before = state(submitted);
    ran = await goBack("退回", "--deadline", "2023-11-25", "--contact", "王芳 0571-88001234");
  });
  const out = (path: string) => folder.path(`退回/${path}`);

  it("has a folder for each unit, named by the register and by nothing that was submitted", () => {
    expect(ran.err).toBe("");
    expect(ran.code).toBe(0);
    expect(tree(folder.path("退回"))).toEqual(WRITTEN);
    expect(ran.out).toContain("U01 东湖镇　退回　须更正 3 处，标记副本 1 份　→ U01-东湖镇");
    expect(ran.out).toContain("退回通知单 5 份，标记副本 5 份，催报 2 份");
  });

  it("leaves every submitted file as it was, and records its checksum before and after", () => {
    expect(state(submitted)).toEqual(before);
    const lines = readFileSync(out("returns.ndjson"), "utf8").trim().split("\n");
    const first = JSON.parse(lines[0] ?? "") as Record<string, unknown>;
    const sum = sha(join(submitted, "东湖.xlsm"));
    expect(first).toMatchObject({
      ...{ unit: "U01", verdict: "return", on: "2023-11-20", deadline: "2023-11-25" },
      submitted: [{ file: "报送/东湖.xlsm", sha256: sum, sha256After: sum, copy: "标记副本.xlsm" }],
    });
  });

  it.each([
    ["U01-东湖镇/标记副本.xlsm", ["K1", "K2"], "K1!D8"],
    ["U02-西塘镇/标记副本-2.xlsx", ["K2"], "K2!D9"],
    ["U04-北山乡/标记副本.xlsx", ["北山", "高新"], "北山!D10"],
  ])("%s is the unit's file with marks, comments and two lists", (file, sheets, at) => {
    const bytes = readFileSync(out(file));
    const copy = readWorkbook(bytes, inflateNode);
    const names = copy.sheets.map((one) => one.name);
    expect(names.slice(0, sheets.length + 1)).toEqual([...sheets, "审核结果"]);
    const [sheet = "", cell = ""] = at.split("!");
    const marked = copy.sheets.find((one) => one.name === sheet);
    expect(marked?.comments?.map((one) => `${"ABCDE"[one.column] ?? ""}${one.row + 1}`)).toContain(
      cell
    );
    const part = `xl/worksheets/sheet${String(names.indexOf(sheet) + 1)}.xml`;
    const xml = Buffer.from(readEntry(openZip(bytes), part, inflateNode) ?? []).toString();
    expect(xml).toContain("heshu:error");
  });

  it("a marked copy holds the values of the submitted file, each of them", () => {
    const values = (path: string) =>
      readWorkbook(readFileSync(path), inflateNode)
        .sheets.filter((one) => !one.name.startsWith("审核"))
        .map(({ name, cells }) => [name, cells]);
    expect(values(out("U01-东湖镇/标记副本.xlsm"))).toEqual(values(join(submitted, "东湖.xlsm")));
    expect(values(out("U04-北山乡/标记副本.xlsx"))).toEqual(values(join(submitted, "两家.xlsx")));
  });

  it("the notice says what was checked, what is wrong, where, what is asked and until when", () => {
    const text = textOf(out("U02-西塘镇/退回通知单.docx"));
    expect(text).toContain("西塘镇（单位代码 U02）：");
    expect(text).toContain("（K1、K2）已于2023年11月20日审核，结论为“退回”：须更正 1 处。");
    expect(text).toContain("于2023年11月25日前重新报送");
    expect(text).toContain("2 | 报送/b/表.xlsx | K2 | 2023-11-08 | 标记副本-2.xlsx");
    expect(text).toContain("1 | K2[02] 承担项目 | [2]K2!D9 | 应有 “承担项目”（25）");
    expect(text).toContain("经办人 | 王芳");
    expect(text).toContain("联系电话 | 0571-88001234");
    expect(text).not.toContain("请填报单位核对并更正。");
    const sheet = readWorkbook(readFileSync(out("U02-西塘镇/退回通知单.xlsx")), inflateNode);
    const row = sheet.sheets[0]?.cells.filter((one) => one.value === "R3")[0]?.row;
    const cells = sheet.sheets[0]?.cells.filter((one) => one.row === row);
    expect(cells?.map((one) => one.value)).toEqual([
      ...[1, "更正", "K2", "02", "承担项目", "[2]K2!D9"],
      ...[expect.stringContaining("承担项目"), 25, 24, 1, "R3"],
    ]);
  });

  it("forms that lack are asked for in the notice, in a list and in a short text", () => {
    expect(textOf(out("U04-北山乡/退回通知单.docx"))).toContain("另有 K2 尚未报送，请一并补报。");
    expect(readFileSync(out("U04-北山乡/催报.txt"), "utf8")).toBe(
      "\uFEFF【催报】北山乡：你单位2023年统计报表尚缺 K2。报送期限为2023年11月10日，已逾期10天。请于2023年11月25日前报送。如已报送，请与我们核对。联系人：王芳 0571-88001234。\r\n"
    );
    const list = textOf(out("催报名单.docx"));
    expect(list).toContain("2 | U05 | 区科技服务中心 | K1、K2 | 全部未报 | 2023-11-10 | 10");
    expect(list).toContain("1 | 报送/坏.xlsx |  | 是文本文件");
  });

  it("the same results give the same bytes; what exists is only overwritten when told", async () => {
    const written = tree(folder.path("退回")).map((one) => [one, sha(out(one))]);
    const more = ["--deadline", "2023-11-25", "--contact", "王芳 0571-88001234"];
    const refused = await goBack("退回", ...more);
    expect(refused.code).toBe(2);
    expect(refused.err).toContain("已存在，没有写入任何文件。要覆盖请加 --force");
    writeFileSync(out("U01-东湖镇/标记副本-9.xlsx"), "of an earlier run");
    writeFileSync(out("U01-东湖镇/签收回执.jpg"), "of the unit");
    expect((await goBack("退回", ...more, "--force")).code).toBe(0);
    expect(readFileSync(out("U01-东湖镇/签收回执.jpg"), "utf8")).toBe("of the unit");
    rmSync(out("U01-东湖镇/签收回执.jpg"));
    expect(tree(folder.path("退回")).map((one) => [one, sha(out(one))])).toEqual(written);
  });

  it("a marked copy that is submitted again is read as the file was", async () => {
    write(folder.path("再报/东湖.xlsm"), readFileSync(out("U01-东湖镇/标记副本.xlsm")));
    const rulesOf = async (name: string, into: string) => {
      const own = ["--scheme", scheme, "--out", folder.path(into), "--json"];
      const { units } = JSON.parse((await run(["collect", folder.path(name), ...own])).out) as {
        units: { unit: string; findings: { rule: string; cell: string }[] }[];
      };
      return units
        .find((one) => one.unit === "U01")
        ?.findings.map((one) => `${one.rule} ${one.cell}`);
    };
    expect(await rulesOf("再报", "结果二")).toEqual(await rulesOf("报送", "结果三"));
  });
});

it("one unit alone is written without the list; what was recorded of others stays", async () => {
  await goBack("一家", "--unit", "U02");
  const ran = await goBack("一家", "--unit", "u01", "--unit", "区科技服务中心");
  expect(ran.code).toBe(0);
  expect(ran.out).toContain("U05 区科技服务中心　没有报齐，只写催报内容");
  expect(tree(folder.path("一家"))).toEqual(
    WRITTEN.filter((one) => /^(?:U0[125]-|returns)/u.test(one))
  );
  const record = readFileSync(folder.path("一家/returns.ndjson"), "utf8");
  expect([...record.matchAll(/"unit":"(\w+)"/gu)].map((one) => one[1])).toEqual([
    ...["U01", "U02", "U05"],
  ]);
});

it("a unit whose file has changed or is gone since is left out, and the others are written", async () => {
  const moved = submit(folder.path, "动过/报送");
  write(join(moved, "东湖.xlsm"), unitWorkbook(0));
  rmSync(join(moved, "all.zip"));
  const own = ["--scheme", scheme, "--results", results, "--out", folder.path("退回二")];
  const ran = await run(["return", moved, ...own]);
  expect(ran.code).toBe(3);
  expect(ran.out).toContain("U01 东湖镇　没有写出：报送/东湖.xlsm 在审核之后变动过");
  expect(ran.out).toContain(
    "U03 南河街道（开发区）　没有写出：找不到审核过的文件 报送/all.zip/in/南河.xlsx"
  );
  expect(ran.out).toContain("没有写出的单位 2 个");
  expect(tree(folder.path("退回二"))).toEqual(WRITTEN.filter((one) => !/^U0[13]-/u.test(one)));
});

it("a file without a marked copy is looked at again as well when its notice is made", async () => {
  const moved = submit(folder.path, "又动/报送");
  const look = SubmittedSources.prototype.find;
  const find = jest.spyOn(SubmittedSources.prototype, "find");
  find.mockImplementation(async function (this: SubmittedSources, ...asked) {
    const found = await look.apply(this, asked);
    if (asked[0] === "报送/a/表.xlsx") write(join(moved, "a/表.xlsx"), unitWorkbook(0));
    return found;
  });
  const own = ["--scheme", scheme, "--results", results, "--out", folder.path("退回三")];
  const ran = await run(["return", moved, ...own, "--unit", "U02"]);
  find.mockRestore();
  expect(ran.out).toContain("U02 西塘镇　没有写出：报送/a/表.xlsx 在审核之后变动过");
  expect(ran.code).toBe(3);
});

it("in English, a notice of results in English", async () => {
  const english = folder.path("results-en");
  const own = ["--scheme", scheme, "--lang", "en"];
  await run(["collect", submitted, ...own, "--out", english]);
  const out = folder.path("returned");
  const day = ["--on", "2023-11-21"];
  const ran = await run(["return", submitted, ...own, "--results", english, "--out", out, ...day]);
  expect(ran.err).toBe("");
  expect(ran.out).toContain("5 return notices, 5 marked copies, 2 reminders");
  const text = textOf(join(out, "U03-南河街道开发区/Return notice.docx"));
  // The day of the notice is not that of the check, of which the collection was told none.
  expect(text).toContain("were checked. Verdict: to be explained; 1 to explain.");
  expect(text).toContain("21 November 2023");
  expect(text).toContain("submit again by ____________________.");
  expect(existsSync(join(out, "U03-南河街道开发区/Marked copy.xlsx"))).toBe(true);
  const chinese = ["--scheme", scheme, "--results", english, "--out", out];
  const mixed = await run(["return", submitted, ...chinese]);
  expect(mixed.err).toContain("审核结果是用英文写的，通知单不能混用两种语言。请加 --lang en");
});

it("a unit whose blank cell could not be checked gets no notice, and that is said", async () => {
  const blank = changedRow(rowsK1(0), "03", (row) => [...row.slice(0, 3), null, 9]);
  write(folder.path("blank/a.xlsx"), unitWorkbook(0, {}, { k1: blank }));
  const out = folder.path("blank-results");
  await run(["collect", folder.path("blank"), "--scheme", scheme, "--out", out]);
  const asked = ["return", folder.path("blank"), "--scheme", scheme, "--results", out];
  const { out: said } = await run([...asked, "--out", folder.path("blank-back")]);
  expect(said).toContain("U01 东湖镇　未能审核，没有须更正或说明的问题，不退回");
  expect(said).not.toContain("U02 西塘镇　");
});

describe("what cannot be used is refused in a sentence, and nothing is written", () => {
  const other = write(folder.path("other.xlsx"), returnedScheme([["离群倍数", 30]]));
  const parts = {
    folder: [submitted],
    scheme: ["--scheme", scheme],
    results: ["--results", results],
    out: ["--out", folder.path("nowhere")],
    more: [] as string[],
  };
  it.each([
    ["no folder", { folder: [] }, "请写明报送文件所在的文件夹"],
    ["no results", { results: [] }, "请用 --results 写明"],
    ["no output", { out: [] }, "请用 --out 写明"],
    ["no such results", { results: ["--results", submitted] }, "请先运行 heshu collect"],
    ["another scheme", { scheme: ["--scheme", other] }, "不是按这份制度审核的"],
    ["output among what was submitted", { out: ["--out", join(submitted, "x")] }, "不能写进"],
    ["no such unit", { more: ["--unit", "U77"] }, "单位名录中没有“U77”"],
    ["no date", { more: ["--deadline", "明天"] }, "--deadline 应为日期"],
    ["a deadline gone by", { more: ["--deadline", "2023-11-01"] }, "早于通知的日期"],
    ["a file in the way", { out: ["--out", scheme] }, "已存在，没有写入"],
  ] as const)("%s", async (_, change, sentence) => {
    const used = { ...parts, ...change };
    const ran = await run([
      "return",
      ...[...used.folder, ...used.scheme, ...used.results, ...used.out, ...used.more],
    ]);
    expect(ran.code).toBe(2);
    expect(ran.err).toContain(sentence);
    expect(ran.err.trim().split("\n")).toHaveLength(1);
    expect(existsSync(folder.path("nowhere"))).toBe(false);
    expect(existsSync(join(submitted, "x"))).toBe(false);
  });
});

it("what a killed run has left is taken away, and never shows as finished", async () => {
  const left = folder.path("退回三/.return.999999999.tmp/U01-东湖镇/退回通知单.docx");
  mkdirSync(dirname(left), { recursive: true });
  writeFileSync(left, "half");
  expect((await goBack("退回三", "--unit", "U01")).code).toBe(0);
  expect(readdirSync(folder.path("退回三")).sort()).toEqual(["U01-东湖镇", "returns.ndjson"]);
});
