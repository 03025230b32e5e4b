import type { SheetContent } from "../../src/core/sheet-content";
import type { Edit } from "../../src/core/workbook";
import { validationsOf } from "../excel-host/objects/data-validation";
import { contentAt, write } from "./edits";
import { differencesBetween, lookAt, plainModel } from "./look";
import { openSheets, plainSheet, WORK, type Opened } from "./open";

/** White, coloured and no fill; lines and none; a formula; a merge; a column and a row of their own size. */
const SHEET: SheetContent = {
  name: "表一",
  cells: [
    { row: 0, column: 0, value: "甲", style: { fill: "FFFFFF", border: "thin", locked: false } },
    { row: 0, column: 1, value: "乙", style: { fill: "00FF00", italic: true, align: "right" } },
    { row: 1, column: 0, value: 1, style: { format: "0.00", border: { bottom: "medium" } } },
    { row: 1, column: 1, value: 3, formula: "A2+2" },
    { row: 3, column: 0, value: "合并" },
  ],
  widths: [30],
  heights: [[1, 40]],
  merges: [{ top: 3, left: 0, bottom: 3, right: 1 }],
};

const CORNER = { top: 0, left: 0, bottom: 1, right: 2 };

async function expectTakenBack(opened: Opened, edits: readonly Edit[]): Promise<void> {
  const before = plainModel(opened.host.model);
  await opened.port.apply(edits, {}, WORK);
  expect(differencesBetween(before, plainModel(opened.host.model))).not.toEqual([]);
  await opened.port.undo(WORK);
  expect(differencesBetween(before, plainModel(opened.host.model))).toEqual([]);
}

describe("looks", () => {
  it("are set as far as the style names them, and taken back to the last property", async () => {
    const opened = openSheets([SHEET]);
    const style = {
      fill: "FFC7CE",
      bold: true,
      border: "hair",
      format: "0%",
      locked: true,
    } as const;
    const edit: Edit = { kind: "format", sheet: "表一", range: CORNER, style };
    await opened.port.apply([edit], {}, WORK);
    expect(lookAt(opened.host.model.sheets[0], 0, 1)).toMatchObject({
      fillColor: "#FFC7CE",
      bold: true,
      italic: true,
      horizontalAlignment: "Right",
      numberFormat: "0%",
      borderTop: { weight: "Hairline" },
    });
    await opened.port.undo(WORK);
    await expectTakenBack(opened, [edit]);
  });

  it("of a merge come back with the content that Excel threw away", async () => {
    const opened = openSheets([SHEET]);
    await expectTakenBack(opened, [
      { kind: "merge", sheet: "表一", range: { top: 0, left: 0, bottom: 3, right: 1 } },
    ]);
  });

  it("of sizes come back, also those that were the sheet's own", async () => {
    await expectTakenBack(openSheets([SHEET]), [
      {
        kind: "size",
        sheet: "表一",
        columns: [
          [0, 5],
          [4, 50],
        ],
        rows: [
          [1, 10],
          [7, 80],
        ],
      },
    ]);
  });
});

