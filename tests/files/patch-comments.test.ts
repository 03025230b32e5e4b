import ExcelJS from "exceljs";
import type { Edit } from "../../src/core/workbook";
import { createWorkbook } from "../../src/files/create-workbook";
import { deflateNode } from "../../src/files/deflate-node";
import { patchWorkbookReport } from "../../src/files/patch-workbook";
import { readWorkbook } from "../../src/files/read-workbook";
import {
  REPORT,
  SHEET,
  at,
  changedParts,
  codec,
  partOf,
  patch,
  withParts,
  workbookOf,
  workbookOfRows,
} from "./hand-made";

describe("commenting on cells", () => {
  const comment = (row: number, column: number, text: string, sheet = "表"): Edit => ({
    kind: "comment",
    at: at(row, column, sheet),
    text,
    author: "核数",
  });
  const by = (author: string, row: number, column: number, sheet = "表"): Edit => ({
    kind: "comment",
    at: at(row, column, sheet),
    text: "话",
    author,
  });
  const commentsOf = (bytes: Uint8Array, sheet = 0) =>
    readWorkbook(bytes, codec.inflate).sheets[sheet]?.comments ?? [];
  const VML = "xl/drawings/vmlDrawing1.vml";
  const plain = workbookOf("<sheetData/><pageMargins/><tableParts/>");

  it("writes comments that another reader sees", async () => {
    const cells = '<row r="1"><c r="A1"><v>1</v></c></row><row r="3"><c r="B3"><v>1</v></c></row>';
    const after = patch(
      workbookOfRows(cells),
      comment(2, 1, "合计≠分项之和\n差额 12.5"),
      comment(0, 0, "<b>&")
    );
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(new Uint8Array(after).buffer);
    const noteOf = (cell: string) => {
      const { note } = workbook.worksheets[0]!.getCell(cell);
      return typeof note === "string" ? note : note?.texts?.map((run) => run.text).join("");
    };
    expect([noteOf("B3"), noteOf("A1")]).toEqual(["合计≠分项之和\n差额 12.5", "<b>&"]);
  });

  it("ties texts and boxes to the sheet, in the schema's order", () => {
    const after = patch(plain, comment(2, 1, "甲"));
    expect(partOf(after, SHEET)).toMatch(
      /<pageMargins\/><legacyDrawing [^>]*r:id="rId2"\/><tableParts\/>/
    );
    expect(partOf(after, "xl/worksheets/_rels/sheet1.xml.rels")).toContain(
      'Target="../comments1.xml"'
    );
    expect(partOf(after, "[Content_Types].xml")).toContain('Extension="vml"');
    expect(partOf(after, "xl/drawings/vmlDrawing1.vml")).toContain(
      "<x:Row>2</x:Row><x:Column>1</x:Column>"
    );
  });

  it("puts the link to the drawing before controls that stand in an alternative", () => {
    const controls =
      "<mc:AlternateContent><mc:Choice><controls/></mc:Choice></mc:AlternateContent>";
    const before = workbookOf(`<sheetData/>${controls}`, ' xmlns:mc="urn:mc"');
    expect(partOf(patch(before, comment(0, 0, "甲")), SHEET)).toMatch(
      /<sheetData\/><legacyDrawing [^>]*\/><mc:AlternateContent>/
    );
  });

  it("appends to a comment that is there, with one box and its author", () => {
    const once = patch(plain, comment(2, 1, "原有"));
    const other: Edit = { kind: "comment", at: at(2, 1), text: "补充", author: "另一人" };
    const twice = patch(once, other);
    const xml = partOf(twice, "xl/comments1.xml");
    expect(xml.match(/<comment /g)).toHaveLength(1);
    expect(xml.replace(/<[^>]*>/g, "")).toContain("原有\n另一人:\n补充");
    expect(changedParts(once, twice)).toEqual(["xl/comments1.xml"]);
  });

  it("keeps the plain text of a comment of another program visible", () => {
    const once = patch(plain, comment(0, 0, "甲"));
    const before = withParts(once, {
      "xl/comments1.xml":
        '<x:comments xmlns:x="u"><x:authors/><x:commentList><x:comment ref="A1" authorId="0">' +
        "<x:text><x:t>原有</x:t></x:text></x:comment></x:commentList></x:comments>",
    });
    expect(partOf(patch(before, comment(0, 0, "补充")), "xl/comments1.xml")).toMatch(
      /<x:text><x:r><x:t>原有<\/x:t><\/x:r><x:r><x:rPr>.*<x:t xml:space="preserve">\n核数:\n补充<\/x:t><\/x:r><\/x:text>/
    );
  });

  it("replaces its author's earlier comment, with its box", () => {
    const once = patch(plain, comment(2, 1, "旧"), comment(0, 0, "留"));
    const twice = patch(once, comment(2, 1, "新"));
    expect(commentsOf(twice)).toEqual([
      { row: 0, column: 0, text: "留", author: "核数" },
      { row: 2, column: 1, text: "新", author: "核数" },
    ]);
    expect(partOf(twice, VML).match(/<v:shape /g)).toHaveLength(2);
    expect(patch(twice, comment(2, 1, "新"))).toHaveLength(twice.length);
  });

  it("replaces its own addition to the comment of another, whose words stay", () => {
    const theirs: Edit = by("张三", 2, 1);
    const once = patch(patch(plain, theirs), comment(2, 1, "旧一\n旧二"));
    const twice = patch(patch(once, comment(2, 1, "新")), comment(2, 1, "再"));
    expect(commentsOf(twice)).toEqual([
      { row: 2, column: 1, text: "话\n核数:\n再", author: "张三" },
    ]);
  });

  it("clears an author's comments on every sheet and leaves those of others", () => {
    const before = createWorkbook([{ ...REPORT, name: "表" }, REPORT], deflateNode);
    const written = patch(
      before,
      comment(0, 0, "甲"),
      by("张三", 1, 1),
      comment(3, 3, "乙", "报告"),
      by("李四", 4, 4, "报告")
    );
    const extended = patch(written, comment(1, 1, "丙"));
    const after = patch(extended, { kind: "clearComments", authors: ["核数"] });
    expect(commentsOf(after)).toEqual([{ row: 1, column: 1, text: "话", author: "张三" }]);
    expect(commentsOf(after, 1)).toEqual([{ row: 4, column: 4, text: "话", author: "李四" }]);
    expect(partOf(after, VML).match(/<v:shape /g)).toHaveLength(1);
    expect(patch(after, { kind: "clearComments", authors: ["核数"] })).toBe(after);
  });

  it("cuts its own addition out of a run that Excel joined with the words before", () => {
    const once = patch(plain, by("张三", 0, 0));
    const xml = partOf(once, "xl/comments1.xml").replace("话", "话\n核数:\n旧");
    const joined = withParts(once, { "xl/comments1.xml": xml });
    const after = patch(joined, { kind: "clearComments", authors: ["核数"] });
    expect(commentsOf(after)).toEqual([{ row: 0, column: 0, text: "话", author: "张三" }]);
  });

  it("joins several comments for one cell", () => {
    const xml = partOf(patch(plain, comment(0, 0, "一"), comment(0, 0, "二")), "xl/comments1.xml");
    expect(xml).toContain(">一\n二</t>");
  });

  it("goes to the top left cell of a merged range", () => {
    const before = workbookOf('<sheetData/><mergeCells><mergeCell ref="B2:C4"/></mergeCells>');
    expect(partOf(patch(before, comment(3, 2, "甲")), "xl/comments1.xml")).toContain('ref="B2"');
  });

  it("leaves a conversation alone and says so", () => {
    const once = patch(plain, comment(0, 0, "甲"));
    const rels = partOf(once, "xl/worksheets/_rels/sheet1.xml.rels");
    const type = "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment";
    const relation = `<Relationship Id="rId7" Type="${type}" Target="../threadedComments/t1.xml"/>`;
    const before = withParts(once, {
      "xl/worksheets/_rels/sheet1.xml.rels": rels.replace("</R", `${relation}</R`),
      "xl/threadedComments/t1.xml":
        '<ThreadedComments><threadedComment ref="A1"/></ThreadedComments>',
    });
    const patched = patchWorkbookReport(before, [comment(0, 0, "乙")], codec);
    expect(patched).toEqual({ bytes: before, skippedComments: [at(0, 0)], signatureBroken: false });
  });

  it("numbers the boxes of two sheets apart", () => {
    const before = createWorkbook([{ ...REPORT, name: "表" }, REPORT], deflateNode);
    const many = Array.from({ length: 1100 }, (_, row) => comment(row, 0, "甲"));
    const after = patch(before, ...many, comment(0, 0, "乙", "报告"));
    const ids = ["1", "2"].flatMap(
      (n) => partOf(after, `xl/drawings/vmlDrawing${n}.vml`).match(/_x0000_s\d+/g) ?? []
    );
    expect(new Set(ids).size).toBe(1101);
    expect(partOf(after, "xl/drawings/vmlDrawing1.vml")).toContain('data="1,2"');
    expect(partOf(after, "xl/drawings/vmlDrawing2.vml")).toContain('data="3"');
  });
});
