import ExcelJS from "exceljs";
import type { Edit } from "../../src/core/workbook";
import { createWorkbook } from "../../src/files/create-workbook";
import { deflateNode } from "../../src/files/deflate-node";
import { patchWorkbookReport } from "../../src/files/patch-workbook";
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
    expect(xml.replace(/<[^>]*>/g, "")).toContain("原有\n补充");
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
      /<x:text><x:r><x:t>原有<\/x:t><\/x:r><x:r><x:rPr>.*<x:t xml:space="preserve">\n补充<\/x:t><\/x:r><\/x:text>/
    );
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
