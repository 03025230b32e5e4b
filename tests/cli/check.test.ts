import { readFileSync, writeFileSync } from "node:fs";
import { deflateNode } from "../../src/files/deflate-node";
import { inflateNode } from "../../src/files/inflate-node";
import { patchWorkbook } from "../../src/files/patch-workbook";
import { readWorkbook } from "../../src/files/read-workbook";
import { sampleBytes } from "../samples/sample-check";
import { emptyFolder, run } from "./run";
import { schemeSheets, unitSheets, workbook, write } from "./submitted-sample";

const folder = emptyFolder();
const sample = (year: string) => folder.path(`${year}.xlsx`);

beforeAll(() => {
  for (const year of ["2022", "2023", "scheme"])
    writeFileSync(sample(year), sampleBytes(`${year}.xlsx`));
});
afterAll(() => folder.remove());

interface CheckJson {
  verdict: string;
  period: { year: number; through: number; overridden: boolean };
  findings: {
    rule: string;
    severity: string;
    cell: string | null;
    left: number;
    right: number;
    message: string;
  }[];
  targets: {
    form: string;
    indicatorCode: string;
    status: string;
    rate: number | null;
    cell: string | null;
  }[];
  checked: number;
  unchecked: { rule: string; missing: string[] }[];
  figures: {
    form: string;
    indicatorCode: string;
    column: string;
    value: number | null;
    cell: string;
  }[];
}

async function checkJson(args: readonly string[]): Promise<CheckJson & { code: number }> {
  const { code, out } = await run(["check", ...args, "--json"]);
  return { ...(JSON.parse(out) as CheckJson), code };
}

describe("heshu check", () => {
  it("checks a workbook without targets, and says that there are none", async () => {
    const others = schemeSheets().filter(({ name }) => name !== "年度计划");
    const path = write(folder.path("no-plan.xlsx"), workbook([...others, ...unitSheets(0)]));
    const { code, out } = await run(["check", path]);
    expect(code).toBe(0);
    expect(out).toContain("没有下达年度目标，没有审核目标完成情况。");
  });

  it.each([
    ["zh", "应有 若 “甲类项目”（10） > 0 则 “乙类项目”（10）/“甲类项目”（10） >= 2 且 “项目合计”"],
    [
      "en",
      'Should hold: if "甲类项目" (10) > 0, then "乙类项目" (10) / "甲类项目" (10) >= 2 and "',
    ],
  ])(
    "puts a condition into words, and names again what it names again, in %s",
    async (language, words) => {
      const rules = [["R7", "K1", "若[02]>0则[03]/[02]>=2且[01]>1", "核实性", null]];
      const path = write(
        folder.path("words.xlsx"),
        workbook([...schemeSheets({ rules }), ...unitSheets(0)])
      );
      expect((await run(["check", path, "--lang", language])).out).toContain(words);
    }
  );

  it("prints the verdict, the findings with their cells and the targets", async () => {
    const { code, out } = await run(["check", sample("2022")]);
    expect(code).toBe(3);
    expect(out).toContain("有待说明");
    expect(out).toContain("R6　KW302 项目复审与验收情况!E9");
    expect(out).toContain("“复审验收跟踪项目”（66）");
    expect(out).toContain("左边：复审验收跟踪项目 66（E9）\n");
    expect(out).toMatch(/右边：.+ [0-9]+（E10），.+ [0-9]+（E18）\n/);
    expect(out).toMatch(/专利申请量.*500件.*640.*128%/);
  });

  it("speaks English when asked, or when LANG is English", async () => {
    expect((await run(["check", sample("2022"), "--lang", "en"])).out).toContain("Should hold");
    expect((await run(["check", sample("2022")], { LANG: "en_GB.UTF-8" })).out).toContain(
      "Should hold"
    );
    expect(
      (await run(["check", sample("2022"), "--lang", "zh"], { LANG: "en_GB.UTF-8" })).out
    ).toContain("应有");
  });

  it("gives JSON with the keys that other programs rely on", async () => {
    const json = await checkJson([sample("2022")]);
    expect(json).toMatchObject({
      code: 3,
      verdict: "explain",
      period: { year: 2022, through: 10, overridden: false },
    });
    expect(json.findings.filter((one) => one.severity === "query")).toMatchObject([
      {
        rule: "R6",
        code: "relation",
        form: "KW302",
        indicatorCode: "01",
        left: 66,
        right: 69,
        difference: -3,
        tolerance: 0,
        related: expect.any(Array),
        parts: expect.arrayContaining([
          expect.objectContaining({
            side: "left",
            indicatorCode: "01",
            low: 66,
            cell: "KW302 项目复审与验收情况!E9",
          }),
        ]),
      },
      { rule: "R8", form: "KW304", indicatorCode: "03", left: 267, right: 262, difference: 5 },
    ]);
    expect(json.targets.find((one) => one.status === "exceeded")).toMatchObject({
      form: "KW303",
      indicatorCode: "01",
      indicator: "专利申请量",
      wording: "500件",
      kind: "level",
      comparator: "=",
      low: 500,
      high: 500,
      unit: "件",
      actual: 640,
      rate: 1.28,
      shortfall: -140,
      scheduled: 375,
      cell: "KW303 知识产权情况!E9",
    });
    expect(
      json.figures.find(
        (one) => one.form === "KW301" && one.indicatorCode === "27" && one.column === "actual"
      )
    ).toMatchObject({
      value: 46,
      cell: "KW301 科技项目情况!E38",
    });
  });

  it("takes the scheme from another workbook", async () => {
    const own = await checkJson([sample("2023")]);
    const other = await checkJson([sample("2023"), "--scheme", sample("scheme")]);
    const places = ({ findings }: CheckJson) =>
      findings.map(({ rule, severity }) => [rule, severity]);
    expect(places(other)).toEqual(places(own));
    expect(other.targets.map((one) => one.status)).toEqual(own.targets.map((one) => one.status));
  });

  it("lets --through stand above every form's own period, and says so", async () => {
    const json = await checkJson([sample("2023"), "--through", "12"]);
    expect(json.period).toEqual({ year: 2023, through: 12, overridden: true });
    expect(json.targets.some((one) => one.status === "missed")).toBe(true);
    expect((await run(["check", sample("2023"), "--through", "12"])).out).toContain(
      "按指定月份计算进度"
    );
  });
});

