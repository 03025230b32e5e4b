import { baseName } from "../core/submission/joined-forms";
import type { FindingGroup, UnitReturn } from "../core/submission/unit-return";
import type { Letter, LetterField, LetterPart } from "../files/write-letter";
import type { CommandLineWords } from "../locales/cli-words";
import type { ToldFile } from "../locales/return-words";
import { annexOf, filesPart, findingsTable, uncheckedPart } from "./notice-tables";

/** What a notice says beside what was found. All days as `2023-11-20`, `null` where none was given. */
export interface NoticeOptions {
  /** Year of the scheme, for forms that state none. */
  readonly year: number;
  readonly checkedOn: string | null;
  /** The day of the notice. */
  readonly on: string | null;
  readonly deadline: string | null;
  /** Name of the bureau; `""` leaves its place open. */
  readonly issuer: string;
  /** Name and telephone of who answers questions. */
  readonly contact: readonly [name: string, phone: string];
  /** The files that count for no unit. */
  readonly uncharged: readonly UnchargedFile[];
}

/** A file that no unit is charged with, or with all but its blank forms, and why. */
export interface UnchargedFile {
  /** Its place in the heads. */
  readonly place: number;
  readonly path: string;
  /** Unit as the form states it; else one that the name of the file speaks of; `""` where neither. */
  readonly stated: string;
  readonly why: string;
  /** Whether blank forms are why: then it is the unit's own. */
  readonly blank: boolean;
  /** Whether other forms of it count. */
  readonly counts: boolean;
}

/** Those of them that are or may be a unit's own, as it is told of them. */
export function ownUncharged(
  places: readonly number[],
  uncharged: readonly UnchargedFile[]
): readonly ToldFile[] {
  return uncharged
    .filter(({ place }) => places.includes(place))
    .map(({ path, why, blank }) => ({ file: baseName(path), why, blank }));
}

/** The same with the marked copies of one unit, by the order of its files. */
export interface UnitNoticeOptions extends NoticeOptions {
  /** `null` for a file in which nothing is asked about. */
  readonly copies: readonly (string | null)[];
  /** The sheets 审核说明 that were added to the copies, by name: a unit may have one of its own. */
  readonly explanationSheets: readonly string[];
}

/** The return notice (退回通知单) of a unit as a letter. */
export function returnNotice(
  told: UnitReturn,
  options: UnitNoticeOptions,
  words: CommandLineWords
): Letter {
  const { notice } = words.returning;
  const { headings } = notice;
  const sections: (readonly [string, readonly LetterPart[]])[] = [
    [headings.files, filesPart(told.files, options.copies, words)],
    ...(["correct", "explain", "noted"] as const).flatMap((part) => {
      const groups = told[part];
      if (groups.length === 0) return [];
      const table = findingsTable(groups, part, told, words);
      return [[headings[part](countOf(groups)), [table]] as const];
    }),
  ];
  const { unchecked } = told;
  if (unchecked.length > 0)
    sections.push([headings.unchecked(uncheckedCount(told)), [uncheckedPart(told, words)]]);
  sections.push([headings.how(told.verdict), howTo(told, options, words).map(body)]);
  return {
    title: notice.title,
    parts: [
      { kind: "addressee", text: notice.addressee(told.unit.name, told.unit.code) },
      ...openingOf(told, options, words).map(body),
      ...sections.flatMap(([heading, parts], index): readonly LetterPart[] => [
        { kind: "heading", text: notice.heading(index + 1, heading) },
        ...parts,
      ]),
      ...signOff(options, words),
      ...annexOf(told, words),
    ],
  };
}

const body = (text: string): LetterPart => ({ kind: "body", text });

export const countOf = (groups: readonly FindingGroup[]) =>
  groups.reduce((sum, one) => sum + one.findings.length, 0);

export const uncheckedCount = ({ unchecked }: UnitReturn) =>
  unchecked.reduce((sum, one) => sum + one.rules.length, 0);

/** What was checked, with which verdict, and what is asked until when. */
export function openingOf(
  told: UnitReturn,
  options: NoticeOptions,
  { returning }: CommandLineWords
): readonly string[] {
  const { notice } = returning;
  const through = Math.max(0, ...told.files.map((one) => one.through ?? 0));
  const from = Math.min(through, ...told.files.map((one) => one.from ?? 1));
  const year = told.files.find((one) => one.year !== null)?.year ?? options.year;
  const { verdict } = told;
  const [hard, open] = [countOf(told.correct), countOf(told.explain)];
  // Where only their names put two files in order, nobody knows which was sent before.
  const changed = told.resubmission?.newer.by === "name" ? null : told.resubmission;
  return [
    notice.opening({
      period: notice.period(year, through > 0 ? [from, through] : null),
      forms: [...new Set(told.files.flatMap((one) => one.forms))],
      checkedOn: options.checkedOn,
      ...{ verdict, hard, open, unchecked: uncheckedCount(told) },
    }),
    ...(changed ? [notice.changed(changed)] : []),
    ...ownUncharged(told.strays, options.uncharged).map(notice.stray),
    notice.request({
      ...{ verdict, hasQueries: open > 0, deadline: returning.day(options.deadline) },
    }) +
      (told.missing.length > 0
        ? sentenceGap(returning.between) + notice.missing(told.missing)
        : ""),
  ];
}

/** English sets a space between two sentences; its lists have one behind the comma. */
const sentenceGap = (between: string) => (between.endsWith(" ") ? " " : "");

/** How to correct and explain. */
export function howTo(
  told: UnitReturn,
  { copies, explanationSheets }: UnitNoticeOptions,
  { returning, results }: CommandLineWords
): readonly string[] {
  return returning.notice.how({
    copies: copies.filter((one) => one !== null).length,
    hasQueries: told.explain.length > 0,
    hasUnchecked: told.unchecked.length > 0,
    verdict: told.verdict,
    resultsSheet: results.sheet,
    explanationSheet: explanationSheets.join(returning.between) || results.explanationSheet,
  });
}

/** Who sends it, and room for names, telephone, dates and the receipt. */
function signOff(options: NoticeOptions, { returning }: CommandLineWords): readonly LetterPart[] {
  return [
    ...(options.issuer === "" ? [] : [{ kind: "closing", text: options.issuer } as const]),
    ...(options.on === null ? [] : [{ kind: "closing", text: returning.day(options.on) } as const]),
    { kind: "fields", rows: signFields(options, returning.notice, returning.day) },
  ];
}

export function signFields(
  { on, contact: [name, phone] }: NoticeOptions,
  { fields, dateByHand }: CommandLineWords["returning"]["notice"],
  day: (day: string) => string
): readonly (readonly LetterField[])[] {
  return [
    [
      { caption: fields.issuedBy, text: "" },
      { caption: fields.handledBy, text: name },
    ],
    [
      { caption: fields.phone, text: phone },
      { caption: fields.date, text: on === null ? dateByHand : day(on) },
    ],
    [
      { caption: fields.receivedBy, text: "" },
      { caption: fields.receivedOn, text: dateByHand },
    ],
  ];
}
