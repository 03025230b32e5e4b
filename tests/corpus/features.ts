import { inflateNode } from "../../src/files/inflate-node";
import { openZip, readEntry } from "../../src/files/zip";

/** What is counted in the parts whose names match: parts, or elements of a name. */
const FEATURES: readonly (readonly [feature: string, parts: RegExp, elements: string | null])[] = [
  ["charts", /\/charts\/chart[^/]*\.xml$/, null],
  ["drawings", /\/drawings\/[^/]*\.xml$/, null],
  ["anchored objects", /\/drawings\/[^/]*\.xml$/, "twoCellAnchor|oneCellAnchor|absoluteAnchor"],
  ["images", /\/media\//, null],
  ["pivot tables", /\/pivottables\//, null],
  ["pivot caches", /\/pivotcache\//, null],
  ["VBA projects", /vbaproject[^/]*\.bin$/, null],
  ["comments", /\/comments[^/]*\.xml$/, "comment"],
  ["comment boxes", /\.vml$/, "shape"],
  ["conversations", /\/threadedcomments\//, "threadedComment"],
  ["persons", /\/persons\//, "person"],
  ["validations", /\/worksheets\//, "dataValidation"],
  ["conditional formats", /\/worksheets\//, "cfRule"],
  ["names", /\/workbook\.xml$/, "definedName"],
  ["sheets", /\/workbook\.xml$/, "sheet"],
  ["tables", /\/tables\//, "table"],
  ["hyperlinks", /\/worksheets\//, "hyperlink"],
  ["controls", /\/worksheets\//, "control"],
  ["control properties", /\/ctrlprops\/|\/activex\//, null],
  ["embedded objects", /\/embeddings\//, null],
  ["formulas", /\/worksheets\//, "f"],
  ["merges", /\/worksheets\//, "mergeCell"],
  ["filters", /\/worksheets\//, "autoFilter"],
  ["protections", /\/worksheets\/|\/workbook\.xml$/, "sheetProtection|workbookProtection"],
  ["page setups", /\/worksheets\//, "pageSetup"],
  ["headers and footers", /\/worksheets\//, "headerFooter"],
  ["printer settings", /\/printersettings\//, null],
  ["sparklines", /\/worksheets\//, "sparkline"],
  ["slicers", /\/slicers\//, null],
  ["external links", /\/externallinks\//, null],
  ["connections", /connections\.xml$/, "connection"],
  ["query tables", /\/querytables\//, null],
  ["custom XML", /customxml\//, null],
  ["cell formats", /\/styles\.xml$/, "xf"],
  ["rich runs", /sharedstrings\.xml$/, "r"],
  ["extensions", /\.xml$/, "ext"],
  ["alternative contents", /\.xml$/, "AlternateContent"],
  ["calculation chains", /calcchain\.xml$/, "c"],
  ["signatures", /^_xmlsignatures\//, null],
];

/** What a mark adds. */
const ADDED = new Map([
  ["comments", 1],
  ["comment boxes", 1],
  ["conditional formats", 1],
]);

/**
 * Features that are not as many as before. `exact` where nothing may be added either; else a mark may
 * add its rule, its comment and that one's box (and boxes for comments that had lost theirs).
 */
export function lostFeatures(before: Uint8Array, after: Uint8Array, exact: boolean): string[] {
  const [old, fresh] = [countFeatures(before), countFeatures(after)];
  const losses: string[] = [];
  for (const [feature, count] of old) {
    // A workbook without styles gets the part, which cannot be without a format.
    if (feature === "cell formats" && count === 0) continue;
    const now = fresh.get(feature) ?? 0;
    const most =
      count + (exact && feature !== "conditional formats" ? 0 : (ADDED.get(feature) ?? 0));
    const mended = feature === "comment boxes" && now <= (fresh.get("comments") ?? 0) + count;
    if (now < count || (now > most && !mended)) losses.push(`${feature} ${count} → ${now}`);
  }
  return losses;
}

function countFeatures(bytes: Uint8Array): ReadonlyMap<string, number> {
  const zip = openZip(bytes);
  const texts = new Map<string, string>();
  const textOf = (key: string) => {
    const text = texts.get(key) ?? decode(readEntry(zip, key, inflateNode));
    texts.set(key, text);
    return text;
  };
  const counts = new Map<string, number>();
  for (const [feature, parts, elements] of FEATURES) {
    const keys = [...zip.entries.keys()].filter(
      (key) => parts.test(key) && !key.includes("_rels/")
    );
    const pattern = elements && new RegExp(`<(?:[\\w.-]+:)?(?:${elements})[\\s/>]`, "g");
    const count = keys.reduce((sum, key) => {
      return sum + (pattern ? (textOf(key).match(pattern)?.length ?? 0) : 1);
    }, 0);
    counts.set(feature, count);
  }
  return counts;
}

function decode(content: Uint8Array | null): string {
  if (!content) return "";
  const encoding = content[0] === 0xff ? "utf-16le" : content[0] === 0xfe ? "utf-16be" : "utf-8";
  return new TextDecoder(encoding).decode(content);
}
