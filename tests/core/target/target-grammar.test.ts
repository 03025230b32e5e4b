import { Converter } from "opencc-js/t2cn";
import { readTarget } from "../../../src/core/target/target";
import { rowsOf, shown, statedAs } from "./target-table";

describe("the grammar of targets, with what only looks like it", () => {
  test.each(
    rowsOf(`
      每年引进两到三家 | level 2..3 家/年 range
      占比提高到两到三成 | share 20..30 % range
      占比提高到三至五成 | share 30..50 % range
      增长百分之二十到三十 | growth 20..30 % range
      增长百分之二十到三家 | growth 20 % =
      投资9000万-1.2亿元 | level 0.9..1.2 亿元 range
      增长7%-5% | growth 5..7 % range
      由3到5个 | from_to 3→5 个 =
      控制在3%-5% | share 3..5 % range
      三四家到五家 | level 3..4 家 range
    `)
  )("ranges: %s", (wording, expected) => {
    expect(statedAs(wording, expected)).toBe(expected);
  });

  test.each(
    rowsOf(`
      到位资金30个亿 | level 30 亿元 =
      到位资金30个多亿 | level 30.. 亿元 ≳
      建成2个亿元村 | level 2 个 =
      种植2个亿级品种 | level 2 个 =
      游客1亿3千多万人次 | level 1.3.. 亿人次 ≳
      投资1亿5000万元 | level 1.5 亿元 =
      人口3万2千人 | level 3.2 万人 =
      人口3万2百人 | level 3.02 万人 =
      扩建幼儿园项目1 122个 | level 1122 个 =
      总人口12 345 678人 | level 12345678 人 =
      城镇化率 60 165 | level 60 =
      城镇化率 60 65 | from_to 60→65 =
      人口3万2人 | level 3 万人 =
      种植32千公顷 | level 32 千公顷 =
      缩短至1个半小时以内 | level ..1.5 个小时 <=
      周期压缩至两年半 | level 2.5 年 =
      周期压缩至3个多月 | level 3.. 个月 ≳
      提高3个多百分点 | points 3.. 百分点 ≳
    `)
  )("numbers with more: %s", (wording, expected) => {
    expect(statedAs(wording, expected)).toBe(expected);
  });

  test.each(
    rowsOf(`
      培育2(含)家以上 | level 2.. 家 >=
      培育2(含本数)家以上 | level 2.. 家 >=
      开展活动80场(次)以上 | level 80.. 场次 >=
      开工1.2万套(户)以上 | level 1.2.. 万套 >=
      招收80人(含)以上 | level 80.. 人 >=
      入学80人(女)以上 | level 80 人 =
      研发经费支出(亿元)25 | level 25 亿元 =
      完成25(项) | level 25 项 =
      完成25(其中重点3项) | level 25 =
      用电0.3克标准煤/千瓦时 | level 0.3 克标准煤/千瓦时 =
      死亡率14/10万 | level 14 /10万 =
      占全国的1/4 | share 25 % =
      占4/3 | level 4 =
      配比2/30 | level 2 =
    `)
  )("units: %s", (wording, expected) => {
    expect(statedAs(wording, expected)).toBe(expected);
  });

  test.each(
    rowsOf(`
      新增税收千万元以上 | delta 1000.. 万元 >=
      新增税收千万元以上企业 | no_figure
      新增亿元以上项目12个 | delta 12 个 =
      招引20个以上过亿项目 | level 20.. 个 >=
      总投资35亿元的80项工程 | level 80 项 =
      10亿元规模的基金2支 | level 2 支 =
      3000吨级泊位5个 | level 5 个 =
      74个城市PM2.5浓度下降23.6% | growth -23.6 % =
      新建74个城市公园,绿化率60% | level 74 个 =
      338个城市中有121个达标 | level 121 个 =
      3641个断面中,优良比例为87.9% | share 87.9 % =
      在7个县设立280个教学点 | level 280 个 =
      控制在7个以内 | level ..7 个 <=
      在7个县覆盖率达90% | level 7 个 =
      25度以上坡耕地全部退耕 | no_figure
      25度以上12天 | level 12 天 =
      60岁以上老年人2.5亿 | level 2.5 亿人 =
      前五位省份均超过4000亿元 | level 4000.. 亿元 >
      第二,新建园区3个 | level 3 个 =
      第2位,较上年提升 | rank 2 位 =
      按5‰人口变动抽样,常住人口40.8万人 | level 40.8 万人 =
    `)
  )("what is no figure: %s", (wording, expected) => {
    expect(statedAs(wording, expected)).toBe(expected);
  });

  test.each(
    rowsOf(`
      由22%、28%和50%调整为21%、27%和52% | share_from_to 22→21 % =
      由22%、28%调整为21% | share 22 % =
      完成造林17亩(任务14亩) | plan_actual 14→17 亩 =
      成交15.8亿元,超额完成年度目标(12亿元) | plan_actual 12→15.8 亿元 =
      成交15.8亿元,完成任务12亿元 | level 15.8 亿元 =
      支出2.05万元,年初预算为2.95万元 | plan_actual 2.95→2.05 万元 =
      任务是60件,截至10月底受理64件 | plan_actual 60→64 件 =
      到位120亿元,增长29%,完成任务132亿元的90.8% | plan_actual 132→120 亿元 =
      到位120亿元;完成任务132亿元的90.8% | completion 90.8 % =
      到位不少于120亿元,完成任务132亿元的90.8% | completion 90.8 % =
      新增12家,完成任务132亿元的90.8% | completion 90.8 % =
      预算44.52万元,2019年实际支出22.62万元 | plan_actual 44.52→22.62 万元 =
      时间过半,完成全年任务的52.3% | completion 52.3 % =
      为年初预算61.22% | completion 61.22 % =
      60.5%→65% | share_from_to 60.5→65 % =
      60.5% -> 65% | share_from_to 60.5→65 % =
      第8位,同比上升到第5位 | rank 8 位 =
      不低于50%且不高于60% | share 50..60 % range
      达到市级考核目标要求的95% | completion 95.. % >=
      占年计划11% | completion 11 % =
    `)
  )("relations: %s", (wording, expected) => {
    expect(statedAs(wording, expected)).toBe(expected);
  });

  test.each(
    rowsOf(`
      4.7%的GDP增长 | growth 4.7 % =
      有30%以上的提升 | growth 30.. % >=
      下降4%的改善目标 | growth -4 % =
      贬值4.1% | growth -4.1 % =
      高出全市3.2个百分点 | points 3.2 百分点 =
      比计划高出3.2个百分点 | points 3.2 百分点 =
      分别下降0.2个、0.6个百分点 | points -0.2 百分点 =
      降低成本35条措施 | level 35 条 =
      年均增加蓄积6300万立方米 | delta 6300 万立方米 =
      约占总数的10% | share 10 % ≈
      我国人均预期寿命达78.6岁 | level 78.6 岁 =
      森林面积达到1023.6万亩 | level 1023.6 万亩 =
      森林面积达到1000万亩 | level 1000.. 万亩 >=
      超过50家以上 | level 50.. 家 >
      不超过50家左右 | level ..50 家 <=
      控制在约5%以内 | share ..5 % <=
      新增中心、孵化器各1家 | delta 1 家 =
      新增中心,孵化器达20家 | level 20 家 =
      不低于50%、不高于60% | share 50..60 % range
      约谈企业20家 | level 20 家 =
      最高人民法院推广20家 | level 20 家 =
      超过部分退回20家 | level 20 家 =
      接近尾声的项目20个 | level 20 个 =
      减少的岗位中安置20人 | level 20 人 =
      国家级平台1个或省级平台3个 | level 1 个 =
      资料约10000余份 | level 10000.. 份 ≳
      资料约10000余份以内 | level ..10000 份 <=
    `)
  )("senses and bounds: %s", (wording, expected) => {
    expect(statedAs(wording, expected)).toBe(expected);
  });

  it("judges an income by more, also where poor districts earn it", () => {
    expect(shown("贫困地区农民收入增长10%")).toBe("growth 10 % = as >=");
    expect(shown("贫困发生率3%")).toBe("share 3 % = as <=");
  });
});

