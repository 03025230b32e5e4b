import { readFileSync } from "node:fs";
import { inflateNode } from "../../src/files/inflate-node";
import { readWorkbook } from "../../src/files/read-workbook";
import { emptyFolder, run } from "./run";
import { rowsK1, schemeWorkbook, sheet, unitSheets, workbook, write } from "./submitted-sample";

const folder = emptyFolder();
const scheme = write(folder.path("scheme.xlsx"), schemeWorkbook());
afterAll(() => {
  folder.remove();
});

it("a form that came again stands beside the earlier one on the board, in the record and in JSON", async () => {
  const zero = (rate: number) =>
    rowsK1(0).map((row) =>
      row[2] === "05"
        ? [...row.slice(0, 3), 0, 90]
        : row[2] === "04"
          ? [...row.slice(0, 3), rate, 50]
          : row
    );
  const reason = sheet("审核说明", [
    ["规则编号", "单元格", "左值", "右值", "说明"],
    ["ZERO", "K1!D12", 0, 90, "=1+1"],
  ]);
  const first = workbook([...unitSheets(0, {}, { k1: zero(30) }), reason]);
  write(folder.path("twice/1.xlsx"), first);
  const date = "2023年11月9日";
  write(folder.path("twice/2.xlsx"), workbook(unitSheets(0, { date }, { k1: zero(50) })));
  const out = folder.path("out-twice");
  const args = ["collect", folder.path("twice"), "--scheme", scheme, "--out", out, "--json"];
  const { units } = JSON.parse((await run(args)).out) as {
    units: { findings: object[]; resubmissions: object[] }[];
  };
  expect(units[0]).toMatchObject({
    verdict: "pass",
    findings: [{ rule: "ZERO", explanation: "=1+1", explanationFrom: "twice/1.xlsx" }],
    resubmissions: [
      {
        file: "twice/2.xlsx",
        before: [
          { form: "K1", file: "twice/1.xlsx" },
          { form: "K2", file: "twice/1.xlsx" },
        ],
        changed: [{ indicatorCode: "04", before: { value: 30 }, after: { value: 50 } }],
        closed: [{ rule: "R2" }],
      },
    ],
  });
  const record = readFileSync(folder.path("out-twice/decisions.ndjson"), "utf8");
  expect(record).toContain('"changed":1,"closed":1,"open":0,"new":0,"carried":1,"again":0');
  const bytes = readFileSync(folder.path("out-twice/board.xlsx"));
  const { sheets } = readWorkbook(bytes, inflateNode);
  const compared = sheets.find((one) => one.name === "重报对照")?.cells ?? [];
  const events = compared.filter((cell) => cell.column === 5).map((cell) => cell.value);
  expect(events).toEqual(["事项", "数据改动", "已改正", "沿用说明"]);
  // What a unit wrote is a text, whatever it begins with.
  const text = compared.find((cell) => cell.column === 16 && cell.row === 3);
  expect(text).toMatchObject({ value: "=1+1（见“1.xlsx”）" });
  expect(sheets.flatMap((one) => one.cells.filter((cell) => cell.formula !== undefined))).toEqual(
    []
  );
});