describe("a table", () => {
  const table: Edit = {
    kind: "addTable",
    sheet: "表一",
    range: { top: 6, left: 0, bottom: 8, right: 1 },
    name: "Heshu_1",
    columns: ["指标", "数"],
  };
  const rows = [
    ["指标", "数"],
    ["a", 1],
    ["b", 2],
  ];
  const writes = rows.flatMap((values, down) =>
    values.map((value, across) => write("表一", 6 + down, across, value))
  );

  it("is a native one, and taken back with all it drew", async () => {
    const opened = openSheets([SHEET]);
    await opened.port.apply([...writes, table], {}, WORK);
    expect(opened.host.model.sheets[0]?.tables).toMatchObject([
      { name: "Heshu_1", area: table.range },
    ]);
    await opened.port.undo(WORK);
    await expectTakenBack(opened, [...writes, table]);
  });

  it("has a totals row of its own, which goes with it", async () => {
    const opened = openSheets([SHEET]);
    const totals = ["合计", { formula: "SUBTOTAL(109,B8:B9)", value: 3 }];
    const range = { ...table.range, bottom: 9 };
    const edits: readonly Edit[] = [...writes, { ...table, range, totals }];
    await opened.port.apply(edits, {}, WORK);
    expect(opened.host.model.sheets[0]?.tables).toMatchObject([{ area: range, showTotals: true }]);
    expect(await contentAt(opened, "表一", "A10:B10")).toEqual([["合计", "=SUBTOTAL(109,B8:B9)"]]);
    await opened.port.undo(WORK);
    expect(await contentAt(opened, "表一", "A7:B10")).toEqual(Array(4).fill(["", ""]));
    await expectTakenBack(opened, edits);
  });

  it("puts back what stood where its totals row was written over it", async () => {
    const opened = openSheets([SHEET]);
    await opened.port.apply([write("表一", 9, 0, "旧"), write("表一", 9, 1, 7)], {}, WORK);
    const totals = ["合计", { formula: "SUBTOTAL(109,B8:B9)", value: 3 }];
    const range = { ...table.range, bottom: 9 };
    await expectTakenBack(opened, [...writes, { ...table, range, totals }]);
    expect(await contentAt(opened, "表一", "A10:B10")).toEqual([["旧", 7]]);
  });

  it("gets another name where its own is taken", async () => {
    const opened = openSheets([SHEET, plainSheet("表二", rows)]);
    await opened.port.apply([...writes, table], {}, WORK);
    const range = { top: 0, left: 0, bottom: 2, right: 1 };
    await opened.port.apply([{ ...table, sheet: "表二", range }], {}, WORK);
    expect(opened.host.model.sheets[1]?.tables).toMatchObject([{ name: "Heshu_1_2" }]);
  });

  it("is refused where another one stands", async () => {
    const opened = openSheets([SHEET]);
    await opened.port.apply([...writes, table], {}, WORK);
    const before = plainModel(opened.host.model);
    await expect(opened.port.apply([...writes, table], {}, WORK)).rejects.toMatchObject({
      problem: { code: "occupied", sheet: "表一", range: table.range },
    });
    expect(plainModel(opened.host.model)).toEqual(before);
  });
});

describe("a drawn sheet", () => {
  it("has links, lists to choose from, and styles by groups of cells", async () => {
    const opened = openSheets([SHEET]);
    const content: SheetContent = {
      name: "结果",
      widths: [],
      cells: [
        {
          row: 0,
          column: 0,
          value: "表一!A2",
          link: { sheet: "表一", row: 1, column: 0 },
          style: { color: "FF0000" },
        },
        ...[1, 2, 3, 7].map((row) => ({
          row,
          column: 0,
          value: row,
          style: { format: "000", border: "thin" as const },
        })),
      ],
      choices: [
        { range: { top: 1, left: 1, bottom: 5, right: 1 }, options: ["是", "否"] },
        { range: { top: 1, left: 2, bottom: 5, right: 2 }, options: ["a,b"] },
      ],
    };
    await opened.port.apply([{ kind: "addSheet", content }], {}, WORK);
    const sheet = opened.host.model.sheets[1];
    expect(await contentAt(opened, "结果", "A1:A2")).toEqual([["表一!A2"], [1]]);
    expect(lookAt(sheet, 0, 0)).toMatchObject({ fontColor: "#FF0000", fontName: "宋体" });
    for (const row of [1, 2, 3, 7]) {
      expect(lookAt(sheet, row, 0)).toMatchObject({
        numberFormat: "000",
        borderTop: { style: "Continuous" },
        borderBottom: { style: "Continuous" },
      });
    }
    expect(sheet && validationsOf(sheet)).toMatchObject([
      { rule: { list: { source: "是,否", inCellDropDown: true } } },
    ]);
  });
});
