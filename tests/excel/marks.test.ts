import type { CellAddress, Edit, MarkFamily } from "../../src/core/workbook";
import { undoClearingCalls } from "../excel-host/workbook-model";
import { differencesBetween, plainModel } from "./look";
import { openSheets, plainSheet, reopen, WORK, type Opened } from "./open";

function mark(family: MarkFamily, ...cells: readonly CellAddress[]): Edit {
  return { kind: "mark", family, cells };
}

const at = (sheet: string, row: number, column: number): CellAddress => ({ sheet, row, column });
const CLEAR: Edit = { kind: "clearMarks", families: ["error", "shortfall"] };

/** Formula and ranges of every conditional format, by sheet. */
function formats({ host }: Opened): readonly (readonly [string, string, number])[] {
  return host.model.sheets.flatMap(({ name, conditionalFormats }) =>
    conditionalFormats.map(({ formula, areas }) => [name, formula, areas.length] as const)
  );
}

/** Two sheets, with a fill and two conditional formats of the user's own. */
async function openFormatted(apiVersion = "1.14"): Promise<Opened> {
  const filled = {
    name: "表一",
    widths: [],
    cells: [
      { row: 0, column: 0, value: 1, style: { fill: "FFFFFF", bold: true } },
      { row: 1, column: 0, value: 2, style: { fill: "00FF00" } },
      { row: 2, column: 0, value: 3 },
    ],
  };
  const opened = openSheets([filled, plainSheet("表二", [[1, 2]])], { apiVersion });
  await opened.library.Excel.run(async (context) => {
    const { conditionalFormats } = context.workbook.worksheets.getItem("表一").getRange("A1:A9");
    const own = conditionalFormats.add("Custom");
    own.custom.rule.formula = "=$A1>2";
    own.custom.format.fill.color = "#0000FF";
    conditionalFormats.add("Custom").custom.rule.formula = '=N("heshu")=0';
    await context.sync();
  });
  return opened;
}

