import type { DocumentBlock, DocumentText } from "../../../src/core/summary/document";
import { plainText } from "../../../src/core/summary/document";
import { sheetDocument } from "../../../src/core/summary/sheet-document";
import { expectGrowth } from "../../growth";
import { sheetOf, type CellOf, type SheetOptions } from "../sheet-of";

type Rows = readonly (readonly CellOf[])[];

const read = (rows: Rows, options: SheetOptions = {}) =>
  sheetDocument(sheetOf("总结", rows, options), {
    figures: [],
    charts: [],
    notCalculated: "（未计算）",
  });

/** A block in one line: `# ` a heading, `p ` a paragraph, `n ` a note, rows of a table with `|`. */
function line(block: DocumentBlock): string {
  switch (block.kind) {
    case "heading":
      return `${"#".repeat(block.level)} ${plainText(block.text)}`;
    case "chart":
      return "chart";
    case "table":
      return block.table.rows
        .map((row) => row.map((cell) => plainText(cell.text)).join("|"))
        .join("\n");
    default:
      return `${block.kind[0] ?? ""} ${plainText(block.text)}`;
  }
}
const blocks = (rows: Rows, options: SheetOptions = {}) => read(rows, options).blocks.map(line);
const table = (rows: Rows, options: SheetOptions = {}) => {
  const found = read(rows, options).blocks.find((one) => one.kind === "table");
  if (found?.kind !== "table") throw new Error("no table");
  return found.table;
};
const text = (one: DocumentText | null) => one && plainText(one);

