import type { Figure } from "./target-figure";

const PEOPLE =
  /(?:人口|人数|人员|就业|群众|职工|学生|农民工?|劳动力|纳税人|老年人|老人|游客|旅客|党员|毕业生|居民|儿童|患者|市民|网民|参保|脱贫)/gu;
const MONEY =
  /(?:产值|收入|投资|资金|金额|总额|生产总值|GDP|销售额?|营收|税收|利润|支出|经费|贷款|存款|融资|交易额|成交额|出口|进口|零售|预算|投入|利税|增加值|补贴|补助|市值)/gu;
const PEOPLE_BEHIND =
  /^\p{Script=Han}{0,4}?(?:纳税人|人口|群众|职工|学生|毕业生|农民|居民|老人|劳动力|党员|儿童|患者|游客|旅客|网民|市民|工人|人员|人才)/u;

/** 总诊疗人次95.5亿: the indicator ends in its unit. */
const COUNTED_IN =
  /(人次|户次|件次|辆次|户)(?:数|量)?(?:(?:为|达到?|共|约|近|超过?|[:(])*|[由从].{0,20})$/u;

/**
 * The unit of a figure with its large unit, as `万公顷`. A large unit that stands alone takes 人 or 元 from
 * the indicator (贫困人口减少1000万), and stays alone where nothing tells (达130亿).
 */
export function unitOf(figure: Figure, behind: string): string {
  if (figure.unit !== "" || figure.large === "") return figure.large + figure.unit;
  if (PEOPLE_BEHIND.test(behind)) return `${figure.large}人`;
  const counted = COUNTED_IN.exec(figure.before)?.[1];
  if (counted !== undefined) return figure.large + counted;
  const people = lastEnd(PEOPLE, figure.before);
  const money = lastEnd(MONEY, figure.before);
  if (people < 0 && money < 0) return figure.large;
  return figure.large + (people > money ? "人" : "元");
}

function lastEnd(words: RegExp, text: string): number {
  let last = -1;
  for (const match of text.matchAll(words)) last = match.index + match[0].length;
  return last;
}

const PERIODS = new Map([
  ["年", "/年"],
  ["月", "/月"],
  ["天", "/天"],
  ["日", "/日"],
  ["季度", "/季度"],
  ["周", "/周"],
]);
const PERIOD = /每人每([年月天日])|每(年|月|天|日|季度|周)/u;
const EACH =
  /每([人户亩吨家]|平方米|立方米|公里|公顷|公?斤)(?:补[助贴偿]?|奖[励补]?|标准|给予|平均|增收|产值|收入|成本|不[低少]于|不超过|达到?|为){0,4}[“"‘(:]?$/u;

/** 每月70元 is 元/月: what a unit is counted over, or "". */
export function perOf(figure: Figure, start: string): string {
  if (/[%‰‱/]|百分点|倍|番/u.test(figure.unit) || figure.unit === "") return "";
  const period = PERIOD.exec(start);
  if (period?.[1]) return `/人·${period[1]}`;
  if (period?.[2]) return PERIODS.get(period[2]) ?? "";
  const each = EACH.exec(start)?.[1];
  return each === undefined || each === figure.unit ? "" : `/${each}`;
}
