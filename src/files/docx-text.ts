import { BookmarkEnd, BookmarkStart, ImportedXmlComponent, TextRun } from "docx";
import type { ParagraphChild } from "docx";
import { addressText } from "../core/address";
import type { DocumentText, TextPiece } from "../core/summary/document";
import type { CellAddress } from "../core/workbook";

/**
 * Control characters, lone surrogates and codes that XML forbids; and the signs that turn the order of
 * what is read (bidirectional overrides), with which 640 can be shown as 046.
 */
const UNSAFE = /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/gu;

/** A text as a document may hold it, on one line. */
export function safeText(text: string): string {
  return text.replace(/[\t\r\n\u2028\u2029]+/g, " ").replace(UNSAFE, "");
}

/** The lines of a text, without the spaces at their ends: a paragraph is indented by its style. */
export function textLines(text: DocumentText): readonly (readonly TextPiece[])[] {
  const lines: TextPiece[][] = [[]];
  for (const { text: whole, source } of text.pieces) {
    whole.split(/\r\n|[\r\n\u2028\u2029]/).forEach((part, index) => {
      if (index > 0) lines.push([]);
      const safe = safeText(part);
      if (safe !== "") lines.at(-1)?.push({ text: safe, source });
    });
  }
  return lines.map(trimLine).filter((line) => line.length > 0);
}

function trimLine(line: readonly TextPiece[]): readonly TextPiece[] {
  const last = line.length - 1;
  return line
    .map(({ text, source }, index) => {
      const begun = index === 0 ? text.trimStart() : text;
      return { text: index === last ? begun.trimEnd() : begun, source };
    })
    .filter(({ text }) => text !== "");
}

/** Where the list of sources has the cell of a figure. */
const anchorOf = (number: number) => `source_${String(number)}`;

/** Where the figures of a document lead: a number in the list of sources, and the cell named there. */
export interface SourceLink {
  readonly number: number;
  readonly cell: CellAddress;
}

/** The runs of a line; each figure links to its cell in the list of sources and shows it on hover. */
export function textRuns(
  line: readonly TextPiece[],
  links: readonly SourceLink[]
): ParagraphChild[] {
  return line.map(({ text, source }) => {
    const run = new TextRun(text);
    const to = source === null ? undefined : links[source];
    if (!to) return run;
    const link = new ImportedXmlComponent("w:hyperlink", {
      "w:anchor": anchorOf(to.number),
      "w:tooltip": safeText(addressText(to.cell)),
      "w:history": "1",
    });
    link.push(run);
    return link as unknown as ParagraphChild;
  });
}

/** The place in the list of sources that the links of a figure lead to. */
export function sourceMark(number: number): ParagraphChild[] {
  // The library's own bookmarks all bear the same number.
  return [
    new BookmarkStart(anchorOf(number), number),
    new TextRun(String(number)),
    new BookmarkEnd(number),
  ] as unknown as ParagraphChild[];
}
