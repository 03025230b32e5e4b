import { shown } from "./target-table";

describe("reading wording that relates figures", () => {
  it.each([
    ["新增专利授权800件", "delta 800 件 = as >="],
    ["净增规上工业企业不少于25家", "delta 25.. 家 >="],
    ["新增减税降费超过2.5万亿元", "delta 2.5.. 万亿元 >"],
    ["人均可支配收入增加1500元左右", "delta 1500 元 ≈"],
    ["减少贫困人口5万人", "delta -5 万人 = as <="],
    ["较上年减少3起,下降12%", "delta -3 起 = as <="],
    ["比上年多增20万人", "delta 20 万人 = as >="],
    ["基础养老金最低标准再提高20元", "delta 20 元 = as >="],
    ["新增高新技术企业50家以上,总数突破500家", "delta 50.. 家 >="],
  ])("reads an amount added: %s", (wording, expected) => {
    expect(shown(wording)).toBe(expected);
  });

  it.each([
    ["比上年末提高0.84个百分点", "points 0.84 百分点 = as >="],
    ["失业率下降0.3个百分点", "points -0.3 百分点 = as <="],
    ["占比提高2个百分点以上", "points 2.. 百分点 >="],
    ["增速高于全省平均水平1.5个百分点", "points 1.5 百分点 = as >="],
    ["增速比上月回落0.6个百分点", "points -0.6 百分点 = as <="],
    ["降低物流成本1个百分点", "points -1 百分点 = as <="],
    ["提升一个百分点", "points 1 百分点 = as >="],
    ["每年提高0.5－1个百分点", "points 0.5..1 百分点 range"],
  ])("reads percentage points: %s", (wording, expected) => {
    expect(shown(wording)).toBe(expected);
  });

  it.each([
    ["进入全国百强县前50名", "rank ..50 名 <="],
    ["综合排名进入全省前十", "rank ..10 位 <="],
    ["主要指标增速保持全省前三位", "rank ..3 位 <="],
    ["科技创新综合指数位居全省第5位", "rank 5 位 = as <="],
    ["产业规模位居全国第一", "rank 1 位 = as <="],
    ["跻身全国百强县", "rank ..100 强 <="],
    ["由去年的第8位上升到第5位", "from_to 8→5 位 = as <="],
    ["城乡居民收入翻一番", "multiple 2 倍 = as >="],
    ["工业总产值较2020年翻两番", "multiple 4 倍 = as >="],
    ["数字经济规模达到2020年的2.5倍", "multiple 2.5.. 倍 >="],
    ["专利授权量是上年的1.8倍", "multiple 1.8 倍 = as >="],
  ])("reads a rank or a multiple: %s", (wording, expected) => {
    expect(shown(wording)).toBe(expected);
  });

  it.each([
    ["审批时间由15个工作日缩短至3个工作日", "from_to 15→3 个工作日 = as <="],
    ["专利申请量从上年的320件提高到400件以上", "from_to 320→400 件 >="],
    ["城镇化率由2020年的58.6%提高到65%", "share_from_to 58.6→65 % = as >="],
    ["企业所得税税率从25%降至15%", "share_from_to 25→15 % = as <="],
    ["辖区企业数由三百二十家增加到五百家", "from_to 320→500 家 = as >="],
    ["占比由2020年的百分之十二提升至百分之十五", "share_from_to 12→15 % = as >="],
    ["基地从500增加到800个", "from_to 500→800 个 = as >="],
    ["25.6 ≥26.5 增长3.5%以上", "from_to 25.6→26.5 >="],
    ["城镇化率（%） 60.6 65", "share_from_to 60.6→65 % = as >="],
    ["由-3.2%转为增长1.5%", "share_from_to -3.2→1.5 % = as >="],
    ["规模由9000万元扩大到1.2亿元", "from_to 0.9→1.2 亿元 = as >="],
  ])("reads from–to: %s", (wording, expected) => {
    expect(shown(wording)).toBe(expected);
  });

  it.each([
    ["资金支出进度达到90%以上", "completion 90.. % >="],
    ["年度任务完成率100%", "completion 100 % = as >="],
    ["一般公共预算收入完成52.3亿元,为预算的103.2%", "completion 103.2 % = as >="],
    ["完成全年目标的92.5%", "completion 92.5 % = as >="],
    ["签约项目35个,完成年度任务的116.7%", "completion 116.7 % = as >="],
    ["专利申请640件,完成年指标任务的128%", "completion 128 % = as >="],
    ["税收100亿元,占一般公共预算支出的15%", "level 100 亿元 = as >="],
    ["全年任务已完成85%", "completion 85 % = as >="],
    ["占全年计划的76.3％，同比增长5％", "completion 76.3 % = as >="],
    ["计划招生500人,实际招生512人", "plan_actual 500→512 人 = as >="],
    ["完成年度目标任务（40亿元）的125%", "completion 125 % = as >="],
    ["完成投资不低于年度计划的90%", "completion 90.. % >="],
    ["完成年初计划任务数的1.28倍", "completion 128 % = as >="],
    ["超额完成全年任务20%", "completion 120 % = as >="],
    ["预算数104,执行数103.97,执行率99.97", "plan_actual 104→103.97 万元 = as >="],
    ["计划数 120 完成数 135", "plan_actual 120→135 = as >="],
    ["计划500件，实际640件", "plan_actual 500→640 件 = as >="],
    ["实际完成640件（计划500件）", "plan_actual 500→640 件 = as >="],
    ["目标值20项,实际完成值23项", "plan_actual 20→23 项 = as >="],
    ["全年计划投资30亿元,已完成24.6亿元", "plan_actual 30→24.6 亿元 = as >="],
    [
      "年初预算120.5万元,支出决算118.2万元,完成年初预算的98.09%",
      "plan_actual 120.5→118.2 万元 = as >=",
    ],
    ["完成投资8.5亿元,占年度计划10亿元的85%", "plan_actual 10→8.5 亿元 = as >="],
    ["本年度指标值：≥90%；实际完成值：95%", "plan_actual 90→95 % >="],
    ["全年计划完成投资500亿元", "level 500 亿元 = as >="],
  ])("reads attainment, and a plan beside its actual: %s", (wording, expected) => {
    expect(shown(wording)).toBe(expected);
  });

  it.each([
    ["xx年完成xx项", "masked"],
    ["认定企业26xxxx", "masked"],
    ["科技领军企业1-xxxx", "masked"],
    ["完成____项", "blank"],
    ["完成（　　）项", "blank"],
    ["20xx年新增企业25家", "delta 25 家 = as >="],
    ["到位资金xx亿元,完成年度任务的207%", "completion 207 % = as >="],
    ["投入产出比达到1:5", "not_understood"],
    ["培育数十家企业", "not_understood"],
    ["居民收入增长与经济增长同步", "no_figure"],
    ["2025年全面推进“十四五”规划", "no_figure"],
    ["", "no_figure"],
  ])("reads no number where there is none: %s", (wording, expected) => {
    expect(shown(wording)).toBe(expected);
  });
});
