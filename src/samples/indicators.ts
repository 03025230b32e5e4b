/**
 * The indicators of the built-in scheme with their figures and targets: the source material as data,
 * one line an indicator, in the order of the forms. A code stays with its indicator for ever; an
 * indicator of a later year takes the next free code and stands where it belongs. A line without a
 * code (—) is a group row. `2022` holds the figures as reported, `2023` made-up ones that bring out
 * every status (an empty one is left blank), `last` the figure of last year where the plan gives
 * another one than 2022. `~` in a prefix is a full-width space.
 */
const TABLE = `
form |code|in|prefix|name                              |unit|parent|adds   |kind |years|2022 |2023|last|target        |shown|firm|other names             |remark
KW301|01  |0 |      |各类科技项目                      |项  |      |       |     |     |197  |159 |    |              |     |    |各类科技项目合计        |
KW301|36  |0 |      |国家级和市级各类科技项目          |项  |      |       |     |2023 |     |93  |118 |130项以上     |130  |firm|                        |
KW301|—  |0 |      |一、国家级                        |    |      |       |     |     |     |    |    |              |     |    |                        |
KW301|02  |0 |      |申报国家级各类项目                |项  |01    |part   |     |     |25   |21  |    |不少于20项    |20   |firm|国家级各类科技项目      |
KW301|03  |1 |      |科技型中小企业创新基金            |项  |02    |part   |     |     |19   |14  |    |12项          |12   |firm|国家级创新项目          |
KW301|04  |1 |      |国家级新产品                      |项  |02    |part   |     |     |1    |1   |    |1项           |1    |firm|                        |
KW301|05  |1 |      |国家级火炬计划                    |项  |02    |part   |     |     |2    |2   |    |2项           |2    |firm|国家级火炬项目          |
KW301|06  |1 |      |国家级重大科技项目                |项  |02    |part   |     |2022 |3    |    |    |              |     |    |                        |
KW301|28  |1 |      |国家级其他项目                    |项  |02    |part   |     |2023 |     |4   |    |5项           |5    |firm|国家级其它              |
KW301|—  |0 |      |二、市级                          |    |      |       |     |     |     |    |    |              |     |    |                        |
KW301|07  |0 |      |申报市级各类项目                  |项  |01    |part   |     |     |93   |72  |    |不少于80项    |80   |firm|市级各类科技项目        |
KW301|08  |1 |      |市科技型中小企业创新资金          |项  |07    |part   |     |     |32   |11  |    |12项          |12   |firm|市级创新项目            |
KW301|09  |2 |其中：|创新资金获资助                    |项  |08    |subset |     |     |9    |4   |    |              |     |    |获资助                  |
KW301|10  |1 |      |市重点新产品计划                  |项  |07    |part   |     |     |9    |6   |    |6项           |6    |firm|市级新产品              |
KW301|11  |2 |其中：|重点新产品获资助                  |项  |10    |subset |     |     |4    |3   |    |              |     |    |获资助                  |
KW301|12  |1 |      |市火炬计划                        |项  |07    |part   |     |     |7    |5   |    |6项           |6    |firm|市级火炬项目            |
KW301|13  |1 |      |市高新技术成果转化项目（认定）    |项  |07    |part   |     |     |21   |22  |    |20项          |20   |firm|市级高新技术成果转化项目|
KW301|14  |1 |      |市高新技术成果转化再创新计划      |项  |07    |part   |     |2022 |2    |    |    |              |     |    |                        |
KW301|15  |1 |      |市重点科技攻关项目                |项  |07    |part   |     |2022 |6    |    |    |              |     |    |                        |
KW301|29  |1 |      |市级农业攻关项目                  |项  |07    |part   |     |2023 |     |4   |    |6项           |6    |firm|                        |
KW301|16  |1 |      |市科技进步奖                      |项  |07    |part   |     |2022 |5    |    |    |              |     |    |                        |
KW301|17  |2 |其中：|二等奖                            |个  |16    |subset |     |2022 |1    |    |    |              |     |    |                        |
KW301|18  |2 |~~~   |三等奖                            |个  |16    |subset |     |2022 |1    |    |    |              |     |    |                        |
KW301|19  |1 |      |市高新技术企业（认定）            |家  |07    |part   |     |2022 |10   |    |    |              |     |    |                        |
KW301|20  |2 |其中：|首批获批                          |家  |19    |subset |     |2022 |7    |    |    |              |     |    |                        |
KW301|21  |1 |      |市科技创新人物                    |人  |07    |part   |     |2022 |1    |    |    |              |     |    |                        |
KW301|30  |1 |      |市级其他项目                      |项  |07    |part   |     |2023 |     |24  |    |30项          |30   |firm|市级其它                |
KW301|—  |0 |      |三、区级                          |    |      |       |     |     |     |    |    |              |     |    |                        |
KW301|22  |0 |      |立项并实施区级各类项目            |项  |01    |part   |     |     |79   |28  |33  |不少于32项    |32   |firm|区级各类科技项目        |上年同口径为33项（79项减农医类46项）
KW301|31  |1 |      |区级科技领军企业                  |家  |22    |part   |     |2023 |     |1   |    |1-2家         |1-2  |firm|                        |
KW301|23  |1 |      |区科技型中小企业创新计划          |项  |22    |part   |     |     |8    |13  |    |15项          |15   |firm|区级创新项目            |
KW301|24  |1 |      |区高新技术企业（认定）            |家  |22    |part   |     |2022 |15   |    |    |              |     |    |                        |
KW301|25  |1 |      |区高新技术成果转化项目            |项  |22    |part   |     |     |5    |5   |    |5项           |5    |firm|区级高新技术成果转化项目|
KW301|26  |1 |      |区级农业科技示范基地              |个  |22    |part   |     |2022 |5    |    |    |              |     |    |                        |
KW301|27  |1 |      |区级科技发展基金立项（农医）      |项  |22    |part   |     |2022 |46   |    |    |              |     |    |                        |
KW301|32  |1 |      |区级其他项目                      |项  |22    |part   |     |2023 |     |9   |    |10项          |10   |firm|区级其它                |
KW301|—  |0 |      |四、农医类                        |    |      |       |     |2023 |     |    |    |              |     |    |                        |
KW301|33  |0 |      |农医类科技发展基金项目            |项  |01    |part   |     |2023 |     |38  |46  |不少于45项    |45   |firm|                        |
KW301|34  |1 |      |农业类                            |项  |33    |part   |     |2023 |     |26  |    |30项          |30   |firm|                        |
KW301|35  |1 |      |医疗等其他行业                    |项  |33    |part   |     |2023 |     |12  |    |15项          |15   |firm|                        |
KW302|01  |0 |      |复审验收跟踪项目                  |项  |      |       |     |     |66   |65  |    |              |     |    |                        |
KW302|02  |1 |      |市高新技术成果转化基地（创建）    |个  |01    |part   |     |     |1    |1   |    |              |     |    |                        |
KW302|03  |1 |      |市种子资金项目验收                |项  |01    |part   |     |     |6    |5   |    |              |     |    |                        |
KW302|04  |1 |      |市级高新技术企业复审              |家  |01    |part   |     |     |51   |46  |    |              |     |    |                        |
KW302|05  |2 |其中：|通过复审                          |家  |04    |part   |     |     |48   |44  |    |              |     |    |                        |
KW302|06  |2 |~~~   |自动放弃                          |家  |04    |part   |     |     |3    |2   |    |              |     |    |                        |
KW302|07  |1 |      |国家863计划执行情况跟踪调查       |项  |01    |part   |     |     |1    |1   |    |              |     |    |                        |
KW302|08  |1 |      |国家星火计划执行情况跟踪调查      |项  |01    |part   |     |     |2    |2   |    |              |     |    |                        |
KW302|09  |1 |      |项目鉴定                          |项  |01    |part   |     |     |5    |6   |    |              |     |    |                        |
KW302|10  |1 |      |成果登记                          |项  |01    |part   |     |     |3    |4   |    |              |     |    |                        |
KW303|01  |0 |      |专利申请量                        |件  |      |       |     |     |640  |420 |    |不少于600项   |600  |firm|知识产权专利申请        |
KW303|02  |0 |      |专利申请完成年指标任务            |%   |01    |derived|rate |     |128  |70  |    |              |     |    |                        |
KW303|03  |0 |      |专利申请专项资助                  |项  |      |       |     |     |22   |15  |    |              |     |    |                        |
KW303|04  |0 |      |专利申请资助经费                  |元  |      |       |     |     |14600|9800|    |              |     |    |                        |
KW303|05  |0 |      |第二批知识产权教育试点学校        |所  |      |       |stock|     |2    |2   |    |              |     |    |                        |
KW303|06  |0 |      |技术合同认定登记                  |项  |      |       |     |     |26   |21  |    |              |     |    |                        |
KW303|07  |0 |      |技术交易额                        |万元|      |       |     |     |3072 |2650|    |              |     |    |                        |
KW303|08  |0 |      |专利技术与产品交易会获奖成果及产品|项  |      |       |     |     |4    |3   |    |              |     |    |                        |
KW303|09  |0 |      |市级专利培育试点企业              |家  |      |       |     |2023 |     |5   |    |5家           |5    |firm|                        |
KW303|10  |0 |      |市级知识产权示范企业              |家  |      |       |     |2023 |     |0   |    |1家           |1    |soft|                        |
KW304|—  |0 |      |一、科技企业                      |    |      |       |     |     |     |    |    |              |     |    |                        |
KW304|01  |0 |      |科技企业换发证                    |家  |      |       |     |     |262  |270 |    |              |     |    |                        |
KW304|02  |0 |      |科技企业网上年检                  |家  |      |       |     |     |262  |270 |    |              |     |    |                        |
KW304|03  |0 |      |换发科技企业联系服务证            |份  |      |       |     |     |267  |270 |    |              |     |    |                        |
KW304|04  |0 |      |新认定市级高新技术企业            |家  |      |       |     |2023 |     |8   |10  |不少于10家    |10   |firm|                        |
KW304|05  |0 |      |新认定区高新技术企业              |家  |      |       |     |2023 |     |12  |15  |不少于12家    |12   |firm|                        |
KW304|08  |0 |      |科技小巨人扶持企业                |家  |      |       |     |2023 |     |    |    |10家          |10   |firm|                        |
KW304|—  |0 |      |二、高新技术产业                  |    |      |       |     |2023 |     |    |    |              |     |    |                        |
KW304|06  |0 |      |高新技术产业产值                  |亿元|      |       |     |2023 |     |112 |100 |达130亿       |130  |soft|                        |上年约数
KW304|07  |0 |      |高新技术产业产值占工业总产值      |%   |      |       |rate |2023 |     |14.2|13  |由13%增长至15%|15   |soft|                        |
KW304|—  |0 |      |三、商标和品牌                    |    |      |       |     |2023 |     |    |    |              |     |    |                        |
KW304|09  |0 |      |上海市著名商标                    |个  |      |       |     |2023 |     |1   |9   |1个以上       |1    |soft|                        |本年为新获批数；上年栏为现有数
KW304|10  |0 |      |上海市名牌产品                    |个  |      |       |     |2023 |     |3   |19  |1-2个         |1-2  |soft|                        |本年为新获批数；上年栏为现有数
KW305|—  |0 |      |一、科学普及                      |    |      |       |     |     |     |    |    |              |     |    |                        |
KW305|01  |0 |      |市级专业科普博物馆                |家  |      |       |     |     |     |2   |    |2家           |2    |firm|                        |
KW305|02  |1 |      |化妆品博物馆                      |家  |01    |part   |     |     |     |1   |    |1家           |1    |firm|                        |
KW305|03  |1 |      |食用菌博物馆                      |家  |01    |part   |     |     |     |1   |    |1家           |1    |firm|                        |
KW305|04  |0 |      |市级科普基地                      |个  |      |       |stock|     |     |1   |    |2个           |2    |soft|                        |
KW305|05  |0 |      |区级科普示范工程                  |个  |      |       |     |     |     |10  |    |12个          |12   |firm|                        |
KW305|—  |0 |      |二、科技培训                      |    |      |       |     |     |     |    |    |              |     |    |                        |
KW305|06  |0 |      |各类科技培训                      |人次|      |       |     |     |     |1820|    |不少于2000人次|2000 |firm|                        |
`;

