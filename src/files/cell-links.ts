import { cellName, quotedSheet, rangeName, SHEET_LINKS } from "../core/address";
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
  /** The `hyperlinks` element in pieces; none where there are no links. */
  readonly xml: () => Iterable<string>;
  /** The part with the relations of the sheet; `null` where no link leads out of the workbook. */
  readonly relations: () => string | null;
}

/** @param namespace that of `r:id`, which the relations' type continues */
export function sheetLinks(namespace = TRANSITIONAL.relations): SheetLinks {
  const pieces: string[] = [];
  const files = new Map<string, number>();
  // The figures of a unit come one after another, from one file and few sheets.
  const idOf = rememberLast((file: string) => {
    const address = fileAddress(file);
    if (address === null) return null;
    const number = files.get(address) ?? files.size + 1;
    files.set(address, number);
    return ` r:id="rId${number}"`;
  });
  const nameOf = rememberLast((sheet: string) => escapeAttribute(quotedSheet(sheet)));
  let count = 0;
  let piece = "";
  return {
    add: (row, column, target, display) => {
      const location = `${nameOf(target.sheet)}!${cellsOf(target)}`;
      if (count >= SHEET_LINKS || location.length > LONGEST_ADDRESS) return false;
      const id = target.file === undefined ? "" : idOf(target.file);
      if (id === null) return false;
      count += 1;
      const shown = display === undefined ? "" : ` display="${escapeAttribute(display)}"`;
      piece += `<hyperlink ref="${cellName(row, column)}"${id} location="${location}"${shown}/>`;
      if (piece.length >= PIECE) {
        pieces.push(piece);
        piece = "";
      }
      return true;
    },
    *xml() {
      if (count === 0) return;
      yield files.size === 0 ? "<hyperlinks>" : `<hyperlinks xmlns:r="${namespace}">`;
      yield* pieces;
      yield `${piece}</hyperlinks>`;
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

const PIECE = 1 << 16;

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
