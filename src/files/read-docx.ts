import type { Inflate } from "./inflate";
import { LIMITS, type Limits } from "./limits";
import { openReading, partOfType, readRelations } from "./open-workbook";
import { readPart, type Reading } from "./reading";
import { refuseDamaged, refuseTooLarge } from "./refuse";
import { readElementText } from "./element-text";
import { closeElement, nextTag, openCursor, skipElement, tagName, TagKind } from "./xml-cursor";

/** What a Word document is made of, in its order: a paragraph, or a table by rows and cells. */
export type DocxBlock =
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "table"; readonly rows: readonly (readonly string[])[] };

/**
 * Reads the text of a Word document (.docx); `null` for a package of another kind. Deleted and moved
 * text, field codes and pronunciations (ruby) are left out; so are headers, footers and notes.
 * Throws `ProblemError`: what a workbook file throws.
 */
export function readDocx(
  bytes: Uint8Array,
  inflate: Inflate,
  limits: Limits = LIMITS
): readonly DocxBlock[] | null {
  const reading = openReading(bytes, inflate, limits);
  const part = partOfType(readRelations(reading, ""), "officeDocument");
  if (!part.toLowerCase().startsWith("word/")) return null;
  const xml = readPart(reading, part);
  return xml === null ? refuseDamaged(part, "word_part") : readBlocks(xml, part, reading);
}

/** Elements whose text is not, or no longer, the document's. */
const LEFT_OUT = new Set(["del", "moveFrom", "rt", "Fallback", "instrText", "delText"]);

/** A table while it is read; its cells are lists of paragraphs. */
interface OpenTable {
  readonly rows: string[][];
  cell: string[] | null;
}

interface Draft {
  readonly blocks: DocxBlock[];
  /** A table in a cell of a table stands behind it. */
  readonly tables: OpenTable[];
  /** A paragraph in a text box stands within another. */
  readonly paragraphs: string[];
}

function readBlocks(xml: string, part: string, reading: Reading): readonly DocxBlock[] {
  const cursor = openCursor(xml, part, 0);
  const draft: Draft = { blocks: [], tables: [], paragraphs: [] };
  const open: string[] = [];
  while (nextTag(cursor)) {
    const name = xml.slice(cursor.localStart, cursor.nameEnd);
    if (cursor.kind === TagKind.Closing) {
      closeElement(cursor, open);
      endOf(name, draft);
      continue;
    }
    if (LEFT_OUT.has(name)) {
      skipElement(cursor);
      continue;
    }
    if (cursor.kind === TagKind.Opening && name === "t") {
      write(draft, countText(readElementText(cursor), part, reading));
      continue;
    }
    beginningOf(name, draft);
    if (cursor.kind === TagKind.Opening) open.push(tagName(cursor));
    else endOf(name, draft);
  }
  if (open.length > 0) refuseDamaged(part, "xml_unclosed");
  return draft.blocks;
}

function countText(text: string, part: string, { count, limits }: Reading): string {
  count.text += text.length;
  if (count.text > limits.text) refuseTooLarge("text", part, limits.text);
  return text;
}

function write({ paragraphs }: Draft, text: string): void {
  const last = paragraphs.length - 1;
  if (last >= 0) paragraphs[last] += text;
}

function beginningOf(name: string, draft: Draft): void {
  const table = draft.tables.at(-1);
  if (name === "p") draft.paragraphs.push("");
  else if (name === "tbl") draft.tables.push({ rows: [], cell: null });
  else if (name === "tr") table?.rows.push([]);
  else if (name === "tc" && table) table.cell = [];
  else if (name === "tab" || name === "ptab") write(draft, "\t");
  else if (name === "br" || name === "cr") write(draft, "\n");
  else if (name === "noBreakHyphen") write(draft, "-");
}

function endOf(name: string, draft: Draft): void {
  const table = draft.tables.at(-1);
  if (name === "p") {
    const text = draft.paragraphs.pop() ?? "";
    if (table?.cell) table.cell.push(text);
    else draft.blocks.push({ kind: "paragraph", text });
  } else if (name === "tc" && table) {
    table.rows.at(-1)?.push((table.cell ?? []).join("\n").trim());
    table.cell = null;
  } else if (name === "tbl") {
    draft.tables.pop();
    if (table) draft.blocks.push({ kind: "table", rows: table.rows });
  }
}
