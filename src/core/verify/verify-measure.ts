import type { Target } from "../target/target";
import type { Clause } from "./verify-clauses";
import type { Section } from "./verify-context";
import type { Role } from "./verify-statement";
import type { VerifyMeasure } from "./verify-result";

/** A figure with the words that tell what it measures. */
export interface Stated {
  readonly target: Target;
  readonly role: Role;
  readonly clause: Clause;
  readonly section: Section;
  /** The statement up to the figure. */
  readonly before: string;
  /** The figure as printed. */
  readonly printed: string;
}

const LAST_YEAR_END =
  /(?:[比较为是]|基数)?(?:(?<!网)上年|去年)(?:同期|全年|度|实际)?(?:完成|实现|的|为|是|数|[：:]){0,3}$/u;
const LAST_YEAR = /(?<!比|较|[同环]比.{0,4})(?:(?<!网)上年|去年)/u;
const TARGET_END =
  /(?:目标|任务|指标|(?:年度|全年|年初|原定|工作)计划)(?:任务|目标)?(?:数|值)?(?:为|是|定为|不[少低]于|[：:])?$|^(?:其中)?计划(?:数|值)?(?:为|是)?$/u;
/** 500件的目标任务. */
const OF_TARGET = /^的(?:年度|全年|年初)?(?:目标|任务|计划|指标)/u;
const SHORT =
  /[较比](?:年度|全年)?(?:目标|任务|计划)(?:数|任务)?(?:[相还减]?[少差]|低)|缺口|尚差|还差|相差|差额|短缺|尚[欠缺]|还需/u;
const EXCESS =
  /[较比](?:年度|全年)?(?:目标|任务|计划)(?:数|任务)?[增]?[多高]|超出|超额|多出|超(?:过)?(?:年度|全年)?(?:目标|任务|计划)/u;
const RATIO = /(?:是|为|相当于|达到?)(?:上年|去年)(?:同期|全年)?的$/u;
const RATE = /完成率|(?:目标|任务|计划|指标)(?:任务|目标)?的$/u;
const GROWTH = /(?:增长|递增|增幅|增速|上升|下降|降低|减少|降幅)(?:率|了|约|近|超)?$/u;
const PLANNED =
  /力争|争取|争创|确保|拟|将(?!近)|预[计期]|计划(?=申报|完成|实现|认定|达|建|新|组织|开展|培育|举办|扶持)|(?:明|来|下)年/gu;
const DONE = /已|实际|完成(?!年?(?:度|指标|目标|任务))|共[计有]?|累计|实现|达成|截[至止]/gu;
const NOT_BELOW = /不[少低小]于|至少|起码/u;
const REAL_BOUND =
  /以[上内下]|不[少低小]于|不(?:超过|高于|多于)|至少|起码|超|突破|控制|[≥≤<>]|[-—–~～至]/u;

/**
 * What of an indicator a figure states; `null` where its words leave open which. A mask has no kind:
 * `isMasked` goes by the words alone.
 */
export function measureOf(stated: Stated, isMasked: boolean): VerifyMeasure | null {
  const { target, role, clause } = stated;
  const { near } = clause;
  const isPlanned = isPlan(stated);
  if (isMasked && target.unit === "" && GROWTH.test(near))
    return isPlanned ? "growthTarget" : "growth";
  if (role === "base" || role === "from") return "lastYear";
  if (role === "plan") return "target";
  if (role === "actual") return "actual";
  if (OF_TARGET.test(clause.behind)) return "target";
  if (SHORT.test(near)) return "shortfall";
  if (RATIO.test(near)) return "ratio";
  if (isMasked && RATE.test(near)) return "rate";
  if (target.kind === "completion") return "rate";
  if (target.kind === "rank") return "rank";
  if (EXCESS.test(near)) return "excess";
  if (LAST_YEAR_END.test(near)) return "lastYear";
  if (target.kind === "growth") {
    return /年均|平均/u.test(near) ? null : isPlanned ? "growthTarget" : "growth";
  }
  if (target.kind === "delta") return ofDelta(stated, isPlanned);
  if (target.kind === "points") {
    if (/(?:落后于?|[快慢]于)序时进度$/u.test(near)) return "schedule";
    return isPlanned ? null : "points";
  }
  if (target.kind === "level" || target.kind === "share") return ofLevel(stated, isPlanned);
  return null;
}

/** 新增 of what is counted anew is the count; of what there is at a day, its change. */
function ofDelta({ clause: { near } }: Stated, isPlanned: boolean): VerifyMeasure | null {
  if (/新[增认建]/u.test(near)) return isPlanned ? "target" : "added";
  return isPlanned ? null : "difference";
}

function ofLevel(stated: Stated, isPlanned: boolean): VerifyMeasure | null {
  const { target, role, clause, section, before } = stated;
  const { near, pieces } = clause;
  if (TARGET_END.test(near)) return "target";
  if (/新增/u.test(near)) return isPlanned ? "target" : "added";
  const isLast =
    LAST_YEAR.test(near) || /^(?:去|上)年(?:同期|全年)?$/u.test(pieces[0]?.trim() ?? "");
  if (role !== "to" && isLast) return "lastYear";
  if (isPlanned) return "target";
  if (!isBound(stated)) return "actual";
  if (NOT_BELOW.test(near) || (target.comparator === "range" && section !== "result"))
    return "target";
  const isDone = section === "result" || lastOf(DONE, before) >= 0 || /^申[报请]/u.test(near);
  return isDone ? "actual" : null;
}

/** 达14.2% names the figure itself; 以上, 超过 name a bound. */
export function isBound({ target, clause, printed }: Stated): boolean {
  if (target.comparator === "range") return true;
  if (![">=", ">", "<=", "<"].includes(target.comparator)) return false;
  return REAL_BOUND.test(`${clause.near.slice(-6)}${printed}${clause.behind.slice(0, 3)}`);
}

function isPlan({ section, before }: Stated): boolean {
  const planned = lastOf(PLANNED, before);
  const done = lastOf(DONE, before);
  return planned >= 0 ? planned >= done : section === "plan";
}

function lastOf(pattern: RegExp, text: string): number {
  return [...text.matchAll(pattern)].at(-1)?.index ?? -1;
}
