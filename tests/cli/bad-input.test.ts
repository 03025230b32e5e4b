import { writeFileSync } from "node:fs";
import { strToU8, zipSync } from "fflate";
import { createWorkbook } from "../../src/files/create-workbook";
import { deflateNode } from "../../src/files/deflate-node";
import { sampleWorkbooks } from "../../src/samples/workbooks";
import type { ContentCell, SheetContent } from "../../src/core/sheet-content";
import { sampleBytes } from "../samples/sample-check";
import { emptyFolder, run } from "./run";

const folder = emptyFolder();
afterAll(() => folder.remove());

/** The sample of 2023 with its sheets changed. */
function changed(change: (sheet: SheetContent) => SheetContent | null): Uint8Array {
  const sample = sampleWorkbooks().find((one) => one.file === "2023.xlsx");
  const sheets = (sample?.sheets ?? []).flatMap((sheet) => change(sheet) ?? []);
  return createWorkbook(sheets, deflateNode);
}

const withCell = (
  sheet: SheetContent,
  row: number,
  column: number,
  value: ContentCell["value"]
): SheetContent => ({
  ...sheet,
  cells: sheet.cells.map((cell) =>
    cell.row === row && cell.column === column ? { ...cell, value } : cell
  ),
});

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** A compound file whose directory names one stream. */
const ole = (entry: string) => {
  const bytes = new Uint8Array(2048);
  bytes.set(OLE);
  [...entry].forEach((letter, index) => bytes.set([letter.charCodeAt(0), 0], 512 + 2 * index));
  bytes[512 + 64] = 2 * (entry.length + 1);
  return bytes;
};

const cases: readonly (readonly [string, string, Uint8Array, RegExp])[] = [
  ["an empty file", "empty.xlsx", new Uint8Array(), /empty\.xlsx：.*0 字节/],
  ["a text file", "text.xlsx", strToU8("指标,代码,本年\n"), /不是 Excel 工作簿/],
  ["an old .xls", "old.xls", ole("Workbook"), /旧版格式.*另存为/],
  ["a workbook with a password", "locked.xlsx", ole("EncryptedPackage"), /打开密码.*去掉密码/],
  ["a zip that is no workbook", "zip.xlsx", zipSync({ "a.txt": strToU8("a") }), /压缩包/],
  [
    "a zip bomb",
    "bomb.xlsx",
    zipSync({ "xl/workbook.xml": new Uint8Array(20_000_000) }, { level: 9 }),
    /上限|压缩比/,
  ],
  [
    "a workbook without any form",
    "prose.xlsx",
    createWorkbook(
      [{ name: "通知", widths: [], cells: [{ row: 0, column: 0, value: "请按时报送。" }] }],
      deflateNode
    ),
    /没有识别到任何报表/,
  ],
  [
    "a plan without the captions of one",
    "no-plan.xlsx",
    changed((sheet) => (sheet.name === "年度计划" ? withCell(sheet, 2, 3, "目标") : sheet)),
    /工作表“年度计划”缺“表号、代码、目标原文”中的栏目/,
  ],
  [
    "a rule that names an unknown code",
    "unknown-code.xlsx",
    changed((sheet) =>
      sheet.name === "审核关系" ? withCell(sheet, 4, 2, "[01]=[02]+[99]") : sheet
    ),
    /审核关系!C5：审核关系 R1 中的 KW301\[99\] 不在指标目录中/,
  ],
  [
    "a rule that cannot be read",
    "syntax.xlsx",
    changed((sheet) =>
      sheet.name === "审核关系" ? withCell(sheet, 4, 2, "[01]=([02]+[07]") : sheet
    ),
    /审核关系!C5：.*括号没有配对/,
  ],
  [
    "a plan for an unknown indicator",
    "unknown-plan.xlsx",
    changed((sheet) => (sheet.name === "年度计划" ? withCell(sheet, 3, 1, "77") : sheet)),
    /年度计划!B4：指标目录中没有 KW301\[77\]/,
  ],
  [
    "a scheme without its year",
    "no-year.xlsx",
    changed((sheet) => (sheet.name === "设置" ? withCell(sheet, 3, 1, "今年") : sheet)),
    /设置!B4：设置项“年度”的取值“今年”无法识别/,
  ],
];

