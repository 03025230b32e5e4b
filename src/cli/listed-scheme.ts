import { isCaptionedAsScheme, marksSchemeSheet } from "../core/scheme/scheme-sheets";
import { ASKED_OF_LAST_YEAR, lastYearHeader, type LinesBelow } from "../core/submission/last-year";
import { figuresOfLines } from "../core/submission/last-year-lines";
import type { Sheet, Workbook } from "../core/workbook";
import { isTraditionalText } from "../app/simplify";
import { simplified } from "../app/workbook-bytes";
import { inflateNode } from "../files/inflate-node";
import { inflatePiecesNode } from "../files/inflate-pieces-node";
import { readListedWorkbook, type ListAsked } from "../files/long-list/read-lists";
import { loadSimplify } from "./input-file";

/** A scheme's workbook of which long lists of last year's figures are not held as cells. */
export interface ListedScheme {
  readonly workbook: Workbook;
  readonly below: LinesBelow;
}

/**
 * Reads the workbook of a scheme in a fraction of the time and memory that its list of last year's
 * figures would take as cells: there may be a million lines. `null` where it has no such list or must
 * be read in the usual way, which comes to the same scheme.
 */
export async function readListedScheme(bytes: Uint8Array): Promise<ListedScheme | null> {
  const tools = { inflate: inflateNode, inflatePieces: inflatePiecesNode };
  const listed = await readListedWorkbook(bytes, tools, askOfLastYear);
  // In a workbook of traditional characters every text is turned, those of the lines too.
  if (!listed || (await simplified(listed.workbook, loadSimplify)) !== listed.workbook) return null;
  const below = new Map([...listed.lines].map(([name, lines]) => [name, figuresOfLines(lines)]));
  return { workbook: listed.workbook, below };
}

/** The columns of a list of last year's figures; `null` for any sheet that the scheme could claim. */
function askOfLastYear(head: Sheet): ListAsked | null {
  const header = isCaptionedAsScheme(head) ? null : lastYearHeader(head);
  if (!header) return null;
  const columns = ASKED_OF_LAST_YEAR.map((key) => header.columns.get(key) ?? NaN);
  return { columns, mayHold };
}

const mayHold = (text: string) => !isTraditionalText(text) && !marksSchemeSheet(text);
