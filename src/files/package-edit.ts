import type { Deflate } from "./deflate";
import { problemOfBytes } from "./file-kind";
import type { Inflate } from "./inflate";
import { CONTENT_TYPES, PACKAGE_RELATIONS } from "./ooxml-dialect";
import type { Relationship } from "./package-parts";
import { readRelationships, relationshipsPart } from "./package-parts";
import { ProblemError } from "./problem-error";
import { refuseDamaged } from "./refuse";
import { attribute, decodeXml } from "./xml";
import { appendInside, readTree, spliceText, type XmlElement } from "./xml-tree";
import { escapeAttribute, withPrefix, XML_HEAD } from "./xml-write";
import type { Zip } from "./zip";
import { entryKey, openZip, readEntry } from "./zip";
import { writeZip } from "./zip-write";

/** Both directions of the compression, so that Node and browser each bring their own. */
export interface Codec {
  readonly inflate: Inflate;
  readonly deflate: Deflate;
}

/** A package with its changes; nothing is written before `savePackage`. */
export interface PackageEdit {
  readonly zip: Zip;
  readonly codec: Codec;
  /** Texts read or changed, by entry key. */
  readonly texts: Map<string, string | null>;
  /** Keys of parts that begin with a byte order mark of UTF-8, which they keep. */
  readonly marked: Set<string>;
  /** What is already known of an extension's content type: whether the package says what was asked. */
  readonly defaultTypes: Map<string, boolean>;
  /** Lists (relations, content types) as they stood after the last addition. */
  readonly lists: Map<string, { readonly xml: string; readonly root: XmlElement }>;
  /** Parts changed, by entry key, with the name a new part gets; `null` text removes the part. */
  readonly changed: Map<string, { readonly part: string; readonly text: string | null }>;
}

/** Opens a package for editing. Throws what `openZip` throws, and what a file is that is no package. */
export function openPackage(bytes: Uint8Array, codec: Codec): PackageEdit {
  const problem = problemOfBytes(bytes);
  if (problem) throw new ProblemError(problem);
  return {
    ...{ zip: openZip(bytes), codec, texts: new Map(), marked: new Set() },
    ...{ defaultTypes: new Map(), lists: new Map(), changed: new Map() },
  };
}

/** The text of a part as it stands after the changes so far; `null` where there is none. */
export function readText(edit: PackageEdit, part: string): string | null {
  const key = entryKey(part);
  const known = edit.texts.get(key);
  if (known !== undefined) return known;
  const bytes = readEntry(edit.zip, key, edit.codec.inflate);
  if (bytes?.[0] === BYTE_ORDER_MARK) edit.marked.add(key);
  const text = bytes && decodeXml(bytes, part);
  edit.texts.set(key, text);
  return text;
}

/** As `readText`, for a part that must be there. Throws `damaged`. */
export function requireText(edit: PackageEdit, part: string): string {
  return readText(edit, part) ?? refuseDamaged(part, "missing_part");
}

/** Changes a part, or adds it. A text that is the same leaves the part as it is. */
export function writeText(edit: PackageEdit, part: string, text: string): void {
  const key = entryKey(part);
  if (hasPart(edit, part) && readText(edit, part) === text) return;
  edit.texts.set(key, text);
  edit.changed.set(key, { part: edit.zip.entries.get(key)?.name ?? part, text });
}

/** Takes a part out, with its content type and the relation that `owner` has to it. */
export function removePart(edit: PackageEdit, part: string, owner: string): void {
  const key = entryKey(part);
  removeParts(edit, [part]);
  const ids = [...relationsOf(edit, owner).values()].filter(
    ({ target, external }) => !external && entryKey(target) === key
  );
  removeElements(edit, relationshipsPart(owner), (attributes) =>
    ids.some(({ id }) => id === attribute(attributes, "Id"))
  );
}

/** Takes parts out that no relation leads to any more, with their content types. */
export function removeParts(edit: PackageEdit, parts: readonly string[]): void {
  const keys = new Set(parts.map(entryKey));
  for (const part of parts) {
    edit.texts.set(entryKey(part), null);
    edit.changed.set(entryKey(part), { part, text: null });
  }
  removeElements(edit, TYPES_PART, (attributes) => {
    return keys.has(entryKey(attribute(attributes, "PartName") ?? ""));
  });
}

export function hasPart(edit: PackageEdit, part: string): boolean {
  const key = entryKey(part);
  const change = edit.changed.get(key);
  return change ? change.text !== null : edit.zip.entries.has(key);
}

/** The first free name of `stem` + number + `extension`. */
export function freshPart(edit: PackageEdit, stem: string, extension: string): string {
  let number = 1;
  while (hasPart(edit, `${stem}${number}${extension}`)) number++;
  return `${stem}${number}${extension}`;
}

/** The relations of a part, changes included. */
export function relationsOf(edit: PackageEdit, part: string): ReadonlyMap<string, Relationship> {
  return readRelationships(readText(edit, relationshipsPart(part)), part);
}

