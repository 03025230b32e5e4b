import type { Target, TargetReading } from "./target";
import type { Statement } from "./target-stated";
import type { PlainText } from "./target-text";

type TargetStatement = Extract<Statement, { sort: "target" }>;

/** Chooses the statement that a wording is read for, and puts it into words' places. */
export function chooseReading(
  wording: string,
  plain: PlainText,
  statements: readonly Statement[]
): TargetReading {
  const chosen = choose(statements);
  if (!chosen) return { ok: false, reason: "no_figure", at: { start: 0, end: wording.length } };
  if (chosen.sort !== "target") {
    const reason = chosen.sort === "vague" ? "not_understood" : chosen.sort;
    return { ok: false, reason, at: placeOf(plain, chosen) };
  }
  const others = statements.flatMap((one) =>
    one.sort === "target" && one !== chosen && !one.weak ? [toTarget(wording, plain, one)] : []
  );
  return { ok: true, target: toTarget(wording, plain, chosen), others };
}

/** A plan beside its actual goes first, then a completion rate, then what stands first. */
function choose(statements: readonly Statement[]): Statement | undefined {
  const ofKind = (kind: Target["kind"]) =>
    statements.find((one) => one.sort === "target" && one.kind === kind && !one.weak);
  const byWeight = [0, 1, 2].map((weight) => statements.find((one) => weightOf(one) === weight));
  return ofKind("plan_actual") ?? ofKind("completion") ?? byWeight.find((one) => one !== undefined);
}

/** What is in brackets yields to what is not, and a likely frame (3年, 数十家) to any figure. */
function weightOf(statement: Statement): number {
  if (statement.sort === "vague" || (statement.sort === "target" && statement.weak)) return 2;
  return statement.bracketed ? 1 : 0;
}

function placeOf(plain: PlainText, { start, end }: Statement): Target["at"] {
  const from = plain.origins[start] ?? 0;
  return { start: from, end: Math.max((plain.origins[end - 1] ?? 0) + 1, from) };
}

function toTarget(wording: string, plain: PlainText, statement: TargetStatement): Target {
  const { kind, low, high, unit, comparator } = statement;
  return {
    ...{ wording, kind, low, high, unit, comparator },
    asTarget: statement.asTarget,
    firmness: isSoft(plain.text, statement.start) ? "soft" : "firm",
    at: placeOf(plain, statement),
  };
}

/** 争取资金, 争取到 obtain something; only the word for striving makes a target soft. */
const SOFT =
  /力争|(?<!向上)争取(?!到|[^,]{0,16}(?:资金|补助|补贴|拨款))|争创|力求|争当|努力|冲刺|奋力|尽量|尽可能|有望|争进|争先/gu;
const FIRM = /确保|必须|务必|坚决|保证/gu;
const REACH = 120;

function isSoft(text: string, start: number): boolean {
  const sentence = text.slice(Math.max(0, start - REACH), start).replace(/^.*[;。!]/su, "");
  const last = (words: RegExp) => [...sentence.matchAll(words)].at(-1)?.index ?? -1;
  return last(SOFT) > last(FIRM);
}
