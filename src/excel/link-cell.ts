/// <reference types="office-js" />
import { cellName, quotedAddress } from "../core/address";
import type { Edit } from "../core/workbook";
import { operation, told, type Change } from "./change";
import type { SheetDirectory } from "./sheet-directory";

type LinkEdit = Extract<Edit, { readonly kind: "link" }>;

/**
 * A link from a cell to another of the workbook. Excel draws links blue and underlined: on a sheet that
 * was there before the cell gets its look back.
 *
 * @param added whether the sheet is one that the same command adds, which goes as a whole
 */
export function linkCell({ at, to }: LinkEdit, directory: SheetDirectory, added: boolean): Change {
  const cell = (context: Excel.RequestContext) =>
    directory.sheet(context, at.sheet).getRange(cellName(at.row, at.column));
  let before: Excel.Range | null = null;
  const look = (target: Excel.Range): void => {
    const font = before?.format.font;
    const color = told(() => font?.color);
    const underline = told(() => font?.underline);
    if (color) target.format.font.color = color;
    if (underline) target.format.font.underline = underline;
  };
  return {
    sheets: [at.sheet],
    ask(context) {
      if (!added) before = cell(context).load("hyperlink,format/font/color,format/font/underline");
    },
    check: () => undefined,
    operations: () => [
      operation((context) => {
        const target = cell(context);
        target.hyperlink = { documentReference: quotedAddress(to) };
        look(target);
      }, 5),
    ],
    note: () => undefined,
    askBack: () => undefined,
    changedSince: () => null,
    takeBack() {
      if (added) return [];
      const link = told(() => before?.hyperlink);
      return [
        operation((context) => {
          const target = cell(context);
          if (link) target.hyperlink = link;
          else target.clear("Hyperlinks");
          look(target);
        }, 5),
      ];
    },
  };
}
