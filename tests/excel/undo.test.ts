import { at, contentAt, write } from "./edits";
import { plainModel } from "./look";
import { openSheets, plainSheet, WORK } from "./open";

describe("taking back", () => {
  it("puts values, formulas, texts and formats back as they were", async () => {
    const opened = openSheets([
      {
        name: "表一",
        widths: [],
        cells: [
          { row: 0, column: 0, value: "001", style: { format: "@" } },
          { row: 0, column: 1, value: "3-5" },
          { row: 0, column: 2, value: 0.5, style: { format: "0.0%" } },
          { row: 1, column: 0, value: 3, formula: "1+2" },
          { row: 1, column: 1, value: "=text" },
          { row: 1, column: 2, value: true },
        ],
      },
    ]);
    const before = plainModel(opened.host.model);
    const edits = [0, 1].flatMap((row) =>
      [0, 1, 2, 3].map((column) => write("表一", row, column, 9))
    );
    await opened.port.apply(edits, {}, WORK);
    expect(plainModel(opened.host.model)).not.toEqual(before);
    expect(opened.port.lastStep()).toEqual({ edits: 8, sheets: ["表一"] });
    expect(await opened.port.undo(WORK)).toEqual({ edits: 8, sheets: ["表一"] });
    expect(plainModel(opened.host.model)).toEqual(before);
    expect(await opened.port.undo(WORK)).toBeNull();
  });

  it("goes step by step, the last one first", async () => {
    const opened = openSheets([plainSheet("表一", [[1]])]);
    for (const value of [2, 3, 4]) await opened.port.apply([write("表一", 0, 0, value)], {}, WORK);
    for (const value of [3, 2, 1]) {
      await opened.port.undo(WORK);
      expect(await contentAt(opened, "表一", "A1")).toEqual([[value]]);
    }
  });

  it("is refused where the user has changed what was written, and nothing is lost", async () => {
    const opened = openSheets([plainSheet("表一", [[1, 2]])]);
    await opened.port.apply([write("表一", 0, 0, 5), write("表一", 0, 1, 6)], {}, WORK);
    await opened.library.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("表一").getRange("B1").values = [[77]];
      await context.sync();
    });
    await expect(opened.port.undo(WORK)).rejects.toMatchObject({
      problem: { code: "cell_changed", at: at("表一", 0, 1) },
    });
    expect(await contentAt(opened, "表一", "A1:B1")).toEqual([[5, 77]]);
    expect(opened.port.lastStep()).not.toBeNull();
  });

  it("passes over a sheet that the user has deleted", async () => {
    const opened = openSheets([plainSheet("表一", [[1]]), plainSheet("表二", [[2]])]);
    await opened.port.apply([write("表一", 0, 0, 5), write("表二", 0, 0, 6)], {}, WORK);
    await opened.library.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("表二").delete();
      await context.sync();
    });
    await opened.port.undo(WORK);
    expect(await contentAt(opened, "表一", "A1")).toEqual([[1]]);
  });

  it("follows a sheet that the user has renamed", async () => {
    const opened = openSheets([plainSheet("表一", [[1]])]);
    await opened.port.apply([write("表一", 0, 0, 5)], {}, WORK);
    await opened.library.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("表一").name = "新名";
      await context.sync();
    });
    await opened.port.undo(WORK);
    expect(await contentAt(opened, "新名", "A1")).toEqual([[1]]);
  });
});
