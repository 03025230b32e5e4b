import { addressText } from "../../src/core/address";
import { findSchemeSheets } from "../../src/core/scheme/scheme-sheets";
import type { CellValue, Sheet } from "../../src/core/workbook";
import { enCommandLine as enUS } from "../../src/locales/en-us-cli";
import { zhCommandLine as zhCN } from "../../src/locales/zh-cn-cli";
import { findingSamples } from "./finding-samples";
import { problemSamples, targetSamples } from "./samples";
import { allFindings, phrases, sentences, type Spoken } from "./spoken";

/** Keys whose values are words of the program: a sentence must translate them, not pass them on. */
const PROGRAM_WORDS = new Set(
  "code severity status firmness comparator column why reason looksLike limit captions ways how lacks weight".split(
    " "
  )
);

/**
 * Every text of a sample that came from a file: names, wordings, addresses, rules and the words of
 * rules between their references.
 */
function dataOf(sample: unknown): readonly string[] {
  if (typeof sample === "string") return [sample];
  if (typeof sample !== "object" || sample === null) return [];
  const place = sample as { sheet?: string; row?: number; column?: number };
  const address =
    place.sheet !== undefined && place.row !== undefined && place.column !== undefined
      ? [addressText({ sheet: place.sheet, row: place.row, column: place.column })]
      : [];
  const inside = Object.entries(sample).flatMap(([key, value]) =>
    PROGRAM_WORDS.has(key) && (typeof value === "string" || Array.isArray(value))
      ? []
      : key === "source"
        ? [String(value), ...String(value).split(/\[[^\]]*\]/u)]
        : dataOf(value)
  );
  return [...address, ...inside];
}

/** The sentence without its data, longest first, and so only the words of the language. */
function ownWords([, sample, sentence]: Spoken): string {
  const data = [...new Set(dataOf(sample))].filter((text) => text !== "");
  data.sort((one, other) => other.length - one.length);
  return data.reduce((rest, text) => rest.replaceAll(text, " "), sentence);
}

