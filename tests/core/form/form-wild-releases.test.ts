import { tablesOf, type DrawnForm } from "../drawn-sheet";

const FORMS: readonly DrawnForm[] = [
  [
    "quarters across and years down",
    `
GDP同比增长速度
年份 | 1季度 | 2季度 | 3季度 | 4季度
2021 | 18.7 | 8.3 | 5.2 | 4.3
2022 | 4.8 | 0.4 | 3.9 | 2.9
2023 | 4.5 | 6.3 | 4.9 | 5.2`,
    "header 2, data 3-5, A:ioooo",
  ],
  [
    "people at the end of the year and their share",
    `
指标 | 年末数（万人） | 比重（%）
全国人口 | 140967 | 100.0
其中：城镇 | 93267 | 66.2
乡村 | 47700 | 33.8
其中：男性 | 72032 | 51.1
女性 | 68935 | 48.9`,
    "header 1, data 2-6, A:iao",
  ],
  [
    "grain by province: area, output, yield",
    `
2023年全国及各省（区、市）粮食产量
 | 播种面积（千公顷） | 总产量（万吨） | 单位面积产量（公斤/公顷）
全国总计 | 118968.5 | 69541.0 | 5845.3
北　京 | 89.1 | 47.8 | 5363.7
天　津 | 391.3 | 255.7 | 6534.6
注：1.部分数据因四舍五入的原因，存在总计与分项合计不等的情况。`,
    "header 2, data 3-5, A:iooo",
  ],
  [
    "wages by trade in two years with the growth",
    `
2023年城镇非私营单位分行业就业人员年平均工资
单位：元，%
行业 | 2022年 | 2023年 | 增长速度
合计 | 114029 | 120698 | 5.8
农、林、牧、渔业 | 58976 | 62952 | 6.7
采矿业 | 121522 | 135025 | 11.1`,
    "header 3, data 4-6, A:ilay",
  ],
  [
    "research spending by region with its intensity",
    `
附表3　2023年各地区研究与试验发展（R&D）经费情况
地区 | R&D经费（亿元） | R&D经费投入强度（%）
全国 | 33357.1 | 2.65
北京 | 2947.1 | 6.73
天津 | 599.2 | 3.58`,
    "header 2, data 3-5, A:ioo",
  ],
  [
    "output of products with an empty row of groups and growth of month and year to date",
    `
2024年9月份规模以上工业生产主要数据
指标 | 9月 | < | 1—9月 | <
^ | 绝对量 | 同比增长（%） | 绝对量 | 同比增长（%）
规模以上工业增加值 | … | 5.4 | … | 5.8
分经济类型 | | | |
其中：国有控股企业 | … | 3.9 | … | 4.4
主要产品产量
粗钢（万吨） | 7707 | -6.1 | 76848 | -3.6
汽车（万辆） | 274.3 | -1.0 | 2137 | 1.9
　　其中：新能源汽车（万辆） | 130.2 | 48.5 | 853.1 | 33.8
产品销售率（%） | 96.8 | -0.6（百分点） | 96.5 | -0.6（百分点）`,
    "header 2-3, data 4-11, A:iooay",
  ],
  [
    "gross product of three quarters with parts of the year",
    `
表1　2024年三季度和前三季度GDP初步核算数据
 | 绝对额（亿元） | < | 比上年同期增长（%） | <
^ | 三季度 | 前三季度 | 三季度 | 前三季度
GDP | 332910 | 949746 | 4.6 | 4.8
第一产业 | 27072 | 57733 | 3.2 | 3.4
第二产业 | 127284 | 361362 | 4.6 | 5.4
注：1.绝对额按现价计算，增长速度按不变价计算；`,
    "header 2-3, data 4-6, A:ioaoy",
  ],
  [
    "real estate: absolute amount and growth with units in the labels",
    `
指标 | 绝对量 | 同比增长（%）
房地产开发投资（亿元） | 78680 | -10.1
其中：住宅 | 59701 | -10.5
房屋施工面积（万平方米） | 715968 | -12.2
其中：住宅 | 501051 | -12.7`,
    "header 1, data 2-5, A:iay",
  ],
  [
    "a purchasing index with its parts, months down, units in a row of their own",
    `
表1 中国制造业PMI及构成指数（经季节调整）
单位：%
 | PMI | < | < | < | <
 | ^ | 生产 | 新订单 | 原材料库存 | 从业人员
2023年9月 | 50.2 | 52.7 | 50.5 | 48.5 | 48.1
2023年10月 | 49.5 | 50.9 | 49.5 | 48.2 | 48.0
2023年11月 | 49.4 | 50.7 | 49.4 | 48.0 | 48.1`,
    "header 3-4, data 5-7, A:iooooo",
  ],
  [
    "incomes: level with nominal and real growth",
    `
2024年前三季度居民收支主要数据
指标 | 绝对量（元） | 同比名义增长（%） | 同比实际增长（%）
（一）居民人均可支配收入 | 30941 | 5.2 | 4.9
按常住地分：
城镇居民 | 41183 | 4.5 | 4.2
农村居民 | 16740 | 6.6 | 6.3`,
    "header 2, data 3-6, A:iayo",
  ],
  [
    "an export with the sheet's data below filter captions in English codes",
    `
area_code | area_name | indicator | unit | value_2022 | value_2023
310101 | 东区 | 专利申请 | 件 | 300 | 320
310102 | 西区 | 专利申请 | 件 | 280 | 270`,
    "header 1, data 2-3, A:coiula",
  ],
  [
    "investment growth only, groups told by their wording",
    `
2024年1—9月份固定资产投资（不含农户）主要数据
指　标 | 同比增长（%）
固定资产投资（不含农户） | 3.4
分产业
第一产业 | 2.3
第二产业 | 12.3
分行业
农林牧渔业 | 4.2
注：此表中除“固定资产投资”外其他均为增速。`,
    "header 2, data 3-8, A:iy",
  ],
  [
    "students by school year, descending, beside the change in number and rate",
    `
各级各类学校情况
类别 | 2023年 | < | 2022年 | < | 在校生增减 | <
^ | 学校数（所） | 在校生（人） | 学校数（所） | 在校生（人） | 人数 | 增长率（%）
小学 | 20 | 15000 | 21 | 14800 | 200 | 1.4
初中 | 12 | 8000 | 12 | 7800 | 200 | 2.6`,
    "header 2-3, data 4-5, A:iaolooy",
  ],
  [
    "an energy balance of key users against their quota",
    `
重点用能单位节能目标完成情况
单位名称 | 用能总量（吨标准煤） | 用能控制目标 | 单位产品能耗 | < | 是否完成
^ | ^ | ^ | 限额值 | 实际值 | ^
甲厂 | 12000 | 12500 | 300 | 290 | 是
乙厂 | 8000 | 7800 | 200 | 210 | 否`,
    "header 2-3, data 4-5, A:iopoao",
  ],
  [
    "a statement by week with a change on the week before",
    `
第40周重点商品价格
商品 | 单位 | 本周价格 | 上周价格 | 周环比（%） | 上年同期价格 | 同比（%）
大米 | 元/斤 | 2.6 | 2.6 | 0 | 2.5 | 4
猪肉 | 元/斤 | 14.3 | 13.8 | 3.6 | 16 | -10.6`,
    "header 2, data 3-4, A:iuaooly",
  ],
];

describe("tables of releases and exports", () => {
  it.each(FORMS)("reads %s", (_name, drawing, ...tables) => {
    expect(tablesOf(drawing)).toEqual(tables);
  });
});
