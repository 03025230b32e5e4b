import { addressText } from "../../src/core/address";
import { figureOf } from "../../src/core/check";
import { figureKey } from "../../src/core/report";
import { sampleIndicators } from "../../src/samples/indicators";
import { checkOwn, rulesInForce, rulesOf, sampleWorkbook, withCell } from "./sample-check";

const workbook = sampleWorkbook("2022.xlsx");
const result = checkOwn(workbook);

describe("the sample of 2022", () => {
  it("has rules R1 to R9 and R17 in force", () => {
    expect(
      [...rulesInForce(workbook)].sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)))
    ).toEqual(["R1", "R2", "R3", "R4", "R5", "R6", "R7", "R8", "R9", "R17"]);
  });

  it("leaves R6 and R8 to be explained, and nothing else but information", () => {
    expect(rulesOf(result, "hard")).toEqual([]);
    expect(rulesOf(result, "query")).toEqual(["R6", "R8"]);
    expect(result.unchecked).toEqual([]);
    expect(result.verdict).toBe("explain");
  });

  it.each([
    ["R6", 66, 69, -3, "KW302 项目复审与验收情况!E9"],
    ["R8", 267, 262, 5, "KW304 科技企业与高新技术产业情况!E12"],
  ])("shows both sides of %s", (rule, left, right, difference, cell) => {
    const finding = result.findings.find((one) => one.rule === rule && one.severity === "query");
    expect(finding).toMatchObject({ left, right, difference });
    expect(finding?.at && addressText(finding.at)).toBe(cell);
  });

  it("attains 128 % of the one known target", () => {
    const target = result.targets.find((one) => one.wording !== null);
    expect(target).toMatchObject({
      wording: "500件",
      actual: 640,
      rate: 1.28,
      shortfall: -140,
      status: "exceeded",
    });
  });

  it("measures patents against nine months and projects against ten", () => {
    expect(result.report.forms.map((one) => [one.form, one.through])).toEqual([
      ["KW301", 10],
      ["KW302", 10],
      ["KW303", 9],
      ["KW304", 10],
      ["KW305", 10],
    ]);
    expect(result.period).toEqual({ year: 2022, through: 10 });
  });

  it("holds every figure in the cell it came from", () => {
    for (const one of sampleIndicators(2022)) {
      const value = one.figures.get(2022) ?? null;
      const figure = figureOf(result.report, one.form, one.code, "actual");
      expect(figure?.value).toBe(value);
      const cell = workbook.sheets
        .find((sheet) => sheet.name === figure?.at.sheet)
        ?.cells.find((other) => other.row === figure?.at.row && other.column === figure.at.column);
      expect(cell?.value).toBe(value ?? "-");
    }
  });
});

describe("explanations", () => {
  const lines = [
    ["R6", "KW302 项目复审与验收情况!E9", 66, 69, "合计按通过复审的48家填报"],
    ["R8", "KW304 科技企业与高新技术产业情况!E12", 267, 262, "五家企业各补发一份"],
  ] as const;
  const sheet = (rows: readonly (readonly (string | number)[])[]) => ({
    ...workbook,
    sheets: [
      ...workbook.sheets,
      {
        name: "审核说明",
        kind: "worksheet" as const,
        visibility: "visible" as const,
        cells: [["规则编号", "单元格", "左值", "右值", "说明"], ...rows].flatMap((values, row) =>
          values.map((value, column) => ({ row, column, value }))
        ),
        merges: [],
        hiddenRows: [],
        hiddenColumns: [],
      },
    ],
  });

  it("let the sample pass when both are given", () => {
    const explained = checkOwn(sheet(lines));
    expect(explained.verdict).toBe("pass");
    expect(
      explained.findings.filter((one) => one.severity === "query").map((one) => one.explanation)
    ).toEqual(["合计按通过复审的48家填报", "五家企业各补发一份"]);
  });

  it("hold no longer once a figure has changed", () => {
    const changed = withCell(sheet(lines), "KW304 科技企业与高新技术产业情况", {
      row: 11,
      column: 4,
      value: 268,
    });
    const again = checkOwn(changed);
    expect(again.verdict).toBe("explain");
    expect(again.findings.find((one) => one.rule === "R8")?.explanation).toBeNull();
    expect(again.findings.find((one) => one.rule === "R6")?.explanation).not.toBeNull();
  });

  it("without a text explain nothing", () => {
    expect(checkOwn(sheet([["R6", "", 66, 69, " "]])).verdict).toBe("explain");
  });
});

/** Which rules a change of one count by one breaks, from the relations of the source material. */
const BROKEN_BY: ReadonlyMap<string, readonly string[]> = new Map(
  sampleIndicators(2022).map((one) => {
    const broken = new Set<string>();
    const key = `${one.form}[${one.code}]`;
    const sums: readonly (readonly [string, string, readonly string[]])[] = [
      ["R1", "KW301[01]", ["02", "07", "22"]],
      ["R2", "KW301[02]", ["03", "04", "05", "06"]],
      ["R3", "KW301[07]", ["08", "10", "12", "13", "14", "15", "16", "19", "21"]],
      ["R4", "KW301[22]", ["23", "24", "25", "26", "27"]],
      ["R7", "KW302[04]", ["05", "06"]],
    ];
    for (const [rule, total, parts] of sums) {
      if (key === total || (one.form === total.slice(0, 5) && parts.includes(one.code)))
        broken.add(rule);
    }
    if (key === "KW303[02]") broken.add("R9");
    if (key === "KW304[01]" || key === "KW304[02]") broken.add("R17");
    return [key, [...broken]] as const;
  })
);

describe("any one count of 2022 changed by one", () => {
  const counts = sampleIndicators(2022).filter((one) => one.figures.get(2022) != null);
  const cases = counts.flatMap((one) =>
    [1, -1].map((step) => [`${one.form}[${one.code}]`, step] as const)
  );

  it.each(cases)("%s by %d is found at the right rule, and nowhere else", (key, step) => {
    const figure = result.report.figures.get(
      figureKey({ form: key.slice(0, 5), code: key.slice(6, -1) }, "actual")
    );
    if (figure?.value == null) throw new Error(`no figure ${key}`);
    const cell = { row: figure.at.row, column: figure.at.column, value: figure.value + step };
    const changed = checkOwn(withCell(workbook, figure.at.sheet, cell));
    const expected = BROKEN_BY.get(key) ?? [];
    const hard = new Set(expected.filter((rule) => rule !== "R17"));
    expect(new Set(rulesOf(changed, "hard"))).toEqual(hard);
    const query = new Set(rulesOf(changed, "query"));
    expect(query.has("R17")).toBe(expected.includes("R17"));
    expect([...query].filter((rule) => !["R6", "R8", "R17"].includes(rule))).toEqual([]);
  });
});
