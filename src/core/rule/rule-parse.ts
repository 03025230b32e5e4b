import type { RuleClause, RuleParse, RuleSyntaxError } from "./rule";
import { parseStatement } from "./rule-relation";
import { DEEPEST, failure, isRelation, type ClauseParser, type ClauseTokens } from "./rule-parser";
import { splitClauses } from "./rule-clauses";
import { readTokens } from "./rule-scan";

/** Characters of a rule; a cell of Excel holds 32,767. */
const LONGEST = 10_000;

/**
 * Reads a rule: one or more relations, separated by `；`, `;`, `。` or a line break. Offsets of
 * clauses, references and errors count in `source`. Never throws; linear in the text.
 */
export function parseRule(source: string): RuleParse {
  if (source.length > LONGEST) return { ok: false, error: oversize(source) };
  const clauses: RuleClause[] = [];
  for (const tokens of splitClauses(readTokens(source))) {
    const clause = parseClause(source, tokens);
    if (!clause.ok) return clause;
    clauses.push(clause.clause);
  }
  if (clauses.length > 0) return { ok: true, clauses };
  return { ok: false, error: { code: "empty", start: 0, end: source.length, found: "" } };
}

function parseClause(
  source: string,
  tokens: ClauseTokens
): { ok: true; clause: RuleClause } | { ok: false; error: RuleSyntaxError } {
  const parser: ClauseParser = {
    source,
    ...tokens,
    at: 0,
    depth: 0,
    unit: null,
    error: null,
    references: [],
    sweep: null,
  };
  const expression = parseStatement(parser);
  const { start, end } = tokens;
  if (!expression || parser.at < tokens.tokens.length) {
    if (expression) failure(parser, "unexpected");
    const unknown: RuleSyntaxError = { code: "unexpected", start, end, found: "" };
    return { ok: false, error: parser.error ?? unknown };
  }
  if (!isRelation(expression) || parser.references.length === 0) {
    const found = source.slice(start, Math.min(end, start + 20));
    return { ok: false, error: { code: "not_a_relation", start, end, found } };
  }
  const { references, sweep } = parser;
  return {
    ok: true,
    clause: { source: source.slice(start, end), start, end, expression, references, sweep },
  };
}

/** A text beyond the limit: too deep where its brackets alone say so. */
function oversize(source: string): RuleSyntaxError {
  let depth = 0;
  for (let at = 0; at < source.length; at++) {
    const character = source.charAt(at);
    if (character === "(" || character === "（") depth++;
    if (character === ")" || character === "）") depth--;
    if (depth > DEEPEST) {
      return { code: "too_deep", start: at, end: at + 1, found: character };
    }
  }
  const start = LONGEST;
  return { code: "too_long", start, end: source.length, found: source.slice(start, start + 20) };
}
