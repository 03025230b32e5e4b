import { readFigures, type NotRead } from "../plan/plan-figures";
import { readTarget, type Target } from "../target/target";

/** What of an indicator the reader of wordings itself says of a figure. */
export type Role = "plan" | "actual" | "from" | "to" | "base" | null;

/** One number of a statement, in the statement's places. */
export interface StatementNumber {
  readonly target: Target;
  readonly role: Role;
}

export interface StatementNumbers {
  readonly numbers: readonly StatementNumber[];
  /** Figures that say nothing by themselves, and what could not be read. */
  readonly unread: readonly NotRead[];
}

/** 3、 before a sentence counts nothing. */
const ORDINAL = /^[（(]?[0-9]{1,2}(?:[、)）]|[.．](?![0-9]))/u;
const NUMBER =
  /[0-9０-９][0-9０-９,，]*(?:[.．][0-9０-９]+)?|[零〇一二两三四五六七八九十百千]{1,12}/gu;
/** 不少于10家的目标, 500件的基础上. */
const OF_PLAN = /^的?(?:年度|全年|年初)?(?:目标|任务|计划|指标)/u;
const OF_BASE = /^的?(?:基础|水平)/u;

/** Reads every number of a statement: a plan beside its actual, and from–to, as two. */
export function readNumbers(statement: string): StatementNumbers {
  const ordinal = ORDINAL.exec(statement)?.[0].length ?? 0;
  const { figures: all, unread } = readFigures(statement);
  const figures = all.filter((one) => one.target.at.end > ordinal);
  const numbers: StatementNumber[] = figures.flatMap(({ target }) => split(statement, target));
  const left: NotRead[] = [];
  for (const one of unread.filter(({ end }) => end > ordinal)) {
    const number = one.reason === "frame" ? ofFrame(statement, one) : null;
    if (number) numbers.push(number);
    else left.push(one);
  }
  numbers.sort((one, other) => one.target.at.start - other.target.at.start);
  // 21项（计划20项，实际21项） is read as a pair and once more.
  const single = numbers.filter(
    ({ target: { at } }, place) =>
      place === 0 || at.start >= (numbers[place - 1]?.target.at.end ?? 0)
  );
  return { numbers: single, unread: left };
}

function split(statement: string, target: Target): readonly StatementNumber[] {
  const { kind, low, high, at } = target;
  if (kind !== "plan_actual" && kind !== "from_to" && kind !== "share_from_to") {
    return [{ target, role: null }];
  }
  const words = statement.slice(at.start, at.end);
  const tokens = [...words.matchAll(NUMBER)].filter((one) => /[0-9０-９]/u.test(one[0]));
  const [first, second] = tokens;
  if (tokens.length !== 2 || !first || !second || low === null || high === null) {
    return [{ target, role: null }];
  }
  const isPair = kind === "plan_actual";
  const value = Number(first[0].normalize("NFKC").replace(/,/gu, ""));
  // Two masks have one value, and are told by the words between them.
  const isPlanBehind = /计划|目标|任务|预算|指标/u.test(words.slice(first.index, second.index));
  const planFirst = !isPair || (low === high ? !isPlanBehind : value === low);
  const one = (token: RegExpExecArray, isLow: boolean, end: number): StatementNumber => {
    const figure = isLow ? low : high;
    const shape = kind === "share_from_to" ? "share" : "level";
    return {
      target: {
        ...target,
        ...{ kind: shape, low: figure, high: figure },
        comparator: target.comparator === "≈" ? "≈" : "=",
        at: { start: at.start + token.index, end: at.start + end },
      },
      role: isPair ? (isLow ? "plan" : "actual") : isLow ? "from" : "to",
    };
  };
  const unitEnd = (token: RegExpExecArray) => {
    const end = token.index + token[0].length;
    const unit =
      /^(?:[%％‰]|个?百分点|[万亿]*\p{Script=Han}{0,2}?(?=[，,、（(至到降增提减升缩的和与实计]|$))/u.exec(
        words.slice(end)
      );
    return end + (unit?.[0].length ?? 0);
  };
  return [one(first, planFirst, unitEnd(first)), one(second, !planFirst, words.length)];
}

function ofFrame(statement: string, { start, end }: NotRead): StatementNumber | null {
  const behind = statement.slice(end);
  const role = OF_PLAN.test(behind) ? "plan" : OF_BASE.test(behind) ? "base" : null;
  if (role === null) return null;
  const reading = readTarget(statement.slice(start, end));
  return reading.ok ? { target: { ...reading.target, at: { start, end } }, role } : null;
}
