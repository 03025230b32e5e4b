import { reminderLetter, reminderText, unchargedFiles } from "../../src/app/reminder-list";
import { noticeSheet } from "../../src/app/notice-sheet";
import { returnNotice } from "../../src/app/return-notice";
import type { ReturnedFinding, UnitReturn } from "../../src/core/submission/unit-return";
import type { LetterPart } from "../../src/files/write-letter";
import { unitReminders } from "../../src/core/submission/unit-reminder";
import { enCommandLine } from "../../src/locales/en-us-cli";
import { zhCommandLine } from "../../src/locales/zh-cn-cli";
import { rowsK1, rowsK2, unitSheets, type Rows } from "../cli/submitted-sample";
import { collected } from "../core/submission/settled-collection";

const finding = (
  number: number,
  row: number,
  message: string,
  more: Partial<ReturnedFinding["noted"]> = {},
  answer: ReturnedFinding["answer"] = null
): ReturnedFinding => ({
  number,
  noted: {
    ...{ rule: "R1", code: "relation", severity: "hard", form: "K1", indicator: `0${number}` },
    ...{
      cell: `K1!D${String(row + 1)}`,
      left: number,
      right: 9,
      explanation: null,
      message,
      ...more,
    },
  },
  ...{ answer, indicator: `指标${String(number)}`, file: 0, at: { sheet: "K1", row, column: 3 } },
  difference: number - 9,
});

const told = (parts: Partial<UnitReturn>): UnitReturn => ({
  unit: { code: "U01", name: "东湖镇" },
  verdict: "return",
  files: [
    {
      place: 0,
      file: { path: "报送/a.xlsx", sha256: "ab", sha256After: "ab", bytes: 1, modified: null },
      ...{ reported: null, forms: ["K1"], year: 2023, from: 1, through: 10 },
    },
  ],
  ...{
    resubmission: null,
    missing: [],
    strays: [],
    correct: [],
    explain: [],
    noted: [],
    unchecked: [],
  },
  ...parts,
});

const options = {
  ...{ year: 2023, checkedOn: null, on: null, deadline: null, issuer: "" },
  contact: ["", ""] as const,
  copies: ["标记副本.xlsx"],
  explanationSheets: [],
  uncharged: [],
};
const letter = (parts: Partial<UnitReturn>, words = zhCommandLine, more = {}) =>
  returnNotice(told(parts), { ...options, ...more }, words).parts;
const tables = (parts: readonly LetterPart[]) =>
  parts.flatMap((one) => (one.kind === "table" ? [one.table.rows] : []));
const texts = (parts: readonly LetterPart[]) =>
  parts.flatMap((one) => ("text" in one ? [one.text] : []));

const many = [5, 6, 7, 9].map((row, index) =>
  finding(
    index + 1,
    row,
    `“指标${String(index + 1)}”为 ${String(row)}，应为 9。请填报单位核对并更正。`
  )
);

it.each([
  [1, 10, "2023年1—10月", "January–October 2023"],
  [7, 9, "2023年7—9月", "July–September 2023"],
  [10, 10, "2023年10月", "October 2023"],
  [null, 10, "2023年1—10月", "January–October 2023"],
  [null, null, "2023年", "2023"],
])("forms of the months %s to %s are called so", (from, through, chinese, english) => {
  const [file] = told({}).files;
  const parts = { files: [{ ...file!, from, through }] };
  expect(texts(letter(parts)).join("\n")).toContain(`你单位报送的${chinese}统计报表`);
  const said = texts(letter(parts, enCommandLine)).join("\n");
  expect(said).toContain(`Your statistics forms for ${english} (`);
});

describe("four findings of one rule", () => {
  const parts = letter({ correct: [{ rule: "R1", form: "K1", findings: many }] });

  it("take one line of the notice, with their cells as ranges and the first as an example", () => {
    expect(tables(parts)[1]).toEqual([
      [
        "1—4",
        "K1[01] 指标1\nK1[02] 指标2\nK1[03] 指标3\n等 4 处",
        "K1!D6:D8\nK1!D10",
        "同类问题 4 处，逐处列于文后附表。例如：“指标1”为 5，应为 9。（规则 R1）",
        "更正",
      ],
    ]);
  });

  it("are all listed in the annex, without the sentence that only repeats", () => {
    expect(tables(parts)[2]).toEqual([
      ["1", "K1[01] 指标1", "K1!D6", "1", "9", "-8"],
      ["2", "K1[02] 指标2", "K1!D7", "2", "9", "-7"],
      ["3", "K1[03] 指标3", "K1!D8", "3", "9", "-6"],
      ["4", "K1[04] 指标4", "K1!D10", "4", "9", "-5"],
    ]);
    expect(texts(parts)).toContain(
      "第 1—4 项　规则 R1。各处问题相同，以第一处为例：“指标1”为 5，应为 9。"
    );
  });

  it("keep their sentences where these say more than the columns", () => {
    const words = ["约九", "十二", "无", "见附注"].map((text, index) =>
      finding(index + 1, index, `“指标${String(index + 1)}”填为“${text}”，不是数字。`)
    );
    const rows = tables(letter({ correct: [{ rule: "READ", form: "K1", findings: words }] }))[2];
    expect(rows?.map((row) => row[3])).toEqual(words.map((one) => one.noted.message));
  });

  it("have a line each in the notice's workbook", () => {
    const groups = [{ rule: "R1", form: "K1", findings: many }];
    const { cells } = noticeSheet(told({ correct: groups }), options, zhCommandLine);
    expect(cells.filter((one) => one.column === 5).map((one) => one.value)).toEqual(
      expect.arrayContaining(["K1!D6", "K1!D7", "K1!D8", "K1!D10"])
    );
  });
});

