import {
  heldBy,
  newLayouts,
  sameLayout,
  sameWay,
  type FigureLayouts,
  type FigureWay,
  type FormLayout,
  type LaidFigure,
  type PackedFigures,
} from "../core/submission/packed-figures";
import { cellOf, placesOf, type FigureGrid } from "./figure-grids";
import { isListOf, isRecord, parsedJson } from "./parsed-json";

/**
 * What the figures of earlier lines were of, each kept once: copies of a form say the same of all
 * figures but for their values, and that is not parsed again.
 */
export interface FigureMemory {
  readonly layouts: FigureLayouts;
  /** By their text up to the values. */
  readonly grids: Map<string, KnownGrid>;
  /** By the numbers of the grids that one form has in turn. */
  readonly forms: Map<string, FormLayout>;
}

interface KnownGrid {
  readonly number: number;
  readonly form: string;
  readonly columns: number;
  readonly places: readonly LaidFigure[];
  /** By their text. */
  readonly formats: Map<string, KnownFormats>;
}

/** Formats by place, and the ways of figures whose cells hold their values, which are found once. */
interface KnownFormats {
  readonly formats: readonly (string | undefined)[];
  readonly plain: (number | undefined)[];
  readonly none: (number | undefined)[];
}

/** Grids and forms that are kept. */
const MOST_GRIDS = 2_000;
const MOST_FORMATS = 16;

/** @param bounded whether to refuse what would fill memory; any figures are read where it is false */
export function newFigureMemory(bounded: boolean): FigureMemory {
  return { layouts: newLayouts(bounded), grids: new Map(), forms: new Map() };
}

const VALUES = ',"values":';
const VALUES_END = "]]";
/** Within a text of JSON a quote never stands bare. */
const NEXT_GRID = '},{"form":';
const FORMATS = ',"formats":[';
const KINDS = ',"kinds":{';
const HELD = ',"held":{';

/** Figures as they are read, on their way to be packed. */
interface Reading {
  readonly numbers: number[];
  readonly ways: number[];
  readonly more: number[];
  readonly texts: string[];
}

/**
 * Reads the grids of a line, which `putFigures` has written, from a place on to its end.
 *
 * @returns `null` for anything else, however valid as JSON, and for figures that there is no room for
 */
export function readFigures(
  line: string,
  from: number,
  memory: FigureMemory
): PackedFigures | null {
  const { layouts } = memory;
  const reading: Reading = { numbers: [], ways: [], more: [], texts: [] };
  const laid: FormLayout[] = [];
  let ofForm: KnownGrid[] = [];
  const end = line.length - "]}".length;
  for (let at = from; at < end;) {
    const values = line.indexOf(VALUES, at);
    const grid = values < 0 ? null : gridOf(line.slice(at, values), memory);
    const behind = line.indexOf(VALUES_END, values) + VALUES_END.length;
    const next = line.indexOf(NEXT_GRID, behind);
    const close = next < 0 ? end - 1 : next;
    if (!grid || behind < values || behind > close || line.charCodeAt(close) !== CLOSED)
      return null;
    const rows = parsedJson(line.slice(values + VALUES.length, behind));
    const isRead =
      Array.isArray(rows) && readGrid(grid, rows, line.slice(behind, close), reading, memory);
    if (!isRead) return null;
    if (ofForm.length > 0 && ofForm[0]?.form !== grid.form) {
      const layout = layoutOf(ofForm, memory);
      if (!layout) return null;
      laid.push(layout);
      ofForm = [];
    }
    ofForm.push(grid);
    at = next < 0 ? end : next + NEXT_GRID.length - '{"form":'.length;
  }
  const last = ofForm.length === 0 ? undefined : layoutOf(ofForm, memory);
  if (last === null || !line.endsWith("]}")) return null;
  if (last) laid.push(last);
  const numbers = Float64Array.from([...reading.numbers, ...reading.more]);
  const ways = layouts.bounded ? Uint8Array.from(reading.ways) : Uint32Array.from(reading.ways);
  const [start, { length }, { ways: known }, { texts }] = [0, numbers, layouts, reading];
  return { layouts: laid, numbers, ways, start, length, known, texts };
}

const CLOSED = "}".charCodeAt(0);

function gridOf(text: string, { grids }: FigureMemory): KnownGrid | null {
  const known = grids.get(text);
  if (known) return known;
  const grid = readGridText(text);
  const places = grid && placesOf(grid);
  if (!grid || !places) return null;
  const { form, columns } = grid;
  const number = grids.size;
  const read = { number, form, columns: columns.length, places, formats: new Map() };
  if (number < MOST_GRIDS) grids.set(text, read);
  // Without a number of its own, it is laid out anew.
  return number < MOST_GRIDS ? read : { ...read, number: -1 };
}

function readGridText(text: string): FigureGrid | null {
  const grid = parsedJson(`${text}}`);
  if (!isRecord(grid)) return null;
  const { form, sheet, columns, letters, codes, rows } = grid;
  const isGrid =
    typeof form === "string" &&
    typeof sheet === "string" &&
    [columns, letters, codes].every((one) => isListOf(one, (text) => typeof text === "string")) &&
    isListOf(rows, Number.isInteger);
  if (!isGrid) return null;
  const read = { form, sheet, columns, letters, codes, rows } as FigureGrid;
  const isWhole =
    read.columns.length === read.letters.length && read.codes.length === read.rows.length;
  return isWhole ? read : null;
}

