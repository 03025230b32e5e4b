import { findCollection } from "./collection";
import { judgeCondition } from "./condition";
import type { Scope, SummarySource } from "./summary-source";
import type { BlockBranch, TemplateBlock } from "./template-blocks";
import { collectionFault } from "./template-check";
import type { TemplateFault, TemplateFinding } from "./template-finding";
import type { Template } from "./template-read";

/** A row of what is filled: a row of the template, for an item of its block. */
export interface LaidRow {
  readonly row: number;
  /** The items that it is for, from the outermost block in: `KW301/KW301[02]`; `""` for none. */
  readonly key: string;
  readonly scope: Scope | null;
}

export interface LaidRows {
  readonly rows: readonly LaidRow[];
  readonly findings: readonly TemplateFinding[];
  /** Conditions whose answer the sheets do not have: neither of their branches stands there. */
  readonly open: readonly TemplateBlock[];
}

/** More rows than a bureau prints; Excel itself would take 1,048,576. */
export const MOST_ROWS = 20_000;

interface Layout {
  readonly template: Template;
  readonly source: SummarySource;
  readonly rows: LaidRow[];
  readonly findings: TemplateFinding[];
  readonly open: TemplateBlock[];
  isFull: boolean;
}

/** Lays the rows of a template out, its blocks as often as they have items; linear in what comes out. */
export function layRows(template: Template, source: SummarySource): LaidRows {
  const layout: Layout = { template, source, rows: [], findings: [], open: [], isFull: false };
  layBranch({ from: 0, to: template.rows - 1, blocks: template.blocks }, "", null, layout);
  return layout;
}

function layBranch(
  { from, to, blocks }: BlockBranch,
  key: string,
  scope: Scope | null,
  layout: Layout
): void {
  let row = from;
  const rowsUntil = (end: number) => {
    for (; row < end; row++)
      if (!layout.template.steering.has(row)) layout.rows.push({ row, key, scope });
  };
  for (const block of blocks) {
    if (layout.isFull) return;
    rowsUntil(block.from);
    if (block.kind === "if") layIf(block, key, scope, layout);
    else layRepeat(block, key, scope, layout);
    row = block.to + 1;
  }
  rowsUntil(to + 1);
}

function note(block: TemplateBlock, fault: TemplateFault, layout: Layout): void {
  const { row, column } = block;
  layout.findings.push({ at: { sheet: layout.template.sheet.name, row, column }, ...fault });
}

function layIf(block: TemplateBlock, key: string, scope: Scope | null, layout: Layout): void {
  const judged = judgeCondition(block.asks, block.text, scope, layout.source);
  if (!judged.ok) {
    note(block, judged.fault, layout);
    return;
  }
  // Neither branch may speak of what is not known.
  if (judged.holds === null) {
    layout.open.push(block);
    return;
  }
  const branch = block.branches[judged.holds ? 0 : 1];
  if (branch) layBranch(branch, key, scope, layout);
}

function layRepeat(block: TemplateBlock, key: string, scope: Scope | null, layout: Layout): void {
  const { asks, text } = block;
  const [branch] = block.branches;
  const items = findCollection(asks, scope, layout.source);
  if (!items || !branch) {
    note(block, collectionFault(asks, text, scope, layout.source), layout);
    return;
  }
  for (const [index, item] of items.entries()) {
    if (isAround(item.key, asks, scope)) {
      note(block, { code: "contains_itself", text }, layout);
      return;
    }
    const inner = key === "" ? item.key : `${key}/${item.key}`;
    layBranch(branch, inner, { item, number: index + 1, outer: scope }, layout);
    if (layout.rows.length <= MOST_ROWS || layout.isFull) continue;
    layout.isFull = true;
    note(block, { code: "too_many_rows", text, allowed: MOST_ROWS }, layout);
  }
}

/** Parts of an indicator that is among its own parts would have no end. */
function isAround(key: string, asks: string, scope: Scope | null): boolean {
  if (!asks.startsWith(".")) return false;
  for (let one = scope; one; one = one.outer) if (one.item.key === key) return true;
  return false;
}