describe("what cannot be used", () => {
  it.each(cases)(
    "%s gets one clear sentence with its file, exit code 2, and nothing written",
    async (_title, name, bytes, sentence) => {
      const input = folder.path(name);
      writeFileSync(input, bytes);
      const before = folder.names();
      const { code, out, err } = await run(["check", input, "--mark", folder.path("out.xlsx")]);
      expect(code).toBe(2);
      expect(out).toBe("");
      expect(err).toMatch(sentence);
      expect(err).toContain(name);
      expect(err).not.toMatch(/\n\s+at /);
      expect(folder.names()).toEqual(before);
      const english = await run(["check", input, "--lang", "en"]);
      expect(english.code).toBe(2);
      expect(english.err).not.toBe("");
    }
  );

  it.each([
    [["check"], /工作簿/],
    [[], /check、summarize/],
    [["chek", "a.xlsx"], /没有命令“chek”/],
    [["check", "a.xlsx", "--thruogh", "3"], /--thruogh/],
    [["check", "a.xlsx", "--through", "13"], /1 到 12/],
    [["check", "nowhere.xlsx"], /找不到文件 nowhere\.xlsx/],
    [["check", "."], /文件夹/],
    [["summarize", "a.xlsx"], /--out/],
    [["target"], /目标原文/],
    [["target", "按时完成"], /没有数字|没有读懂/],
  ])("%j is answered with what is missing", async (args, sentence) => {
    const { code, err } = await run(args);
    expect(code).toBe(2);
    expect(err).toMatch(sentence);
  });

  it("an unknown placeholder is named with its cell, and no summary is written", async () => {
    const input = folder.path("template.xlsx");
    writeFileSync(
      input,
      changed((sheet) =>
        sheet.name === "年终总结" ? withCell(sheet, 0, 0, "{{专利申请数}}件") : sheet
      )
    );
    const { code, err } = await run(["summarize", input, "--out", folder.path("summary.xlsx")]);
    expect(code).toBe(2);
    expect(err).toMatch(/年终总结!A1：占位符“\{\{专利申请数\}\}”.*专利申请量/);
    expect(folder.names()).not.toContain("summary.xlsx");
  });

  it("prints its help in both languages", async () => {
    expect((await run(["--help"])).out).toContain("退出码");
    expect((await run(["--help", "--lang", "en"])).out).toContain("Exit codes");
  });
});

describe("the other commands", () => {
  it("form lists the five forms and none of the scheme's own sheets", async () => {
    const input = folder.path("forms.xlsx");
    writeFileSync(input, sampleBytes("2023.xlsx"));
    const { code, out } = await run(["form", input, "--json"]);
    expect(code).toBe(0);
    const tables = JSON.parse(out) as {
      sheet: string;
      form: string;
      columns: Record<string, string | null>;
    }[];
    expect(tables.map((one) => one.form)).toEqual(["KW301", "KW302", "KW303", "KW304", "KW305"]);
    expect(tables[0]).toMatchObject({
      headerRows: [6, 7],
      firstDataRow: 9,
      lastDataRow: 36,
      unit: null,
      columns: {
        code: "C",
        indicator: "A",
        unit: "B",
        plan: "D",
        actual: "E",
        lastYear: "F",
        yoy: null,
      },
    });
  });

  it.each([
    [
      "不少于20项",
      { kind: "level", low: 20, high: null, unit: "项", comparator: ">=", as_target: ">=" },
    ],
    [
      "不超過10次",
      { kind: "level", low: null, high: 10, unit: "次", comparator: "<=", as_target: "<=" },
    ],
  ])("target reads %s", async (wording, reading) => {
    const { code, out } = await run(["target", wording, "--json"]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject(reading);
  });
});
