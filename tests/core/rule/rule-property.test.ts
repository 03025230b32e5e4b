import fc from "fast-check";
import { expectGrowth } from "../../growth";
import {
  clauseReferences,
  describeClause,
  evaluateClause,
  parseRule,
  type MissingMode,
} from "../../../src/core/rule/rule";
import { figures, type Entry } from "./rule-lookup";

const EXACT = { absolute: 0, relative: 0 };
const VALUES = [3, 7, -2, 10, 0.5];
const LOOKUP = figures(VALUES.map((value, index) => [`0${index + 1}`, value] as const));

/** A random expression, worth what JavaScript says, printed with only the brackets Excel needs. */
type Tree =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "cell"; readonly index: number }
  | { readonly kind: "negative" | "percent"; readonly of: Tree }
  | {
      readonly kind: "binary";
      readonly sign: "+" | "-" | "*" | "/" | "^";
      readonly a: Tree;
      readonly b: Tree;
    };

const leaf: fc.Arbitrary<Tree> = fc.oneof(
  fc.nat(20).map((value): Tree => ({ kind: "number", value })),
  fc.nat(VALUES.length - 1).map((index): Tree => ({ kind: "cell", index }))
);

const tree = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5, depthSize: "small" },
    leaf,
    fc.record({ kind: fc.constant("negative" as const), of: tie("tree") }),
    fc.record({ kind: fc.constant("percent" as const), of: tie("tree") }),
    fc.record({
      kind: fc.constant("binary" as const),
      sign: fc.constantFrom("+" as const, "-" as const, "*" as const),
      a: tie("tree"),
      b: tie("tree"),
    }),
    fc.record({
      kind: fc.constant("binary" as const),
      sign: fc.constantFrom("/" as const, "^" as const),
      a: tie("tree"),
      b: fc.constantFrom(2, 3).map((value): Tree => ({ kind: "number", value })),
    })
  ),
})).tree;

function worth(node: Tree): number {
  switch (node.kind) {
    case "number":
      return node.value;
    case "cell":
      return VALUES[node.index]!;
    case "negative":
      return -worth(node.of);
    case "percent":
      return worth(node.of) / 100;
    case "binary":
      return apply(node.sign, worth(node.a), worth(node.b));
  }
}

function apply(sign: string, a: number, b: number): number {
  if (sign === "+") return a + b;
  if (sign === "-") return a - b;
  if (sign === "*") return a * b;
  return sign === "/" ? a / b : a ** b;
}

/** The size of the largest number on the way: what binary fractions may lose is measured by it. */
function reach(node: Tree): number {
  if (node.kind === "binary") return Math.max(reach(node.a), reach(node.b), Math.abs(worth(node)));
  if (node.kind === "negative" || node.kind === "percent") return reach(node.of);
  return Math.abs(worth(node));
}

const LEVEL = { "+": 1, "-": 1, "*": 2, "/": 2, "^": 3 };
const WIDE = { "+": "＋", "-": "－", "*": "×", "/": "÷", "^": "＾" };

function print(node: Tree, wide: boolean): { text: string; level: number } {
  const at = (inner: Tree, level: number) => {
    const printed = print(inner, wide);
    if (printed.level >= level) return printed.text;
    return wide ? `（${printed.text}）` : `( ${printed.text} )`;
  };
  switch (node.kind) {
    case "number":
      return { text: String(node.value), level: 6 };
    case "cell":
      return { text: wide ? `［0${node.index + 1}］` : `[0${node.index + 1}]`, level: 6 };
    case "negative":
      return { text: `${wide ? "－" : "-"}${at(node.of, 4)}`, level: 4 };
    case "percent":
      return { text: `${at(node.of, 5)}${wide ? "％" : "%"}`, level: 5 };
    case "binary": {
      const level = LEVEL[node.sign];
      const sign = wide ? WIDE[node.sign] : ` ${node.sign} `;
      return { text: at(node.a, level) + sign + at(node.b, level + 1), level };
    }
  }
}

describe("an expression printed and read again", () => {
  it("comes to what it came to before", () => {
    fc.assert(
      fc.property(tree, fc.boolean(), (node, wide) => {
        fc.pre(Number.isFinite(worth(node)) && reach(node) < 1e100);
        const parse = parseRule(`${print(node, wide).text}${wide ? "≥" : ">="}[01]-[01]`);
        if (!parse.ok) throw new Error(JSON.stringify(parse.error));
        const outcome = evaluateClause(parse.clauses[0]!, LOOKUP, EXACT);
        if (outcome.kind !== "pass" && outcome.kind !== "fail") throw new Error(outcome.kind);
        const off = Math.abs((outcome.left?.low ?? NaN) - worth(node));
        expect(off).toBeLessThanOrEqual(1e-12 * Math.max(1, reach(node)));
      }),
      { numRuns: 500 }
    );
  });
});

