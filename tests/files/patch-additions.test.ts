import ExcelJS from "exceljs";
import type { ChartContent } from "../../src/core/sheet-content";
import type { Edit } from "../../src/core/workbook";
import { openZip } from "../../src/files/zip";
import {
  SHEET,
  changedParts,
  partOf,
  patch,
  withParts,
  workbookOf,
  workbookOfRows,
} from "./hand-made";
import { problemOf, read } from "./tiny-package";

const range = { top: 1, left: 1, bottom: 3, right: 1 };
const plain = workbookOf("<sheetData/><mergeCells/><hyperlinks/><pageMargins/>");
const openExcelJS = async (bytes: Uint8Array) => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  return workbook;
};

describe("a drop-down list", () => {
  const list = (...options: string[]): Edit => ({
    kind: "addChoices",
    sheet: "表",
    range,
    options,
  });

  it("stands where the schema wants it, and another reader sees it", async () => {
    const after = patch(plain, list("是", '否"'));
    expect(partOf(after, SHEET)).toMatch(
      /<mergeCells\/><dataValidations count="1">.*<hyperlinks\/>/
    );
    const sheet = (await openExcelJS(after)).worksheets[0]!;
    expect(sheet.getCell("B3").dataValidation).toMatchObject({
      type: "list",
      formulae: ['"是,否"""'],
    });
  });

  it("comes after the rules that are there, under the prefix of the sheet", () => {
    const before = withParts(plain, {
      [SHEET]:
        '<x:worksheet xmlns:x="u"><x:sheetData/><x:dataValidations count="1">' +
        '<x:dataValidation sqref="A1"/></x:dataValidations></x:worksheet>',
    });
    expect(partOf(patch(before, list("是")), SHEET)).toMatch(
      /<x:dataValidations count="2"><x:dataValidation sqref="A1"\/><x:dataValidation type="list"[^>]*><x:formula1>/
    );
  });

  it.each([[[]], [["一,二"]], [["长".repeat(256)]]])(
    "is refused where Excel cannot hold it",
    (options) => {
      expect(problemOf(() => patch(plain, list(...options)))).toMatchObject({ reason: "choices" });
    }
  );
});

describe("a name", () => {
  const name = (text: string, refersTo: string): Edit => {
    return { kind: "defineName", name: text, refersTo };
  };

  it("is added to the workbook, and replaces one of the same spelling", () => {
    const once = patch(plain, name("本年", "'表'!$A$1"));
    expect(read(once).names).toEqual([{ name: "本年", refersTo: "'表'!$A$1" }]);
    const twice = patch(once, name("本年", "'表'!$B$2:$B$4"), name("Other", '"<&"'));
    expect(read(twice).names).toEqual([
      { name: "本年", refersTo: "'表'!$B$2:$B$4" },
      { name: "Other", refersTo: '"<&"' },
    ]);
    expect(changedParts(plain, twice)).toEqual(["xl/workbook.xml"]);
  });

  it("leaves a name that holds on one sheet only", () => {
    const workbook = partOf(plain, "xl/workbook.xml");
    const local =
      '<definedNames><definedName name="A_" localSheetId="0">1</definedName></definedNames>';
    const before = withParts(plain, {
      "xl/workbook.xml": workbook.replace("</sheets>", `</sheets>${local}`),
    });
    expect(read(patch(before, name("a_", "2"))).names.map(({ refersTo }) => refersTo)).toEqual([
      "1",
      "2",
    ]);
  });

  it.each(["", "A1", "a b", "1a", "R1C1", "a!b"])("%j is refused", (text) => {
    expect(problemOf(() => patch(plain, name(text, "1")))).toMatchObject({ reason: "name" });
  });
});

describe("a protection", () => {
  const protect: Edit = { kind: "protectSheet", sheet: "表" };

  it("has no password and stands right after the cells; one that is there stays", async () => {
    const after = patch(plain, protect);
    expect(partOf(after, SHEET)).toContain(
      '<sheetData/><sheetProtection sheet="1" objects="1" scenarios="1"/><mergeCells/>'
    );
    const { sheetProtection } = (await openExcelJS(after)).worksheets[0]! as unknown as {
      sheetProtection: { sheet: boolean; hashValue?: string };
    };
    expect([sheetProtection.sheet, sheetProtection.hashValue]).toEqual([true, undefined]);
    expect(patch(after, protect)).toBe(after);
  });
});