describe("heshu check on a figure that breaks two rules", () => {
  const wrong = folder.path("wrong.xlsx");
  // The national projects of KW301, 25 as reported.
  const at = { sheet: "KW301 科技项目情况", row: 10, column: 4 };

  beforeAll(() => {
    const edit = { kind: "write", at, value: 52 } as const;
    const codec = { inflate: inflateNode, deflate: deflateNode };
    writeFileSync(wrong, patchWorkbook(sampleBytes("2022.xlsx"), [edit], codec));
  });

  it.each([
    ["zh", "R1、R2 的 2 处不符可能出自同一个单元格，请先核对："],
    ["en", "The 2 errors of R1, R2 may come from 1 cell. Check first: "],
  ])("names the one cell behind both errors, in %s", async (language, intro) => {
    const { code, out } = await run(["check", wrong, "--lang", language]);
    expect(code).toBe(1);
    expect(out).toContain(`  ${intro}KW301 科技项目情况!E11`);
  });

  it("gives it as JSON, too", async () => {
    const { fewestCells } = JSON.parse((await run(["check", wrong, "--json"])).out) as {
      fewestCells: object[];
    };
    expect(fewestCells).toEqual([
      {
        rules: ["R1", "R2"],
        findings: 2,
        choices: [["KW301 科技项目情况!E11"]],
        message: expect.stringContaining("KW301 科技项目情况!E11（申报国家级各类项目）"),
      },
    ]);
  });
});

describe("heshu check --mark", () => {
  const out = folder.path("marked.xlsx");

  it("writes a copy that says on 审核结果 what is wrong, and leaves the submitted file as it was", async () => {
    const before = readFileSync(sample("2023"));
    const { code, out: printed } = await run(["check", sample("2023"), "--mark", out]);
    expect(code).toBe(3);
    expect(printed).toContain(out);
    expect(readFileSync(sample("2023")).equals(before)).toBe(true);
    const copy = readWorkbook(readFileSync(out), inflateNode);
    expect(copy.sheets.map((sheet) => sheet.name).slice(-2)).toEqual(["审核结果", "审核说明"]);
    const texts =
      copy.sheets
        .at(-2)
        ?.cells.map((cell) => String(cell.value))
        .join("\n") ?? "";
    expect(texts).toContain("R11");
    expect(texts).toContain("审核结论：有待说明");
  });

  it("changes no value of the sheets that were there", () => {
    const copy = readWorkbook(readFileSync(out), inflateNode);
    const original = readWorkbook(readFileSync(sample("2023")), inflateNode);
    const submitted = copy.sheets.slice(0, original.sheets.length);
    expect(submitted.map((sheet) => ({ ...sheet, comments: undefined }))).toEqual(original.sheets);
    expect(submitted.flatMap((sheet) => sheet.comments ?? []).length).toBeGreaterThan(0);
  });

  it("marks a marked copy again without a second comment, mark or sheet", async () => {
    const twice = folder.path("marked-twice.xlsx");
    await run(["check", out, "--mark", twice]);
    const [first, second] = [out, twice].map((file) =>
      readWorkbook(readFileSync(file), inflateNode).sheets.map(({ name, comments, cells }) => ({
        name,
        comments,
        cells: cells.length,
      }))
    );
    const byName = (sheets: typeof first) =>
      [...(sheets ?? [])].sort((a, b) => a.name.localeCompare(b.name));
    expect(byName(second)).toEqual(byName(first));
    const english = folder.path("marked-english.xlsx");
    await run(["check", out, "--mark", english, "--lang", "en"]);
    const { sheets } = readWorkbook(readFileSync(english), inflateNode);
    const names = sheets.map(({ name }) => name);
    expect(names).toContain("Check results");
    expect(names).not.toContain("审核结果");
    const authors = sheets.flatMap((sheet) => (sheet.comments ?? []).map(({ author }) => author));
    expect(new Set(authors)).toEqual(new Set(["Heshu"]));
  });

  it("can be checked again with the same result: what Heshu wrote is no form", async () => {
    const first = await checkJson([sample("2023")]);
    const again = await checkJson([out]);
    expect(again.findings.map((one) => one.rule)).toEqual(first.findings.map((one) => one.rule));
    expect(again.verdict).toBe("explain");
  });

  it("does not overwrite a file without --force, nor ever the submitted one", async () => {
    const before = readFileSync(out);
    expect(await run(["check", sample("2022"), "--mark", out])).toMatchObject({
      code: 2,
      err: expect.stringContaining("--force"),
    });
    expect(readFileSync(out).equals(before)).toBe(true);
    expect(await run(["check", sample("2022"), "--mark", sample("2022"), "--force"])).toMatchObject(
      { code: 2, err: expect.stringContaining("绝不改写") }
    );
    expect((await run(["check", sample("2022"), "--mark", out, "--force"])).code).toBe(3);
  });

  it("writes nothing where the folder is missing", async () => {
    const lost = folder.path("nowhere/marked.xlsx");
    expect(await run(["check", sample("2022"), "--mark", lost])).toMatchObject({
      code: 2,
      out: "",
    });
    expect(folder.names()).not.toContain("nowhere");
  });
});
