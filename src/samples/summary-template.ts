import type { CellStyle, ContentCell, SheetContent } from "../core/sheet-content";
import type { Range } from "../core/workbook";
import { sampleIndicators, type SampleIndicator, type SampleYear } from "./indicators";
import {
  CAPTION,
  CENTRE,
  figureStyle,
  HEADING,
  LABEL,
  NOTE,
  PARAGRAPH,
  RATE,
  TITLE,
} from "../core/blank/form-look";

/** A heading and its paragraphs; `{{…}}` is filled from the forms. */
interface Section {
  readonly heading: string;
  readonly paragraphs: readonly string[];
}

const LAST = 7;
const CHARACTERS_A_LINE = 46;

/** The template of the year-end summary: five sections of text, then plan against actual as a table. */
export function summaryTemplate(year: SampleYear): SheetContent {
  const draft = new Draft();
  draft.wide("{{年度}}年度科技工作统计总结", TITLE, 36);
  draft.wide("（{{期间}}）", { ...NOTE, size: 11, align: "center", vertical: "center" }, 20);
  for (const section of year === 2022 ? SECTIONS_2022 : SECTIONS_2023) {
    draft.wide(section.heading, HEADING, 24);
    for (const paragraph of section.paragraphs) {
      const lines = Math.ceil(filledLength(`　　${paragraph}`) / CHARACTERS_A_LINE);
      draft.wide(`　　${paragraph}`, PARAGRAPH, 18 * lines + 6);
    }
  }
  draft.wide(year === 2022 ? "五、主要指标完成情况" : "六、年度目标完成情况", HEADING, 24);
  draft.table(sampleIndicators(year).filter((one) => hasTarget(one, year)));
  draft.wide("审核结论：{{审核结论}}", { ...NOTE, size: 10, vertical: "center" }, 20);
  draft.wide(
    "由核数根据本工作簿各表填写；表中未填的数标为“（未填）”。",
    { ...NOTE, vertical: "center" },
    18
  );
  return draft.sheet();
}

function hasTarget(one: SampleIndicator, year: SampleYear): boolean {
  return year === 2023 ? one.plan !== null : one.form === "KW303" && one.code === "01";
}

/** About how long a paragraph is once filled: a placeholder becomes a figure, progress a phrase. */
function filledLength(text: string): number {
  return text
    .replace(/\{\{[^{}]*进展\}\}/gu, "，完成年度目标的100%，符合序时进度")
    .replace(/\{\{?[^{}]+\}\}?/gu, "100")
    .replace(/[{}]/gu, "").length;
}

/** Collects the rows of the sheet from top to bottom. */
class Draft {
  private readonly cells: ContentCell[] = [];
  private readonly merges: Range[] = [];
  private readonly heights: [number, number][] = [];
  private row = 0;

  wide(text: string, style: CellStyle, height: number): void {
    this.cells.push({ row: this.row, column: 0, value: text, style });
    this.merges.push({ top: this.row, left: 0, bottom: this.row, right: LAST });
    this.heights.push([this.row, height]);
    this.row += 1;
  }

  table(indicators: readonly SampleIndicator[]): void {
    this.line(
      ["指标", "计量单位", "年度目标", "本年累计", "上年同期", "完成率", "尚差", "进度"],
      () => CAPTION,
      24
    );
    for (const one of indicators) {
      const key = `${one.form}.${one.code}`;
      const measures = ["年度目标", "本年累计", "上年同期", "完成率", "缺口", "状态"];
      const values = [one.name, one.unit, ...measures.map((measure) => `{{${key}.${measure}}}`)];
      this.line(values, (column) => tableStyle(column, one.unit), one.name.length > 16 ? 32 : 20);
    }
  }

  sheet(): SheetContent {
    return {
      name: "年终总结",
      cells: this.cells,
      widths: [32, 9, 10, 10, 10, 9, 9, 12],
      heights: this.heights,
      merges: this.merges,
      gridLines: false,
      tabColor: "A9D08E",
      print: {
        area: { top: 0, left: 0, bottom: this.row - 1, right: LAST },
        fitWidth: true,
        footer: "第 &P 页，共 &N 页",
      },
    };
  }

  private line(
    values: readonly string[],
    style: (column: number) => CellStyle,
    height: number
  ): void {
    values.forEach((value, column) =>
      this.cells.push({ row: this.row, column, value, style: style(column) })
    );
    this.heights.push([this.row, height]);
    this.row += 1;
  }
}

function tableStyle(column: number, unit: string): CellStyle {
  if (column === 0) return LABEL;
  if (column === 1 || column === LAST) return { ...CENTRE, wrap: false };
  if (column === 5) return RATE;
  return figureStyle(unit);
}

const REVIEW: Section = {
  heading: "二、项目复审与验收",
  paragraphs: [
    "复审、验收和跟踪项目共{{KW302.01}}项：市高新技术成果转化基地创建{{KW302.02}}个，种子资金项目验收{{KW302.03}}项，国家863计划、星火计划执行情况跟踪调查分别为{{KW302.07}}项和{{KW302.08}}项，项目鉴定{{KW302.09}}项，成果登记{{KW302.10}}项。",
    "市级高新技术企业复审{{KW302.04}}家，其中通过{{KW302.05}}家，自动放弃{{KW302.06}}家。",
  ],
};

