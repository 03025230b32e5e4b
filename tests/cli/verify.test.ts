import { writeFileSync } from "node:fs";
import { COMPLETE } from "../core/verify/verify-sample";
import { docx } from "../files/tiny-docx";
import { emptyFolder, run } from "./run";

const folder = emptyFolder();
const WORKBOOK = "assets/samples/2022.xlsx";
const file = (name: string, text: string | Uint8Array) => {
  writeFileSync(folder.path(name), text);
  return folder.path(name);
};
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
  ["a workbook as the text", ["verify", WORKBOOK, WORKBOOK]],
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
