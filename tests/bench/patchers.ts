import type { Edit } from "../../src/core/workbook";
import { deflateNode } from "../../src/files/deflate-node";
import { inflateNode } from "../../src/files/inflate-node";
import { patchWorkbook } from "../../src/files/patch-workbook";
import { readWorkbook } from "../../src/files/read-workbook";
import { cellName } from "../../src/core/address";
import { openInExceljs } from "./readers";

const ROWS = 20;
const AUTHOR = "核数";
const COMMENT = "[强制性] 01=02+03：本行应为下列各行之和，相差 12。请核对后更正。";

/** What is done to every sheet: a value, a mark and a comment on every third row. */
export function benchEdits(bytes: Uint8Array): readonly Edit[] {
  const edits: Edit[] = [];
  for (const { name: sheet, cells } of readWorkbook(bytes, inflateNode).sheets) {
    if (cells.length === 0) continue;
    const places = Array.from({ length: ROWS }, (_, row) => ({ sheet, row: 3 * row + 1 }));
    for (const place of places) {
      edits.push({ kind: "write", at: { ...place, column: 5 }, value: 12.5 });
      const at = { ...place, column: 4 };
      edits.push({ kind: "comment", at, text: COMMENT, author: AUTHOR });
    }
    const cellsToMark = places.map((place) => ({ ...place, column: 4 }));
    edits.push({ kind: "mark", family: "error", cells: cellsToMark });
  }
  return edits;
}

export function patchInHeshu(bytes: Uint8Array, edits: readonly Edit[]): Uint8Array {
  return patchWorkbook(bytes, edits, { inflate: inflateNode, deflate: deflateNode });
}

/** The same edits with exceljs: values, one conditional format for each family, notes. */
export async function patchInExceljs(
  bytes: Uint8Array,
  edits: readonly Edit[]
): Promise<ArrayBuffer> {
  const book = await openInExceljs(bytes);
  for (const edit of edits) {
    if (edit.kind === "write") cellAt(edit.at).value = edit.value;
    else if (edit.kind === "comment") cellAt(edit.at).note = edit.text;
    else if (edit.kind === "mark") {
      const ref = edit.cells.map(({ row, column }) => cellName(row, column)).join(" ");
      book.getWorksheet(edit.cells[0]?.sheet)?.addConditionalFormatting({
        ref,
        rules: [
          { type: "expression", priority: 1, formulae: ["TRUE"], style: { font: { bold: true } } },
        ],
      });
    }
  }
  return (await book.xlsx.writeBuffer()) as ArrayBuffer;

  function cellAt({ sheet, row, column }: { sheet: string; row: number; column: number }) {
    const found = book.getWorksheet(sheet);
    if (!found) throw new Error(`no sheet ${sheet}`);
    return found.getCell(row + 1, column + 1);
  }
}