const SECTIONS_2022: readonly Section[] = [
  {
    heading: "一、科技项目",
    paragraphs: [
      "{{期间}}，申报和立项各类科技项目{{KW301.01}}项，其中国家级{{KW301.02}}项、市级{{KW301.07}}项、区级{{KW301.22}}项。",
      "国家级项目中，科技型中小企业创新基金{{KW301.03}}项，国家级新产品{{KW301.04}}项，火炬计划{{KW301.05}}项，重大科技项目{{KW301.06}}项。",
      "市级项目中，科技型中小企业创新资金{{KW301.08}}项（获资助{{KW301.09}}项），重点新产品计划{{KW301.10}}项（获资助{{KW301.11}}项），火炬计划{{KW301.12}}项，高新技术成果转化项目{{KW301.13}}项，再创新计划{{KW301.14}}项，重点科技攻关项目{{KW301.15}}项，科技进步奖{{KW301.16}}项（二等奖{{KW301.17}}个、三等奖{{KW301.18}}个），认定高新技术企业{{KW301.19}}家（首批获批{{KW301.20}}家），科技创新人物{{KW301.21}}人。",
      "区级项目中，创新计划{{KW301.23}}项，认定区高新技术企业{{KW301.24}}家，成果转化项目{{KW301.25}}项，农业科技示范基地{{KW301.26}}个，农医类发展基金立项{{KW301.27}}项。",
    ],
  },
  REVIEW,
  {
    heading: "三、知识产权",
    paragraphs: [
      "专利申请{{KW303.01}}件{{，KW303.01.进展}}。办理专利申请专项资助{{KW303.03}}项，资助经费{{KW303.04}}元；知识产权教育试点学校{{KW303.05}}所。",
      "技术合同认定登记{{KW303.06}}项，技术交易额{{KW303.07}}万元；在专利技术与产品交易会上获奖成果及产品{{KW303.08}}项。",
    ],
  },
  {
    heading: "四、科技企业",
    paragraphs: [
      "办理科技企业换发证{{KW304.01}}家，网上年检{{KW304.02}}家，换发科技企业联系服务证{{KW304.03}}份。",
    ],
  },
];

const SECTIONS_2023: readonly Section[] = [
  {
    heading: "一、科技项目",
    paragraphs: [
      "{{期间}}，申报和立项各类科技项目{{KW301.01}}项。国家级和市级合计{{KW301.36}}项{{，KW301.36.进展}}。",
      "国家级项目{{KW301.02}}项{{，KW301.02.进展}}。{{其中：{{，创新基金{KW301.03}项}}{{，新产品{KW301.04}项}}{{，火炬计划{KW301.05}项}}{{，其他{KW301.28}项}}。}}",
      "市级项目{{KW301.07}}项{{，KW301.07.进展}}。{{其中：{{，创新资金{KW301.08}项{{（获资助{KW301.09}项）}}}}{{，重点新产品{KW301.10}项{{（获资助{KW301.11}项）}}}}{{，火炬计划{KW301.12}项}}{{，成果转化{KW301.13}项}}{{，农业攻关{KW301.29}项}}{{，其他{KW301.30}项}}。}}",
      "区级项目{{KW301.22}}项{{，KW301.22.进展}}。{{其中：{{，创新计划{KW301.23}项}}{{，成果转化{KW301.25}项}}{{，其他{KW301.32}项}}{{，培育科技领军企业{KW301.31}家}}。}}农医类项目{{KW301.33}}项{{，KW301.33.进展}}。",
    ],
  },
  REVIEW,
  {
    heading: "三、知识产权",
    paragraphs: [
      "专利申请{{KW303.01}}件{{，KW303.01.进展}}。办理专项资助{{KW303.03}}项，经费{{KW303.04}}元。技术合同认定登记{{KW303.06}}项，交易额{{KW303.07}}万元。",
      "市级专利培育试点企业{{KW303.09}}家{{，KW303.09.进展}}；市级知识产权示范企业{{KW303.10}}家{{，KW303.10.进展}}。",
    ],
  },
  {
    heading: "四、科技企业与高新技术产业",
    paragraphs: [
      "新认定市级高新技术企业{{KW304.04}}家{{，KW304.04.进展}}；新认定区高新技术企业{{KW304.05}}家{{，KW304.05.进展}}。科技小巨人扶持企业{{KW304.08}}家{{，KW304.08.进展}}。",
      "高新技术产业产值{{KW304.06}}亿元{{，KW304.06.进展}}；占工业总产值的{{KW304.07}}%{{，KW304.07.进展}}。新获批著名商标{{KW304.09}}个，名牌产品{{KW304.10}}个。",
    ],
  },
  {
    heading: "五、科学普及与科技培训",
    paragraphs: [
      "建成市级专业科普博物馆{{KW305.01}}家{{，KW305.01.进展}}；市级科普基地{{KW305.04}}个{{，KW305.04.进展}}；区级科普示范工程{{KW305.05}}个{{，KW305.05.进展}}。各类科技培训{{KW305.06}}人次{{，KW305.06.进展}}。",
    ],
  },
];
