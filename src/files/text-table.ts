import { type TextCell, textElement } from "./cell-xml";
import { TRANSITIONAL } from "./ooxml-dialect";
import { XML_HEAD } from "./xml-write";

/** The texts of a workbook that its cells share, each stored once. */
export interface TextTable {
  /** Stores any text. */
  readonly cell: TextCell;
  /** The number of a text that is worth storing; -1 for one that had better stand in its cell. */
  readonly numberOf: (text: string) => number;
  /** The part with all texts, in pieces. */
  readonly xml: () => Iterable<string>;
}

/** What is longer mostly stands once or a few times: sentences, checksums, names of files. */
const LONGEST_SHARED = 32;
/** So many texts are held, however long the lists are. */
const MOST_SHARED = 1 << 15;
/** Texts in a piece. */
const PIECE = 1 << 10;

export function createTextTable(): TextTable {
  const numbers = new Map<string, number>();
  const store = (text: string): number => {
    const known = numbers.get(text);
    if (known !== undefined) return known;
    numbers.set(text, numbers.size);
    return numbers.size - 1;
  };
  return {
    cell: (text) => ({ type: "s", body: `<v>${store(text)}</v>` }),
    numberOf: (text) => {
      const isShort = text.length <= LONGEST_SHARED;
      return isShort && (numbers.size < MOST_SHARED || numbers.has(text)) ? store(text) : -1;
    },
    *xml() {
      yield `${XML_HEAD}<sst xmlns="${TRANSITIONAL.main}" uniqueCount="${numbers.size}">`;
      const texts = [...numbers.keys()];
      for (let at = 0; at < texts.length; at += PIECE) {
        const items = texts.slice(at, at + PIECE);
        yield items.map((text) => `<si>${textElement(text)}</si>`).join("");
      }
      yield "</sst>";
    },
  };
}
