import type { RowDirective } from "./text-nodes";
import type { TemplateFault } from "./template-finding";

/** A directive of rows, where it stands; `text` as it is written. */
export interface RowEvent extends RowDirective {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Rows of a template that come as often as the block says. */
export interface TemplateBlock {
  readonly kind: "repeat" | "if";
  /** The collection of a repeat, the condition of an if. */
  readonly asks: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** The first row of the block and the last, directives included. */
  readonly from: number;
  readonly to: number;
  /** Of a repeat one, of an if the rows where it holds, and those of 否则. */
  readonly branches: readonly BlockBranch[];
}

/** Rows from one to another, both included; none where `to` is below `from`. */
export interface BlockBranch {
  readonly from: number;
  readonly to: number;
  readonly blocks: readonly TemplateBlock[];
}

interface OpenBlock {
  readonly kind: "repeat" | "if" | "rows";
  readonly event: RowEvent;
  readonly asks: string;
  readonly branches: BlockBranch[];
  /** Of the branch that is open. */
  from: number;
  blocks: TemplateBlock[];
}

interface BlockFault {
  readonly row: number;
  readonly column: number;
  readonly fault: TemplateFault;
}

/**
 * The blocks of a template from its directives in reading order. A row that holds directives alone
 * (`steering`) is at the edge of its block; any other row with one belongs to it.
 *
 * @param rows how many rows the template has
 */
export function readBlocks(
  events: readonly RowEvent[],
  steering: ReadonlySet<number>,
  rows: number
): { readonly blocks: readonly TemplateBlock[]; readonly faults: readonly BlockFault[] } {
  const faults: BlockFault[] = [];
  const roots: TemplateBlock[] = [];
  const open: OpenBlock[] = [];
  const fail = ({ row, column }: RowEvent, fault: TemplateFault) => {
    faults.push({ row, column, fault });
  };
  const close = (block: OpenBlock, to: number, end: number) => {
    open.pop();
    endBranch(block, to);
    const { event, asks, branches } = block;
    const siblings = open.at(-1)?.blocks ?? roots;
    const from = event.row;
    const isCut = block.kind === "rows" && branches.some(reachesPast(end));
    if (isCut || lastOf(siblings.at(-1)) >= (branches[0]?.from ?? 0))
      fail(event, { code: "blocks_cross", text: event.text });
    const { row, column, text } = event;
    const kind = block.kind === "if" ? "if" : "repeat";
    siblings.push({ kind, asks, row, column, text, from, to: end, branches });
  };
  /** Blocks of one row end with it. */
  const closeRows = (row: number) => {
    for (let top = open.at(-1); top?.kind === "rows" && top.event.row < row; top = open.at(-1))
      close(top, top.event.row, top.event.row);
  };
  for (const event of events) {
    const { directive, row, text } = event;
    closeRows(row);
    const isAlone = steering.has(row);
    if (directive.kind === "rows" || directive.kind === "repeat" || directive.kind === "if") {
      const asks = directive.kind === "if" ? directive.condition : directive.collection;
      const from = isAlone && directive.kind !== "rows" ? row + 1 : row;
      open.push({ kind: directive.kind, event, asks, branches: [], from, blocks: [] });
      continue;
    }
    const wanted = directive.kind === "endRepeat" ? "repeat" : "if";
    // A block of this row may stand inside the one that ends here.
    const top = open.at(-1);
    if (top?.kind === "rows" && wanted !== "repeat") close(top, row, row);
    const block = open.at(-1);
    if (block?.kind !== wanted) {
      const start = wanted === "repeat" ? "{{重复 …}}" : "{{若 …}}";
      const isOpen = open.some((one) => one.kind === wanted);
      fail(
        event,
        isOpen ? { code: "blocks_cross", text } : { code: "end_without_start", text, start }
      );
    } else if (directive.kind !== "else") close(block, isAlone ? row - 1 : row, row);
    else if (!isAlone && block.event.row === row) fail(event, { code: "blocks_cross", text });
    else if (block.branches.length > 0) {
      fail(event, { code: "end_without_start", text, start: "{{若 …}}" });
    } else {
      endBranch(block, row - 1);
      block.from = isAlone ? row + 1 : row;
    }
  }
  closeRows(Infinity);
  // It is told what is wrong in the rows below as if they were its own.
  for (let block = open.at(-1); block; block = open.at(-1)) {
    close(block, rows - 1, rows - 1);
    if (block.kind === "rows") continue;
    const end = block.kind === "if" ? "{{若结束}}" : "{{重复结束}}";
    fail(block.event, { code: "unclosed_block", text: block.event.text, end });
  }
  return { blocks: roots, faults };
}

/** A block inside that ends below a row. */
function reachesPast(row: number): (branch: BlockBranch) => boolean {
  return (branch) => branch.blocks.some((one) => one.to > row);
}

/** The last row that a block takes, without directives at its edge. */
function lastOf(block: TemplateBlock | undefined): number {
  return block?.branches.at(-1)?.to ?? -1;
}

function endBranch(block: OpenBlock, to: number): void {
  block.branches.push({ from: block.from, to, blocks: block.blocks });
  block.blocks = [];
}
