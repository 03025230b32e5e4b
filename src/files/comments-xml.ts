import { cellName, parseCellName } from "../core/address";
import type { CellComment } from "../core/workbook";
import { textElement } from "./cell-xml";
import { cellText } from "./element-text";
import type { Dialect } from "./ooxml-dialect";
import { attribute, unescapeXml, walkTags } from "./xml";
import type { Splice, XmlElement } from "./xml-tree";
import { appendInside, childNamed, insertInOrder, readTree, spliceText } from "./xml-tree";
import { escapeText, withPrefix, XML_HEAD } from "./xml-write";

/** A cell that carries a comment. */
export interface CommentedCell extends CellComment {
  /** `D8`. */
  readonly ref: string;
}

export function emptyComments(dialect: Dialect): string {
  return (
    `${XML_HEAD}<comments xmlns="${dialect.main}">` +
    `<authors></authors><commentList></commentList></comments>`
  );
}

/** The comments of a part, each with its whole text and its author. Throws `damaged`. */
export function commentedCells(xml: string, part: string): readonly CommentedCell[] {
  const root = readTree(xml, part, 2);
  const authors = authorNames(xml, root);
  const cells: CommentedCell[] = [];
  for (const comment of childNamed(root, "commentList")?.children ?? []) {
    const ref = refOf(comment);
    const at = parseCellName(ref);
    if (!at) continue;
    const text = plainText(xml.slice(comment.start, comment.end), part);
    cells.push({ ref, ...at, text, author: authorOf(comment, authors) });
  }
  return cells;
}

/** Names by their place in the list of authors. */
export function authorNames(xml: string, root: XmlElement): readonly string[] {
  const authors = childNamed(root, "authors")?.children ?? [];
  return authors.map(({ openEnd, closeStart }) =>
    cellText(unescapeXml(xml.slice(openEnd, closeStart)))
  );
}

export function authorOf(comment: XmlElement, authors: readonly string[]): string {
  return authors[Number(attribute(comment.attributes, "authorId"))] ?? "";
}

/**
 * Adds comments to a comments part. A cell that has one keeps it: the new text follows below a line
 * that names its author. Of two new ones for a cell the second follows the first.
 */
export function addComments(xml: string, part: string, comments: readonly CellComment[]): string {
  const complete = withSections(xml, part);
  const root = readTree(complete, part, 4);
  const authors = childNamed(root, "authors");
  const list = childNamed(root, "commentList");
  if (!authors || !list) return complete;

  const names = [...authorNames(complete, root)];
  const known = names.length;
  const authorIds = new Map([...names.entries()].map(([id, name]) => [name, id]));
  const idOf = (author: string) => {
    const id = authorIds.get(author) ?? names.push(author) - 1;
    authorIds.set(author, id);
    return id;
  };
  const present = new Map(list.children.map((comment) => [refOf(comment), comment]));
  const splices: Splice[] = [];
  let added = "";
  for (const [ref, group] of byCell(comments)) {
    const comment = present.get(ref);
    const texts = group.map(({ text }) => text).join("\n");
    const author = group[0]?.author ?? "";
    if (comment) splices.push(...extendComment(complete, comment, author, texts));
    else added += drawComment(ref, idOf(author), texts);
  }
  const newAuthors = names.slice(known).map((name) => `<author>${escapeText(name)}</author>`);
  splices.push(
    ...appendInside(complete, authors, withPrefix(newAuthors.join(""), root.prefix)),
    ...appendInside(complete, list, withPrefix(added, root.prefix))
  );
  return spliceText(complete, splices);
}

function withSections(xml: string, part: string): string {
  let complete = xml;
  let root = readTree(xml, part, 1);
  for (const name of ORDER.slice(0, 2)) {
    if (childNamed(root, name)) continue;
    const drawn = withPrefix(`<${name}></${name}>`, root.prefix);
    complete = insertInOrder(complete, root, { name, xml: drawn }, ORDER);
    root = readTree(complete, part, 1);
  }
  return complete;
}

const ORDER = ["authors", "commentList", "extLst"];

function byCell(comments: readonly CellComment[]): ReadonlyMap<string, readonly CellComment[]> {
  const groups = new Map<string, CellComment[]>();
  for (const comment of comments) {
    const ref = cellName(comment.row, comment.column);
    const group = groups.get(ref) ?? [];
    groups.set(ref, group);
    group.push(comment);
  }
  return groups;
}

export function refOf(comment: XmlElement): string {
  return (attribute(comment.attributes, "ref") ?? "").replace(/\$/g, "").toUpperCase();
}

/** 81 is the colour of the system's tool tips, 宋体 9 what Chinese Excel writes comments in. */
const RUN_LOOK =
  '<rPr><sz val="9"/><color indexed="81"/><rFont val="宋体"/><charset val="134"/></rPr>';

const run = (text: string): string => `<r>${RUN_LOOK}${textElement(text)}</r>`;

function drawComment(ref: string, authorId: number, text: string): string {
  return `<comment ref="${ref}" authorId="${authorId}"><text>${run(text)}</text></comment>`;
}

/** What begins an addition to somebody else's comment: a line with the name, as Excel writes it. */
export function additionHead(author: string): string {
  return `${author}:\n`;
}

function extendComment(
  xml: string,
  comment: XmlElement,
  author: string,
  addition: string
): readonly Splice[] {
  const text = additionHead(author) + addition;
  const body = childNamed(comment, "text");
  if (!body) {
    const drawn = withPrefix(`<text>${run(text)}</text>`, comment.prefix);
    if (comment.selfClosing) return appendInside(xml, comment, drawn);
    return [{ start: comment.openEnd, end: comment.openEnd, text: drawn }];
  }
  const drawn = withPrefix(run(`\n${text}`), comment.prefix);
  const runs = body.children.filter(({ name }) => name === "r" || name === "t");
  const last = runs.at(-1);
  if (!last) return appendInside(xml, body, withPrefix(run(text), comment.prefix));
  // A plain text beside runs is not shown: it becomes a run itself.
  const wrapped = runs
    .filter(({ name }) => name === "t")
    .flatMap(({ start, end }) => [
      { start, end: start, text: `<${comment.prefix}r>` },
      { start: end, end, text: `</${comment.prefix}r>` },
    ]);
  return [...wrapped, { start: last.end, end: last.end, text: drawn }];
}

/** The text of a comment's or a run's XML. */
export function plainText(xml: string, part: string): string {
  let text = "";
  let from = -1;
  walkTags(xml, part, (tag) => {
    if (tag.name !== "t" || tag.selfClosing) return;
    if (tag.closing && from >= 0) text += unescapeXml(xml.slice(from, tag.start));
    from = tag.closing ? -1 : tag.end;
  });
  return cellText(text);
}
