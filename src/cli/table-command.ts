import { bareFormNumber } from "../core/form/form-identity";
import { freeName } from "../core/free-name";
import { writtenTable } from "../app/table-content";
import { placeTable, type PlacedTable, type TableInHand } from "../app/table-edits";
import { fitsOnSheet, inTheWay, tableName } from "../app/table-place";
import { addressText, parseCellName, rangeName } from "../core/address";
import { canHaveChart, TABLE_KINDS, type TableKind } from "../core/table/table";
import { tableOf } from "../core/table/table-of";
import type { CellAddress, Edit, Range } from "../core/workbook";
import { deflateNode } from "../files/deflate-node";
import { inflateNode } from "../files/inflate-node";
import { patchWorkbook } from "../files/patch-workbook";
import { readLook } from "../files/read-look";
import type { CommandLineWords } from "../locales/cli-words";
import type { Arguments } from "./arguments";
import { EXIT } from "./check-command";
import { checkInput, type CheckedWorkbook } from "./checked-workbook";
import { Failure } from "./failure";
import { fileFailure, type InputFile } from "./input-file";
import { claimOutput, writeOutput } from "./output-file";
import { Progress } from "./progress";
import { tableDate } from "./table-date";
import { tableOfUnits } from "./unit-table-command";

/** A table that has not its place yet; a new sheet is called by its kind. */
type NamedTable = Omit<TableInHand, "name"> & { readonly called: string };

/**
 * `heshu table`: a copy of the workbook with a table of its figures at a cell, or on a new sheet, and
 * a chart of attainment below it where one is asked for. Cells that hold something are never written
 * over. The exit code is that of the check on which the figures stand.
 */
export async function table(
  asked: Arguments,
  words: CommandLineWords,
  print: (line: string) => void
): Promise<number> {
  if (asked.operands[0]?.toLowerCase() === UNITS) return tableOfUnits(asked, words, print);
  const kind = readKind(asked, words);
  const path = asked.operands[1];
  if (path === undefined) throw new Failure([words.cli.insert.noKind(KINDS)]);
  const target = asked.at === null ? null : readPlace(asked.at, words);
  const date = tableDate(asked.date, words);
  if (asked.out === null) throw new Failure([words.cli.insert.noOut]);
  const inputs = asked.scheme === null ? [path] : [path, asked.scheme];
  claimOutput(asked.out, path, inputs, asked.force, words);

  const progress = new Progress(4);
  const checked = await checkInput(path, asked, words, progress);
  const { data, result } = checked;
  const inHand = tableInHand(kind, checked, asked, date, words);
  const lines = [words.cli.verdict(result.verdict)];
  if (inHand.table.rows.length === 0) lines.push(words.cli.insert.noRows(kind));
  else {
    const { edits, at, covers } = putTable(data, inHand, target, words);
    try {
      const codec = { inflate: inflateNode, deflate: deflateNode };
      writeOutput(asked.out, patchWorkbook(data.bytes, edits, codec), words);
    } catch (error) {
      throw fileFailure(error, path, words);
    }
    const place = `${at.sheet}!${rangeName(aroundAll(covers))}`;
    lines.push(words.cli.insert.written(asked.out, place, inHand.table.rows.length));
  }
  progress.step();
  progress.end();
  for (const line of lines) print(line);
  return EXIT[result.verdict];
}

function aroundAll(ranges: readonly Range[]): Range {
  return {
    top: Math.min(...ranges.map(({ top }) => top)),
    left: Math.min(...ranges.map(({ left }) => left)),
    bottom: Math.max(...ranges.map(({ bottom }) => bottom)),
    right: Math.max(...ranges.map(({ right }) => right)),
  };
}

function readKind(asked: Arguments, { cli }: CommandLineWords): TableKind {
  const [text] = asked.operands;
  if (text === undefined) throw new Failure([cli.insert.noKind(KINDS)]);
  const kind = TABLE_KINDS.find((one) => one === text.toLowerCase());
  if (!kind) throw new Failure([cli.insert.badKind(text, KINDS)]);
  if (asked.chart && !canHaveChart(kind)) {
    throw new Failure([cli.insert.noChart(kind, TABLE_KINDS.filter(canHaveChart))]);
  }
  return kind;
}

