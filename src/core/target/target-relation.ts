import { STARTS } from "./target-figure";
import { inOneClause, isListed, type FigureMention, type Mention } from "./target-scan";

/** Two figures read as one: from–to, a band, or a plan beside its actual. Places in the list of mentions. */
export type Relation =
  | { readonly sort: "from_to" | "band"; readonly from: number; readonly to: number }
  | { readonly sort: "plan_actual"; readonly plan: number; readonly actual: number };

/** 由第8位上升到第5位. */
const RANK_TO = /^[^,;。]{0,6}(?:到|至|为)(?:全[国省市区县])?$/u;

/** Finds the relations between neighbouring figures, and between a result and the plan it is a share of. */
export function findRelations(mentions: readonly Mention[]): readonly Relation[] {
  const relations: Relation[] = [];
  const taken = new Set<number>();
  for (let at = 0; at + 1 < mentions.length; at += 1) {
    const [one, next] = [mentions[at], mentions[at + 1]];
    if (one?.sort === "rank" && next?.sort === "rank" && RANK_TO.test(next.joint)) {
      relations.push({ sort: "from_to", from: at, to: at + 1 });
      at += 1;
      continue;
    }
    if (one?.sort !== "figure" || next?.sort !== "figure") continue;
    const pairs = pairsOfLists(mentions, at);
    if (pairs.length > 0) {
      relations.push(...pairs);
      at += 2 * pairs.length - 1;
      continue;
    }
    if (!areAlike(one, next)) continue;
    if (goesTo(one, next)) relations.push({ sort: "from_to", from: at, to: at + 1 });
    else if (isBand(one, next)) relations.push({ sort: "band", from: at, to: at + 1 });
    else if (isPlan(one) && (isActual(next) || SINCE.test(next.joint))) {
      relations.push({ sort: "plan_actual", plan: at, actual: at + 1 });
    } else if ((isActual(one) && isPlan(next)) || LABELLED.test(next.joint)) {
      relations.push({ sort: "plan_actual", plan: at + 1, actual: at });
    } else continue;
    taken.add(at).add(at + 1);
    at += 1;
  }
  for (let plan = 1; plan < mentions.length; plan += 1) {
    const actual = taken.has(plan) ? -1 : resultOf(mentions, plan, taken);
    if (actual >= 0) relations.push({ sort: "plan_actual", plan, actual });
  }
  return relations;
}

/** 由22%、28%和50%调整为21%、27%和52%: member by member. */
function pairsOfLists(mentions: readonly Mention[], from: number): readonly Relation[] {
  const one = mentions[from];
  if (one?.sort !== "figure" || !STARTS.test(one.figure.whole)) return [];
  const to = endOfList(mentions, from);
  const length = to - from;
  const next = mentions[to];
  if (length < 2 || next?.sort !== "figure" || endOfList(mentions, to) !== to + length) return [];
  if (!areAlike(one, next) || !goesTo(one, next)) return [];
  return Array.from({ length }, (_, at) => ({ sort: "from_to", from: from + at, to: to + at }));
}

/** Longer lists than this compare nothing. */
const LONGEST_LIST = 6;

function endOfList(mentions: readonly Mention[], start: number): number {
  let end = start + 1;
  for (; end < start + LONGEST_LIST; end += 1) {
    const member = mentions[end];
    if (member?.sort !== "figure" || !isListed(member)) break;
  }
  return end;
}

/** Between a result and its plan stand at most its growth and one figure more. */
const FARTHEST = 3;

/** Which figure is said to be so much of the plan at a place; −1 where none is. */
function resultOf(mentions: readonly Mention[], plan: number, taken: ReadonlySet<number>): number {
  const goal = mentions[plan];
  if (goal?.sort !== "figure" || !isShared(goal, mentions[plan + 1])) return -1;
  for (let at = plan - 1; at >= Math.max(0, plan - FARTHEST); at -= 1) {
    const one = mentions[at];
    if (/[;。]/.test(mentions[at + 1]?.joint ?? "")) return -1;
    if (one?.sort !== "figure" || taken.has(at) || /[%‰]/.test(one.figure.unit)) continue;
    return areAlike(one, goal) && one.figure.comparator === null ? at : -1;
  }
  return -1;
}

/** The same unit, but for the large one, or one of them without a unit. */
function areAlike(one: FigureMention, next: FigureMention): boolean {
  const [first, second] = [one.figure.unit, next.figure.unit];
  return first === second || first === "" || second === "";
}

const ARRIVES = /(?:到|至|为|成|达|→|->)[^,;。]{0,10}$/u;
const CHANGES =
  /增|升|提|降|减|缩|扩|发展|调|跃|攀|壮大|回落|优化|延长|变|改|涨|收窄|压|拓|突破|上|达/u;
