import { cellName, columnLetters, quotedSheet, rangeName, SHEET_LINKS } from "../core/address";
import type { CellTarget } from "../core/sheet-content";
import { PACKAGE_RELATIONS, TRANSITIONAL } from "./ooxml-dialect";
import { putDigits } from "./number-bytes";
import { newTextBytes, putBytes, putText, reserve, takeBytes } from "./text-bytes";
import { escapeAttribute, XML_HEAD } from "./xml-write";

/** Excel takes a longer address for damage. */
const LONGEST_ADDRESS = 2079;

/**
 * A relative path as the address of a link: each step percent-encoded as UTF-8, so that no sign of a name
 * is taken for a scheme, a query or a fragment. `null` for a path that no link can hold: one from the
 * root, an empty one, one that is too long or holds half a character.
 */
export function fileAddress(path: string): string | null {
  if (path === "" || path.startsWith("/")) return null;
  try {
    const address = path.split("/").map(encodeURIComponent).join("/");
    return address.length > LONGEST_ADDRESS ? null : address;
  } catch {
    return null;
  }
}

/** The links of one sheet, written one by one; files that several lead to have one relation. */
export interface SheetLinks {
  /** @returns false, and nothing is added, where Excel could not hold the link */
  readonly add: (row: number, column: number, target: CellTarget, display?: string) => boolean;
  /** The `hyperlinks` element in pieces of whole characters; none where there are no links. */
  readonly xml: () => Iterable<Uint8Array>;
  /** The part with the relations of the sheet; `null` where no link leads out of the workbook. */
  readonly relations: () => string | null;
}

/** @param namespace that of `r:id`, which the relations' type continues */
export function sheetLinks(namespace = TRANSITIONAL.relations): SheetLinks {
  const pieces: Uint8Array[] = [];
  const files = new Map<string, number>();
  // The figures of a unit come one after another, from one file.
  const idOf = rememberLast((file: string) => {
    const address = fileAddress(file);
    if (address === null) return null;
    const number = files.get(address) ?? files.size + 1;
    files.set(address, number);
    return ENCODER.encode(` r:id="rId${number}"`);
  });
  const locationOf = rememberColumns();
  const out = newTextBytes(PIECE);
  let count = 0;
  return {
    add: (row, column, target, display) => {
      const { letters, location } = locationOf(column, target);
      if (count >= SHEET_LINKS || location === null) return false;
      const id = target.file === undefined ? NO_FILE : idOf(target.file);
      if (id === null) return false;
      count += 1;
      reserve(out, LINK_ROOM + location.length);
      putBytes(out, LINK);
      putBytes(out, letters);
      putDigits(out, row + 1);
      putBytes(out, QUOTE);
      putBytes(out, id);
      putBytes(out, location);
      if (display !== undefined) putText(out, ` display="${escapeAttribute(display)}"`);
      reserve(out, LINK_ROOM);
      putBytes(out, LINK_END);
      if (out.length >= PIECE - LINK_ROOM) pieces.push(takeBytes(out));
      return true;
    },
    *xml() {
      if (count === 0) return;
      const own = files.size === 0 ? "" : ` xmlns:r="${namespace}"`;
      yield ENCODER.encode(`<hyperlinks${own}>`);
      yield* pieces;
      yield out.bytes.slice(0, out.length);
      yield ENCODER.encode("</hyperlinks>");
    },
    relations: () => {
      if (files.size === 0) return null;
      const type = `${namespace}/hyperlink`;
      const list = [...files].map(
        ([address, number]) =>
          `<Relationship Id="rId${number}" Type="${type}" Target="${escapeAttribute(address)}" TargetMode="External"/>`
      );
      return `${XML_HEAD}<Relationships xmlns="${PACKAGE_RELATIONS}">${list.join("")}</Relationships>`;
    },
  };
}

const ENCODER = new TextEncoder();
const PIECE = 1 << 16;
/** More than a link needs around the place that it leads to. */
const LINK_ROOM = 256;
const LINK = ENCODER.encode('<hyperlink ref="');
const QUOTE = ENCODER.encode('"');
const NO_FILE = new Uint8Array();
const LINK_END = ENCODER.encode("/>");

/** What the links of a column have last been: copies of a form have the figures of a column in one place. */
interface ColumnLink {
  readonly letters: Uint8Array;
  readonly target: CellTarget;
  /** The attribute; `null` where Excel would not take it. */
  readonly location: Uint8Array | null;
}

function rememberColumns(): (column: number, target: CellTarget) => ColumnLink {
  const known: ColumnLink[] = [];
  return (column, target) => {
    const last = known[column];
    if (last && leadsAlike(last.target, target)) return last;
    const place = escapeAttribute(`${quotedSheet(target.sheet)}!${cellsOf(target)}`);
    const isLong = place.length > LONGEST_ADDRESS;
    const location = isLong ? null : ENCODER.encode(` location="${place}"`);
    const letters = last?.letters ?? ENCODER.encode(columnLetters(column));
    return (known[column] = { letters, target, location });
  };
}

/** Whether two links lead to the same place of whatever file. */
function leadsAlike(one: CellTarget, other: CellTarget): boolean {
  const { row, column, sheet, to } = other;
  return one.row === row && one.column === column && one.sheet === sheet && one.to === to;
}

function cellsOf({ row, column, to }: CellTarget): string {
  if (!to) return cellName(row, column);
  return rangeName({ top: row, left: column, bottom: to.row, right: to.column });
}

/** The same function, which knows its last answer. */
function rememberLast<T>(answer: (question: string) => T): (question: string) => T {
  let last: { readonly question: string; readonly answer: T } | null = null;
  return (question) => {
    if (last?.question !== question) last = { question, answer: answer(question) };
    return last.answer;
  };
}
