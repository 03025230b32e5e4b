import { readFileSync, writeFileSync } from "node:fs";
import { createWorkbook } from "../../src/files/create-workbook";
import { deflateNode } from "../../src/files/deflate-node";
import { inflateNode } from "../../src/files/inflate-node";
import { readWorkbook } from "../../src/files/read-workbook";
import { sampleWorkbooks } from "../../src/samples/workbooks";
import { sampleBytes } from "../samples/sample-check";
import { emptyFolder, run } from "./run";

const folder = emptyFolder();
const scheme = folder.path("scheme.xlsx");
const data = folder.path("data.xlsx");

/** The forms of 2023 alone, under the names that `rename` gives them. */
function formsAlone(rename: (name: string) => string): Uint8Array {
  const sheets = sampleWorkbooks().find((one) => one.file === "2023.xlsx")?.sheets ?? [];
  const forms = sheets.filter((sheet) => /^KW/.test(sheet.name));
  const renamed = forms.map((sheet) => ({ ...sheet, name: rename(sheet.name) }));
  return createWorkbook(renamed, deflateNode, { title: "报表", creator: "核数" });
}

beforeAll(() => {
  writeFileSync(scheme, sampleBytes("2023.xlsx"));
  writeFileSync(
    data,
    formsAlone((name) => name)
  );
});
afterAll(() => folder.remove());

describe("a scheme in a workbook of its own", () => {
  it("is named where a finding stands in it", async () => {
    const { out } = await run(["check", data, "--scheme", scheme, "--json"]);
    const { findings } = JSON.parse(out) as { findings: { rule: string; cell: string }[] };
    expect(findings.find((one) => one.rule === "R11")?.cell).toBe("[scheme.xlsx]年度计划!D4");
  });

  it("lets the data be marked, and lists what stands in the scheme", async () => {
    const copy = folder.path("marked.xlsx");
    const { code, err } = await run(["check", data, "--scheme", scheme, "--mark", copy]);
    expect([code, err]).toEqual([3, ""]);
    const sheets = readWorkbook(readFileSync(copy), inflateNode).sheets;
    const results = sheets.find((sheet) => sheet.name === "审核结果");
    expect(results?.cells.some((cell) => cell.value === "R11")).toBe(true);
  });

  it("does not hide a form of the data that bears the name of one of its sheets", async () => {
    const other = folder.path("other.xlsx");
    writeFileSync(
      other,
      formsAlone((name) => (name.startsWith("KW304") ? "设置" : name))
    );
    const { out } = await run(["check", other, "--scheme", scheme, "--json"]);
    const { forms } = JSON.parse(out) as { forms: { form: string }[] };
    expect(forms.map((one) => one.form)).toContain("KW304");
  });

  it("named as the workbook itself is the workbook's own", async () => {
    const [own, named] = [
      await run(["check", scheme, "--json"]),
      await run(["check", scheme, "--scheme", scheme, "--json"]),
    ];
    expect(named.out).toBe(own.out);
  });
});
