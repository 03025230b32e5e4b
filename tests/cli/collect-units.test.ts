import { changedRow, collect, folder, k1, PASSED, scheme, type Told } from "./collect-run";
import { run } from "./run";
import {
  form,
  rowsK1,
  rowsK2,
  unitWorkbook,
  UNITS,
  workbook,
  write,
  type FormParts,
} from "./submitted-sample";

afterAll(() => {
  folder.remove();
});

describe("whose a file is", () => {
  const unitOf = async (change: Partial<FormParts>, file = "0.xlsx") => {
    const told = await collect({ "0.xlsx": null, [file]: unitWorkbook(0, change) });
    const { unit, unitBy } = told.files.find((one) => one.file === file)!;
    return { unit, unitBy, ...told.of("U01") };
  };
  it.each<[string, Partial<FormParts>]>([
    ["东湖镇", {}],
    ["东 湖　镇", {}],
    ["東湖鎮", {}],
    ["东湖镇（盖章）", {}],
  ])("%s is known", async (unit, change) => {
    expect(await unitOf({ unit, ...change })).toMatchObject({ unit: "U01", verdict: "pass" });
  });

  it("brackets of both widths are one name", async () => {
    const told = await collect({ "2.xlsx": unitWorkbook(2, { unit: "南河街道(开发区)" }) });
    expect(told.of("U03")).toEqual(PASSED);
  });

  it("the name of the file tells only where the form does not, and that is asked", async () => {
    const told = await unitOf({ unit: "" }, "附件 东湖镇 报表.xlsx");
    expect(told).toMatchObject({ unit: "U01", unitBy: "file", verdict: "explain" });
    expect(told.findings).toEqual(["query FILE.unit unit_by_file K1!A1"]);
  });

  it("a unit that is in no register is not taken for another", async () => {
    const told = await unitOf({ unit: "东胡镇" }, "东湖镇.xlsx");
    expect(told).toMatchObject({ unit: null, verdict: "missing" });
  });

  it("a new name beside a known code is told", async () => {
    const told = await collect({ "0.xlsx": unitWorkbook(0, { unit: "东湖街道", code: "Ｕ01" }) });
    expect(told.of("U01").verdict).toBe("pass");
    expect(told.text).toContain('"code": "unit_renamed"');
  });

  it("name and code of two units are nobody's, and push nobody's figures out", async () => {
    const told = await collect({
      "0.xlsx": null,
      "又.xlsx": unitWorkbook(0, { unit: "东湖镇", code: "U02" }),
    });
    expect(told.files.find((one) => one.file === "又.xlsx")).toMatchObject({ state: "unknown" });
    expect([told.of("U01").verdict, told.of("U02").verdict]).toEqual(["missing", "pass"]);
    expect(told.total("K1", "01")).toBe(120);
  });

  it("the terminal says why a file is nobody's", async () => {
    write(folder.path("nobody/a.xlsx"), unitWorkbook(0, { unit: "东胡镇" }));
    write(folder.path("nobody/b.xlsx"), unitWorkbook(1));
    const args = ["collect", folder.path("nobody"), "--scheme", scheme];
    const { code, out, err } = await run([...args, "--out", folder.path("nobody-out")]);
    expect([code, err]).toEqual([3, ""]);
    expect(out).toContain("nobody/a.xlsx：单位名录中没有“东胡镇”，是否为“东湖镇”？");
  });

  it("several units in one workbook are told apart", async () => {
    const sheets = [0, 1].flatMap((step) => {
      const unit = UNITS[step]![1];
      const forms = [
        form({ unit, rows: rowsK1(step) }),
        form({ unit, number: "K2", rows: rowsK2(step) }),
      ];
      return forms.map((one) => ({ ...one, name: `${unit}${one.name}` }));
    });
    const told = await collect({ "0.xlsx": workbook(sheets), "1.xlsx": null });
    expect([told.of("U01"), told.of("U02")]).toEqual([PASSED, PASSED]);
    expect(told.text).toContain('"code": "several_units"');
    expect(told.total("K1", "01")).toBe(140);
  });
});

describe("which of several counts", () => {
  const states = (told: Told) => Object.fromEntries(told.files.map((one) => [one.file, one.state]));

  it("the newest by its own date, and the older one is kept in the record", async () => {
    const wrong = k1("03", (row) => [...row.slice(0, 3), 11, 9]);
    const right = unitWorkbook(0, { date: "2023年11月9日" });
    const told = await collect({ "0.xlsx": right, "00 旧.xlsx": wrong });
    expect(states(told)).toMatchObject({ "0.xlsx": "current", "00 旧.xlsx": "older" });
    expect(told.of("U01")).toEqual(PASSED);
  });

  it("one form that came again takes the place of that form alone", async () => {
    const again = form({
      rows: changedRow(rowsK1(0), "05", (row) => [...row.slice(0, 3), 77, 90]),
      date: "2023年11月9日",
    });
    const told = await collect({ "0 更正.xlsx": workbook([again]) });
    expect(states(told)).toMatchObject({ "0.xlsx": "current", "0 更正.xlsx": "current" });
    expect(told.of("U01")).toEqual(PASSED);
  });

  it("a copy counts once", async () => {
    const told = await collect({ "0 副本.xlsx": unitWorkbook(0) });
    expect(Object.values(states(told)).sort()).toEqual([
      ...Array.from({ length: 5 }, () => "current"),
      "duplicate",
    ]);
    expect(told.total("K1", "01")).toBe(140);
  });

  it("last year's form does not take the place of this year's, though it was saved later", async () => {
    const old = unitWorkbook(0, { period: "2022年1—10月", date: "2023年12月1日" });
    const told = await collect({ "0 去年.xlsx": old });
    expect(states(told)).toMatchObject({ "0 去年.xlsx": "older", "0.xlsx": "current" });
    expect(told.of("U01")).toEqual(PASSED);
  });

  it("after the deadline it is late", async () => {
    const told = await collect({ "0.xlsx": unitWorkbook(0, { date: "2023年11月11日" }) });
    expect(told.of("U01")).toEqual({ ...PASSED, late: true });
  });

  it("nothing at all is 未报, and so is a form that is not there", async () => {
    const told = await collect({
      "0.xlsx": null,
      "1.xlsx": workbook([form({ unit: "西塘镇", rows: rowsK1(1) })]),
    });
    expect([told.of("U01").verdict, told.of("U02").verdict]).toEqual(["missing", "missing"]);
    expect(told.code).toBe(3);
  });
});
