import type { SheetContent } from "../../src/core/sheet-content";
import type { Edit } from "../../src/core/workbook";
import { at, contentAt, write } from "./edits";
import { differencesBetween, plainModel } from "./look";
import { openSheets, plainSheet, WORK, type Opened } from "./open";

/** A head, a line with a merge and a height of its own, totals, a footer. */
const SUMMARY: SheetContent = {
  name: "总结",
  cells: [
    { row: 0, column: 0, value: "指标" },
    { row: 1, column: 0, value: "{{名称}}", style: { fill: "FFEEDD" } },
    { row: 1, column: 2, value: 4, style: { format: "0.0" } },
    { row: 1, column: 3, value: 8, formula: "C2*2+C$4" },
    { row: 2, column: 0, value: "合计" },
    { row: 2, column: 2, value: 4, formula: "SUM(C2)" },
    { row: 2, column: 3, value: 8, formula: "SUM(D2:D2)" },
    { row: 3, column: 2, value: 0 },
    { row: 5, column: 0, value: "填表人" },
  ],
  widths: [],
  heights: [[1, 33]],
  merges: [
    { top: 1, left: 0, bottom: 1, right: 1 },
    { top: 5, left: 0, bottom: 5, right: 3 },
  ],
};

const OTHER: SheetContent = {
  name: "摘要",
  cells: [{ row: 0, column: 0, value: 4, formula: "SUM(总结!C2)" }],
  widths: [],
};

const rows = (sheet: string, ...pieces: readonly (readonly [number, number])[]): Edit => ({
  ...{ kind: "arrangeRows", sheet, pieces },
});

/** The line three times. */
const thrice = (sheet: string) => rows(sheet, [0, 0], [1, 1], [1, 1], [1, 1]);

/** The open workbook, with merges in an order of their own: Excel keeps none. */
function model({ host }: Opened) {
  const { sheets } = plainModel(host.model);
  return sheets.map((sheet) => ({
    ...sheet,
    merges: sheet.merges.map((one) => JSON.stringify(one)).sort(),
  }));
}

async function expectTakenBack(opened: Opened, edits: readonly Edit[]): Promise<void> {
  const before = model(opened);
  await opened.port.apply(edits, {}, WORK);
  expect(differencesBetween(before, model(opened))).not.toEqual([]);
  await opened.port.undo(WORK);
  expect(differencesBetween(before, model(opened))).toEqual([]);
}

const LINES = [
  ["{{名称}}", "", 4, "=C2*2+C$6"],
  ["二", "", 4, "=C3*2+C$6"],
  ["{{名称}}", "", 4, "=C4*2+C$6"],
  ["合计", "", "=SUM(C2:C4)", "=SUM(D2:D4)"],
];