describe("a chart", () => {
  const chart: ChartContent = {
    kind: "column",
    title: "完成率<&>",
    over: { top: 5, left: 0, bottom: 20, right: 6 },
    categories: {
      sheet: "表",
      range: { top: 0, left: 0, bottom: 1, right: 0 },
      shown: ["甲", "=乙"],
    },
    series: [
      {
        name: "本年",
        values: {
          sheet: "it's",
          range: { top: 0, left: 1, bottom: 1, right: 1 },
          shown: [1.5, null],
        },
      },
    ],
  };
  const add = (one: Partial<ChartContent> = {}): Edit => ({
    kind: "addChart",
    sheet: "表",
    chart: { ...chart, ...one },
  });
  const before = workbookOfRows('<row r="1"><c r="A1" t="str"><v>甲</v></c></row>');

  it("has its part, its drawing, and what ties them to the sheet", () => {
    const after = patch(before, add());
    expect(partOf(after, SHEET)).toMatch(/<\/sheetData><drawing [^>]*r:id="rId1"\/>/);
    expect(partOf(after, "xl/worksheets/_rels/sheet1.xml.rels")).toContain(
      "../drawings/drawing1.xml"
    );
    expect(partOf(after, "xl/drawings/_rels/drawing1.xml.rels")).toContain("../charts/chart1.xml");
    const types = partOf(after, "[Content_Types].xml");
    expect(types).toContain("/xl/charts/chart1.xml");
    expect(types).toContain("/xl/drawings/drawing1.xml");
    const xml = partOf(after, "xl/charts/chart1.xml");
    expect(xml).toContain("<a:t>完成率&lt;&amp;&gt;</a:t>");
    expect(xml).toContain("<c:f>'it''s'!$B$1:$B$2</c:f>");
    expect(xml).toContain('<c:ptCount val="2"/><c:pt idx="0"><c:v>1.5</c:v></c:pt></c:numCache>');
  });

  it("draws a dashed line over its bars, on their axes, and hatches the light ones", () => {
    const [bars] = chart.series;
    const series = [
      { ...bars!, light: [1] },
      { ...bars!, name: "目标", dashedLine: true },
    ];
    const look = { kind: "column", format: '0"%"', uprightLabels: true } as const;
    const xml = partOf(patch(before, add({ ...look, series })), "xl/charts/chart1.xml");
    const [, barChart = "", lineChart = "", axes = ""] =
      /(<c:barChart>.*<\/c:barChart>)(<c:lineChart>.*<\/c:lineChart>)(<c:catAx>.*)$/.exec(xml) ??
      [];
    expect(barChart).toContain('<c:dPt><c:idx val="1"/>');
    expect(barChart).toContain('<a:pattFill prst="wdUpDiag">');
    expect(lineChart).toContain('<a:prstDash val="dash"/>');
    expect(lineChart).toContain('<c:idx val="1"/><c:order val="1"/>');
    const ids = (part: string) => part.match(/<c:axId val="\d+"\/>/g)?.slice(-2);
    expect(ids(lineChart)).toEqual(ids(barChart));
    expect(axes).toContain('vert="eaVert"');
    expect(axes).toContain('<c:min val="0"/>');
    expect(axes).toContain('formatCode="0&quot;%&quot;" sourceLinked="0"');
  });

  it("joins the charts that are there, which stay as they are", () => {
    const once = patch(before, add());
    const twice = patch(once, add({ kind: "line" }), add({ kind: "bar" }));
    const keys = [...openZip(twice).entries.keys()].filter((key) => key.includes("charts/"));
    expect(keys).toHaveLength(3);
    const drawing = partOf(twice, "xl/drawings/drawing1.xml");
    expect(drawing.match(/cNvPr id="\d+"/g)).toEqual(
      ["2", "3", "4"].map((id) => `cNvPr id="${id}"`)
    );
    expect(changedParts(once, twice)).not.toContain("xl/charts/chart1.xml");
    expect(changedParts(once, twice)).not.toContain(SHEET);
  });

  it.each<[string, Partial<ChartContent>]>([
    ["without data", { series: [] }],
    ["with another number of texts than cells", { categories: { ...chart.categories, shown: [] } }],
  ])("%s is refused", (_, one) => {
    expect(problemOf(() => patch(before, add(one)))).toMatchObject({ reason: "chart" });
  });
});

test("what is written can be read with the same values", () => {
  const before = workbookOfRows('<row r="1"><c r="A1"><v>1</v></c></row>');
  const after = patch(before, { kind: "protectSheet", sheet: "表" });
  expect(read(after)).toEqual(read(before));
});
