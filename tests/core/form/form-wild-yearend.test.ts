import { tablesOf, type DrawnForm } from "../drawn-sheet";

const FORMS: readonly DrawnForm[] = [
  [
    "a town's target book with base, target, finish and points",
    `
石桥镇2023年度目标管理责任书指标完成情况 | < | < | < | < | < | < | <
序号 | 指标名称 | 计量单位 | 上年基数 | 目标值 | 1-10月实绩 | 完成目标比例（%） | 牵头科室
1 | 财政总收入 | 万元 | 8000 | 8600 | 7900 | 91.9 | 财政所
2 | 规上工业产值 | 亿元 | 12 | 13 | 11.2 | 86.2 | 经发办
3 | 农村居民人均收入 | 元 | 31000 | 33000 | 28000 | 84.8 | 农业办
填表人：王五　　审核人：赵六　　日期：2023.11.5`,
    "header 2, data 3-5, A:ciulparo",
  ],
  [
    "foreign capital by district with two measures and ranks",
    `
利用外资情况表（2023年1-10月）
单位：万美元
地区 | 合同外资 | < | 实际使用外资 | < | <
^ | 累计 | 同比% | 累计 | 同比% | 完成全年目标%
全市 | 9000 | 5.1 | 6000 | 3.2 | 81
东区 | 4000 | 8 | 2600 | 5.5 | 90`,
    "header 3-4, data 5-6, A:iayoor",
  ],
  [
    "a sheet with serial numbers in Chinese, indicator groups and a remark at the end",
    `
2023年民生实事项目完成情况
序号 | 项目 | 单位 | 计划数 | 完成数 | 完成率 | 责任单位 | 备注
一 | 就业 | | | | | |
1 | 新增就业 | 人 | 4000 | 4200 | 105% | 人社局 |
2 | 职业培训 | 人次 | 2000 | 1500 | 75% | 人社局 | 第四季度开班
二 | 养老 | | | | | |
3 | 新增床位 | 张 | 200 | 210 | 105% | 民政局 |`,
    "header 2, data 4-7, A:ciuparom",
  ],
  [
    "monthly income of a hospital with budgets",
    `
医院收支执行情况表
2023年10月 | | | | | | 金额单位：元
项目 | 全年预算 | 本月数 | 累计数 | 上年同期累计 | 比上年同期增减 | 预算执行率
医疗收入 | 12000000 | 1000000 | 9800000 | 9000000 | 800000 | 81.7%
财政补助 | 2000000 | 160000 | 1600000 | 1700000 | -100000 | 80%`,
    "header 3, data 4-5, A:ipoalor",
  ],
  [
    "grain purchase with stock, in two rows of captions with units below",
    `
粮食收购进度
品种 | 本旬收购 | 累计收购 | 去年同期累计 | 同比
^ | （吨） | （吨） | （吨） | （±%）
小麦 | 120 | 3200 | 3000 | 6.7
稻谷 | 300 | 1200 | 1500 | -20`,
    "header 2-3, data 4-5, A:ioaly",
  ],
  [
    "a form for units to fill in, still empty, with letters and codes",
    `
科技活动基本情况
 | | | | 表　号：KJ2表
 | | | | 计量单位：见栏目
指标名称 | 计量单位 | 代码 | 本年实际 | 上年实际
甲 | 乙 | 丙 | 1 | 2
一、人员 | — | — | |
　从事科技活动人员 | 人 | '01 | |
　　其中：博士 | 人 | '02 | |
二、经费 | — | — | |
　科技经费筹集 | 千元 | '10 | |
单位负责人： | | 填表人： | | 报出日期：`,
    "header 4, data 7-10, A:iucal",
  ],
  [
    "twelve months across with the year's total at the end and last year's below it",
    `
用电量统计
月份 | 1月 | 2月 | 3月 | 4月 | 5月 | 6月 | 合计
2023年 | 10 | 9 | 11 | 10 | 12 | 14 | 66
2022年 | 9 | 8 | 10 | 10 | 11 | 13 | 61`,
    "header 2, data 3-4, A:iooooooa",
  ],
  [
    "the unit above the captions at the right and a footnote with a star",
    `
规模以上服务业企业主要指标
 | | | | 单位：亿元
行业 | 营业收入* | < | 利润总额 | <
^ | 1-9月 | 增速(%) | 1-9月 | 增速(%)
总计 | 90 | 8.1 | 8 | 3.3
交通运输 | 30 | 6.2 | 2 | -1
软件信息 | 40 | 11.1 | 5 | 8
* 营业收入为快报数`,
    "header 3-4, data 5-7, A:iayoo",
  ],
  [
    "a balance of funds with the year before first, under one caption of the year",
    `
资金收支对比表
项目 | 金额（万元） | < | 对比 | <
^ | 2022年度 | 2023年度 | 增减额 | 增减率
收入合计 | 100 | 120 | 20 | 20%
支出合计 | 90 | 100 | 10 | 11.1%`,
    "header 2-3, data 4-5, A:ilaoy",
  ],
  [
    "environment: indicators with the limit, the value and the verdict",
    `
环境质量考核结果
指标 | 单位 | 考核目标值 | 1-9月均值 | 去年同期 | 同比变化 | 是否达标
PM2.5 | μg/m³ | 33 | 30 | 34 | -11.8% | 是
优良天数比例 | % | 86 | 88.2 | 85 | 3.8% | 是`,
    "header 2, data 3-4, A:iupalyo",
  ],
  [
    "sports facilities by year, ascending, rows of kinds, a note without a word",
    `
表8-3　体育场地面积
单位：万平方米
场地类型 | 2019 | 2020 | 2021 | 2022
田径场 | 20 | 21 | 22 | 23
游泳馆 | 3 | 3 | 3.2 | 3.3
合计 | 23 | 24 | 25.2 | 26.3
本表数据由区体育局提供。`,
    "header 3, data 4-6, A:ioola",
  ],
  [
    "patents: kinds down, applicants across under the year to date",
    `
专利授权情况（2023年1-6月）
类型 | 合计 | 企业 | 高校 | 科研机构 | 个人 | 同比（%）
发明 | 300 | 200 | 60 | 30 | 10 | 12.1
实用新型 | 900 | 800 | 50 | 20 | 30 | -3.2
外观设计 | 200 | 180 | 5 | 5 | 10 | 1.1`,
    "header 2, data 3-5, A:iaooooy",
  ],
  [
    "a ledger with departments first, indicators second",
    `
2023年各部门承担指标进展
牵头部门 | 指标名称 | 单位 | 年度目标 | 当前进展 | 完成率（%）
科技局 | 高新技术企业数 | 家 | 130 | 131 | 100.8
^ | 技术合同额 | 亿元 | 12 | 10.3 | 85.8
商务局 | 进出口总额 | 亿元 | 90 | 75 | 83.3`,
    "header 2, data 3-5, A:oiupar",
  ],
  [
    "a survey: options with counts and shares",
    `
企业用工需求调查汇总
选项 | 小计（家） | 比例（%）
需求增加 | 45 | 30
需求持平 | 90 | 60
需求减少 | 15 | 10
本题有效填写人次 | 150 |`,
    "header 2, data 3-6, A:iao",
  ],
  [
    "two forms one below the other with signatures between them",
    `
表一　企业培育
指标 | 单位 | 全年目标 | 本年累计
高新技术企业 | 家 | 130 | 131
填表人：王五 | | 审核人：赵六
表二　成果转化
指标 | 单位 | 本年累计 | 上年同期
技术合同额 | 亿元 | 10.3 | 9
合同数 | 项 | 300 | 280
填表人：王五 | | 审核人：赵六`,
    "header 2, data 3-3, A:iupa",
    "header 6, data 7-8, A:iual",
  ],
];

describe("forms at the end of the year", () => {
  it.each(FORMS)("reads %s", (_name, drawing, ...tables) => {
    expect(tablesOf(drawing)).toEqual(tables);
  });
});
