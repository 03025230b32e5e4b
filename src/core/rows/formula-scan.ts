import { columnNumber, parseCellName, SHEET_COLUMNS, SHEET_ROWS } from "../address";

/** Where a reference points: to the formula's own sheet, a named one, or past the workbook's rows. */
export type ReferencePlace = "own" | "sheet" | "elsewhere";

/** A reference to cells, whole rows or whole columns in a formula. */
export interface FormulaReference {
  readonly kind: "cell" | "range" | "rows" | "columns";
  readonly place: ReferencePlace;
  /** The sheet that is named, without quotes; `""` where none is. */
  readonly sheet: string;
  /** Where the sheet's name begins, or the reference where none is named. */
  readonly start: number;
  /** Where the cells begin (past `!`), and where they end. */
  readonly cells: number;
  readonly end: number;
  /** The corners as written, `$` included: `B$5`, `5` of `5:7`, `B` of `B:C`; equal for a cell. */
  readonly from: string;
  readonly to: string;
  /** The function of which it is a whole argument, in capitals; `""` for none. */
  readonly argumentOf: string;
  /** Whether it is that function's only argument (but for the number that `SUBTOTAL` begins with). */
  readonly sole: boolean;
  /** Whether it ends a range that begins with something else: `INDEX(A:A,2):A9`. */
  readonly closes: boolean;
}

/** A sheet's name before `!`. */
export interface SheetMention {
  readonly start: number;
  /** Where `!` stands. */
  readonly end: number;
  readonly sheet: string;
}

export interface FormulaScan {
  readonly references: readonly FormulaReference[];
  /** Names of single sheets of this workbook, before cells and names alike. */
  readonly mentions: readonly SheetMention[];
}

const WORD = /[$\p{L}\p{N}_.\\?]+/uy;
const ERROR = /#(?:[A-Za-z][A-Za-z0-9_/]*[!?]?)?/y;
const ROW = /^\$?[0-9]{1,7}$/;
const COLUMN = /^\$?[A-Za-z]{1,3}$/;
const SPACES = /[ \r\n\t]*/y;

interface Scanning {
  readonly formula: string;
  readonly references: FormulaReference[];
  readonly mentions: SheetMention[];
  /** The functions whose brackets are open, and which of its arguments, from 0, is being read. */
  readonly open: { readonly name: string; argument: number }[];
  /** Whether only spaces were met since the argument began. */
  fresh: boolean;
}

/**
 * Finds the references of a formula as workbook files hold it (English names, commas, A1). Texts,
 * structured references, names, functions and errors are passed over; a reference to another workbook
 * or to several sheets at once (`Sheet1:Sheet3!A1`) is found as `elsewhere`. Takes time in proportion.
 */
export function scanFormula(formula: string): FormulaScan {
  const scan: Scanning = { formula, references: [], mentions: [], open: [], fresh: false };
  let at = 0;
  while (at < formula.length) {
    const next = step(scan, at);
    const last = formula.charAt(next - 1);
    if (!/[ \r\n\t]/.test(last)) scan.fresh = last === "(" || last === ",";
    at = next;
  }
  return { references: scan.references, mentions: scan.mentions };
}

/** Passes over one token and says where the next begins. */
function step(scan: Scanning, at: number): number {
  const { formula, open } = scan;
  const code = formula.charAt(at);
  if (code === '"') return closeQuote(formula, at, '"') + 1;
  if (code === "'") return readQuoted(scan, at);
  if (code === "[") return readForeign(scan, at);
  if (code === "#") {
    const end = at + matchAt(ERROR, formula, at).length;
    // What follows a lost sheet (`#REF!A1`) is lost as well.
    return formula.charAt(end - 1) === "!" ? end + matchAt(WORD, formula, end).length : end;
  }
  const word = matchAt(WORD, formula, at);
  if (word !== "") return readWord(scan, at, word);
  if (code === "(") open.push({ name: "", argument: 0 });
  else if (code === ")") open.pop();
  else if (code === ",") {
    const call = open.at(-1);
    if (call) call.argument++;
  }
  return at + 1;
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? "";
}

/** Where the quote that opens at `at` closes; doubled ones are text. The end where it does not. */
function closeQuote(text: string, at: number, quote: string): number {
  for (let from = at + 1; ;) {
    const close = text.indexOf(quote, from);
    if (close < 0) return text.length;
    if (text.charAt(close + 1) !== quote) return close;
    from = close + 2;
  }
}

