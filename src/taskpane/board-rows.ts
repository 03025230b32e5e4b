import type { BoardUnit } from "../app/board";
import type { BoardSort } from "../locales/board-words";
import type { UnitVerdict } from "../locales/collect-words";

/** The verdicts in the order in which they ask for work. */
export const VERDICTS: readonly UnitVerdict[] = [
  "return",
  "missing",
  "explain",
  "unchecked",
  "pass",
];

export type VerdictFilter = UnitVerdict | "all";

/** How many units have each verdict, and how many there are. */
export function countVerdicts(
  units: readonly BoardUnit[]
): Readonly<Record<VerdictFilter, number>> {
  const counts = { all: units.length, return: 0, missing: 0, explain: 0, unchecked: 0, pass: 0 };
  for (const { verdict } of units) counts[verdict] += 1;
  return counts;
}

/** The units that a filter and a search leave, in the order asked for; equals stand as in the register. */
export function chosenUnits(
  units: readonly BoardUnit[],
  verdict: VerdictFilter,
  query: string,
  sort: BoardSort
): readonly BoardUnit[] {
  const words = query.normalize("NFKC").toLowerCase().split(/\s+/u).filter(Boolean);
  const left = units.filter(
    (one) => (verdict === "all" || one.verdict === verdict) && hasAll(one, words)
  );
  const compare = ORDERS[sort];
  return compare ? left.sort(compare) : left;
}

function hasAll({ code, name, due }: BoardUnit, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const text = [name, code, ...due].join(" ").normalize("NFKC").toLowerCase();
  return words.every((word) => text.includes(word));
}

type Compare = (one: BoardUnit, other: BoardUnit) => number;

const rank = new Map(VERDICTS.map((verdict, place) => [verdict, place]));
const collator = new Intl.Collator(["zh-CN", "en"], { numeric: true });

const ORDERS: Readonly<Record<BoardSort, Compare | null>> = {
  register: null,
  verdict: (one, other) => (rank.get(one.verdict) ?? 0) - (rank.get(other.verdict) ?? 0),
  findings: (one, other) =>
    other.counts.hard - one.counts.hard || other.counts.query - one.counts.query,
  // Those that have sent nothing come last.
  received: (one, other) => compareText(one.received ?? "~", other.received ?? "~"),
  name: (one, other) => collator.compare(one.name, other.name),
};

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
