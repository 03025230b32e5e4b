import { Document, Packer, Paragraph } from "docx";
import type { FileChild } from "docx";
import type { AttainmentChart } from "../core/summary/attainment-chart";
import type { DocumentText, SummaryDocument } from "../core/summary/document";
import { plainText } from "../core/summary/document";
import type { DocumentTable } from "../core/summary/document-table";
import type { DocumentWords } from "../core/summary/document-words";
import { chartParagraph, isCut } from "./docx-chart";
import { chartRelation, packDocx } from "./docx-package";
import { drawSources, joinSources } from "./docx-sources";
import { documentPage, DOCUMENT_STYLES, STYLE } from "./docx-styles";
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
  const children = documents.flatMap((one, index) =>
    drawSummary(one, links[index] ?? [], index > 0, drawing)
  );
  const [first] = documents;
  const title = first?.title ? safeText(plainText(first.title)).trim() : "";
  const document = new Document({
    title,
    styles: DOCUMENT_STYLES,
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        ...documentPage,
        children: [...children, ...(sources.length > 0 ? drawSources(sources, words) : [])],
      },
    ],
  });
  const drawn = await Packer.toArrayBuffer(document);
  return packDocx(new Uint8Array(drawn), { title, charts: drawing.charts, words }, codec);
}

/** What is counted through the whole document. */
interface Drawing {
  readonly words: DocumentWords;
  readonly charts: AttainmentChart[];
  tables: number;
}

function drawSummary(
  { title, subtitle, blocks }: SummaryDocument,
  links: readonly SourceLink[],
  onNewPage: boolean,
  drawing: Drawing
): FileChild[] {
  const paragraphs = (text: DocumentText, style: string) =>
    textLines(text).map((line) => new Paragraph({ style, children: textRuns(line, links) }));
  return [
    ...(onNewPage ? [new Paragraph({ style: STYLE.note, pageBreakBefore: true })] : []),
    ...(title ? paragraphs(title, "Title") : []),
    ...subtitle.flatMap((text) => paragraphs(text, STYLE.subtitle)),
    ...blocks.flatMap((block): FileChild[] => {
      switch (block.kind) {
        case "heading":
          return paragraphs(block.text, HEADINGS[block.level]);
        case "paragraph":
          return paragraphs(block.text, STYLE.body);
        case "note":
          return paragraphs(block.text, STYLE.note);
        case "table":
          return drawCaptioned(block.table, links, drawing);
        case "chart":
          return drawChart(block.chart, drawing);
      }
    }),
  ];
}

/** A table has its caption above, a chart below. */
function drawCaptioned(
  table: DocumentTable,
  links: readonly SourceLink[],
  drawing: Drawing
): FileChild[] {
  drawing.tables++;
  const { words, tables } = drawing;
  return [caption(words.tableCaption(tables, table.caption ?? "")), drawTable(table, links)];
}

function drawChart(chart: AttainmentChart, { charts, words }: Drawing): FileChild[] {
  const number = charts.push(chart);
  const drawn = chartParagraph(chart, number, chartRelation(number - 1), words);
  return [drawn, caption(words.chartCaption(number, isCut(chart)))];
}

const caption = (text: string) => new Paragraph({ style: STYLE.caption, text: safeText(text) });

const HEADINGS = { 1: "Heading1", 2: "Heading2", 3: "Heading3" } as const;
