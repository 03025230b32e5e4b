import { numeralAt } from "../numerals";
import { figureAt, type Figure } from "./target-figure";
import { findRanks, type RankFound } from "./target-rank";
import { findPassages, type Passage } from "./target-skip";

/** What stands in a wording where a figure can stand, in order. */
export type Mention = Place &
  (
    | { readonly sort: "figure"; readonly figure: Figure }
    | { readonly sort: "rank"; readonly rank: RankFound }
    | { readonly sort: Exclude<Passage["sort"], "aside"> }
  );

interface Place {
  readonly start: number;
  readonly end: number;
  /** The text since the mention before, with its separators; dates and names left out. */
  readonly joint: string;
  /** Inside brackets that open behind other text. */
  readonly bracketed: boolean;
}

export type FigureMention = Extract<Mention, { sort: "figure" }>;

const SEPARATOR = /[,;。、!?]/;
/** 新增中心、孵化器各1家: what is listed shares its verb. */
const ENDS_CLAUSE = /[,;。!?]/;
/** No word looked for stands farther from its figure. */
export const REACH = 60;

/** Finds the figures, ranks, masks and blanks of a plain text; linear. */
export function findMentions(text: string): readonly Mention[] {
  const passages = new Map(findPassages(text).map((one) => [one.start, one]));
  const ranks = new Map(findRanks(text).map((one) => [one.start, one]));
  const mentions: Mention[] = [];
  let clause = "";
  let joint = "";
  let open = 0;
  let outside = "";
  const put = (mention: Mention) => {
    mentions.push(mention);
    clause = "";
    joint = "";
    return mention.end;
  };
  for (let at = 0; at < text.length;) {
    const place = { start: at, joint, bracketed: open > 0 };
    const rank = ranks.get(at);
    const passage = passages.get(at);
    if (rank) {
      at = put({ ...place, sort: "rank", rank, end: rank.end });
      continue;
    }
    if (passage && passage.sort !== "aside") {
      at = put({ ...place, sort: passage.sort, end: passage.end });
      continue;
    }
    if (passage) {
      at = passage.end;
      continue;
    }
    const figure = figureAt(text, at, clause);
    if (figure) {
      at = put({ ...place, sort: "figure", figure, start: figure.start, end: figure.end });
      continue;
    }
    // A numeral that is no figure (一般, 三农) is passed over whole, so that no run is read twice.
    const word = text.slice(at, Math.max(numeralAt(text, at)?.end ?? 0, at + 1));
    const sign = text[at] ?? "";
    if (sign === "(" && at > 0) {
      if (open === 0) outside = clause;
      open += 1;
    }
    clause = ENDS_CLAUSE.test(sign) || clause + sign === "、" ? "" : (clause + word).slice(-REACH);
    if (sign === ")" && open > 0) {
      open -= 1;
      // 目标任务(40亿元)的125%: behind the brackets the clause goes on.
      if (open === 0 && !clause.includes("(")) clause = outside;
    }
    joint = (joint + word).slice(-REACH);
    at += word.length;
  }
  return mentions;
}

/** Two mentions in one clause, nothing but words between them. */
export function inOneClause(next: Mention): boolean {
  return !SEPARATOR.test(next.joint) && !/[()]/.test(next.joint);
}

/** Members of a list: 8%和10%, 90家、870家. */
export function isListed(next: Mention): boolean {
  return /^(?:[、,和与及或]|以及)$/.test(next.joint);
}

const NEW_STATEMENT =
  /^(?:同比|环比|增长|增加|增幅|增速|下降|减少|比|较|占|其中|和|与|及|并|或|提高|年均|完成|新增|力争|确保|达)/;
/** 25度以上坡耕地, 60岁以上老年人: whom it is about. */
const DESCRIBES = /^以[上下](?:的)?(?:坡|人口|[老居村市农公]|儿童|学生|群众|[男女])/u;
const RATE = /[%‰倍]|百分点/u;
/** 3000吨级泊位5个, 10亿元规模的基金2支. */
const CLASS = /^(?:级|规模)/u;
/** 74个城市细颗粒物浓度下降23.6%: who is measured. */
const GROUP =
  /^(?:地级(?:及以上)?)?(?:城市|省份|断面|[县市区镇乡]|乡镇|高新区|开发区|园区|国家).{2}/u;
const GROUP_BEFORE = /(?:^|首批|全[国省市县区]|上述|其余)$/u;
/** 在7个县设立280个教学点: where it is done. */
const PLACED = /(?:^|并|已|将|分别)在$/u;
/** 338个城市中有121个; 3641个断面中,优良断面比例为87.9%. */
const AMONG = /^[^,;。、()]{0,12}中(?:,|有)/u;
const THINGS = /^(?:企业|项目|园区|产业|集群|单位|公司|平台|品牌|景区|工程|大户|基地|[镇村县])/;

/**
 * Whether a figure only says which things are meant, and the next one counts them: 80名学生以上的教学点有92个,
 * 投资5000万元以上项目30个, 产值超亿元企业20家.
 */
export function isQualifier(
  text: string,
  mention: FigureMention,
  next: Mention | undefined
): boolean {
  const { figure } = mention;
  if (
    /^(?:度|周?岁)$/.test(figure.unit) &&
    DESCRIBES.test(text.slice(figure.end - 2, figure.end + 4))
  )
    return true;
  if (next?.sort !== "figure") return false;
  const between = next.joint;
  if (AMONG.test(between)) return true;
  if (!inOneClause(next)) return false;
  const isRate = RATE.test(next.figure.unit);
  // 20个以上过亿项目 counts before it says which.
  const named = next.figure.comparator === ">" && THINGS.test(text.slice(next.end, next.end + 4));
  if (named) return false;
  if (between === "") {
    // 其中10亿元以上15个
    return figure.boundBehind && figure.unit !== next.figure.unit && !isRate;
  }
  // 总投资35亿元的80项工程, but 任务60件的120%.
  if (between === "的") return !isRate;
  if (NEW_STATEMENT.test(between)) return false;
  if (between.startsWith("的") || (CLASS.test(between) && !isRate)) return true;
  if (PLACED.test(figure.before)) return !isRate;
  if (GROUP.test(between) && GROUP_BEFORE.test(figure.before)) return true;
  if (!/^[\p{Script=Han}“"A-Za-z]/u.test(between)) return false;
  return figure.boundBehind
    ? figure.comparator !== "≈"
    : figure.comparator === ">" && THINGS.test(between);
}
