import type { Edit } from "../../src/core/workbook";
import { at, contentAt, write } from "./edits";
import { openSheets, plainSheet, WORK } from "./open";
import { plainModel } from "./look";

describe("writing cells", () => {
  it("writes what is meant, whatever Excel would read out of a text", async () => {
    const opened = openSheets([plainSheet("表一", [["旧", 1]])]);
    const texts = [
      "=A1",
      "+1",
      "-",
      "@x",
      "'引",
      "3-5",
      "001",
      "12%",
      "2023-11-08",
      "2023年11月8日",
    ];
    const edits = [...texts, "TRUE", "１２", "共12项", "1,200"].map((text, row) =>
      write("表一", row, 1, text)
    );
    await opened.port.apply(edits, {}, WORK);
    const { sheets } = await opened.port.read(WORK);
    const column = sheets[0]?.cells.filter((cell) => cell.column === 1);
    expect(column?.map(({ value }) => value)).toEqual([
      ...texts,
      "TRUE",
      "１２",
      "共12项",
      "1,200",
    ]);
    expect(column?.every(({ format }) => format === undefined)).toBe(true);
  });

  it("leaves the cells between alone, and null empties a cell", async () => {
    const opened = openSheets([
      plainSheet("表一", [
        [1, 2, 3],
        [4, 5, 6],
        [7, 8, 9],
      ]),
    ]);
    await opened.port.apply([write("表一", 0, 0, 10), write("表一", 2, 2, null)], {}, WORK);
    expect(await contentAt(opened, "表一", "A1:C3")).toEqual([
      [10, 2, 3],
      [4, 5, 6],
      [7, 8, ""],
    ]);
  });

  it("writes a formula", async () => {
    const opened = openSheets([plainSheet("表一", [[1, 2]])]);
    const edit: Edit = { kind: "write", at: at("表一", 0, 2), value: 3, formula: "A1+B1" };
    await opened.port.apply([edit], {}, WORK);
    expect(await contentAt(opened, "表一", "C1")).toEqual([["=A1+B1"]]);
  });

  it("takes two round trips, however many cells on however many sheets", async () => {
    const names = Array.from({ length: 20 }, (_, index) => `表${String(index)}`);
    const opened = openSheets(names.map((name) => plainSheet(name, [[1]])));
    const edits = names.flatMap((name) =>
      Array.from({ length: 50 }, (_, row) => write(name, row * 7, row % 5, row))
    );
    await opened.port.apply(edits, {}, WORK);
    expect(opened.host.record.roundTrips).toHaveLength(2);
  });
});

describe("writing much", () => {
  it("takes one more round trip for every 4 MB, and all of it arrives", async () => {
    const opened = openSheets([plainSheet("表一", [[1]])]);
    const text = "总结".repeat(200);
    const rows = Array.from({ length: 1800 }, () => [text, text, text, text, text]);
    const content = plainSheet("大表", rows);
    await opened.port.apply([{ kind: "addSheet", content }], {}, WORK);
    const { roundTrips } = opened.host.record;
    const sent = roundTrips.reduce((sum, { requestBytes }) => sum + requestBytes, 0);
    expect(sent).toBeGreaterThan(10_000_000);
    expect(roundTrips.length).toBeLessThanOrEqual(2 + Math.ceil(sent / 4_000_000));
    expect(roundTrips.every(({ error }) => error === null)).toBe(true);
    const cells = [...(opened.host.model.sheets[1]?.cells.values() ?? [])];
    expect(cells.filter(({ value }) => value === text)).toHaveLength(9000);
    await opened.port.undo(WORK);
    expect(opened.host.model.sheets).toHaveLength(1);
  }, 30_000);
});