function layoutOf(grids: readonly KnownGrid[], memory: FigureMemory): FormLayout | null {
  const { layouts, forms } = memory;
  const numbers = grids.map((one) => one.number);
  const key = numbers.includes(-1) ? null : numbers.join();
  const known = key === null ? undefined : forms.get(key);
  if (known) return known;
  const [first] = grids;
  const places = grids.flatMap((one) => one.places);
  const layout = sameLayout({ form: first?.form ?? "", places }, layouts);
  if (layout && key !== null && forms.size < MOST_GRIDS) forms.set(key, layout);
  return layout;
}

/** Reads what stands in a grid. `tail` is from behind the values on. @returns whether it is whole */
function readGrid(
  grid: KnownGrid,
  values: readonly unknown[],
  tail: string,
  reading: Reading,
  { layouts }: FigureMemory
): boolean {
  const { places, columns } = grid;
  const cut = cutTail(tail);
  const known = formatsOf(cut.formats, grid);
  const beside = cut.beside === "" ? NOTHING : readBeside(cut.beside);
  if (!known || !beside || values.length * columns !== places.length) return false;
  const wayOf = (value: number | null, place: number) => {
    const format = known.formats[place];
    const laid = beside === NOTHING ? undefined : places[place];
    if (laid) {
      const way = wayBeside(cellOf(laid), value, format, beside, reading);
      if (way) return sameWay(way, layouts);
    }
    const plain = value === null ? known.none : known.plain;
    const number = plain[place] ?? sameWay(plainWay("number", value, format), layouts);
    if (number !== null) plain[place] = number;
    return number;
  };
  let place = 0;
  for (const row of values) {
    if (!Array.isArray(row) || row.length !== columns) return false;
    for (const value of row as readonly unknown[]) {
      if (value !== null && !Number.isFinite(value)) return false;
      const number = value as number | null;
      const way = wayOf(number, place++);
      if (way === null) return false;
      reading.numbers.push(number === null ? NaN : number + 0);
      reading.ways.push(way);
    }
  }
  return beside.kinds.size + beside.held.size === 0;
}

/** Cuts what stands behind the values into formats, of which many lines say the same, and the rest. */
function cutTail(tail: string): { readonly formats: string; readonly beside: string } {
  const kinds = tail.indexOf(KINDS);
  const at = kinds < 0 ? tail.indexOf(HELD) : kinds;
  return at < 0
    ? { formats: tail, beside: "" }
    : { formats: tail.slice(0, at), beside: tail.slice(at) };
}

function formatsOf(text: string, { formats: known, columns, places }: KnownGrid) {
  const found = known.get(text);
  if (found) return found;
  const formats = readFormats(text, columns, places.length);
  if (!formats) return null;
  const read: KnownFormats = { formats, plain: [], none: [] };
  if (known.size < MOST_FORMATS) known.set(text, read);
  return read;
}

function readFormats(text: string, columns: number, length: number) {
  if (text === "") return [];
  if (!text.startsWith(FORMATS)) return null;
  const said = parsedJson(`{${text.slice(1)}}`);
  const rows = isRecord(said) && Array.isArray(said.formats) ? (said.formats as unknown[]) : [];
  const all = rows.flatMap((row): unknown[] =>
    Array.isArray(row) ? row : Array.from({ length: columns }, () => row)
  );
  const isFormats = all.every((one) => one === null || typeof one === "string");
  return isFormats && all.length === length
    ? all.map((one) => (one as string | null) ?? undefined)
    : null;
}

type Held = number | string | boolean | null;

/** By the cells of a grid: how it is read where that is no number, and what it holds. */
interface Beside {
  readonly kinds: Map<string, FigureWay["kind"]>;
  readonly held: Map<string, Held>;
}

const NOTHING: Beside = { kinds: new Map(), held: new Map() };

function readBeside(text: string): Beside | null {
  const said = parsedJson(`{${text.slice(1)}}`);
  if (!isRecord(said)) return null;
  const { kinds = {}, held = {} } = said;
  if (!isRecord(kinds) || !isRecord(held)) return null;
  const isRead =
    Object.values(kinds).every((one) => typeof one === "string") &&
    Object.values(held).every((one) => one === null || typeof one !== "object");
  if (!isRead) return null;
  return {
    kinds: new Map(Object.entries(kinds as Record<string, FigureWay["kind"]>)),
    held: new Map(Object.entries(held as Record<string, Held>)),
  };
}

/** The way of a figure of which something is said beside, which is taken out; `null` for another. */
function wayBeside(
  cell: string,
  value: number | null,
  format: string | undefined,
  { kinds, held }: Beside,
  { more, texts }: Reading
): FigureWay | null {
  const kind = kinds.get(cell);
  const own = held.get(cell);
  kinds.delete(cell);
  held.delete(cell);
  if (own === undefined) return kind === undefined ? null : plainWay(kind, value, format);
  const how = heldBy(own, value);
  if (how === "number") more.push(Number(own));
  else if (how === "text") texts.push(String(own));
  return { kind: kind ?? "number", held: how, format };
}

/** The way of a figure whose cell holds its value. */
function plainWay(
  kind: FigureWay["kind"],
  value: number | null,
  format: string | undefined
): FigureWay {
  const held = format === undefined ? "absent" : value === null ? null : "value";
  return { kind, held, format };
}
