/// <reference types="office-js" />
import { rangeName } from "../core/address";
import type { CellStyle } from "../core/sheet-content";
import type { Range } from "../core/workbook";
import { drawStyle, rememberLooks } from "./cell-look";
import { operation, type Change } from "./change";
import type { SheetDirectory } from "./sheet-directory";

/** Sets what a style names on a range and keeps the rest of each cell's look. */
export function formatCells(
  name: string,
  range: Range,
  style: CellStyle,
  directory: SheetDirectory
): Change {
  const looks = rememberLooks(range);
  const sheet = (context: Excel.RequestContext) => directory.sheet(context, name);
  return {
    sheets: [name],
    ask: (context) => looks.ask(sheet(context)),
    check: () => undefined,
    operations: () => [
      ...drawStyle(sheet, [range], style),
      ...(style.format === undefined ? [] : [style.format]).map((format) =>
        operation((context) => {
          const line = new Array<string>(range.right - range.left + 1).fill(format);
          const lines = new Array<string[]>(range.bottom - range.top + 1).fill(line);
          sheet(context).getRange(rangeName(range)).numberFormat = lines;
        }, 2)
      ),
    ],
    note: () => undefined,
    askBack: () => undefined,
    changedSince: () => null,
    takeBack: () => looks.restore(sheet),
  };
}
