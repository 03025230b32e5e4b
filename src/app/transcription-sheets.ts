import { cellName, SHEET_LINKS } from "../core/address";
import type { CollectFrame } from "../core/submission/collect-frame";
import type { CoveragePart } from "../core/submission/coverage";
import { baseName } from "../core/submission/joined-forms";
import type { Settlement } from "../core/submission/settle";
import type { Submission, SubmittedFigure } from "../core/submission/submission";
import { takenForms } from "../core/submission/unit-review";
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
  return { row: FIRST_UNIT, column, to: { row: FIRST_UNIT + Math.max(units, 1) - 1, column } };
}

/**
 * One row a unit, one column an indicator, the totals above; beside it the same grid with the cell of
 * each figure. This is the table of the roll-up by unit: a unit that is not in the totals is told. Every
 * total leads to its place in the roll-up, every figure and the unit's 出处 to the cell in the submitted file, as far as Excel can hold so many links: the figures of the last units go without.
 */
export function transcriptionSheets(
  settled: Settlement,
  read: (place: number) => Submission,
  { scheme }: CollectFrame,
  fileLink: FileLink,
  words: CollectingWords
): readonly ListContent[] {
  const { collect } = words;
  const { units } = settled;
  const { indicators } = scheme;
  const placeOf = new Map(
    indicators.map((one, index) => [indicatorKey(one.form, one.code), index])
  );
  const withLinks = linkedUnits(units.length, indicators.length);
  const without = firstWithoutLinks(units.length, indicators.length);
  function* lines(show: (one: SubmittedFigure, submission: Submission, at: number) => ListCell) {
    for (const [at, { standing, verdict, parts }] of units.entries()) {
      const { unit } = standing;
      const taken = takenForms(standing, read);
      const part = partInTotals(parts, words);
      const head = [unit.code, unit.name, collect.verdict[verdict], part];
      const line: ListCell[] = [
        ...[...head, sourceCell(taken, fileLink)],
        ...indicators.map(() => null),
      ];
      for (const [, submission, forms] of taken) {
        for (const one of submission.figures) {
          const place = placeOf.get(indicatorKey(one.form, one.code));
          if (one.column === "actual" && place !== undefined && forms.has(one.form))
            line[place + BEFORE] = show(one, submission, at);
        }
      }
      yield line;
    }
  }
  const figure = (one: SubmittedFigure, submission: Submission, at: number): ListCell => {
    const value = valueOf(one);
    if (value === null || at >= withLinks) return value;
    return linkTo(value, one, fileLink(submission.file.path));
  };
  const cell = ({ sheet: name, row, cellColumn }: SubmittedFigure, { file }: Submission) =>
    `[${baseName(file.path)}]${name}!${cellName(row, cellColumn)}`;
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
      yield* lines(figure);
    }),
    sheet(collect.sheet.sources, { look: "text", width: 30 }, null, function* () {
      yield [null, collect.totalRow];
      yield* lines(cell);
    }),
  ];
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

/** The files of a unit; the first of them is led to, at the first figure that is taken from it. */
function sourceCell(taken: ReturnType<typeof takenForms>, fileLink: FileLink): ListCell {
  const [first] = taken;
  if (!first) return null;
  const [, submission, forms] = first;
  const names = taken.map(([, one]) => baseName(one.file.path)).join("\n");
  const figure = submission.figures.find((one) => forms.has(one.form) && one.column === "actual");
  return figure ? linkTo(names, figure, fileLink(submission.file.path)) : names;
}

function linkTo(
  value: ListValue,
  { sheet, row, cellColumn: column }: SubmittedFigure,
  file: string | null
): ListValue | LinkedCell {
  return file === null ? value : { value, link: { file, sheet, row, column } };
}

function valueOf({ value, shown }: SubmittedFigure): ListValue {
  return value ?? (typeof shown?.value === "string" ? shown.value : null);
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
