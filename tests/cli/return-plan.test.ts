import { issuerOf } from "../../src/cli/return-plan";
import { readReport } from "../../src/core/report-read";
import { readScheme } from "../../src/core/scheme/scheme-read";
import { readFrame } from "../../src/core/submission/collect-frame";
import { workbookOf } from "../core/submission/settled-collection";
import { form, rowsK1, schemeSheets } from "./submitted-sample";

const frame = (() => {
  const workbook = workbookOf(schemeSheets());
  return readFrame(workbook, readScheme(workbook).scheme, workbook);
})();

it.each([
  ["the bureau as its own form names it", "滨江县统计局", "滨江县统计局"],
  ["nobody where the period stands beside a name left empty", "", ""],
])("a notice is issued by %s", (_, unit, issuer) => {
  const workbook = workbookOf([form({ number: "K1", rows: rowsK1(0), unit })]);
  const bureau = readReport(workbook, frame.scheme, { through: null });
  expect(bureau.forms).toHaveLength(1);
  expect(issuerOf({ ...frame, bureauUnit: null, bureau })).toBe(issuer);
});
