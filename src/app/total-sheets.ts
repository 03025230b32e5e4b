import type { CollectFrame } from "../core/submission/collect-frame";
import type { FormCoverage } from "../core/submission/coverage";
import type { Settlement } from "../core/submission/settle";
import { tellingName } from "../core/submission/unit-register";
import { indicatorKey } from "../core/scheme/scheme";
import type { CollectingWords } from "../locales/collect-words";
import { collectColumns as columns } from "./collect-columns";
import { COVERAGE_NAMES } from "./coverage-sheet";
import { listSheet, type ListCell, type ListContent } from "./list-sheet";
import { transcriptionColumn } from "./transcription-sheets";

/**
 * Every total with the number of units behind it, those that are missing by name, and the bureau's own
 * figure. A total leads to its units' figures in the transcription, and these to the submitted cells.
 */
export function totalsSheet(
  { totals, coverage, units }: Settlement,
  { scheme, register }: CollectFrame,
  words: CollectingWords
): ListContent {
  const { collect } = words;
  const placeOf = new Map(
    scheme.indicators.map((one, index) => [indicatorKey(one.form, one.code), index])
  );
  const ofForm = new Map(coverage.map((one, row) => [one.form, { ...one, row: row + 1 }]));
  const toCoverage = (count: number, row: number | undefined, column: number): ListCell =>
    count === 0 || row === undefined
      ? count
      : { value: count, link: { sheet: collect.sheet.coverage, row, column } };
  const lines = totals.map((one): readonly ListCell[] => {
    const { indicator, value } = one;
    const form = ofForm.get(indicator.form);
    const place = placeOf.get(indicatorKey(indicator.form, indicator.code));
    const leads = one.column === "actual" && value !== null && place !== undefined;
    const link = leads && {
      sheet: collect.sheet.transcription,
      ...transcriptionColumn(place, units.length),
    };
    const missing = form?.missing ?? [];
    return [
      indicator.form,
      indicator.code,
      indicator.name,
      indicator.unit,
      collect.figureColumn[one.column],
      collect.rollUp[one.how],
      link ? { value, link } : value,
      one.units,
      one.open.length,
      withoutFigure(one, form),
      toCoverage(missing.length, form?.row, COVERAGE_NAMES.missing),
      toCoverage(form?.returned.length ?? 0, form?.row, COVERAGE_NAMES.returned),
      toCoverage(form?.contained.length ?? 0, form?.row, COVERAGE_NAMES.contained),
      one.withReturned === value ? null : one.withReturned,
      one.bureau?.value ?? null,
      one.difference,
      someNames(missing, register, words),
      notesOf(one, register, words),
    ];
  });
  return listSheet(
    collect.sheet.totals,
    columns(words, [
      ["form", 9, "centre"],
      ["code", 8, "centre"],
      ["indicator", 32, "text"],
      ["measure", 10, "centre"],
      ["column", 10, "centre"],
      ["how", 10, "centre"],
      ["total", 14, "number"],
      ["units", 10, "number"],
      ["openCount", 10, "number"],
      ["without", 10, "number"],
      ["missingCount", 10, "number"],
      ["returnedCount", 10, "number"],
      ["containedCount", 10, "number"],
      ["withReturned", 14, "number"],
      ["bureau", 14, "number"],
      ["difference", 12, "number"],
      ["missingUnits", 36, "text"],
      ["note", 40, "text"],
    ]),
    lines,
    { linked: true }
  );
}

/** Units that are counted with the form and gave no figure; of a rate no figure of any of its parts. */
export function withoutFigure(
  { units, unmatched }: Settlement["totals"][number],
  form: FormCoverage | undefined
): number {
  return Math.max(0, (form?.counted.length ?? 0) - units - unmatched.length);
}

/** Names of units as they are listed in one cell or line: more than a few by their number. */
export function someNames(
  codes: readonly string[],
  register: CollectFrame["register"],
  { collect }: CollectingWords
): string {
  const shown = codes
    .slice(0, MOST_NAMES)
    .map((code) => tellingName(code, register, collect.noted));
  const names = shown.join(collect.between);
  return codes.length > shown.length ? collect.andMore(names, codes.length) : names;
}

const MOST_NAMES = 10;

/** What the board says of a total, a line each. */
function notesOf(
  one: Settlement["totals"][number],
  register: CollectFrame["register"],
  words: CollectingWords
): string | null {
  const { form, code } = one.indicator;
  // The transcription has this year's figures: those behind a total of last year are listed by a command.
  const isElsewhere = one.column === "lastYear" && one.units > 0 && one.how !== "none";
  const traced = isElsewhere ? words.collect.tracedBy(`${indicatorKey(form, code)}.上年`) : null;
  const notes = [noteOf(one, register, words), openNote(one, register, words), traced];
  return notes.flatMap((note) => note ?? []).join("\n") || null;
}

/** Why a total is not there, or what it was computed by and over which units. */
export function noteOf(
  one: Settlement["totals"][number],
  register: CollectFrame["register"],
  words: CollectingWords
): string | null {
  const { how, by, value, units } = one;
  const { collect } = words;
  if (how === "none") return collect.notRolled;
  const over = unitsNotes(one, register, words);
  if (how === "rate" && value !== null && by !== null)
    return [collect.computedBy(by), ...over].join("\n");
  if (value === null && units === 0 && over.length === 0) return collect.noUnit;
  return how === "rate" ? [collect.notComputed, ...over].join("\n") : null;
}

/** The units whose figure in a total waits for an explanation, by name; `null` where none does. */
function openNote(
  { open }: Settlement["totals"][number],
  register: CollectFrame["register"],
  words: CollectingWords
): string | null {
  return open.length === 0 ? null : words.collect.openIn(someNames(open, register, words));
}

/** Of a rate which units are not in it, and that its parts are not over the same units. */
export function unitsNotes(
  { unmatched, unequal }: Settlement["totals"][number],
  register: CollectFrame["register"],
  words: CollectingWords
): readonly string[] {
  const { collect } = words;
  return [
    ...(unmatched.length === 0
      ? []
      : [collect.unmatched(unmatched.length, someNames(unmatched, register, words))]),
    ...(unequal.length === 0 ? [] : [collect.unequal(unequal)]),
  ];
}
