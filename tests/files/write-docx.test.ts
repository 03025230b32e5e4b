import mammoth from "mammoth";
import { inflateNode } from "../../src/files/inflate-node";
import { readDocx } from "../../src/files/read-docx";
import { readWorkbook } from "../../src/files/read-workbook";
import { chartSeries, docxParts, elements } from "./docx-parts";
import { bar, write } from "./made-docx";

/** The document as another library reads it. */
const htmlOf = async (bytes: Uint8Array) =>
  (
    await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      {
        styleMap: [
          "p[style-name='公文正文'] => p.body:fresh",
          "p[style-name='公文表题'] => p.caption:fresh",
        ],
      }
    )
  ).value;

describe("a Word document", () => {
  it("has title, headings, paragraphs and a table with spans", async () => {
    const html = await htmlOf(
      await write(
        [
          ["2023年度总结"],
          ["一、科技项目"],
          ["　　全年立项197项。"],
          ["指标", "完成", null],
          [null, "目标", "实际"],
          ["专利", 500, { value: 1640, format: "#,##0" }],
        ],
        { options: { merges: ["A4:A5", "B4:C4"] } }
      )
    );
    expect(html).toContain("<h1>一、科技项目</h1>");
    expect(html).toContain('<p class="body">全年立项197项。</p>');
    expect(html).toContain('<p class="caption">表1　科技项目</p>');
    expect(html).toMatch(/<thead><tr><th rowspan="2">.*<th colspan="2">/);
    expect(html).toContain("<td><p>1,640</p></td>");
  });

  it("is read back by Heshu's own reader", async () => {
    const blocks = readDocx(
      await write([["题"], ["　　全年立项197项。"], ["a", 1], ["b", 2]]),
      inflateNode
    );
    expect(blocks).toEqual([
      { kind: "paragraph", text: "题" },
      { kind: "paragraph", text: "全年立项197项。" },
      { kind: "paragraph", text: "表1" },
      {
        kind: "table",
        rows: [
          ["a", "1"],
          ["b", "2"],
        ],
      },
    ]);
  });

  it("has page, margins, line spacing and page numbers of an official document", async () => {
    const parts = docxParts(await write([["题"], ["　　段"]]));
    const attribute = (name: string, key: string) =>
      Number(elements(parts.xml("word/document.xml"), name)[0]?.getAttribute(key));
    const millimetres = (key: string) => Math.round((attribute("w:pgMar", key) / 1440) * 25.4);
    expect(["top", "bottom", "left", "right"].map((side) => millimetres(`w:${side}`))).toEqual([
      37, 35, 28, 26,
    ]);
    expect([attribute("w:pgSz", "w:w"), attribute("w:pgSz", "w:h")]).toEqual([11906, 16838]);
    const spacing = elements(parts.xml("word/styles.xml"), "w:spacing")[0];
    expect(spacing?.getAttribute("w:lineRule")).toBe("exact");
    expect(Number(spacing?.getAttribute("w:line")) / 20).toBeCloseTo(28.9);
    for (const footer of ["word/footer1.xml", "word/footer2.xml"]) {
      expect(parts.xml(footer).documentElement.textContent).toBe("— PAGE —");
    }
  });

  it("names the fonts of the standard, each with others that stand in for it", async () => {
    const fonts = elements(docxParts(await write([["题"]])).xml("word/fontTable.xml"), "w:font");
    const named = new Map(
      fonts.map((font) => [
        font.getAttribute("w:name"),
        elements(font, "w:altName")[0]?.getAttribute("w:val")?.split(","),
      ])
    );
    expect(named.get("方正小标宋简体")).toContain("SimSun");
    expect(named.get("仿宋_GB2312")).toContain("FangSong");
    expect(named.get("楷体_GB2312")).toContain("KaiTi");
  });

  it("repeats the header of a table on every page and tears no row in two", async () => {
    const rows = [["题"], ["指标", "本年"], ["a", 1], ["b", 2]];
    const xml = docxParts(await write(rows)).xml("word/document.xml");
    expect(elements(xml, "w:tr").map((row) => elements(row, "w:tblHeader").length)).toEqual([
      1, 0, 0,
    ]);
    expect(elements(xml, "w:cantSplit")).toHaveLength(3);
  });

  it("breaks a short head in its middle where its column is narrow", async () => {
    const name = "很长的指标名称".repeat(6);
    const html = await htmlOf(await write([["题"], ["指标", "上年同期"], [name, 1], ["b", 2]]));
    expect(html).toContain("<p>上年</p><p>同期</p>");
  });

  it("lists each figure's cell at its end, and links the figure to it", async () => {
    const bytes = await write([["题"], ["　　专利640件。"]], { figure: 640 });
    const [link] = elements(docxParts(bytes).xml("word/document.xml"), "w:hyperlink");
    expect(link?.textContent).toBe("640");
    expect(link?.getAttribute("w:tooltip")).toBe("KW303 知识产权!E9");
    const marks = elements(docxParts(bytes).xml("word/document.xml"), "w:bookmarkStart");
    expect(marks.map((one) => one.getAttribute("w:name"))).toEqual([
      link?.getAttribute("w:anchor"),
    ]);
    expect(readDocx(bytes, inflateNode)?.at(-1)).toEqual({
      kind: "table",
      rows: [
        ["序号", "文中数字", "指标", "单元格"],
        ["1", "640", "专利申请量", "KW303 知识产权!E9"],
      ],
    });
  });
});

