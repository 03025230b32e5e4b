/** What a figure measures, told by the words before it. */

export type Sense =
  | { readonly kind: "level" | "share"; readonly falls: false }
  | { readonly kind: "growth" | "delta" | "points"; readonly falls: boolean }
  /** `beyond` where only what passes 100 % is stated: 超计划5%. */
  | { readonly kind: "completion"; readonly falls: false; readonly beyond: boolean }
  | { readonly kind: "multiple"; readonly falls: false };

const LEVEL: Sense = { kind: "level", falls: false };
const SHARE: Sense = { kind: "share", falls: false };

/** Words that may stand between the verb and the figure. */
const FILLERS =
  /(?:了|要|将|应|须|可|已|均|也|是|为|在|达到?|实现|保持|稳定|控制|维持|处于|拟|按|安排|预期|目标|指标|幅度|各|分别|再|就|力争|争取|确保|预计|累计|合计|总计|共|不再|同步|每年|年均|平均|其中|的|不|[:(“"‘+]|\([^()]{0,10}\)|左右)$/u;

/** The words before a figure without such as add nothing: …要达到, …分别为. */
export function withoutFillers(before: string): string {
  let rest = before;
  for (let next = rest.replace(FILLERS, ""); next !== rest; next = rest.replace(FILLERS, ""))
    rest = next;
  return rest;
}

/** 6%的增速, 以10%的速度递增: a rate of change that is named behind the figure. */
const CHANGE_BEHIND =
  /^的?(?:年均|平均|GDP|经济|产值)?(?:速度|幅度)?(?:增长(?![点极])|递增|增速|增幅|上涨|(下降|递减|降幅)|速度)|^的(?:提升|提高|改善)/u;

/** Whether an earlier clause names a rate of change: 增速不低于全省,力争达到8%. */
export function speaksOfGrowth(earlier: string): boolean {
  return lastPlace(GROWTH_NOUN, earlier) > lastPlace(SHARE_NOUN, earlier);
}

/** Senses by the unit, the clause before the figure (its bound words taken off) and what is behind it. */
export function senseOf(before: string, unit: string, behind = ""): Sense {
  const change = unit === "%" ? CHANGE_BEHIND.exec(behind) : null;
  if (change && !CHANGE_END.test(withoutFillers(before)))
    return { kind: "growth", falls: change[1] !== undefined };
  if (unit === "百分点" || unit === "番" || unit === "倍") return senseOfSpecial(before, unit);
  if (/^[%‰‱]$/.test(unit)) return senseOfPercent(before);
  return MEASURES.test(behind) ? LEVEL : senseOfAmount(before);
}

/** 降低成本35条措施: what is counted are the measures. */
const MEASURES = /^(?:政策|惠企)?(?:措施|举措|政策|办法|意见)/u;

function senseOfSpecial(before: string, unit: string): Sense {
  if (unit === "百分点") return { kind: "points", falls: falls(before) };
  const completion = unit === "倍" ? completionOf(before) : null;
  if (completion) return completion;
  const tail = withoutFillers(before);
  const added = unit === "倍" && RISE_END.test(tail) && !/翻$/.test(tail);
  return added ? { kind: "growth", falls: false } : { kind: "multiple", falls: false };
}

const RISE =
  "增长|增加|增幅|增速|递增|上涨|上升|提高|提升|涨幅|升幅|扩大|加快|提速|增收|增产|攀升|改善|多增|上调|升高|同比|环比|比上年|较上年|快于|高于|高出|多出|升值|领先|前移|进位|超|增|涨|升";
const FALL =
  "负增长|下降|降低|降幅|降速|减少|减幅|缩减|压减|压缩|压降|回落|回调|下滑|收窄|下跌|跌幅|削减|缩短|萎缩|精简|下调|调减|减排|减轻|少增|缩小|低于|慢于|落后|贬值|降|减|跌";
const CHANGE_END = new RegExp(`(?:${RISE}|${FALL})(?:率|比例)?$|[比较].{0,10}[多少高低]$`, "u");
const RISE_END = new RegExp(`(?:${RISE})$`, "u");
const CHANGES = new RegExp(`(${FALL})|${RISE}`, "gu");
/** 改造提升5万亩: what is done to so much, not by how much. */
const DONE_TO = /(?:改造|整治|优化|巩固|培育|改建|建设|提质|质量)(?:提升|提高|改善|扩大)$/u;
/** 提高为, 降为: to a level, not by an amount. */
const TURNED_INTO = /(?:提高|提升|上升|下降|降低|减少|增加|调整|[升降增减改])为$/u;
/** 压缩在3天以内 too, but 压减在10%以内 is a change. */
const HELD_IN = /(?:压缩|缩短|压减|压降|降低)在$/u;

/** Whether the last verb of change points down, or 少 and 低 of 比上年低. */
export function falls(before: string): boolean {
  let down = false;
  for (const match of before.matchAll(CHANGES)) down = match[1] !== undefined;
  return down || /[比较].{0,10}[少低]$/u.test(before);
}

const COMPLETION_NOUN = /(?:完成|执行|达成)(?:率|度|比例)|进度(?!.*(?:率|比重))/u;
const WHOLE_OF_PLAN =
  /(?:^|完成|为|达到?|实现|相当于|是|超过?|占).{0,20}?(?:预算|计划|目标|任务|指标|进度)(?:任务|数|值|总?量|总?额|书|要求)?(的)?$/u;
/** 占一般公共预算的15%: of what all is spent, not of what was planned. */
const OF_BUDGET = /占.{0,12}(?<!年初|全年|年度|本年|当年|调整)预算的?$/u;
const BEYOND =
  /(?:超额完成|(?:超出?|超过|超额完成)了?(?:年度|全年|年初|年)?(?:计划|目标|任务|预算)(?:任务|数)?)$/u;

function completionOf(before: string): Sense | null {
  const light = before.replace(/(?:达到?|为|已|了|约|[:(])+$/u, "");
  if (BEYOND.test(light)) return { kind: "completion", falls: false, beyond: true };
  const plan = OF_BUDGET.test(light) ? null : WHOLE_OF_PLAN.exec(light);
  const stated = plan !== null && (plan[1] !== undefined || /完成|^[占为]/u.test(plan[0]));
  const done = /完成$/u.test(light.replace(/(?:率|度)$/u, ""));
  return stated || done || COMPLETION_NOUN.test(before)
    ? { kind: "completion", falls: false, beyond: false }
    : null;
}

const GROWTH_NOUN =
  /增速|增幅|涨幅|升幅|降幅|跌幅|减幅|降速|(?:增长|递增|下降|降低|减少)(?:率|速度|幅度|水平|目标|预期)/gu;
const SHARE_NOUN = /占(?!地)|比重|占比|比例|贡献率|渗透率|覆盖率/gu;

function senseOfPercent(before: string): Sense {
  const tail = withoutFillers(before);
  if (TURNED_INTO.test(before)) return SHARE;
  if (CHANGE_END.test(tail) || isOfObject(tail, true)) {
    return { kind: "growth", falls: falls(tail) };
  }
  const completion = completionOf(before);
  if (completion) return completion;
  const growth = lastPlace(GROWTH_NOUN, before);
  return growth >= 0 && growth > lastPlace(SHARE_NOUN, before)
    ? { kind: "growth", falls: /^[降跌减下]/u.test(before.slice(growth)) }
    : SHARE;
}

function lastPlace(words: RegExp, text: string): number {
  let last = -1;
  for (const match of text.matchAll(words)) last = match.index;
  return last;
}

const NEW = /新增(?!长|值)|净增|增发|扩招|增收|增产|增员|多增/u;
const TOTAL_AFTER = /(?:总数|总量|总规模|总额|保有量|存量).{0,6}$/u;

function senseOfAmount(before: string): Sense {
  const tail = withoutFillers(before);
  if (TURNED_INTO.test(before) || HELD_IN.test(before) || DONE_TO.test(tail)) return LEVEL;
  if (CHANGE_END.test(tail) || isOfObject(tail, false)) {
    return { kind: "delta", falls: falls(tail) };
  }
  return NEW.test(before) && !TOTAL_AFTER.test(before) ? { kind: "delta", falls: false } : LEVEL;
}

const CUTTING =
  /(?:压减|降低|压缩|压降|减少|削减|缩短|缩减|调减|减轻|下调)((?!的)[^到至达为占使,]{1,16})$/u;
const RAISING =
  /(?:^|[再将要使并、和]|进一步|力争|确保|继续|大幅|全年|每年)(?:提高|提升|增加(?!值)|上调)([^到至达为占使,]{1,16})$/u;
const ADDING =
  /(?:^|[再将要使并、和]|进一步|力争|确保|继续|大幅|全年|每年|年均|累计|净)增加(?!值)([^到至达为占使,]{1,16})$/u;

/** Verb, object, figure: 压减一般性支出10%, 减少贫困人口5万人. A ratio in between is a level: 提高覆盖率90%. */
function isOfObject(tail: string, percent: boolean): boolean {
  const cut = CUTTING.exec(tail)?.[1];
  if (cut !== undefined) return !percent || !/(?:率|比重|占比|比例)$/u.test(cut);
  const raised = (percent ? RAISING : ADDING).exec(tail)?.[1];
  return raised !== undefined && !(percent && /(?:率|比重|占比|比例|度|面)$/u.test(raised));
}
