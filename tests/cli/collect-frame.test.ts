import { readSchemeBytes } from "../../src/cli/collect-frame";
import { enCommandLine } from "../../src/locales/en-us-cli";
import { form, rowsK1, schemeWorkbook, type Rows } from "./submitted-sample";

it("columns of the bureau's form that nothing adds up are told of every collection", async () => {
  const rows: Rows = rowsK1(0).map((row) => [...row, 7]);
  const wide = form({ number: "K1", rows });
  const cells = wide.cells.concat(
    { row: 5, column: 5, value: "投入（万元）" },
    { row: 6, column: 5, value: 3 }
  );
  const bytes = schemeWorkbook({ more: [{ ...wide, cells }] });
  const { leftOut } = await readSchemeBytes("scheme.xlsx", bytes, enCommandLine);
  expect(leftOut).toHaveLength(1);
  expect(leftOut[0]).toContain(
    "not taken for this year's or last year's, of which a form has one each: F \"投入（万元）\""
  );
});
