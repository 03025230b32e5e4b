import { isSameName } from "./element-text";
import { refuseDamaged } from "./refuse";
import { nextTag, openCursor, tagAttributes, TagKind } from "./xml-cursor";
import type { Cursor } from "./xml-cursor";

/** An element with its places in the text: `<x:name attributes>` … `</x:name>`. */
export interface XmlElement {
  /** Local name, without prefix. */
  readonly name: string;
  /** `""` or `"x:"`. */
  readonly prefix: string;
  readonly attributes: string;
  /** Where `<` of the opening tag stands, and just past its `>`. */
  readonly start: number;
  readonly openEnd: number;
  /** Where the closing tag stands, and just past it; both `openEnd` for an element without one. */
  readonly closeStart: number;
  readonly end: number;
  readonly selfClosing: boolean;
  /** Child elements in order, down to the depth asked for. */
  readonly children: readonly XmlElement[];
}

/** The element while it is being read. */
interface OpenElement extends XmlElement {
  closeStart: number;
  end: number;
  readonly children: OpenElement[];
}

/**
 * The root element of a part with its descendants down to `depth` levels (1: children).
 * Throws `damaged` for a part without an element or with several, and for tags that do not match.
 */
export function readTree(xml: string, part: string, depth: number): XmlElement {
  const cursor = openCursor(xml, part, 0);
  let root: OpenElement | undefined;
  const open: OpenElement[] = [];
  // Where the names of the open elements stand: two numbers each, so that nothing is copied.
  const names: number[] = [];
  while (nextTag(cursor)) {
    const level = names.length / 2;
    if (cursor.kind === TagKind.Closing) {
      const nameEnd = names.pop() ?? 0;
      if (level === 0 || !isSameName(cursor, names.pop() ?? 0, nameEnd)) {
        refuseDamaged(part, "xml_nesting");
      }
      const element = level <= depth + 1 ? open.pop() : undefined;
      if (element) {
        element.closeStart = cursor.start;
        element.end = cursor.at;
      }
      continue;
    }
    const selfClosing = cursor.kind === TagKind.SelfClosing;
    if (level === 0 && root) refuseDamaged(part, "xml_root");
    if (level <= depth) {
      const element = elementAt(cursor, selfClosing);
      open[open.length - 1]?.children.push(element);
      root ??= element;
      if (!selfClosing) open.push(element);
    }
    if (!selfClosing) names.push(cursor.nameStart, cursor.nameEnd);
  }
  if (names.length > 0) refuseDamaged(part, "xml_unclosed");
  return root ?? refuseDamaged(part, "xml_empty");
}

function elementAt(cursor: Cursor, selfClosing: boolean): OpenElement {
  const { xml, start, nameStart, localStart, nameEnd, at } = cursor;
  return {
    name: xml.slice(localStart, nameEnd),
    prefix: xml.slice(nameStart, localStart),
    attributes: tagAttributes(cursor),
    start,
    openEnd: at,
    closeStart: at,
    end: at,
    selfClosing,
    children: [],
  };
}

/** The first child of that local name. */
export function childNamed(parent: XmlElement, name: string): XmlElement | undefined {
  return parent.children.find((child) => child.name === name);
}

/** A piece of text to be put in place of `[start, end)`. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The text with all splices made; they must not overlap. At the same place insertions come before a
 * replacement, and keep their order among themselves.
 */
export function spliceText(text: string, splices: readonly Splice[]): string {
  let spliced = "";
  let at = 0;
  for (const splice of inOrder(splices)) {
    spliced += text.slice(at, splice.start) + splice.text;
    at = splice.end;
  }
  return spliced + text.slice(at);
}

/** Most lists of thousands come in order. */
function inOrder(splices: readonly Splice[]): readonly Splice[] {
  const ordered = splices.every((splice, index) => {
    const before = index === 0 ? undefined : splices[index - 1];
    return !before || before.start < splice.start;
  });
  return ordered ? splices : [...splices].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Adds text before the closing tag of an element; `<a/>` becomes `<a>…</a>`. `openTag` renews its opening tag. */
export function appendInside(
  xml: string,
  element: XmlElement,
  added: string,
  openTag: string = xml.slice(element.start, element.openEnd)
): readonly Splice[] {
  const { start, openEnd, closeStart } = element;
  if (!element.selfClosing) {
    return [
      { start, end: openEnd, text: openTag },
      { start: closeStart, end: closeStart, text: added },
    ];
  }
  const opened = `${openTag.slice(0, -2).trimEnd()}>`;
  return [{ start, end: openEnd, text: `${opened}${added}</${element.prefix}${element.name}>` }];
}

/**
 * Where a new child of that name goes, by the order of the schema: before the first child that the
 * schema puts later. Children that the schema does not name stay with those before them.
 */
export function placeInOrder(
  parent: XmlElement,
  name: string,
  order: readonly string[],
  rankOf: (child: XmlElement) => number = (child) => order.indexOf(child.name)
): number {
  const rank = order.indexOf(name);
  const later = parent.children.find((child) => rankOf(child) > rank);
  return later?.start ?? parent.closeStart;
}

/** Puts a new child where the schema wants it. */
export function insertInOrder(
  xml: string,
  parent: XmlElement,
  child: { readonly name: string; readonly xml: string },
  order: readonly string[],
  rankOf?: (child: XmlElement) => number
): string {
  if (parent.selfClosing) return spliceText(xml, appendInside(xml, parent, child.xml));
  const at = placeInOrder(parent, child.name, order, rankOf);
  return spliceText(xml, [{ start: at, end: at, text: child.xml }]);
}
