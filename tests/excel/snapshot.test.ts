import { problemOf } from "../../src/app/problem-of";
import type { Range, Sheet, Workbook } from "../../src/core/workbook";
import { sampleWorkbooks } from "../../src/samples/workbooks";
import type { Fault } from "../excel-host/workbook-model";
import { openSample, openSheets, plainSheet, WORK } from "./open";

describe("reading the open workbook", () => {
  it.each(["1.14", "1.20"])(
    "gives the samples as their files read, at ExcelApi %s",
    async (apiVersion) => {
      for (const { sheets } of sampleWorkbooks()) {
        const { port, file } = openSheets(sheets, { apiVersion });
        expect(comparable(await port.read(WORK)).sheets).toEqual(comparable(file()).sheets);
      }
    }
  );

  it("finds values that do not begin at A1", async () => {
    const { port } = openSheets([
      {
        name: "表一",
        widths: [],
        cells: [
          { row: 4, column: 2, value: "合计" },
          { row: 4, column: 3, value: 0.5, style: { format: "0.0%" } },
          { row: 6, column: 2, value: true },
        ],
      },
    ]);
    expect((await port.read(WORK)).sheets[0]?.cells).toEqual([
      { row: 4, column: 2, value: "合计" },
      { row: 4, column: 3, value: 0.5, format: "0.0%" },
      { row: 6, column: 2, value: true },
    ]);
  });

  it("tells an error from a text, and keeps days as numbers with their format", async () => {
    const opened = openSheets([plainSheet("表一", [["=", 1]])]);
    await opened.library.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("表一");
      sheet.getRange("A1:C1").values = [["#DIV/0!", "2023-11-08", "'#无"]];
      await context.sync();
    });
    expect((await opened.port.read(WORK)).sheets[0]?.cells).toEqual([
      { row: 0, column: 0, value: "#DIV/0!", error: true },
      { row: 0, column: 1, value: 45238, format: "m/d/yyyy" },
      { row: 0, column: 2, value: "#无" },
    ]);
  });

  it("says which rows and columns are hidden, and which sheets", async () => {
    const { port, library } = openSheets([
      plainSheet("表一", [[1, 2, 3], [4], [5], [6], [7]]),
      plainSheet("表二", [[1]]),
    ]);
    await library.Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const sheet = worksheets.getItem("表一");
      sheet.getRange("2:3").rowHidden = true;
      sheet.getRange("B:B").columnHidden = true;
      worksheets.getItem("表二").visibility = "VeryHidden";
      await context.sync();
    });
    const [first, second] = (await port.read(WORK)).sheets;
    expect(first?.hiddenRows).toEqual([[1, 2]]);
    expect(first?.hiddenColumns).toEqual([[1, 1]]);
    expect(second?.visibility).toBe("veryHidden");
  });

  it("gives every merge once, also across the blocks in which they are asked for", async () => {
    const merges = Array.from({ length: 260 }, (_, index): Range => {
      const top = index * 3;
      return { top, left: 0, bottom: top + 2, right: 0 };
    });
    const rows = Array.from({ length: 780 }, (_, row) => [row % 3 === 0 ? row : null, 1]);
    const { port } = openSheets([{ ...plainSheet("长表", rows), merges }]);
    expect(byPlace((await port.read(WORK)).sheets[0]?.merges ?? [])).toEqual(merges);
  });

  it("gives a merge that reaches past the last value whole", async () => {
    const merges = [{ top: 0, left: 0, bottom: 1, right: 9 }];
    const { port } = openSheets([{ ...plainSheet("表一", [["题"], ["a", "b"]]), merges }]);
    expect((await port.read(WORK)).sheets[0]?.merges).toEqual(merges);
  });

  it("reads an empty workbook", async () => {
    const { port } = openSheets([plainSheet("空", [])]);
    expect((await port.read(WORK)).sheets).toEqual([
      {
        name: "空",
        kind: "worksheet",
        visibility: "visible",
        cells: [],
        merges: [],
        hiddenRows: [],
        hiddenColumns: [],
      },
    ]);
  });
});

describe("the round trips of reading", () => {
  it.each([1, 5, 50])("are three for %i sheets", async (count) => {
    const sheets = Array.from({ length: count }, (_, index) =>
      plainSheet(`表${String(index)}`, [["a", 1, 2]])
    );
    const { port, host } = openSheets(sheets);
    await port.read(WORK);
    expect(host.record.roundTrips.slice(0, 3).every(({ error }) => error === null)).toBe(true);
    expect(readingTrips(host.record.roundTrips)).toBe(3);
  });

  it("grow by one for every 4 MB of cells, and nothing is lost between them", async () => {
    const rows = Array.from({ length: 3000 }, (_, row) =>
      Array.from({ length: 100 }, (__, column) => row * 100 + column)
    );
    const { port, host } = openSheets([plainSheet("大表", rows), plainSheet("小表", [[1]])]);
    const { sheets } = await port.read(WORK);
    const answers = host.record.roundTrips.reduce(
      (sum, { responseBytes }) => sum + responseBytes,
      0
    );
    expect(readingTrips(host.record.roundTrips)).toBeLessThanOrEqual(
      3 + Math.ceil(answers / 4_000_000)
    );
    expect(sheets[0]?.cells).toHaveLength(300_000);
    expect(sheets[0]?.cells.every((cell) => cell.value === cell.row * 100 + cell.column)).toBe(
      true
    );
    expect(sheets[1]?.cells).toEqual([{ row: 0, column: 0, value: 1 }]);
  }, 60_000);

  it("are more where the cells turn out larger than an answer, and all of them come", async () => {
    const text = "年终总结".repeat(100);
    const rows = Array.from({ length: 900 }, () => Array.from({ length: 10 }, () => text));
    const merges = [{ top: 0, left: 0, bottom: 0, right: 1 }];
    const { port, host } = openSheets([{ ...plainSheet("文字", rows), merges }]);
    const [sheet] = (await port.read(WORK)).sheets;
    expect(host.record.roundTrips.some(({ error }) => error === "5104")).toBe(true);
    // The cell behind the merge shows nothing.
    expect(sheet?.cells.length).toBeGreaterThanOrEqual(8999);
    expect(sheet?.cells.every(({ value }) => value === text)).toBe(true);
    expect(sheet?.merges).toEqual(merges);
  }, 60_000);
});