export type SampleYear = 2022 | 2023;

export interface SampleIndicator {
  readonly form: string;
  /** Empty for a group row. */
  readonly code: string;
  /** Depth of the row in its form. */
  readonly indent: number;
  /** Stands before the name in the form, such as 其中：. */
  readonly prefix: string;
  readonly name: string;
  readonly unit: string;
  readonly parent: string;
  readonly adds: "part" | "subset" | "derived" | "";
  readonly measure: "flow" | "stock" | "rate";
  readonly years: readonly number[];
  readonly figures: ReadonlyMap<SampleYear, number | null>;
  readonly lastYear: number | null;
  readonly plan: SamplePlan | null;
  readonly otherNames: string;
  readonly remark: string;
}

export interface SamplePlan {
  readonly wording: string;
  /** As it stands in the plan column of the form. */
  readonly shown: number | string;
  readonly soft: boolean;
}

/** Growth targets that stand beside the level of the same indicator. */
export const GROWTH_TARGETS = [
  {
    form: "KW301",
    code: "36",
    wording: "递增10%左右",
    // Left empty in the plan, so that the form's own last-year column is the base.
    base: null,
    soft: false,
    source: "2023年工作计划（基数取报表上年同期）",
  },
  {
    form: "KW304",
    code: "06",
    wording: "增长30%",
    base: 100,
    soft: true,
    source: "基数为上年约100亿元",
  },
] as const;

