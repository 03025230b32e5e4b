import { cellName, SHEET_LINKS, SHEET_ROWS } from "../core/address";
import type { CollectFrame } from "../core/submission/collect-frame";
import type { CoveragePart } from "../core/submission/coverage";
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
import type { CellTarget } from "../core/sheet-content";
import type { CollectingWords } from "../locales/collect-words";
import { collectColumns as columns } from "./collect-columns";
import {
  lazily,
  listSheet,
  type LinkedCell,
  type ListColumn,
  type ListCell,
  type ListContent,
  type ListValue,
} from "./list-sheet";
import type { FileLink } from "./submitted-links";
import { TOTAL_COLUMN, totalRows } from "./total-rows";

/** 单位代码, 单位名称, 审核结论, 汇总, 出处 stand before the indicators; the totals above the units. */
const BEFORE = 5;
const FIRST_UNIT = 2;

/** The units' figures of an indicator in the transcription, counted from 0. */
export function transcriptionColumn(
  place: number,
  units: number
): Pick<CellTarget, "row" | "column" | "to"> {
  const column = BEFORE + place;
  // What a sheet has no room for stands in the next one.
  const last = Math.min(FIRST_UNIT + Math.max(units, 1), SHEET_ROWS) - 1;
  return { row: FIRST_UNIT, column, to: { row: last, column } };
}

/**
 * One row a unit, one column an indicator, the totals above; beside it the same grid with the cell of
 * each figure, and its file where the unit has sent several. This is the table of the roll-up by unit: a unit that is not in the totals is told.
 * Every total leads to its place in the roll-up, every figure and the unit's 出处 to the cell in the
 * submitted file, as far as Excel can hold so many links: the figures of the last units go without.
 */
export function transcriptionSheets(
  { settled, heads, read, frame, fileLink }: TranscribedFrom,
  words: CollectingWords
): readonly ListContent[] {
  const { collect } = words;
  const { units } = settled;
  const { indicators } = frame.scheme;
  const placesOf = placesByLayout(indicators);
  const withLinks = linkedUnits(units.length, indicators.length);
  const without = firstWithoutLinks(units.length, indicators.length);
  function* lines(write: (packed: PackedFigures, unit: TranscribedUnit) => void) {
    for (const [at, { standing, verdict, parts }] of units.entries()) {
      const { unit, files, current } = standing;
      const part = partInTotals(parts, words);
      const head = [unit.code, unit.name, collect.verdict[verdict], part];
      const taken = files.map((place) => {
        const isTaken = ({ form }: FormLayout) => current.get(form) === place;
        return { path: heads[place]?.file.path ?? "", packed: read.packed(place), isTaken };
      });
      const line: ListCell[] = [
        ...[...head, sourceCell(taken, fileLink)],
        ...indicators.map(() => null),
      ];
      const isAlone = taken.length === 1;
      for (const { packed, ...one } of taken) write(packed, { ...one, at, isAlone, line });
      yield line;
    }
  }
  const writeFigures = (packed: PackedFigures, { at, line, path, isTaken }: TranscribedUnit) => {
    const file = at >= withLinks ? null : fileLink(path);
    const texts = textsIn(packed);
    for (const { layout, numbers, start } of runsOf(packed)) {
      if (!isTaken(layout)) continue;
      for (const { place, column, laid } of placesOf(layout)) {
        const number = numbers[start + place] ?? NaN;
        const value = Number.isNaN(number) ? (texts?.get(start + place) ?? null) : number;
        line[column] = value === null ? null : linkTo(value, laid, file);
      }
    }
  };
  const writeSources = ({ layouts }: PackedFigures, unit: TranscribedUnit) => {
    const { line, path, isTaken, isAlone } = unit;
    const name = isAlone ? "" : `[${baseName(path)}]`;
    for (const layout of layouts) {
      if (!isTaken(layout)) continue;
      for (const { column, cell } of placesOf(layout)) line[column] = name + cell;
    }
  };
  const sheet = (
    name: string,
    { look, width }: Pick<ListColumn, "look" | "width">,
    firstWithout: number | null,
    content: () => Generator<readonly ListCell[]>
  ) =>
    listSheet(
      name,
      [
        ...columns(words, [
          ["unitCode", 12, "text"],
          ["unit", 22, "text"],
          ["verdict", 12, "centre"],
          ["inTotals", 16, "text"],
        ]),
        { caption: collect.sourceCaption(firstWithout), width: 24, look: "text" },
        ...indicators.map((one) => ({ caption: captionOf(one), width, look })),
      ],
      lazily(content),
      { linked: true, frozen: FIRST_UNIT }
    );
  return [
    sheet(collect.sheet.transcription, { look: "number", width: 12 }, without, function* () {
      yield totalLine(settled, indicators, words);
      yield* lines(writeFigures);
    }),
    sheet(collect.sheet.sources, { look: "text", width: 16 }, null, function* () {
      yield [null, collect.totalRow];
      yield* lines(writeSources);
    }),
  ];
}

