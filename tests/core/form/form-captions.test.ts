import { captionHint, type CaptionHint } from "../../../src/core/form/form-lexicon";
import { compactText } from "../../../src/core/form/form-text";

const CAPTIONS: Readonly<Partial<Record<CaptionHint, string>>> = {
  code: "指标代码 地类编码 项目编号 行次 序号 Code No. area_code",
  unit: "计量单位 单位（元） Unit 单位Unit unit_of_measure",
  plan: "年度任务 下达任务数 全年计划 责任目标 年初预算 考核目标 预期目标 应完成任务 计划完成数 AnnualTarget 指標值",
  actual:
    "实际完成 本年累计 1-12月 截至10月底 截止目前 完成投资额 自年初累计 年初至报告期末 年度完成 1—本季 已完成 期末数 Actual(Jan-Oct) YTD",
  lastYear:
    "上年同期 去年累计 同期数 上年末 基期 前一年 同比基数 2022年基数 LastYear 上年同期Sameperiodlastyear",
  growth:
    "同比 增（减）% 增（+）减（-）% 较上年同期±% 变动率 较同期 名义增长 YoY growth_rate 增长(%)Growthrate(%)",
  completion:
    "完成率 占年度目标% 为年计划% 进度% 执行进度% 计划完成率 兑现率 完成目标比 Completionrate(%)",
  aside:
    "全市排名 占比 环比 比年初增减 比上年末增减 增减额 结构比 短收 与序时进度差距 年初数 Share Rank",
  remark: "备注 偏差原因分析及改进措施 未完成原因 Remarks",
  attribute: "责任单位 分管领导 统一社会信用代码 完成时间 联系电话 Contact",
};

describe("a caption", () => {
  const all = Object.entries(CAPTIONS).flatMap(([hint, captions]) =>
    captions.split(" ").map((caption) => [caption, hint] as const)
  );
  it.each(all)("%s is read as %s", (caption, hint) => {
    expect(captionHint(compactText(caption))).toBe(hint);
  });
});
