import { cellName } from "../core/address";
import { baseName } from "../core/submission/joined-forms";
import {
  eachFigure,
  runsOf,
  type FormLayout,
  type LaidFigure,
  type PackedFigures,
} from "../core/submission/packed-figures";
import type { Settlement } from "../core/submission/settle";
import type { SubmissionHead } from "../core/submission/standing";
import type { SubmissionReader } from "../core/submission/submission-reader";
import { indicatorKey, type Indicator } from "../core/scheme/scheme";
import type { CollectingWords } from "../locales/collect-words";
import type { LinkedCell, ListCell, ListValue } from "./list-sheet";
import type { FileLink } from "./submitted-links";

/** What the rows of the transcription are made of. */
export interface UnitSources {
  readonly settled: Settlement;
  readonly heads: readonly SubmissionHead[];
  readonly read: Pick<SubmissionReader, "packed">;
  /** Gives the way to a submitted file. */
  readonly fileLink: FileLink;
}

/** A unit of the transcription: the cells before its figures, and the files that these are taken from. */
export interface TranscribedUnit {
  readonly cells: readonly ListCell[];
  readonly taken: readonly TakenFile[];
}

export interface TakenFile {
  readonly path: string;
  readonly packed: PackedFigures;
  readonly isTaken: (layout: FormLayout) => boolean;
}

/** The units in their order: 单位代码, 单位名称, 审核结论, 汇总, 出处, and their files. */
export function* transcribedUnits(
  { settled, heads, read, fileLink }: UnitSources,
  words: CollectingWords
): Generator<TranscribedUnit> {
  const { verdict: verdicts } = words.collect;
  for (const { standing, verdict, parts } of settled.units) {
    const { unit, files, current } = standing;
    const taken = files.map((place): TakenFile => {
      const isTaken = ({ form }: FormLayout) => current.get(form) === place;
      return { path: heads[place]?.file.path ?? "", packed: read.packed(place), isTaken };
    });
    const part = partInTotals(parts, words);
    const names = taken.map(({ path }) => baseName(path)).join(words.collect.between);
    const source = sourceCell(names, taken, fileLink);
    yield { cells: [unit.code, unit.name, verdicts[verdict], part, source], taken };
  }
}

/** Whether a unit is in the totals; form by form where it is in some of them only. */
function partInTotals(
  parts: Settlement["units"][number]["parts"],
  { collect }: CollectingWords
): string {
  const kinds = new Set(parts.values());
  const said = [...kinds].map((kind) => {
    if (kinds.size === 1) return collect.part[kind];
    const forms = [...parts].flatMap(([form, part]) => (part === kind ? [form] : []));
    return `${forms.join(collect.between)} ${collect.part[kind]}`;
  });
  return said.join("\n");
}

/** The files of a unit; the first of them is led to, at the first figure that is taken from it. */
function sourceCell(names: string, taken: readonly TakenFile[], fileLink: FileLink): ListCell {
  const [first] = taken;
  if (!first) return null;
  for (const layout of first.packed.layouts) {
    const figure = first.isTaken(layout) && layout.places.find(({ column }) => column === "actual");
    if (figure) return linkTo(names, figure, fileLink(first.path));
  }
  return names;
}

/** A figure of a layout that is transcribed: its place there, that of its indicator, its cell in words. */
interface OwnPlace {
  readonly place: number;
  readonly indicator: number;
  readonly laid: LaidFigure;
  readonly cell: string;
}

export type OwnPlaces = (layout: FormLayout) => readonly OwnPlace[];

/** The figures of each layout that are transcribed, found once. */
export function placesByLayout(indicators: readonly Indicator[]): OwnPlaces {
  const indexOf = new Map(
    indicators.map((one, index) => [indicatorKey(one.form, one.code), index])
  );
  const known = new WeakMap<FormLayout, readonly OwnPlace[]>();
  return (layout) => {
    const before = known.get(layout);
    if (before) return before;
    const places = layout.places.flatMap((laid, place): readonly OwnPlace[] => {
      const { form, code, column, sheet, row, cellColumn } = laid;
      const indicator = indexOf.get(indicatorKey(form, code));
      if (column !== "actual" || indicator === undefined) return [];
      return [{ place, indicator, laid, cell: `${sheet}!${cellName(row, cellColumn)}` }];
    });
    known.set(layout, places);
    return places;
  };
}

/**
 * Puts the figures that are taken from a file into a line.
 *
 * @param from the column of the first indicator
 * @param file the way to the file; `null` for figures without a link
 */
export function putFigures(
  line: ListCell[],
  from: number,
  { packed, isTaken }: TakenFile,
  file: string | null,
  placesOf: OwnPlaces
): void {
  let texts: ReadonlyMap<number, string> | null = null;
  const textAt = (at: number) => (texts ??= textsIn(packed)).get(at) ?? null;
  for (const { layout, numbers, start } of runsOf(packed)) {
    if (!isTaken(layout)) continue;
    for (const { place, indicator, laid } of placesOf(layout)) {
      const number = numbers[start + place] ?? NaN;
      const value = Number.isNaN(number) ? textAt(start + place) : number;
      line[from + indicator] = value === null ? null : linkTo(value, laid, file);
    }
  }
}

/** The texts that cells show in place of figures, by where the number would stand. */
function textsIn(packed: PackedFigures): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  if (packed.texts.length === 0) return texts;
  let at = packed.start;
  eachFigure(packed, (_laid, value, _way, held) => {
    if (value === null && typeof held === "string") texts.set(at, held);
    at += 1;
  });
  return texts;
}

function linkTo(
  value: ListValue,
  { sheet, row, cellColumn: column }: LaidFigure,
  file: string | null
): ListValue | LinkedCell {
  return file === null ? value : { value, link: { file, sheet, row, column } };
}

/**
 * The cell of each figure of a unit, with its file where the unit has sent several: the same array for
 * all units that have sent one file of the same layouts.
 */
export function sourcesByLayouts(
  placesOf: OwnPlaces,
  indicators: number
): (taken: readonly TakenFile[]) => readonly ListValue[] {
  const known = new WeakMap<readonly FormLayout[], readonly ListValue[]>();
  const sources = (taken: readonly TakenFile[]) => {
    const cells = Array<ListValue>(indicators).fill(null);
    for (const { packed, path, isTaken } of taken) {
      const name = taken.length === 1 ? "" : `[${baseName(path)}]`;
      for (const layout of packed.layouts) {
        if (!isTaken(layout)) continue;
        for (const { indicator, cell } of placesOf(layout)) cells[indicator] = name + cell;
      }
    }
    return cells;
  };
  return (taken) => {
    const [only] = taken;
    if (taken.length !== 1 || !only?.packed.layouts.every(only.isTaken)) return sources(taken);
    const { layouts } = only.packed;
    const before = known.get(layouts);
    if (before) return before;
    const cells = sources(taken);
    known.set(layouts, cells);
    return cells;
  };
}
