import type { TargetStatus } from "../attainment";
import type { Comparator } from "../rule/rule";
import { holds } from "../rule/rule-compare";
import type { TargetResult } from "../targets";
import { findCollection, statesOf } from "./collection";
import { readConditionTokens, type ConditionToken } from "./condition-tokens";
import { isEmptyValue, isNumber, type FilledValue } from "./filled-value";
import { LIST_MEASURES, MEASURES } from "./measure";
import { resolvePath } from "./measure-value";
import { splitPath } from "./placeholder";
import type { Scope, SummarySource } from "./summary-source";
import type { TemplateFault } from "./template-finding";

/** Whether a condition holds; `null` where what it asks of is not known. */
export type Judged =
  | { readonly ok: true; readonly holds: boolean | null }
  | { readonly ok: false; readonly fault: TemplateFault };

interface Parser {
  readonly text: string;
  readonly tokens: readonly ConditionToken[];
  readonly scope: Scope | null;
  readonly source: SummarySource;
  at: number;
  depth: number;
  fault: TemplateFault | null;
}

/** Brackets inside brackets. */
const DEEPEST = 20;

/**
 * Judges the condition of a 若: states (`未完成`, `KW303.01.未完成`), comparisons
 * (`KW303.01.完成率≥100%`), what there is (`KW301.02.分项`), joined by 且, 或, 非. What is not known
 * makes a comparison neither hold nor fail.
 *
 * @param text the directive as it stands in the cell, for what is wrong with it
 */
export function judgeCondition(
  condition: string,
  text: string,
  scope: Scope | null,
  source: SummarySource
): Judged {
  const tokens = readConditionTokens(
    condition.slice(0, LONGEST),
    (word) => readAtom(word, text, scope, source).ok
  );
  const parser: Parser = { text, tokens, scope, source, at: 0, depth: 0, fault: null };
  const result = either(parser);
  if (parser.at < tokens.length || condition.length > LONGEST || tokens.length === 0) bad(parser);
  return parser.fault ? { ok: false, fault: parser.fault } : { ok: true, holds: result };
}

const LONGEST = 500;

function bad(parser: Parser): null {
  const token = parser.tokens[parser.at];
  const found = token === undefined ? "" : token.text;
  parser.fault ??= { code: "bad_condition", text: parser.text, found };
  return null;
}

function take(parser: Parser, text: string): boolean {
  const token = parser.tokens[parser.at];
  if (token?.kind !== "sign" || token.text !== text) return false;
  parser.at += 1;
  return true;
}

function either(parser: Parser): boolean | null {
  let result = both(parser);
  while (take(parser, "或")) {
    const other = both(parser);
    result =
      result === true || other === true ? true : result === null || other === null ? null : false;
  }
  return result;
}

function both(parser: Parser): boolean | null {
  let result = single(parser);
  while (take(parser, "且")) {
    const other = single(parser);
    result =
      result === false || other === false ? false : result === null || other === null ? null : true;
  }
  return result;
}

function single(parser: Parser): boolean | null {
  if (parser.depth > DEEPEST) return bad(parser);
  parser.depth += 1;
  let result: boolean | null;
  if (take(parser, "非")) {
    const denied = single(parser);
    result = denied === null ? null : !denied;
  } else if (take(parser, "(")) {
    result = either(parser);
    if (!take(parser, ")")) bad(parser);
  } else result = relation(parser);
  parser.depth -= 1;
  return result;
}

function relation(parser: Parser): boolean | null {
  const left = operand(parser);
  if (left === null) return bad(parser);
  const sign = parser.tokens[parser.at];
  if (sign?.kind !== "comparator") {
    if (left.kind !== "word") return bad(parser);
    const atom = readAtom(left.text, parser.text, parser.scope, parser.source);
    if (!atom.ok) parser.fault ??= atom.fault;
    return atom.ok ? atom.holds : null;
  }
  parser.at += 1;
  const right = operand(parser);
  if (right === null) return bad(parser);
  return compare(parser, left, sign.text, right);
}