/** `Sheet!B3` or `'My sheet'!B3`; quotes inside a quoted name are doubled. */
function readPlace(text: string, { cli }: CommandLineWords): CellAddress {
  const [, name = "", cell = ""] = /^(.+)!([^!]+)$/su.exec(text.trim()) ?? [];
  const sheet = /^'.*'$/su.test(name) ? name.slice(1, -1).replace(/''/g, "'") : name;
  const parsed = parseCellName(cell);
  if (sheet === "" || !parsed) throw new Failure([cli.insert.badPlace(text)]);
  return { sheet, ...parsed };
}

/** Of results, not of one workbook: see `tableOfUnits`. */
const UNITS = "units";
const KINDS: readonly string[] = [...TABLE_KINDS, UNITS];

function tableInHand(
  kind: TableKind,
  { data, scheme, result }: CheckedWorkbook,
  asked: Arguments,
  date: string,
  words: CommandLineWords
): NamedTable {
  const form = asked.form === null ? null : bareFormNumber(asked.form);
  const forms = [...new Set(result.report.forms.map((one) => one.form))];
  if (form !== null && !forms.includes(form)) {
    throw new Failure([words.cli.insert.noForm(form, forms)]);
  }
  const made = tableOf(kind, result, scheme, { form, chart: asked.chart });
  const sheets = new Set(data.workbook.sheets.map(({ name }) => name));
  return {
    called: words.inserted.kinds[kind],
    table: made,
    written: writtenTable(made, words, words.inserted, date),
    words: words.inserted,
    sheets,
  };
}

/** The edits that put the table where it was asked for; a `Failure` where something is in the way. */
function putTable(
  data: InputFile,
  inHand: NamedTable,
  place: CellAddress | null,
  words: CommandLineWords
): PlacedTable & { readonly at: CellAddress } {
  const { sheets, names } = data.workbook;
  const looks = lookOf(data, words);
  const taken = new Set(
    [...looks.flatMap(({ tables }) => tables), ...names].map(({ name }) => name.toLowerCase())
  );
  const used = new Set(sheets.map(({ name }) => name.toLowerCase()));
  const at = place ?? {
    sheet: freeName(words.pane.summarySheet(inHand.called, inHand.table.year), used),
    ...{ row: 0, column: 0 },
  };
  const name = tableName(inHand.table.year, at, taken);
  const placed = placeTable({ ...inHand, name }, at);
  if (!fitsOnSheet(placed.covers)) {
    throw new Failure([words.cli.insert.noRoom(addressText(at))]);
  }
  if (place === null) return { ...placed, edits: [newSheet(at.sheet), ...placed.edits], at };
  const index = sheets.findIndex((sheet) => sheet.name === at.sheet && sheet.kind === "worksheet");
  const sheet = sheets[index];
  if (!sheet) {
    const known = sheets.filter(({ kind }) => kind === "worksheet").map((one) => one.name);
    throw new Failure([words.cli.insert.noSheet(at.sheet, known)]);
  }
  const look = looks[index];
  if (look?.protectedSheet) throw new Failure([words.cli.insert.protectedSheet(at.sheet)]);
  const tables = (look?.tables ?? []).flatMap(({ range }) => range);
  const found = inTheWay(sheet, tables, placed.covers);
  if (found) {
    throw new Failure([words.cli.insert.occupied(`${at.sheet}!${found.place}`, found.by)]);
  }
  return { ...placed, at };
}

function lookOf({ bytes, path }: InputFile, words: CommandLineWords) {
  try {
    return readLook(bytes, inflateNode).sheets;
  } catch (error) {
    throw fileFailure(error, path, words);
  }
}

/** Printed as wide as the page, with room for a chart below. */
function newSheet(name: string): Edit {
  return {
    kind: "addSheet",
    content: {
      name,
      cells: [],
      widths: [],
      gridLines: false,
      print: { fitWidth: true, footer: "&P / &N" },
    },
  };
}
