import { readFileSync, writeFileSync } from "node:fs";
import ExcelJS from "exceljs";
import type { Edit } from "../../src/core/workbook";
import { deflateNode } from "../../src/files/deflate-node";
import { inflateNode } from "../../src/files/inflate-node";
import { patchWorkbook } from "../../src/files/patch-workbook";
import { readWorkbook } from "../../src/files/read-workbook";
import { sampleIndicators } from "../../src/samples/indicators";
import { sampleBytes } from "../samples/sample-check";
import { emptyFolder, run } from "./run";

const folder = emptyFolder();
afterAll(() => folder.remove());

/** The texts and numbers of the filled summary, read back by another library. */
async function summaryOf(
  year: "2022" | "2023"
): Promise<{ texts: string[]; rows: (string | number | null)[][] }> {
  const input = folder.path(`${year}.xlsx`);
  const output = folder.path(`summary-${year}.xlsx`);
  writeFileSync(input, sampleBytes(`${year}.xlsx`));
  await run(["summarize", input, "--out", output, "--force"]);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(readFileSync(output)).buffer);
  const rows: (string | number | null)[][] = [];
  workbook.getWorksheet(`年终总结（${year}）`)?.eachRow((row) => {
    rows.push((row.values as (string | number | null)[]).slice(1));
  });
  return { texts: rows.map((row) => String(row[0])), rows };
}

describe("heshu summarize", () => {
  it("exits as the check does on which the summary stands", async () => {
    const input = folder.path("exit.xlsx");
    writeFileSync(input, sampleBytes("2022.xlsx"));
    const { code, out } = await run(["summarize", input, "--out", folder.path("exit-out.xlsx")]);
    expect(code).toBe(3);
    expect(out).toContain("已填好年终总结");
  });

  it.each(["2022", "2023"] as const)("leaves no placeholder in %s", async (year) => {
    const { rows } = await summaryOf(year);
    expect(rows.flat().filter((value) => typeof value === "string" && /[{}]/.test(value))).toEqual(
      []
    );
  });

  it("puts every figure of 2022 that the template names into its sentence", async () => {
    const { texts } = await summaryOf("2022");
    const all = texts.join("\n");
    const named = [
      "各类科技项目197项，其中国家级25项、市级93项、区级79项",
      "创新基金19项，国家级新产品1项，火炬计划2项，重大科技项目3项",
      "创新资金32项（获资助9项），重点新产品计划9项（获资助4项）",
      "通过48家，自动放弃3家",
      "专利申请640件，完成年度目标的128%，超额140件",
      "资助经费14600元",
      "技术交易额3072万元",
      "换发科技企业联系服务证267份",
    ];
    for (const sentence of named) expect(all).toContain(sentence);
  });

  it("puts the figures of 2023 into its table as numbers", async () => {
    const { rows } = await summaryOf("2023");
    for (const one of sampleIndicators(2023)) {
      if (!one.plan) continue;
      const row = rows.find((cells) => cells[0] === one.name);
      const actual = one.figures.get(2023) ?? null;
      expect(row?.[3]).toBe(actual ?? "（未填）");
      if (actual !== null && typeof one.plan.shown === "number") {
        expect(row?.[2]).toBe(one.plan.shown);
        expect(row?.[5]).toBeCloseTo(actual / one.plan.shown, 9);
        expect(row?.[6]).toBeCloseTo(one.plan.shown - actual, 9);
      }
    }
  });

  it("names the cells whose figure the sheets do not have", async () => {
    const input = folder.path("gaps.xlsx");
    writeFileSync(input, sampleBytes("2023.xlsx"));
    const { out } = await run(["summarize", input, "--out", folder.path("gaps-out.xlsx")]);
    expect(out).toMatch(/没有数可填，已标明：年终总结（2023）!/);
    const english = ["--out", folder.path("gaps-en.xlsx"), "--lang", "en"];
    const told = await run(["summarize", input, ...english]);
    expect(told.out).toMatch(/places have no figure and are marked as such: .*![A-Z]+\d+, /);
    expect(told.out).not.toContain("、");
    // What stands in the workbook is Chinese, as its template is.
    const written = (name: string) => readFileSync(folder.path(name));
    expect(written("gaps-en.xlsx").equals(written("gaps-out.xlsx"))).toBe(true);
  });

  it("keeps the template, and a second fill of the output changes no byte", async () => {
    const input = folder.path("again.xlsx");
    const [once, twice] = [folder.path("once.xlsx"), folder.path("twice.xlsx")];
    writeFileSync(input, sampleBytes("2022.xlsx"));
    await run(["summarize", input, "--out", once]);
    await run(["summarize", once, "--out", twice]);
    expect(readFileSync(twice).equals(readFileSync(once))).toBe(true);
  });

  it("keeps a cell edited by hand, shows it beside the figures, and replaces it when told to", async () => {
    const [input, once] = [folder.path("edit.xlsx"), folder.path("edit-once.xlsx")];
    writeFileSync(input, sampleBytes("2022.xlsx"));
    await run(["summarize", input, "--out", once]);
    const edit = {
      kind: "write",
      at: { sheet: "年终总结（2022）", row: 0, column: 0 },
      value: "我的总结",
    };
    const codec = { inflate: inflateNode, deflate: deflateNode };
    const edited = folder.path("edited.xlsx");
    writeFileSync(edited, patchWorkbook(readFileSync(once), [edit as Edit], codec));
    const title = async (file: string) => {
      const { sheets } = readWorkbook(readFileSync(file), inflateNode);
      return sheets.find(({ name }) => name === "年终总结（2022）")?.cells[0]?.value;
    };
    const kept = folder.path("kept.xlsx");
    const { out } = await run(["summarize", edited, "--out", kept]);
    expect(out).toContain(
      "年终总结（2022）!A1：保留了手工修改的“我的总结”；按报表应为“2022年度科技工作统计总结”。"
    );
    expect(await title(kept)).toBe("我的总结");
    const lost = await run(["summarize", input, "--out", kept, "--force"]);
    expect([lost.code, lost.err]).toEqual([2, expect.stringContaining("有 1 处手工修改")]);
    expect(await title(kept)).toBe("我的总结");
    const replaced = folder.path("replaced.xlsx");
    await run(["summarize", edited, "--out", replaced, "--replace-edits"]);
    expect(await title(replaced)).toBe("2022年度科技工作统计总结");
  });
});
