import { readFileSync, writeFileSync } from "node:fs";
import { readScheme } from "../../src/core/scheme/scheme-read";
import { createWorkbook } from "../../src/files/create-workbook";
import { deflateNode } from "../../src/files/deflate-node";
import { inflateNode } from "../../src/files/inflate-node";
import { readWorkbook } from "../../src/files/read-workbook";
import { sampleWorkbooks } from "../../src/samples/workbooks";
import { COMPLETE, MASKED, TRADITIONAL } from "../core/plan/plan-texts";
import { docx } from "../files/tiny-docx";
import { pack } from "../files/tiny-package";
import { emptyFolder, run } from "./run";

const folder = emptyFolder();
const path = (name: string) => folder.path(name);
const scheme = path("制度.xlsx");
const full = path("有计划的制度.xlsx");

/** The sample scheme of 2023, with the rows of its plan left out where `keep` does not take them. */
function schemeBytes(keep: (row: number) => boolean, dropSheet = false): Uint8Array {
  const sheets = sampleWorkbooks().find((one) => one.file === "2023.xlsx")?.sheets ?? [];
  const changed = sheets
    .filter((sheet) => !dropSheet || sheet.name !== "年度计划")
    .map((sheet) =>
      sheet.name === "年度计划"
        ? { ...sheet, cells: sheet.cells.filter((cell) => cell.row < 3 || keep(cell.row)) }
        : sheet
    );
  return createWorkbook(changed, deflateNode, { title: "制度", creator: "核数" });
}

const plan = (name: string, text: string) => {
  writeFileSync(path(name), text);
  return path(name);
};

function planRows(file: string) {
  const workbook = readWorkbook(readFileSync(file), inflateNode);
  const reading = readScheme(workbook);
  const { cells } = workbook.sheets.find((one) => one.name === "年度计划")!;
  const rows = reading.scheme.plan.map(({ at }) =>
    cells.filter((cell) => cell.row === at.row).map((cell) => cell.value)
  );
  return { faults: reading.faults, rows };
}

beforeAll(() => {
  writeFileSync(
    scheme,
    schemeBytes(() => false)
  );
  writeFileSync(
    full,
    schemeBytes(() => true)
  );
  plan("计划.txt", COMPLETE);
  plan("遮盖.txt", MASKED);
});
afterAll(() => folder.remove());

describe("heshu plan", () => {
  it("lists sentences, readings, indicators and what is to be confirmed", async () => {
    const { code, out } = await run(["plan", path("计划.txt"), "--scheme", scheme]);
    expect(code).toBe(3);
    expect(out).toContain("市级各类科技项目不少于86项（其中创新项目20项");
    expect(out).toContain(
      "   4  国家级各类科技项目不少于24项　读作：数量不少于24项\n        指标　KW301[02] 申报国家级各类项目（确定）"
    );
    expect(out).toContain(
      "KW301[33] 农医类科技发展基金项目（不清楚）　还可能是：KW301[35] 医疗等其他行业"
    );
    expect(out).toContain("“高新技术产业产值”·目标增速（25）");
    expect(out).toContain(
      "读出目标 32 条：确定 30，较可能 0，不清楚 1，没有对应指标 1；已完成数 2 条；没有读出 0 处"
    );
  });

  it("says the same in English", async () => {
    const { code, out } = await run(["plan", path("遮盖.txt"), "--scheme", scheme, "--lang", "en"]);
    expect(code).toBe(3);
    expect(out).toContain("Indicator: KW301[03] 科技型中小企业创新基金 (sure)");
    expect(out).toContain('"xxxx": the figure is masked; in: 国家级各类科技项目不少于xxxx项');
    expect(out).toContain("2 targets (2 sure, 0 likely, 0 unclear, 0 without an indicator)");
  });

  it("shows readings alone without a scheme, and is content where all was read", async () => {
    const { code, out } = await run(["plan", plan("简.txt", "专利申请量不少于600件。")]);
    expect(code).toBe(0);
    expect(out).not.toContain("指标　");
    expect(out).toContain("读出目标 1 条；已完成数 0 条");
  });

  it("is content where all was matched and nothing speaks against it", async () => {
    const file = plan("好.txt", "专利申请量不少于700件。");
    expect((await run(["plan", file, "--scheme", scheme])).code).toBe(0);
  });

  it("prints JSON with places in the document", async () => {
    const file = plan("繁.txt", TRADITIONAL);
    const { out } = await run(["plan", file, "--scheme", scheme, "--json"]);
    const { targets, queries } = JSON.parse(out) as {
      targets: { figure: { paragraph: number; start: number; end: number }; indicator: string }[];
      queries: { code: string }[];
    };
    const { paragraph, start, end } = targets[3]!.figure;
    const lines = TRADITIONAL.split("\n");
    expect(lines[paragraph - 1]!.slice(start, end)).toBe("24項(xiàng)");
    expect(targets[3]!.indicator).toBe("KW301[02]");
    expect(queries.map((one) => one.code)).toContain("part_year");
  });
});

