import {
  drawn,
  indicator as i,
  part,
  percent,
  rate,
  share,
  subset,
  SUM,
  type FormPlan,
  type IndicatorPlan,
  type RulePlan,
} from "./indicators";

const STOCK = { measure: "时点" } as const;

const NOT_NEGATIVE: RulePlan = { rule: "[*]>=0", severity: "强制性", note: "各项不为负数" };

const STAFF: FormPlan = {
  number: "QK201",
  title: "科技机构与人员情况",
  tableUnit: "",
  columns: ["name", "unit", "code", "current", "last", "remark"],
  captions: { current: "本年实际", last: "上年实际" },
  hasDeepHeader: false,
  indicators: [
    i("01", "科技机构数", "个", SUM, STOCK),
    i("02", "独立研究机构", "个", drawn(3), { ...part("01"), ...STOCK }),
    i("03", "企业技术中心", "个", drawn(4, true), { ...part("01"), ...STOCK }),
    i("04", "重点实验室", "个", drawn(5), { ...part("01"), ...STOCK }),
    i("05", "市级以上实验室", "个", share("04", 0.2, 0.7), { ...subset("04"), ...STOCK }),
    i("06", "科技活动人员", "人", SUM, STOCK),
    i("07", "研究人员", "人", SUM, { ...part("06"), ...STOCK }),
    i("08", "高级职称研究人员", "人", drawn(60, true), { ...part("07"), ...STOCK }),
    i("09", "中级及以下研究人员", "人", drawn(110, true), { ...part("07"), ...STOCK }),
    i("10", "技术人员", "人", drawn(90, true), { ...part("06"), ...STOCK }),
    i("11", "辅助人员", "人", drawn(35), { ...part("06"), ...STOCK }),
    i("12", "女性科技活动人员", "人", share("06", 0.2, 0.5), { ...subset("06"), ...STOCK }),
    i("13", "博士", "人", share("06", 0.04, 0.2), { ...subset("06"), ...STOCK }),
    i(
      "14",
      "科技活动人员平均年龄",
      "岁",
      { how: "level", low: 31, high: 46 },
      {
        measure: "比率",
        rollUp: "不汇总",
        places: 1,
      }
    ),
    i("15", "博士占科技活动人员比重", "%", percent("13", "06"), rate("06", 2)),
    i("16", "最大研究团队人数", "人", share("07", 0.1, 0.4), { ...STOCK, rollUp: "最大值" }),
  ],
  groups: [
    { before: "01", title: "一、科技机构" },
    { before: "06", title: "二、科技人员" },
  ],
  notes: ["1. 人员按年末在册数填报。", "2. “其中”各项不计入上级合计。"],
  rules: [
    NOT_NEGATIVE,
    { rule: "[16]<=[07]", severity: "强制性", note: "最大团队人数不大于研究人员数" },
    { rule: "若[01]>0则[06]>0", severity: "核实性", note: "有机构的单位应有人员" },
  ],
};

const MONEY = { places: 2 };

const SPENDING: FormPlan = {
  number: "QK202",
  title: "研究与试验发展（R&D）经费支出情况",
  tableUnit: "万元",
  columns: ["name", "code", "last", "current"],
  captions: { current: "本年", last: "上年" },
  hasDeepHeader: false,
  indicators: [
    i("01", "R&D经费支出合计", "万元", SUM, MONEY),
    i("02", "内部支出", "万元", SUM, { ...part("01"), ...MONEY }),
    i("03", "经常性支出", "万元", SUM, { ...part("02"), ...MONEY }),
    i("04", "人员劳务费", "万元", drawn(2400, true), { ...part("03"), ...MONEY }),
    i("05", "其他经常性支出", "万元", drawn(1500, true), { ...part("03"), ...MONEY }),
    i("06", "资产性支出", "万元", SUM, { ...part("02"), ...MONEY }),
    i("07", "仪器和设备支出", "万元", drawn(800), { ...part("06"), ...MONEY }),
    i("08", "其他资产性支出", "万元", drawn(260), { ...part("06"), ...MONEY }),
    i("09", "外部支出", "万元", drawn(420), { ...part("01"), ...MONEY }),
    i("10", "对境内研究机构支出", "万元", share("09", 0.2, 0.8), { ...subset("09"), ...MONEY }),
    i("11", "政府资金", "万元", share("02", 0.1, 0.35), MONEY),
    i("12", "企业资金", "万元", share("02", 0.35, 0.6), MONEY),
    i("13", "其他资金", "万元", { how: "rest", of: "02", less: ["11", "12"] }, MONEY),
    i("14", "基础研究支出", "万元", share("02", 0.03, 0.2), { ...subset("02"), ...MONEY }),
    i("15", "应用研究支出", "万元", share("02", 0.1, 0.45), { ...subset("02"), ...MONEY }),
  ],
  groups: [
    { before: "01", title: "一、支出合计" },
    { before: "11", title: "二、内部支出按资金来源分" },
    { before: "14", title: "三、内部支出按活动类型分" },
  ],
  notes: ["1. 审核关系：01=02+09；02=03+06；02=11+12+13。", "2. 本表保留两位小数。"],
  rules: [
    NOT_NEGATIVE,
    {
      rule: "[02]=[11]+[12]+[13]",
      severity: "强制性",
      tolerance: "0.01",
      note: "内部支出按来源分",
    },
    {
      rule: "[14]+[15]<=[02]",
      severity: "强制性",
      tolerance: "0.01",
      note: "两类研究不大于内部支出",
    },
    { rule: "[01] 同比 -70%至250%", severity: "核实性", note: "经费变动过大的请说明" },
  ],
};

