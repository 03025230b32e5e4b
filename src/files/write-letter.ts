import {
  AlignmentType,
  BorderStyle,
  Document,
  HeightRule,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from "docx";
import type { FileChild } from "docx";
import { textWidth, type TableAlign } from "../core/summary/document-table";
import { layColumns, type TableChoice } from "./docx-columns";
import { packDocx } from "./docx-package";
import {
  documentPage,
  DOCUMENT_STYLES,
  pageNumbers,
  STYLE,
  tableStyle,
  TEXT_WIDTH,
} from "./docx-styles";
import { drawRows, type DrawnCell } from "./docx-table";
import { safeText } from "./docx-text";
import type { Codec } from "./package-edit";

/** An official letter: what its parts are, not what they look like. */
export interface Letter {
  readonly title: string;
  readonly parts: readonly LetterPart[];
}

export type LetterPart =
  /** `body` is indented, `addressee` is not, `closing` stands at the right. */
  | {
      readonly kind: "subtitle" | "addressee" | "heading" | "body" | "note" | "closing";
      readonly text: string;
    }
  | { readonly kind: "table"; readonly table: LetterTable }
  /** Captions with room to write beside them, a line for each pair of them. */
  | { readonly kind: "fields"; readonly rows: readonly (readonly LetterField[])[] }
  /** What follows begins on a page of its own. */
  | { readonly kind: "annex"; readonly text: string };

export interface LetterField {
  readonly caption: string;
  readonly text: string;
}

export interface LetterTable {
  readonly columns: readonly LetterColumn[];
  readonly rows: readonly (readonly string[])[];
}

export interface LetterColumn {
  readonly caption: string;
  /** The most room it asks for, in half-width characters; a line break in a text is kept. */
  readonly width: number;
  readonly align: TableAlign;
  /** Texts up to so many half-width characters are not broken: figures, addresses. */
  readonly firm?: number;
}

/**
 * Writes a letter as a Word document in the look of an official one (see `docx-styles`). The same letter
 * gives the same bytes.
 */
export async function writeLetter({ title, parts }: Letter, codec: Codec): Promise<Uint8Array> {
  const document = new Document({
    title,
    styles: DOCUMENT_STYLES,
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: documentPage(false),
        footers: pageNumbers(),
        children: [
          paragraph(title, "Title"),
          ...parts.flatMap((part, at) =>
            drawPart(part, isTable(parts[at + 1]), isTable(parts[at - 1]))
          ),
        ],
      },
    ],
  });
  const drawn = await Packer.toArrayBuffer(document);
  return packDocx(new Uint8Array(drawn), { title, drawing: null }, codec);
}

const isTable = (part: LetterPart | undefined) => part?.kind === "table";

const paragraph = (text: string, style: string, spacing = {}) =>
  new Paragraph({ style, text: safeText(text), spacing });

/** @param aboveTable, belowTable  lines of text and a table do not touch */
function drawPart(
  part: LetterPart,
  aboveTable: boolean,
  belowTable: boolean
): readonly FileChild[] {
  const spacing = {
    ...(aboveTable ? { after: BESIDE_TABLE } : {}),
    ...(belowTable ? { before: BESIDE_TABLE } : {}),
  };
  switch (part.kind) {
    case "subtitle":
      return [paragraph(part.text, STYLE.subtitle)];
    case "addressee":
      return [new Paragraph({ text: safeText(part.text) })];
    case "heading":
      return [paragraph(part.text, "Heading1", spacing)];
    case "body":
      return [paragraph(part.text, STYLE.body, spacing)];
    case "note":
      return [
        new Paragraph({
          style: STYLE.note,
          keepNext: aboveTable,
          text: safeText(part.text),
          spacing,
        }),
      ];
    case "closing":
      return [
        new Paragraph({
          text: safeText(part.text),
          alignment: AlignmentType.RIGHT,
          keepNext: true,
          indent: { right: FOUR_SIGNS },
        }),
      ];
    case "annex":
      return [
        new Paragraph({
          style: "Heading1",
          pageBreakBefore: true,
          text: safeText(part.text),
          spacing,
        }),
      ];
    case "table":
      return [drawTable(part.table)];
    case "fields":
      return [gap(), drawFields(part.rows)];
  }
}

/** Half a character, in twentieths of a point. */
const BESIDE_TABLE = 120;
/** Four characters of a body's text, in twentieths of a point: so far in a date stands from the edge. */
const FOUR_SIGNS = 4 * 16 * 20;

/** Two tables without a paragraph between them would be one. */
const gap = () => new Paragraph({ style: STYLE.note, keepNext: true });

const lineWidth = (text: string) =>
  text.split("\n").reduce((most, line) => Math.max(most, textWidth(line)), 0);

/** A letter's pages are never turned. */
const SMALL: readonly TableChoice[] = [
  ["小五", false],
  ["六号", false],
];

function drawTable({ columns, rows }: LetterTable): Table {
  const widest = columns.map(({ width, caption }, column) =>
    rows.reduce(
      (most, row) => Math.max(most, Math.min(width, lineWidth(row[column] ?? ""))),
      Math.min(width, lineWidth(caption))
    )
  );
  const numbers = columns.map(({ firm = 0 }, column) => Math.min(firm, widest[column] ?? 0));
  const layout = layColumns(widest, numbers, SMALL);
  const cell = (text: string, align: TableAlign): DrawnCell => ({
    lines: text.split("\n").map((line) => [new TextRun(safeText(line))]),
    ...{ align, columnSpan: 1, rowSpan: 1 },
  });
  return drawRows(
    [
      columns.map(({ caption }) => cell(caption, "center")),
      ...rows.map((row) => columns.map(({ align }, column) => cell(row[column] ?? "", align))),
    ],
    layout,
    1
  );
}

const LINE = { style: BorderStyle.SINGLE, size: 4, color: "000000" };
/** A row to be written in by hand: 9 mm. */
const FIELD_HEIGHT = 510;

function drawFields(rows: readonly (readonly LetterField[])[]): Table {
  const most = Math.max(1, ...rows.map((row) => row.length));
  const pair = Math.floor(TEXT_WIDTH / most);
  const caption = Math.floor(pair * 0.34);
  const widths = Array.from({ length: most }, () => [caption, pair - caption]).flat();
  const cell = (text: string, isCaption: boolean, isLast: boolean) =>
    new TableCell({
      children: [
        new Paragraph({
          style: tableStyle("五号", false),
          alignment: isCaption ? "center" : "left",
          // The rows stay on one page with what stands above them.
          keepNext: !isLast,
          text: safeText(text),
        }),
      ],
      verticalAlign: VerticalAlign.CENTER,
    });
  return new Table({
    rows: rows.map(
      (fields, row) =>
        new TableRow({
          cantSplit: true,
          height: { value: FIELD_HEIGHT, rule: HeightRule.ATLEAST },
          children: fields.flatMap((one) => [
            cell(one.caption, true, row === rows.length - 1),
            cell(one.text, false, row === rows.length - 1),
          ]),
        })
    ),
    columnWidths: widths,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: {
      ...{ top: LINE, bottom: LINE, left: LINE, right: LINE },
      ...{ insideHorizontal: LINE, insideVertical: LINE },
    },
  });
}
