import type { Scheme } from "../scheme/scheme";
import type { CellAddress, Edit, Sheet } from "../workbook";
import { fillCell, type FilledCell } from "./cell-text";
import { rowPieces } from "./row-pieces";
import { summarySource, type SummaryFacts, type SummaryWords } from "./summary-source";
import { checkTemplate, sortedOnce } from "./template-check";
import type { TemplateFault, TemplateFinding } from "./template-finding";
import { readTemplate } from "./template-read";
import { layRows } from "./template-rows";

export type { SummaryWords } from "./summary-source";
export type { TemplateFinding } from "./template-finding";

/** A row of the filled summary, with the row of the template that it is. */
export interface FilledRow {
  readonly row: number;
  /** The items of its blocks, from the outermost in; `""` for none. */
  readonly key: string;
  /** Cells that held braces, by column. */
  readonly cells: ReadonlyMap<number, FilledCell>;
}

export interface SummaryFill {
  /** Rows laid out and cells written, on the template's own sheet: for a copy of it under another name. */
  readonly edits: readonly Edit[];
  /** The rows from the top, whatever they hold. */
  readonly rows: readonly FilledRow[];
  /** Figures the template names, each as it was put in, with every cell that it comes from. */
  readonly figures: readonly {
    readonly at: CellAddress;
    readonly source: CellAddress;
    readonly sources: readonly CellAddress[];
    readonly value: number;
  }[];
  /** Placeholders whose figure the sheets do not have; `shown` where the cell says so. */
  readonly gaps: readonly {
    readonly at: CellAddress;
    readonly text: string;
    readonly shown: boolean;
  }[];
  /** What is wrong with the template; with any nothing is filled. */
  readonly findings: readonly TemplateFinding[];
}

/**
 * Fills a summary template: blocks of rows as often as they have items, each placeholder by its
 * figure. A cell that is one placeholder gets a number and keeps its number format; in running text
 * numbers are written without separators, rates with at most one decimal.
 */
export function fillSummary(
  sheet: Sheet,
  scheme: Scheme,
  result: SummaryFacts,
  words: SummaryWords
): SummaryFill {
  const source = summarySource(scheme, result, words);
  const template = readTemplate(sheet);
  const wrong = checkTemplate(template, source);
  if (wrong.length > 0) return { ...NOTHING, findings: wrong };
  const laid = layRows(template, source);
  const findings: TemplateFinding[] = [...laid.findings];
  const figures: SummaryFill["figures"][number][] = [];
  const gaps: SummaryFill["gaps"][number][] = laid.open.map(({ row, column, text }) => ({
    at: { sheet: sheet.name, row: placeOf(laid.rows, row), column },
    text,
    shown: false,
  }));
  const writes: Edit[] = [];
  const rows = laid.rows.map(({ row, key, scope }, index): FilledRow => {
    const cells = new Map<number, FilledCell>();
    for (const cell of template.cells.get(row) ?? []) {
      const faults: TemplateFault[] = [];
      const filled = fillCell(cell, scope, source, faults);
      const place = { sheet: sheet.name, row, column: cell.column };
      for (const fault of faults) findings.push({ at: place, ...fault });
      const at = { sheet: sheet.name, row: index, column: cell.column };
      cells.set(cell.column, filled);
      writes.push({ kind: "write", at, value: filled.value });
      for (const { value, sources } of filled.figures) {
        const [first] = sources;
        if (first) figures.push({ at, source: first, sources, value });
      }
      for (const gap of filled.gaps) gaps.push({ at, ...gap });
    }
    return { row, key, cells };
  });
  if (findings.length > 0) return { ...NOTHING, findings: sortedOnce(findings) };
  const order = laid.rows.map((one) => one.row);
  return {
    edits: [...rowPieces(sheet.name, order, template.rows), ...writes],
    rows,
    figures,
    gaps,
    findings,
  };
}

const NOTHING = { edits: [], rows: [], figures: [], gaps: [] } as const;

/** Where the row of a template stands, or would stand, in what is filled. */
function placeOf(rows: readonly { readonly row: number }[], row: number): number {
  const at = rows.findIndex((one) => one.row > row);
  return at < 0 ? Math.max(0, rows.length - 1) : at;
}