describe("masks and gaps", () => {
  test.each(
    rowsOf(`
      预计增长2x% | masked
      到位资金3.x亿元 | masked
      到位资金*亿元 | masked
      年均增长x.x% | masked
      完成■■项 | masked
      完成？？家 | masked
      完成N项 | masked
      xx县完成12家 | level 12 家 =
      **公司到位3亿元 | level 3 亿元 =
      新增xx家公司 | masked
      完成……亿元 | blank
      认定1-xxxx家 | masked
      7×24小时服务,受理20件 | level 20 件 =
    `)
  )("are no numbers: %s", (wording, expected) => {
    expect(statedAs(wording, expected)).toBe(expected);
  });
});

describe("traditional characters and pronunciations", () => {
  const simplify = Converter({ from: "t", to: "cn" });

  test.each([
    ["力爭新增企業２０家以上", "２０家以上", "delta 20.. 家 >="],
    ["審計總結(jié)：完成任務(wù)的128%", "128%", "completion 128 % = as >="],
    ["總結(zǒng jié)項目(mù)兩千個", "兩千個", "level 2000 個 = as >="],
    ["面积(ha)20", "20", "level 20 ha = as >="],
  ])("are read, and the place of the figure is that in the wording: %s", (wording, place, as) => {
    const reading = readTarget(wording, simplify);
    expect(reading.ok && wording.slice(reading.target.at.start, reading.target.at.end)).toBe(place);
    expect(reading.ok && reading.target.wording).toBe(wording);
    expect(
      shown(simplify(wording.replace(/\([^()]*\)/g, (all) => (all === "(ha)" ? all : ""))))
    ).toBe(as.replace("個", "个"));
  });

  it("keep their places where a conversion is longer than what it converts", () => {
    const longer = (text: string) => text.replace(/項/g, "项目数").replace(/億/g, "亿");
    const reading = readTarget("項3億元", longer);
    expect(reading.ok && reading.target).toMatchObject({
      low: 3,
      unit: "亿元",
      at: { start: 1, end: 4 },
    });
  });
});