/** `'My sheet'!A1`, `'[Book1.xlsx]Sheet1'!A1`, `'First:Last'!A1`. */
function readQuoted(scan: Scanning, at: number): number {
  const { formula } = scan;
  const close = closeQuote(formula, at, "'");
  if (formula.charAt(close + 1) !== "!") return close + 1;
  const sheet = formula.slice(at + 1, close).replace(/''/g, "'");
  const place = /[[\]:]/.test(sheet) ? "elsewhere" : "sheet";
  if (place === "sheet") scan.mentions.push({ start: at, end: close + 1, sheet });
  return readAfterSheet(scan, { place, sheet, start: at }, close + 2);
}

/** `[1]Sheet1!A1`, or the brackets of a structured reference such as `[@数]`. */
function readForeign(scan: Scanning, at: number): number {
  const { formula } = scan;
  const end = closeBracket(formula, at);
  const word = matchAt(WORD, formula, end);
  const bang = end + word.length;
  if (formula.charAt(bang) !== "!") return end;
  return readAfterSheet(scan, { place: "elsewhere", sheet: word, start: at }, bang + 1);
}

/** Past the bracket that closes the one at `at`; `'` takes its meaning from the next character. */
function closeBracket(text: string, at: number): number {
  let depth = 0;
  for (let place = at; place < text.length; place++) {
    const code = text.charAt(place);
    if (code === "'") place++;
    else if (code === "[") depth++;
    else if (code === "]" && --depth === 0) return place + 1;
  }
  return text.length;
}

function readWord(scan: Scanning, at: number, word: string): number {
  const { formula } = scan;
  const end = at + word.length;
  const next = formula.charAt(end);
  if (next === "!") {
    // After a reference the colon makes a range, after anything else it lists sheets.
    const range = scan.references.at(-1)?.end === at - 1 || formula.charAt(at - 2) === ")";
    const several = formula.charAt(at - 1) === ":" && !range;
    const place = several ? "elsewhere" : "sheet";
    if (!several) scan.mentions.push({ start: at, end, sheet: word });
    return readAfterSheet(scan, { place, sheet: word, start: at }, end + 1);
  }
  if (next === "(") {
    scan.open.push({ name: word.toUpperCase(), argument: 0 });
    return end + 1;
  }
  // A table's name; its brackets are no formula.
  if (next === "[") return closeBracket(formula, end);
  return readCells(scan, { place: "own", sheet: "", start: at }, at);
}

interface Qualifier {
  readonly place: ReferencePlace;
  readonly sheet: string;
  readonly start: number;
}

/** What stands behind `!`: cells, or a name. */
function readAfterSheet(scan: Scanning, qualifier: Qualifier, at: number): number {
  const word = matchAt(WORD, scan.formula, at);
  return word === "" ? at : readCells(scan, qualifier, at);
}

function readCells(scan: Scanning, qualifier: Qualifier, at: number): number {
  const { formula } = scan;
  const from = matchAt(WORD, formula, at);
  const single = at + from.length;
  const to = formula.charAt(single) === ":" ? matchAt(WORD, formula, single + 1) : "";
  const after = single + 1 + to.length;
  // `A1:Sheet2!B2` and `A1:INDEX(…)` are no plain ranges.
  const plain = to !== "" && !"!([".includes(formula.charAt(after) || " ");
  const pair = plain ? kindOf(from, to) : null;
  if (pair) {
    push(scan, { ...qualifier, kind: pair, cells: at, end: after, from, to });
    return after;
  }
  if (parseCellName(from)) {
    push(scan, { ...qualifier, kind: "cell", cells: at, end: single, from, to: from });
  }
  return single;
}

function kindOf(from: string, to: string): "range" | "rows" | "columns" | null {
  if (parseCellName(from) && parseCellName(to)) return "range";
  if (ROW.test(from) && ROW.test(to)) return isRow(from) && isRow(to) ? "rows" : null;
  if (COLUMN.test(from) && COLUMN.test(to))
    return isColumn(from) && isColumn(to) ? "columns" : null;
  return null;
}

function isRow(text: string): boolean {
  const row = Number(text.replace("$", ""));
  return row >= 1 && row <= SHEET_ROWS;
}

function isColumn(text: string): boolean {
  return columnNumber(text.replace("$", "")) < SHEET_COLUMNS;
}

function push(
  scan: Scanning,
  found: Omit<FormulaReference, "argumentOf" | "sole" | "closes">
): void {
  const { formula, open, fresh } = scan;
  const call = open.at(-1);
  const next = formula.charAt(found.end + matchAt(SPACES, formula, found.end).length);
  const whole = call !== undefined && fresh && (next === "," || next === ")");
  const first = call?.name === "SUBTOTAL" ? 1 : 0;
  scan.references.push({
    ...found,
    closes: formula.charAt(found.start - 1) === ":",
    argumentOf: whole ? call.name : "",
    sole: whole && call.name !== "" && call.argument === first && next === ")",
  });
}
