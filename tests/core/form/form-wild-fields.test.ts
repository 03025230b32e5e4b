import { tablesOf, type DrawnForm } from "../drawn-sheet";

const FORMS: readonly DrawnForm[] = [
  [
    "townships' economy with target, done, share and growth under each of two indicators",
    `
2023年1-11月各乡镇主要经济指标完成情况
 | | | | | | | | 单位：万元、%
乡镇 | 一般公共预算收入 | < | < | < | 规模以上工业总产值 | < | < | <
^ | 年度任务 | 累计完成 | 完成比例 | 同比增长 | 年度任务 | 累计完成 | 完成比例 | 同比增长
城关镇 | 5000 | 4600 | 92 | 8.1 | 90000 | 82000 | 91.1 | 6.0
河口镇 | 2000 | 1900 | 95 | 9.2 | 30000 | 28000 | 93.3 | 7.1
合计 | 7000 | 6500 | 92.9 | 8.4 | 120000 | 110000 | 91.7 | 6.3`,
    "header 3-4, data 5-7, A:iparyoooo",
  ],
  [
    "a quarterly form of science funds with stages of the money",
    `
科技计划项目经费季报表
填报单位：某某学院 | | | | 报告期：2023年三季度
项目编号 | 项目名称 | 负责人 | 立项经费（万元） | 到账经费（万元） | 本季支出（万元） | 累计支出（万元） | 执行率 | 备注
Z2301 | 绿色催化 | 张三 | 100 | 60 | 12 | 40 | 40% |
Z2302 | 智慧农业 | 李四 | 80 | 80 | 20 | 66 | 82.5% | 将结题
填表人：王五 | | | 审核人：赵六`,
    "header 3, data 4-5, A:ciooooarm",
  ],
  [
    "livestock with stock at two ends",
    `
畜牧业生产情况
指标名称 | 代码 | 计量单位 | 本期 | 上年同期 | 本期比上年同期增长（%）
甲 | 乙 | 丙 | 1 | 2 | 3
一、期末存栏 | — | — | — | — | —
　生猪 | '01 | 万头 | 3.2 | 3.1 | 3.2
　　能繁母猪 | '02 | 万头 | 0.3 | 0.31 | -3.2
二、出栏 | — | — | — | — | —
　生猪 | '03 | 万头 | 5.1 | 5.0 | 2`,
    "header 2, data 5-8, A:icualy",
  ],
  [
    "public services: satisfaction and points of departments",
    `
政务服务“好差评”情况通报
名次 | 部门 | 办件量（件） | 评价数（条） | 满意率（%） | 得分
1 | 公安局 | 3200 | 2800 | 99.9 | 98.2
2 | 人社局 | 2100 | 1900 | 99.5 | 97.4`,
    "header 2, data 3-4, A:oioooo",
  ],
  [
    "real estate: two years, the older first, and a rate without a unit",
    `
房地产开发和销售情况
指标 | 单位 | 上年1-10月 | 本年1-10月 | 增速
开发投资 | 亿元 | 50 | 48 | -4.0
商品房销售面积 | 万平方米 | 30 | 31 | 3.3
其中：住宅 | 万平方米 | 25 | 27 | 8.0`,
    "header 2, data 3-5, A:iulay",
  ],
  [
    "a plan with the base year, the yearly steps and the end",
    `
附表1
发展目标表
序号 | 指标 | 单位 | 2022年（实际） | 2023年（目标） | 2023年（完成） | 属性
1 | 研发投入占比 | % | 3 | 3.2 | 3.3 | 预期性
2 | 技术合同额 | 亿元 | 10 | 12 | 12.8 | 预期性
3 | 能耗强度下降 | % | 2 | 2.5 | 2.1 | 约束性`,
    "header 3, data 4-6, A:ciulpao",
  ],
  [
    "social insurance, captions broken over lines inside their cells",
    `
社会保险基金收支情况
项目 | 本年预算⏎（万元） | 本年执行⏎（万元） | 完成预算⏎（%） | 上年执行⏎（万元） | 比上年⏎增减（%）
基金收入 | 9000 | 8800 | 97.8 | 8500 | 3.5
基金支出 | 8000 | 7900 | 98.8 | 7600 | 3.9
滚存结余 | 4000 | 4100 | 102.5 | 3200 | 28.1`,
    "header 2, data 3-5, A:iparly",
  ],
  [
    "schools: one a row, counts by kind, a total first",
    `
2023/2024学年各校基本情况统计表
学校名称 | 班级数（个） | 学生数（人） | < | < | 教师数（人） | 生师比
^ | ^ | 小计 | 男 | 女 | ^ | ^
总计 | 120 | 5200 | 2700 | 2500 | 330 | 15.8
第一小学 | 40 | 1800 | 950 | 850 | 110 | 16.4
第二小学 | 30 | 1300 | 660 | 640 | 85 | 15.3
注：1.不含附设班。2.教师数为专任教师。`,
    "header 2-3, data 4-6, A:ioooooo",
  ],
  [
    "an index with base years in the captions",
    `
居民消费价格指数
类别 | 上月=100 | 上年同月=100 | 上年同期=100
居民消费价格总指数 | 100.1 | 100.2 | 100.4
食品烟酒 | 100.3 | 98.2 | 99.9
衣着 | 100 | 101.1 | 101.0`,
    "header 2, data 3-5, A:iooo",
  ],
  [
    "a list of agreed outputs of a park with text answers and numbers mixed",
    `
园区年度考核指标完成情况表
考核指标 | 计量单位 | 考核目标 | 实际完成 | 完成情况说明 | 自评分
引进企业 | 家 | 15 | 18 | 超额完成 | 10
亩均税收 | 万元/亩 | 30 | 28.5 | 受减税影响 | 8
党建工作 | — | 达标 | 达标 | 按计划开展 | 10`,
    "header 2, data 3-5, A:iupamo",
  ],
  [
    "two blocks one above the other, each with its year captions and its unit",
    `
（一）收入
单位：亿元
项目 | 2022年 | 2023年
税收 | 20 | 22
非税 | 5 | 4
（二）支出
单位：亿元
项目 | 2022年 | 2023年
教育 | 8 | 9
科技 | 3 | 3.3`,
    "header 3, data 4-5, A:ila",
    "header 8, data 9-10, A:ila",
  ],
  [
    "transport with month, cumulative and growth for both and blank first columns",
    `
 | 交通运输邮电业务量
 |
 | 指标名称 | 单位 | 当月 | 1-当月累计 | 当月同比（%） | 累计同比（%）
 | 客运量 | 万人 | 45 | 546 | 3 | 5.1
 | 货运量 | 万吨 | 60 | 700 | 2 | 1.2
 | 邮政业务总量 | 亿元 | 0.3 | 3.1 | 10 | 11.2`,
    "header 3, data 4-6, B:iuoaoy",
  ],
  [
    "labour inspection: form with numbers of columns in brackets",
    `
劳动监察执法情况
项目 | 单位 | 代码 | 本季度 | 本年累计 | 上年累计
(甲) | (乙) | (丙) | (1) | (2) | (3)
检查用人单位 | 户 | '01 | 120 | 400 | 380
追回工资 | 万元 | '02 | 30 | 110 | 90
负责人： | | 制表人：王五 | | 电话：5551234`,
    "header 2, data 4-5, A:iucoal",
  ],
  [
    "a budget of a department with the year's total and its parts",
    `
2024年部门支出预算总表
科目编码 | 科目名称 | 2023年预算数 | 2024年预算数 | < | < | 增减（%）
^ | ^ | ^ | 合计 | 基本支出 | 项目支出 | ^
206 | 科学技术支出 | 900 | 1000 | 600 | 400 | 11.1
208 | 社会保障支出 | 80 | 82 | 82 | 0 | 2.5
合计 | < | 980 | 1082 | 682 | 400 | 10.4`,
    "header 2-3, data 4-6, A:ciopooy",
  ],
  [
    "English output of a yearbook with the Chinese names beside",
    `
主要年份研发指标 R&D Indicators in Major Years
项目 Item | 2015 | 2020 | 2022 | 2023
研发经费（亿元） R&D expenditure | 10 | 20 | 25 | 27
研发人员（人年） R&D personnel | 900 | 1500 | 1700 | 1800`,
    "header 2, data 3-4, A:ioola",
  ],
];

describe("forms of other fields", () => {
  it.each(FORMS)("reads %s", (_name, drawing, ...tables) => {
    expect(tablesOf(drawing)).toEqual(tables);
  });
});
