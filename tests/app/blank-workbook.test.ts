import fc from "fast-check";
import { unzipSync } from "fflate";
import { readSubmissions } from "../../src/core/submission/read-submission";
import type { Edit } from "../../src/core/workbook";
import { inflateNode } from "../../src/files/inflate-node";
import { patchWorkbook } from "../../src/files/patch-workbook";
import { readWorkbook } from "../../src/files/read-workbook";
import { cellsOf, made } from "./blank-made";
import { codec } from "../files/hand-made";
import { form, rowsK1, rowsK2, sheet, type Rows } from "../cli/submitted-sample";

const K1 = ["01", "02", "03", "04", "05"];

/** Types figures where a person would: in the row of a code, under a caption. */
function typed(
  bytes: Uint8Array,
  name: string,
  caption: string,
  figures: ReadonlyMap<string, number | string | null>
): Uint8Array {
  const workbook = readWorkbook(bytes, inflateNode);
  const { cells, name: sheetName } = workbook.sheets.find((one) => one.name.startsWith(name))!;
  const column = cells.find((one) => one.value === caption)!.column;
  const codes = cells.find((one) => one.value === "代码")!.column;
  const edits = [...figures].map(([code, value]): Edit => {
    const row = cells.find((one) => one.column === codes && one.value === code)!.row;
    return { kind: "write", at: { sheet: sheetName, row, column }, value };
  });
  return patchWorkbook(bytes, edits, codec);
}

const LAST: Rows = [
  ["单位代码", "表号", "代码", "上年数"],
  ["U01", "K1", "01", 18],
  ["U01", "K1", "04", 50.5],
  ["U01", "K1", "05", 91.25],
  ["U02", "K1", "02", 4],
];
const bureauForms = [
  form({ unit: "示例区科委", rows: rowsK1(3), approval: "示科统〔2023〕7号" }),
  form({ number: "K2", unit: "示例区科委", rows: rowsK2(3), approval: "示科统〔2023〕7号" }),
];

describe("a blank form that is filled in comes back as the same form", () => {
  const value = fc.oneof(
    fc.integer({ min: 0, max: 1_000_000 }),
    fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((one) => Number(one.toFixed(4)) + 0),
    fc.constantFrom(0, "-", null)
  );
  it.each([
    ["drawn from the catalogue", []],
    ["that the bureau drew", bureauForms],
  ])("%s", async (_, forms) => {
    await fc.assert(
      fc.asyncProperty(
        fc.stringMatching(/^[\p{Script=Han}（）·A-Z0-9]{2,30}$/u),
        fc.stringMatching(/^[A-Z0-9-]{1,18}$/u),
        fc.integer({ min: 1, max: 12 }),
        fc.array(value, { minLength: 5, maxLength: 5 }),
        async (name, code, through, values) => {
          const register: Rows = [[code, name, "K1、K2", null, null]];
          const more = [...forms, sheet("上年数", [LAST[0]!, [code, "K1", "03", 7]])];
          const { blank, frame } = await made({ register, more }, { through });
          const given = new Map(K1.map((one, index) => [one, values[index]!] as const));
          const filled = typed(blank, "K1", "本年累计", given);
          const [reading, ...others] = readSubmissions(
            readWorkbook(filled, inflateNode),
            "1.xlsx",
            frame
          );
          expect(others).toEqual([]);
          expect(reading!.match).toMatchObject({ unit: { code }, conflict: null });
          expect(reading!.match.by).not.toBe("file");
          const months = reading!.report.forms.map((one) => [one.form, one.period]);
          const period = { year: 2023, through };
          expect(months).toEqual(
            ["K1", "K2"].map((one) => [one, expect.objectContaining(period) as unknown])
          );
          for (const [one, figure] of given) {
            const read = reading!.report.figures.get(`K1[${one}].actual`)!;
            expect([read.reading.kind, read.value]).toEqual(
              figure === null
                ? ["blank", null]
                : figure === "-"
                  ? ["not_applicable", null]
                  : ["number", figure]
            );
          }
          expect(reading!.report.figures.get("K1[03].lastYear")!.value).toBe(7);
          const told = reading!.findings.map((one) => one.rule);
          expect(told.filter((rule) => /^(?:READ|FILE|LAW\.(?!signature))/u.test(rule))).toEqual(
            []
          );
        }
      ),
      { numRuns: 10, seed: 7 }
    );
  });
});