it("a row of the notice's workbook is as high as its text, and never higher than Excel takes", () => {
  const long = "因为".repeat(2000);
  const all = ["短", long].map((text, index) => finding(index + 1, index, text));
  const groups = [{ rule: "R1", form: "K1", findings: all }];
  const { heights } = noticeSheet(told({ correct: groups }), options, zhCommandLine);
  const points = (heights ?? []).map(([, height]) => height);
  expect(Math.max(...points)).toBeGreaterThan(300);
  expect(Math.max(...points)).toBeLessThanOrEqual(409);
});

it("three findings of one rule have a line each, and there is no annex", () => {
  const parts = letter({ correct: [{ rule: "R1", form: "K1", findings: many.slice(0, 3) }] });
  expect(tables(parts)[1]).toHaveLength(3);
  expect(parts.some((one) => one.kind === "annex")).toBe(false);
});

describe("an explanation", () => {
  const query = { severity: "query", rule: "Q" } as const;
  const given = { text: "机构合并", from: 0, left: 1, right: 9 };
  const shown = (one: ReturnedFinding, words = zhCommandLine) =>
    tables(letter({ explain: [{ rule: "Q", form: "K1", findings: [one] }] }, words))[1]?.[0]?.[3];

  it("that held for other figures is told, and asked for again", () => {
    const one = finding(1, 5, "“指标1”偏低。", query, { ...given, kind: "again" });
    expect(shown(one)).toBe("“指标1”偏低。前次曾说明：机构合并。其后数字有变，请重新说明。");
    expect(shown(one, enCommandLine)).toContain("Explained before: 机构合并. The figures have");
  });

  it("that holds stands beside its finding once", () => {
    const holds = { ...query, explanation: "机构合并" };
    expect(shown(finding(1, 5, "“指标1”偏低。", holds))).toBe("“指标1”偏低。已有说明：机构合并。");
    // A short one may stand in the sentence by chance.
    const short = { ...query, explanation: "偏低" };
    expect(shown(finding(1, 5, "“指标1”偏低。", short))).toBe("“指标1”偏低。已有说明：偏低。");
    const said = finding(1, 5, "“指标1”偏低。已有说明：机构合并。", holds);
    expect(shown(said)).toBe(said.noted.message);
  });
});

it("what came again is held against what was sent before", () => {
  const resubmission = {
    ...{
      place: 1,
      before: [],
      newer: { by: "form", against: false },
      changed: 3,
      closed: 2,
      open: 1,
      fresh: 0,
    },
    ...{ carried: 0, again: 0 },
  } as unknown as NonNullable<UnitReturn["resubmission"]>;
  expect(
    texts(letter({ resubmission, correct: [{ rule: "R", form: null, findings: many }] }))
  ).toContain("与前一次报送相比，改动了 3 个数；原有问题已解决 2 处，尚有 1 处，新出现 0 处。");
  const unclear = { ...resubmission, newer: { by: "name", against: false } as const };
  expect(texts(letter({ resubmission: unclear })).join("")).not.toContain("与前一次报送相比");
});

it("what could not be checked is told by its reason, with every rule that it concerns", () => {
  const unchecked = [{ rules: ["R1", "R2"], message: "未能审核：“指标1”未填。", cells: [] }];
  const parts = letter({ correct: [{ rule: "R", form: null, findings: many }], unchecked });
  expect(tables(parts)).toContainEqual([["1", "R1、R2", "未能审核：“指标1”未填。"]]);
  expect(texts(parts)).toContain("三、未能审核的内容（2 项）");
});

const NOT_BLANK = { blank: false, counts: false };

it("a reminder list on which no unit stands says so, and lists the files that count for none", () => {
  const uncharged = [{ place: 0, path: "报送/a.xlsx", stated: "", why: "没有报表", ...NOT_BLANK }];
  const { parts } = reminderLetter([], { ...options, uncharged }, zhCommandLine);
  expect(texts(parts)).toEqual([
    "（2023年）",
    "各单位均已报齐。",
    "附：收到而未能计入的文件",
    "以下 1 份文件认不出单位、没有本制度的报表、是空表或不能读取，没有计入任何单位。",
  ]);
  expect(tables(parts)).toEqual([[["1", "报送/a.xlsx", "", "没有报表"]]]);
});

