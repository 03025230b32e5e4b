import { cellName, columnLetters, quotedSheet, rangeName, SHEET_LINKS } from "../core/address";
import type { CellTarget } from "../core/sheet-content";
import { PACKAGE_RELATIONS, TRANSITIONAL } from "./ooxml-dialect";
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
    return ` r:id="rId${number}"`;
  });
  const linkOf = rememberColumns();
  let count = 0;
  let piece = "";
  return {
    add: (row, column, target, display) => {
      const { open, location } = linkOf(column, target);
      if (count >= SHEET_LINKS || location === null) return false;
      const id = target.file === undefined ? "" : idOf(target.file);
      if (id === null) return false;
      count += 1;
      const shown = display === undefined ? "" : ` display="${escapeAttribute(display)}"`;
      piece += `${open + String(row + 1)}"${id}${location}${shown}/>`;
      if (piece.length >= PIECE) {
        pieces.push(ENCODER.encode(piece));
        piece = "";
      }
      return true;
    },
    *xml() {
      if (count === 0) return;
      const own = files.size === 0 ? "" : ` xmlns:r="${namespace}"`;
      yield ENCODER.encode(`<hyperlinks${own}>`);
      yield* pieces;
      yield ENCODER.encode(`${piece}</hyperlinks>`);
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

/** What the links of a column have last been: copies of a form have the figures of a column in one place. */
interface ColumnLink {
  readonly open: string;
  readonly target: CellTarget;
  /** The attribute; `null` where Excel would not take it. */
  readonly location: string | null;
}

function rememberColumns(): (column: number, target: CellTarget) => ColumnLink {
  const known: ColumnLink[] = [];
  return (column, target) => {
    const last = known[column];
    if (last && leadsAlike(last.target, target)) return last;
    const place = escapeAttribute(`${quotedSheet(target.sheet)}!${cellsOf(target)}`);
    const isLong = place.length > LONGEST_ADDRESS;
    const location = isLong ? null : ` location="${place}"`;
    const open = last?.open ?? `<hyperlink ref="${columnLetters(column)}`;
    return (known[column] = { open, target, location });
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
