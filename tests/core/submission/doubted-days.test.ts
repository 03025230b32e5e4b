import { form, rowsK1, rowsK2, UNITS, type Rows } from "../../cli/submitted-sample";
import { collected, type Sent } from "./settled-collection";

const seven: Rows = [...rowsK1(0).slice(0, 4), ["单个最大投入", "万元", "05", 7, 6]];

/** A workbook with both forms of the first unit, dated so, saved on a day of November 2023. */
const sent = (
  path: string,
  [k1, k2]: readonly [string, string],
  written: number | null,
  rows: Rows = rowsK1(0)
): Sent => ({
  ...{ path, written },
  sheets: [form({ rows, date: k1 }), form({ number: "K2", rows: rowsK2(0), date: k2 })],
});
const both = (day: string): [string, string] => [day, day];
const register = (deadline: string | null): Rows =>
  UNITS.slice(0, 1).map(([code, name]) => [code, name, "K1、K2", deadline, null]);

function told(all: readonly Sent[], on: string | null, deadline: string | null = "2023-11-10") {
  const { settled, findings, unit } = collected(all, { register: register(deadline) }, on);
  const { verdict, standing } = unit("U01");
  const { late, received, receivedBy, files } = standing;
  return {
    ...{ verdict, late, received, receivedBy },
    findings: findings("U01").filter((one) => one.includes("DATE")),
    files: files.map((place) => settled.heads[place]?.file.path),
  };
}

const EARLY = ["query DATE K1!E13"];

describe("a day that cannot be right", () => {
  it.each<[string, string, string | null, number | null, string | null, readonly string[]]>([
    ["one after the collection is asked about", "2023年11月21日", "2023-11-20", 8, null, EARLY],
    ["one on its day is not", "2023年11月20日", "2023-11-20", 8, null, []],
    ["without a day of collection the file stands for it", "2052年11月8日", null, 8, null, EARLY],
    ["a form may be dated a little ahead", "2023年12月1日", null, 8, null, []],
    ["without either, a year after the period", "2052年11月8日", null, null, null, EARLY],
    ["nor does a file that was saved before", "2023年12月20日", null, -300, null, []],
    ["a late form of this year is right", "2024年6月1日", null, null, null, []],
    ["one before the period ends is asked about", "2023年1月14日", "2023-11-20", 8, null, EARLY],
    ["the last days of the period are not", "2023年10月28日", "2023-11-20", 8, null, []],
    ["nor what is due before it ends", "2023年9月8日", "2023-11-20", 8, "2023-09-20", []],
    ["nor what is collected before it ends", "2023年9月8日", "2023-09-20", 8, null, []],
  ])("%s", (_, day, on, written, deadline, expected) => {
    const { findings } = told([sent("a.xlsx", both(day), written)], on, deadline);
    expect(findings).toEqual(expected);
  });

  it("makes nothing late, and the others of the workbook tell when it was sent", () => {
    const alone = told([sent("a.xlsx", both("2052年11月8日"), 8)], "2023-11-20");
    expect(alone).toMatchObject({ late: false, received: "2023-11-08", receivedBy: "file" });
    const one = told([sent("a.xlsx", ["2023年11月9日", "2032年11月9日"], 15)], "2023-11-20");
    expect(one).toMatchObject({ late: false, received: "2023-11-09", receivedBy: "form" });
    expect(one.findings).toEqual(["query DATE K2!E11"]);
  });

  it("does not beat a correction: the times of the files decide, and are asked about within a day", () => {
    const older = (written: number) => sent("1.xlsx", both("2052年11月8日"), written, seven);
    const newer = (path: string) => sent(path, both("2023年11月9日"), 9);
    expect(told([older(8), newer("2.xlsx")], "2023-11-20")).toMatchObject({
      ...{ verdict: "pass", files: ["2.xlsx"], findings: [] },
    });
    const unclear = told([older(9), newer("0.xlsx")], "2023-11-20");
    expect(unclear).toMatchObject({ verdict: "explain", files: ["0.xlsx"] });
    expect(unclear.findings).toEqual(["query DATE "]);
    expect(told([older(10), newer("2.xlsx")], "2023-11-20")).toMatchObject({
      ...{ files: ["1.xlsx"], findings: EARLY },
    });
  });

  it("does not lose against what it corrects: last year's January is this year's", () => {
    const all = [
      sent("1.xlsx", both("2023年11月8日"), 8, seven),
      sent("2.xlsx", both("2022年11月9日"), 9),
    ];
    expect(told(all, "2023-11-20")).toMatchObject({ files: ["2.xlsx"], findings: EARLY });
  });
});

it("a text that names no day is told, and an open template is not filled in", () => {
  const of = (day: string) =>
    collected([sent("a.xlsx", both(day), 8)], { register: register(null) })
      .read(0)
      .findings.map(({ severity, rule, cell }) => `${severity} ${rule} ${cell ?? ""}`);
  expect(of("2023年11月31日")).toEqual(["info DATE.read K1!E13"]);
  expect(of("　 年　月　日")).toEqual(["query LAW.signature K1!A13", "query LAW.signature K2!A11"]);
  expect(of("二〇二三年十一月八日")).toEqual([]);
});

it("a file without a day stands where the times of the files put it", () => {
  const undated = (written: number) => sent("0.xlsx", both(""), written, seven);
  const first = sent("1.xlsx", both("2023年11月6日"), 7);
  const second = sent("2.xlsx", both("2023年11月9日"), 12);
  const files = (written: number) => told([undated(written), first, second], null).files;
  expect(files(10)).toEqual(["2.xlsx"]);
  expect(files(13)).toEqual(["0.xlsx"]);
});