describe("rows laid out anew in the open workbook", () => {
  it("a repeated line is copied with its look, merges and height; totals add up all of it", async () => {
    const opened = openSheets([SUMMARY, OTHER]);
    await opened.port.apply([thrice("总结"), write("总结", 2, 0, "二")], {}, WORK);
    expect(await contentAt(opened, "总结", "A2:D5")).toEqual(LINES);
    expect(await contentAt(opened, "总结", "A8")).toEqual([["填表人"]]);
    expect(await contentAt(opened, "摘要", "A1")).toEqual([["=SUM(总结!C2:C4)"]]);
    const [sheet] = opened.host.model.sheets;
    expect(sheet?.merges.map(({ top }) => top).sort()).toEqual([1, 2, 3, 7]);
    const heights = [1, 2, 3, 4].map((row) => sheet?.rows.get(row)?.size ?? null);
    expect(heights).toEqual([33, 33, 33, null]);
  });

  it.each([
    [
      "a line that was repeated",
      [thrice("总结"), write("总结", 2, 0, "二"), write("总结", 4, 0, 1)],
    ],
    ["rows that were taken out", [rows("总结", [0, 0], [3, 5])]],
    ["rows that were moved", [rows("总结", [0, 0], [3, 3], [1, 2], [4, 5])]],
  ])("taking back puts %s back as it was", async (_, edits) => {
    await expectTakenBack(openSheets([SUMMARY, OTHER]), edits);
  });

  it("a sheet that is copied in the same command is laid out, the original stays", async () => {
    const opened = openSheets([SUMMARY, OTHER]);
    const before = plainModel(opened.host.model);
    await opened.port.apply(
      [
        { kind: "copySheet", from: "总结", name: "2023" },
        thrice("2023"),
        write("2023", 2, 0, "二"),
        { kind: "link", at: at("2023", 2, 0), to: at("摘要", 0, 0) },
      ],
      {},
      WORK
    );
    expect(await contentAt(opened, "2023", "A2:D5")).toEqual(LINES);
    expect(plainModel(opened.host.model).sheets.slice(0, 2)).toEqual(before.sheets);
    await opened.port.undo(WORK);
    expect(plainModel(opened.host.model)).toEqual(before);
  });

  it("takes three round trips, however many rows", async () => {
    const many = Array.from({ length: 300 }, () => [1, 1] as const);
    const opened = openSheets([SUMMARY, OTHER]);
    const { roundTrips } = opened.host.record;
    await opened.port.apply([rows("总结", [0, 0], ...many)], {}, WORK);
    expect(roundTrips).toHaveLength(3);
    expect(await contentAt(opened, "总结", "C302")).toEqual([["=SUM(C2:C301)"]]);
  });

  it.each(Array.from({ length: 12 }, (_, index) => 4 * index))(
    "where Excel fails after %i actions, what was done is taken back",
    async (after) => {
      const opened = openSheets([SUMMARY, OTHER]);
      const before = model(opened);
      opened.host.faults = {
        at: (trip) => (trip === 3 ? { code: "GeneralException", after } : null),
      };
      const edits = [rows("总结", [0, 0], [1, 1], [1, 1], [3, 5]), write("总结", 2, 0, "二")];
      await expect(opened.port.apply(edits, {}, WORK)).rejects.toMatchObject({
        problem: { code: "host_error" },
      });
      expect(differencesBetween(before, model(opened))).toEqual([]);
    }
  );

  it("what the user has typed since is not lost", async () => {
    const opened = openSheets([SUMMARY]);
    await opened.port.apply([thrice("总结")], {}, WORK);
    await opened.library.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("总结").getRange("C3").values = [[77]];
      await context.sync();
    });
    await expect(opened.port.undo(WORK)).rejects.toMatchObject({
      problem: { code: "cell_changed", at: at("总结", 2, 2) },
    });
    expect(await contentAt(opened, "总结", "C3")).toEqual([[77]]);
  });

  it.each([
    [
      "more rows than a sheet has",
      [rows("表", ...Array.from({ length: 3 }, () => [0, 500_000] as const))],
      "rows_bound",
    ],
    [
      "a sheet that is drawn in the same command",
      [{ kind: "addSheet", content: plainSheet("新", [[1]]) }, thrice("新")],
      "not_supported",
    ],
    [
      "a look beside it on the same sheet",
      [
        thrice("表"),
        { kind: "merge", sheet: "表", range: { top: 0, left: 0, bottom: 1, right: 1 } },
      ],
      "not_supported",
    ],
    ["a sheet that is gone", [thrice("没有")], "sheet_gone"],
  ] as const)("refuses %s, and writes nothing", async (_, edits, code) => {
    const opened = openSheets([plainSheet("表", [[1]])]);
    const before = plainModel(opened.host.model);
    await expect(opened.port.apply(edits, {}, WORK)).rejects.toMatchObject({ problem: { code } });
    expect(plainModel(opened.host.model)).toEqual(before);
  });
});

describe("a link to another cell", () => {
  it("stands at its cell, whose value and look stay, and is taken back", async () => {
    const opened = openSheets([SUMMARY, OTHER]);
    const before = plainModel(opened.host.model);
    await opened.port.apply(
      [{ kind: "link", at: at("总结", 0, 0), to: at("摘要", 0, 0) }],
      {},
      WORK
    );
    const linkOf = () =>
      opened.library.Excel.run(async (context) => {
        const cell = context.workbook.worksheets.getItem("总结").getRange("A1").load("hyperlink");
        await context.sync();
        return cell.hyperlink as Excel.RangeHyperlink | null;
      });
    expect(await linkOf()).toMatchObject({ documentReference: "'摘要'!A1" });
    expect(differencesBetween(before, plainModel(opened.host.model))).toEqual([]);
    await opened.port.undo(WORK);
    expect(await linkOf()).toBeNull();
  });
});