describe("a filled summary as a document", () => {
  it("has its first row as title and what stands in brackets below as subtitle", () => {
    const { title, subtitle, blocks: rest } = read([["2023年总结"], ["（1—10月）"], ["一、项目"]]);
    expect([text(title), subtitle.map(text), rest.map(line)]).toEqual([
      "2023年总结",
      ["（1—10月）"],
      ["# 一、项目"],
    ]);
  });

  it("begins without a title where the first row is a heading or a paragraph", () => {
    expect(read([["一、项目"], ["x"]]).title).toBeNull();
    expect(read([["　　今年共立项5项。"], ["x"]]).title).toBeNull();
  });

  it.each([
    ["一、科技项目", "# 一、科技项目"],
    ["第一部分 概况", "# 第一部分 概况"],
    ["（二）验收", "## （二）验收"],
    ["(三)验收", "## (三)验收"],
    ["1.专利", "### 1.专利"],
    ["1.5亿元的产值", "p 1.5亿元的产值"],
    ["2023年立项5项", "p 2023年立项5项"],
    ["一、全年立项197项，其中国家级25项。", "p 一、全年立项197项，其中国家级25项。"],
    ["注：含跨年项目", "n 注：含跨年项目"],
    ["资料来源：各表", "n 资料来源：各表"],
    ["　　全年立项。", "p 　　全年立项。"],
  ])("takes %s for what it is", (cell, expected) => {
    expect(blocks([["总结"], [cell]])).toEqual([expected]);
  });

  it("takes rows with several cells that follow one another for a table, captioned by its heading", () => {
    const rows = [
      ["题"],
      ["一、指标"],
      ["指标", "本年"],
      ["专利", 640],
      ["审核结论：通过"],
      ["　　以上。"],
    ];
    expect(blocks(rows)).toEqual([
      "# 一、指标",
      "指标|本年\n专利|640",
      "n 审核结论：通过",
      "p 　　以上。",
    ]);
    expect(table(rows).caption).toBe("指标");
  });

  it("keeps a row with one cell in its table, and the empty places of a row", () => {
    const rows = [["指标", "本年", "上年"], ["国家级"], ["新产品", null, 3], ["火炬", 2, null]];
    expect(blocks(rows)).toEqual(["指标|本年|上年\n国家级||\n新产品||3\n火炬|2|"]);
  });

  it("ends a table at an empty row and at a numbered line", () => {
    const rows = [["a", 1], ["b", 2], [], ["c", 3], ["d", 4], ["二、其他"], ["e", 5], ["f", 6]];
    expect(blocks(rows)).toEqual(["a|1\nb|2", "c|3\nd|4", "# 二、其他", "e|5\nf|6"]);
  });

  it("takes a single row of several cells for a line", () => {
    expect(blocks([["题"], ["填表人：周敏", null, "日期：12月"]])).toEqual([
      "n 填表人：周敏　　日期：12月",
    ]);
  });

  it("turns merges into spans and repeats the whole header", () => {
    const found = table(
      [
        ["指标", "完成情况", null, "备注"],
        [null, "目标", "实际"],
        ["甲", 1, 2, 3],
        ["专利", 5, 6],
      ],
      { merges: ["A1:A2", "B1:C1", "D1:D2"] }
    );
    const spans = found.rows.map((row) =>
      row.map(
        (cell) => `${plainText(cell.text)} ${String(cell.columnSpan)}x${String(cell.rowSpan)}`
      )
    );
    expect(spans.slice(0, 2)).toEqual([
      ["指标 1x2", "完成情况 2x1", "备注 1x2"],
      ["目标 1x1", "实际 1x1"],
    ]);
    expect(found.headerRows).toBe(3);
  });

  it("repeats the row of letters with the header", () => {
    expect(
      table([
        ["指标", "本年"],
        ["甲", "1"],
        ["专利", 5],
        ["商标", 6],
      ]).headerRows
    ).toBe(2);
  });

  it("leaves out what is hidden, and what a merge covers", () => {
    const rows = [["题"], ["一", "隐", 1], ["二", "隐", 2], ["三", "隐", 3]];
    expect(blocks(rows, { hiddenRows: [2], hiddenColumns: [1] })).toEqual([
      "n 一　　1",
      "n 三　　3",
    ]);
    expect(blocks([["题"], ["　　段", "盖住"]], { merges: ["A2:C2"] })).toEqual(["p 　　段"]);
  });

  it("shows numbers in their format, dates, and formulas without a value", () => {
    const cells: CellOf[] = [
      { value: 1.284, format: "0.0%" },
      { value: 1234.5, format: "#,##0.00" },
      { value: 45291, format: "yyyy-m-d" },
      { value: null, formula: "SUM(A1:A2)" },
      { value: 12, text: "####", format: "0.0" },
      { value: 12, text: "一十二" },
      true,
    ];
    expect(blocks([["a", "b", "c", "d", "e", "f", "g"], cells])).toEqual([
      "a|b|c|d|e|f|g\n128.4%|1,234.50|2023年12月31日|（未计算）|12.0|一十二|TRUE",
    ]);
  });

  it("puts figures at the right, short texts in the middle and the first column at the left", () => {
    const long = "这一列的文字很长，放在左边";
    const found = table([
      ["指标", "单位", "本年", "说明"],
      ["专利", "件", 5, long],
      ["商标", "件", "-", long],
    ]);
    expect(found.rows.map((row) => row.map((cell) => cell.align))).toEqual([
      ["center", "center", "center", "center"],
      ["left", "center", "right", "left"],
      ["left", "center", "right", "left"],
    ]);
  });

  it("writes more columns than Word can hold as lines", () => {
    const wide = Array.from({ length: 64 }, (_, index) => index);
    expect(read([wide, wide]).blocks.map((one) => one.kind)).toEqual(["note", "note"]);
  });

  it("puts charts behind the last table and its notes, or at the end", () => {
    const chart = { bars: [] };
    const kinds = (rows: Rows) =>
      sheetDocument(sheetOf("总结", rows), {
        figures: [],
        charts: [chart],
        notCalculated: "",
      }).blocks.map((one) => one.kind);
    expect(kinds([["题"], ["a", 1], ["b", 2], ["注：x"], ["　　段"]])).toEqual([
      "table",
      "note",
      "chart",
      "paragraph",
    ]);
    expect(kinds([["题"], ["　　段"]])).toEqual(["paragraph", "chart"]);
  });
});

