import { inflateNode } from "../../src/files/inflate-node";
import { readLook } from "../../src/files/read-look";
import { readWorkbook } from "../../src/files/read-workbook";
import { form, rowsK1, schemeWorkbook } from "../cli/submitted-sample";
import { sharing } from "../files/hand-made";
import { cellsOf, made } from "./blank-made";

it("keeps formulas of a comparison, also where one was dragged down", async () => {
  const source = form({ rows: rowsK1(0) });
  const added = [
    ...[
      { row: 5, column: 5, value: "同比增长" },
      { row: 6, column: 5, value: 3 },
    ],
    ...[8, 9, 10].map((row) => {
      const formula = `D${String(row)}/E${String(row)}-1`;
      return { row: row - 1, column: 5, value: 0, formula };
    }),
  ];
  const more = [{ ...source, cells: [...source.cells, ...added] }];
  const shared = ["D8/E8-1", "D9/E9-1", "D10/E10-1"];
  const bytes = sharing(schemeWorkbook({ more }), "F8:F10", ...shared);
  const { blank } = await made({}, { forms: ["K1"] }, bytes);
  const cells = cellsOf(readWorkbook(blank, inflateNode), "K1");
  expect([7, 8, 9].map((row) => cells.get(`${String(row)} 5`)?.formula)).toEqual(
    [8, 9, 10].map(
      (row) =>
        `IF(OR(D${String(row)}="",E${String(row)}=""),"",IFERROR(D${String(row)}/E${String(row)}-1,""))`
    )
  );
});

describe("a column whose use is not known", () => {
  /** What a unit's form holds in such a column, and whether each cell is open. */
  async function sent(values: readonly (string | number | null)[], rows = [7, 8, 9, 10, 11]) {
    const source = form({ rows: rowsK1(0) });
    const added = [
      { row: 5, column: 5, value: "填报处室" },
      { row: 6, column: 5, value: 3 },
      ...rows.map((row, index) => ({ row, column: 5, value: values[index] ?? null })),
    ];
    const more = [{ ...source, cells: [...source.cells, ...added] }];
    const { base, blank } = await made({ more }, { forms: ["K1"] });
    const cells = cellsOf(readWorkbook(blank, inflateNode), "K1");
    const { sheets, styles } = readLook(blank, inflateNode);
    const look = sheets.find(({ name }) => name === "K1")!;
    const isOpen = (row: number) => {
      const cell = look.cells.find((one) => one.row === row && one.column === 5);
      return styles[cell?.style ?? 0]?.locked === false;
    };
    return {
      cells: rows.map((row) => [cells.get(`${String(row)} 5`)?.value ?? null, isOpen(row)]),
      notes: base.notes.filter(({ code }) => code === "words_kept"),
    };
  }

  it("keeps words and loses figures of every kind, and the words are told", async () => {
    const { cells, notes } = await sent(["科技科", 12345, "约20项", "1-2家", "-"]);
    expect(cells).toEqual([
      ["科技科", false],
      ...[12345, "约20项", "1-2家", "-"].map(() => [null, true]),
    ]);
    expect(notes).toEqual([
      { code: "words_kept", form: "K1", cells: [{ sheet: "K1", row: 7, column: 5 }] },
    ]);
  });

  it("is the form's own where it holds words alone, signs and gaps included", async () => {
    const words = ["科技科", "科技科", null, "-", "2023年口径"];
    const { cells, notes } = await sent(words);
    expect(cells).toEqual(words.map((word) => [word, false]));
    expect(notes).toEqual([]);
  });
});
