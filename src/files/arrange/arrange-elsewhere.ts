import type { ArrangedSheet } from "../../core/rows/formula-rows";
import type { PackageEdit } from "../package-edit";
import type { WorkbookDirectory } from "../workbook-directory";

export function arrangeElsewhere(
  edit: PackageEdit,
  directory: WorkbookDirectory,
  part: string,
  arranged: ArrangedSheet
): void {
  void edit;
  void directory;
  void part;
  void arranged;
}
