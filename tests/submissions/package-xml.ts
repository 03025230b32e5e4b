import { zipSync, strToU8, type Zippable } from "fflate";
import {
  cellName,
  columnLetters,
  type Book,
  type BookCell,
  type BookSheet,
  type Style,
} from "./book";

/** The hour that every zip entry bears, so that the same seed gives the same bytes. */
export const ZIP_TIME = new Date(2025, 0, 1, 8, 0, 0);

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** The parts of an .xlsx file, by path. */
export function bookParts(book: Book): Map<string, string | Uint8Array> {
  const strings = book.dialect === "inline" ? null : new SharedStrings();
  const parts = new Map<string, string | Uint8Array>();
  const sheets = book.sheets.map((one) => sheetXml(one, strings));
  parts.set("[Content_Types].xml", contentTypes(book, strings !== null));
  parts.set("_rels/.rels", relations([["rId1", `${RELATION}/officeDocument`, "xl/workbook.xml"]]));
  parts.set("xl/workbook.xml", workbookXml(book));
  parts.set("xl/_rels/workbook.xml.rels", workbookRelations(book, strings !== null));
  sheets.forEach((xml, at) => parts.set(`xl/worksheets/sheet${String(at + 1)}.xml`, xml));
  parts.set("xl/styles.xml", STYLES);
  if (strings) parts.set("xl/sharedStrings.xml", strings.xml());
  if (book.external !== "") {
    parts.set("xl/externalLinks/externalLink1.xml", EXTERNAL_LINK);
    parts.set(
      "xl/externalLinks/_rels/externalLink1.xml.rels",
      relations([["rId1", `${RELATION}/externalLinkPath`, book.external, "External"]])
    );
  }
  if (book.hasMacros) parts.set("xl/vbaProject.bin", strToU8("not a program, only its place"));
  for (const [path, content] of book.parts) parts.set(path, content);
  return parts;
}

/** Puts parts into a zip with fixed times. */
export function zipParts(parts: ReadonlyMap<string, string | Uint8Array>): Uint8Array {
  const files: Zippable = {};
  for (const [path, content] of parts) {
    files[path] = typeof content === "string" ? strToU8(content) : content;
  }
  return zipSync(files, { mtime: ZIP_TIME, level: 6 });
}

class SharedStrings {
  private readonly index = new Map<string, number>();
  private count = 0;
  add(text: string): number {
    this.count++;
    const known = this.index.get(text) ?? this.index.size;
    this.index.set(text, known);
    return known;
  }
  xml(): string {
    const items = [...this.index.keys()].map((text) => `<si>${textXml(text)}</si>`).join("");
    const counts = `count="${String(this.count)}" uniqueCount="${String(this.index.size)}"`;
    return `${HEAD}<sst xmlns="${MAIN}" ${counts}>${items}</sst>`;
  }
}

function textXml(text: string): string {
  return `<t xml:space="preserve">${escapeXml(text)}</t>`;
}

