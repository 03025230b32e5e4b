import { inflateNode } from "../../src/files/inflate-node";
import { deflateNode } from "../../src/files/deflate-node";
import { openZip, readEntry } from "../../src/files/zip";
import { writeZip } from "../../src/files/zip-write";
import { changedRow, collect, folder, k1, PASSED } from "./collect-run";
import {
  form,
  rowsK1,
  rowsK2,
  schemeWorkbook,
  sheet,
  unitWorkbook,
  UNITS,
  workbook,
  write,
} from "./submitted-sample";

afterAll(() => {
  folder.remove();
});

it("five units that are right pass, with no finding at all", async () => {
  const told = await collect({});
  expect(told.code).toBe(0);
  for (const [code] of UNITS) expect(told.of(code)).toEqual(PASSED);
  expect(told.total("K1", "01")).toBe(140);
});

describe("what is wrong with a form goes back, or is asked", () => {
  const returned = (...findings: string[]) => ({ verdict: "return", late: false, findings });
  const asked = (...findings: string[]) => ({ verdict: "explain", late: false, findings });
  it.each<[string, Uint8Array, ReturnType<typeof returned>]>([
    [
      "a sum that does not add up",
      k1("03", (row) => [...row.slice(0, 3), 11, 9]),
      returned("hard R1 relation K1!D8"),
    ],
    [
      "another year",
      unitWorkbook(0, { period: "2022年1—10月" }),
      returned("hard LAW.period period_year K1!C5", "hard LAW.period period_year K2!C5"),
    ],
    [
      "other months than the other units",
      unitWorkbook(0, { period: "2023年1—9月" }),
      asked("query LAW.months period_months K1!C5", "query LAW.months period_months K2!C5"),
    ],
    [
      "a form that has expired",
      unitWorkbook(0, { expiry: "2022年12月" }),
      returned(
        "hard LAW.expiry expired K1!E4",
        "hard LAW.expiry expired K2!E4",
        "query LAW.version version K1!E4",
        "query LAW.version version K2!E4"
      ),
    ],
    [
      "a form under another document number",
      unitWorkbook(0, { approval: "示科统〔2022〕1号" }),
      asked("query LAW.version version K1!E3", "query LAW.version version K2!E3"),
    ],
    [
      "a form number that is not of these rows",
      unitWorkbook(0, { number: "K9" }),
      returned("hard LAW.number form_number K9!E2"),
    ],
    [
      "a row that was added",
      unitWorkbook(0, {}, { k1: [...rowsK1(0), ["丙类项目", "项", "06", 3, 3]] }),
      returned("hard READ.row row_unplaced K1!D13"),
    ],
    [
      "an empty row that was added",
      unitWorkbook(0, {}, { k1: [...rowsK1(0), ["丙类项目", "项", "06", null, null]] }),
      returned("hard READ.row row_added K1!A13"),
    ],
    [
      "a row that was taken out",
      unitWorkbook(0, {}, { k1: rowsK1(0).slice(0, 4) }),
      returned("hard READ.rows row_missing K1!A1"),
    ],
    [
      "a row that was renamed",
      k1("03", (row) => ["丁类课题", ...row.slice(1)]),
      returned("hard READ.row code_and_name K1!D10"),
    ],
    [
      "a unit of measure that was changed",
      k1("05", (row) => [row[0]!, "元", ...row.slice(2)]),
      returned("hard READ.unit unit_differs K1!D12"),
    ],
    [
      "a text in the place of a figure",
      k1("05", (row) => [...row.slice(0, 3), "约一百", 90]),
      returned("hard READ.figure unreadable K1!D12"),
    ],
    [
      "last year's figure altered",
      k1("02", (row) => [...row.slice(0, 4), 8]),
      returned("hard LASTYEAR last_year K1!E9"),
    ],
    [
      "0 for a blank",
      k1("05", (row) => [...row.slice(0, 3), 0, 90]),
      asked("query ZERO zero K1!D12"),
    ],
    [
      "a form that nobody signed",
      workbook([form({ rows: rowsK1(0), date: "" }), form({ number: "K2", rows: rowsK2(0) })]),
      asked("query LAW.signature unsigned K1!A13"),
    ],
  ])("%s", async (_, bytes, expected) => {
    const told = await collect({ "0.xlsx": bytes });
    expect(told.of("U01")).toEqual(expected);
    for (const [code] of UNITS.slice(1)) expect(told.of(code)).toEqual(PASSED);
  });

  it("a form that the register does not ask for", async () => {
    const register = UNITS.map(([code, name]) => [code, name, code === "U01" ? "K1" : "", null]);
    const path = write(folder.path("asked.xlsx"), schemeWorkbook({ register }));
    const told = await collect({}, path);
    expect(told.of("U01")).toEqual(asked("query FILE.due form_not_due K2!E2"));
    expect(told.of("U02")).toEqual(PASSED);
  });

  it("a 0 is not asked about where last year was 0", async () => {
    const rows = changedRow(rowsK1(0), "05", (row) => [...row.slice(0, 3), 0, 0]);
    expect((await collect({ "0.xlsx": unitWorkbook(0, {}, { k1: rows }) })).of("U01")).toEqual(
      PASSED
    );
  });

  it("numbers typed as text are read, and that is said", async () => {
    const bytes = k1("05", (row) => [...row.slice(0, 3), "１００", 90]);
    const told = await collect({ "0.xlsx": bytes });
    expect(told.of("U01")).toEqual(PASSED);
    expect(told.text).toContain('"code": "assumed"');
    expect(told.total("K1", "05")).toBe(140);
  });

  it("a hidden sheet with figures is asked about", async () => {
    const more = sheet("底稿", [["旧数", 12]]);
    const shown = workbook([
      form({ rows: rowsK1(0) }),
      form({ number: "K2", rows: rowsK2(0) }),
      more,
    ]);
    const told = await collect({ "0.xlsx": hideSheet(shown, "底稿") });
    expect(told.of("U01")).toEqual(asked("query FILE.hidden hidden_sheet 底稿!B1"));
  });

  it("an explanation on the unit's own sheet answers its query", async () => {
    const told = await collect({
      "0.xlsx": workbook([
        form({ rows: changedRow(rowsK1(0), "05", (row) => [...row.slice(0, 3), 0, 90]) }),
        form({ number: "K2", rows: rowsK2(0) }),
        sheet("审核说明", [
          ["规则编号", "单元格", "左值", "右值", "说明"],
          ["ZERO", "K1!D12", 0, 90, "本年没有立项"],
        ]),
      ]),
    });
    expect(told.of("U01").verdict).toBe("pass");
    expect(told.text).toContain("本年没有立项");
  });
});

/** The same workbook with one sheet hidden. */
function hideSheet(bytes: Uint8Array, name: string): Uint8Array {
  const zip = openZip(bytes);
  const part = "xl/workbook.xml";
  const xml = new TextDecoder().decode(readEntry(zip, part, inflateNode)!);
  const hidden = xml.replace(`name="${name}"`, `name="${name}" state="hidden"`);
  expect(hidden).not.toBe(xml);
  return writeZip(zip, new Map([[part, new TextEncoder().encode(hidden)]]), deflateNode);
}
