import { readAnnotated, verifiers } from "./annotated";
import { TEXTS_2022 } from "./texts-2022";
import { TEXTS_2023 } from "./texts-2023";

/** Every contradiction as the figures that speak against one another. */
function contradictions(text: string, year: keyof typeof verifiers): readonly string[] {
  const { figures, contradictions: found } = verifiers[year](text);
  const shown = (place: number) => figures[place]?.shown ?? "";
  return found.map((one) =>
    one.code === "sum"
      ? `${shown(one.whole)} ≠ ${one.parts.map(shown).join(" + ")} = ${String(one.sum)}`
      : one.figures.map(shown).join(" / ")
  );
}

describe("of the whole texts", () => {
  it.each([
    [
      "R6: 66 is not the sum of its seven parts",
      "in the order of the forms, levels in headings",
      ["66项 ≠ 1个 + 6项 + 51家 + 1项 + 2项 + 5项 + 3项 = 69"],
    ],
    [
      "R6, and R11 in the plan for the next year",
      "parts in brackets, half-width signs, every year the same",
      ["130项以上 ≠ 20项 + 80项 = 100", "66项 ≠ 1个 + 6项 + 51家 + 1项 + 2项 + 5项 + 3项 = 69"],
    ],
    [
      "R11 with the parts behind a semicolon",
      "of the year and of the plan for the next",
      ["130项以上 ≠ 20项 + 80项 = 100"],
    ],
    [
      "nothing where the parts fit",
      "figures before their names, sub-sentences without subject",
      [],
    ],
    [
      "93 that its parts do not add up to",
      "planted errors among parts",
      ["93项 ≠ 32项 + 8项 + 7项 + 21项 + 2项 + 6项 + 5项 + 12家 + 1人 = 94"],
    ],
  ])("%s", (_, name, expected) => {
    const { text } = readAnnotated(TEXTS_2022[name] ?? "");
    expect([...contradictions(text, 2022)].sort()).toEqual([...expected].sort());
  });

  it("names the rules that fail beside the figures that they speak of", () => {
    const rulesIn = (text: string, year: keyof typeof verifiers) => [
      ...new Set(verifiers[year](readAnnotated(text).text).figures.flatMap((one) => one.rules)),
    ];
    const whole = TEXTS_2022["parts in brackets, half-width signs, every year the same"] ?? "";
    expect(rulesIn(whole, 2022)).toEqual(["R6", "R8"]);
    expect(rulesIn(TEXTS_2023["a work plan of the year"] ?? "", 2023)).toEqual(["R11"]);
  });
});

it.each([
  [
    "parts that pass their whole",
    "建成实验室10个，其中重点实验室8个、联合实验室5个。",
    ["10个 ≠ 8个 + 5个 = 13"],
  ],
  ["parts that leave room for others", "建成实验室10个，其中重点实验室3个、联合实验室5个。", []],
  ["one thing twice, in no sheet", "举办科技讲座36场。\n全年科技讲座63场。", ["36场 / 63场"]],
  ["one thing twice, of other months", "上半年科技讲座36场。\n全年科技讲座63场。", []],
  ["one thing twice, rounded once", "技术交易额3072万元。\n技术交易额0.31亿元。", []],
  [
    "one thing twice, and wrong once",
    "技术交易额3072万元。\n技术交易额3.1亿元。",
    ["3072万元 / 3.1亿元"],
  ],
  ["a plan and its result", "年度目标500件，专利申请量640件。", []],
  ["a minimum that its parts pass", "市级项目不少于80项，其中创新项目50项、火炬项目40项。", []],
  ["a sum of a range", "区级项目10项，其中领军企业1-2家、创新项目9项。", []],
])("%s", (_, text, expected) => {
  expect(contradictions(text, 2022)).toEqual(expected);
});
