import { rangeName } from "../address";
import type { Cell, Range, Sheet } from "../workbook";
import type { TemplateCell } from "./cell-text";
import { readDirective } from "./directive";
import { readBlocks, type RowEvent, type TemplateBlock } from "./template-blocks";
import type { TemplateFault, TemplateFinding } from "./template-finding";
import { readTemplateText, type TextPart } from "./template-text";
import { nestParts } from "./text-nodes";

/** A sheet read as a template. */
export interface Template {
  readonly sheet: Sheet;
  /** Rows it is laid out in, from 0; what lies below follows them. */
  readonly rows: number;
  /** The cells with braces, by row. */
  readonly cells: ReadonlyMap<number, readonly TemplateCell[]>;
  /** Rows that hold nothing but directives: they are not in what is filled. */
  readonly steering: ReadonlySet<number>;
  readonly blocks: readonly TemplateBlock[];
  /** Each as it stands in its cell. */
  readonly findings: readonly TemplateFinding[];
}

const BRACE = /[{｛]|[}｝]{2}/u;

/** Reads a template: its placeholders, its blocks, and what is wrong with how it is written. */
export function readTemplate(sheet: Sheet): Template {
  const findings: TemplateFinding[] = [];
  const note = (cell: { row: number; column: number }, fault: TemplateFault) => {
    const at = { sheet: sheet.name, row: cell.row, column: cell.column };
    findings.push({ at, ...fault });
  };
  const cells = new Map<number, TemplateCell[]>();
  const events: RowEvent[] = [];
  const kept = new Set<number>();
  const steered = new Set<number>();
  const braced: Cell[] = [];
  for (const cell of sheet.cells) {
    const raw = typeof cell.value === "string" && BRACE.test(cell.value) ? cell.value : null;
    if (raw === null) {
      if (cell.value !== null || cell.formula !== undefined) kept.add(cell.row);
      continue;
    }
    const { parts, faults } = readTemplateText(raw);
    const [first] = faults;
    if (first) note(cell, { code: first.code, text: raw.slice(first.start, first.start + 40) });
    const live = parts.find((part) => part.kind !== "literal");
    if (!live || cell.formula !== undefined) {
      if (live) note(cell, { code: "in_formula", text: textOf(raw, live) });
      kept.add(cell.row);
      continue;
    }
    braced.push(cell);
    for (const one of steeringSegments(parts, raw)) {
      note(cell, { code: "bad_condition", text: textOf(raw, one), found: one.found });
    }
    const { nodes, rowDirectives } = nestParts(parts);
    for (const one of rowDirectives) {
      const text = textOf(raw, one);
      if (one.inSegment) note(cell, { code: "blocks_cross", text });
      else events.push({ ...one, row: cell.row, column: cell.column, text });
    }
    const isSteering = nodes.every((one) => one.kind === "literal" && one.text.trim() === "");
    if (isSteering) steered.add(cell.row);
    else kept.add(cell.row);
    const list = cells.get(cell.row) ?? [];
    list.push({ row: cell.row, column: cell.column, raw, nodes: isSteering ? [] : nodes });
    cells.set(cell.row, list);
  }
  const rows = lastRow(sheet) + 1;
  const steering = new Set([...steered].filter((row) => !kept.has(row)));
  const { blocks, faults } = readBlocks(events, steering, rows);
  for (const { row, column, fault } of faults) note({ row, column }, fault);
  for (const { cell, merge } of coveredCells(braced, sheet.merges)) {
    note(cell, { code: "covered", text: String(cell.value).slice(0, 40), merge: rangeName(merge) });
  }
  for (const { block, merge } of cutMerges(blocks, sheet.merges)) {
    note(block, { code: "merge_cut", text: block.text, merge: rangeName(merge) });
  }
  return { sheet, rows, cells, steering, blocks, findings };
}

/** `{{若 {{…}}}}`: a directive that holds braces itself, which could mean anything. */
function steeringSegments(
  parts: readonly TextPart[],
  raw: string
): readonly { readonly start: number; readonly end: number; readonly found: string }[] {
  return parts.flatMap((part) => {
    if (part.kind !== "segment") return [];
    const [first, second] = part.parts;
    const isSteering = first?.kind === "literal" && readDirective(first.text) !== null;
    const inner = steeringSegments(part.parts, raw);
    if (!isSteering || !second) return inner;
    return [{ start: part.start, end: part.end, found: textOf(raw, second) }, ...inner];
  });
}

function textOf(raw: string, { start, end }: Pick<TextPart, "start" | "end">): string {
  return raw.slice(start, end);
}

/** The last row with a value or in a merge that begins above it. */
function lastRow(sheet: Sheet): number {
  return sheet.cells.at(-1)?.row ?? -1;
}

/** Cells of the list under a merge that begins at another cell: nobody sees what stands there. */
function coveredCells(
  cells: readonly Cell[],
  merges: readonly Range[]
): readonly { readonly cell: Cell; readonly merge: Range }[] {
  const rows = [...new Set(cells.map((cell) => cell.row))];
  const byRow = new Map<number, Range[]>(rows.map((row) => [row, []]));
  for (const merge of merges) {
    for (let at = lowerBound(rows, merge.top); at < rows.length; at++) {
      const row = rows[at] ?? Infinity;
      if (row > merge.bottom) break;
      byRow.get(row)?.push(merge);
    }
  }
  return cells.flatMap((cell) => {
    const merge = byRow
      .get(cell.row)
      ?.find(
        ({ top, left, right }) =>
          left <= cell.column && cell.column <= right && (top !== cell.row || left !== cell.column)
      );
    return merge ? [{ cell, merge }] : [];
  });
}

/** Merges that stand partly in the rows of a repeated block: no copy of them could be right. */
function cutMerges(
  blocks: readonly TemplateBlock[],
  merges: readonly Range[]
): readonly { readonly block: TemplateBlock; readonly merge: Range }[] {
  const tall = merges.filter((merge) => merge.top < merge.bottom);
  if (tall.length === 0) return [];
  const repeated: TemplateBlock[] = [];
  const visit = (block: TemplateBlock) => {
    if (block.kind === "repeat") repeated.push(block);
    block.branches.forEach((branch) => branch.blocks.forEach(visit));
  };
  blocks.forEach(visit);
  return repeated.flatMap((block) => {
    const [branch] = block.branches;
    const merge = tall.find(({ top, bottom }) => {
      if (!branch) return false;
      const touches = top <= branch.to && bottom >= branch.from;
      return touches && !(top >= branch.from && bottom <= branch.to);
    });
    return merge ? [{ block, merge }] : [];
  });
}

/** The first of the ascending numbers that is not below `value`. */
function lowerBound(numbers: readonly number[], value: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? Infinity) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
