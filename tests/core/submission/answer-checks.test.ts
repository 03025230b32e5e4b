import { cellName } from "../../../src/core/address";
import { readScheme } from "../../../src/core/scheme/scheme-read";
import { readFrame } from "../../../src/core/submission/collect-frame";
import { readSubmissions } from "../../../src/core/submission/read-submission";
import { formRows, schemeSheets, workbookOf } from "../small-workbook";
import { sheetOf, type CellOf } from "../sheet-of";

const CATALOGUE = [
  ["01", "项目数", "项", "", "", "", "时期"],
  ["02", "专利数", "件", "", "", "", "时期"],
  ["03", "经费", "万元", "", "", "", "时期"],
  ["04", "人均项目", "项", "", "", "", "比率"],
  ["05", "企业数", "家", "", "", "", "时点"],
  ["06", "职工数", "万人", "", "", "", "时点"],
];
const UNITS = CATALOGUE.map(([code, name, unit]) => [name!, unit!, code!] as const);
const scheme = workbookOf(schemeSheets({ catalogue: CATALOGUE, plan: [], rules: [] }));
const frame = readFrame(scheme, readScheme(scheme).scheme);

/** What is asked of a form with these figures of this year and last. */
function asked(...figures: readonly (readonly [actual: CellOf, lastYear: CellOf])[]) {
  const rows = figures.map(([actual, lastYear], row) => [...UNITS[row]!, null, actual, lastYear]);
  const [one] = readSubmissions(workbookOf([sheetOf("K1", formRows(rows))]), "", frame);
  return one!.findings
    .filter(({ rule }) => ["WHOLE", "DASH", "COPIED", "NEGATIVE"].includes(rule))
    .map(({ severity, code, indicator }) => `${severity} ${code} ${indicator?.code ?? ""}`.trim());
}

const CHANGED = [
  [12, 11],
  [30, 28],
  [1.5, 1.25],
  [0.5, 0.4],
  [7, 7],
  [2.35, 2.3],
] as const;
const LARGE = [128, 317, 1206, 45.61, 2371, 11.83] as const;
const instead = (row: number, actual: CellOf, lastYear: CellOf) =>
  CHANGED.map((line, at) => (at === row ? ([actual, lastYear] as const) : line));

describe("answers that no rule speaks of", () => {
  it.each<[string, ReturnType<typeof instead>, readonly string[]]>([
    ["nothing is asked of figures that may be", [...CHANGED], []],
    ["a part of a project must be corrected", instead(0, 12.5, 11), ["hard fraction 01"]],
    ["a whole number with noise is whole", instead(0, 12.000000001, 11), []],
    ['"-" is asked about where there was something', instead(1, "-", 28), ["query dash 02"]],
    ['"-" is not asked about where there was nothing', instead(1, "-", 0), []],
    ['"-" is not asked about where there was "-"', instead(1, "-", "-"), []],
    ["a blank is no dash", instead(1, null, 28), []],
    [
      "a form that says the same as last year is asked about, once",
      CHANGED.map(([, lastYear]) => [lastYear, lastYear] as const),
      ["query copied_year"],
    ],
    [
      "so is one in which a figure that another form repeats was filled in anew",
      LARGE.map((figure, row) => [row === 2 ? 975 : figure, figure] as const),
      ["query copied_year"],
    ],
    [
      "small figures that happen to be the same say nothing",
      [1, 2, 3, 4, 5, 6].map((figure, row) => [row === 2 ? 9 : figure, figure] as const),
      [],
    ],
    [
      "zeros twice say nothing",
      CHANGED.map((_, row) => (row < 4 ? ([3, 3] as const) : ([0, 0] as const))),
      [],
    ],
  ])("%s", (_, figures, expected) => {
    expect(asked(...figures)).toEqual(expected);
  });
});

