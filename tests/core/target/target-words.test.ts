import { rowsOf, statedAs } from "./target-table";

/** One table for each question that words decide; a row holds a wording and what it states. */
const TABLES: readonly (readonly [question: string, rows: string])[] = [
  [
    "what is a rank",
    `
      位居全省首位 | rank 1 位 =
      产业规模位居榜首 | rank 1 位 =
      首位度达到30% | share 30.. % >=
      综合排名位列全省第二,较上年提升1位 | rank 2 位 =
      进入全国前10% | rank ..10 % <=
      力争前10强 | rank ..10 强 <=
      力争前10位 | rank ..10 位 <=
      入围中国企业500强 | rank ..500 强 <=
      跻身全国千强镇 | rank ..1000 强 <=
      奖励前3名 | level 3 名 =
      由全省第8位升至全国第5位 | from_to 8→5 位 =
      由第8位上升到前5位 | from_to 8→5 位 <=
      由第8位,到第5位 | rank 8 位 =
      由10家到第5位 | level 10 家 =
      由第5位到10家 | rank 5 位 =
    `,
  ],
  [
    "which unit a figure is counted over",
    `
      每月补助300元 | level 300 元/月 =
      每天接待300人次 | level 300 人次/天 =
      每日产量30吨 | level 30 吨/日 =
      每季度活动3次 | level 3 次/季度 =
      每周活动3次 | level 3 次/周 =
      每人补贴300元 | level 300 元/人 =
      每人补300元 | level 300 元/人 =
      每户奖补3000元 | level 3000 元/户 =
      每户奖3000元 | level 3000 元/户 =
      每户奖励“3000元” | level 3000 元/户 =
      每亩不低于100元 | level 100.. 元/亩 >=
      每亩产值达到1万元 | level 1.. 万元/亩 >=
      每亩产值达1万元 | level 1 万元/亩 =
      每户标准为300元 | level 300 元/户 =
      每平方米补助300元 | level 300 元/平方米 =
      每公里成本20万元 | level 20 万元/公里 =
      每斤产值20元 | level 20 元/斤 =
      每户企业奖励300元 | level 300 元 =
      每年增长5% | growth 5 % =
      不低于每人每月300元 | level 300.. 元/人·月 >=
      不少于“每年20家” | level 20.. 家/年 >=
    `,
  ],
  [
    "what a large unit alone counts",
    `
      农民工20万 | level 20 万人 =
      农民20万 | level 20 万人 =
      销售20万 | level 20 万元 =
      销售额20万 | level 20 万元 =
      劳动力20万,产值10亿 | level 20 万人 =
      人口覆盖产值20万 | level 20 万元 =
      惠及20万各类学生 | level 20 万人 =
      总人次20万 | level 20 万人次 =
      服务户数20万 | level 20 万户 =
      参与人次超20万 | level 20.. 万人次 >
      客运人次从10万增加到20万 | from_to 10→20 万人次 =
      总面积20万 | level 20 万 =
      60周岁以上老人5万 | level 5 万人 =
      人口两万 | level 2 万人 =
      绿化两万平方 | level 2 万平方 =
    `,
  ],
  [
    "which captions hold a unit",
    `
      投资(万亿元)1.2 | level 1.2 万亿元 =
      投资(亿美元)20 | level 20 亿美元 =
      研发经费(千万元):20 | level 20 千万元 =
      研发经费(按年)20 | level 20 =
      发明专利(件)20项 | level 20 项 =
      支出(万元)执行20 | level 20 =
      完成25(万元) | level 25 万元 =
    `,
  ],
  [
    "what is held down, and what is reached",
    `
      能耗控制5% | share ..5 % <=
      总量控制“100个” | level ..100 个 <=
      产值达到“100亿元” | level 100.. 亿元 >=
      完成投资不高于年度计划的90% | completion ..90 % <=
      完成投资低于年度计划的90% | completion ..90 % <
      完成投资超过年度计划的90% | completion 90.. % >
      到“十四五”末森林面积达1023.64万亩 | level 1023.64.. 万亩 >=
      到十四五末森林面积达1023.64万亩 | level 1023.64.. 万亩 >=
      到2025年森林面积达1023.64万亩 | level 1023.64.. 万亩 >=
      森林面积达1023.64万亩,增长5%左右 | level 1023.64 万亩 =
      增长12.5%,森林面积达到1000万亩 | growth 12.5 % =
      森林面积达到1000万亩,增长12% | level 1000 万亩 =
      森林面积达到1000万亩,增长12%左右 | level 1000.. 万亩 >=
      森林面积达1000万亩 | level 1000 万亩 =
      达1000万亩 | level 1000.. 万亩 >=
      产值达了100亿元 | level 100 亿元 =
      审批时限压缩在3个工作日以内 | level ..3 个工作日 <=
      时间缩短在5天以内 | level ..5 天 <=
      成本降到20元 | level 20 元 = as <=
      税率由25%到25% | share_from_to 25→25 % = as >=
      同比增长0% | growth 0 % = as >=
      年度任务完成85%-90% | completion 85..90 % range
      由第3位到第3位 | from_to 3→3 位 = as <=
    `,
  ],
  [
    "what has two ends",
    `
      全市用水12---15吨 | level 12..15 吨 range
      投资12~~15亿元 | level 12..15 亿元 range
      一到两家 | level 1..2 家 range
      一到两 | no_figure
      增长百分之二十到百分之三十 | growth 20..30 % range
      投资2亿-3亿元 | level 2..3 亿元 range
      投资5000万-3亿元 | level 0.5..3 亿元 range
      时间两天到三成 | level 2 天 =
      利润增长七八成 | growth 70..80 % range
      功率三四千瓦 | level 3..4 千瓦 range
      不低于50%且低于60% | share 50..60 % range
      高于50%且低于60% | share 50..60 % range
      高于50%且不高于60% | share 50..60 % range
      不低于50%且企业不高于60% | share 50.. % >=
    `,
  ],
  [
    "which way a change goes",
    `
      以5%的下降速度 | growth -5 % =
      以5%的降幅 | growth -5 % =
      较上年少3起 | delta -3 起 =
      较上年少3% | growth -3 % =
      比上年低0.2个百分点 | points -0.2 百分点 =
      比全省平均水平低2个百分点 | points -2 百分点 =
      比上年多5家 | delta 5 家 =
      下降率5% | growth -5 % =
      减少目标5% | growth -5 % =
      增长目标5% | growth 5 % =
      占比增速下降5% | growth -5 % =
      降低成本10% | growth -10 % =
      降低负债率60% | share 60 % =
      将提高产量20% | growth 20 % =
      提高产量20% | growth 20 % =
      提高覆盖率90% | share 90 % =
      增速提高为20% | share 20 % =
      全年增加值20万元 | level 20 万元 =
      净增加耕地20亩 | delta 20 亩 =
      累计增加耕地20亩 | delta 20 亩 =
      增加耕地20亩 | delta 20 亩 =
      提高10倍 | growth 1000 % =
      收入翻10倍 | multiple 10 倍 =
      发病率下降小于3% | growth -3.. % >
      成本降低近3成 | growth -30.. % ≳
      新增贷款总额20亿元 | level 20 亿元 =
      新增企业20家,总数200家 | delta 20 家 =
      增长达5% | growth 5 % =
      增长(同口径)5% | growth 5 % =
      增幅占比20% | share 20 % =
      比重增幅20% | growth 20 % =
      提高3个点 | points 3 百分点 =
      提高3点 | points 3 百分点 =
    `,
  ],
  [
    "what is so much of the plan",
    `
      税收进度达80% | completion 80 % =
      进度达80%,占比重20% | completion 80 % =
      超年度计划5% | completion 105 % =
      超出年度计划5% | completion 105 % =
      超计划5% | completion 105 % =
      超额完成计划5% | completion 105 % =
      超过全年任务数20% | completion 120 % =
      超额完成任务120% | completion 120 % =
      占年初预算80% | completion 80 % =
      为计划总量的80% | completion 80 % =
      完成计划总额的80% | completion 80 % =
      完成计划量的80% | completion 80 % =
      完成率为90% | completion 90 % =
      完成3倍 | completion 300 % =
      到位资金120亿元,完成任务132亿元的9成 | plan_actual 132→120 亿元 =
      完成投资8亿元,相当于年度目标任务10亿元的80% | plan_actual 10→8 亿元 =
      实现税收8亿元,完成任务10亿元的80% | plan_actual 10→8 亿元 =
      新增12家,增长5%,到位120亿元,完成任务132亿元的90.8% | plan_actual 132→120 亿元 =
      占一般公共预算的15% | share 15 % =
      教育支出占一般公共预算的15% | share 15 % =
      占年度预算的15% | completion 15 % =
      完成计划(80%) | completion 80 % =
    `,
  ],
  [
    "what is a plan beside its result",
    `
      实际完成8家,计划10家 | plan_actual 10→8 家 =
      已完成15.8亿元,全年计划20亿元 | plan_actual 20→15.8 亿元 =
      累计完成80件,任务100件 | plan_actual 100→80 件 =
      实到640万元,计划500万元 | plan_actual 500→640 万元 =
      我市本年度计划500件,实际640件 | plan_actual 500→640 件 =
      全省原定计划500件,实际640件 | plan_actual 500→640 件 =
      原计划500件,实际640件 | plan_actual 500→640 件 =
      截止目前计划500件,实际640件 | plan_actual 500→640 件 =
      本年计划500件,实际640件 | plan_actual 500→640 件 =
      目标500件,实际640件 | plan_actual 500→640 件 =
      指标500件,实际640件 | plan_actual 500→640 件 =
      任务数500件,实际640件 | plan_actual 500→640 件 =
      应完成500件,实际640件 | plan_actual 500→640 件 =
      明年计划500件,实际640件 | level 500 件 =
      下年计划500件,实际640件 | level 500 件 =
      预算安排为约500万元,实际支出640万元 | plan_actual 500→640 万元 ≈
      640件(计划500件) | plan_actual 500→640 件 =
      640件,完成任务(500件) | plan_actual 500→640 件 =
      640件(占计划500件) | level 640 件 =
      预算500,执行数480 | plan_actual 500→480 万元 =
      计划500,执行数480 | plan_actual 500→480 =
      预算500,实际480 | plan_actual 500→480 =
      预算500件,执行数480件 | plan_actual 500→480 件 =
    `,
  ],
  [
    "what goes from one figure to another",
    `
      60.5%-->65% | share_from_to 60.5→65 % =
      城镇化率 60.6% 65% | share_from_to 60.6→65 % =
      城镇化率60.6%* 65% | share_from_to 60.6→65 % =
      城镇化率≥60.6% 65% | share 60.6.. % >=
      人口1200 345 | from_to 1200→345 =
      人口500人 345人 | from_to 500→345 人 =
      人口500 3456 | from_to 500→3456 =
      ≥25.6 ≥26.5 | level 25.6.. >=
      产值25.6 ≥26.5 | level 25.6 =
      产值由10亿元的低基数提高到20亿元 | from_to 10→20 亿元 =
      覆盖率从10%的低水平逐步提高到20% | share_from_to 10→20 % =
      产值10亿元提高到20亿元 | from_to 10→20 亿元 =
      产值10亿元逐步增加到20亿元 | from_to 10→20 亿元 =
      产值10亿元的规模逐步提高到20亿元 | from_to 10→20 亿元 =
      产值10亿元,提高到20亿元 | level 10 亿元 =
      产值从10亿元;提高到20亿元 | level 10 亿元 =
      产值从10亿元发展到目前的20亿元 | from_to 10→20 亿元 =
      从10家企业中评选出20家 | level 10 家 =
      规模由5扩大到8亿元 | from_to 5→8 亿元 =
      规模由5亿扩大到8亿元 | from_to 5→8 亿元 =
      规模由5亿元扩大到8亿 | from_to 5→8 亿元 =
      规模由5亿元扩大到8 | from_to 5→8 亿元 =
      死亡率由5‰降到3‰ | share_from_to 5→3 ‰ =
    `,
  ],
  [
    "what is another word and no unit",
    `
      入选12项目录 | level 12 项 =
      完成12项目标 | level 12 =
      服务12名城镇居民 | level 12 名 =
      评选12名牌 | level 12 =
      支持12人才工程 | level 12 =
      走访12家庭 | level 12 =
      涉及12部门 | level 12 =
      修建12道路 | level 12 =
      配备12车间 | level 12 =
      投放12市场 | level 12 =
      装机12MWh | level 12 MWh =
      用电3千瓦时/100平方米 | level 3 千瓦时/100平方米 =
      建成三镇 | no_figure
    `,
  ],
];

describe.each(TABLES)("words decide %s", (_, rows) => {
  test.each(rowsOf(rows))("%s", (wording, expected) => {
    expect(statedAs(wording, expected)).toBe(expected);
  });
});
