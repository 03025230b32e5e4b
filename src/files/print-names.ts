import { columnLetters } from "../core/address";
import type { SheetContent } from "../core/sheet-content";
import { escapeText } from "./xml-write";

/**
 * The `<definedName>` elements that carry a sheet's print area and repeated rows and columns.
 * `position` is the sheet's place among all sheets of the workbook, from 0.
 */
export function printNamesXml(content: SheetContent, position: number): string {
  const { area, titleRows, titleColumns } = content.print ?? {};
  const sheet = `'${content.name.replace(/'/g, "''")}'!`;
  let names = "";
  if (area) {
    const first = `$${columnLetters(area.left)}$${area.top + 1}`;
    const last = `$${columnLetters(area.right)}$${area.bottom + 1}`;
    names += nameXml("Print_Area", position, `${sheet}${first}:${last}`);
  }
  // Columns come first, as Excel writes them.
  const titles = [
    ...(titleColumns ? [titleColumns.map((one) => `$${columnLetters(one)}`)] : []),
    ...(titleRows ? [titleRows.map((one) => `$${one + 1}`)] : []),
  ].map((ends) => sheet + ends.join(":"));
  if (titles.length > 0) names += nameXml("Print_Titles", position, titles.join(","));
  return names;
}

function nameXml(name: string, position: number, refersTo: string): string {
  return (
    `<definedName name="_xlnm.${name}" localSheetId="${position}">` +
    `${escapeText(refersTo)}</definedName>`
  );
}
