import fc from "fast-check";

/** Random rules of the whole language over the codes [1] to [6], as text. */

const CODES = ["[1]", "[2]", "[3]", "[4]", "[5]", "[6]"];
const code = fc.constantFrom(...CODES);
const constant = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom("0", "1", "2", "0.1", "-3", "50%", "1000") },
  { weight: 1, arbitrary: fc.constant("9".repeat(310)) }
);

const run = fc.tuple(fc.constantFrom(":", "至"), fc.nat(4)).map(([sign, from]) => {
  return `[${String(from + 1)}]${sign}[${String(6 - (from % 2))}]`;
});

const list = (operand: fc.Arbitrary<string>) =>
  fc.array(operand, { minLength: 1, maxLength: 3 }).map((all) => all.join(","));

export const { rule: randomRule } = fc.letrec<{
  figure: string;
  relation: string;
  rule: string;
}>((tie) => ({
  figure: fc.oneof(
    { maxDepth: 3, depthSize: "small" },
    { weight: 5, arbitrary: code },
    { weight: 2, arbitrary: constant },
    fc.tuple(tie("figure"), fc.constantFrom("+", "-", "*", "/"), tie("figure")).map(join("")),
    fc.tuple(tie("figure"), fc.constantFrom("+", "-"), tie("figure")).map(join("(", ")")),
    fc.tuple(tie("figure"), fc.constantFrom("2", "0", "-1", "[2]")).map(([a, b]) => `(${a})^${b}`),
    tie("figure").map((one) => `-(${one})`),
    tie("figure").map((one) => `(${one})%`),
    fc
      .tuple(
        fc.constantFrom("合计", "最大", "最小", "计数"),
        list(fc.oneof(tie("figure"), run, fc.constant("下级[1]")))
      )
      .map(([name, operands]) => `${name}(${operands})`),
    fc
      .tuple(fc.constantFrom("绝对值", "取整", "四舍五入"), tie("figure"))
      .map(([name, one]) => `${name}(${one})`),
    fc
      .tuple(tie("figure"), fc.constantFrom("1", "-2", "[3]"))
      .map(([one, places]) => `四舍五入(${one},${places})`)
  ),
  relation: fc.oneof(
    { maxDepth: 3, depthSize: "small" },
    {
      weight: 6,
      arbitrary: fc
        .tuple(tie("figure"), fc.constantFrom("=", "<>", "<", "<=", ">", ">="), tie("figure"))
        .map(join("")),
    },
    fc
      .tuple(tie("figure"), fc.constantFrom("属于", "不属于"), list(tie("figure")))
      .map(([one, word, members]) => `${one}${word}(${members})`),
    list(fc.oneof(code, run)).map((operands) => `必填(${operands})`),
    fc.tuple(tie("relation"), fc.constantFrom("且", "或"), tie("relation")).map(join("(", ")")),
    tie("relation").map((one) => `非(${one})`),
    fc
      .tuple(tie("relation"), tie("relation"))
      .map(([condition, consequence]) => `(若${condition}则${consequence})`),
    fc
      .tuple(tie("relation"), tie("relation"), tie("relation"))
      .map(([condition, met, unmet]) => `(若${condition}则${met}否则${unmet})`)
  ),
  rule: tie("relation"),
}));

function join(before: string, after = "") {
  return (pieces: readonly string[]) => `${before}${pieces.join("")}${after}`;
}
