import { writeFileSync } from "node:fs";
import { COMPLETE } from "../core/verify/verify-sample";
import { createWorkbook } from "../../src/files/create-workbook";
import { deflateNode } from "../../src/files/deflate-node";
import { docx } from "../files/tiny-docx";
import { emptyFolder, run } from "./run";

const folder = emptyFolder();
const WORKBOOK = "assets/samples/2022.xlsx";
const file = (name: string, text: string | Uint8Array) => {
  writeFileSync(folder.path(name), text);
  return folder.path(name);
};
const emptyBook = () =>
  createWorkbook([{ name: "空", cells: [], widths: [] }], deflateNode, { title: "", creator: "" });
afterAll(() => {
  folder.remove();
});

it.each([
  ["0 where all is equal", COMPLETE, 0],
  ["1 where a figure differs", COMPLETE.replace("640件", "604件"), 1],
  ["1 where a mask contradicts the sheets", COMPLETE.replace("640件", "65xxxx"), 1],
  ["3 where figures are only masked", COMPLETE.replace("640件", "xxx件"), 3],
  ["3 where an indicator is not certain", "举办龙舟比赛3场。", 3],
  ["2 where there is no figure", "本年工作顺利。", 2],
])("ends with %s", async (_, text, code) => {
  const ran = await run(["verify", file("文稿.txt", text), WORKBOOK]);
  expect(ran.code).toBe(code);
});

it("says in both languages with which cell a figure was compared", async () => {
  const path = file("错.txt", "专利申请量604件。");
  const zh = await run(["verify", path, WORKBOOK]);
  expect(zh.out).toContain("1. [不一致] 专利申请量【604件】。");
  expect(zh.out).toContain("KW303[01] 专利申请量·本年累计 640件（KW303 知识产权情况!E9）");
  const en = await run(["verify", path, WORKBOOK, "--lang", "en"]);
  expect(en.out).toContain("Figures: 1 (different: 1)");
});

it("gives JSON with offsets into the text as it stands", async () => {
  const text = "專利(lì)申請量640件。";
  const ran = await run(["verify", file("繁.txt", text), WORKBOOK, "--json"]);
  const { figures } = JSON.parse(ran.out) as { figures: { start: number; end: number }[] };
  expect(figures).toMatchObject([{ outcome: "equal", indicator: "KW303[01]" }]);
  expect(text.slice(figures[0]?.start, figures[0]?.end)).toBe("640件");
});

it.each([
  ["one file only", ["verify", WORKBOOK]],
  ["a workbook without a text", ["verify", file("空.xlsx", emptyBook()), WORKBOOK]],
  ["a sheet that is not there", ["verify", WORKBOOK, WORKBOOK, "--sheet", "无此表"]],
  ["a text as the workbook", ["verify", file("甲.txt", COMPLETE), file("乙.txt", COMPLETE)]],
  ["a file that is not there", ["verify", folder.path("无.txt"), WORKBOOK]],
])("refuses %s in one sentence", async (_, args) => {
  const ran = await run(args);
  expect(ran.code).toBe(2);
  expect(ran.out).toBe("");
  expect(ran.err.trim().split("\n")).toHaveLength(1);
});

it("reads a Word document", async () => {
  const text = file("文稿.docx", docx("<w:p><w:r><w:t>专利申请量640件。</w:t></w:r></w:p>"));
  expect((await run(["verify", text, WORKBOOK])).code).toBe(0);
});

it("reads the texts of a sheet, and says in which cell each figure stands", async () => {
  const book = createWorkbook(
    [
      {
        name: "文稿",
        cells: [
          {
            row: 0,
            column: 0,
            value: "2022年，专利申请量640件，完成年指标任务的128%，技术合同认定登记26项。",
          },
          { row: 2, column: 1, value: "科技企业换发证" },
          { row: 2, column: 2, value: "262家" },
        ],
        widths: [],
      },
    ],
    deflateNode,
    { title: "", creator: "" }
  );
  const path = file("文稿.xlsx", book);
  for (const more of [[], ["--sheet", "文稿"]]) {
    const ran = await run(["verify", path, WORKBOOK, ...more]);
    expect(ran.code).toBe(0);
    expect(ran.out).toContain("1. [一致] 文稿!A1　2022年，专利申请量【640件】");
    expect(ran.out).toContain("文稿!B3　科技企业换发证 【262家】");
  }
});
