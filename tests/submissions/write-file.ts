import ExcelJS from "exceljs";
import { unzipSync } from "fflate";
import { cellName, type Book, type BookCell, type BookSheet, type Style } from "./book";
import type { OutFile } from "./delivery";
import { bookParts, ZIP_TIME, zipParts } from "./package-xml";

/** The bytes of a file; the same for the same book. */
export async function fileBytes(file: OutFile): Promise<Uint8Array> {
  const written = file.book ? await bookBytes(file.book) : new Uint8Array();
  return file.bytes ? file.bytes(written) : written;
}

export async function bookBytes(book: Book): Promise<Uint8Array> {
  return book.dialect === "exceljs" ? exceljsBytes(book) : zipParts(bookParts(book));
}

/** Some books are written by another program, which chooses its own order, names and defaults. */
async function exceljsBytes(book: Book): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.created = ZIP_TIME;
  workbook.modified = ZIP_TIME;
  for (const one of book.sheets) addSheet(workbook, one);
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  // Packed again, since the library stamps its entries with the present time.
  return zipParts(new Map(Object.entries(unzipSync(bytes))));
}

const FORMATS: Partial<Record<Style, string>> = {
  whole: "0",
  one: "0.0",
  two: "0.00",
  three: "0.000",
};

function addSheet(workbook: ExcelJS.Workbook, one: BookSheet): void {
  const sheet = workbook.addWorksheet(one.name, { state: one.state });
  one.widths.forEach((width, at) => {
    sheet.getColumn(at + 1).width = width;
  });
  one.rows.forEach((row, at) => {
    for (const [column, cell] of row.cells) {
      const target = sheet.getCell(at + 1, column);
      target.value = exceljsValue(one, cell);
      const format = FORMATS[cell.style];
      if (format !== undefined) target.numFmt = format;
    }
    if (row.isHidden) sheet.getRow(at + 1).hidden = true;
  });
  one.rows.forEach((row, at) => {
    for (const [first, last, down] of row.merges) {
      sheet.mergeCells(at + 1, first, at + down, last);
    }
  });
}

function exceljsValue(sheet: BookSheet, cell: BookCell): ExcelJS.CellValue {
  const { value } = cell;
  const plain =
    value.kind === "number"
      ? Number(value.text)
      : value.kind === "text"
        ? value.text
        : value.kind === "error"
          ? { error: value.text as "#REF!" }
          : null;
  if (!cell.formula) return plain;
  const formula = cell.formula((row, column) => cellName(sheet, row, column));
  return { formula, ...(plain === null ? {} : { result: plain }) } as ExcelJS.CellFormulaValue;
}
