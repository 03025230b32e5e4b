import type { CheckResult } from "../../../src/core/check";
import { readScheme } from "../../../src/core/scheme/scheme-read";
import type { FigureTable, TableCell, TableKind } from "../../../src/core/table/table";
import { tableOf } from "../../../src/core/table/table-of";
import { checkSmall, smallWorkbook, type SmallWorkbook } from "../small-workbook";

/** What a cell says, short enough for a row of a test. */
function shown(cell: TableCell): string | number | null {
  switch (cell.kind) {
    case "figure":
    case "rate":
      return cell.value;
    case "name":
      return ">".repeat(cell.level) + (cell.subset ? "其中" : "") + cell.text;
    case "text":
      return cell.text;
    case "status":
      return cell.status;
    case "empty":
      return null;
    default:
      return cell.kind;
  }
}

function make(
  kind: TableKind,
  parts: SmallWorkbook,
  scope: { form?: string | null; chart?: boolean } = {}
): FigureTable & { readonly texts: readonly (readonly (string | number | null)[])[] } {
  const result: CheckResult = checkSmall(parts);
  const { scheme } = readScheme(smallWorkbook(parts));
  const table = tableOf(kind, result, scheme, { form: null, chart: false, ...scope });
  return { ...table, texts: table.rows.map((row) => row.map(shown)) };
}

const sums = ({ totals }: FigureTable) => totals.map((total) => total && total.value);

describe("plan against actual", () => {
  const parts: SmallWorkbook = {
    catalogue: [
      ["01", "专利", "件"],
      ["02", "能耗", "吨", null, null, "越少越好"],
      ["03", "培训", "人次"],
      ["04", "企业", "家"],
    ],
    plan: [
      ["01", "不少于20件"],
      ["02", "不超过10吨"],
      ["03", "1-2人次"],
      ["04", "5家"],
    ],
    rows: [
      ["专利", "件", "01", null, 30, null],
      ["能耗", "吨", "02", null, 8, null],
      ["培训", "人次", "03", null, null, null],
      ["企业", "家", "04", null, 2, null],
    ],
  };

  it("lists every target with its wording, figure, rate, shortfall and status", () => {
    expect(make("plan", parts).texts).toEqual([
      ["专利", "件", "不少于20件", 20, 30, 1.5, -10, "exceeded"],
      ["能耗", "吨", "不超过10吨", 10, 8, 0.8, 2, "exceeded"],
      ["培训", "人次", "1-2人次", "1-2", "missing", null, null, "unchecked"],
      ["企业", "家", "5家", 5, 2, 0.4, 3, "behind"],
    ]);
  });

  it("counts its rows, and adds no unlike units", () => {
    expect(sums(make("plan", parts))).toEqual([null, null, null, null, null, null, null, 4]);
  });

  it("traces figures and targets to their cells", () => {
    const [first] = make("plan", parts).rows;
    const sources = first?.map((cell) => ("source" in cell ? cell.source : undefined));
    expect(sources?.[2]).toEqual({ sheet: "年度计划", row: 1, column: 2 });
    expect(sources?.[4]).toEqual({ sheet: "K1", row: 5, column: 4 });
    expect(sources?.[5]).toBeUndefined();
  });

  it("with a chart puts what cannot be drawn below: limits and what was not judged", () => {
    const table = make("plan", parts, { chart: true });
    expect(table.texts.map((row) => [row[0], row.at(-1)])).toEqual([
      ["专利", 1],
      ["企业", 1],
      ["能耗", null],
      ["培训", null],
    ]);
    expect([table.charted, table.reached]).toEqual([2, [true, false]]);
  });

  it("is of one form where one is asked for", () => {
    expect(make("plan", parts, { form: "K2" }).rows).toEqual([]);
    expect(make("plan", parts, { form: "K1" }).rows).toHaveLength(4);
  });

  it("draws for the chart alone only what has a rate, and counts what could not be judged", () => {
    const { texts, unchecked, totals } = make("chart", parts);
    expect(texts).toEqual([
      ["专利", 1.5, 1],
      ["企业", 0.4, 1],
    ]);
    expect([unchecked, totals]).toEqual([1, []]);
  });
});