/** What the transcription is made of. */
export interface TranscribedFrom {
  readonly settled: Settlement;
  readonly heads: readonly SubmissionHead[];
  readonly read: Pick<SubmissionReader, "packed">;
  readonly frame: CollectFrame;
  readonly fileLink: FileLink;
}

/** A submission of a unit, and the line that its figures go to. */
interface TranscribedUnit {
  readonly path: string;
  readonly isTaken: (layout: FormLayout) => boolean;
  /** Place of the unit among all. */
  readonly at: number;
  /** Whether the unit has no other. */
  readonly isAlone: boolean;
  readonly line: ListCell[];
}

/** A figure of a layout that goes to the sheet: its place, its column there, and its cell in words. */
interface OwnPlace {
  readonly place: number;
  readonly column: number;
  readonly laid: LaidFigure;
  readonly cell: string;
}

/** The figures of each layout that go to the sheet. */
function placesByLayout(indicators: readonly Indicator[]) {
  const columnOf = new Map(
    indicators.map((one, index) => [indicatorKey(one.form, one.code), BEFORE + index])
  );
  const known = new WeakMap<FormLayout, readonly OwnPlace[]>();
  return (layout: FormLayout) => {
    const before = known.get(layout);
    if (before) return before;
    const places = layout.places.flatMap((laid, place): readonly OwnPlace[] => {
      const column = columnOf.get(indicatorKey(laid.form, laid.code));
      if (laid.column !== "actual" || column === undefined) return [];
      return [
        { place, column, laid, cell: `${laid.sheet}!${cellName(laid.row, laid.cellColumn)}` },
      ];
    });
    known.set(layout, places);
    return places;
  };
}

/** The texts that cells show in place of figures, by where the number would stand; `null` for none. */
function textsIn(packed: PackedFigures): ReadonlyMap<number, string> | null {
  if (packed.texts.length === 0) return null;
  const texts = new Map<number, string>();
  let at = packed.start;
  eachFigure(packed, (_laid, value, _way, held) => {
    if (value === null && typeof held === "string") texts.set(at, held);
    at += 1;
  });
  return texts;
}

/** Whether a unit is in the totals; form by form where it is in some of them only. */
function partInTotals(
  parts: Settlement["units"][number]["parts"],
  { collect }: CollectingWords
): string {
  const forms = new Map<CoveragePart, string[]>();
  for (const [form, part] of parts) forms.set(part, [...(forms.get(part) ?? []), form]);
  const said = [...forms].map(([part, own]) =>
    forms.size > 1 ? `${own.join(collect.between)} ${collect.part[part]}` : collect.part[part]
  );
  return said.join("\n");
}

/** How many units have a link at each figure, once every total and every unit has one. */
function linkedUnits(units: number, indicators: number): number {
  const left = SHEET_LINKS - units - indicators;
  return Math.max(0, Math.min(units, Math.floor(left / Math.max(1, indicators))));
}

/** The first row, from 1, whose figures lead nowhere; `null` where all do. */
export function firstWithoutLinks(units: number, indicators: number): number | null {
  const linked = linkedUnits(units, indicators);
  return linked < units ? linked + FIRST_UNIT + 1 : null;
}

interface TakenFile extends Pick<TranscribedUnit, "path" | "isTaken"> {
  readonly packed: PackedFigures;
}

/** The files of a unit; the first of them is led to, at the first figure that is taken from it. */
function sourceCell(taken: readonly TakenFile[], fileLink: FileLink): ListCell {
  const [first] = taken;
  if (!first) return null;
  const names = taken.map(({ path }) => baseName(path)).join("\n");
  for (const layout of first.packed.layouts) {
    const figure = first.isTaken(layout) && layout.places.find(({ column }) => column === "actual");
    if (figure) return linkTo(names, figure, fileLink(first.path));
  }
  return names;
}

function linkTo(
  value: ListValue,
  { sheet, row, cellColumn: column }: LaidFigure,
  file: string | null
): ListValue | LinkedCell {
  return file === null ? value : { value, link: { file, sheet, row, column } };
}

/** The roll-up of every indicator, above the units that it adds up. */
function totalLine(
  settled: Settlement,
  indicators: readonly Indicator[],
  { collect }: CollectingWords
): readonly ListCell[] {
  const totals = totalRows(settled);
  return [
    ...[null, collect.totalRow, null, null, null],
    ...indicators.map((one): ListCell => {
      const total = totals.get(indicatorKey(one.form, one.code));
      if (!total || total.value === null) return null;
      const link = { sheet: collect.sheet.totals, row: total.row, column: TOTAL_COLUMN };
      return { value: total.value, link };
    }),
  ];
}

function captionOf({ form, code, name, unit }: Indicator): string {
  return `${indicatorKey(form, code)}\n${name}${unit === "" ? "" : `（${unit}）`}`;
}
