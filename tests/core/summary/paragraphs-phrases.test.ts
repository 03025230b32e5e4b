import type { SmallWorkbook } from "../small-workbook";
import { ofSmall } from "./paragraph-text";

/** The form's paragraphs of one indicator 专利申请量 in both languages, without the period. */
function said(
  target: string | null,
  actual: number | string | null,
  last: number | null = null,
  more: SmallWorkbook & { unit?: string; better?: string; measure?: string } = {}
): readonly [string, string] {
  const { unit = "件", better = "", measure = "", ...parts } = more;
  const made = ofSmall({
    catalogue: [
      ["01", "专利申请量", unit, null, null, better, measure],
      ["02", "软件登记", "件"],
    ],
    plan: [...(target === null ? [] : [["01", target]]), ["02", "1件"]],
    rows: [
      ["专利申请量", unit, "01", null, actual, last],
      ["软件登记", "件", "02", null, null, null],
    ],
    ...parts,
  });
  const text = (sections: readonly (readonly string[])[]) =>
    (sections[0]?.[0] ?? "").replace(/^2023年(?:1—10月)?，|^(?:January–October )?2023\. /u, "");
  return [text(made.chinese), text(made.english)];
}

describe("the right phrase for each status", () => {
  it.each<[string, string, number, object, string, string]>([
    [
      "exceeded",
      "不少于500件",
      640,
      {},
      "专利申请量640件，完成年度目标的128%，超额140件。",
      "专利申请量: 640 件; 128% of the annual target, exceeded by 140 件.",
    ],
    [
      "exceeded beyond a range",
      "1-2件",
      3,
      {},
      "专利申请量3件，超过年度目标的上限，超额完成。",
      "专利申请量: 3 件; annual target of 1–2 件 exceeded, 1 件 above its upper end.",
    ],
    [
      "met",
      "500件",
      500,
      {},
      "专利申请量500件，完成年度目标。",
      "专利申请量: 500 件; annual target met.",
    ],
    [
      "met within a range",
      "1-2件",
      2,
      {},
      "专利申请量2件，完成年度目标。",
      "专利申请量: 2 件; annual target met.",
    ],
    [
      "ahead of schedule",
      "1000件",
      900,
      {},
      "专利申请量900件，完成年度目标的90%，快于序时进度6.7个百分点。",
      "专利申请量: 900 件; 90% of the annual target, 6.7 percentage points ahead of schedule.",
    ],
    [
      "on schedule",
      "1200件",
      1000,
      {},
      "专利申请量1000件，完成年度目标的83.3%，符合序时进度。",
      "专利申请量: 1000 件; 83.3% of the annual target, on schedule.",
    ],
    [
      "behind schedule",
      "1000件",
      780,
      {},
      "专利申请量780件，完成年度目标的78%，落后序时进度5.3个百分点，尚差220件。",
      "专利申请量: 780 件; 78% of the annual target, 5.3 percentage points behind schedule, 220 件 short.",
    ],
    [
      "behind with nothing done",
      "4件",
      0,
      {},
      "专利申请量0件，落后序时进度83.3个百分点，尚差4件。",
      "专利申请量: 0 件; 83.3 percentage points behind schedule, 4 件 short.",
    ],
    [
      "pending, without a schedule",
      "10件",
      6,
      { measure: "时点" },
      "专利申请量6件，距年度目标尚差4件，待期末考核。",
      "专利申请量: 6 件; 4 件 short of the annual target, pending until year end.",
    ],
    [
      "missed at the year's end",
      "10件",
      6,
      { period: "2023年" },
      "专利申请量6件，完成年度目标的60%，尚差4件，未完成年度目标。",
      "专利申请量: 6 件; 60% of the annual target, missed by 4 件.",
    ],
    [
      "a percentage in points",
      "15%",
      14,
      { unit: "%", measure: "比率" },
      "专利申请量14%，距年度目标尚差1个百分点，待期末考核。",
      "专利申请量: 14%; 1 percentage point short of the annual target, pending until year end.",
    ],
    [
      "a percentage above its target",
      "15%",
      15.5,
      { unit: "%", measure: "比率" },
      "专利申请量15.5%，高于年度目标0.5个百分点。",
      "专利申请量: 15.5%; above the annual target by 0.5 percentage points.",
    ],
    [
      "fewer is better: well below",
      "不超过10件",
      6,
      { better: "越少越好" },
      "专利申请量6件，控制在年度目标以内，低于目标4件。",
      "专利申请量: 6 件; kept within the annual target, 4 件 below it.",
    ],
    [
      "fewer is better: just kept",
      "不超过10件",
      10,
      { better: "越少越好" },
      "专利申请量10件，控制在年度目标以内。",
      "专利申请量: 10 件; kept within the annual target.",
    ],
    [
      "fewer is better: passed at once",
      "不超过10件",
      12,
      { better: "越少越好" },
      "专利申请量12件，超出年度目标2件，未完成控制目标。",
      "专利申请量: 12 件; over the annual target by 2 件, target missed.",
    ],
  ])("%s", (_, target, actual, more, chinese, english) => {
    expect(said(target, actual, null, more)).toEqual([chinese, english]);
  });

  it("no target, or one that cannot be judged, is not spoken of", () => {
    expect(said(null, 6)[0]).toBe("专利申请量6件。");
    expect(said("增长10%", 6)[0]).toBe("专利申请量6件。");
  });
});

describe("last year", () => {
  it.each<[string, number, number, object, string]>([
    ["more", 393, 360, {}, "专利申请量393件，比上年同期增加33件，增长9.2%。"],
    ["less", 360, 393, {}, "专利申请量360件，比上年同期减少33件，下降8.4%。"],
    ["the same", 36, 36, {}, "专利申请量36件，与上年同期持平。"],
    ["none then: no rate", 36, 0, {}, "专利申请量36件，比上年同期增加36件。"],
    ["whole years", 36, 30, { period: "2023年" }, "专利申请量36件，比上年增加6件，增长20%。"],
    [
      "percentages",
      14.2,
      13,
      { unit: "%", measure: "比率" },
      "专利申请量14.2%，比上年同期提高1.2个百分点。",
    ],
    ["a loss turned: no rate", 5, -5, { unit: "万元" }, "专利申请量5万元，比上年同期增加10万元。"],
  ])("%s", (_, actual, last, more, expected) => {
    expect(said(null, actual, last, more)[0]).toBe(expected);
  });
});