export function escapeXml(text: string): string {
  return /[&<>"]/.test(text)
    ? text
        .replace(/&/g, "&amp;")
        .replace(/</g, "&lt;")
        .replace(/>/g, "&gt;")
        .replace(/"/g, "&quot;")
    : text;
}

function sheetXml(sheet: BookSheet, strings: SharedStrings | null): string {
  const rows = sheet.rows.map((row, at) => {
    const cells = [...row.cells].sort(([left], [right]) => left - right);
    const hidden = row.isHidden ? ' hidden="1"' : "";
    const place = String(at + 1);
    return `<row r="${place}"${hidden}>${cells
      .map(([column, cell]) => cellXml(sheet, cell, `${columnLetters(column)}${place}`, strings))
      .join("")}</row>`;
  });
  for (const far of sheet.farRows) {
    rows.push(`<row r="${String(far)}" s="3" customFormat="1" ht="20" customHeight="1"/>`);
  }
  const merges = sheet.rows.flatMap((row, at) =>
    row.merges.map(
      ([first, last, down]) =>
        `<mergeCell ref="${columnLetters(first)}${String(at + 1)}:${columnLetters(last)}${String(at + down)}"/>`
    )
  );
  return `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${RELATION}"><dimension ref="${
    sheet.dimension === "" ? usedRange(sheet) : sheet.dimension
  }"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/>${columnsXml(
    sheet
  )}<sheetData>${rows.join("")}</sheetData>${
    merges.length === 0
      ? ""
      : `<mergeCells count="${String(merges.length)}">${merges.join("")}</mergeCells>`
  }<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>`;
}

function usedRange(sheet: BookSheet): string {
  const widest = Math.max(1, ...sheet.rows.flatMap((row) => [...row.cells.keys()]));
  return `A1:${columnLetters(widest)}${String(Math.max(1, sheet.rows.length))}`;
}

function columnsXml(sheet: BookSheet): string {
  if (sheet.widths.length === 0) return "";
  const columns = sheet.widths.map((width, at) => {
    const place = String(at + 1);
    return `<col min="${place}" max="${place}" width="${String(width)}" customWidth="1"/>`;
  });
  return `<cols>${columns.join("")}</cols>`;
}

const STYLE_INDEX: Readonly<Record<Style, number>> = {
  plain: 0,
  title: 1,
  caption: 2,
  label: 3,
  whole: 4,
  one: 5,
  two: 6,
  three: 7,
};

function cellXml(
  sheet: BookSheet,
  cell: BookCell,
  place: string,
  strings: SharedStrings | null
): string {
  const style = ` s="${String(STYLE_INDEX[cell.style])}"`;
  const formula = cell.formula
    ? `<f>${escapeXml(cell.formula((row, column) => cellName(sheet, row, column)))}</f>`
    : "";
  const { value } = cell;
  switch (value.kind) {
    case "none":
      return formula === ""
        ? `<c r="${place}"${style}/>`
        : `<c r="${place}"${style}>${formula}</c>`;
    case "number":
      return `<c r="${place}"${style}>${formula}<v>${value.text}</v></c>`;
    case "error":
      return `<c r="${place}"${style} t="e">${formula}<v>${value.text}</v></c>`;
    case "text":
      if (formula !== "") {
        return `<c r="${place}"${style} t="str">${formula}<v>${escapeXml(value.text)}</v></c>`;
      }
      return strings
        ? `<c r="${place}"${style} t="s"><v>${String(strings.add(value.text))}</v></c>`
        : `<c r="${place}"${style} t="inlineStr"><is>${textXml(value.text)}</is></c>`;
  }
}

function contentTypes(book: Book, hasStrings: boolean): string {
  const part = (path: string, type: string) =>
    `<Override PartName="/${path}" ContentType="${TYPE}.${type}+xml"/>`;
  const main = book.hasMacros
    ? '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/>'
    : part("xl/workbook.xml", "sheet.main");
  return `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>${main}${book.sheets
    .map((_, at) => part(`xl/worksheets/sheet${String(at + 1)}.xml`, "worksheet"))
    .join("")}${part("xl/styles.xml", "styles")}${
    hasStrings ? part("xl/sharedStrings.xml", "sharedStrings") : ""
  }${book.external === "" ? "" : part("xl/externalLinks/externalLink1.xml", "externalLink")}</Types>`;
}

function relations(list: readonly (readonly [string, string, string, string?])[]): string {
  return `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(
      ([id, type, target, mode]) =>
        `<Relationship Id="${id}" Type="${type}" Target="${escapeXml(target)}"${
          mode === undefined ? "" : ` TargetMode="${mode}"`
        }/>`
    )
    .join("")}</Relationships>`;
}

function workbookXml(book: Book): string {
  const sheets = book.sheets.map((sheet, at) => {
    const id = String(at + 1);
    const state = sheet.state === "visible" ? "" : ` state="${sheet.state}"`;
    return `<sheet name="${escapeXml(sheet.name)}" sheetId="${id}"${state} r:id="rId${id}"/>`;
  });
  const external =
    book.external === ""
      ? ""
      : '<externalReferences><externalReference r:id="rIdE"/></externalReferences>';
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATION}"><sheets>${sheets.join(
    ""
  )}</sheets>${external}</workbook>`;
}

function workbookRelations(book: Book, hasStrings: boolean): string {
  const list: [string, string, string][] = book.sheets.map((_, at) => [
    `rId${String(at + 1)}`,
    `${RELATION}/worksheet`,
    `worksheets/sheet${String(at + 1)}.xml`,
  ]);
  list.push(["rIdS", `${RELATION}/styles`, "styles.xml"]);
  if (hasStrings) list.push(["rIdT", `${RELATION}/sharedStrings`, "sharedStrings.xml"]);
  if (book.external !== "") {
    list.push(["rIdE", `${RELATION}/externalLink`, "externalLinks/externalLink1.xml"]);
  }
  if (book.hasMacros) {
    list.push([
      "rIdM",
      "http://schemas.microsoft.com/office/2006/relationships/vbaProject",
      "vbaProject.bin",
    ]);
  }
  return relations(list);
}

const EXTERNAL_LINK = `${HEAD}<externalLink xmlns="${MAIN}" xmlns:r="${RELATION}"><externalBook r:id="rId1"><sheetNames><sheetName val="Sheet1"/></sheetNames></externalBook></externalLink>`;

const BORDER = ["left", "right", "top", "bottom"].map((side) => `<${side} style="thin"/>`).join("");

function format(numberFormat: number, border: number, more = ""): string {
  return `<xf numFmtId="${String(numberFormat)}" fontId="0" fillId="0" borderId="${String(border)}" xfId="0"${more}`;
}

const CENTRED = '><alignment horizontal="center" vertical="center" wrapText="1"/></xf>';

const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="0.0"/><numFmt numFmtId="165" formatCode="0.000"/></numFmts><fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="16"/><name val="黑体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2"><border/><border>${BORDER}</border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="8">${format(0, 0, "/>")}${format(0, 0, CENTRED).replace('fontId="0"', 'fontId="1"')}${format(0, 1, CENTRED)}${format(0, 1, "/>")}${format(1, 1, "/>")}${format(164, 1, "/>")}${format(2, 1, "/>")}${format(165, 1, "/>")}</cellXfs></styleSheet>`;
