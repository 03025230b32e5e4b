import { MISSING_WORDS } from "../core/rule/missing-mode";
import type { CellStyle, ContentCell, SheetContent } from "../core/sheet-content";
import { FORMS, KNOWN_TARGET_2022 } from "./form-sheet";
import {
  GROWTH_TARGETS,
  sampleIndicators,
  type SampleIndicator,
  type SampleYear,
} from "./indicators";
import { CAPTION, CENTRE, FOOT, LABEL, TITLE } from "../core/blank/form-look";
import { RULES } from "./rules";

type Line = readonly (string | number | null)[];

interface ListLayout {
  readonly name: string;
  readonly title: string;
  readonly captions: readonly string[];
  readonly widths: readonly number[];
  /** Columns set left; the others are centred. */
  readonly left: readonly number[];
  readonly note: string;
  readonly choices?: readonly { readonly column: number; readonly options: readonly string[] }[];
}

/** The sheets a statistician edits when the scheme changes, for a year's edition. */
export function schemeSheets(year: SampleYear): readonly SheetContent[] {
  return [
    catalogueSheet(year),
    planSheet(year),
    rulesSheet(),
    rosterSheet(year),
    settingsSheet(year),
  ];
}

const ADDS = { part: "部分", subset: "其中", derived: "推算", "": "" } as const;
const MEASURE = { flow: "时期", stock: "时点", rate: "比率" } as const;

function catalogueSheet(year: SampleYear): SheetContent {
  const lines = sampleIndicators(year).map((one): Line => [
    one.form,
    one.code,
    one.name,
    one.otherNames,
    one.unit,
    one.parent,
    ADDS[one.adds],
    "越多越好",
    MEASURE[one.measure],
    one.measure === "rate" ? "重算" : "求和",
    "",
  ]);
  const layout: ListLayout = {
    name: "指标目录",
    title: `${String(year)}年指标目录`,
    captions: [
      "表号",
      "代码",
      "指标名称",
      "其他名称",
      "计量单位",
      "上级代码",
      "加总方式",
      "方向",
      "时期时点",
      "汇总方式",
      "说明",
    ],
    widths: [9, 7, 36, 28, 10, 10, 10, 11, 10, 10, 20],
    left: [2, 3, 10],
    note: "一行一个指标。代码一经使用不再改作他用；其他名称之间用分号隔开。加总方式：部分＝加总为上级，其中＝包含于上级，推算＝由上级计算。",
    choices: [
      { column: 6, options: ["部分", "其中", "推算"] },
      { column: 7, options: ["越多越好", "越少越好"] },
      { column: 8, options: ["时期", "时点", "比率"] },
      { column: 9, options: ["求和", "不汇总", "重算", "最大值"] },
    ],
  };
  return listSheet(layout, lines);
}

function planSheet(year: SampleYear): SheetContent {
  const lines = year === 2022 ? planLines2022() : planLines2023();
  const layout: ListLayout = {
    name: "年度计划",
    title: `${String(year)}年度计划`,
    captions: ["表号", "代码", "指标名称", "目标原文", "基数", "目标性质", "来源"],
    widths: [9, 7, 36, 22, 10, 10, 40],
    left: [2, 3, 6],
    note: "目标原文照抄计划文件，不必换算。基数为增长目标所对应的上年数，空着时取报表的上年同期。目标性质：确保＝未完成须说明原因，争取＝未完成只作提示。",
    choices: [{ column: 5, options: ["确保", "争取"] }],
  };
  return listSheet(layout, lines);
}

function planLines2022(): readonly Line[] {
  return [
    ["KW303", "01", "专利申请量", `${String(KNOWN_TARGET_2022)}件`, null, "确保", "由完成率推算"],
  ];
}

function planLines2023(): readonly Line[] {
  return sampleIndicators(2023).flatMap((one): readonly Line[] => {
    if (!one.plan) return [];
    const level: Line = [
      one.form,
      one.code,
      one.name,
      one.plan.wording,
      null,
      one.plan.soft ? "争取" : "确保",
      "2023年工作计划",
    ];
    return [level, ...growthLines(one)];
  });
}

function growthLines(one: SampleIndicator): readonly Line[] {
  return GROWTH_TARGETS.filter(
    (growth) => growth.form === one.form && growth.code === one.code
  ).map((growth): Line => [
    one.form,
    one.code,
    one.name,
    growth.wording,
    growth.base,
    growth.soft ? "争取" : "确保",
    growth.source,
  ]);
}

