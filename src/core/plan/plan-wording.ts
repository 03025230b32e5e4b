import { readTarget, type Target } from "../target/target";

/** Where the words of a clause may begin. */
const BREAK = /[，,、：:；;（(]/u;
const JOINTS = /^(?:[\s、，,：:]|其中|以及|并且|和|与|及)+/u;
/** The words of a bound are not longer. */
const LONGEST_BOUND = 8;

/** Where the words of a figure may stand in its statement. */
export interface WordingSpan {
  /** Where the figure before it ends. */
  readonly from: number;
  /** Where the name behind the figure ends (建成2家科普博物馆); the figure's own end where none is. */
  readonly to: number;
  /** Where the first figure of its list begins; `null` outside a list. */
  readonly list: number | null;
}

/**
 * The words of a statement that state one of its figures and nothing else: its clause, or in a list
 * (分别不少于20项和80项) the bound with the figure. `null` where no such words read the same.
 */
export function wordingOf(statement: string, target: Target, span: WordingSpan): string | null {
  const { start, end } = target.at;
  const figure = statement.slice(start, end);
  const clauses = [...clauseStarts(statement, span.from, start)].flatMap((at) =>
    [span.to, end].map((to) => statement.slice(at, to).replace(JOINTS, ""))
  );
  const before = span.list ?? start;
  const bounds = Array.from(
    { length: LONGEST_BOUND },
    (_, length) => statement.slice(Math.max(0, before - length), before) + figure
  );
  const words = span.list === null ? [...clauses, ...bounds] : [...bounds, ...clauses];
  return words.find((one) => readsAs(one, target)) ?? null;
}

/** With how many clauses before its own a figure is tried. */
const MOST_CLAUSES = 4;

/** The clause of the figure first, then with the clauses before it. */
function* clauseStarts(statement: string, from: number, start: number): Generator<number> {
  let left = MOST_CLAUSES;
  // Inside a remark in brackets (企业（含培育，含引进）3家) no clause begins.
  let depth = 0;
  for (let at = start - 1; at >= from; at -= 1) {
    const sign = statement[at] ?? "";
    if (sign === ")" || sign === "）") depth += 1;
    else if (depth > 0) depth -= sign === "(" || sign === "（" ? 1 : 0;
    else if (BREAK.test(sign) && statement.slice(at + 1, start).replace(JOINTS, "") !== "") {
      yield at + 1;
      left -= 1;
      if (left === 0) return;
    }
  }
  yield from;
}

/** Whether words on their own are read as the target is read among others. */
function readsAs(words: string, target: Target): boolean {
  const reading = readTarget(words);
  if (!reading.ok || reading.others.length > 0) return false;
  const { kind, low, high, unit, asTarget } = reading.target;
  const figure = [target.kind, target.low, target.high, target.unit, target.asTarget];
  // Firmness stands beside the wording, in a column of its own.
  return [kind, low, high, unit, asTarget].every((part, index) => part === figure[index]);
}
