import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import type { ContentCell } from "../../src/core/sheet-content";
import { createWorkbook } from "../../src/files/create-workbook";
import { deflateNode } from "../../src/files/deflate-node";
import { sampleBytes } from "../samples/sample-check";
import { pack, relations } from "../files/tiny-package";
import { emptyFolder, run } from "./run";

const folder = emptyFolder();
const small = folder.path("small.xlsx");
const sample = folder.path("2023.xlsx");

beforeAll(() => {
  const cells: ContentCell[] = [
    { row: 1, column: 1, value: "學會" },
    { row: 2, column: 3, value: 12.5 },
    { row: 9, column: 0, value: null, formula: "D3" },
  ];
  const merges = [{ top: 1, left: 1, bottom: 1, right: 2 }];
  const sheets = [
    { name: "表", cells, merges, widths: [] },
    { name: "空", cells: [], widths: [] },
  ];
  writeFileSync(small, createWorkbook(sheets, deflateNode));
  writeFileSync(sample, sampleBytes("2023.xlsx"));
});
afterAll(() => folder.remove());

describe("heshu read --digest", () => {
  it("counts each sheet and sums up all values, in the characters of the file", async () => {
    const { code, out } = await run(["read", small, "--digest"]);
    expect(code).toBe(0);
    const text = "S\t表\n1\t1\ts\t學會\n2\t3\tn\t1.25000000000000e+1\nS\t空\n";
    expect(JSON.parse(out)).toEqual({
      sheets: [
        { name: "表", kind: "worksheet", dimension: "B2:D3", values: 2, merges: 1 },
        { name: "空", kind: "worksheet", dimension: "", values: 0, merges: 0 },
      ],
      valuesSha256: createHash("sha256").update(text, "utf8").digest("hex"),
    });
  });

  it("names the kind of each sheet", async () => {
    const kinds = ["worksheet", "chartsheet", "dialogsheet", "xlMacrosheet"];
    const parts = kinds.map((kind) => [
      `xl/${kind}.xml`,
      kind === "xlMacrosheet" ? "<macrosheet/>" : `<${kind}><sheetData/></${kind}>`,
    ]);
    const sheets = kinds.map((kind) => `<sheet name="${kind}" r:id="${kind}"/>`).join("");
    const path = folder.path("kinds.xlsx");
    const bytes = pack({
      "_rels/.rels": relations(["rId1", "officeDocument", "xl/workbook.xml"]),
      "xl/workbook.xml": `<workbook><sheets>${sheets}</sheets></workbook>`,
      "xl/_rels/workbook.xml.rels": relations(
        ...kinds.map((kind) => [kind, kind, `${kind}.xml`] as const)
      ),
      ...(Object.fromEntries(parts) as Record<string, string>),
    });
    writeFileSync(path, bytes);
    const { sheets: read } = JSON.parse((await run(["read", path, "--digest"])).out) as {
      sheets: { kind: string; dimension: string }[];
    };
    expect(read.map(({ kind }) => kind)).toEqual([
      "worksheet",
      "chartsheet",
      "dialogsheet",
      "macrosheet",
    ]);
    expect((await run(["read", path])).out).toMatch(/图表工作表[^]*对话框工作表[^]*宏工作表/);
  });
});

describe("heshu read", () => {
  it("lists sheets, sizes, merges, forms and formulas without a result", async () => {
    const { code, out } = await run(["read", small]);
    expect(code).toBe(0);
    expect(out).toContain("工作表 2 张，有内容的单元格 2 个");
    expect(out).toContain("1. 表　B2:D3，有内容的单元格 2 个，合并区域 1 处");
    expect(out).toContain("没有结果的公式 1 个");
    expect(out).toContain("2. 空　空表");
    expect((await run(["read", sample])).out).toContain("报表 KW301：第 9—36 行，28 个指标行");
  });

  it("does so in English", async () => {
    const { out } = await run(["read", sample, "--lang", "en"]);
    expect(out).toContain("form KW301: rows 9–36, 28 indicator rows");
    expect(out).not.toMatch(/_xlnm/);
  });

  it("tells what is hidden and the comments, in words and as JSON", async () => {
    const marked = folder.path("marked.xlsx");
    await run(["check", sample, "--mark", marked]);
    expect((await run(["read", marked])).out).toMatch(/批注 \d+ 条/);
    const json = JSON.parse((await run(["read", marked, "--json"])).out) as {
      sheets: { name: string; comments: { cell: string; author: string }[] }[];
      names: unknown[];
      forms: { form: string }[];
    };
    const comments = json.sheets.flatMap((sheet) => sheet.comments);
    expect(comments[0]).toMatchObject({
      cell: expect.stringMatching(/^[A-Z]+\d+$/),
      author: "核数",
    });
    expect(json.names.length).toBeGreaterThan(0);
    expect(json.forms.map(({ form }) => form)).toContain("KW301");
  });

  it("says what a file is that it does not read, and exits with 2", async () => {
    const path = folder.path("note.xlsx");
    writeFileSync(path, "%PDF-1.7");
    const { code, out, err } = await run(["read", path, "--digest"]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain("PDF");
  });
});
