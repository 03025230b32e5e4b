import { checkWorkbook } from "../../src/core/check";
import { readScheme } from "../../src/core/scheme/scheme-read";
import { sheetOf, type CellOf } from "./sheet-of";
import {
  checkSheets,
  checkSmall,
  formRows,
  ROWS,
  schemeSheets,
  workbookOf,
  type SmallWorkbook,
} from "./small-workbook";

const codes = (parts: SmallWorkbook) =>
  checkSmall(parts).findings.map((one) => `${one.severity} ${one.code}`);

describe("a small workbook", () => {
  it("passes", () => {
    const result = checkSmall();
    expect(result.findings).toEqual([]);
    expect(result.unchecked).toEqual([]);
    expect(result.verdict).toBe("pass");
  });
});

describe("a target of the plan", () => {
  const status = (line: SmallWorkbook["plan"], rows?: SmallWorkbook["rows"]) =>
    checkSmall({ ...(line ? { plan: line } : {}), ...(rows ? { rows } : {}) }).targets.find(
      (one) => one.indicator.code === "03"
    );

  it("typed as 15% in Excel is 15 %, not 0.15", () => {
    expect(status([["03", { value: 0.15, format: "0%" }]])).toMatchObject({
      wording: "15%",
      status: "unchecked",
    });
  });

  it("typed as 1-2 in Excel, which made a date of it, is not read as a figure", () => {
    expect(status([["03", { value: 44928, format: 'm"月"d"日"' }]])).toMatchObject({
      wording: "1月2日",
      status: "unchecked",
    });
  });
});

describe("a target that stands in the form alone", () => {
  const status = (plan: NonNullable<SmallWorkbook["rows"]>[number][number]) =>
    checkSmall({
      plan: [["02", "10项"]],
      rows: [
        ["合计", "项", "01", null, 30],
        ["甲类", "项", "02", null, 10],
        ["乙类", "项", "03", plan, 20],
      ],
    }).targets.find((one) => one.indicator.code === "03");

  it.each([
    [0, "no_target"],
    [20, "met"],
    ["1-2", "exceeded"],
    [{ value: 44928, format: 'm"月"d"日"' }, "unchecked"],
    [{ value: 1, format: "0%" }, "unchecked"],
    ["按计划", "unchecked"],
  ] as const)("as %j is %s", (plan, expected) => {
    expect(status(plan)?.status).toBe(expected);
  });

  it("is soft where its wording is", () => {
    expect(status("力争30项")).toMatchObject({ firmness: "soft" });
  });
});

describe("a rule on targets", () => {
  const rule = [["R1", "[01,计划]=[02,计划]+[03,计划]", "核实性"]];
  const unchecked = (wording: string) =>
    checkSmall({
      rules: rule,
      plan: [
        ["01", wording],
        ["02", "10项"],
        ["03", "20项"],
      ],
    }).unchecked.map((one) => one.rule);

  it("takes a level as it stands", () => {
    expect(unchecked("30项以上")).toEqual([]);
  });

  it.each(["翻一番", "较上年增加30项", "30万元"])(
    "cannot be checked on %s, which states no level of its own",
    (wording) => {
      expect(unchecked(wording)).toContain("R1");
    }
  );
});

it("calls a target 力争 that is missed no more than information", () => {
  expect(codes({ plan: [["03", "力争30项"]], period: "2023年1—12月" })).toEqual(["info target"]);
});