const PIECES = [
  ...[
    "[01]",
    "[02,本年]",
    "01",
    "3行",
    "7栏",
    "(4+5)行",
    "KW302[合计]",
    "下级[0]",
    "[",
    "]",
    "1",
    "2.5",
  ],
  ...[
    "(",
    ")",
    "（",
    "）",
    "+",
    "-",
    "*",
    "/",
    "^",
    "%",
    "=",
    "<>",
    ">=",
    "≤",
    "…",
    "...",
    ".上年",
    "，",
    ":",
  ],
  ...[
    "若",
    "则",
    "否则",
    "且",
    "或",
    "非",
    "属于",
    "合计(",
    "最大(",
    "计数(",
    "必填(",
    "四舍五入(",
    "；",
    "\n",
  ],
  ...["同比", "±", "至", "符合", "不符合", "'#*'", "[*]", "[0*]", "[第1级]", "唯一(", "属于('a',"],
  ...["第", "表", "行", "至", "'", "《", "》", "😀", "\ud800", "_", "__proto__", " ", "　"],
];
const MODES: readonly MissingMode[] = ["non_null", "non_zero", "partial_zero", "always_zero"];
const ENTRIES: readonly (readonly [string, Entry])[] = [
  ["0", 0],
  ["01", 1],
  ["02,本年", ""],
  ["3", "-"],
  ["4", [1, 2]],
  ["*,7", 1e308],
  ["5", "x"],
];

describe("any text", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 60 }),
    fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((pieces) => pieces.join(""))
  );
  it("is read or refused with offsets inside it, and judged without a number that is none", () => {
    fc.assert(
      fc.property(text, fc.constantFrom(...MODES), (source, mode) => {
        const parse = parseRule(source);
        if (!parse.ok) {
          const { start, end, found } = parse.error;
          expect(start >= 0 && start <= end && end <= source.length).toBe(true);
          expect(source.slice(start, end).startsWith(found)).toBe(true);
          return;
        }
        for (const clause of parse.clauses) {
          expect(source.slice(clause.start, clause.end)).toBe(clause.source);
          const pieces = describeClause(clause).map((piece) =>
            piece.kind === "text"
              ? piece.text
              : source.slice(piece.reference.start, piece.reference.end)
          );
          expect(pieces.join("")).toBe(clause.source);
          expect(clauseReferences(clause).length).toBeGreaterThan(0);
          const outcome = evaluateClause(clause, figures(ENTRIES), EXACT, mode);
          expect(JSON.stringify(outcome, unreal)).not.toContain("unreal");
        }
      }),
      { numRuns: 3000 }
    );
  });
});

function unreal(_key: string, value: unknown): unknown {
  return typeof value === "number" && !Number.isFinite(value) ? "unreal" : value;
}

describe("time", () => {
  it.each([
    "(",
    "[",
    "【01",
    "非",
    "-",
    "[01]^2",
    "若[01]>0则",
    "[01]+",
    "[01]=1;",
    "[01]=1\n",
    "'",
    "《》",
    "第1",
    "第",
    "表1",
    "1",
    "1表",
    "...",
    "[01].",
    "[01].上",
    "KW1-1[01]+",
    "合计(",
    "合计([01],",
    "下级",
    "(4+5)行+",
    "[01]>0且",
    "大于",
    "𠮷",
    "%",
    ",",
    "[01]同比",
    "同比增长(",
    "[01]同比±",
    "[*]+",
    "[01]符合'",
    "±",
    "[01]:",
  ])("grows with the text, however often %j is repeated", (piece) => {
    expectGrowth(
      (size) => {
        const source = piece.repeat(Math.floor(size / piece.length));
        return () => {
          for (const rule of [source, `[01]=${source}`, `[01]=合计(${source}`]) {
            const parse = parseRule(rule);
            if (parse.ok) for (const clause of parse.clauses) evaluateClause(clause, LOOKUP, EXACT);
          }
        };
      },
      { size: 2_475, times: 4, most: 10 }
    );
  });

  it("a sum of thousands of terms is judged", () => {
    const parse = parseRule(`[01]${"+[01]".repeat(1900)}=5703`);
    expect(parse.ok && evaluateClause(parse.clauses[0]!, LOOKUP, EXACT).kind).toBe("pass");
  });
});