describe("what is refused before anything is written", () => {
  const two = () => openSheets([plainSheet("表一", [[1]]), plainSheet("表二", [[2]])]);

  it("a sheet that is not there", async () => {
    const { port, host } = two();
    const before = plainModel(host.model);
    await expect(
      port.apply([write("表一", 0, 0, 5), write("无", 0, 0, 5)], {}, WORK)
    ).rejects.toMatchObject({ problem: { code: "sheet_gone", sheet: "无" } });
    expect(plainModel(host.model)).toEqual(before);
  });

  it("another sheet under the name of one that was deleted since the reading", async () => {
    const { port, library, host } = two();
    await port.read(WORK);
    await library.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("表二").delete();
      context.workbook.worksheets.add("表二");
      await context.sync();
    });
    const before = plainModel(host.model);
    await expect(port.apply([write("表二", 0, 0, 5)], {}, WORK)).rejects.toMatchObject({
      problem: { code: "sheet_gone", sheet: "表二" },
    });
    expect(plainModel(host.model)).toEqual(before);
  });

  it("a protected sheet, also where only a mark would be set", async () => {
    const { port, library } = two();
    await library.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("表二").protection.protect();
      await context.sync();
    });
    const problem = { code: "protected_sheet", sheet: "表二" };
    await expect(port.apply([write("表二", 0, 0, 5)], {}, WORK)).rejects.toMatchObject({ problem });
    const mark: Edit = { kind: "mark", family: "error", cells: [at("表二", 0, 0)] };
    await expect(port.apply([mark], {}, WORK)).rejects.toMatchObject({ problem });
  });

  it("a place with merged cells, though they hold nothing", async () => {
    const { port } = two();
    const range = { top: 20, left: 0, bottom: 22, right: 3 };
    const merge = { ...range, top: 22, bottom: 23 };
    await port.apply([{ kind: "merge", sheet: "表一", range: merge }], {}, WORK);
    await expect(
      port.apply([write("表一", 20, 0, 5)], { mustBeEmpty: [{ sheet: "表一", range }] }, WORK)
    ).rejects.toMatchObject({ problem: { code: "occupied", sheet: "表一", range } });
  });

  it("a place that is not empty, and a cell that is not as it was", async () => {
    const { port, host } = two();
    const before = plainModel(host.model);
    const range = { top: 0, left: 0, bottom: 3, right: 3 };
    await expect(
      port.apply([write("表一", 3, 3, 5)], { mustBeEmpty: [{ sheet: "表一", range }] }, WORK)
    ).rejects.toMatchObject({ problem: { code: "occupied", sheet: "表一", range } });
    await expect(
      port.apply([write("表一", 3, 3, 5)], { mustBe: [{ at: at("表一", 0, 0), value: 2 }] }, WORK)
    ).rejects.toMatchObject({ problem: { code: "cell_changed", at: at("表一", 0, 0) } });
    expect(plainModel(host.model)).toEqual(before);
    await port.apply(
      [write("表一", 3, 3, 5)],
      {
        mustBe: [
          { at: at("表一", 0, 0), value: 1 },
          { at: at("表一", 5, 0), value: null },
        ],
      },
      WORK
    );
  });

  it("a sheet under a name that is taken in another case", async () => {
    const opened = openSheets([plainSheet("Data", [[1]])]);
    const content = plainSheet("DATA", [[1]]);
    await expect(
      opened.port.apply([{ kind: "addSheet", content }], {}, WORK)
    ).rejects.toMatchObject({ problem: { code: "sheet_name_taken", sheet: "DATA" } });
  });

  it("kinds of edits that Excel has no way for", async () => {
    const { port, host } = two();
    const comment: Edit = { kind: "comment", at: at("表一", 0, 0), text: "注", author: "审核" };
    await expect(port.apply([comment], {}, WORK)).rejects.toMatchObject({
      problem: { code: "not_supported" },
    });
    await expect(
      port.apply([{ kind: "removeSheet", sheet: "表一" }], {}, WORK)
    ).rejects.toMatchObject({ problem: { code: "not_supported" } });
    expect(host.record.roundTrips).toHaveLength(0);
  });

  it("a command that was cancelled", async () => {
    const { port, host } = two();
    const work = { ...WORK, signal: { aborted: true } };
    await expect(port.apply([write("表一", 0, 0, 5)], {}, work)).rejects.toMatchObject({
      problem: { code: "cancelled" },
    });
    expect(host.record.roundTrips).toHaveLength(0);
  });
});