describe("the chart of a Word document", () => {
  const charts = [
    { bars: [bar("专利申请量", 1.28), bar("科技项目", 0.715), bar("占比", 0.9, true)] },
  ];
  const made = () => write([["题"], ["　　段"]], { charts });

  it("has a bar for each indicator, apart by whether the target is met, and the target", async () => {
    const series = chartSeries(docxParts(await made()).xml("word/charts/chart1.xml"));
    expect(series.map(({ name, values }) => [name, ...values])).toEqual([
      ["已达目标", ["专利申请量", 1.28], ["占比", 0.9]],
      ["未达目标", ["科技项目", 0.715]],
      ["目标100%", ["专利申请量", 1], ["科技项目", 1], ["占比", 1]],
    ]);
  });

  it("can be told apart without colour", async () => {
    const xml = docxParts(await made()).xml("word/charts/chart1.xml");
    const shapes = elements(xml, "c:ser").map(
      (one) => elements(one, "c:spPr")[0]?.firstChild?.nodeName
    );
    expect(shapes).toEqual(["a:solidFill", "a:pattFill", "a:noFill"]);
  });

  it("brings the workbook with its figures, so that Word can change it", async () => {
    const parts = docxParts(await made());
    const workbook = readWorkbook(parts.bytes("word/embeddings/chart1.xlsx"), inflateNode);
    const cells = workbook.sheets[0]?.cells.map(({ value }) => value);
    expect(cells).toEqual([
      "指标",
      "已达目标",
      "未达目标",
      "目标100%",
      "专利申请量",
      1.28,
      1,
      "科技项目",
      0.715,
      1,
      "占比",
      0.9,
      1,
    ]);
  });

  it("is known to the document: every relation leads to a part", async () => {
    const parts = docxParts(await made());
    const [frame] = elements(parts.xml("word/document.xml"), "c:chart");
    const relations = elements(parts.xml("word/_rels/document.xml.rels"), "Relationship");
    const target = relations.find((one) => one.getAttribute("Id") === frame?.getAttribute("r:id"));
    expect(target?.getAttribute("Target")).toBe("charts/chart1.xml");
    for (const one of relations)
      expect(parts.names).toContain(`word/${one.getAttribute("Target") ?? ""}`);
  });

  it.each([
    [[0.5, 0.9], "0", "1.2"],
    [[9, 0.5], "0", "2"],
    [[-0.5, 0.5], "-1", "1.5"],
    [[NaN], "0", "1.2"],
  ])("has an axis for rates of %j from %s to %s", async (rates, min, max) => {
    const bars = rates.map((rate, index) => bar(`指标${String(index)}`, rate));
    const xml = docxParts(await write([["题"]], { charts: [{ bars }] })).xml(
      "word/charts/chart1.xml"
    );
    const ends = (name: string) =>
      elements(xml, name).map((one) => Number(one.getAttribute("val")));
    expect(ends("c:min").map((one) => one.toFixed(2))).toEqual(
      Array(2).fill(Number(min).toFixed(2))
    );
    expect(ends("c:max").map((one) => one.toFixed(2))).toEqual(
      Array(2).fill(Number(max).toFixed(2))
    );
  });
});
