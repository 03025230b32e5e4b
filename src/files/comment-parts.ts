import type { PackageEdit } from "./package-edit";
import {
  addContentType,
  addDefaultType,
  addRelation,
  freshPart,
  hasPart,
  readText,
  relationsOf,
  requireText,
  writeText,
} from "./package-edit";
import type { CellComment } from "../core/workbook";
import { addComments, commentedCells, emptyComments } from "./comments-xml";
import { addShapes, emptyShapes, freshShapeBlock } from "./comment-shapes";
import { CONTENT_TYPES } from "./ooxml-dialect";
import { relationAttribute } from "./relation-attribute";
import { columnWidth, readColumns } from "./sheet-columns";
import { insertIntoSheet } from "./sheet-frame";
import type { WorkbookDirectory } from "./workbook-directory";
import { attribute, walkTags } from "./xml";
import { childNamed, readTree, spliceText, type XmlElement } from "./xml-tree";

/**
 * Adds comments to a sheet: the part with the texts, the drawing with the boxes, and all that ties
 * them to the sheet. `frame` is the sheet without its rows; the new frame comes back.
 */
export function commentOnSheet(
  edit: PackageEdit,
  directory: WorkbookDirectory,
  sheet: { readonly part: string; readonly frame: string },
  comments: readonly CellComment[]
): string {
  const texts = commentsPart(edit, directory, sheet.part);
  const before = requireText(edit, texts);
  const after = addComments(before, texts, comments);
  writeText(edit, texts, after);

  const root = readTree(sheet.frame, sheet.part, 2);
  const drawing = drawingOf(edit, sheet.part, root);
  const known = new Set(commentedCells(before, texts).map(({ ref }) => ref));
  const boxes = commentedCells(after, texts).filter(
    // Comments that lost their drawing get one too: Excel drops comments without a box.
    ({ ref }) => drawing === null || !known.has(ref)
  );
  if (boxes.length === 0) return sheet.frame;
  const made = drawing
    ? { part: drawing, frame: sheet.frame }
    : addDrawing(edit, directory, sheet, root);
  const block = () => freshShapeBlock(vmlTexts(edit));
  const columns = readColumns(root);
  const widths = (column: number) => columnWidth(columns, column);
  writeText(edit, made.part, addShapes(requireText(edit, made.part), boxes, widths, block));
  return made.frame;
}

/** Cells of a sheet whose comment is a conversation: what an older reader shows there is only a copy. */
export function threadedCells(edit: PackageEdit, sheet: string): ReadonlySet<string> {
  const cells = new Set<string>();
  for (const { type, target, external } of relationsOf(edit, sheet).values()) {
    const xml = type === "threadedComment" && !external ? readText(edit, target) : null;
    if (xml === null) continue;
    walkTags(xml, target, (tag) => {
      if (tag.name === "threadedComment" && !tag.closing) {
        cells.add((attribute(tag.attributes, "ref") ?? "").toUpperCase());
      }
    });
  }
  return cells;
}

function commentsPart(edit: PackageEdit, directory: WorkbookDirectory, sheet: string): string {
  for (const { type, target, external } of relationsOf(edit, sheet).values()) {
    if (type === "comments" && !external && hasPart(edit, target)) return target;
  }
  const part = freshPart(edit, `${directory.folder}comments`, ".xml");
  writeText(edit, part, emptyComments(directory.dialect));
  addRelation(edit, sheet, `${directory.dialect.relations}/comments`, part);
  addContentType(edit, part, CONTENT_TYPES.comments);
  return part;
}

/** The drawing that the sheet names for its comments; `null` where there is none. */
function drawingOf(edit: PackageEdit, sheet: string, root: XmlElement): string | null {
  const link = childNamed(root, "legacyDrawing");
  const relation = relationsOf(edit, sheet).get(attribute(link?.attributes ?? "", "id") ?? "");
  return relation && hasPart(edit, relation.target) ? relation.target : null;
}

function addDrawing(
  edit: PackageEdit,
  directory: WorkbookDirectory,
  sheet: { readonly part: string; readonly frame: string },
  root: XmlElement
): { readonly part: string; readonly frame: string } {
  const part = freshPart(edit, `${directory.folder}drawings/vmlDrawing`, ".vml");
  writeText(edit, part, emptyShapes());
  if (!addDefaultType(edit, "vml", CONTENT_TYPES.vml)) {
    addContentType(edit, part, CONTENT_TYPES.vml);
  }
  const id = addRelation(edit, sheet.part, `${directory.dialect.relations}/vmlDrawing`, part);
  const broken = childNamed(root, "legacyDrawing");
  const frame = broken
    ? spliceText(sheet.frame, [{ start: broken.start, end: broken.end, text: "" }])
    : sheet.frame;
  const link = relationAttribute(root, id, directory.dialect);
  const xml = `<${root.prefix}legacyDrawing ${link}/>`;
  return { part, frame: insertIntoSheet(frame, sheet.part, { name: "legacyDrawing", xml }) };
}

/** All drawings of the package: their shapes share one numbering. */
export function vmlTexts(edit: PackageEdit): readonly string[] {
  const parts = new Set<string>();
  for (const key of edit.zip.entries.keys()) if (key.endsWith(".vml")) parts.add(key);
  for (const key of edit.changed.keys()) if (key.endsWith(".vml")) parts.add(key);
  return [...parts].map((part) => readText(edit, part) ?? "");
}