describe("figures below 0", () => {
  /** What is said of one row of a form under these rules, by the ids of the rules. */
  function said(
    [name, unit, parent = "", adds = ""]: readonly string[],
    [actual, lastYear]: readonly [CellOf, CellOf],
    rules: readonly (readonly CellOf[])[] = [],
    listed?: number
  ): readonly string[] {
    const names = [
      ["利润总额", "万元", "01"],
      [name!, unit!, "02"],
    ] as const;
    const catalogue = names.map(([one, of, code], row) => [
      ...[code, one, of],
      ...(row === 0 ? ["", "", "", "时期"] : [parent, adds, "", "时期"]),
    ]);
    const lists = [
      sheetOf("单位名录", [
        ["单位代码", "单位名称", "应报表号"],
        ["U01", "甲局", "K1"],
      ]),
      sheetOf("上年数", [
        ["单位代码", "表号", "代码", "上年数"],
        ...(listed === undefined ? [] : [["U01", "K1", "02", listed]]),
      ]),
    ];
    const own = workbookOf([...schemeSheets({ catalogue, plan: [["02", "20"]], rules }), ...lists]);
    const read = readScheme(own);
    expect(read.faults).toEqual([]);
    const rows = [
      [...names[0], null, 90, 80],
      [...names[1], null, actual, lastYear],
    ];
    const [one] = readSubmissions(
      workbookOf([sheetOf("K1", formRows(rows))]),
      "",
      readFrame(own, read.scheme)
    );
    return one!.findings
      .filter(({ code }) => ["negative", "relation", "last_year"].includes(code))
      .map(({ severity, rule, at }) => `${severity} ${rule} ${cellName(at!.row, at!.column)}`);
  }
  const BOUND = ["R1", "[*]>=0", "强制性"];

  it.each<[string, Parameters<typeof said>, readonly string[]]>([
    [
      "of villages there are none or some",
      [
        ["自然村个数", "个"],
        [-80, 80],
      ],
      ["hard NEGATIVE E7"],
    ],
    [
      "of pigs as well",
      [
        ["生猪存栏", "头"],
        [-80, -80],
      ],
      ["hard NEGATIVE E7", "hard NEGATIVE F7"],
    ],
    [
      "a loss-making firm is a firm",
      [
        ["亏损企业", "家"],
        [-3, 2],
      ],
      ["hard NEGATIVE E7"],
    ],
    [
      "the change of a count may go down",
      [
        ["人口净增", "人"],
        [-80, 80],
      ],
      [],
    ],
    ...["职工本年增（减）", "职工增加（减少）数", "职工比年初", "指标节余"].map(
      (name): [string, Parameters<typeof said>, readonly string[]] => [
        `so may what is called ${name}`,
        [
          [name, "人"],
          [-80, 80],
        ],
        [],
      ]
    ),
    [
      "an area is asked about",
      [
        ["耕地面积", "公顷"],
        [-26.5, 26.1],
      ],
      ["query NEGATIVE E7"],
    ],
    [
      "last year's too",
      [
        ["耕地面积", "公顷"],
        [26.5, -26.1],
      ],
      ["query NEGATIVE F7"],
    ],
    [
      "not where last year's was below 0 too",
      [
        ["往来款", "万元"],
        [-26.5, -26.1],
      ],
      [],
    ],
    [
      "a loss may be",
      [
        ["营业利润", "万元"],
        [-5, 3],
      ],
      [],
    ],
    [
      "so may what belongs to a profit",
      [
        ["其中：国有企业", "万元", "01", "其中"],
        [-5, 3],
      ],
      [],
    ],
    [
      "growth may be",
      [
        ["比上年增长", "%"],
        [-5, 3],
      ],
      [],
    ],
    [
      "a share may not",
      [
        ["外出人员比重", "%"],
        [-5, 3],
      ],
      ["query NEGATIVE E7"],
    ],
    ["a rule has said it", [["自然村个数", "个"], [-80, 80], [BOUND]], ["hard R1 E7"]],
    [
      "a rule of one figure under a condition too",
      [["自然村个数", "个"], [-80, 80], [["R1", "若[01]>0则[02]>=0", "核实性"]]],
      ["query R1 E7"],
    ],
    [
      "a sum that does not come out has not said it",
      [["耕地面积", "公顷"], [-80, 80], [["R1", "[01]<[02]", "核实性"]]],
      ["query R1 E6", "query NEGATIVE E7"],
    ],
    ["a rule allows it", [["耕地面积", "公顷"], [-80, 80], [["R1", "[02]>=-100", "强制性"]]], []],
    [
      "one with the form's number in full too",
      [["耕地面积", "公顷"], [-8, 8], [["R1", "表K1[*]>=-100", "强制性"]]],
      [],
    ],
    ["a rule that asks for it is off", [["耕地面积", "公顷"], [-8, 8], [[...BOUND, "", "否"]]], []],
    [
      "what was reported last year is held against that alone",
      [["自然村个数", "个"], [80, -80], [], 80],
      ["hard LASTYEAR F7"],
    ],
  ])("%s", (_, given, expected) => {
    expect(said(...given)).toEqual(expected);
  });
});
