import { parseCellName, parseRange } from "../core/address";
import { cellText, detached, readElementText, readRichText } from "./element-text";
import { tagAttribute, tagNumber, visitChildren } from "./element-walk";
import type { CommentLook, TableLook } from "./workbook-look";
import { isOpening, nextTag, openCursor } from "./xml-cursor";

/** The comments of a sheet from the text of their part. Throws `damaged`. */
export function readComments(xml: string, part: string): readonly CommentLook[] {
  const cursor = openCursor(xml, part, 0);
  const authors: string[] = [];
  const comments: CommentLook[] = [];
  const readComment = () => {
    const at = parseCellName(tagAttribute(cursor, "ref") ?? "");
    const author = authors[tagNumber(cursor, "authorId", -1)] ?? "";
    let text = "";
    visitChildren(cursor, (name) => {
      if (name !== "text" || !isOpening(cursor)) return false;
      text = detached(cellText(readRichText(cursor)));
      return true;
    });
    if (at) comments.push({ ...at, author, text });
    return true;
  };
  nextTag(cursor);
  visitChildren(cursor, (section) => {
    if (section !== "authors" && section !== "commentList") return false;
    visitChildren(cursor, (name) => {
      if (name === "comment") return readComment();
      if (name !== "author") return false;
      authors.push(isOpening(cursor) ? cellText(readElementText(cursor)) : "");
      return true;
    });
    return true;
  });
  return comments;
}

/** The table that a table part describes; `null` where it names no range. Throws `damaged`. */
export function readTable(xml: string, part: string): TableLook | null {
  const cursor = openCursor(xml, part, 0);
  nextTag(cursor);
  const range = parseRange(tagAttribute(cursor, "ref") ?? "");
  const name = tagAttribute(cursor, "displayName") ?? tagAttribute(cursor, "name") ?? "";
  return range && { name: cellText(name), range };
}
