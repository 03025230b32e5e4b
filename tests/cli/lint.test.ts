import { writeFileSync } from "node:fs";
import { createWorkbook } from "../../src/files/create-workbook";
import { deflateNode } from "../../src/files/deflate-node";
import { inflateNode } from "../../src/files/inflate-node";
import { patchWorkbook } from "../../src/files/patch-workbook";
import type { Edit } from "../../src/core/workbook";
import { sampleBytes } from "../samples/sample-check";
import { emptyFolder, run } from "./run";

const folder = emptyFolder();
afterAll(() => folder.remove());

/** The blank scheme with cells of its sheets replaced, as a file; rows and columns from 0. */
function schemeFile(
  name: string,
  ...cells: readonly (readonly [string, number, number, string])[]
): string {
  const edits = cells.map(([sheet, row, column, value]): Edit => ({
    kind: "write",
    at: { sheet, row, column },
    value,
  }));
  const codec = { inflate: inflateNode, deflate: deflateNode };
  writeFileSync(folder.path(name), patchWorkbook(sampleBytes("scheme.xlsx"), edits, codec));
  return folder.path(name);
}

describe("heshu lint", () => {
  it("prints what is worth a look with its cells, and ends with 3", async () => {
    const { code, out } = await run(["lint", schemeFile("scheme.xlsx")]);
    expect(code).toBe(3);
    expect(out).toContain("须改正 0 处　值得核对 4 处");
    expect(out).toMatch(/ {2}年度计划!D4\n {6}按计划的目标，R11 已不成立：左边 130，右边 100。/u);
  });

  it("collects what contradicts itself and what cannot be read, and ends with 1", async () => {
    // R7 to R9 of KW302, KW304 and KW303: the last one loses its bracket.
    const wrong = schemeFile(
      "wrong.xlsx",
      ["审核关系", 14, 2, "[04]=[05]+[06]；[05]>[04]"],
      ["审核关系", 16, 2, "[02]=[01]/([01,计划]*100"]
    );
    const { code, out } = await run(["lint", wrong]);
    expect(code).toBe(1);
    expect(out).toContain("须改正 2 处");
    expect(out).toContain("R7 的关系互相矛盾，填什么数都不能同时成立，请改正。");
    expect(out).toMatch(/审核关系!C17：审核关系 R9（.*）第 \d+ 个字起：括号没有配对/u);
  });

  it("gives JSON in which every note has its cell and its sentence", async () => {
    const wrong = schemeFile("twice.xlsx", ["审核关系", 17, 2, "[02]=[01]；[01]-[02]=0"]);
    const { code, out } = await run(["lint", wrong, "--json", "--lang", "en"]);
    expect(code).toBe(3);
    const json = JSON.parse(out) as { notes: { code: string }[] };
    expect(json).toMatchObject({ year: 2023, faults: 0 });
    expect(json.notes.find((one) => one.code === "rule_repeats")).toEqual({
      weight: "note",
      code: "rule_repeats",
      cell: expect.stringContaining("审核关系!C"),
      related: [expect.stringContaining("审核关系!C")],
      message: expect.stringMatching(/^R\d+ (?:states|and R\d+ are) .+ Please delete one\.$/u),
    });
  });

  it("cannot be used on a workbook without any scheme", async () => {
    const sheet = { name: "表一", cells: [{ row: 0, column: 0, value: "会议记录" }], widths: [20] };
    const meta = { title: "会议记录", creator: "核数" };
    writeFileSync(folder.path("none.xlsx"), createWorkbook([sheet], deflateNode, meta));
    const { code, out, err } = await run(["lint", folder.path("none.xlsx")]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain("没有找到指标目录");
  });
});
