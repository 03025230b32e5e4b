import { createExcelPort } from "../../src/excel/port";
import { openSheets, plainSheet, WORK } from "./open";

describe("the cursor", () => {
  it("goes to a cell on another sheet, and is found there, in one round trip each", async () => {
    const { port, host } = openSheets([plainSheet("表一", [[1]]), plainSheet("表 '二' 三", [[2]])]);
    await port.select({ sheet: "表 '二' 三", row: 7, column: 27 });
    expect(host.model.active.name).toBe("表 '二' 三");
    expect(await port.selection()).toEqual({ sheet: "表 '二' 三", row: 7, column: 27 });
    expect(host.record.roundTrips.filter(({ error }) => error !== null)).toEqual([]);
  });

  it("is refused on a sheet that is gone", async () => {
    const { port } = openSheets([plainSheet("表一", [[1]])]);
    await expect(port.select({ sheet: "表二", row: 0, column: 0 })).rejects.toMatchObject({
      problem: { code: "sheet_gone", sheet: "表二" },
    });
  });

  it("is refused while the user types", async () => {
    const { port, host } = openSheets([plainSheet("表一", [[1]])]);
    host.cellEditMode = true;
    const problem = { code: "cell_edit_mode" };
    await expect(port.selection()).rejects.toMatchObject({ problem });
    await expect(port.select({ sheet: "表一", row: 0, column: 0 })).rejects.toMatchObject({
      problem,
    });
  });
});

describe("a place without a usable Excel", () => {
  it("is refused below the baseline", async () => {
    const { port } = openSheets([plainSheet("表一", [[1]])], { apiVersion: "1.12" });
    await expect(port.read(WORK)).rejects.toMatchObject({
      problem: { code: "not_supported", set: "ExcelApi 1.14" },
    });
  });

  it("is refused outside Excel, for every call", async () => {
    openSheets([plainSheet("表一", [[1]])]);
    const { Excel: excel } = globalThis as unknown as { Excel: unknown };
    Reflect.set(globalThis, "Excel", undefined);
    try {
      const port = createExcelPort();
      const problem = { code: "no_host" };
      await expect(port.read(WORK)).rejects.toMatchObject({ problem });
      await expect(port.selection()).rejects.toMatchObject({ problem });
      await expect(port.apply([], {}, WORK)).rejects.toMatchObject({ problem });
      await expect(port.watch(() => undefined)).rejects.toMatchObject({ problem });
      expect(await port.undo(WORK)).toBeNull();
      expect(port.lastStep()).toBeNull();
    } finally {
      Reflect.set(globalThis, "Excel", excel);
    }
  });
});
