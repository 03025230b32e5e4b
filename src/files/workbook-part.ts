import type { DefinedName, Visibility } from "../core/workbook";
import { readElementText } from "./element-text";
import type { Limits } from "./limits";
import { refuseTooLarge } from "./refuse";
import { attribute, walkTags } from "./xml";
import type { Tag } from "./xml";
import { nextTag, openCursor } from "./xml-cursor";

/** A sheet as the workbook's part lists it. */
export interface SheetEntry {
  readonly name: string;
  readonly visibility: Visibility;
  /** Id of the relation to the sheet's own part. */
  readonly relationship: string;
}

/** What the workbook's part says. */
export interface WorkbookPart {
  readonly sheets: readonly SheetEntry[];
  readonly names: readonly DefinedName[];
  readonly date1904: boolean;
}

/**
 * Reads the workbook's part; `null` where its root is not a workbook.
 * Throws `damaged` and `too_large` (sheets; strings for the defined names).
 */
export function readWorkbookPart(xml: string, part: string, limits: Limits): WorkbookPart | null {
  const sheets: SheetEntry[] = [];
  const names: DefinedName[] = [];
  let root: string | undefined;
  let date1904 = false;
  walkTags(xml, part, (tag) => {
    root ??= tag.name;
    if (tag.closing) return root === "workbook";
    if (tag.name === "sheet") {
      if (sheets.length >= limits.sheets) refuseTooLarge("sheets", part, limits.sheets);
      const entry = sheetEntry(tag);
      // An old macro module is listed like a sheet, but with an empty relation.
      if (entry.relationship !== "") sheets.push(entry);
    } else if (tag.name === "definedName") {
      if (names.length >= limits.strings) refuseTooLarge("strings", part, limits.strings);
      names.push(definedName(tag, xml, part));
    } else if (tag.name === "workbookPr") {
      const value = attribute(tag.attributes, "date1904");
      date1904 = value === "1" || value === "true";
    }
    return root === "workbook";
  });
  return root === "workbook" ? { sheets, names, date1904 } : null;
}

function sheetEntry(tag: Tag): SheetEntry {
  return {
    name: attribute(tag.attributes, "name") ?? "",
    visibility: visibilityOf(attribute(tag.attributes, "state")),
    relationship: attribute(tag.attributes, "id") ?? "",
  };
}

function visibilityOf(state: string | undefined): Visibility {
  return state === "hidden" || state === "veryHidden" ? state : "visible";
}

function definedName(tag: Tag, xml: string, part: string): DefinedName {
  const name = attribute(tag.attributes, "name") ?? "";
  if (tag.selfClosing) return { name, refersTo: "" };
  const cursor = openCursor(xml, part, tag.start);
  nextTag(cursor);
  return { name, refersTo: readElementText(cursor) };
}