describe("marks", () => {
  it("are conditional formats with a marker, one for each family and sheet", async () => {
    const opened = await openFormatted();
    await opened.port.apply(
      [
        mark("error", at("表一", 0, 0), at("表一", 1, 0), at("表一", 5, 3), at("表二", 0, 0)),
        mark("shortfall", at("表一", 2, 0)),
      ],
      {},
      WORK
    );
    expect(formats(opened)).toEqual([
      ["表一", '=N("heshu:error")=0', 2],
      ["表一", '=N("heshu:shortfall")=0', 1],
      ["表一", '=N("heshu")=0', 1],
      ["表一", "=$A1>2", 1],
      ["表二", '=N("heshu:error")=0', 1],
    ]);
  });

  it("never touch a cell's own look, and two families differ by more than colour", async () => {
    const opened = await openFormatted();
    const before = plainModel(opened.host.model);
    await opened.port.apply(
      [mark("error", at("表一", 0, 0)), mark("shortfall", at("表一", 1, 0))],
      {},
      WORK
    );
    const { sheets } = plainModel(opened.host.model);
    expect(sheets[0]?.cells).toEqual(before.sheets[0]?.cells);
    const [error, shortfall] = opened.host.model.sheets[0]?.conditionalFormats ?? [];
    expect(error?.look).toMatchObject({ bold: true });
    expect(shortfall?.look).toMatchObject({ italic: true, underline: "Single" });
    expect([...(error?.look.borders.values() ?? [])][0]?.style).toBe("Continuous");
    expect([...(shortfall?.look.borders.values() ?? [])][0]?.style).toBe("Dash");
  });

  it.each(["1.14", "1.20"])(
    "taken away leave every format as before, at ExcelApi %s",
    async (apiVersion) => {
      const opened = await openFormatted(apiVersion);
      const before = plainModel(opened.host.model);
      await opened.port.apply([mark("error", at("表一", 0, 0), at("表二", 0, 1))], {}, WORK);
      await opened.port.apply([mark("shortfall", at("表一", 0, 0))], {}, WORK);
      expect(differencesBetween(before, plainModel(opened.host.model))).not.toEqual([]);
      await opened.port.apply([CLEAR], {}, WORK);
      expect(differencesBetween(before, plainModel(opened.host.model))).toEqual([]);
    }
  );

  it("replace the earlier ones of their family, on every sheet, and leave the other family", async () => {
    const opened = await openFormatted();
    await opened.port.apply(
      [mark("error", at("表一", 0, 0), at("表二", 0, 0)), mark("shortfall", at("表一", 4, 4))],
      {},
      WORK
    );
    await opened.port.apply([mark("error", at("表一", 2, 2))], {}, WORK);
    expect(formats(opened).filter(([, formula]) => formula.includes("heshu:"))).toEqual([
      ["表一", '=N("heshu:error")=0', 1],
      ["表一", '=N("heshu:shortfall")=0', 1],
    ]);
  });

  it("are found by a port that has not set them, as after reopening", async () => {
    const opened = await openFormatted();
    await opened.port.apply([mark("error", at("表一", 0, 0), at("表二", 0, 0))], {}, WORK);
    const { createExcelPort } = await import("../../src/excel/port");
    await createExcelPort().apply([CLEAR], {}, WORK);
    expect(formats(opened).filter(([, formula]) => formula.includes("heshu:"))).toEqual([]);
  });

  it("are found and taken away after saving and opening again, and leave every format as before", async () => {
    const opened = await openFormatted();
    const before = plainModel(opened.host.model);
    await opened.port.apply(
      [mark("error", at("表一", 0, 0), at("表二", 0, 1)), mark("shortfall", at("表一", 1, 0))],
      {},
      WORK
    );
    const reopened = reopen(opened);
    expect(formats(reopened).filter(([, formula]) => formula.includes("heshu:"))).toHaveLength(3);
    await reopened.port.apply([CLEAR], {}, WORK);
    const after = plainModel(reopened.host.model);
    expect(after.sheets.map(({ cells }) => cells)).toEqual(before.sheets.map(({ cells }) => cells));
    expect(formats(reopened).filter(([, formula]) => formula.includes("heshu:"))).toEqual([]);
  });

  it("come back where they were when their clearing is taken back", async () => {
    const opened = await openFormatted();
    await opened.port.apply(
      [mark("error", at("表一", 0, 0), at("表一", 7, 7), at("表二", 0, 0))],
      {},
      WORK
    );
    const marked = plainModel(opened.host.model);
    await opened.port.apply([CLEAR], {}, WORK);
    await opened.port.undo(WORK);
    expect(differencesBetween(marked, plainModel(opened.host.model))).toEqual([]);
  });

  it("are taken back to the marks before", async () => {
    const opened = await openFormatted();
    await opened.port.apply([mark("error", at("表一", 0, 0), at("表二", 0, 0))], {}, WORK);
    const marked = plainModel(opened.host.model);
    await opened.port.apply([mark("error", at("表一", 8, 8))], {}, WORK);
    await opened.port.undo(WORK);
    expect(differencesBetween(marked, plainModel(opened.host.model))).toEqual([]);
  });

  it("of ten thousand scattered cells are set, in lists that Excel takes", async () => {
    const opened = openSheets([plainSheet("大表", [[1]])]);
    const cells = Array.from({ length: 10_000 }, (_, index) =>
      at("大表", Math.floor(index / 10) * 2, (index % 10) * 2)
    );
    await opened.port.apply([mark("error", ...cells)], {}, WORK);
    const marked = opened.host.model.sheets[0]?.conditionalFormats.flatMap(({ areas }) => areas);
    expect(marked).toHaveLength(10_000);
    expect(opened.host.record.roundTrips.length).toBeLessThanOrEqual(3);
  });

  it("set and cleared make no step where there is nothing to do", async () => {
    const { port, host } = openSheets([plainSheet("表一", [[1]])]);
    await port.read(WORK);
    const trips = host.record.roundTrips.length;
    await port.apply([CLEAR], {}, WORK);
    expect(port.lastStep()).toBeNull();
    expect(host.record.roundTrips.length - trips).toBeLessThanOrEqual(2);
  });

  it("call nothing that clears the user's undo stack", async () => {
    const opened = await openFormatted();
    await opened.port.apply([mark("error", at("表一", 0, 0))], {}, WORK);
    await opened.port.apply([CLEAR], {}, WORK);
    expect(undoClearingCalls(opened.host.record)).toEqual([]);
  });
});