function operand(parser: Parser): ConditionToken | null {
  const token = parser.tokens[parser.at];
  if (!token || token.kind === "sign" || token.kind === "comparator") return null;
  parser.at += 1;
  return token;
}

function compare(
  parser: Parser,
  left: ConditionToken,
  comparator: Comparator,
  right: ConditionToken
): boolean | null {
  const states = right.kind === "number" ? null : statesOf(right.text);
  const status = left.kind === "word" && states ? statusOwner(left.text, parser) : null;
  if (status && states) {
    if (comparator !== "=" && comparator !== "<>") return bad(parser);
    const is = inState(status.target, states);
    return is === null ? null : is === (comparator === "=");
  }
  const one = sideOf(left, parser);
  const other = sideOf(right, parser);
  if (one === null || other === null) return null;
  if (typeof one === "number" && typeof other === "number")
    return holds(comparator, one, other, null);
  if (comparator !== "=" && comparator !== "<>") return bad(parser);
  return (String(one) === String(other)) === (comparator === "=");
}

/** `KW303.01.状态`: the target whose state is asked for. */
function statusOwner(
  path: string,
  { scope, source }: Parser
): { target: TargetResult | null } | null {
  const { owner, member } = splitPath(path);
  if (MEASURES.get(member) !== "status") return null;
  if (owner === "") return scope?.item.kind === "indicator" ? scope.item : null;
  const indicator = source.find(owner);
  return indicator && { target: source.targets.get(indicator) ?? null };
}

/** The number or text of a side; `null` where it is not known, or at fault. */
function sideOf(token: ConditionToken, parser: Parser): number | string | null {
  if (token.kind === "number") return token.value;
  if (token.kind === "quoted") return token.text;
  const resolved = resolvePath(token.text, parser.text, parser.scope, parser.source);
  if (resolved.ok) return sideValue(resolved.filled);
  // A bare word beside a sign is a text: .名称=专利申请量, .单位=件.
  const isText = resolved.fault.code === "unknown" && !token.text.includes(".");
  if (isText && parser.tokens[parser.at - 1] === token) return token.text;
  parser.fault ??= resolved.fault;
  return null;
}

function sideValue(filled: FilledValue): number | string | null {
  if (isNumber(filled)) return filled.value;
  if (filled.kind === "nothing") return "";
  return filled.kind === "text" && filled.text !== "-" ? filled.text : null;
}

function inState(target: TargetResult | null, states: readonly TargetStatus[]): boolean | null {
  if (!target) return false;
  if (target.status === "unchecked" && !states.includes("unchecked")) return null;
  return states.includes(target.status);
}

/** A condition that is one word: a state, a collection that is not empty, a figure other than 0. */
function readAtom(word: string, text: string, scope: Scope | null, source: SummarySource): Judged {
  const judged = (result: boolean | null): Judged => ({ ok: true, holds: result });
  const own = statesOf(word);
  if (own && scope?.item.kind === "indicator") return judged(inState(scope.item.target, own));
  const tested = ownerAndStates(word);
  if (tested) {
    const { owner, states } = tested;
    if (owner === "" && scope?.item.kind === "indicator")
      return judged(inState(scope.item.target, states));
    const indicator = owner === "" ? null : source.find(owner);
    if (indicator) return judged(inState(source.targets.get(indicator) ?? null, states));
  }
  const isList = LIST_MEASURES.has(splitPath(word).member);
  const items = isList ? null : findCollection(word, scope, source);
  if (items) return judged(items.length > 0);
  const resolved = resolvePath(word, text, scope, source);
  return resolved.ok ? judged(!isEmptyValue(resolved.filled)) : resolved;
}

const STATE_WORDS = ["超额完成", "未能审核", "期末考核", "未完成", "滞后", "完成", "序时"];

/** `KW303.01.未完成` and `KW303.01未完成`. */
function ownerAndStates(
  word: string
): { readonly owner: string; readonly states: readonly TargetStatus[] } | null {
  const state = STATE_WORDS.find((one) => word.endsWith(one));
  const states = state === undefined ? null : statesOf(state);
  if (state === undefined || !states) return null;
  return { owner: word.slice(0, -state.length).replace(/\.$/u, ""), states };
}
