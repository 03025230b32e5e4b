import { existsSync, readFileSync, writeFileSync } from "node:fs";
import ExcelJS from "exceljs";
import mammoth from "mammoth";
import type { CheckResult } from "../../src/core/check";
import { addressText } from "../../src/core/address";
import { sampleIndicators } from "../../src/samples/indicators";
import { chartSeries, docxParts, elements } from "../files/docx-parts";
import { checkOwn, sampleBytes, sampleWorkbook } from "../samples/sample-check";
import { emptyFolder, run } from "./run";

const folder = emptyFolder();
afterAll(() => folder.remove());

const input = (file: string) => {
  const path = folder.path(file);
  if (!existsSync(path)) writeFileSync(path, sampleBytes(file));
  return path;
};

/** The Word document of a sample, and the sheet that is written beside it. */
async function documentOf(year: "2022" | "2023", ...more: string[]) {
  const docx = folder.path(`${year}.docx`);
  const sheet = folder.path(`out-${year}.xlsx`);
  const args = [input(`${year}.xlsx`), "--out", sheet, "--docx", docx, "--force", ...more];
  const { code, out } = await run(["summarize", ...args]);
  return { code, out, sheet, bytes: new Uint8Array(readFileSync(docx)) };
}

/** Everything that the check knows of a cell's figure, as the summary may show it. */
function knownOf(result: CheckResult): ReadonlyMap<string, readonly number[]> {
  const known = new Map<string, number[]>();
  const add = (at: Parameters<typeof addressText>[0] | null, value: number | null | undefined) => {
    if (!at || value == null) return;
    const key = addressText(at);
    known.set(key, [...(known.get(key) ?? []), value]);
  };
  for (const { at, value } of result.report.figures.values()) add(at, value);
  for (const one of result.targets) {
    add(one.at, one.shortfall);
    add(one.at, one.rate === null ? null : one.rate * 100);
    add(one.wordingAt, one.goal?.figure);
  }
  return known;
}

const numberOf = (shown: string) => Number(shown.replace(/[,%]/g, ""));
/** To the digits that are shown. */
const isShown = (value: number, shown: string) => {
  const decimals = /\.([0-9]+)/.exec(shown)?.[1]?.length ?? 0;
  return Math.abs(value - numberOf(shown)) <= 0.5 * 10 ** -decimals + 1e-9;
};

describe("heshu summarize --docx", () => {
  it.each([
    ["2022", 50],
    ["2023", 190],
  ] as const)(
    "shows in %s no figure that is not the report's, and links each to its cell",
    async (year, least) => {
      const { bytes, out } = await documentOf(year);
      const known = knownOf(checkOwn(sampleWorkbook(`${year}.xlsx`)));
      const links = elements(docxParts(bytes).xml("word/document.xml"), "w:hyperlink");
      const wrong = links
        .map((link) => ({
          shown: link.textContent ?? "",
          cell: link.getAttribute("w:tooltip") ?? "",
        }))
        .filter(({ shown, cell }) => !known.get(cell)?.some((value) => isShown(value, shown)));
      expect(wrong).toEqual([]);
      expect(links.length).toBeGreaterThanOrEqual(least);
      expect(out).toContain(`${String(links.length)} 个数`);
    },
    30_000
  );

  it("has in its table every target, actual, rate and shortfall of the plan", async () => {
    const { bytes } = await documentOf("2023");
    const { value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
    const rows = [...html.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = ""]) =>
      [...row.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/gs)].map(([, cell = ""]) =>
        cell.replace(/<[^>]+>/g, "")
      )
    );
    let compared = 0;
    for (const one of sampleIndicators(2023)) {
      if (!one.plan) continue;
      const row = rows.find(([name]) => name === one.name) ?? [];
      const actual = one.figures.get(2023) ?? null;
      if (actual === null) expect(row[3]).toBe("（未填）");
      else expect(numberOf(row[3] ?? "")).toBe(actual);
      if (actual === null || typeof one.plan.shown !== "number") continue;
      compared++;
      expect(numberOf(row[2] ?? "")).toBe(one.plan.shown);
      expect(isShown((actual / one.plan.shown) * 100, row[5] ?? "")).toBe(true);
      expect(isShown(one.plan.shown - actual, row[6] ?? "")).toBe(true);
    }
    expect(compared).toBeGreaterThan(20);
  });

  it.each(["2022", "2023"] as const)("has the attainment of %s in its charts", async (year) => {
    const { bytes } = await documentOf(year);
    const parts = docxParts(bytes);
    const series = parts.names
      .filter((name) => name.startsWith("word/charts/chart"))
      .flatMap((name) => chartSeries(parts.xml(name)));
    const bars = series
      .filter(({ name }) => !name.startsWith("目标"))
      .flatMap(({ values }) => [...values]);
    const { targets } = checkOwn(sampleWorkbook(`${year}.xlsx`));
    expect(bars.length).toBeGreaterThan(0);
    for (const [name, rate] of bars) {
      const own = targets.filter((one) => one.indicator.name === name);
      expect(own.map((one) => one.rate)).toContain(rate);
    }
    for (const { name, values } of series) {
      if (name.startsWith("目标")) expect(new Set(values.values())).toEqual(new Set([1]));
    }
  });

  it("has every text of the filled sheet, in its order", async () => {
    const { bytes, sheet } = await documentOf("2022");
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(new Uint8Array(readFileSync(sheet)).buffer);
    const texts: string[] = [];
    workbook.getWorksheet("年终总结（2022）")?.eachRow((row) => {
      const first = row.getCell(1).value;
      if (typeof first === "string") texts.push(first.trim());
    });
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    let at = 0;
    for (const text of texts) {
      const found = value.indexOf(text, at);
      expect([text, found >= at]).toEqual([text, true]);
      at = found + text.length;
    }
    expect(value).not.toMatch(/[{}]/);
  });

  it("is the same bytes twice, and says what was written", async () => {
    const first = await documentOf("2022");
    const second = await documentOf("2022");
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
    expect(first.out).toContain("已写出 Word 文档：");
    const english = await documentOf("2022", "--lang", "en");
    expect(english.out).toContain("The Word document was written:");
  });

  it("needs no sheet beside it", async () => {
    const docx = folder.path("alone.docx");
    const { code, out } = await run(["summarize", input("2022.xlsx"), "--docx", docx]);
    expect([code, existsSync(docx)]).toEqual([3, true]);
    expect(out).not.toContain("已填好年终总结");
  });

  it("overwrites nothing unasked, and writes neither file then", async () => {
    const docx = folder.path("there.docx");
    const sheet = folder.path("beside.xlsx");
    writeFileSync(docx, "x");
    const { code, err } = await run([
      "summarize",
      input("2022.xlsx"),
      "--docx",
      docx,
      "--out",
      sheet,
    ]);
    expect([code, readFileSync(docx, "utf8"), existsSync(sheet)]).toEqual([2, "x", false]);
    expect(err).toContain("--force");
  });

  it.each([
    [["--docx", "x.xlsx"], "不是 Word 文档的文件名"],
    [["--docx", "nowhere/x.docx"], "所在的文件夹不存在"],
    [[], "请用 --out 或 --docx 写明输出文件"],
  ])("refuses %j", async (args, sentence) => {
    const paths = args.map((one) => (one.startsWith("--") ? one : folder.path(one)));
    const { code, err } = await run(["summarize", input("2022.xlsx"), ...paths]);
    expect(code).toBe(2);
    expect(err).toContain(sentence);
  });
});
