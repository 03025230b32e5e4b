import { tablesOf, type DrawnForm } from "../drawn-sheet";

const FORMS: readonly DrawnForm[] = [
  [
    "month and year to date as pairs of this year, last year and change",
    `
表二：税收收入分税种完成情况
单位：万元
税种 | 本月 | < | < | 1-8月累计 | < | < | < | 年度预算 | 完成预算%
^ | 今年 | 去年 | 增减% | 今年 | 去年 | 增减额 | 增减% | ^ | ^
增值税 | 300 | 280 | 7.1 | 2600 | 2500 | 100 | 4 | 4000 | 65
企业所得税 | 100 | 120 | -16.7 | 900 | 950 | -50 | -5.3 | 1400 | 64.3
个人所得税 | 50 | 40 | 25 | 420 | 400 | 20 | 5 | 600 | 70
合计 | 450 | 440 | 2.3 | 3920 | 3850 | 70 | 1.8 | 6000 | 65.3`,
    "header 3-4, data 5-8, A:ioooaloypr",
  ],
  [
    "a five-year plan with the year's state",
    `
“十四五”规划主要指标进展情况
领域 | 指标 | 2020年实际值 | 2025年目标值 | 2023年完成值 | 是否达到进度 | 牵头部门
创新 | 研发投入强度（%） | 2.8 | 3.5 | 3.2 | 是 | 科技局
^ | 万人专利数（件） | 12 | 20 | 18.5 | 是 | 市场监管局
民生 | 城镇新增就业（万人） | 1.2 | 6 | 1.3 | 否 | 人社局`,
    "header 2, data 3-5, A:oiooaoo",
  ],
  [
    "hospitals with their services and growth, the years under each measure",
    `
各医疗机构诊疗量（2023年1—6月）
机构名称 | 总诊疗人次数（人次） | < | < | 出院人数（人） | < | <
^ | 2023年1-6月 | 2022年1-6月 | 同比增长（%） | 2023年1-6月 | 2022年1-6月 | 同比增长（%）
区人民医院 | 320000 | 300000 | 6.7 | 12000 | 11000 | 9.1
区中医院 | 110000 | 100000 | 10 | 4000 | 4100 | -2.4
注：数据不含私人诊所。`,
    "header 2-3, data 4-5, A:ialyooo",
  ],
  [
    "a register of enterprises with turnover of two years",
    `
高新技术企业营业收入统计表
序号 | 企业名称 | 统一社会信用代码 | 所属街道 | 2022年营业收入（万元） | 2021年营业收入（万元） | 增长率 | 备注
1 | 甲科技有限公司 | 91310000MA1 | 东城 | 12000 | 11000 | 9.1% |
2 | 乙电子有限公司 | 91310000MA2 | 西城 | 8000 | 9000 | -11.1% | 停产一季度
3 | 丙材料有限公司 | 91310000MA3 | 东城 | 3000 | | | 新增`,
    "header 2, data 3-5, A:ciooalym",
  ],
  [
    "energy by kind with columns named by number below",
    `
能源购进、消费与库存
 | | | | | 表　　号：205-1表
 | | | | | 有效期至：2024年1月
综合机关名称：青石区统计局 | | 2023年1—9月
能源名称 | 计量单位 | 代码 | 期初库存量 | 购进量 | 消费量
甲 | 乙 | 丙 | 1 | 2 | 3=1+2
原煤 | 吨 | '01 | 100 | 900 | 950
天然气 | 万立方米 | '15 | 0 | 30 | 30
电力 | 万千瓦时 | '33 | 0 | 800 | 800
统计负责人：张三 | | 填表人：李四 | | 联系电话：5551234 | 报出日期：2023年10月12日`,
    "header 5, data 7-9, A:iucooo",
  ],
  [
    "a work ledger with monthly progress columns",
    `
2023年重点指标月度调度表
序号 | 指标名称 | 单位 | 全年任务 | 1月 | 2月 | 3月 | 4月 | 累计完成 | 完成比例
1 | 新增规上企业 | 家 | 12 | 1 | 0 | 2 | 1 | 4 | 33.3%
2 | 技改投资 | 亿元 | 8 | 0.5 | 0.4 | 0.9 | 0.7 | 2.5 | 31.3%`,
    "header 2, data 3-4, A:ciupooooar",
  ],
  [
    "agriculture: area, yield and output of two years",
    `
夏粮生产情况
作物 | 播种面积（万亩） | < | 单产（公斤/亩） | < | 总产量（吨） | <
^ | 今年 | 去年 | 今年 | 去年 | 今年 | 去年
小麦 | 12 | 12.5 | 380 | 375 | 45600 | 46875
大麦 | 1 | 1.2 | 300 | 310 | 3000 | 3720`,
    "header 2-3, data 4-5, A:ialoooo",
  ],
  [
    "an appendix: title in pieces, unit in its own merged row, letters before captions",
    `
附件2
青石区2022年度知识产权工作统计表 | < | < | < | <
填报单位（盖章）： | | | 填报日期：2022年12月31日 | <
序号 | 项　　目 | 数　　量 | 单　　位 | 备　　注
一 | 专利授权量 | 2100 | 件 | 其中发明600件
二 | 有效注册商标 | 8100 | 件 |
三 | 知识产权质押融资额 | 2.3 | 亿元 | 快报数
填报人：王五 | | 联系电话：13800000000 | | 审核人：`,
    "header 4, data 5-7, A:ciaum",
  ],
  [
    "two tables under one title with a blank row and the captions again",
    `
就业和社会保障情况
指标 | 单位 | 本月末 | 比上月末增减 | 比年初增减
参保人数 | 万人 | 20.1 | 0.1 | 0.5
领取失业金人数 | 人 | 1200 | -30 | 100

指标 | 单位 | 本月 | 累计 | 全年目标 | 完成率%
新增就业 | 人 | 300 | 2800 | 4000 | 70
职业培训 | 人次 | 100 | 1500 | 2000 | 75`,
    "header 2, data 3-4, A:iuaoo",
    "header 6, data 7-8, A:iuoapr",
  ],
  [
    "population of villages with totals on top and the sexes across",
    `
石桥镇户籍人口统计表
统计时间：2023年9月30日
村（居）名 | 户数 | 人口数 | < | < | 比上年末增减
^ | ^ | 合计 | 男 | 女 | ^
全镇总计 | 5100 | 15200 | 7600 | 7600 | -60
东桥村 | 1100 | 3300 | 1650 | 1650 | -20
西桥村 | 900 | 2800 | 1400 | 1400 | 5`,
    "header 3-4, data 5-7, A:ioaooo",
  ],
  [
    "bank loans by term with a change since the beginning of the year",
    `
金融机构本外币存贷款
项　目 | 期末余额（亿元） | 比年初增减（亿元） | 同比增长（%）
一、各项存款 | 1200 | 80 | 8.1
1.住户存款 | 700 | 60 | 10.2
2.非金融企业存款 | 300 | 5 | 2.1
二、各项贷款 | 900 | 70 | 9.9`,
    "header 2, data 3-6, A:iaoy",
  ],
  [
    "laboratories: last period and this one by name of the period",
    `
指标 | 计量单位 | 上年同期数 | 本期数 | 增减数 | 增长幅度
检测样品 | 批次 | 320 | 350 | 30 | 9.4%
出具报告 | 份 | 300 | 310 | 10 | 3.3%`,
    "header 1, data 2-3, A:iulaoy",
  ],
  [
    "a school's staff with the letter row above the names",
    `
教职工数
 | 编号 | 教职工数 | 其中：女 | 专任教师 | 行政人员
甲 | 乙 | 1 | 2 | 3 | 4
总计 | 1 | 120 | 80 | 100 | 20
其中：女 | 2 | 80 | 80 | 70 | 10
　　　在编人员 | 3 | 110 | 72 | 95 | 15`,
    "header 2, data 4-6, A:icoooo",
  ],
  [
    "completion in a column of its own beside target growth",
    `
指标名称 | 单位 | 2022年基数 | 2023年增长目标（%） | 2023年目标值 | 2023年实际值 | 2023年实际增长（%） | 目标完成率（%）
财政收入 | 亿元 | 30 | 8 | 32.4 | 33 | 10 | 101.9
工业投资 | 亿元 | 40 | 5 | 42 | 40 | 0 | 95.2`,
    "header 1, data 2-3, A:iulopayr",
  ],
  [
    "hidden grid: names merged over three columns, code at the far right",
    `
科技成果及知识产权情况
指标名称 | < | < | 计量单位 | 数量 | 代码
专利申请受理数 | < | < | 件 | 32 | '01
其中 | 发明专利 | < | 件 | 12 | '02
^ | 国外专利 | < | 件 | 1 | '03
发表科技论文 | < | < | 篇 | 88 | '04`,
    "header 2, data 3-6, A:io.uac",
  ],
];

describe("forms of many bureaus", () => {
  it.each(FORMS)("reads %s", (_name, drawing, ...tables) => {
    expect(tablesOf(drawing)).toEqual(tables);
  });
});
