import { readScheme } from "../../src/core/scheme/scheme-read";
import { readFrame } from "../../src/core/submission/collect-frame";
import { lastYearOf } from "../../src/core/submission/last-year";
import { readListedScheme } from "../../src/cli/listed-scheme";
import { inflateNode } from "../../src/files/inflate-node";
import { readWorkbook } from "../../src/files/read-workbook";
import { schemeSheets, sheet, workbook, type Rows, type Value } from "./submitted-sample";

const UNITS = ["U01", "东湖镇", "u 02", "U03", "无此单位", 4];
const CODES = ["01", "1", 2, "03", "99", null];
const VALUES = [12, "1,200", "3.5", "-", "未报", null, -7.25, 0];

/** Long enough to be read as lines: whatever stands in lists, often enough. */
const LINES: Rows = Array.from({ length: 6_000 }, (_, at): readonly Value[] => [
  UNITS[at % UNITS.length]!,
  at % 7 === 0 ? "Ｋ 1" : "K1",
  CODES[Math.floor(at / 6) % CODES.length]!,
  typeof VALUES[at % 8] === "number" ? (VALUES[at % 8] as number) + at : VALUES[at % 8]!,
]);
const CAPTIONS: readonly Value[] = ["单位代码", "表号", "代码", "上年数"];

/** What is told of last year, read in both ways; `null` where the list is not read as lines. */
async function bothReadings(lines: Rows, captions = CAPTIONS) {
  const list = sheet("上年数据", [["各单位上年数据"], captions, ...lines]);
  const bytes = workbook([...schemeSheets({ register: REGISTER }), list]);
  const usual = readWorkbook(bytes, inflateNode);
  const { scheme } = readScheme(usual);
  const frame = readFrame(usual, scheme);
  const listed = await readListedScheme(bytes);
  if (!listed) return { frame, listed: null };
  const read = readScheme(listed.workbook);
  return { frame, listed: readFrame(listed.workbook, read.scheme, listed.workbook, listed.below) };
}

const REGISTER: Rows = [
  ["U01", "东湖镇", null, null, null],
  ["U02", "西塘镇", null, null, null],
  ["U03", "北山乡", null, null, null],
  ["4", "区科技服务中心", null, null, null],
];

test("a long list of last year's figures gives the same frame when it is not read into cells", async () => {
  const { frame, listed } = await bothReadings(LINES);
  expect(listed).toEqual(frame);
  expect(lastYearOf(listed!.lastYear, "U02")("K1[01]")).toBeDefined();
  expect([...frame.lastYear.figures.keys()]).toEqual(["K1[01]", "K1[02]", "K1[03]"]);
});

test.each([
  ["a placeholder far down", [["U01", "K1", "01", "{KW303.01}"]], CAPTIONS],
  ["what Heshu wrote far down", [["由核数填写", "K1", "01", 5]], CAPTIONS],
  ["traditional characters far down", [["東湖鎮", "K1", "01", 5]], CAPTIONS],
  ["the captions of a plan", [], [...CAPTIONS, "目标原文"]],
])("a list with %s is read in the usual way", async (_, lines, captions) => {
  expect((await bothReadings([...LINES, ...lines], captions)).listed).toBeNull();
});