describe("the figures of a document", () => {
  const at = (row: number, column: number) => ({ row, column });
  const from = (value: number, cell: number, place = at(1, 0)) => ({
    ...{ at: place, value, indicator: `指标${String(cell)}` },
    source: { sheet: "KW303", row: cell, column: 3 },
  });
  const linked = (cell: CellOf, ...figures: ReturnType<typeof from>[]) => {
    const { blocks: found, sources } = sheetDocument(sheetOf("总结", [["题"], [cell]]), {
      ...{ figures, charts: [], notCalculated: "" },
    });
    const [block] = found;
    if (!block || !("text" in block)) throw new Error("no text");
    return {
      text: block.text.pieces
        .map((one) => (one.source === null ? one.text : `[${one.text}]`))
        .join(""),
      sources: sources.map((one) => `${String(one.cell.row)} ${one.shown.join(" ")}`),
    };
  };

  it("stand in their order, each with its cell", () => {
    expect(linked("　　共197项，其中国家级25项。", from(197, 8), from(25, 9))).toEqual({
      text: "　　共[197]项，其中国家级[25]项。",
      sources: ["8 197", "9 25"],
    });
  });

  it.each([
    ["are no part of a longer number", "　　1970项中197项。", 197, "　　1970项中[197]项。"],
    ["are no decimals of another", "　　0.5和5。", 5, "　　0.5和[5]。"],
    ["are no year and no name", "　　2023年863计划863项。", 863, "　　2023年863计划[863]项。"],
    ["may be rates", "　　完成128.3%。", 1.2834, "　　完成[128.3%]。"],
    ["may be rounded", "　　应达16.67项。", 16.6666, "　　应达[16.67]项。"],
    ["may stand before a percent sign of the template", "　　占14.2%。", 14.2, "　　占[14.2]%。"],
  ])("%s", (_, cell, value, expected) => {
    expect(linked(cell, from(value, 8)).text).toBe(expected);
  });

  it("are linked in no text that does not show them", () => {
    expect(linked("　　改写过的话。", from(197, 8))).toEqual({
      text: "　　改写过的话。",
      sources: [],
    });
  });

  it("stand once for each cell, with every form in which it is shown", () => {
    expect(
      linked("　　共5项，完成50%，再说5项。", from(5, 8), from(0.5, 8), from(5, 8)).sources
    ).toEqual(["8 5 50%"]);
  });

  it("are whole cells of a table, in their format", () => {
    const rows = [
      ["a", "b"],
      ["率", { value: 0.5, format: "0.0%" }],
      ["c", 1],
    ];
    const { sources } = sheetDocument(sheetOf("总结", rows), {
      ...{ figures: [from(0.5, 8, at(1, 1))], charts: [], notCalculated: "" },
    });
    expect(sources.map(({ shown }) => shown)).toEqual([["50.0%"]]);
  });
});

it("a document of many rows, merges and figures is made in linear time", () => {
  expectGrowth(
    (size) => {
      const rows = Array.from({ length: size }, (_, row) => [
        `行${String(row)}`,
        row,
        row % 7 ? "件" : null,
      ]);
      const merges = Array.from({ length: size / 10 }, (_, index) => {
        const row = String(index * 10 + 1);
        return `B${row}:C${row}`;
      });
      const figures = rows.map((_, row) => ({
        ...{ at: { row, column: 1 }, value: row, indicator: "" },
        source: { sheet: "表", row, column: 3 },
      }));
      const sheet = sheetOf("总结", rows, { merges, hiddenRows: [5, 50] });
      return () => sheetDocument(sheet, { figures, charts: [], notCalculated: "" });
    },
    { size: 400, times: 4, most: 10 }
  );
});
