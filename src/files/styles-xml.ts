import { markLook } from "./mark-look";
import { TRANSITIONAL } from "./ooxml-dialect";
import { refuseDamaged } from "./refuse";
import { fontXml, type StyleBase, type StyleSection } from "./style-register";
import { attribute } from "./xml";
import type { Splice, XmlElement } from "./xml-tree";
import { appendInside, childNamed, insertInOrder, readTree, spliceText } from "./xml-tree";
import { withAttribute, withoutPrefix, withPrefix, XML_HEAD } from "./xml-write";

/** Order of the sections (CT_Stylesheet). */
const ORDER = [
  ...["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs"],
  ...["tableStyles", "colors", "extLst"],
];

/** What Excel takes for granted: without these a first appended format would become the normal one. */
const REQUIRED: readonly (readonly [section: string, xml: string])[] = [
  ["fonts", `<fonts count="1">${fontXml({})}</fonts>`],
  [
    "fills",
    '<fills count="2"><fill><patternFill patternType="none"/></fill>' +
      '<fill><patternFill patternType="gray125"/></fill></fills>',
  ],
  [
    "borders",
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  ],
  [
    "cellStyleXfs",
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  ],
  [
    "cellXfs",
    '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>',
  ],
];

/** A styles part with the normal format only. */
export function emptyStyles(namespace: string = TRANSITIONAL.main): string {
  const sections = REQUIRED.map(([, xml]) => xml).join("");
  return (
    `${XML_HEAD}<styleSheet xmlns="${namespace}">${sections}<cellStyles count="1">` +
    `<cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
  );
}

/**
 * The part with every section that Excel takes for granted, so that indices can be counted. Throws
 * `damaged` for a part that holds something else: what is added there nobody would find.
 */
export function completeStyles(xml: string, part: string): string {
  const whole = readTree(xml, part, 2);
  if (whole.name !== "styleSheet") refuseDamaged(part, "styles_root");
  if (isComplete(whole)) return xml;
  let complete = xml;
  for (const [name, section] of REQUIRED) {
    const root = readTree(complete, part, 2);
    const present = childNamed(root, name);
    const drawn = withPrefix(section, root.prefix);
    if (!present) {
      complete = insertInOrder(complete, root, { name, xml: drawn }, ORDER);
    } else if (present.children.length === 0) {
      complete = spliceText(complete, [{ start: present.start, end: present.end, text: drawn }]);
    } else if (name === "fills" && present.children.length === 1) {
      // Excel draws index 1 as this pattern, whatever stands there.
      const second = '<fill><patternFill patternType="gray125"/></fill>';
      complete = spliceText(complete, appendItems(complete, present, [second]));
    }
  }
  return complete;
}

function isComplete(root: XmlElement): boolean {
  return REQUIRED.every(([name]) => {
    const items = childNamed(root, name)?.children.length ?? 0;
    return items >= (name === "fills" ? 2 : 1);
  });
}

/** Counts what a complete styles part holds. */
export function readStyleBase(xml: string, part: string): StyleBase {
  const root = readTree(xml, part, 2);
  const count = (name: StyleSection) => childNamed(root, name)?.children.length ?? 0;
  const looks = new Map<string, number>();
  const formats = childNamed(root, "dxfs")?.children ?? [];
  for (const look of [markLook("error"), markLook("shortfall")]) {
    const drawn = withPrefix(look, root.prefix);
    const index = formats.findIndex(({ start, end }) => xml.slice(start, end) === drawn);
    if (index >= 0) looks.set(look, index);
  }
  const ids = (childNamed(root, "numFmts")?.children ?? []).map(({ attributes }) =>
    Number(attribute(attributes, "numFmtId"))
  );
  return {
    counts: {
      numFmts: count("numFmts"),
      fonts: count("fonts"),
      fills: count("fills"),
      borders: count("borders"),
      cellXfs: count("cellXfs"),
      dxfs: count("dxfs"),
    },
    freeFormatId: ids.reduce((free, id) => (id >= free ? id + 1 : free), 164),
    looks,
    items: itemsOf(xml, root),
  };
}

function itemsOf(xml: string, root: XmlElement): StyleBase["items"] {
  const known = new Map<StyleSection, readonly string[]>();
  return (section) => {
    const children = childNamed(root, section)?.children ?? [];
    const items =
      known.get(section) ??
      children.map(({ start, end }) => withoutPrefix(xml.slice(start, end), root.prefix));
    known.set(section, items);
    return items;
  };
}

/** Appends new items; what was there keeps its index. */
export function appendStyles(
  xml: string,
  part: string,
  additions: ReadonlyMap<StyleSection, readonly string[]>
): string {
  let appended = xml;
  for (const [name, items] of additions) {
    const root = readTree(appended, part, 2);
    const section = childNamed(root, name);
    if (section) {
      appended = spliceText(appended, appendItems(appended, section, items));
    } else {
      const drawn = `<${name} count="${items.length}">${items.join("")}</${name}>`;
      const child = { name, xml: withPrefix(drawn, root.prefix) };
      appended = insertInOrder(appended, root, child, ORDER);
    }
  }
  return appended;
}

function appendItems(
  xml: string,
  section: XmlElement,
  items: readonly string[]
): readonly Splice[] {
  const total = String(section.children.length + items.length);
  const openTag = withAttribute(xml.slice(section.start, section.openEnd), "count", total);
  return appendInside(xml, section, withPrefix(items.join(""), section.prefix), openTag);
}
