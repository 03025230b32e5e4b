import type { Cell, Workbook } from "../core/workbook";

/**
 * All values of a workbook as one text, the same for the same values however the file is written;
 * its SHA-256 identifies what was submitted. A sheet is a line `S`, name; a value a line row, column
 * (from 0), type (`n`, `s`, `b`, `e`), value; the fields are parted by tabs.
 */
export function digestText(workbook: Workbook): string {
  const lines: string[] = [];
  for (const sheet of workbook.sheets) {
    lines.push(`S\t${sheet.name}\n`);
    for (const cell of sheet.cells) {
      const value = valueText(cell);
      if (value !== null) lines.push(`${cell.row}\t${cell.column}\t${value}\n`);
    }
  }
  return lines.join("");
}

function valueText({ value, error }: Cell): string | null {
  switch (typeof value) {
    case "number":
      return `n\t${value === 0 ? "0" : value.toExponential(14)}`;
    case "boolean":
      return `b\t${value ? 1 : 0}`;
    case "string":
      return value === "" ? null : `${error ? "e" : "s"}\t${value.replace(/\r\n?/g, "\n")}`;
    default:
      return null;
  }
}
