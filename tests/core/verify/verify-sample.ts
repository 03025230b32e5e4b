import { planParagraphs, textLines } from "../../../src/app/plan-paragraphs";
import { checkWorkbook } from "../../../src/core/check";
import { readScheme } from "../../../src/core/scheme/scheme-read";
import { verifyText } from "../../../src/core/verify/verify-read";
import { createWorkbook } from "../../../src/files/create-workbook";
import { deflateNode } from "../../../src/files/deflate-node";
import { inflateNode } from "../../../src/files/inflate-node";
import { readWorkbook } from "../../../src/files/read-workbook";
import { sampleWorkbooks } from "../../../src/samples/workbooks";

/** A year's end in twelve sentences, of the figures of the sample of 2022. */
export const COMPLETE = `2022年，全区开展各类科技项目197项，其中国家级25项、市级93项、区级79项。
科技型中小企业创新基金19项，国家级新产品1项，国家级火炬计划2项，国家级重大科技项目3项。
市科技型中小企业创新资金32项，市重点新产品计划9项，市火炬计划7项。
市高新技术成果转化项目21项，市重点科技攻关项目6项，市科技进步奖5项。
区级科技发展基金立项46项，区级农业科技示范基地5个。
复审验收跟踪项目66项。
市级高新技术企业复审51家，其中通过复审48家，自动放弃3家。
项目鉴定5项，成果登记3项。
专利申请量640件，完成年指标任务的128%。
专利申请专项资助22项，专利申请资助经费1.46万元，第二批知识产权教育试点学校2所。
技术合同认定登记26项，技术交易额0.31亿元。
科技企业换发证262家，科技企业网上年检262家，换发科技企业联系服务证267份。`;

const file = sampleWorkbooks().find((one) => one.file === "2022.xlsx");
const bytes = createWorkbook(file?.sheets ?? [], deflateNode, { title: "", creator: "" });
const workbook = readWorkbook(bytes, inflateNode);
export const scheme = readScheme(workbook).scheme;
export const result = checkWorkbook(workbook, scheme, { through: null });

/** Verifies a text against the sample of 2022. */
export function verify(text: string, simplify = (one: string) => one) {
  return verifyText(planParagraphs(textLines(text), simplify), scheme, result);
}

/** Every figure on a line: as shown, what it was compared with, how that came out. */
export function outcomes(text: string, simplify?: (one: string) => string): readonly string[] {
  return verify(text, simplify).figures.map(
    ({ shown, indicator, outcome }) =>
      `${shown} ${indicator ? `${indicator.form}[${indicator.code}]` : "-"} ${outcome}`
  );
}