describe("reading a form", () => {
  it("lists a row of no known indicator whatever stands in it", () => {
    for (const value of [7, "7项", "约7", { value: null, formula: "1+1" }] as const) {
      const rows = [...ROWS, ["丁类", "项", "09", null, value]];
      expect(codes({ rows })).toEqual(["info row_unplaced"]);
      expect(checkSmall({ rows }).verdict).toBe("unchecked");
    }
  });

  it("does not list an empty row, though an empty cell counts as 0", () => {
    const rows = [...ROWS, ["丁类", "项", "09", null, null]];
    expect(codes({ rows, settings: [["空白表示", "零"]] })).toEqual([]);
  });

  it("says that a row with an unknown code was read by its name", () => {
    const rows = ROWS.map((row, index) => (index === 2 ? ["乙类", "项", "77", null, 20] : row));
    expect(checkSmall({ rows }).findings).toMatchObject([
      { code: "code_and_name", severity: "info", by: "name", rowCode: "77" },
    ]);
  });

  it.each<[string, string, string, readonly string[]]>([
    ["a sign of reckoning in front", "乙类", "减：乙类", []],
    ["the same in the catalogue", "加:乙类", "乙类", []],
    ["how it is to be filled in, in brackets", "乙类", "二、乙类（亏损以“-”号填列）", []],
    ["what it is measured by, in brackets", "乙类", "乙类（不变价）", ["info code_and_name"]],
    ["another word in front", "乙类", "净乙类", ["info code_and_name"]],
  ])("reads past %s", (_, name, label, expected) => {
    const rows = ROWS.map((row, index) => (index === 2 ? [label, ...row.slice(1)] : row));
    const catalogue = [
      ["01", "合计", "项"],
      ["02", "甲类", "项", "01", "部分"],
      ["03", name, "项", "01", "部分"],
    ];
    expect(codes({ rows, catalogue })).toEqual(expected);
  });

  it("knows a row without a code past such signs too, but not where another has the whole name", () => {
    const row = (label: string) => [label, "项", null, null, 20];
    const readings = (catalogue: SmallWorkbook["catalogue"]) => {
      const rows = [ROWS[0]!, ROWS[1]!, row("减：乙类"), row("乙类")];
      return codes({ rows, ...(catalogue ? { catalogue } : {}) });
    };
    expect(readings(undefined)).toEqual(["hard row_twice"]);
    const both = [
      ["01", "合计", "项"],
      ["02", "甲类", "项"],
      ["03", "乙类", "项"],
      ["04", "减：乙类", "项"],
    ];
    expect(readings(both)).toEqual([]);
  });

  it("asks about a row whose code and name belong to two indicators", () => {
    const rows = [ROWS[0] ?? [], ["乙类", "项", "02", null, 10], ["乙类", "项", "03", null, 20]];
    expect(checkSmall({ rows }).findings).toMatchObject([
      { code: "code_and_name", severity: "query", by: "code", rowCode: "02" },
    ]);
  });

  it("counts an indicator without a row among what could not be checked", () => {
    const catalogue = [
      ["01", "合计", "项"],
      ["02", "甲类", "项"],
      ["03", "乙类", "项"],
    ];
    const result = checkSmall({ catalogue, rows: ROWS.slice(1) });
    expect(result.findings.map((one) => one.code)).toEqual(["row_missing"]);
    expect(result.unchecked).toMatchObject([
      { rule: "READ.rows", missing: [{ name: "合计", why: "absent" }] },
    ]);
    expect(result.verdict).toBe("unchecked");
  });

  it("says that the column of this year's figures is missing", () => {
    const sheet = sheetOf(
      "K1",
      formRows().map((row, index) =>
        index === 3 ? ["指标名称", "计量单位", "代码", "年度目标", "备注", "上年同期"] : row
      )
    );
    const result = checkSheets([sheet]);
    expect(result.findings.map((one) => one.code)).toContain("column_missing");
    expect(result.verdict).toBe("unchecked");
  });

  it("does not take a template's open months for the whole year", () => {
    expect(codes({ period: "2023年1—　月" })).toContain("hard period_missing");
  });
});

