import type { Comparator, TargetKind } from "./target";

const HELD_DOWN = /(?:控制|限制|管控)(?:在|到|至|为|住)?(?:分别)?[(“"]?$/u;
const REACHED = /(?:达到?|达至|迈上|站上|跃上)(?:了)?[(“"]?$/u;
/** 达到GDP2%的目标, 达到新车销售总量的20%: what is reached stands between. */
const REACHED_PART = /达到[^为是占率比]{1,14}$/u;
/** 不低于年度计划的90%: what it is a part of stands between. */
const FAR =
  /(?:(不低于|不少于|不小于)|(不高于|不超过|不大于)|(超过|高于|大于|突破)|(?:低于|小于|少于))[^,;。]{1,14}的$/u;
const PLAN =
  /力争|争取|争创|努力|确保|目标|计划|规划|预期(?!寿命)|到(?:20[0-9]{2}年|[“"]?十[三四五六]五|本世纪|期末)|年底前|(?:将|要|应|须|拟)(?:达|超|实)/u;
const ACTUAL =
  /同比|环比|增产|上年|去年|[比较](?:上|去|20)|累计|截至|截止|目前|据|我国|[位居排]{2}|增长[0-9]+\.[0-9]|,增长[0-9]{1,3}%(?!左右|以|[-~至])/u;

/** What is known of the wording as a whole: does it speak of what shall be, or of what is? */
export interface Tense {
  readonly plan: boolean;
  readonly actual: boolean;
}

export function tenseOf(text: string): Tense {
  return { plan: PLAN.test(text), actual: ACTUAL.test(text) };
}

/**
 * The comparator of a figure that no word binds: 控制在 at most, 达到 at least where it is a target and
 * exact where it is a result (已达, 达到了, with 同比 behind), else exact.
 */
export function unboundComparator(
  before: string,
  value: number,
  percent: boolean,
  tense: Tense
): Comparator {
  if (HELD_DOWN.test(before)) return "<=";
  if (percent && /约占[^,;。]{1,20}$/u.test(before)) return "≈";
  const far = percent ? FAR.exec(before) : null;
  if (far) return far[1] ? ">=" : far[2] ? "<=" : far[3] ? ">" : "<";
  const reached =
    REACHED.exec(before)?.[0] ?? (percent ? REACHED_PART.exec(before)?.[0] : undefined);
  if (reached === undefined || /已|达到?了/u.test(before)) return "=";
  if (tense.plan) return ">=";
  if (tense.actual || isMeasured(value)) return "=";
  const subject = before.slice(0, before.length - reached.length);
  return reached.startsWith("达到") || subject === "" ? ">=" : "=";
}

/** A plan sets round figures; two decimals, or five digits that count, were measured. */
function isMeasured(value: number): boolean {
  const digits = String(value);
  return /\.[0-9]{2}/.test(digits) || /[1-9][0-9.]{4,}[1-9]/.test(digits);
}

const LOWERED = /(?:降|减|缩|压|回落|收窄)\S{0,2}[至到为]$/u;
const LESS_IS_BETTER =
  /(?:失业率|死亡率|发病率|发生率|能耗|水耗|电耗|排放|赤字率|负债率|债务率|投诉|差错率|漏损率|流失率|辍学率|事故|浓度|违法|逾期|不良率|贫困(?!地区|县|村|群众|家庭)|空置率|成本|时限|办理时间|审批时间|人员伤亡)\S{0,10}$/u;

/** Whether less is asked for: 降至7.5%, 失业率5%. Only for figures that no word binds. */
export function isLessBetter(before: string): boolean {
  return LOWERED.test(before) || LESS_IS_BETTER.test(before);
}

export interface Stated {
  readonly kind: TargetKind;
  readonly comparator: Comparator;
  readonly low: number | null;
  readonly high: number | null;
  readonly lessBetter: boolean;
}

/** A rate within a band is held on both sides; a count is met from the low end on. */
const BANDS = new Set<TargetKind>(["growth", "share", "points", "completion"]);

/**
 * How an actual is judged when the wording is given as a target (the field's table of target wordings):
 * an exact figure is met from it on, or down to it where less is asked for; a range of counts or
 * amounts (1-2家) from its low end on, a range of rates (6%-6.5%) is a band.
 */
export function asTarget({ kind, comparator, low, high, lessBetter }: Stated): Comparator {
  if (kind === "rank") return "<=";
  if (comparator === "≳") return ">=";
  if (comparator !== "=" && comparator !== "range") return comparator;
  const isDown = lessBetter || (low !== null && high !== null && fallsIn(kind, low, high));
  if (comparator === "range" && BANDS.has(kind)) return "range";
  return isDown ? "<=" : ">=";
}

function fallsIn(kind: TargetKind, low: number, high: number): boolean {
  if (kind === "from_to" || kind === "share_from_to") return high < low;
  return (kind === "growth" || kind === "delta" || kind === "points") && high < 0;
}