describe("shortfalls", () => {
  const parts = (explained: string): SmallWorkbook => ({
    plan: [
      ["02", "20项"],
      ["03", "20项", null, "力争"],
    ],
    rows: [
      ["合计", "项", "01", null, 30, null],
      ["甲类", "项", "02", null, 10, null],
      ["乙类", "项", "03", null, 19, null],
    ],
    period: "2023年1—12月",
    more: [
      {
        ...smallWorkbook().sheets[0]!,
        name: "审核说明",
        cells: [
          ["规则编号", "单元格", "左值", "右值", "说明"],
          ["PLAN.K1[02]", "K1!E7", 10, 20, explained],
        ].flatMap((values, row) => values.map((value, column) => ({ row, column, value }))),
      },
    ],
  });

  it("give the reason that was given, and say where one is still asked for", () => {
    const reasons = (explained: string) =>
      make("shortfalls", parts(explained)).texts.map((row) => [row[0], row[7], row[8]]);
    expect(reasons("项目推迟")).toEqual([
      ["甲类", "missed", "项目推迟"],
      ["乙类", "missed", null],
    ]);
    expect(reasons("")[0]).toEqual(["甲类", "missed", "unexplained"]);
  });

  it("add up where the rows are parts of one whole, in one unit", () => {
    const table = make("shortfalls", parts(""));
    expect(sums(table)).toEqual([null, null, null, 40, 29, null, 11, 2, null]);
  });

  it("are not added where one of them is the whole of another", () => {
    const plan = [
      ["01", "50项"],
      ["02", "20项"],
    ];
    const table = make("shortfalls", { ...parts(""), plan });
    expect(sums(table)).toEqual([null, null, null, null, null, null, null, 2, null]);
  });
});

describe("year on year", () => {
  it("has change and growth; none for percentages, a base of 0 and gaps", () => {
    const { texts, totals } = make("growth", {
      catalogue: [
        ["01", "专利", "件"],
        ["02", "比重", "%"],
        ["03", "培训", "人次"],
        ["04", "企业", "家"],
        ["05", "标准", "项"],
      ],
      rows: [
        ["专利", "件", "01", null, 30, 20],
        ["比重", "%", "02", null, 14.2, 13],
        ["培训", "人次", "03", null, 8, 0],
        ["企业", "家", "04", null, null, 5],
        ["标准", "项", "05", null, 5, "-"],
      ],
      plan: [["01", "20件"]],
    });
    expect(texts).toEqual([
      ["专利", "件", 30, 20, 10, 0.5],
      ["比重", "%", 14.2, 13, 1.2, "none"],
      ["培训", "人次", 8, 0, 8, "none"],
      ["企业", "家", "missing", 5, null, null],
    ]);
    expect(totals).toEqual([]);
  });
});

describe("levels", () => {
  it("stand below one another with their share of the level above", () => {
    const { texts, totals } = make("levels", {
      catalogue: [
        ["01", "合计", "项"],
        ["02", "甲类", "项", "01", "部分"],
        ["04", "获资助", "项", "02", "其中"],
        ["03", "乙类", "家", "01", "部分"],
        ["05", "完成率", "%", "01", "推算", null, "比率"],
        ["06", "无下级", "项"],
      ],
      rows: [
        ["合计", "项", "01", null, 40, null],
        ["甲类", "项", "02", null, 10, null],
        ["获资助", "项", "04", null, 5, null],
        ["乙类", "家", "03", null, 30, null],
        ["完成率", "%", "05", null, 50, null],
        ["无下级", "项", "06", null, 1, null],
      ],
    });
    expect(texts).toEqual([
      ["合计", "项", 40, "none"],
      [">甲类", "项", 10, 0.25],
      [">>其中获资助", "项", 5, 0.5],
      [">乙类", "家", 30, "none"],
    ]);
    expect(totals).toEqual([]);
  });

  it("end, whatever circle the catalogue is", () => {
    const catalogue = [
      ["01", "甲", "项", "02", "部分"],
      ["02", "乙", "项", "01", "部分"],
    ];
    expect(make("levels", { catalogue, plan: [["01", "20项"]] }).texts).toEqual([]);
  });
});
