import { parse } from "papaparse";
import { decodeText } from "./csv-text";
import { ProblemError } from "./problem-error";
import { refuseTooLarge } from "./refuse";

/** Cells of one table. */
const MOST_CELLS = 20_000_000;

const SEPARATORS = [",", "\t", ";"] as const;
const QUOTE = 0x22;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/**
 * Reads a CSV file: rows of cells as written, empty rows included, so that the index of a row is
 * the one Excel shows. The separator is the one of comma, tab and semicolon that the first row with
 * any of them has most of.
 *
 * @throws ProblemError as `decodeText`, `too_large`, or `csv_quote` for a quote that does not close
 */
export function readCsv(bytes: Uint8Array): readonly (readonly string[])[] {
  const text = decodeText(bytes);
  if (countCells(text) > MOST_CELLS) refuseTooLarge("cells", "", MOST_CELLS);
  const { data, errors } = parse<string[]>(text, { delimiter: separatorOf(text) });
  const quote = errors.find((error) => error.type === "Quotes");
  if (quote) throw new ProblemError({ code: "csv_quote", row: quote.row ?? 0 });
  return data;
}

/** How many cells the text can have at most, whatever is quoted. */
function countCells(text: string): number {
  let cells = 1;
  for (let at = 0; at < text.length; at++) {
    const letter = text.charCodeAt(at);
    if (letter === 0x2c || letter === 0x09 || letter === 0x3b) cells++;
    else if (letter === LINE_FEED || letter === CARRIAGE_RETURN) cells++;
  }
  return cells;
}

function separatorOf(text: string): string {
  const counts = new Map<string, number>(SEPARATORS.map((separator) => [separator, 0]));
  let quoted = false;
  let any = false;
  for (let at = 0; at < text.length; at++) {
    const letter = text.charCodeAt(at);
    if (letter === QUOTE) quoted = !quoted;
    else if (quoted) continue;
    else if ((letter === LINE_FEED || letter === CARRIAGE_RETURN) && any) break;
    else {
      const count = counts.get(text.charAt(at));
      if (count === undefined) continue;
      counts.set(text.charAt(at), count + 1);
      any = true;
    }
  }
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}
