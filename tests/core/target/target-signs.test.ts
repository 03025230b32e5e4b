import { readTarget } from "../../../src/core/target/target";
import { rowsOf, shown, shownTarget, statedAs } from "./target-table";

const TABLES: readonly (readonly [question: string, rows: string])[] = [
  [
    "which signs are alike",
    `
      投资12–15亿元 | level 12..15 亿元 range
      投资12―15亿元 | level 12..15 亿元 range
      投资12─15亿元 | level 12..15 亿元 range
      投资12﹣15亿元 | level 12..15 亿元 range
      投资12‐15亿元 | level 12..15 亿元 range
      投资12‑15亿元 | level 12..15 亿元 range
      投资12‒15亿元 | level 12..15 亿元 range
      投资12〜15亿元 | level 12..15 亿元 range
      投资12∼15亿元 | level 12..15 亿元 range
      增长5﹪ | growth 5 % =
      投资≧5亿元 | level 5.. 亿元 >=
      投资⩾5亿元 | level 5.. 亿元 >=
      投资≦5亿元 | level ..5 亿元 <=
      投资⩽5亿元 | level ..5 亿元 <=
      投资﹥5亿元 | level 5.. 亿元 >
      投资﹤5亿元 | level ..5 亿元 <
      投资〔亿元〕5 | level 5 亿元 =
      投资【亿元】5 | level 5 亿元 =
      投资[亿元]5 | level 5 亿元 =
      完成＊＊项 | masked
      完成X项 | masked
      十⼆家 | level 12 家 =
    `,
  ],
  [
    "what a gap ends",
    `
      增长30%以上 其中工业10家 | growth 30.. % >=
      新增20家 工业增长5% | delta 20 家 =
      新增20 家企业 | delta 20 家 =
      新增20家 左右 | delta 20 家 ≈
      完成\u3000\u3000项 | blank
      完成( )项 | blank
      完成 项目20项 | level 20 项 =
      达12亿\u00a0元 | level 12.. 亿元 >=
      达12亿\t元 | level 12.. 亿元 >=
    `,
  ],
  [
    "how firmly a figure is bound",
    `
      下限20家 | level 20.. 家 >=
      上限20家 | level ..20 家 <=
      小于等于20家 | level ..20 家 <=
      失业率=5% | share 5 % = as <=
      约占全国10% | share 10 % ≈
      约占全国的10% | share 10 % ≈
      约总量的20% | share 20 % ≈
      工期3年多 | level 3.. 年 ≳
      工期3年余 | level 3.. 年 ≳
      产值20亿元有余 | level 20.. 亿元 ≳
      增长30%多 | growth 30.. % ≳
      100余家左右 | level 100 家 ≈
      投资10亿元左右项目30个 | level 10 亿元 ≈
      投资5000万元以上,项目30个 | level 5000.. 万元 >=
      网上20项服务 | level 20 项 =
      网上二十项服务 | level 20 项 =
      网上二百项服务 | level 200 项 =
    `,
  ],
  [
    "what only looks like a figure",
    `
      培育产值超亿元镇3个 | level 3 个 =
      3月15日新增20家 | delta 20 家 =
      3月15日至20日新增20家 | delta 20 家 =
      3月15-20日新增20家 | delta 20 家 =
      每千名老人拥有床位32张 | level 32 张 =
      每百户拥有汽车32辆 | level 32 辆 =
      落实八项规定,压减20% | growth -20 % =
      时间过半,新增20家 | delta 20 家 =
      落实“三项”制度,建成12个 | level 12 个 =
      增速为x.x左右 | masked
    `,
  ],
];

describe.each(TABLES)("signs decide %s", (_, rows) => {
  test.each(rowsOf(rows))("%s", (wording, expected) => {
    expect(statedAs(wording, expected)).toBe(expected);
  });
});

describe("a line break ends a clause", () => {
  it.each(["\n", "\r", "\r\n"])("written %j", (sign) => {
    const reading = readTarget(`新增企业20家${sign}提高到30家`);
    expect(reading.ok && shownTarget(reading.target)).toBe("delta 20 家 = as >=");
  });
});

it("a name in quotation marks is no figure, a figure in them is one", () => {
  expect(shown("推进“百千万”工程,建成12个")).toBe("level 12 个 = as >=");
  expect(shown("建成“12个”示范点")).toBe("level 12 个 = as >=");
  expect(shown("完成“增长5%”的目标")).toBe("growth 5 % = as >=");
});
