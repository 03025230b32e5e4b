import { deflateNode } from "../../src/files/deflate-node";
import { openZip } from "../../src/files/zip";
import { writeZip } from "../../src/files/zip-write";
import { collect, folder, PASSED } from "./collect-run";
import { schemeWorkbook, sheet, unitWorkbook, UNITS, workbook, write } from "./submitted-sample";

afterAll(() => {
  folder.remove();
});

describe("files that cannot be read", () => {
  const bomb = () => {
    const zip = openZip(unitWorkbook(0));
    const xml = new Uint8Array(40 << 20).fill(32);
    return writeZip(zip, new Map([["xl/worksheets/sheet1.xml", xml]]), deflateNode);
  };
  it.each<[string, string, () => Uint8Array]>([
    ["file_empty", "空.xlsx", () => new Uint8Array()],
    ["not_a_workbook", "说明.docx", () => Buffer.from("plain text")],
    ["legacy_xls", "旧.xls", () => Buffer.from("d0cf11e0a1b11ae1", "hex")],
    ["damaged", "断.xlsx", () => unitWorkbook(0).subarray(0, 2000)],
    ["too_large", "炸弹.xlsx", bomb],
  ])("%s: the others are read all the same", async (problem, file, bytes) => {
    const told = await collect({ [file]: bytes() });
    expect(told.files.find((one) => one.file === file)).toMatchObject({
      state: "unread",
      unit: null,
      problem: { code: problem },
    });
    for (const [code] of UNITS) expect(told.of(code)).toEqual(PASSED);
    expect(told.code).toBe(3);
  });

  it("a workbook without a form is told from one that cannot be read", async () => {
    const told = await collect({
      "通讯录.xlsx": workbook([sheet("通讯录", [["姓名"], ["周敏"]])]),
    });
    expect(told.files.at(-1)).toMatchObject({ file: "通讯录.xlsx", state: "no_form" });
  });
});

it("a zip of workbooks is read like a folder", async () => {
  const parts = new Map(UNITS.map(([, name], step) => [`报送/${name}.xlsx`, unitWorkbook(step)]));
  const left = Object.fromEntries(UNITS.map((_, step) => [`${String(step)}.xlsx`, null]));
  parts.set("__MACOSX/._x.xlsx", new Uint8Array([1]));
  const told = await collect({ ...left, "全部.zip": writeZip(null, parts, deflateNode) });
  expect(told.files.map((one) => one.state)).toEqual(UNITS.map(() => "current"));
  for (const [code] of UNITS) expect(told.of(code)).toEqual(PASSED);
  const broken = await collect({ "坏.zip": Buffer.from("PK\u0003\u0004 and no more") });
  expect(broken.files.at(-1)).toMatchObject({ file: "坏.zip", state: "unread" });
});

it("a workbook whose name begins with a dot is read; of what other programs leave, workbooks are told", async () => {
  const litter = [".DS_Store", "~$1.xlsx", "._2.xlsx", ".~lock.3.xlsx#", ".回收站/4.xlsx"];
  const inside = ["报送/.5.xlsx", "报送/~$5.xlsx", "__MACOSX/._5.xlsx", "__MACOSX/._说明"];
  const zip = new Map(inside.map((name) => [name, unitWorkbook(1)]));
  const told = await collect({
    ...{ "0.xlsx": null, ".0.xlsx": unitWorkbook(0), "1.xlsx": null },
    ...{ "1.zip": writeZip(null, zip, deflateNode) },
    ...Object.fromEntries(litter.map((name) => [name, unitWorkbook(0)])),
  });
  expect(told.files.map((one) => `${one.state} ${one.file}`)).toEqual([
    ...["current .0.xlsx", "current 1.zip/报送/.5.xlsx"],
    ...["current 2.xlsx", "current 3.xlsx", "current 4.xlsx"],
  ]);
  const inZip = ["1.zip/__MACOSX/._5.xlsx", "1.zip/报送/~$5.xlsx"];
  expect([...told.passedOver].sort()).toEqual([...litter.slice(1), ...inZip].sort());
});

it("a unit above others is not added to what they report", async () => {
  const register = UNITS.map(([code, name]) => [
    ...[code, name, "K1、K2", "2023-11-10"],
    code === "U05" ? null : "区科技服务中心",
  ]);
  const path = write(folder.path("above.xlsx"), schemeWorkbook({ register }));
  const told = await collect({}, path);
  expect(told.total("K1", "01")).toBe(104);
  expect(told.text).toContain('"contained": [\n        "U05"');
});
