import { checkFigures, sidesOf } from "../../../src/core/rule/figure-check";
import { figureFinder } from "../../../src/core/rule/figure-finder";
import { readFigureList } from "../../../src/core/rule/figure-list";
import { MISSING_MODES } from "../../../src/core/rule/missing-mode";
import { readRuleList } from "../../../src/core/rule/rule-list";

/**
 * check_hierarchy as the reference manual of VTL 2.1 defines it, on the data of the manual's own
 * example. H and U are there without a value (NULL); D, E, F, J, K, L, R, W, Y and Z are missing.
 */
const DS_1 = new Map<string, number | null>([
  ["A", 5],
  ["B", 11],
  ["C", 0],
  ["G", 19],
  ["H", null],
  ["I", 14],
  ["M", 2],
  ["N", 5],
  ["O", 4],
  ["P", 7],
  ["Q", -7],
  ["S", 3],
  ["T", 9],
  ["U", null],
  ["V", 6],
]);

/** Another group, so that every code is one that the table knows. */
const CODES = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];

const TABLE = [
  ["group", "code", "value"],
  ...[...DS_1].map(([code, value]) => ["2010", code, value === null ? "" : String(value)]),
  ...CODES.map((code) => ["another", code, "1"]),
];

function judged(rule: string, mode: string): string {
  const { list } = readFigureList(TABLE);
  const { rules } = readRuleList(
    [
      ["id", "rule", "missing"],
      ["R", rule, mode],
    ],
    "non_null"
  );
  const [result] = [...checkFigures(rules, figureFinder(list!))];
  const outcome = result!.outcomes[list!.groups.indexOf("2010")]!;
  const { imbalance } = sidesOf(outcome);
  return imbalance === null ? outcome.kind : `${outcome.kind} ${String(imbalance)}`;
}

/** What VTL says of it, and what Heshu says with the imbalance. */
type Expected = readonly [vtl: "TRUE" | "FALSE" | "NULL" | "no data point", heshu: string];

const NULL: Expected = ["NULL", "unchecked"];
/** Where VTL makes no data point since something is missing, Heshu keeps on record that it could not check. */
const LEFT: Expected = ["no data point", "unchecked"];
/** Where nothing is reported at all, VTL makes no data point and Heshu says that the rule does not apply. */
const NOT_ASKED: Expected = ["no data point", "not_applicable"];
const holds = (imbalance: number): Expected => ["TRUE", `pass ${String(imbalance)}`];
const fails = (imbalance: number): Expected => ["FALSE", `fail ${String(imbalance)}`];
const six = (one: Expected): readonly Expected[] => MISSING_MODES.map(() => one);

// In the order of MISSING_MODES: non_null, non_zero, partial_null, partial_zero, always_null, always_zero.
const RULES: readonly (readonly [id: string, rule: string, expected: readonly Expected[]])[] = [
  ["R010", "[A]=[J]+[K]+[L]", [LEFT, fails(5), NULL, fails(5), NULL, fails(5)]],
  ["R020", "[B]=[M]+[N]+[O]", six(holds(0))],
  ["R030", "[C]=[P]+[Q]", six(holds(0))],
  ["R040", "[D]=[R]+[S]", [LEFT, fails(-3), NULL, fails(-3), NULL, fails(-3)]],
  ["R050", "[E]=[T]+[U]+[V]", [LEFT, NULL, NULL, NULL, NULL, NULL]],
  // The manual's example lists a NULL for R060 in partial_null, though no item of it is found.
  ["R060", "[F]=[Y]+[W]+[Z]", [LEFT, NOT_ASKED, NOT_ASKED, NOT_ASKED, NULL, holds(0)]],
  ["R070", "[G]=[B]+[C]", six(fails(8))],
  // Of H nobody knows whether it is 0: VTL finds none that differs from 0, Heshu leaves it on record.
  ["R080", "[H]=[D]+[E]", [LEFT, LEFT, NULL, NULL, NULL, NULL]],
  ["R090", "[I]=[D]+[G]", [LEFT, fails(-5), NULL, fails(-5), NULL, fails(-5)]],
  ["R100", "[M]>=[N]", six(fails(-3))],
  ["R110", "[M]<=[G]", six(holds(-17))],
  // Beyond the example: items that are there and 0, in part or in whole.
  ["zero and missing", "[C]=[D]+[E]", [LEFT, NOT_ASKED, NULL, holds(0), NULL, holds(0)]],
  ["zeros alone", "[C]=[C]+[C]", [holds(0), NOT_ASKED, holds(0), holds(0), holds(0), holds(0)]],
  ["NULL and zero", "[C]=[H]", [LEFT, LEFT, NULL, NULL, NULL, NULL]],
  ["a missing left side", "[D]=[P]+[Q]", [LEFT, holds(0), NULL, holds(0), NULL, holds(0)]],
];

const CASES = RULES.flatMap(([id, rule, expected]) =>
  MISSING_MODES.map((mode, index) => [id, rule, mode, ...expected[index]!] as const)
);

describe("check_hierarchy of VTL 2.1", () => {
  it.each(CASES)("%s %s in %s: VTL %s, Heshu %s", (_, rule, mode, _vtl, heshu) => {
    expect(judged(rule, mode)).toBe(heshu);
  });
});
