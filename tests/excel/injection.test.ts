import type { Edit } from "../../src/core/workbook";
import { at, contentAt, write } from "./edits";
import { openSheets, plainSheet, WORK } from "./open";

const TEXTS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1+1", "=cmd|' /C calc'!A0"];

/** Every way in which a text comes into the open workbook, and where it then stands. */
const WAYS: readonly (readonly [string, (text: string) => readonly Edit[], string])[] = [
  ["a value", (text) => [write("表", 0, 0, text)], "表"],
  ["a new sheet", (text) => [{ kind: "addSheet", content: plainSheet("新表", [[text]]) }], "新表"],
  [
    "the caption of a table",
    (text) => [
      write("表", 0, 0, text),
      {
        kind: "addTable",
        sheet: "表",
        range: { top: 0, left: 0, bottom: 1, right: 0 },
        name: "计划",
        columns: [text],
      },
    ],
    "表",
  ],
  [
    "a copied sheet",
    (text) => [
      write("表", 0, 0, text),
      { kind: "copySheet", from: "表", name: "副本" },
      { kind: "write", at: at("副本", 0, 0), value: text },
    ],
    "副本",
  ],
];

describe.each(WAYS)("%s that looks like a formula", (_, edits, sheet) => {
  it.each(TEXTS)("stays the text %j", async (text) => {
    const opened = openSheets([plainSheet("表", [[1], [2]])]);
    await opened.port.read(WORK);
    await opened.port.apply(edits(text), {}, WORK);
    const [[shown] = []] = await contentAt(opened, sheet, "A1");
    // A formula would come back as it was sent, and its value would be another.
    const value = await opened.library.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(sheet).getRange("A1").load("values");
      await context.sync();
      return (range.values as unknown[][])[0]?.[0];
    });
    expect([value, shown].map((one) => String(one).replace(/^'/, ""))).toEqual([text, text]);
  });
});