describe("a form that stands there twice", () => {
  const changed = ROWS.map((row) => row.map((value) => (value === 30 ? 31 : value)));

  it.each([
    ["on two sheets", [sheetOf("一", formRows()), sheetOf("二", formRows(changed))]],
    ["on one sheet", [sheetOf("一", [...formRows(), [], [], ...formRows(changed)])]],
  ] as const)("%s is to be returned, and the first is used", (_, sheets) => {
    const result = checkSheets(sheets);
    expect(result.findings.map((one) => one.code)).toEqual(["form_twice"]);
    expect(result.verdict).toBe("return");
  });

  it("takes its months from the one that is used", () => {
    const later = sheetOf("二", formRows(ROWS, "K1表", "2023年1—12月"));
    const result = checkSheets([sheetOf("一", formRows()), later]);
    expect(result.targets.map((one) => one.through)).toEqual([10, 10, 10]);
  });

  it("is read where it can be seen, not where it is hidden", () => {
    const hidden = { ...sheetOf("旧", formRows(changed)), visibility: "hidden" } as const;
    const result = checkSheets([hidden, sheetOf("新", formRows())]);
    expect(result.report.forms.map((one) => one.table.sheet)).toEqual(["新"]);
    expect(result.findings.map((one) => one.code)).toEqual(["form_twice"]);
  });
});

describe("a form in two parts", () => {
  const [head, foot] = [formRows().slice(0, 7), formRows().slice(-1)];
  const part = (rows: readonly (readonly CellOf[])[]) => [
    ...head,
    [],
    ["续表"],
    ["指标名称", "计量单位", "代码", "年度目标", "本年累计", "上年同期"],
    ...rows,
    ...foot,
  ];

  it("is one form, judged by its marks once", () => {
    const result = checkSheets([sheetOf("K1", part([["乙类", "项", "03", null, 20]]))]);
    expect(result.findings).toEqual([]);
    expect(result.report.forms).toHaveLength(1);
  });

  it("may not carry an indicator twice", () => {
    const rows = [
      ["乙类", "项", "03", null, 20],
      ["甲类", "项", "02", null, 11],
    ];
    const result = checkSheets([sheetOf("K1", part(rows))]);
    expect(result.findings.map((one) => [one.severity, one.code])).toEqual([["hard", "row_twice"]]);
  });
});

it("goes by the rows where the form number is that of another form", () => {
  const catalogue = schemeSheets().map((sheet) =>
    sheet.name !== "指标目录"
      ? sheet
      : sheetOf("指标目录", [
          ["表号", "代码", "指标名称", "计量单位", "上级代码"],
          ["K1", "01", "合计", "项"],
          ["K1", "02", "甲类", "项"],
          ["K1", "03", "乙类", "项"],
          ["K2", "01", "专利申请", "件"],
          ["K2", "02", "专利授权", "件"],
        ])
  );
  const workbook = workbookOf([...catalogue, sheetOf("表", formRows(ROWS, "K2表"))]);
  const result = checkWorkbook(workbook, readScheme(workbook).scheme, { through: null });
  expect(result.report.forms.map((one) => one.form)).toEqual(["K1"]);
  expect(result.findings).toMatchObject([
    { severity: "hard", code: "form_number", text: "K2表", expected: "K1" },
    { severity: "info", code: "form_missing", expected: "K2" },
  ]);
});

describe("what follows from the catalogue", () => {
  const catalogue = (unit: string) => [
    ["01", "经费合计", "万元"],
    ["02", "甲类", "万元", "01", "部分"],
    ["03", "乙类", unit, "01", "部分"],
  ];
  const rows = (unit: string, value: number) => [
    ["经费合计", "万元", "01", null, 30],
    ["甲类", "万元", "02", null, 10],
    ["乙类", unit, "03", null, value],
  ];
  const plan = [["02", "10万元"]];

  it("adds parts in the unit of their total", () => {
    const right = checkSmall({ catalogue: catalogue("元"), rows: rows("元", 200_000), plan });
    expect([right.findings, right.checked]).toEqual([[], 2]);
    const wrong = checkSmall({ catalogue: catalogue("元"), rows: rows("元", 200_100), plan });
    expect(wrong.findings).toMatchObject([{ rule: "SUM.K1[01]", left: 30, right: 30.01 }]);
  });

  it("does not add what is counted with what is paid", () => {
    const result = checkSmall({ catalogue: catalogue("项"), rows: rows("项", 20), plan });
    expect([result.findings, result.checked]).toEqual([[], 1]);
  });
});
