import { Document, Packer, Paragraph } from "docx";
import type { FileChild } from "docx";
import type { AttainmentChart } from "../core/summary/attainment-chart";
import type { DocumentBlock, DocumentText, SummaryDocument } from "../core/summary/document";
import { plainText } from "../core/summary/document";
import type { DocumentTable } from "../core/summary/document-table";
import type { DocumentWords } from "../core/summary/document-words";
import { chartParagraph, isCut } from "./docx-chart";
import { layColumns } from "./docx-columns";
import { chartRelation, packDocx } from "./docx-package";
import { drawSources, joinSources } from "./docx-sources";
import { documentPage, DOCUMENT_STYLES, pageNumbers, STYLE } from "./docx-styles";
import { drawTable } from "./docx-table";
import { safeText, textLines, textRuns, type SourceLink } from "./docx-text";
import type { Codec } from "./package-edit";

/**
 * Writes summaries as one Word document in the look of an official document (see `docx-styles`), each
 * on a page of its own. The same summaries give the same bytes; nothing in it tells of the machine or
 * the day.
 */
export async function writeDocx(
  documents: readonly SummaryDocument[],
  words: DocumentWords,
  codec: Codec
): Promise<Uint8Array> {
  const { sources, links } = joinSources(documents);
  const drawing: Drawing = { words, charts: [], tables: 0 };
  const runs = documents.flatMap((one, index) =>
    drawSummary(one, links[index] ?? [], index > 0, drawing)
  );
  if (sources.length > 0) runs.push({ landscape: false, children: drawSources(sources, words) });
  const [first] = documents;
  const title = first?.title ? safeText(plainText(first.title)).trim() : "";
  const document = new Document({
    title,
    styles: DOCUMENT_STYLES,
    evenAndOddHeaderAndFooters: true,
    // A section without footers of its own has those of the one before.
    sections: joinRuns(runs).map(({ landscape, children }, index) => ({
      properties: documentPage(landscape),
      ...(index === 0 ? { footers: pageNumbers() } : {}),
      children,
    })),
  });
  const drawn = await Packer.toArrayBuffer(document);
  return packDocx(new Uint8Array(drawn), { title, drawing }, codec);
}

/** What is counted through the whole document. */
interface Drawing {
  readonly words: DocumentWords;
  readonly charts: AttainmentChart[];
  tables: number;
}

/** A part of the document on pages that are upright or turned. */
interface PageRun {
  readonly landscape: boolean;
  readonly children: FileChild[];
}

function drawSummary(
  { title, subtitle, blocks }: SummaryDocument,
  links: readonly SourceLink[],
  onNewPage: boolean,
  drawing: Drawing
): PageRun[] {
  const paragraphs = (text: DocumentText, style: string) =>
    textLines(text).map((line) => new Paragraph({ style, children: textRuns(line, links) }));
  const upright = (children: FileChild[]): PageRun => ({ landscape: false, children });
  return [
    upright([
      ...(onNewPage ? [new Paragraph({ style: STYLE.note, pageBreakBefore: true })] : []),
      ...(title ? paragraphs(title, "Title") : []),
      ...subtitle.flatMap((text) => paragraphs(text, STYLE.subtitle)),
    ]),
    ...turnNeighbours(blocks, (block): PageRun => {
      switch (block.kind) {
        case "heading":
          return upright(paragraphs(block.text, HEADINGS[block.level]));
        case "paragraph":
          return upright(paragraphs(block.text, STYLE.body));
        case "note":
          return upright(paragraphs(block.text, STYLE.note));
        case "table":
          return drawCaptioned(block.table, links, drawing);
        case "chart":
          return upright(drawChart(block.chart, drawing));
      }
    }),
  ];
}

/** Draws blocks; the heading above a table on a turned page, and the notes below it, go with it. */
function turnNeighbours(
  blocks: readonly DocumentBlock[],
  draw: (block: DocumentBlock) => PageRun
): PageRun[] {
  const runs = blocks.map(draw);
  const turn = (index: number) => {
    runs[index] = { landscape: true, children: runs[index]?.children ?? [] };
  };
  for (let index = 0; index < runs.length; index++) {
    if (blocks[index]?.kind !== "table" || !runs[index]?.landscape) continue;
    for (let above = index - 1; blocks[above]?.kind === "heading"; above--) turn(above);
    for (let below = index + 1; blocks[below]?.kind === "note"; below++) turn(below);
  }
  return runs;
}

/** Runs with the same page become one; there is always one. */
function joinRuns(runs: readonly PageRun[]): readonly PageRun[] {
  const joined: PageRun[] = [{ landscape: runs[0]?.landscape ?? false, children: [] }];
  for (const { landscape, children } of runs) {
    const last = joined.at(-1);
    if (last?.landscape === landscape) last.children.push(...children);
    else if (children.length > 0) joined.push({ landscape, children: [...children] });
  }
  return joined;
}

/** A table has its caption above, a chart below. */
function drawCaptioned(
  table: DocumentTable,
  links: readonly SourceLink[],
  drawing: Drawing
): PageRun {
  drawing.tables++;
  const { words, tables } = drawing;
  const layout = layColumns(table.widths, table.numberWidths);
  const head = caption(words.tableCaption(tables, table.caption ?? ""));
  return { landscape: layout.landscape, children: [head, drawTable(table, layout, links)] };
}

function drawChart(chart: AttainmentChart, { charts, words }: Drawing): FileChild[] {
  const number = charts.push(chart);
  const drawn = chartParagraph(chart, number, chartRelation(number - 1), words);
  return [drawn, caption(words.chartCaption(number, isCut(chart)))];
}

const caption = (text: string) => new Paragraph({ style: STYLE.caption, text: safeText(text) });

const HEADINGS = { 1: "Heading1", 2: "Heading2", 3: "Heading3" } as const;
