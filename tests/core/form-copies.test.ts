import type { CellOf } from "./sheet-of";
import { sheetOf } from "./sheet-of";
import { chooseForms, type FoundTable } from "../../src/core/form-copies";
import { readTables } from "../../src/core/form/form";
import { expectGrowth } from "../growth";
import { checkSheets, formRows, ROWS } from "./small-workbook";
import type { Sheet } from "../../src/core/workbook";

type Rows = readonly (readonly CellOf[])[];

const OTHER: Rows = [
  ["合计", "项", "01", null, 31, null],
  ["甲类", "项", "02", null, 10, null],
  ["乙类", "项", "03", null, 21, null],
];
const EMPTY: Rows = ROWS.map(([name, unit, code]) => [name, unit, code, null, null, null]);

const form = (rows = ROWS, number?: string, period?: string) =>
  sheetOf("K1", formRows(rows, number, period));
const rowsOf = (caption: string) =>
  OTHER.map(([name, , code, , value]) => [name, code, value]).reduce<Rows>(
    (all, row) => [...all, row],
    [["指标名称", "代码", caption]]
  );

const hide = (sheet: Sheet): Sheet => ({ ...sheet, visibility: "hidden" });

/** What a sheet beside the form is taken for. */
const BESIDE: readonly (readonly [what: string, sheet: Sheet, told: string])[] = [
  ["a draft without marks", sheetOf("草稿", rowsOf("本年")), "info marks"],
  [
    "a draft with the year in its title",
    sheetOf("草稿", [["2023年底稿"], ...rowsOf("本年")]),
    "info marks",
  ],
  ["a hidden draft", hide(sheetOf("草稿", rowsOf("本年"))), "info marks"],
  [
    "a draft in a column a village",
    sheetOf("分村", [
      ["指标名称", "代码", "张村", "合计"],
      ...ROWS.map(([name, , code]) => [name, code, 1, 2]),
    ]),
    "info marks",
  ],
  ["last year's sheet", sheetOf("上年", formRows(OTHER, "K1表", "2022年1—12月")), "info year"],
  ["last year's sheet by its name", sheetOf("2022年", formRows(OTHER, "K1表", "")), "info year"],
  ["an empty form", sheetOf("空表", formRows(EMPTY)), "info blank"],
  ["another form with these rows", sheetOf("附表", formRows(OTHER, "K1附表")), "info number"],
  ["a second form with other figures", sheetOf("Sheet2", formRows(OTHER)), "hard form_twice"],
];

describe("of sheets that look like one form, the one with the right marks is the form", () => {
  const tell = (sheets: readonly Sheet[]) => {
    const { report, findings, verdict } = checkSheets(sheets);
    const told = findings.map(
      (one) => `${one.severity} ${one.code === "form_aside" ? one.why : one.code}`
    );
    const used = report.figures.get("K1[01].actual");
    return { told, verdict, used: used && `${used.at.sheet} ${String(used.value)}` };
  };

  it.each(BESIDE)("beside %s", (_, sheet, told) => {
    const verdict = told.startsWith("hard") ? "return" : "pass";
    const wanted = { told: [told], verdict, used: "K1 30" };
    expect(tell([form(), sheet])).toEqual(wanted);
    if (verdict === "pass") expect(tell([sheet, form()])).toEqual(wanted);
  });

  it("in good time, however many stand on one sheet", () => {
    const [table] = readTables(form());
    const work = (size: number) => {
      const found = Array.from({ length: size }, (): FoundTable => {
        const own = { ...table!, legal: { ...table!.legal } };
        return { table: own, identity: { form: "K1", by: "number" }, isVisible: true };
      });
      return () => expect(chooseForms(found, 2023, () => []).size).toBe(size);
    };
    expectGrowth(work, { size: 2_000, times: 8, most: 20 });
  });

  it.each([
    ["with another year", form(ROWS, "K1表", "2022年1—12月"), ["hard period_year"]],
    ["without form number", form(ROWS, ""), ["info form_by_rows"]],
    ["with a wrong form number", form(ROWS, "K9表"), ["hard form_number"]],
  ])("a form %s stays the form beside a draft", (_, sheet, told) => {
    const draft = sheetOf("草稿", rowsOf("本年"));
    for (const sheets of [
      [sheet, draft],
      [draft, sheet],
    ]) {
      const { used, told: all } = tell(sheets);
      expect([used, all]).toEqual(["K1 30", [...told, "info marks"]]);
    }
  });

  it("of two equal copies the first is the form", () => {
    const told = { told: ["info same"], verdict: "pass", used: "K1 30" };
    expect(tell([form(), sheetOf("Sheet2", formRows())])).toEqual(told);
  });

  it("a draft above the form on its sheet is none of its parts", () => {
    const both = sheetOf("K1", [...rowsOf("本年"), [], [], ...formRows()]);
    expect(tell([both])).toMatchObject({ told: ["info marks"], used: "K1 30" });
  });

  it("the rest of a form on a sheet of its own is its next page, with or without marks", () => {
    const first = sheetOf("K1", formRows(ROWS.slice(0, 2)));
    const rest = ROWS.slice(2);
    for (const page of [sheetOf("续", formRows(rest)), sheetOf("续", formRows(rest, "K1表", ""))])
      expect(tell([first, page])).toMatchObject({ told: [], verdict: "pass" });
    const bare = sheetOf("续", [
      ["续表"],
      ["指标名称", "计量单位", "代码", "年度目标", "本年累计", "上年同期"],
      ...rest,
    ]);
    for (const sheets of [
      [first, bare],
      [bare, first],
    ])
      expect(tell(sheets)).toMatchObject({ told: ["info form_by_rows"], used: "K1 30" });
  });
});