describe("the kinds of file", () => {
  const WORDING = "专利申请量不少于700件。";
  it.each<[string, Uint8Array]>([
    ["计划.docx", docx(`<w:p><w:r><w:t>${WORDING}</w:t></w:r></w:p>`)],
    [
      "表.docx",
      docx(
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>指标</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>目标</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:p><w:r><w:t>专利申请量</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>不少于700件</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
      ),
    ],
    [
      "计划.xlsx",
      createWorkbook(
        [{ name: "一", cells: [{ row: 0, column: 0, value: WORDING }], widths: [] }],
        deflateNode,
        { title: "", creator: "" }
      ),
    ],
    ["宽.txt", new Uint8Array(Buffer.from(`\ufeff${WORDING}`, "utf16le"))],
  ])("%s", async (name, bytes) => {
    writeFileSync(path(name), bytes);
    const { code, out } = await run(["plan", path(name), "--scheme", scheme]);
    expect([code, out.includes("KW303[01] 专利申请量（确定）")]).toEqual([0, true]);
  });

  it.each<[string, Uint8Array | string, RegExp]>([
    [
      "旧.doc",
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      /不是能读的计划文件/,
    ],
    ["图.pdf", "%PDF-1.7", /不是能读的计划文件/],
    ["包.zip", pack({ "a.txt": "a" }), /不是能读的计划文件/],
    ["坏.docx", docx("<w:p>"), /文件已损坏/],
    ["空.txt", "", /文件是空的/],
    ["话.txt", "各项工作扎实推进。", /没有读到任何带数字的目标/],
  ])("%s cannot be used, and the sentence says what to do", async (name, bytes, sentence) => {
    writeFileSync(path(name), bytes);
    const { code, out, err } = await run(["plan", path(name)]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(sentence);
  });
});

describe("accepting targets", () => {
  const accept = (what: string, out: string, source = scheme) =>
    run(["plan", path("计划.txt"), "--scheme", source, "--accept", what, "--out", path(out)]);

  it("adds them to the plan in a copy, with sentence and file as their source", async () => {
    const before = readFileSync(scheme);
    const { code, out } = await accept("4,22-23,3,20=KW301[35]", "新制度.xlsx");
    expect(code).toBe(3);
    expect(out).toContain("加入 5 条目标");
    expect(readFileSync(scheme)).toEqual(before);
    expect(planRows(path("新制度.xlsx"))).toEqual({
      faults: [],
      rows: [
        [
          "KW301",
          "36",
          "国家级和市级各类科技项目",
          "增长10%左右",
          100,
          "确保",
          "计划.txt：今年要申报国家级和市级各类科技项目110项以上，比上年的100项增长10%左右。",
        ],
        [
          "KW301",
          "02",
          "申报国家级各类项目",
          "国家级各类科技项目不少于24项",
          "确保",
          "计划.txt：国家级各类科技项目不少于24项，其中创新项目15项、新产品2项、火炬项目3项、其它4项；",
        ],
        [
          "KW301",
          "35",
          "医疗等其他行业",
          "14项",
          "确保",
          "计划.txt：农业类、医疗等其他行业的农医类科技发展基金项目分别安排28项和14项。",
        ],
        [
          "KW304",
          "06",
          "高新技术产业产值",
          "高新技术产业产值力争达到150亿元",
          "争取",
          "计划.txt：高新技术产业产值力争达到150亿元，增长25%，占工业总产值的比重由14%提高到16%。",
        ],
        [
          "KW304",
          "06",
          "高新技术产业产值",
          "增长25%",
          "争取",
          "计划.txt：高新技术产业产值力争达到150亿元，增长25%，占工业总产值的比重由14%提高到16%。",
        ],
      ],
    });
  });

  it("all that are sure, and once more nothing: they are there already", async () => {
    expect((await accept("sure", "全.xlsx")).out).toContain("加入 30 条目标");
    const { out } = await accept("sure", "再.xlsx", path("全.xlsx"));
    expect(out).toContain("已在年度计划中，没有重复写入");
    expect(out).toContain("没有写出文件");
    expect(folder.names()).not.toContain("再.xlsx");
  });

  it("makes the sheet where the scheme has none", async () => {
    const bare = path("无计划.xlsx");
    writeFileSync(
      bare,
      schemeBytes(() => false, true)
    );
    const { out } = await accept("4", "补.xlsx", bare);
    expect(out).toContain("加入 1 条目标");
    const { faults, rows } = planRows(path("补.xlsx"));
    expect([faults, rows.length]).toEqual([[], 1]);
  });

  it.each([
    [
      "4",
      full,
      /第 4 条：KW301\[02\] 申报国家级各类项目 已有目标“不少于20项”，与“国家级各类科技项目不少于24项”不同/,
    ],
    ["34", scheme, /第 34 条没有可以直接采用的指标/],
    ["2", scheme, /第 2 条没有可以直接采用的指标/],
    ["0", scheme, /不在清单的序号之内/],
    ["5-4", scheme, /不在清单的序号之内/],
    ["35", scheme, /不在清单的序号之内/],
    ["全部", scheme, /看不懂/],
    ["4=KW999[01]", scheme, /指标目录中没有这个指标/],
  ])("%s is refused, and nothing is written", async (what, source, sentence) => {
    const before = folder.names();
    const { code, err } = await accept(what, "不写.xlsx", source);
    expect(code).toBe(2);
    expect(err).toMatch(sentence);
    expect(folder.names()).toEqual(before);
  });

  it.each<[readonly string[], RegExp]>([
    [["--accept", "sure"], /须一起写明/],
    [["--out", "x.xlsx"], /须一起写明/],
    [["--accept", "sure", "--out", "x.xlsx"], /须一起写明/],
    [["--mark", "x.xlsx"], /选项有误/],
  ])("%j is not enough", async (args, sentence) => {
    const { code, err } = await run(["plan", path("计划.txt"), ...args]);
    expect(code).toBe(2);
    expect(err).toMatch(sentence);
  });

  it("never over the plan or the scheme itself", async () => {
    expect((await accept("4", "制度.xlsx")).err).toMatch(/绝不改写/);
  });

  it("keeps a sentence that begins like a formula a text", async () => {
    const file = plan("式.txt", "=1+1专利申请量不少于700件。");
    const out = path("式.xlsx");
    await run(["plan", file, "--scheme", scheme, "--accept", "1=KW303[01]", "--out", out]);
    const { cells } = readWorkbook(readFileSync(out), inflateNode).sheets.find(
      (one) => one.name === "年度计划"
    )!;
    const written = cells.filter((cell) => cell.row >= 3);
    expect(written.length).toBeGreaterThan(3);
    expect(written.every((cell) => cell.formula === undefined)).toBe(true);
  });
});
