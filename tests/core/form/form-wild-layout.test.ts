import { tablesOf, type DrawnForm } from "../drawn-sheet";

const FORMS: readonly DrawnForm[] = [
  [
    "years down and indicators across",
    `
年份 | 地区生产总值（亿元） | 财政收入（亿元） | 常住人口（万人）
2019年 | 400 | 25 | 50
2020年 | 410 | 26 | 50.2
2021年 | 450 | 28 | 50.3`,
    "header 1, data 2-4, A:iooo",
  ],
  [
    "indicators across with their units below and the measures down",
    `
2023年1-9月主要指标
指标 | 地区生产总值 | 财政收入 | 固定资产投资
单位 | 亿元 | 亿元 | 亿元
年度目标 | 500 | 30 | 120
1-9月完成 | 380 | 25 | 99
完成率（%） | 76 | 83.3 | 82.5`,
    "header 2-3, data 4-6, A:iooo",
  ],
  [
    "English captions",
    `
Science and technology indicators, January to October 2023
Indicator | Unit | Annual target | Actual (Jan-Oct) | Same period last year | YoY growth (%) | Completion rate (%) | Remarks
Projects | item | 130 | 197 | 180 | 9.4 | 151.5 |
Contracts | CNY 10,000 | 3000 | 3072.5 | 2800 | 9.7 | 102.4 | flash`,
    "header 2, data 3-4, A:iupalyrm",
  ],
  [
    "captions in two languages",
    `
指标名称⏎Indicator | 单位⏎Unit | 本年⏎Current year | 上年⏎Last year | 增长（%）⏎Growth rate (%)
专利申请 | 件 | 3010 | 3000 | 0.3
科技项目 | 项 | 197 | 180 | 9.4`,
    "header 1, data 2-3, A:iualy",
  ],
  [
    "traditional characters",
    `
科技統計月報
指標名稱 | 計量單位 | 年度目標 | 本年累計 | 上年同期 | 增減（％） | 完成率（％） | 備註
專利申請 | 件 | 3300 | 3010 | 3000 | 0.3 | 91.2 |
科技項目 | 項 | 200 | 197 | 180 | 9.4 | 98.5 | 快報數`,
    "header 2, data 3-4, A:iupalyrm",
  ],
  [
    "blank columns at the left and a second table below with other columns",
    `
 | | 一、企业情况
 | | 指标 | 单位 | 2023年 | 2022年
 | | 高新技术企业 | 家 | 131 | 120
 | | 科技型中小企业 | 家 | 320 | 260

 | | 二、平台情况
 | | 平台名称 | 数量（个） | 同比增长（%）
 | | 重点实验室 | 3 | 0
 | | 工程中心 | 12 | 20`,
    "header 2, data 3-4, C:iual",
    "header 7, data 8-9, C:iay",
  ],
  [
    "years descending with an empty newest one",
    `
指标 | 单位 | 2024年 | 2023年 | 2022年 | 2021年
研发人员 | 人 | | 450 | 430 | 410
研发经费 | 万元 | | 5600 | 5200 | 4900`,
    "header 1, data 2-3, A:iualoo",
  ],
  [
    "full-width digits and spaces inside words",
    `
序　号 | 指　标　名　称 | 单　位 | ２０２３年 | ２０２２年 | 增　长（％）
１ | 专　利　申　请 | 件 | ３０１０ | ３０００ | ０．３
２ | 科　技　项　目 | 项 | １９７ | １８０ | ９．４`,
    "header 1, data 2-3, A:ciualy",
  ],
  [
    "rank in the first column",
    `
2023年全市各区县GDP排名
排名 | 区县 | 总量（亿元） | 增速（%） | 占全市比重（%）
1 | 东区 | 900 | 5.5 | 30
2 | 西区 | 800 | 5.1 | 26.7
3 | 南区 | 700 | 6.2 | 23.3`,
    "header 2, data 3-5, A:oiayo",
  ],
  [
    "share between level and growth",
    `
产业 | 增加值（亿元） | 占比（%） | 增速（%）
第一产业 | 12 | 3 | 3.2
第二产业 | 180 | 45 | 6.1
第三产业 | 208 | 52 | 5.5`,
    "header 1, data 2-4, A:iaoy",
  ],
  [
    "units on a second line of the caption, numbered notes, a line of signatures",
    `
指标名称 | 本年累计⏎（万元） | 上年同期⏎（万元） | 增速⏎（%）
营业收入 | 1200 | 1100 | 9.1
利润总额 | 80 | 90 | -11.1
1.本表数据为快报数，最终数据以年报为准，请各单位认真核对后报送，逾期不报的予以通报。
审核：张三　　填表：李四　　2023年11月5日`,
    "header 1, data 2-3, A:ialy",
  ],
  [
    "a total with its parts in the columns",
    `
各单位科技人员情况表
单位 | 人员合计 | 其中：女 | 按职称分 | < | < | 备注
^ | ^ | ^ | 高级 | 中级 | 初级 | ^
第一研究所 | 120 | 40 | 30 | 50 | 40 |
第二研究所 | 80 | 35 | 20 | 40 | 20 | 含合同工
合计 | 200 | 75 | 50 | 90 | 60 |`,
    "header 2-3, data 4-6, A:iaoooom",
  ],
  [
    "last year to the left of this year, without merges kept",
    `
指标 | 单位 | 2022年1-10月 | 2023年1-10月 | 增减额 | 增减（%）
合同额 | 万元 | 2800 | 3072.5 | 272.5 | 9.7
项目 | 项 | 180 | 197 | 17 | 9.4`,
    "header 1, data 2-3, A:iulaoy",
  ],
  [
    "the same indicators in three panels side by side",
    `
街道 | 企业数 | 街道 | 企业数 | 街道 | 企业数
东城 | 12 | 西城 | 13 | 南城 | 9
北城 | 8 | 中城 | 22 | 新城 | 31`,
    "header 1, data 2-3, A:ia",
    "header 1, data 2-3, C:ia",
    "header 1, data 2-3, E:ia",
  ],
];

describe("layouts", () => {
  it.each(FORMS)("reads %s", (_name, drawing, ...tables) => {
    expect(tablesOf(drawing)).toEqual(tables);
  });
});