const PROJECTS: FormPlan = {
  number: "QK203",
  title: "科技项目情况",
  tableUnit: "",
  columns: ["name", "code", "unit", "current", "last", "remark"],
  captions: { current: "本年累计", last: "上年同期" },
  hasDeepHeader: true,
  indicators: [
    i("01", "科技项目数", "项", SUM),
    i("02", "国家级项目", "项", SUM, part("01")),
    i("03", "国家重点研发计划", "项", drawn(5), part("02")),
    i("04", "国家自然科学基金", "项", drawn(8), part("02")),
    i("05", "其他国家级项目", "项", drawn(4), part("02")),
    i("06", "市级项目", "项", SUM, part("01")),
    i("07", "市科技创新行动计划", "项", drawn(12, true), part("06")),
    i("08", "市重点新产品", "项", drawn(6), part("06")),
    i("09", "其他市级项目", "项", drawn(9), part("06")),
    i("10", "区级项目", "项", SUM, part("01")),
    i("11", "区科技型中小企业创新计划", "项", drawn(15, true), part("10")),
    i("12", "其他区级项目", "项", drawn(10), part("10")),
    i("13", "当年新立项", "项", share("01", 0.25, 0.6), subset("01")),
    i("14", "产学研合作项目", "项", share("01", 0.1, 0.5), subset("01")),
    i("15", "项目经费", "万元", drawn(3600, true), { places: 1 }),
    i("16", "财政拨款", "万元", share("15", 0.2, 0.6), { ...subset("15"), places: 1 }),
    i("17", "通过验收项目", "项", share("01", 0.15, 0.5), subset("01")),
    i("18", "项目验收率", "%", percent("17", "01"), rate("01", 1)),
    i("19", "单项最高经费", "万元", share("15", 0.08, 0.35), { rollUp: "最大值", places: 1 }),
  ],
  groups: [
    { before: "01", title: "一、项目数" },
    { before: "15", title: "二、项目经费和验收" },
  ],
  notes: ["1. 同一项目不重复填报。", "2. 项目验收率＝通过验收项目÷科技项目数×100%。"],
  rules: [
    NOT_NEGATIVE,
    { rule: "[19]<=[15]", severity: "强制性", note: "单项最高经费不大于项目经费" },
    { rule: "若[01]>0则[15]>0", severity: "核实性", note: "有项目的单位应有经费" },
  ],
};

