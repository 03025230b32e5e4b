import fc from "fast-check";
import { COMPLETE, outcomes, result, verify } from "./verify-sample";

const of = (text: string) => {
  const { figures, contradictions } = verify(text);
  return {
    open: figures
      .filter((one) => one.outcome !== "equal" && one.outcome !== "rounded")
      .map((one) => `${one.shown} ${one.outcome}`),
    contradictions,
  };
};

describe("a year-end text", () => {
  it("has every figure equal, 0.31亿元 rounded", () => {
    expect(of(COMPLETE)).toEqual({ open: [], contradictions: [] });
    const { figures } = verify(COMPLETE);
    expect(figures).toHaveLength(32);
    expect(figures.filter((one) => one.outcome === "rounded").map((one) => one.shown)).toEqual([
      "0.31亿元",
    ]);
  });

  it("has the rules that fail beside the figures that they speak of", () => {
    const named = verify(COMPLETE).figures.filter((one) => one.rules.length > 0);
    expect(named.map((one) => `${one.shown} ${one.rules.join("、")}`)).toEqual([
      "66项 R6",
      "51家 R6",
      "5项 R6",
      "3项 R6",
      "262家 R8",
      "267份 R8",
    ]);
  });

  it.each([
    ["25项、", "26项、", "26项", 2],
    ["新产品1项", "新产品2项", "2项", 1],
    ["48家", "47家", "47家", 1],
    ["640件", "604件", "604件", 0],
    ["128%", "182%", "182%", 0],
    ["1.46万元", "1.64万元", "1.64万元", 0],
    ["0.31亿元", "0.32亿元", "0.32亿元", 0],
    ["267份", "276份", "276份", 0],
  ])("finds %s printed as %s, and flags nothing else", (right, wrong, shown, sums) => {
    const { open, contradictions } = of(COMPLETE.replace(right, wrong));
    expect(open).toEqual([`${shown} different`]);
    expect(contradictions.map((one) => one.code)).toEqual(Array(sums).fill("sum"));
  });

  it("finds all planted errors at once", () => {
    const wrong = COMPLETE.replace("93项", "92项").replace("22项", "32项").replace("2所", "3所");
    expect(of(wrong).open).toEqual(["92项 different", "32项 different", "3所 different"]);
  });

  it("shows both places where two figures are given for one thing", () => {
    const { contradictions } = of(`${COMPLETE}\n市火炬计划8项。`);
    expect(contradictions).toEqual([{ code: "twice", figures: [10, 32] }]);
  });
});

describe("rounding", () => {
  it.each([
    ["技术交易额3072万元。", "equal"],
    ["技术交易额0.3亿元。", "rounded"],
    ["技术交易额0.307亿元。", "rounded"],
    ["技术交易额0.308亿元。", "different"],
    ["技术交易额约3000万元。", "rounded"],
    ["技术交易额3000万元。", "different"],
    ["专利申请资助经费1.5万元。", "rounded"],
    ["专利申请资助经费14600元。", "equal"],
  ])("%s is %s", (text, outcome) => {
    expect(verify(text).figures.map((one) => one.outcome)).toEqual([outcome]);
  });
});

describe("masks and blanks", () => {
  it.each([
    ["各类科技项目xxx项。", "xxx项 KW301[01] offered"],
    ["专利申请量6xxxx。", "6xxxx KW303[01] offered"],
    ["专利申请量65xxxx。", "65xxxx KW303[01] mask_differs"],
    ["技术合同认定登记2x项。", "2x项 KW303[06] offered"],
    ["科技企业换发证____家。", "____家 KW304[01] offered"],
    ["科技企业换发证（  ）家。", "（  ）家 KW304[01] offered"],
  ])("%s", (text, line) => {
    expect(outcomes(text)).toEqual([line]);
  });

  it("are said to be unknown where nothing goes with them", () => {
    expect(verify("举办龙舟比赛xx场。").figures.map((one) => one.outcome)).toEqual([
      "mask_unknown",
    ]);
  });

  it("are offered in a blank form, each of them", () => {
    const blank = COMPLETE.replace(/(?<=[\u4e00-\u9fff])[0-9.]+(?=[项家件万亿份所个])/gu, "____");
    const { figures, contradictions } = verify(blank);
    const count = (outcome: string) => figures.filter((one) => one.outcome === outcome).length;
    expect(contradictions).toEqual([]);
    expect(count("offered")).toBe(31);
    expect(count("equal")).toBe(1);
  });
});

it("compares nothing whose indicator is not certain", () => {
  const { figures } = verify("举办龙舟比赛3场，参加460人次。");
  expect(figures.map((one) => one.outcome)).toEqual(["not_found", "not_found"]);
});

it("takes years, batches and plan names for no figures", () => {
  const { figures } = verify("2022年，国家863计划执行情况跟踪调查1项。");
  expect(figures.map((one) => `${one.shown} ${one.outcome}`)).toEqual(["1项 equal"]);
});

it("keeps offsets to the original behind a pronunciation", () => {
  const text = "專利(lì)申请量640件。";
  const simple = (one: string) => one.replace(/專/gu, "专");
  const [figure] = verify(text, simple).figures;
  expect(figure?.outcome).toBe("equal");
  expect(text.slice(figure?.figure.start, figure?.figure.end)).toBe("640件");
});

it("never calls a figure of the report itself different", () => {
  const known = [...result.report.figures.values()].filter(
    (one) => one.column === "actual" && one.value !== null
  );
  fc.assert(
    fc.property(fc.subarray(known, { minLength: 1 }), (chosen) => {
      const text = chosen
        .map(({ indicator, value }) => `${indicator.name}${String(value)}${indicator.unit}。`)
        .join("\n");
      const found = verify(text).figures.filter((one) => one.outcome === "different");
      expect(found.map((one) => `${one.subject} ${one.shown}`)).toEqual([]);
    }),
    { numRuns: 50 }
  );
});

it("takes a measure that names nothing for that of the figure before it", () => {
  const { figures } = verify("专利申请量640件，上年同期500件。");
  expect(figures.map((one) => [one.indicator?.code, one.measure])).toEqual([
    ["01", "actual"],
    ["01", "lastYear"],
  ]);
});
