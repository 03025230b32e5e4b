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