const PROPERTY: FormPlan = {
  number: "QK204",
  title: "知识产权与技术合同情况",
  tableUnit: "",
  columns: ["code", "name", "unit", "current", "last"],
  captions: { current: "本年累计", last: "上年同期" },
  hasDeepHeader: false,
  indicators: [
    i("01", "专利申请量", "件", SUM),
    i("02", "发明专利申请", "件", drawn(30, true), part("01")),
    i("03", "实用新型申请", "件", drawn(25, true), part("01")),
    i("04", "外观设计申请", "件", drawn(8), part("01")),
    i("05", "PCT国际专利申请", "件", share("02", 0.05, 0.4), subset("02")),
    i("06", "专利授权量", "件", SUM),
    i("07", "发明专利授权", "件", drawn(16, true), part("06")),
    i("08", "实用新型授权", "件", drawn(20), part("06")),
    i("09", "外观设计授权", "件", drawn(7), part("06")),
    i("10", "有效发明专利拥有量", "件", drawn(140, true), { measure: "时点" }),
    i("11", "发明专利申请占比", "%", percent("02", "01"), rate("01", 1)),
    i("12", "软件著作权登记", "件", drawn(18)),
    i("13", "技术合同数", "项", SUM),
    i("14", "技术开发合同", "项", drawn(14, true), part("13")),
    i("15", "技术服务合同", "项", drawn(11), part("13")),
    i("16", "技术合同成交额", "万元", SUM, { places: 2 }),
    i("17", "技术开发合同成交额", "万元", drawn(1600, true), { ...part("16"), places: 2 }),
    i("18", "技术服务合同成交额", "万元", drawn(700), { ...part("16"), places: 2 }),
    i("19", "技术交易额", "万元", share("16", 0.4, 0.9), { ...subset("16"), places: 2 }),
    i("20", "专利纠纷案件", "件", drawn(2), { better: "越少越好" }),
  ],
  groups: [],
  notes: ["1. 审核关系：01=02+03+04；06=07+08+09；13=14+15；16=17+18。"],
  rules: [
    NOT_NEGATIVE,
    { rule: "若[13]>0则[16]>0", severity: "核实性", note: "有合同的单位应有成交额" },
    { rule: "[10]>=[07]", severity: "核实性", note: "拥有量一般不小于当年授权" },
  ],
};

const BUSINESS: FormPlan = {
  number: "QK205",
  title: "生产经营与高新技术产品情况",
  tableUnit: "",
  columns: ["name", "unit", "code", "current", "last", "growth"],
  captions: { current: "本年累计", last: "上年同期" },
  hasDeepHeader: true,
  indicators: [
    i("01", "从业人员期末人数", "人", drawn(900, true), { measure: "时点" }),
    i(
      "02",
      "从事科技活动的人员",
      "人",
      { how: "same", form: "QK201", code: "06", size: 300 },
      { measure: "时点" }
    ),
    i("03", "营业收入", "万元", SUM, { places: 1 }),
    i("04", "产品销售收入", "万元", drawn(82000, true), { ...part("03"), places: 1 }),
    i("05", "技术服务收入", "万元", drawn(16000), { ...part("03"), places: 1 }),
    i("06", "高新技术产品收入", "万元", share("04", 0.2, 0.8), { ...subset("04"), places: 1 }),
    i("07", "出口收入", "万元", share("03", 0.05, 0.4), { ...subset("03"), places: 1 }),
    i("08", "利润总额", "万元", { how: "balance", of: "03" }, { places: 1 }),
    i("09", "税金总额", "万元", share("03", 0.02, 0.09), { places: 1 }),
    i(
      "10",
      "研究开发费用",
      "万元",
      { how: "same", form: "QK202", code: "01", size: 5000 },
      { places: 2 }
    ),
    i("11", "研发投入强度", "%", percent("10", "03"), rate("03", 2)),
    i("12", "高新技术产品收入占比", "%", percent("06", "03"), rate("03", 2)),
    i("13", "固定资产原价", "万元", drawn(45000, true), { measure: "时点", places: 1 }),
    i(
      "14",
      "单位产值综合能耗",
      "吨标准煤/万元",
      { how: "level", low: 0.05, high: 0.6 },
      { measure: "比率", rollUp: "不汇总", better: "越少越好", places: 3 }
    ),
  ],
  groups: [{ before: "03", title: "二、经营" }],
  notes: ["1. 本表02等于QK201表06，10等于QK202表01。", "2. 利润总额亏损以“-”号填列。"],
  rules: [
    { rule: "[02]=QK201[06]", severity: "强制性", note: "科技活动人员与人员表一致" },
    { rule: "[10]=QK202[01]", severity: "强制性", tolerance: "0.01", note: "研发费用与经费表一致" },
    { rule: "[08]<=[03]", severity: "核实性", note: "利润一般不大于收入" },
    { rule: "[07]<=[03]*0.5", severity: "提示性", note: "出口过半的单位请留意" },
  ],
};

/** The five forms, in the order of their numbers. */
export const FORMS: readonly FormPlan[] = [STAFF, SPENDING, PROJECTS, PROPERTY, BUSINESS];

const BY_NUMBER = new Map(FORMS.map((form) => [form.number, form]));

export function formPlan(number: string): FormPlan {
  return BY_NUMBER.get(number)!;
}

export function indicatorPlan(form: string, code: string): IndicatorPlan {
  return formPlan(form).indicators.find((one) => one.code === code)!;
}