describe("a workbook that cannot be read", () => {
  it("is refused before any cell is read where it has too many", async () => {
    const far = { row: 1_048_575, column: 16_383, value: 1 };
    const { port, host } = openSheets([
      { name: "表一", widths: [], cells: [{ row: 0, column: 0, value: 1 }, far] },
    ]);
    const refusal = port.read(WORK);
    await expect(refusal).rejects.toMatchObject({
      problem: { code: "too_many_cells", sheet: "表一", cells: 17_179_869_184, allowed: 5_000_000 },
    });
    expect(readingTrips(host.record.roundTrips)).toBe(2);
  });

  it("is not, where only a format reaches to the last row", async () => {
    const { port } = openSheets([
      {
        name: "表一",
        widths: [],
        cells: [
          { row: 0, column: 0, value: 1 },
          { row: 1_048_575, column: 0, value: null, style: { fill: "FFFF00" } },
        ],
      },
    ]);
    expect((await port.read(WORK)).sheets[0]?.cells).toHaveLength(1);
  });

  it("is said to be too large where not even one row can be told", async () => {
    const long = "字".repeat(32_000);
    const row = Array.from({ length: 60 }, () => long);
    const { port } = openSheets([plainSheet("文字", [row, row])]);
    await expect(port.read(WORK)).rejects.toMatchObject({
      problem: { code: "response_too_large" },
    });
  });

  it("is read once more where a sheet goes in between", async () => {
    const { port, host } = openSheets([plainSheet("表一", [[1]]), plainSheet("表二", [[2]])]);
    host.faults = {
      at(trip) {
        if (trip === 2) {
          const [, gone] = host.model.sheets;
          if (gone) gone.deleted = true;
          host.model.sheets = host.model.sheets.slice(0, 1);
        }
        return null;
      },
    };
    expect((await port.read(WORK)).sheets.map(({ name }) => name)).toEqual(["表一"]);
  });
});

describe("a fault while reading", () => {
  const faults: readonly (readonly [Fault, string])[] = [
    [5004, "cell_edit_mode"],
    [5012, "session_lost"],
    [5016, "modal_dialog"],
    [5102, "host_busy"],
    [7000, "access_denied"],
    ["GeneralException", "host_error"],
  ];
  it.each(faults)("%s is the problem %s at every round trip", async (fault, code) => {
    for (const failing of [1, 2, 3]) {
      const { port } = openSample({ faults: { at: (trip) => (trip === failing ? fault : null) } });
      const thrown: unknown = await port.read(WORK).catch((error: unknown) => error);
      expect(problemOf(thrown).code).toBe(code);
    }
  });

  it("silence ends the waiting, and the next reading works", async () => {
    const { port, host } = openSample({ seconds: 0.05 });
    host.faults = { at: (trip) => (trip === 2 ? "silence" : null) };
    await expect(port.read(WORK)).rejects.toMatchObject({
      problem: { code: "no_answer", seconds: 0.05 },
    });
    host.faults = null;
    host.latency = 0;
    expect((await port.read(WORK)).sheets.length).toBeGreaterThan(3);
  });

  it("an answer that comes late does no harm", async () => {
    const { port, host } = openSample({ seconds: 0.05, latency: 120 });
    await expect(port.read(WORK)).rejects.toMatchObject({ problem: { code: "no_answer" } });
    host.latency = 0;
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect((await port.read(WORK)).sheets.length).toBeGreaterThan(3);
  });

  it("a cancelled reading stops, also while Excel is silent", async () => {
    const { port, host } = openSample({ seconds: 60 });
    host.faults = { at: () => "silence" };
    const signal = { aborted: false };
    setTimeout(() => (signal.aborted = true), 20);
    await expect(port.read({ ...WORK, signal })).rejects.toMatchObject({
      problem: { code: "cancelled" },
    });
  });
});

/** Round trips that were waited for: the library's clearing up afterwards is not. */
export function readingTrips(trips: readonly { readonly responseBytes: number }[]): number {
  return trips.filter(({ responseBytes }) => responseBytes > 0).length;
}

/** A workbook without what Excel does not tell: formulas, cells that show nothing, the order of merges. */
function comparable({ sheets }: Workbook): { readonly sheets: readonly unknown[] } {
  return { sheets: sheets.map(bareSheet) };
}

function bareSheet(sheet: Sheet): unknown {
  const shown = sheet.cells.filter(({ value }) => value !== "" && value !== null);
  const cells = shown.map((cell) => Object.fromEntries(TOLD.map((key) => [key, cell[key]])));
  return { ...sheet, cells, merges: byPlace(sheet.merges) };
}

const TOLD = ["row", "column", "value", "error", "format"] as const;

function byPlace(merges: readonly Range[]): readonly Range[] {
  return [...merges].sort((a, b) => a.top - b.top || a.left - b.left);
}