/** The change comes first: 增加到800家, 的税率降至13%. */
const CHANGED =
  /^(?:的.{0,10})?(?:逐步|进一步|大幅|平均)?(?:增|升|提|降|减|缩|扩|发展|调|跃|攀|壮大|回落|下|上|压|优化|延长)\S{0,4}(?:到|至|为|成).{0,10}$/u;

function goesTo(one: FigureMention, next: FigureMention): boolean {
  const { joint } = next;
  if (areCells(one, next)) return true;
  if (/^(?:→|-+>)$/u.test(joint)) return true;
  if (isBaseAndBound(one, next)) return true;
  if (/[;。]/.test(joint)) return false;
  if (STARTS.test(one.figure.whole)) {
    return ARRIVES.test(joint) && (/^(?:到|至|→)/u.test(joint) || CHANGES.test(joint));
  }
  return inOneClause(next) && CHANGED.test(joint);
}

/** Cells side by side, base and target: 城镇化率 60.6% 65%. Not 1 200, which may be one number. */
function areCells(one: FigureMention, next: FigureMention): boolean {
  const [first, second] = [one.figure, next.figure];
  const free = first.comparator === null && second.comparator === null;
  const grouped =
    first.unit === "" && first.value < 1000 && /^[0-9]{3}$/.test(String(second.value));
  const alike = first.unit === second.unit || second.unit === "";
  return free && !grouped && alike && /^\*? ?$/.test(next.joint);
}

/** Cells side by side: last year's figure, then this year's bound (409 ≤357). */
function isBaseAndBound(one: FigureMention, next: FigureMention): boolean {
  const plain =
    one.figure.comparator === null && one.figure.unit === "" && one.figure.before === "";
  return plain && /^(?:[≤≥<>]=?)$/.test(next.joint);
}

const ADVERBS =
  /^(?:[,;。、:(]|截[至止]目前|目前|全年|年度|本年度?|今年|年初|原定?|[全我][省市区县州镇乡局]|[省市区县]|上级|下达|的)*/u;
const PLAN_FIRST =
  /^(?:计划|目标|任务|预期|预计|指标(?:值|任务|数)|绩效指标|应(?!用|急|对)|拟|下达)/u;
const PLAN_LAST =
  /(?:预算(?:数|额|金额|总额|资金|安排)?|计划(?:数|值)?|目标(?:任务|数|值)?|任务(?:数|量)?|指标值?|预期值)$/u;
const LABEL_END = /(?:为|是|[:(]|安排|约)+$/u;

/** 计划500件, 年初预算为0.95万元, 目标值20项. */
function isPlan(mention: FigureMention): boolean {
  const before = mention.figure.before.replace(ADVERBS, "");
  if (/实际|已完成|明年|来年|下一?年/u.test(before)) return false;
  return PLAN_FIRST.test(before) || PLAN_LAST.test(before.replace(LABEL_END, ""));
}

const ACTUAL =
  /实际|执行(?:数|额)|决算(?!数增)|实绩|完成(?:数|值|情况|额)|(?:^|前)已|实现(?:数|值)|^(?:累计|共|全年|已)*(?:完成|实现|实[到缴收招有报发])/u;

function isActual(mention: FigureMention): boolean {
  return ACTUAL.test(mention.figure.before.replace(ADVERBS, ""));
}

/** 17015.5亩(任务14815亩), 支出2.05万元,年初预算为2.95万元, 15.8亿元,超额完成年度目标任务(12亿元). */
const LABELLED =
  /^(?:[,(]|,?(?:超额)?完成(?=.*\($))(?:全年|年度|年初|本年)?(?:计划|目标|任务|预算)(?:任务|数|值)?(?:占比)?[:为是(]?$/u;
/** 任务是60件,截至10月底,我县受理量为60件. */
const SINCE = /截[至止]|目前|现已/u;

const WHOLE = /(?:完成|占|为|达到?|相当于).{0,20}(?:计划|目标|任务|预算|指标)(?:任务|数|值)?$/u;

/** 完成年度目标任务589亿元的37.22%: the share tells that what stands before it is the result. */
function isShared(plan: FigureMention, share: Mention | undefined): boolean {
  const stated =
    share?.sort === "figure" && share.figure.unit === "%" && /^的?$/u.test(share.joint);
  return stated && WHOLE.test(plan.figure.before);
}

/** 不低于50%且不高于60%, 60%以上80%以下. */
function isBand(one: FigureMention, next: FigureMention): boolean {
  const bounds = `${one.figure.comparator ?? ""} ${next.figure.comparator ?? ""}`;
  return /^>=? <=?$/.test(bounds) && /^(?:且|并|但|同时)?$/u.test(next.figure.before);
}
