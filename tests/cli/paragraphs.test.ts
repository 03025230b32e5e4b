import { run } from "./run";

const SAMPLE = "assets/samples/2023.xlsx";

it("prints the text alone, and beside it what could not be said", async () => {
  const { code, out, err } = await run(["paragraphs", SAMPLE]);
  expect(code).toBe(3);
  expect(out).toContain(
    "三、知识产权\n　　2023年1—9月，专利申请量420件，比上年同期减少220件，下降34.4%"
  );
  expect(out).not.toContain("没有写入");
  expect(err).toContain(
    "KW304[08] 科技小巨人扶持企业：本年数空着（KW304 科技企业与高新技术产业情况!E15）。"
  );
});

it("says it in English too", async () => {
  const { out, err } = await run(["paragraphs", SAMPLE, "--lang", "en"]);
  expect(out).toContain(
    "3. Intellectual property\nJanuary–September 2023. 专利申请量: 420 件; down 220 件 (34.4%) on the same period last year;"
  );
  expect(err).toContain('KW304[08] "科技小巨人扶持企业": this year\'s figure is blank');
});

it("names under --json the cells of every figure, at its place in the text", async () => {
  const { out } = await run(["paragraphs", SAMPLE, "--json"]);
  const { sections } = JSON.parse(out) as {
    sections: readonly {
      form: string | null;
      paragraphs: readonly {
        text: string;
        figures: readonly { start: number; end: number; shown: string; cells: readonly string[] }[];
      }[];
    }[];
  };
  const all = sections.flatMap((one) => one.paragraphs);
  for (const { text, figures } of all) {
    for (const one of figures) {
      expect(text.slice(one.start, one.end)).toBe(one.shown);
      expect(one.cells.length).toBeGreaterThan(0);
    }
    // No digit is outside a figure, but for the period and the names.
    const named = figures.reduceRight(
      (rest, one) => rest.slice(0, one.start) + rest.slice(one.end),
      text
    );
    expect(named.replace(/^2023年1—\d+月|国家863计划/gu, "")).not.toMatch(/[0-9]/u);
  }
  const rate = all.flatMap((one) => one.figures).find((one) => one.shown === "34.4%");
  expect(rate).toMatchObject({
    ...{ indicator: "KW303[01]", measure: "growth", value: 34.375, unit: "%" },
    cells: ["KW303 知识产权情况!E9", "KW303 知识产权情况!F9"],
  });
});

it("takes next year's targets from next year's scheme, as worded there", async () => {
  const args = ["paragraphs", "assets/samples/2022.xlsx", "--next", "assets/samples/scheme.xlsx"];
  const { out } = await run(args);
  expect(out).toContain("六、2023年主要目标");
  expect(out).toContain(
    "专利申请量不少于600项；市级专利培育试点企业5家；力争市级知识产权示范企业1家。"
  );
});

it.each([
  ["a scheme of next year that is not there", ["--next", "无.xlsx"], /找不到文件/],
  ["a month that is none", ["--through", "13"], /1 到 12/],
])("refuses %s", async (_, more, sentence) => {
  const { code, out, err } = await run(["paragraphs", SAMPLE, ...more]);
  expect(code).toBe(2);
  expect(out).toBe("");
  expect(err).toMatch(sentence);
});
