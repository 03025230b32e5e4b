import { sheetOf } from "../sheet-of";
import { ALL, book, FILLED, TEMPLATE, withFigures } from "./shortfall-book";
import { editedBook, filledBook, planBook, rowsOf, withCell, withRows } from "./summary-book";

describe("a summary that is filled again", () => {
  it("leaves the template as it is and fills a copy of it", () => {
    const filled = filledBook(book([10, 8, 12]));
    expect(rowsOf(filled, FILLED)).toEqual(ALL);
    expect(rowsOf(filled, "年终总结")).toEqual(rowsOf(book([10, 8, 12]), "年终总结"));
  });

  it("changes nothing where nothing has changed", () => {
    const filled = filledBook(book([10, 8, 12]));
    expect(planBook(filled).edits).toEqual([]);
  });

  it("writes only the cells that depend on a figure, and their record", () => {
    const filled = withFigures(filledBook(book([10, 8, 12])), [10, 9, 12]);
    const { edits } = planBook(filled);
    expect(edits.every((edit) => edit.kind === "write")).toBe(true);
    const cells = edits.flatMap((edit) =>
      edit.kind === "write" && edit.at.sheet === FILLED ? [[edit.at.row, edit.at.column]] : []
    );
    expect(cells).toEqual([
      [1, 0],
      [4, 2],
      [6, 2],
    ]);
    expect(rowsOf(editedBook(filled, planBook(filled).edits), FILLED)[4]).toEqual([
      "乙类",
      "20项",
      9,
    ]);
  });

  it("adds and takes away rows of a block, and chooses the other branch", () => {
    const fewer = withFigures(filledBook(book([10, 8, 12])), [25, 8, 22]);
    const filled = editedBook(fewer, planBook(fewer).edits);
    expect(rowsOf(filled, FILLED)).toEqual([
      ["2023年总结"],
      ["合计55项，甲类25项。"],
      ["指标", "目标", "本年"],
      ["乙类", "20项", 8],
      ["小计", null, 55],
      ["甲类已经完成年度目标，达到目标的125%，请各单位继续保持。"],
      ["填表人："],
    ]);
    const more = withFigures(filled, [10, 8, 12]);
    expect(rowsOf(editedBook(more, planBook(more).edits), FILLED)).toEqual(ALL);
  });

  it("keeps a cell edited by hand and shows it beside what it would be", () => {
    const edited = withCell(filledBook(book([10, 8, 12])), FILLED, [1, 0], "全年合计三十项。");
    expect(planBook(edited).edits).toEqual([]);
    const changed = withFigures(edited, [10, 9, 12]);
    const plan = planBook(changed);
    expect(plan.sheets[0]?.handEdits).toEqual([
      {
        kind: "cell",
        at: { sheet: FILLED, row: 1, column: 0 },
        kept: "全年合计三十项。",
        filled: "合计31项，甲类10项。",
      },
    ]);
    const kept = editedBook(changed, plan.edits);
    expect(rowsOf(kept, FILLED)[1]).toEqual(["全年合计三十项。"]);
    expect(planBook(kept).edits).toEqual([]);
    const replaced = editedBook(kept, planBook(kept, () => true).edits);
    expect(rowsOf(replaced, FILLED)[1]).toEqual(["合计31项，甲类10项。"]);
    expect(planBook(replaced).sheets[0]?.handEdits).toEqual([]);
  });

  it("replaces only the edits it is told to", () => {
    let edited = withCell(filledBook(book([10, 8, 12])), FILLED, [1, 0], "甲");
    edited = withCell(edited, FILLED, [4, 2], 99);
    const plan = planBook(edited, ({ row }) => row === 4);
    const rows = rowsOf(editedBook(edited, plan.edits), FILLED);
    expect([rows[1], rows[4]]).toEqual([["甲"], ["乙类", "20项", 8]]);
  });

  it("keeps words of the template that were edited by hand, and a cell that was emptied", () => {
    let edited = withCell(filledBook(book([10, 8, 12])), FILLED, [8, 0], "填表人：周敏");
    edited = withCell(edited, FILLED, [5, 1], null);
    const changed = withFigures(edited, [10, 8, 11]);
    const rows = rowsOf(editedBook(changed, planBook(changed).edits), FILLED);
    expect([rows[8], rows[5]]).toEqual([["填表人：周敏"], ["丙类", null, 11]]);
  });

  it("follows rows that were inserted, and keeps them behind the same row", () => {
    const inserted = withRows(filledBook(book([10, 8, 12])), FILLED, (count) => [
      ...Array.from({ length: 5 }, (_, row) => row),
      null,
      ...Array.from({ length: count - 5 }, (_, row) => row + 5),
    ]);
    const edited = withCell(inserted, FILLED, [5, 0], "另行说明");
    expect(planBook(edited).edits.filter((one) => "at" in one && one.at.sheet === FILLED)).toEqual(
      []
    );
    const changed = withFigures(edited, [22, 8, 13]);
    const rows = rowsOf(editedBook(changed, planBook(changed).edits), FILLED);
    expect(rows.slice(3, 7)).toEqual([
      ["乙类", "20项", 8],
      ["另行说明"],
      ["丙类", "20项", 13],
      ["小计", null, 43],
    ]);
  });

  it("does not fill a row again that was deleted by hand, and says so", () => {
    const deleted = withRows(filledBook(book([10, 8, 12])), FILLED, (count) =>
      Array.from({ length: count }, (_, row) => row).filter((row) => row !== 4)
    );
    const changed = withFigures(deleted, [10, 9, 12]);
    const plan = planBook(changed);
    const filled = editedBook(changed, plan.edits);
    expect(rowsOf(filled, FILLED)[4]).toEqual(["丙类", "20项", 12]);
    expect(plan.sheets[0]?.handEdits).toMatchObject([{ kind: "row_deleted", item: "乙类" }]);
    expect(planBook(filled).edits).toEqual([]);
    const again = editedBook(filled, planBook(filled, () => true).edits);
    expect(rowsOf(again, FILLED)[4]).toEqual(["乙类", "20项", 9]);
  });

  it("keeps an edited row whose item is no longer listed", () => {
    const edited = withCell(filledBook(book([10, 8, 12])), FILLED, [4, 3], "原因：项目推迟");
    const changed = withFigures(edited, [10, 20, 12]);
    const plan = planBook(changed);
    const filled = editedBook(changed, plan.edits);
    expect(rowsOf(filled, FILLED)[4]).toEqual(["乙类", "20项", 8, "原因：项目推迟"]);
    expect(plan.sheets[0]?.handEdits).toMatchObject([{ kind: "row_left", item: "乙类" }]);
    expect(planBook(filled).edits).toEqual([]);
    const back = withFigures(filled, [10, 9, 12]);
    expect(rowsOf(editedBook(back, planBook(back).edits), FILLED)[4]).toEqual([
      "乙类",
      "20项",
      9,
      "原因：项目推迟",
    ]);
  });

  it("follows a template that was changed, rows above included", () => {
    const filled = withCell(filledBook(book([10, 8, 12])), FILLED, [4, 0], "乙类（重点）");
    const template = sheetOf("年终总结", [["某某区"], ...TEMPLATE]);
    const changed = {
      ...filled,
      sheets: filled.sheets.map((one) => (one.name === "年终总结" ? template : one)),
    };
    const rows = rowsOf(editedBook(changed, planBook(changed).edits), FILLED);
    expect(rows[0]).toEqual(["某某区"]);
    expect(rows[5]).toEqual(["乙类（重点）", "20项", 8]);
    expect(rows).toHaveLength(10);
  });

  it("fills beside a sheet of that name that it did not make", () => {
    const workbook = book([10, 8, 12]);
    const own = sheetOf(FILLED, [["我的总结"]]);
    const filled = filledBook({ ...workbook, sheets: [...workbook.sheets, own] });
    expect(rowsOf(filled, FILLED)).toEqual([["我的总结"]]);
    expect(rowsOf(filled, `${FILLED}(2)`)).toEqual(ALL);
  });

  it("makes the sheet anew where it has no row of a kind that is needed, with what was edited", () => {
    const template = [...TEMPLATE.slice(0, 3), ["{{逐行 未完成}}{{.名称}}", "{{.数值}}"], ["末行"]];
    const none = filledBook(book([20, 20, 20], template));
    const edited = withCell(none, FILLED, [3, 0], "末行（修改）");
    const changed = withFigures(edited, [20, 8, 20]);
    for (const canRemove of [true, false]) {
      const plan = planBook(changed, () => false, canRemove);
      const name = canRemove ? FILLED : `${FILLED}(2)`;
      expect(plan.edits.filter((one) => one.kind === "removeSheet")).toHaveLength(
        canRemove ? 1 : 0
      );
      const filled = editedBook(changed, plan.edits);
      expect(rowsOf(filled, name).slice(3)).toEqual([["乙类", 8], ["末行（修改）"]]);
      expect(planBook(filled).edits).toEqual([]);
    }
  });
});
