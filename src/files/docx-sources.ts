import { Paragraph, TextRun } from "docx";
import type { FileChild, ParagraphChild } from "docx";
import { addressText } from "../core/address";
import type { FigureSource, SummaryDocument } from "../core/summary/document";
import { textWidth, type TableAlign } from "../core/summary/document-table";
import type { DocumentWords } from "../core/summary/document-words";
import { STYLE } from "./docx-styles";
import { layColumns } from "./docx-columns";
import { drawRows, type DrawnCell } from "./docx-table";
import { safeText, sourceMark, type SourceLink } from "./docx-text";

const shownOf = (one: FigureSource) => one.shown.join("、");

/** The list of the cells that the figures came from, on a page of its own; links of figures lead here. */
export function drawSources(
  sources: readonly FigureSource[],
  { sources: words }: DocumentWords
): FileChild[] {
  const head = [words.number, words.figure, words.indicator, words.cell];
  const cell = (children: ParagraphChild[], align: TableAlign): DrawnCell => ({
    ...{ lines: [children], align, columnSpan: 1, rowSpan: 1 },
  });
  const text = (shown: string, align: TableAlign) => cell([new TextRun(safeText(shown))], align);
  const rows = sources.map((one, index) => [
    cell(sourceMark(index + 1), "center"),
    text(shownOf(one), "left"),
    text(one.indicator, "left"),
    text(addressText(one.cell), "left"),
  ]);
  const signs = (of: (one: FigureSource) => string, least: number) =>
    sources.reduce((most, one) => Math.max(most, textWidth(of(one))), least);
  const layout = layColumns(
    [
      4,
      Math.min(signs(shownOf, 8), 18),
      signs((one) => one.indicator, 8),
      signs((one) => addressText(one.cell), 8),
    ],
    []
  );
  return [
    new Paragraph({ style: "Heading1", pageBreakBefore: true, text: words.heading }),
    new Paragraph({ style: STYLE.note, text: words.note }),
    drawRows([head.map((one) => text(one, "center")), ...rows], layout, 1),
  ];
}

/**
 * The sources of several documents in one list, each cell once, and where the figures of each lead.
 */
export function joinSources(documents: readonly SummaryDocument[]): {
  readonly sources: readonly FigureSource[];
  readonly links: readonly (readonly SourceLink[])[];
} {
  const joined = new Map<string, FigureSource & { readonly number: number }>();
  const links = documents.map((document) =>
    document.sources.map((source): SourceLink => {
      const key = addressText(source.cell);
      const known = joined.get(key);
      const number = known?.number ?? joined.size + 1;
      const shown = [...new Set([...(known?.shown ?? []), ...source.shown])];
      joined.set(key, { ...source, shown, number });
      return { number, cell: source.cell };
    })
  );
  return { sources: [...joined.values()], links };
}