function rulesSheet(): SheetContent {
  const lines = RULES.map((rule): Line => [
    rule.id,
    rule.form,
    rule.rule,
    rule.severity,
    rule.tolerance === "" ? null : Number(rule.tolerance),
    null,
    rule.from,
    rule.to,
    "是",
    rule.explanation,
  ]);
  const layout: ListLayout = {
    name: "审核关系",
    title: "审核关系",
    captions: [
      "编号",
      "表号",
      "审核关系",
      "级别",
      "容差",
      "缺数处理",
      "起始年",
      "终止年",
      "启用",
      "说明",
    ],
    widths: [8, 9, 52, 10, 8, 16, 9, 9, 7, 48],
    left: [2, 9],
    note: "[代码] 指本年累计；[代码,计划]、[代码,上年]、[代码,计划增速] 指其他栏，[代码,3] 指栏次为 3 的栏；3行=(4+5)行 逐栏审核，7栏=5栏/6栏 逐行审核；多条关系用分号隔开。容差为允许的差额，可写 0.5、1% 或 末位1（单元格所示的最末一位）。缺数处理空着时按“设置”表。",
    choices: [
      { column: 3, options: ["强制性", "核实性", "提示性"] },
      { column: 5, options: MISSING_WORDS },
      { column: 8, options: ["是", "否"] },
    ],
  };
  return listSheet(layout, lines);
}

function rosterSheet(year: SampleYear): SheetContent {
  const all = FORMS.map((form) => form.number).join("、");
  const due = `${String(year)}-11-10`;
  const lines: readonly Line[] = [
    ["示例区科学技术委员会", "KW00", all, due],
    ["东湖镇", "KW01", "KW301、KW304、KW305", due],
    ["西塘镇", "KW02", "KW301、KW304、KW305", due],
    ["区知识产权服务中心", "KW11", "KW303", due],
    ["区生产力促进中心", "KW12", "KW302、KW304", due],
  ];
  const layout: ListLayout = {
    name: "单位名录",
    title: "单位名录",
    captions: ["单位名称", "单位代码", "应报表号", "报送期限"],
    widths: [32, 12, 44, 14],
    left: [0, 2],
    note: "应报表号之间用顿号隔开。",
  };
  return listSheet(layout, lines);
}

function settingsSheet(year: SampleYear): SheetContent {
  const lines: readonly Line[] = [
    ["年度", year, "报表制度所属年度"],
    ["不适用符号", "- — － /", "表示不适用，用空格隔开"],
    ["未知符号", "… ...", "表示数字不详，用空格隔开"],
    ["空白表示", "未填", "空单元格的含义：未填、零、不适用"],
    ["缺数处理", "未能审核", `审核关系缺数时：${MISSING_WORDS.join("、")}`],
    ["左右幅度", "5%", "“左右”“约”的目标，在此幅度内视为完成"],
  ];
  const layout: ListLayout = {
    name: "设置",
    title: "设置",
    captions: ["设置项", "取值", "说明"],
    widths: [18, 18, 52],
    left: [0, 2],
    note: "设置项名称不可改动，取值可改。",
  };
  return listSheet(layout, lines);
}

const HEADER = 2;

/** A list as a bureau keeps it: title, a note, captions with borders, lines; prints on A4 across. */
function listSheet(layout: ListLayout, lines: readonly Line[]): SheetContent {
  const last = layout.captions.length - 1;
  const cells: ContentCell[] = [
    { row: 0, column: 0, value: layout.title, style: TITLE },
    {
      row: 1,
      column: 0,
      value: layout.note,
      style: { ...FOOT, size: 9, wrap: true, vertical: "center" },
    },
    ...layout.captions.map((value, column) => ({ row: HEADER, column, value, style: CAPTION })),
    ...lines.flatMap((values, index) =>
      values.map((value, column) => ({
        row: HEADER + 1 + index,
        column,
        value,
        style: cellStyle(layout, column, value),
      }))
    ),
  ];
  const width = layout.widths.reduce((sum, one) => sum + one, 0);
  return {
    name: layout.name,
    cells,
    widths: layout.widths,
    heights: [
      [0, 30],
      [1, 14 * Math.ceil((layout.note.length * 2) / width) + 4],
      [HEADER, 22],
      ...lines.map((values, index): [number, number] => [
        HEADER + 1 + index,
        lineHeight(values, layout.widths),
      ]),
    ],
    merges: [
      { top: 0, left: 0, bottom: 0, right: last },
      { top: 1, left: 0, bottom: 1, right: last },
    ],
    freeze: { rows: HEADER + 1, columns: 0 },
    gridLines: false,
    tabColor: "8EA9DB",
    choices: (layout.choices ?? []).map(({ column, options }) => ({
      range: { top: HEADER + 1, left: column, bottom: HEADER + 200, right: column },
      options,
    })),
    print: {
      landscape: true,
      fitWidth: true,
      titleRows: [HEADER, HEADER],
      footer: "第 &P 页，共 &N 页",
    },
  };
}

/** Points; a text wider than its column takes another line. */
function lineHeight(values: Line, widths: readonly number[]): number {
  const lines = values.map((value, column) =>
    Math.ceil(printedWidth(String(value ?? "")) / ((widths[column] ?? 10) - 1))
  );
  return 4 + 14 * Math.max(1, ...lines);
}

function printedWidth(text: string): number {
  return [...text].reduce((sum, letter) => sum + (letter.charCodeAt(0) > 0x2e7f ? 2 : 1), 0);
}

function cellStyle(layout: ListLayout, column: number, value: string | number | null): CellStyle {
  const style = layout.left.includes(column) ? LABEL : CENTRE;
  // Codes such as 01 stay texts when the line is edited in Excel.
  return typeof value === "string" && /^\d+$/.test(value) ? { ...style, format: "@" } : style;
}
