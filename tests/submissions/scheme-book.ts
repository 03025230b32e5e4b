import { book, number, row, sheet, text, type Book, type BookSheet } from "./book";
import { amountText, type Figure } from "./figures";
import { FORMS } from "./forms";
import { layForm, YEAR } from "./form-sheet";
import { draftDelivery, type SetPlan } from "./delivery";
import { ruleLines } from "./scheme-rules";

/**
 * The scheme of a set, as a bureau keeps it: indicators, plan, rules, register, settings, last year's
 * figures of each unit, and the blank forms in force.
 */
export function schemeBook(plan: SetPlan): Book {
  return book([
    list("指标目录", [CATALOGUE_CAPTIONS, ...catalogueLines()]),
    list("年度计划", [
      ["表号", "代码", "指标名称", "目标原文", "基数", "目标性质", "来源"],
      ["QK204", "01", "专利申请量", "1000件以上", "", "争取", "2024年工作计划"],
    ]),
    list("审核关系", [
      ["编号", "表号", "审核关系", "级别", "容差", "缺数处理", "起始年", "终止年", "启用", "说明"],
      ...ruleLines(),
    ]),
    list("单位名录", [
      ["单位名称", "单位代码", "应报表号", "报送期限", "上级单位"],
      ...plan.units.map((one) => [
        one.name,
        one.code,
        one.forms.join("、"),
        one.deadline,
        one.above,
      ]),
    ]),
    list("设置", [
      ["设置项", "取值", "说明"],
      ["年度", YEAR, "报表制度所属年度"],
      ["不适用符号", "- — － /", "表示不适用，用空格隔开"],
      ["未知符号", "… ...", "表示数字不详，用空格隔开"],
      ["空白表示", "未填", "空单元格的含义"],
      ["缺数处理", "未能审核", "审核关系缺数时"],
    ]),
    list("上年数据", [["单位代码", "表号", "代码", "上年数"], ...lastYearLines(plan)]),
    ...FORMS.map((form) => layForm(form, BLANK, null, false).sheet),
  ]);
}

const BLANK = {
  name: "",
  code: "",
  credit: "",
  head: "",
  statistics: "",
  by: "",
  phone: "",
  date: "",
};

const CATALOGUE_CAPTIONS = [
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
];

function catalogueLines(): readonly (readonly string[])[] {
  return FORMS.flatMap((form) =>
    form.indicators.map((one) => [
      form.number,
      one.code,
      one.name,
      "",
      one.unit,
      one.parent,
      one.adds,
      one.better,
      one.measure,
      one.rollUp,
      "",
    ])
  );
}

function* lastYearLines(plan: SetPlan): Generator<readonly (string | number)[]> {
  for (let at = 0; at < plan.units.length; at++) {
    const { unit, figures } = draftDelivery(plan, at);
    for (const form of FORMS) {
      for (const one of form.indicators) {
        const figure: Figure | undefined = figures.get(form.number)?.get(one.code);
        if (figure?.last == null) continue;
        yield [unit.code, form.number, one.code, Number(amountText(figure.last, one.places))];
      }
    }
  }
}

/** A sheet that is a plain list: its title, the captions, a line each. */
function list(title: string, lines: readonly (readonly (string | number)[])[]): BookSheet {
  const rows = [row([[1, text(title, "title")]])];
  for (const line of lines) {
    rows.push(
      row(
        line.flatMap((value, at) =>
          value === ""
            ? []
            : [
                [
                  at + 1,
                  typeof value === "number" ? number(String(value), "label") : text(value, "label"),
                ],
              ]
        )
      )
    );
  }
  return sheet(title, rows);
}