/** The rows of a year's edition, in the order of its forms; group rows included. */
export function sampleRows(year: SampleYear): readonly SampleIndicator[] {
  return ROWS.filter((row) => row.years.length === 0 || row.years.includes(year));
}

/** The indicators of a year's edition, without group rows. */
export function sampleIndicators(year: SampleYear): readonly SampleIndicator[] {
  return sampleRows(year).filter((row) => row.code !== "");
}

const ROWS: readonly SampleIndicator[] = TABLE.trim().split("\n").slice(1).map(readLine);

function readLine(line: string): SampleIndicator {
  const cells = line.split("|").map((cell) => cell.trim());
  const cell = (index: number) => cells[index] ?? "";
  const number = (index: number) => (cell(index) === "" ? null : Number(cell(index)));
  return {
    form: cell(0),
    code: cell(1) === "—" ? "" : cell(1),
    indent: Number(cell(2)),
    prefix: cell(3).replace(/~/g, "　"),
    name: cell(4),
    unit: cell(5),
    parent: cell(6),
    adds: readAdds(cell(7)),
    measure: cell(8) === "stock" || cell(8) === "rate" ? (cell(8) as "stock" | "rate") : "flow",
    years: cell(9) === "" ? [] : cell(9).split(",").map(Number),
    figures: new Map([
      [2022, number(10)],
      [2023, number(11)],
    ]),
    lastYear: number(12),
    plan: readPlan(cell(13), cell(14), cell(15)),
    otherNames: cell(16),
    remark: cell(17),
  };
}

function readAdds(text: string): SampleIndicator["adds"] {
  return text === "part" || text === "subset" || text === "derived" ? text : "";
}

function readPlan(wording: string, shown: string, firmness: string): SamplePlan | null {
  if (wording === "") return null;
  return {
    wording,
    shown: Number.isNaN(Number(shown)) ? shown : Number(shown),
    soft: firmness === "soft",
  };
}
