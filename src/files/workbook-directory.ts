import type { PackageEdit } from "./package-edit";
import { hasPart, relationsOf, requireText } from "./package-edit";
import { type Dialect, STRICT, TRANSITIONAL } from "./ooxml-dialect";
import { ProblemError } from "./problem-error";
import { attribute } from "./xml";
import { childNamed, readTree } from "./xml-tree";

/** Where the sheets of a workbook stand in its package. */
export interface WorkbookDirectory {
  /** Name of the workbook part. */
  readonly part: string;
  /** Its folder with the closing slash, such as `xl/`. */
  readonly folder: string;
  readonly dialect: Dialect;
  readonly sheets: readonly SheetEntry[];
}

export interface SheetEntry {
  readonly name: string;
  readonly sheetId: number;
  /** The worksheet's part; `null` for chart sheets and other sheets without cells. */
  readonly part: string | null;
  /** False for a macro module of old, listed without a relation: nobody counts it among the sheets. */
  readonly listed: boolean;
}

/** Finds the workbook part and its sheets. Throws `not_a_workbook` or `damaged`. */
export function readWorkbookDirectory(edit: PackageEdit): WorkbookDirectory {
  const part = workbookPart(edit);
  const xml = requireText(edit, part);
  const root = readTree(xml, part, 2);
  const relations = relationsOf(edit, part);
  const sheets = (childNamed(root, "sheets")?.children ?? []).map(({ attributes }) => {
    const id = attribute(attributes, "id") ?? "";
    const relation = relations.get(id);
    return {
      listed: id !== "",
      name: attribute(attributes, "name") ?? "",
      sheetId: Number(attribute(attributes, "sheetId")),
      part: relation?.type === "worksheet" && !relation.external ? relation.target : null,
    };
  });
  return {
    part,
    folder: part.slice(0, part.lastIndexOf("/") + 1),
    dialect: root.attributes.includes(STRICT.main) ? STRICT : TRANSITIONAL,
    sheets,
  };
}

function workbookPart(edit: PackageEdit): string {
  for (const { type, target, external } of relationsOf(edit, "").values()) {
    if (type === "officeDocument" && !external) return target;
  }
  if (hasPart(edit, "xl/workbook.xml")) return "xl/workbook.xml";
  throw new ProblemError({ code: "not_a_workbook", looksLike: "zip" });
}

/** Order of the workbook's elements (CT_Workbook). */
export const WORKBOOK_ORDER = [
  ...["fileVersion", "fileSharing", "workbookPr", "workbookProtection", "bookViews", "sheets"],
  ...["functionGroups", "externalReferences", "definedNames", "calcPr", "oleSize"],
  ...["customWorkbookViews", "pivotCaches", "smartTagPr", "smartTagTypes", "webPublishing"],
  ...["fileRecoveryPr", "webPublishObjects", "extLst"],
];
