import type { Comparator } from "./target";
import { TIME_UNIT } from "./target-unit";

/** What the words beside a figure say of it. */
export interface Bound {
  readonly comparator: Comparator;
  /** What stands before the words. */
  readonly rest: string;
}

/** Before a figure, tried in this order. 以上, 以内, 以下 include the number, 超过 and 突破 do not. */
const BEFORE: readonly (readonly [RegExp, Comparator])[] = [
  [/(?:不|未|没有)(?:得|能|可|应|宜)?(?:低于|少于|小于|短于|弱于|慢于|下)$/, ">="],
  [/(?:不|未|没有)(?:得|能|可|应|宜)?(?:高于|超过|超出|多于|大于|突破|长于|超|逾)$/, "<="],
  [
    /(?:大于或?等于|迈上|跃上|站上|登上|跨越|跨上|跨过|迈过|达到或超过|达到并超过|高于或等于|≥|>=|=>|至少|最少|最低|起码|下限为?|保底)$/,
    ">=",
  ],
  [/(?:小于或?等于|低于或等于|≤|<=|=<|至多|最多|最高|上限为?|封顶)$/, "<="],
  [/(?:超过|超出|突破|高于|大于|多于|好于|(?<!不)逾|(?<![赶反])超|(?<![攻爆])破|(?<!-)>)$/, ">"],
  [/(?:低于|少于|小于|短于|不到|不足|不满|未满|<)$/, "<"],
  [/(?:接近|将近|趋近|逼近|直逼|(?<![最附临靠邻新亲])近)$/, "≲"],
  [/(?:大概|大体|大致|(?<![节集签预履制条合特违契公])约[为占有合达]?|≈|~)$/, "≈"],
  [/(?:^|[^=])=$/, "="],
];

/** Before 百, 千, 万, 亿 without a digit. */
const BEFORE_BARE: readonly (readonly [RegExp, Comparator])[] = [
  [/(?<![以迈跃站登跨])上$/, "≳"],
  [/(?<![通经超])过$/, ">"],
];

/** What may stand between the words and the figure. */
const BETWEEN =
  /(?:人民币|(?:全[国省市区县球]|世界|总[数量])的?|每人每[年月]|每[年月人户亩]|[“"'‘(:])$/;

/** Reads the words right before a figure, if any. */
export function boundBefore(before: string, bare: boolean): Bound | null {
  let rest = before;
  for (let next = rest.replace(BETWEEN, ""); next !== rest; next = rest.replace(BETWEEN, ""))
    rest = next;
  const tail = rest.slice(-8);
  for (const [words, comparator] of bare ? [...BEFORE_BARE, ...BEFORE] : BEFORE) {
    const match = words.exec(tail);
    if (!match) continue;
    const kept = comparator === "=" ? 1 : match[0].length;
    return { comparator, rest: rest.slice(0, rest.length - kept) };
  }
  return null;
}

const AFTER = new RegExp(
  "(?:学生|人员|专家|教师|职工|员工|党员|群众|企业|项目|床位|人才|农户)?(?:\\(含(?:本数)?\\)|含)?(?:及|或)?" +
    "(?:(以上(?!海)|之上|\\+|起步)|(以下(?!简称|同)|之下|以内|之内|封顶)|(左右|上下)|(有余|开外|出头))" +
    "(?:\\(含(?:本数)?\\))?",
  "y"
);
const WITHIN = /内(?![资外部容地需])/y;
const TIMES_OVER = /[余多](?![元样种数])/y;
const TIME_OVER = /[余多](?![\p{Script=Han}])/uy;

/** Reads the words right behind a figure and its unit, if any. */
export function boundAfter(
  text: string,
  at: number,
  unit: string
): { readonly comparator: Comparator; readonly end: number } | null {
  AFTER.lastIndex = at;
  const match = AFTER.exec(text);
  if (match) {
    const comparator = match[1] ? ">=" : match[2] ? "<=" : match[3] ? "≈" : "≳";
    return { comparator, end: at + match[0].length };
  }
  if (unit === "倍" || unit === "%") {
    TIMES_OVER.lastIndex = at;
    return TIMES_OVER.test(text) ? { comparator: "≳", end: at + 1 } : null;
  }
  if (!TIME_UNIT.test(unit)) return null;
  WITHIN.lastIndex = at;
  if (WITHIN.test(text)) return { comparator: "<=", end: at + 1 };
  TIME_OVER.lastIndex = at;
  return TIME_OVER.test(text) ? { comparator: "≳", end: at + 1 } : null;
}

/**
 * One comparator from the words on both sides: a stated bound goes before an approximation, and
 * 以内 in 控制在约5%以内 before 约.
 */
export function joinBounds(
  before: Comparator | null,
  after: Comparator | null,
  over: boolean
): Comparator | null {
  const firm = (one: Comparator | null) => one !== null && /^[<>]/.test(one);
  if (firm(before)) return before;
  if (firm(after)) return after;
  // 约10000余份 is more than about.
  if (over && (before === null || before === "≈") && after === null) return "≳";
  return before ?? after;
}
