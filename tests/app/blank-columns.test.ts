import { inflateNode } from "../../src/files/inflate-node";
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
