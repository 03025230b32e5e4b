import { summaryParagraphs } from "../../../src/core/summary/paragraphs-summary";
import type { SmallWorkbook } from "../small-workbook";
import { sheetOf } from "../sheet-of";
import { ofSmall } from "./paragraph-text";

const TREE: SmallWorkbook = {
  catalogue: [
    ["01", "各类项目", "项"],
    ["02", "国家级项目", "项", "01", "部分"],
    ["03", "市级项目", "项", "01", "部分"],
    ["04", "创新资金", "项", "03", "部分"],
    ["05", "创新资金获资助", "项", "04", "其中"],
    ["06", "成果转化（认定）", "项", "03", "部分"],
  ],
  plan: [["04", "2项"]],
  rows: [
    ["各类项目", "项", "01", null, 12, null],
    ["国家级项目", "项", "02", null, 5, null],
    ["市级项目", "项", "03", null, 7, null],
    ["创新资金", "项", "04", null, 4, null],
    ["创新资金获资助", "项", "05", null, 2, null],
    ["成果转化（认定）", "项", "06", null, 3, null],
  ],
};

it("a total is followed by its parts, a part with parts by its own, a figure is not said twice in a row", () => {
  expect(ofSmall(TREE).chinese[0]).toEqual([
    "2023年1—10月，各类项目12项，其中：国家级项目5项，市级项目7项。" +
      "市级项目中，创新资金4项，成果转化3项。" +
      "创新资金4项，完成年度目标的200%，超额2项，其中：创新资金获资助2项。",
  ]);
});

it.each([
  ["a part", 1, "2023年1—10月，各类项目12项，其中：市级项目7项。"],
  ["a total", 0, "2023年1—10月，国家级项目5项。市级项目7项，其中："],
])("without %s the text has neither gap nor comma too many", (_, row, beginning) => {
  const rows = TREE.rows!.map((line, at) => (at === row ? [...line.slice(0, 4), null] : line));
  const made = ofSmall({ ...TREE, rows });
  expect(made.chinese[0]?.[0]).toContain(beginning);
  expect(made.chinese[0]?.[0]).not.toMatch(/[，、：]{2}|[，、：]。|null|—项/u);
  expect(made.text.left).toContainEqual(
    expect.objectContaining({
      code: "no_figure",
      why: "blank",
      at: { sheet: "K1", row: row + 5, column: 4 },
    })
  );
});

it("what overlaps is not called 其中, since it comes to more than the whole", () => {
  const made = ofSmall({
    catalogue: [
      ["01", "科技人员", "人"],
      ["02", "女性", "人", "01", "其中"],
      ["03", "高级职称", "人", "01", "其中"],
    ],
    plan: [["01", "1人"]],
    rows: [
      ["科技人员", "人", "01", null, 10, null],
      ["女性", "人", "02", null, 6, null],
      ["高级职称", "人", "03", null, 7, null],
    ],
  });
  expect(made.chinese[0]?.[0]).toContain("科技人员中，女性6人，高级职称7人。");
});

it("a form of which nothing is known is left out, and that is said", () => {
  const made = ofSmall({ rows: [["合计", "项", "01", null, null, null]] });
  expect(made.chinese).toEqual([]);
  expect(made.text.left.map((one) => one.code)).toContain("empty_form");
});

it("a shortfall stands with the reason that was given; one that is asked for and lacking is said", () => {
  const parts: SmallWorkbook = {
    period: "2023年",
    plan: [
      ["02", "20项"],
      ["03", "25项"],
    ],
    more: [
      sheetOf("审核说明", [
        ["规则编号", "单元格", "左值", "右值", "说明", "填写人", "填写日期"],
        ["PLAN.K1[02]", "K1!E7", 10, 20, "申报指南推迟发布", null, null],
      ]),
    ],
  };
  const made = ofSmall(parts);
  expect(made.chinese.at(-1)).toEqual([
    "下达年度目标并可考核的指标共2个：未完成2个。另有未下达目标的指标1个。",
    "甲类10项，完成年度目标的50%，尚差10项，未完成年度目标。原因：申报指南推迟发布。",
    "乙类20项，完成年度目标的80%，尚差5项，未完成年度目标。",
  ]);
  const lacking = made.text.left.filter((one) => one.code === "no_reason");
  expect(lacking).toMatchObject([{ indicator: { code: "03" } }]);
});

it("next year's targets stand as worded, members behind their total, soft ones to be striven for", () => {
  const { scheme, result } = ofSmall({});
  const plan = [
    ["01", "不少于40项"],
    ["02", "15项"],
    ["03", "25项以上", null, "预期性"],
  ];
  const next = ofSmall({ plan, settings: [] }).scheme;
  const { sections } = summaryParagraphs(scheme, result, { next });
  const [paragraph] = sections.find((one) => one.part === "next")?.paragraphs ?? [];
  expect(
    paragraph?.kind === "next" && paragraph.targets.map((one) => [one.name, one.isMember])
  ).toEqual([
    ["合计", false],
    ["甲类", true],
    ["乙类", true],
  ]);
});

it.each([
  ["上年口径不同", true],
  ["上年约数", true],
  ["上年同口径为33项", false],
  ["数据来自专利局", false],
])("a remark “%s” keeps a figure from being compared with last year's: %s", (remark, isKept) => {
  const form = sheetOf("表一", [
    ["项目情况"],
    ["表号：K1表", "2023年1—10月"],
    ["指标名称", "计量单位", "代码", "本年累计", "上年同期", "备注"],
    ["合计", "项", "01", 30, 20, remark],
    ["甲类", "项", "02", 10, 5, null],
    ["乙类", "项", "03", 20, 15, null],
  ]);
  const made = ofSmall({ number: "K9表", rows: [], more: [form] });
  expect(made.text.left.some((one) => one.code === "not_comparable")).toBe(isKept);
  expect(made.chinese[0]?.[0]?.includes("合计30项，比上年同期增加10项")).toBe(!isKept);
});