describe.each([zhCN, enUS])("the words of $language", (words) => {
  it.each(sentences(words))("%s: a sentence, with an end and without gaps", (...spoken) => {
    const [, sample, sentence] = spoken;
    expect(sentence).toMatch(/\S/u);
    expect(sentence).not.toMatch(/undefined|\bnull\b|NaN|\[object|\{\{|\s{2}|[.。][.。]/u);
    // A rule is quoted as it stands, and may stand at the end of its sentence.
    const rule = "source" in sample ? (sample as { source: string }).source : null;
    const isEnded = (words.language === "zh-CN" ? /[。？！]$/u : /[.?!]$/u).test(sentence);
    expect(isEnded || (rule !== null && sentence.endsWith(rule))).toBe(true);
  });

  it("keeps the captions of the explanations that the core reads", () => {
    const { rule, cell, left, right, explanation, by, on } = words.results.captions;
    const captions = [rule, cell, left, right, explanation, by, on];
    const sheet = sheetOf(words.results.explanationSheet, [
      [words.results.explanationNote],
      captions,
      ["R8", "KW304!E9", 5, 6, "口径不同", null, null],
    ]);
    const { explanations } = findSchemeSheets({ sheets: [sheet], names: [], date1904: false });
    expect([...(explanations?.columns ?? [])]).toEqual(
      ["rule", "cell", "left", "right", "explanation", "by", "on"].map((key, index) => [key, index])
    );
    expect(explanations?.rows).toHaveLength(1);
  });

  it("sets the sheet of results aside, so that it is never read as a form or a list", () => {
    const { captions, sheet: name, writtenBy } = words.results;
    const header = [captions.rule, captions.cell, captions.left, captions.explanation];
    const sheet = sheetOf(name, [header, ["R8", "KW304!E9", 5, ""], [writtenBy]]);
    const found = findSchemeSheets({ sheets: [sheet], names: [], date1904: false });
    expect([...found.names]).toEqual([name]);
    expect(found.explanations).toBeNull();
  });

  it("gives a name to a sheet that Excel allows", () => {
    expect(words.results.sheet).toMatch(/^[^:\\/?*[\]]{1,31}$/u);
  });
});

it("English has no Chinese but in quotation marks, in brackets and in what was passed in", () => {
  const stray = [...sentences(enUS), ...phrases(enUS)].filter((spoken) => {
    const bare = ownWords(spoken).replace(/"[^"]*"|\([^()]*\)/gu, " ");
    return /[\p{Script=Han}，。；：、（）“”]/u.test(bare);
  });
  expect(stray).toEqual([]);
});

/** Names of programs and formats, options of the command line, and a developer's word. */
const NAMES =
  /'汇总!B3'|Microsoft|Excel|WPS|CSV|XML|UTF-8|UTF-16|GB18030|Word|PDF|OpenDocument|DOCTYPE|JSON| MB|\.(?:xlsx|xlsm|xlsb|xls|et|csv|txt|docx)|--[a-z]+|npx heshu|check|summarize|verify|collect|return|merge|rollup|blank|new-year|paragraphs|rescale|lint|plan|table|rules|read|form|target|shortfalls|growth|levels|chart|sure|KW301|[a-z]+_(?:null|zero)|（(?:或 )?[a-z、或 ]+）/gu;

it("Chinese has no English but names of programs, options and what was passed in", () => {
  const stray = [...sentences(zhCN), ...phrases(zhCN)].filter((spoken) =>
    /[A-Za-z]{2,}|[!?;"]|[^0-9],/u.test(ownWords(spoken).replace(NAMES, ""))
  );
  expect(stray).toEqual([]);
});

it("both languages mean the same sample by each sentence: data left out of one is in none", () => {
  const chinese = sentences(zhCN);
  const lost = sentences(enUS).flatMap(([title, sample, sentence], index) =>
    dataOf(sample)
      .filter((text) => text.length > 1 && chinese[index]![2].includes(text))
      .filter((text) => !sentence.includes(text))
      .map((text) => `${title}: ${text}`)
  );
  expect(lost).toEqual([]);
});

describe("English plurals and amounts", () => {
  const info = findingSamples.hidden_rows[0]!;
  it.each([
    [enUS.findings.row_missing(findingSamples.row_missing[0]!), "lacks 1 indicator:"],
    [enUS.findings.row_missing(findingSamples.row_missing[1]!), "lacks 2 indicators:"],
    [enUS.findings.row_missing(findingSamples.row_missing[2]!), "[05] 戊 and 1 more."],
    [enUS.findings.hidden_rows({ ...info, count: 1 }), "1 indicator row is hidden"],
    [enUS.findings.hidden_rows({ ...info, count: 2 }), "2 indicator rows are hidden"],
    [enUS.findings.assumed(findingSamples.assumed[0]!), "1 cell is not a plain number "],
    [enUS.findings.assumed(findingSamples.assumed[1]!), "9 cells are not plain numbers "],
    [enUS.findings.target(findingSamples.target[2]!), "due after 10 months"],
    [enUS.findings.target(findingSamples.target[3]!), "1.7 项 due after 1 month,"],
    [enUS.findings.part_year_base(findingSamples.part_year_base[1]!), "only January of"],
    [enUS.results.title(2023, 1), "January 2023"],
    [enUS.results.title(2023, 10), "January–October 2023"],
    [enUS.results.verdictLine("explain", 0, 1, 0, 0), "1 query,"],
    [enUS.results.verdictLine("explain", 0, 2, 0, 0), "2 queries,"],
    [enUS.cli.counts(0, 1, 0, 1, 0, 0), "1 query, 0 for information, 1 check made"],
    [
      enUS.cli.counts(0, 2, 0, 2, 0, 1),
      "2 queries (1 explained), 0 for information, 2 checks made",
    ],
    [enUS.cli.withoutTarget(1), "1 more indicator has"],
    [enUS.cli.withoutTarget(3), "3 more indicators have"],
    [enUS.cli.moreInfo(1), "1 more finding for information;"],
    [enUS.cli.moreInfo(2), "2 more findings for information;"],
    [enUS.cli.filled("a.xlsx", 1), "(1 figure "],
    [enUS.problems.too_large(problemSamples.too_large[1]!), "limit 4.8 MB)"],
    [enUS.problems.too_large(problemSamples.too_large[4]!), "limit 5,000,000)"],
    [zhCN.problems.too_large(problemSamples.too_large[1]!), "上限 4.8 MB）"],
    [zhCN.problems.too_large(problemSamples.too_large[4]!), "上限 5000000 个）"],
    [enUS.cli.gaps(1, "A1"), "1 place has no figure and is"],
    [enUS.cli.gaps(2, "A1, A2"), "2 places have no figure and are"],
    [enUS.summary.progress(targetSamples[6]!), "1 percentage point short"],
    [enUS.summary.progress(targetSamples[7]!), "1.8 percentage points"],
  ])("%s", (sentence, part) => {
    expect(sentence).toContain(part);
  });
});

it("advice in English stands apart from the sentence it follows", () => {
  const advice = allFindings.map((one) => enUS.advice(one)).filter((text) => text !== "");
  expect(advice.length).toBeGreaterThan(5);
  for (const text of advice) expect(text).toMatch(/^ \S.*[.。]$/u);
});

function sheetOf(name: string, rows: readonly (readonly CellValue[])[]): Sheet {
  const cells = rows.flatMap((values, row) =>
    values.flatMap((value, column) => (value === null ? [] : [{ row, column, value }]))
  );
  const kind = "worksheet";
  return {
    name,
    kind,
    visibility: "visible",
    cells,
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
  };
}
