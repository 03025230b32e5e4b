import { Document, Packer, Paragraph } from "docx";
import type { FileChild } from "docx";
import type { AttainmentChart } from "../core/summary/attainment-chart";
import type { DocumentText, SummaryDocument } from "../core/summary/document";
import { plainText } from "../core/summary/document";
import type { DocumentWords } from "../core/summary/document-words";
import { chartParagraph, isCut } from "./docx-chart";
import { chartRelation, packDocx } from "./docx-package";
import { drawSources } from "./docx-sources";
import { documentPage, DOCUMENT_STYLES, STYLE } from "./docx-styles";
import { drawTable } from "./docx-table";
import { safeText, textLines, textRuns } from "./docx-text";
import type { Codec } from "./package-edit";

/**
 * Writes a summary as a Word document in the look of an official document (see `docx-styles`). The same
 * document gives the same bytes; nothing in it tells of the machine or the day.
 */
export async function writeDocx(
  content: SummaryDocument,
  words: DocumentWords,
  codec: Codec
): Promise<Uint8Array> {
  const charts: AttainmentChart[] = [];
  const title = content.title ? safeText(plainText(content.title)).trim() : "";
  const document = new Document({
    title,
    styles: DOCUMENT_STYLES,
    evenAndOddHeaderAndFooters: true,
    sections: [{ ...documentPage, children: drawContent(content, words, charts) }],
  });
  const drawn = await Packer.toArrayBuffer(document);
  return packDocx(new Uint8Array(drawn), { title, charts, words }, codec);
}

function drawContent(
  { title, subtitle, blocks, sources }: SummaryDocument,
  words: DocumentWords,
  charts: AttainmentChart[]
): FileChild[] {
  let tables = 0;
  const paragraphs = (text: DocumentText, style: string): Paragraph[] =>
    textLines(text).map((line) => new Paragraph({ style, children: textRuns(line, sources) }));
  const caption = (text: string) =>
    new Paragraph({
      style: STYLE.caption,
      children: textRuns([{ text: safeText(text), source: null }], []),
    });
  const content = blocks.flatMap((block): FileChild[] => {
    switch (block.kind) {
      case "heading":
        return paragraphs(block.text, HEADINGS[block.level]);
      case "paragraph":
        return paragraphs(block.text, STYLE.body);
      case "note":
        return paragraphs(block.text, STYLE.note);
      case "table":
        tables++;
        return [
          caption(words.tableCaption(tables, block.table.caption ?? "")),
          drawTable(block.table, sources),
        ];
      case "chart": {
        const number = charts.push(block.chart);
        const drawn = chartParagraph(block.chart, number, chartRelation(number - 1), words);
        return [drawn, caption(words.chartCaption(number, isCut(block.chart)))];
      }
    }
  });
  return [
    ...(title ? paragraphs(title, "Title") : []),
    ...subtitle.flatMap((text) => paragraphs(text, STYLE.subtitle)),
    ...content,
    ...(sources.length > 0 ? drawSources(sources, words) : []),
  ];
}

const HEADINGS = { 1: "Heading1", 2: "Heading2", 3: "Heading3" } as const;
