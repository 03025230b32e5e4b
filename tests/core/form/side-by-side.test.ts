import { readScheme } from "../../../src/core/scheme/scheme-read";
import { readReport } from "../../../src/core/report-read";
import { newKnownForms, readKnownTables } from "../../../src/core/submission/known-forms";
import { readTables } from "../../../src/core/form/form";
import { sheetsBeside } from "../../../src/core/form/side-by-side";
import type { Sheet } from "../../../src/core/workbook";
import { expectGrowth } from "../../growth";
import { schemeSheets, workbookOf } from "../small-workbook";
import { sheetOf, type CellOf } from "../sheet-of";

type Rows = readonly (readonly CellOf[])[];

const heading = (title: string, number: string, approval: string): Rows => [
  [title, null, null],
  [null, null, `表号：${number}表`],
  ["填报单位：甲局", "2023年1—10月", `文号：局统字〔2023〕${approval}号`],
];
const K1: Rows = [
  ...heading("项目情况", "K1", "1"),
  ["指标名称", "代码", "本年累计"],
  ["甲", "乙", 1],
  ["合计", "01", 30],
  ["甲类", "02", 10],
  ["乙类", "03", 20],
];
/** Its header stands lower than that of the other. */
const K2: Rows = [
  ...heading("用能情况", "K2", "2"),
  [null, null, null],
  ["指标名称", "代码", "本年累计"],
  ["甲", "乙", 1],
  ["用电量", "01", 7],
  ["用水量", "02", 8],
];
const beside = (left: Rows, right: Rows, gap: number): Sheet =>
  sheetOf(
    "K",
    Array.from({ length: 9 }, (_, row) => [
      ...(left[row] ?? [null, null, null]),
      ...Array<CellOf>(gap).fill(null),
      ...(right[row] ?? []),
    ])
  );

const scheme = (() => {
  const sheets = schemeSheets({
    plan: [],
    catalogue: [
      ["01", "合计", "项"],
      ["02", "甲类", "项"],
      ["03", "乙类", "项"],
    ],
  });
  const [catalogue, ...rest] = sheets as [Sheet, ...Sheet[]];
  const more = [
    ["K2", "01", "用电量", "项"],
    ["K2", "02", "用水量", "项"],
  ].flatMap((line, row) => line.map((value, column) => ({ row: row + 4, column, value })));
  return readScheme(workbookOf([{ ...catalogue, cells: [...catalogue.cells, ...more] }, ...rest]))
    .scheme;
})();

const told = (sheet: Sheet) => {
  const { forms, findings, figures } = readReport(workbookOf([sheet]), scheme, { through: null });
  return {
    forms: forms.map(({ form, table }) =>
      `${form} ${table.legal.formNumber?.text ?? ""} ${table.legal.approval?.text ?? ""}`.trim()
    ),
    findings: findings.map(({ code }) => code),
    figures: ["K1[01]", "K2[01]"].map((key) => figures.get(`${key}.actual`)?.value),
  };
};

describe("two forms side by side on one sheet", () => {
  it.each([
    ["the one on the left lower", K2, K1, ["K2", "K1"]],
    ["the one on the right lower", K1, K2, ["K1", "K2"]],
  ])("have each its own marks and figures: %s", (_, left, right, order) => {
    for (const gap of [1, 3])
      expect(told(beside(left, right, gap))).toEqual({
        forms: order.map((form) => `${form} ${form}表 局统字〔2023〕${form.slice(1)}号`),
        findings: [],
        figures: [30, 7],
      });
  });

  it("without a column between them are not judged by each other's marks", () => {
    const level = [...heading("用能情况", "K2", "2"), ...K2.slice(4)];
    expect(told(beside(K1, level, 0))).toEqual({
      forms: ["K1 K1表 局统字〔2023〕1号", "K2"],
      findings: ["form_by_rows"],
      figures: [30, 7],
    });
  });

  it("are read the same along copies that were read before", () => {
    const known = newKnownForms();
    const other = K1.map((row) => row.map((value) => (value === 30 ? 31 : value)));
    for (const sheet of [
      beside(K1, K2, 1),
      beside(other, K2, 1),
      beside(K1, K2, 0),
      beside(other, K2, 2),
    ])
      expect(readKnownTables(sheet, known)).toEqual(readTables(sheet));
  });

  it("by the thousand are told apart in good time", () => {
    const wide = (size: number) => {
      const line = Array.from({ length: size }, (_, at) => (at % 2 === 0 ? null : "表号：K1表"));
      const sheet = sheetOf("K", Array<typeof line>(20).fill(line));
      return () => expect(sheetsBeside(sheet)).toHaveLength(size / 2);
    };
    expectGrowth(wide, { size: 1_000, times: 4, most: 10 });
  });
});
