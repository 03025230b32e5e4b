import { at, contentAt, write } from "./edits";
import { differencesBetween, lookAt, plainModel } from "./look";
import { openSheets, plainSheet, WORK } from "./open";

describe("sheets", () => {
  const content = {
    ...plainSheet("审核说明", [["说明"], ["编号", "=文字", 12]]),
    merges: [{ top: 0, left: 0, bottom: 0, right: 2 }],
    widths: [18, 26],
    heights: [[0, 28]] as [number, number][],
    freeze: { rows: 1, columns: 0 },
    gridLines: false,
    tabColor: "C00000",
    marks: [{ family: "error" as const, range: { top: 1, left: 0, bottom: 1, right: 0 } }],
  };

  it("are drawn after the others, and taken away again", async () => {
    const { port, host } = openSheets([plainSheet("表一", [[1]])]);
    const before = plainModel(host.model);
    await port.apply([{ kind: "addSheet", content }, write("审核说明", 2, 0, "001")], {}, WORK);
    const sheet = host.model.sheets[1];
    expect(sheet).toMatchObject({ name: "审核说明", showGridlines: false, tabColor: "#C00000" });
    expect(sheet?.merges).toEqual(content.merges);
    const { sheets } = await port.read(WORK);
    expect(sheets[1]?.cells.map(({ value }) => value)).toEqual([
      "说明",
      "编号",
      "=文字",
      12,
      "001",
    ]);
    await port.undo(WORK);
    expect(plainModel(host.model)).toEqual(before);
  });

  it("are not taken away where the user has written on them", async () => {
    const { port, host, library } = openSheets([plainSheet("表一", [[1]])]);
    await port.apply([{ kind: "addSheet", content }], {}, WORK);
    await library.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("审核说明").getRange("E5").values = [["因为"]];
      await context.sync();
    });
    await expect(port.undo(WORK)).rejects.toMatchObject({
      problem: { code: "cell_changed", at: at("审核说明", 4, 4) },
    });
    expect(host.model.sheets).toHaveLength(2);
  });

  it("are copied with values, formulas, looks, sizes and merges", async () => {
    const opened = openSheets([
      {
        name: "模板",
        cells: [
          { row: 0, column: 0, value: "标题", style: { bold: true, size: 16, fill: "FFFF00" } },
          { row: 2, column: 1, value: "{{a}}", style: { border: "thin" } },
          { row: 3, column: 1, value: 2, formula: "1+1" },
        ],
        widths: [20, 5],
        heights: [[0, 40]],
        merges: [{ top: 0, left: 0, bottom: 0, right: 3 }],
      },
    ]);
    const { port, host } = opened;
    const before = plainModel(host.model);
    await port.apply(
      [{ kind: "copySheet", from: "模板", name: "总结" }, write("总结", 2, 1, "十二项")],
      {},
      WORK
    );
    const [source, copy] = host.model.sheets;
    expect(copy?.merges).toEqual(source?.merges);
    expect(lookAt(copy, 0, 0)).toEqual(lookAt(source, 0, 0));
    expect(lookAt(copy, 2, 1)).toEqual(lookAt(source, 2, 1));
    expect([copy?.columns.get(0)?.size, copy?.rows.get(0)?.size]).toEqual([
      source?.columns.get(0)?.size,
      source?.rows.get(0)?.size,
    ]);
    expect(await contentAt(opened, "总结", "B3:B4")).toEqual([["十二项"], ["=1+1"]]);
    expect(await contentAt(opened, "模板", "B3")).toEqual([["{{a}}"]]);
    await port.undo(WORK);
    expect(differencesBetween(before, plainModel(host.model))).toEqual([]);
  });
});
