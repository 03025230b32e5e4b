import { SHEET_LINKS, SHEET_ROWS } from "../core/address";
import type { CollectFrame } from "../core/submission/collect-frame";
import type { Settlement } from "../core/submission/settle";
import { indicatorKey, type Indicator } from "../core/scheme/scheme";
import type { CellTarget } from "../core/sheet-content";
import type { CollectingWords } from "../locales/collect-words";
import { collectColumns as columns } from "./collect-columns";
import {
  lazily,
  listSheet,
  type ListColumn,
  type ListCell,
  type ListContent,
  type ListLine,
  type ListLook,
} from "./list-sheet";
import { TOTAL_COLUMN, totalRows } from "./total-rows";
import {
  placesByLayout,
  putFigures,
  sourcesByLayouts,
  transcribedUnits,
  type TranscribedUnit,
  type UnitSources,
} from "./transcribed-units";

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
 * each figure, and its file where the unit has sent several. This is the table of the roll-up by unit:
 * a unit that is not in the totals is told. Every total leads to its place in the roll-up, every figure
 * and the unit's 出处 to the cell in the submitted file, as far as Excel can hold so many links: the
 * figures of the last units go without.
 */
export function transcriptionSheets(
  sources: UnitSources & { readonly frame: CollectFrame },
  words: CollectingWords
): readonly ListContent[] {
  const { collect } = words;
  const { settled, fileLink } = sources;
  const { units } = settled;
  const { indicators } = sources.frame.scheme;
  const placesOf = placesByLayout(indicators);
  const withLinks = linkedUnits(units.length, indicators.length);
  const without = firstWithoutLinks(units.length, indicators.length);
  const figureLine = ({ cells, taken }: TranscribedUnit, at: number) => {
    const line = [...cells, ...Array<ListCell>(indicators.length).fill(null)];
    for (const one of taken)
      putFigures(line, BEFORE, one, at >= withLinks ? null : fileLink(one.path), placesOf);
    return line;
  };
  // Names of files take room where they stand before the cells.
  const wide = units.some(({ standing }) => standing.files.length > 1);
  const sourcesOf = sourcesByLayouts(placesOf, indicators.length);
  const sheet = (
    name: string,
    figures: Pick<ListColumn, "look" | "width">,
    source: Pick<ListColumn, "caption" | "look" | "width">,
    content: () => Generator<ListLine>,
    look: ListLook = {}
  ) =>
    listSheet(
      name,
      [
        ...columns(words, [
          ["unitCode", 12, "text"],
          ["unit", 28, "text"],
          ["verdict", 12, "centre"],
          ["inTotals", 36, "text"],
        ]),
        source,
        ...indicators.map((one) => ({ caption: captionOf(one, collect), ...figures })),
      ],
      lazily(content),
      { linked: true, frozen: FIRST_UNIT, ...look }
    );
  return [
    sheet(
      collect.sheet.transcription,
      { look: "number", width: 12 },
      // On one line, so that the rows of figures stand close together.
      { caption: collect.sourceCaption(without), look: "line", width: 24 },
      function* () {
        yield totalLine(settled, indicators, words);
        let at = 0;
        for (const unit of transcribedUnits(sources, words)) yield figureLine(unit, at++);
      }
    ),
    sheet(
      collect.sheet.sources,
      { look: "text", width: wide ? 30 : 16 },
      { caption: collect.sourceCaption(null), look: "text", width: 44 },
      function* () {
        yield [null, collect.totalRow];
        for (const { cells, taken } of transcribedUnits(sources, words))
          yield { cells, rest: sourcesOf(taken) };
      },
      // On paper the files of each unit are told; the cells of single figures are looked up here.
      { printed: BEFORE }
    ),
  ];
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

function captionOf(
  { form, code, name, unit }: Indicator,
  { noted }: CollectingWords["collect"]
): string {
  return `${indicatorKey(form, code)}\n${unit === "" ? name : noted(name, unit)}`;
}