describe("the bureau's own form", () => {
  it("keeps its marks and captions, and gives none of its figures, names and remarks away", async () => {
    const { blank } = await made({ more: [...bureauForms, sheet("上年数", LAST)] });
    const parts = Object.values(unzipSync(blank)).map((part) => new TextDecoder().decode(part));
    expect(parts.filter((part) => part.includes("示例区科委"))).toEqual([]);
    const workbook = readWorkbook(blank, inflateNode);
    expect(workbook.sheets.map((one) => one.name)).toEqual(["K1", "K2", "审核说明"]);
    const shown = workbook.sheets.flatMap((one) => one.cells.map((cell) => cell.value));
    expect(shown).toEqual(
      expect.arrayContaining([
        "文号：示科统〔2023〕7号",
        "　甲类项目",
        "单位负责人：",
        "报出日期：",
      ])
    );
    expect(shown).toContain("单位详细名称：东湖镇（U01）");
    expect(shown.filter((one) => typeof one === "number").sort()).toEqual(
      [1, 1, 18, 2, 2, 50.5, 91.25].sort()
    );
  });

  it.each([
    [
      "单位详细名称：科委　　统一社会信用代码：11A",
      "单位详细名称：东湖镇　　统一社会信用代码：U01",
    ],
    ["统一社会信用代码：11A　单位详细名称：科委", "统一社会信用代码：U01　单位详细名称：东湖镇"],
    ["单位代码：B00　单位详细名称：科委", "单位代码：U01　单位详细名称：东湖镇"],
    ["单位详细名称：科委　　2023年1—10月", "单位详细名称：东湖镇（U01）　　2023年1—12月"],
  ])("that has %s in one cell reads there %s", async (text, shown) => {
    const own = form({ unit: "科委", rows: rowsK1(3) });
    const cells = own.cells.flatMap((cell) => {
      if (cell.row !== 4) return [cell];
      if (cell.column === 0) return [{ ...cell, value: text }];
      return text.includes("月") ? [] : [cell];
    });
    const { blank, base } = await made(
      { more: [{ ...own, cells }] },
      { forms: ["K1"], through: 12 }
    );
    expect(cellsOf(readWorkbook(blank, inflateNode), "K1").get("4 0")?.value).toBe(shown);
    expect(base.notes).toEqual([]);
  });

  it.each([
    ["U01", ["统一社会信用代码：", "单位代码：U01"]],
    ["91310115MA1K3XYN5P", ["统一社会信用代码：91310115MA1K3XYN5P", "单位代码："]],
  ])(
    "that asks for two codes gets %s where it belongs, and loses the bureau's own",
    async (code, shown) => {
      const own = form({ unit: "示例区科委", code: "11310115MB2F00001A", rows: rowsK1(3) });
      const more = [
        { ...own, cells: [...own.cells, { row: 2, column: 0, value: "单位代码：B00" }] },
      ];
      const register: Rows = [
        [code, "东湖镇", "K1", null, null],
        ["B00", "示例区科委", "K1", null, null],
      ];
      const { blank, frame } = await made({ register, more }, { forms: ["K1"] });
      const workbook = readWorkbook(blank, inflateNode);
      const cells = cellsOf(workbook, "K1");
      expect([cells.get("3 0")?.value, cells.get("2 0")?.value]).toEqual(shown);
      expect(readSubmissions(workbook, "1.xlsx", frame)[0]!.match).toMatchObject({
        unit: { code },
        by: "code",
        conflict: null,
      });
    }
  );

  it("that is on one sheet with a form the unit does not owe is drawn anew", async () => {
    const both = sheet(
      "全部",
      [...bureauForms].flatMap((one, index) => {
        const rows: (string | number | null)[][] = index === 0 ? [] : [[null]];
        for (const { row, column, value } of one.cells) {
          const at = row + (index === 0 ? 0 : 1);
          (rows[at] ??= [])[column] = value as string | number | null;
        }
        return rows.map((row) => Array.from(row, (cell) => cell ?? null));
      })
    );
    const { base } = await made({ more: [both] }, { forms: ["K1"] });
    expect(base.notes.map((one) => one.code)).toContain("drawn");
    expect(base.plan.forms.map((one) => one.form)).toEqual(["K1"]);
  });

  it("loses formulas of figures, which would answer 0, and says so", async () => {
    const source = form({ rows: rowsK1(0) });
    const cells = source.cells.map((cell) =>
      cell.row === 7 && cell.column === 3 ? { ...cell, formula: "SUM(D9:D10)" } : cell
    );
    const { base, blank } = await made({ more: [{ ...source, cells }] }, { forms: ["K1"] });
    expect(base.notes).toContainEqual({
      code: "formulas_emptied",
      form: "K1",
      cells: [{ sheet: "K1", row: 7, column: 3 }],
    });
    expect(cellsOf(readWorkbook(blank, inflateNode), "K1").get("7 3")).toBeUndefined();
  });
});

