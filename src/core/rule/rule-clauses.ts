import type { ClauseTokens } from "./rule-parser";
import type { RuleUnit, Token } from "./rule-tokens";

/** Cuts a rule's tokens into its clauses; empty ones fall away. Linear. */
export function splitClauses(tokens: readonly Token[]): ClauseTokens[] {
  const clauses: ClauseTokens[] = [];
  let clause: Token[] = [];
  let depth = 0;
  const finish = () => {
    const kept = clause.slice(numberingLength(clause));
    const first = kept[0];
    const last = kept.at(-1);
    if (first && last) {
      clauses.push({ tokens: kept, units: groupUnits(kept), start: first.start, end: last.end });
    }
    clause = [];
    depth = 0;
  };
  for (const [index, token] of tokens.entries()) {
    if (token.kind === "break") {
      const goesOn = depth > 0 || continues(clause.at(-1), tokens[index + 1]);
      if (token.text === ";" || !goesOn) finish();
      continue;
    }
    if (token.kind === "symbol" && token.text === "(") depth++;
    if (token.kind === "symbol" && token.text === ")") depth = Math.max(0, depth - 1);
    clause.push(token);
  }
  finish();
  return clauses;
}

/** A line that ends or begins with an operator belongs to the relation of the line before. */
function continues(before: Token | undefined, after: Token | undefined): boolean {
  if (!before || !after) return false;
  const opened = isOperator(before) || (before.kind === "keyword" && before.text !== "下级");
  const joined =
    isOperator(after) ||
    (after.kind === "keyword" && ["则", "否则", "且", "或", "属于", "不属于"].includes(after.text));
  return opened || joined;
}

function isOperator(token: Token): boolean {
  if (token.kind === "comparator") return true;
  return token.kind === "symbol" && ["+", "-", "*", "/", "^", ",", "…"].includes(token.text);
}

/** Tokens of a list number before a relation: `1、[01]=…`, `(2) [03]=…`. */
function numberingLength(tokens: readonly Token[]): number {
  const [first, second, third, fourth] = tokens;
  if (first?.kind === "number" && isSymbol(second, ",") && third) return 2;
  const numbered = isSymbol(first, "(") && second?.kind === "number" && isSymbol(third, ")");
  const follows =
    fourth?.kind === "reference" || fourth?.kind === "word" || fourth?.kind === "keyword";
  return numbered && follows && !isLogic(fourth) ? 3 : 0;
}

function isLogic(token: Token): boolean {
  return token.kind === "keyword" && token.text !== "若" && token.text !== "非";
}

function isSymbol(token: Token | undefined, text: string): boolean {
  return token?.kind === "symbol" && token.text === text;
}

/** The 行 or 栏 behind each bracket's end, by its opening bracket. */
function groupUnits(tokens: readonly Token[]): ReadonlyMap<Token, RuleUnit> {
  const units = new Map<Token, RuleUnit>();
  const open: Token[] = [];
  for (const [index, token] of tokens.entries()) {
    if (isSymbol(token, "(")) open.push(token);
    if (!isSymbol(token, ")")) continue;
    const opening = open.pop();
    const unit = tokens[index + 1];
    if (opening && unit?.kind === "unit") units.set(opening, unit.text);
  }
  return units;
}
