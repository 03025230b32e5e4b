import { findCollection, nearestCollection, probeItem } from "./collection";
import { judgeCondition } from "./condition";
import { resolvePath } from "./measure-value";
import type { Scope, SummarySource } from "./summary-source";
import type { TemplateCell } from "./cell-text";
import type { BlockBranch, TemplateBlock } from "./template-blocks";
import type { TemplateFault, TemplateFinding } from "./template-finding";
import type { Template } from "./template-read";
import type { TextNode } from "./text-nodes";
import { formatValue } from "./value-format";

interface Check {
  readonly template: Template;
  readonly source: SummarySource;
  readonly findings: TemplateFinding[];
}

/**
 * Looks a template over without filling it: every placeholder, condition and collection, in the
 * branches and blocks too that come to nothing with the figures of today.
 *
 * @returns what is wrong, in the order of the cells; with any the template is not to be filled
 */
export function checkTemplate(
  template: Template,
  source: SummarySource
): readonly TemplateFinding[] {
  const check: Check = { template, source, findings: [...template.findings] };
  const whole = { from: 0, to: template.rows - 1, blocks: template.blocks };
  checkBranch(whole, null, [], check);
  return sortedOnce(check.findings);
}

/** By cell, and what is wrong twice in one cell with the same words once. */
export function sortedOnce(findings: readonly TemplateFinding[]): readonly TemplateFinding[] {
  const seen = new Set<string>();
  return findings
    .filter((one) => {
      const key = JSON.stringify(one);
      return !seen.has(key) && seen.add(key);
    })
    .sort((one, other) => one.at.row - other.at.row || one.at.column - other.at.column);
}

function checkBranch(
  { from, to, blocks }: BlockBranch,
  scope: Scope | null,
  around: readonly string[],
  check: Check
): void {
  let row = from;
  const rowsUntil = (end: number) => {
    for (; row < end; row++) {
      for (const cell of check.template.cells.get(row) ?? []) checkCell(cell, scope, check);
    }
  };
  for (const block of blocks) {
    rowsUntil(block.from);
    checkBlock(block, scope, around, check);
    row = block.to + 1;
  }
  rowsUntil(to + 1);
}

function checkBlock(
  block: TemplateBlock,
  scope: Scope | null,
  around: readonly string[],
  check: Check
): void {
  const { source, findings } = check;
  const { row, column, text, asks } = block;
  const note = (fault: TemplateFault) =>
    findings.push({ at: { sheet: check.template.sheet.name, row, column }, ...fault });
  let inner = scope;
  if (block.kind === "if") {
    const judged = judgeCondition(asks, text, scope, source);
    if (!judged.ok) note(judged.fault);
  } else {
    if (around.includes(asks) && !asks.startsWith(".")) note({ code: "contains_itself", text });
    inner = probeScope(asks, text, scope, source, note);
  }
  const names = block.kind === "repeat" ? [...around, asks] : around;
  for (const branch of block.branches) checkBranch(branch, inner, names, check);
}

/** An item of the collection, or where there is none now one such as it has. */
function probeScope(
  name: string,
  text: string,
  scope: Scope | null,
  source: SummarySource,
  note: (fault: TemplateFault) => void
): Scope | null {
  const items = findCollection(name, scope, source);
  if (!items) note(collectionFault(name, text, scope, source));
  const item = items?.[0] ?? probeItem(name, source);
  return item ? { item, number: 1, outer: scope } : scope;
}

/** Why a name is no collection here. */
export function collectionFault(
  name: string,
  text: string,
  scope: Scope | null,
  source: SummarySource
): TemplateFault {
  return name.startsWith(".") && !scope
    ? { code: "member_outside", text }
    : { code: "unknown_collection", text, nearest: nearestCollection(name, source) };
}

function checkCell(cell: TemplateCell, scope: Scope | null, check: Check): void {
  const { row, column } = cell;
  const at = { sheet: check.template.sheet.name, row, column };
  const note = (fault: TemplateFault) => check.findings.push({ at, ...fault });
  const { source } = check;
  const textOf = ({ start, end }: { readonly start: number; readonly end: number }) =>
    cell.raw.slice(start, end);
  const visit = (nodes: readonly TextNode[], inner: Scope | null): void => {
    for (const node of nodes) {
      if (node.kind === "segment") visit(node.nodes, inner);
      else if (node.kind === "placeholder") {
        const text = textOf(node.place);
        const resolved = resolvePath(node.place.path, text, inner, source);
        if (!resolved.ok) {
          note(resolved.fault);
          continue;
        }
        const { filled } = resolved;
        // A figure that is not there has its unit all the same.
        const unit = filled.kind === "gap" ? filled.unit : undefined;
        const asked =
          unit === undefined ? filled : ({ kind: "number", value: 1, unit, sources: [] } as const);
        const formatted = formatValue(asked, node.place.formats);
        if (!formatted.ok) note({ code: "bad_format", text, ...formatted.fault });
      } else if (node.kind === "if") {
        const judged = judgeCondition(node.condition, textOf(node), inner, source);
        if (!judged.ok) note(judged.fault);
        visit(node.then, inner);
        visit(node.otherwise, inner);
      } else if (node.kind === "repeat") {
        visit(node.nodes, probeScope(node.collection, textOf(node), inner, source, note));
      }
    }
  };
  visit(cell.nodes, scope);
}