describe("last year's figures", () => {
  it("are filled in and locked; where this unit's is not known the cell is open", async () => {
    const { blank } = await made({ more: [sheet("上年数", LAST)] });
    const cells = cellsOf(readWorkbook(blank, inflateNode), "K1");
    expect([8, 9, 10, 11, 12].map((row) => cells.get(`${String(row)} 5`)?.value)).toEqual([
      18,
      undefined,
      undefined,
      50.5,
      91.25,
    ]);
    const ExcelJS = (await import("exceljs")).default;
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(new Uint8Array(blank).buffer);
    const isOpen = (name: string) =>
      workbook.getWorksheet("K1")!.getCell(name).protection?.locked === false;
    expect(["F9", "F10", "F11", "F12"].map(isOpen)).toEqual([false, true, true, false]);
    expect(["A9", "C9", "A4", "E9", "E13", "G9", "A14"].map(isOpen)).toEqual([
      ...[false, false, false],
      ...[true, true, true, true],
    ]);
  });

  it("are written in the unit of measure that the bureau's form has", async () => {
    const rows = rowsK1(0).map((row) => (row[2] === "05" ? [row[0]!, "元", ...row.slice(2)] : row));
    const { blank } = await made(
      { more: [form({ rows }), sheet("上年数", LAST)] },
      { forms: ["K1"] }
    );
    expect(cellsOf(readWorkbook(blank, inflateNode), "K1").get("11 4")!.value).toBe(912_500);
  });

  it("also where the form goes on further down (续表), and the hint says that unit", async () => {
    const head = ["指标名称", "计量单位", "代码", "本年累计", "上年同期"];
    const letters = ["甲", "乙", "丙", 1, 2];
    const rows: Rows = [
      ...rowsK1(0).slice(0, 4),
      ...[[null], ["续表"], head, letters],
      ["单个最大投入", "元", "05", null, null],
    ];
    const { blank, base } = await made(
      { more: [form({ rows }), sheet("上年数", LAST)] },
      { forms: ["K1"] }
    );
    expect(cellsOf(readWorkbook(blank, inflateNode), "K1").get("15 4")!.value).toBe(912_500);
    const input = base.plan.inputs.find((one) => one.indicator?.code === "05")!;
    expect([input.ranges[0]?.top, input.unit]).toEqual([15, "元"]);
  });
});

test("a total computes itself only where the settings say so, and is blank while a part is", async () => {
  const { blank } = await made({}, { totals: true });
  const total = cellsOf(readWorkbook(blank, inflateNode), "K1").get("8 4")!;
  expect(total).toMatchObject({
    formula:
      'IF(COUNTBLANK(E10:E11)>0,"",IF(SUMPRODUCT((E10:E11={"…","...","……","......","⋯","⋯⋯"})*1)>0,"…",' +
      'IF(COUNT(E10:E11)=0,"-",SUM(E10:E11))))',
    value: "",
  });
  const plain = await made({});
  expect(cellsOf(readWorkbook(plain.blank, inflateNode), "K1").has("8 4")).toBe(false);
});