it("a unit whose file may be among those not counted is told of it, not that it has sent nothing", () => {
  const sent = [
    { path: "报送/西塘镇.xlsx", sheets: unitSheets(0, { code: "U01", unit: "西塘镇" }) },
    { path: "报送/U04/说明.xlsx", sheets: [] },
    { path: "报送/区科技服务中心.xlsx", sheets: unitSheets(4) },
    { path: "报送/区科技服务中心说明.xlsx", sheets: [] },
  ];
  const { heads, settled, read } = collected(sent);
  const uncharged = unchargedFiles(heads, settled.standing, read, zhCommandLine);
  const told = unitReminders(settled, options.on).map((one) =>
    reminderText(one, { ...options, uncharged }, zhCommandLine)
  );
  expect(uncharged.map((one) => [one.path, one.stated])).toEqual([
    ["报送/U04/说明.xlsx", "可能是北山乡"],
    ["报送/区科技服务中心说明.xlsx", ""],
    ["报送/西塘镇.xlsx", "西塘镇"],
  ]);
  expect(told.map((one) => one.slice(0, 60))).toEqual([
    expect.stringContaining("东湖镇：你单位2023年统计报表（K1、K2）尚未报送。"),
    expect.stringContaining(
      "西塘镇：你单位2023年统计报表（K1、K2）尚未计入。收到“西塘镇.xlsx”，但没有计入："
    ),
    expect.stringContaining("南河街道（开发区）：你单位2023年统计报表（K1、K2）尚未报送。"),
    expect.stringContaining(
      "北山乡：你单位2023年统计报表（K1、K2）尚未计入。收到“说明.xlsx”，但没有计入："
    ),
  ]);
  const { parts } = reminderLetter(
    unitReminders(settled, null),
    { ...options, uncharged },
    enCommandLine
  );
  expect(texts(parts)[1]).toBe(
    "4 units have not submitted everything that is due; 2 of them have submitted nothing, and of 2 a file could not be counted."
  );
  expect(told[1]).toContain("请尽快重新报送。如该文件不是你单位的，或已另行报送，请与我们核对。");
});

it("a notice names a file that may be the unit's own and was not counted", () => {
  const uncharged = [
    { place: 3, path: "报送/东湖镇（改）.xls", stated: "", why: "是旧版格式。", ...NOT_BLANK },
    { place: 4, path: "报送/其他.xls", stated: "", why: "是旧版格式。", ...NOT_BLANK },
  ];
  const opening = texts(letter({ strays: [3] }, zhCommandLine, { uncharged }));
  expect(opening).toContain("另收到“东湖镇（改）.xls”，可能是你单位报送的，没有计入：是旧版格式。");
  expect(opening.join("")).not.toContain("其他.xls");
});

it("a unit that has sent a blank form is told so, and where: in the reminder and in the notice", () => {
  const empty = (rows: Rows): Rows =>
    rows.map((row) => row.map((one, at) => (at === 3 ? null : one)));
  const k1 = empty(rowsK1(0));
  const { heads, settled, read } = collected([
    { path: "报送/甲.xlsx", sheets: unitSheets(0, {}, { k1, k2: empty(rowsK2(0)) }) },
    { path: "报送/乙.xlsx", sheets: unitSheets(1, {}, { k1 }) },
  ]);
  const uncharged = unchargedFiles(heads, settled.standing, read, zhCommandLine);
  const reminders = unitReminders(settled, options.on).slice(0, 2);
  expect(
    reminders.map((one) => reminderText(one, { ...options, uncharged }, zhCommandLine))
  ).toEqual([
    "【催报】东湖镇：你单位2023年统计报表（K1、K2）尚未计入。收到的“甲.xlsx”中，K1、K2 是空表，本期未填任何数，按未报处理。请填好后重报，没有发生数的填 0。报送期限为2023年11月10日。请尽快重新报送。如已另行报送，请与我们核对。",
    "【催报】西塘镇：你单位2023年统计报表尚缺 K1。收到的“乙.xlsx”中，K1 是空表，本期未填任何数，按未报处理。请填好后重报，没有发生数的填 0。报送期限为2023年11月10日。请尽快重新报送。如已另行报送，请与我们核对。",
  ]);
  const { parts } = reminderLetter(reminders, { ...options, uncharged }, zhCommandLine);
  const [units, files] = tables(parts);
  expect(units?.map((row) => row[4])).toEqual(["有空表", "有空表"]);
  expect(files?.map((row) => row[1])).toEqual(["报送/甲.xlsx"]);
  const opening = texts(letter({ strays: reminders[1]!.strays }, zhCommandLine, { uncharged }));
  expect(opening).toContain(
    "“乙.xlsx”中，K1 是空表，本期未填任何数，按未报处理。请填好后重报，没有发生数的填 0。"
  );
});