/** Adds a relation from `owner` to `target` (a part name) and returns its id. */
export function addRelation(
  edit: PackageEdit,
  owner: string,
  type: string,
  target: string
): string {
  const part = relationshipsPart(owner);
  if (!hasPart(edit, part)) addDefaultType(edit, "rels", CONTENT_TYPES.relations);
  const xml =
    readText(edit, part) ??
    `${XML_HEAD}<Relationships xmlns="${PACKAGE_RELATIONS}"></Relationships>`;
  const taken = relationsOf(edit, owner);
  let number = taken.size + 1;
  while (taken.has(`rId${number}`)) number++;
  const id = `rId${number}`;
  const path = escapeAttribute(relativePath(owner, target));
  appendElement(edit, part, xml, `<Relationship Id="${id}" Type="${type}" Target="${path}"/>`);
  return id;
}

/** Says what a new part is. */
export function addContentType(edit: PackageEdit, part: string, type: string): void {
  const xml = requireText(edit, TYPES_PART);
  const name = escapeAttribute(`/${part}`);
  appendElement(edit, TYPES_PART, xml, `<Override PartName="${name}" ContentType="${type}"/>`);
}

/** Says what parts of an extension are; nothing where the package already says so. Returns false where it says otherwise. */
export function addDefaultType(edit: PackageEdit, extension: string, type: string): boolean {
  const key = `${extension} ${type}`;
  const known = edit.defaultTypes.get(key) ?? putDefaultType(edit, extension, type);
  edit.defaultTypes.set(key, known);
  return known;
}

function putDefaultType(edit: PackageEdit, extension: string, type: string): boolean {
  const xml = requireText(edit, TYPES_PART);
  const root = readTree(xml, TYPES_PART, 1);
  const present = root.children.find(
    ({ name, attributes }) =>
      name === "Default" && attribute(attributes, "Extension")?.toLowerCase() === extension
  );
  if (present) return attribute(present.attributes, "ContentType") === type;
  const drawn = withPrefix(
    `<Default Extension="${extension}" ContentType="${type}"/>`,
    root.prefix
  );
  // The schema lets defaults and overrides stand in any order, but every writer puts these first.
  const first = root.children[0]?.start ?? root.closeStart;
  const added = root.selfClosing
    ? appendInside(xml, root, drawn)
    : [{ start: first, end: first, text: drawn }];
  writeText(edit, TYPES_PART, spliceText(xml, added));
  return true;
}

/** The package with its changes. Parts that were not changed keep their compressed bytes. */
export function savePackage(edit: PackageEdit): Uint8Array {
  const parts = [...edit.changed].map(
    ([key, { part, text }]) =>
      [part, text === null ? null : encodePart(text, edit.marked.has(key))] as const
  );
  return writeZip(edit.zip, new Map(parts), edit.codec.deflate);
}

const TYPES_PART = "[Content_Types].xml";

/** The first byte of U+FEFF in UTF-8: no part that is XML begins with it otherwise. */
const BYTE_ORDER_MARK = 0xef;

function encodePart(text: string, marked: boolean): Uint8Array {
  return new TextEncoder().encode((marked ? "\ufeff" : "") + inUtf8(text));
}

/** A part that came in another encoding goes out in UTF-8 and must say so. */
function inUtf8(text: string): string {
  const declared = /^<\?xml\s[^>]{0,100}?encoding\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(text);
  if (!declared || /^utf-?8$/i.test(declared[1] ?? declared[2] ?? "")) return text;
  return text.replace(/^(<\?xml\s[^>]{0,100}?encoding\s*=\s*)(?:"[^"]*"|'[^']*')/, '$1"UTF-8"');
}

/** Lists grow one by one: where each ends is known from the last time, as long as nobody else wrote it. */
function appendElement(edit: PackageEdit, part: string, xml: string, element: string): void {
  const known = edit.lists.get(part);
  const root = known?.xml === xml ? known.root : readTree(xml, part, 0);
  const drawn = withPrefix(element, root.prefix);
  const longer = spliceText(xml, appendInside(xml, root, drawn));
  writeText(edit, part, longer);
  if (root.selfClosing) return;
  const closeStart = root.closeStart + drawn.length;
  edit.lists.set(part, { xml: longer, root: { ...root, closeStart } });
}

/** Takes the child elements out of a part that its attributes tell to be unwanted. */
export function removeElements(
  edit: PackageEdit,
  part: string,
  unwanted: (attributes: string) => boolean
): void {
  const xml = readText(edit, part);
  if (xml === null) return;
  const cuts = readTree(xml, part, 1).children.filter(({ attributes }) => unwanted(attributes));
  writeText(
    edit,
    part,
    spliceText(
      xml,
      cuts.map(({ start, end }) => ({ start, end, text: "" }))
    )
  );
}

/** `xl/worksheets/sheet1.xml` → `xl/comments1.xml` is `../comments1.xml`. */
function relativePath(owner: string, target: string): string {
  const from = owner.split("/").slice(0, -1);
  const to = target.split("/");
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  return "../".repeat(from.length - shared) + to.slice(shared).join("/");
}
