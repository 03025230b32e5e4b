import { Converter } from "opencc-js/t2cn";
import { planParagraphs, textLines } from "../../../src/app/plan-paragraphs";
import type { PlanParagraph } from "../../../src/core/plan/plan-text";

/** A complete plan for the sample scheme of 2023, in our own words and figures. */
export const COMPLETE = `示例区2023年科技工作计划
一、科技项目
今年要申报国家级和市级各类科技项目110项以上，比上年的100项增长10%左右。
国家级各类科技项目不少于24项，其中创新项目15项、新产品2项、火炬项目3项、其它4项；市级各类科技项目不少于86项（其中创新项目20项、新产品8项、火炬项目8项、高新技术成果转化项目25项、农业攻关项目5项、其它20项）。
立项并实施区级各类项目40项，其中科技领军企业2-3家，创新项目22项。
农业类、医疗等其他行业的农医类科技发展基金项目分别安排28项和14项。
二、企业和产业
年内新认定市级高新技术企业不少于12家。
高新技术产业产值力争达到150亿元，增长25%，占工业总产值的比重由14%提高到16%。
三、知识产权
知识产权专利申请不少于700件，上年为640件。
技术交易额突破0.4亿元。
培育市级专利培育试点企业6家，争创市级知识产权示范企业1家。
四、科学普及
新建3家市级专业科普博物馆。
争取创建市级科普基地2个，建设区级科普示范工程15个。
全年举办科技培训不少于2500人次，并向群众发放资料3万份。`;

/** The same in traditional characters, some with their pronunciation, as text copied from a page has them. */
export const TRADITIONAL = `示例區(qū)2023年科技工作計(jì)劃
一、科技項(xiàng)目
今年要申報(bào)國(guó)家級(jí)和市級(jí)各類(lèi)科技項(xiàng)目110項(xiàng)以上,比上年的(de)100項(xiàng)增長(zhǎng)10%左右。
國(guó)家級(jí)各類(lèi)科技項(xiàng)目不少于24項(xiàng),其中創(chuàng)新項(xiàng)目15項(xiàng)、新產(chǎn)品2項(xiàng)、火炬項(xiàng)目3項(xiàng)、其它4項(xiàng);市級(jí)各類(lèi)科技項(xiàng)目不少于86項(xiàng)(其中創(chuàng)新項(xiàng)目20項(xiàng)、新產(chǎn)品8項(xiàng)、火炬項(xiàng)目8項(xiàng)、高新技術(shù)成果轉(zhuǎn)化項(xiàng)目25項(xiàng)、農(nóng)業(yè)攻關(guān)項(xiàng)目5項(xiàng)、其它20項(xiàng))。
立項(xiàng)並(bìng)實(shí)施區(qū)級(jí)各類(lèi)項(xiàng)目40項(xiàng),其中科技領(lǐng)軍企業(yè)2-3家,創(chuàng)新項(xiàng)目22項(xiàng)。
農(nóng)業(yè)類(lèi)、醫(yī)療等其他行業(yè)的(de)農(nóng)醫(yī)類(lèi)科技發(fā)展基金項(xiàng)目分別安排28項(xiàng)和14項(xiàng)。
二、企業(yè)和產(chǎn)業(yè)
年內(nèi)新認(rèn)定市級(jí)高新技術(shù)企業(yè)不少于12家。
高新技術(shù)產(chǎn)業(yè)產(chǎn)值力爭(zhēng)達(dá)到150億元,增長(zhǎng)25%,占工業(yè)總產(chǎn)值的(de)比重由14%提高到16%。
三、知識(shí)產(chǎn)權(quán)
知識(shí)產(chǎn)權(quán)專(zhuān)利申請(qǐng)不少于700件,上年為(wéi)640件。
技術(shù)交易額(é)突破0.4億元。
培育市級(jí)專(zhuān)利培育試點(diǎn)企業(yè)6家,爭(zhēng)創(chuàng)市級(jí)知識(shí)產(chǎn)權(quán)示范企業(yè)1家。
四、科學(xué)普及
新建3家市級(jí)專(zhuān)業(yè)科普博物館。
爭(zhēng)取創(chuàng)建市級(jí)科普基地2個(gè),建設(shè)區(qū)級(jí)科普示范工程15個(gè)。
全年舉辦科技培訓(xùn)不少于2500人次,並(bìng)向群眾發(fā)放資料3萬份。`;

/** A torso: figures masked, left open or never decided. */
export const MASKED = `xx年科技工作计划
国家级各类科技项目不少于xxxx项，其中创新项目15项、新产品____项。
市级专利培育试点企业1xxxx家，区级科普示范工程（　）个。
组织若干次专题培训，用3年时间完成。
20xx年底前新认定市级高新技术企业12家。`;

const simplify = Converter({ from: "t", to: "cn" });

/** A plan text as the readers of files and pane hand it on. */
export function paragraphsOf(text: string): readonly PlanParagraph[] {
  return planParagraphs(textLines(text), simplify);
}
