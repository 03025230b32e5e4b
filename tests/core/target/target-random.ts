import fc from "fast-check";

/** What wordings are made of, and what they should not be made of. */
export const WORDS: readonly string[] = [
  ..."0123456789.,%‰-~—+/()（）“”《》：，。；、xX_*○□?… \n",
  ..."一二三十百千万亿两半成前第每由从至到的之分点零〇余多来几个",
  ..."增长 下降 减少 提高 新增 净增 不少于 不低于 不超过 以上 以下 以内 左右 超过 突破 约 近 力争 确保".split(
    " "
  ),
  ..."万元 亿元 家 项 件 人 年 个月 工作日 倍 番 百分之 百分点 位 名 强 亩 公里".split(" "),
  ..."完成 计划 实际 目标 任务 预算 决算 占 达到 控制在 其中 分别 同比 比上年 全市 企业 项目 总诊疗人次".split(
    " "
  ),
];

/** Any character of the common Chinese block. */
const HAN = fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCodePoint(code));

/** Random Chinese strings: words of the field, any character, and whatever else Unicode holds. */
export const wordings: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...WORDS) },
      { weight: 2, arbitrary: HAN },
      { weight: 1, arbitrary: fc.string({ maxLength: 2, unit: "binary" }) }
    ),
    { maxLength: 60 }
  )
  .map((parts) => parts.join(""));
