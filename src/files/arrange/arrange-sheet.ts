import type { ArrangedSheet } from "../../core/rows/formula-rows";
import { layRows } from "../../core/rows/row-layout";
import type { Edit } from "../../core/workbook";
import { calculateOnLoad, dropCalcChain } from "../calc-chain";
import type { PackageEdit } from "../package-edit";
import { requireText, writeText } from "../package-edit";
import { refuseDamaged } from "../refuse";
import { joinSheet, type SheetFrame, splitSheet } from "../sheet-frame";
import { LAST_ROW } from "../sheet-scan";
import type { WorkbookDirectory } from "../workbook-directory";
import { childNamed, readTree, spliceText } from "../xml-tree";
import { arrangeCells } from "./arrange-cells";
import { arrangeElsewhere } from "./arrange-elsewhere";
import { arrangeFrame } from "./arrange-frame";
import { arrangeMerges } from "./arrange-merges";
import { arrangeNames } from "./arrange-names";
import { arrangeParts } from "./arrange-parts";
import { refuseRows, renewTag } from "./arranging";

/**
 * Lays the rows of a sheet out anew: the sheet itself, the parts that belong to it, and whatever in the
 * workbook speaks of its cells. Pieces that leave every row where it is change nothing.
 * Throws `rows_bound` where something stands across the pieces that cannot be torn apart or copied.
 */
export function arrangeSheet(
  edit: PackageEdit,
  directory: WorkbookDirectory,
  { sheet, pieces }: Extract<Edit, { readonly kind: "arrangeRows" }>
): void {
  const layout = layRows(pieces);
  if (layout === "row_number") return refuseDamaged(sheet, "cell_reference");
  if (layout === "too_many_rows") {
    return refuseRows(sheet, "sheet_end", { top: 0, left: 0, bottom: LAST_ROW, right: 0 });
  }
  const part = directory.sheets.find(({ name }) => name === sheet)?.part;
  if (layout.identity || !part) return;
  const arranged: ArrangedSheet = { sheet, layout };
  const before = splitSheet(requireText(edit, part), part);
  writeText(edit, part, joinSheet(arrangeWorksheet(before, part, arranged), part));
  arrangeNames(edit, directory, arranged);
  arrangeParts(edit, part, arranged);
  arrangeElsewhere(edit, part, arranged);
  dropCalcChain(edit, directory);
  calculateOnLoad(edit, directory);
}

function arrangeWorksheet(sheet: SheetFrame, part: string, arranged: ArrangedSheet): SheetFrame {
  const opened = openMerges(sheet, part);
  const { prefix } = readTree(opened.frame, part, 0);
  const { merges, count, covered } = arrangeMerges(opened.merges, part, arranged);
  const rows = arrangeCells({ rows: sheet.rows, part, prefix, covered }, arranged);
  const frame = countMerges(arrangeFrame(opened.frame, { part, arranged }), part, count);
  return { frame, rows, merges };
}

/** Merges that stand in the frame come out of it. */
function openMerges(sheet: SheetFrame, part: string): SheetFrame {
  const list = childNamed(readTree(sheet.frame, part, 1), "mergeCells");
  if (!list) return sheet;
  const { frame } = sheet;
  const inner = sheet.merges + frame.slice(list.openEnd, list.closeStart);
  const cut = { start: list.openEnd, end: list.closeStart, text: "" };
  return { ...sheet, frame: spliceText(frame, [cut]), merges: inner };
}

function countMerges(frame: string, part: string, count: number): string {
  const list = childNamed(readTree(frame, part, 1), "mergeCells");
  if (!list) return frame;
  if (count === 0) {
    return spliceText(frame, [{ start: list.start, end: list.end, text: "" }]);
  }
  return spliceText(frame, [renewTag(frame, list, { count: String(count) })]);
}
