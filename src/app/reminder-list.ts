import type { SubmissionHead, Standing } from "../core/submission/standing";
import type { Submission } from "../core/submission/submission";
import type { UnitReminder } from "../core/submission/unit-reminder";
import type { Letter, LetterPart } from "../files/write-letter";
import type { CommandLineWords } from "../locales/cli-words";
import { whyNobodys } from "./collect-sheets";
import { listSheet, type ListContent } from "./list-sheet";
import { ownUncharged, signFields, type NoticeOptions, type UnchargedFile } from "./return-notice";

/** The files that count for no unit. */
export function unchargedFiles(
  heads: readonly SubmissionHead[],
  { states, units }: Standing,
  read: (place: number) => Submission,
  { collect, returning }: CommandLineWords
): readonly UnchargedFile[] {
  const hinted = new Map<number, string>();
  for (const { unit, strays } of units) for (const place of strays) hinted.set(place, unit.name);
  return heads.flatMap(({ file, stated, problem }, place) => {
    const state = states[place] ?? "current";
    if (state !== "unread" && state !== "unknown" && state !== "no_form") return [];
    const hint = hinted.get(place);
    const why = problem?.message ?? whyNobodys(state, () => read(place)) ?? collect.state[state];
    const unit = hint === undefined ? "" : returning.reminder.hinted(hint);
    return [{ place, path: file.path, stated: stated.name || stated.code || unit, why }];
  });
}

/** The reminder list (催报名单) as a letter. */
export function reminderLetter(
  units: readonly UnitReminder[],
  options: NoticeOptions,
  { returning }: CommandLineWords
): Letter {
  const { reminder, caption } = returning;
  const { uncharged: files } = options;
  const count = (state: "none" | "stray") => units.filter((one) => stateOf(one) === state).length;
  const withoutDay = options.on === null && units.length > 0 ? [note(reminder.withoutDay)] : [];
  const uncharged: readonly LetterPart[] = [
    { kind: "heading", text: reminder.filesHeading },
    { kind: "body", text: reminder.filesOpening(files.length, units.length) },
    {
      kind: "table",
      table: {
        columns: [
          { caption: caption.number, width: 6, align: "center" },
          { caption: caption.file, width: 44, align: "left" },
          { caption: caption.unit, width: 24, align: "left" },
          { caption: caption.reason, width: 44, align: "left" },
        ],
        rows: files.map((one, index) => [String(index + 1), one.path, one.stated, one.why]),
      },
    },
  ];
  return {
    title: reminder.title,
    parts: [
      { kind: "subtitle", text: reminder.subtitle(options.year, options.on) },
      {
        kind: "body",
        text: reminder.opening(units.length, count("none"), count("stray"), options.on),
      },
      ...(units.length > 0 ? [unitsTable(units, returning)] : []),
      ...withoutDay,
      ...(files.length > 0 ? uncharged : []),
      { kind: "fields", rows: signFields(options, returning.notice, returning.day).slice(0, 2) },
    ],
  };
}

function unitsTable(
  units: readonly UnitReminder[],
  { reminder, caption, between }: CommandLineWords["returning"]
): LetterPart {
  return {
    kind: "table",
    table: {
      columns: [
        { caption: caption.number, width: 6, align: "center" },
        { caption: caption.unitCode, width: 20, align: "left" },
        { caption: caption.unit, width: 40, align: "left" },
        { caption: caption.missing, width: 30, align: "left" },
        { caption: caption.state, width: 10, align: "center" },
        { caption: caption.deadline, width: 12, align: "center", firm: 10 },
        { caption: caption.overdue, width: 10, align: "center" },
      ],
      rows: units.map(({ unit, missing, overdue, ...one }, index) => [
        String(index + 1),
        unit.code,
        unit.name,
        missing.join(between),
        reminder.state[stateOf(one)],
        unit.deadline ?? "—",
        reminder.overdue(overdue),
      ]),
    },
  };
}

function stateOf({ all, strays }: Pick<UnitReminder, "all" | "strays">): "none" | "part" | "stray" {
  if (strays.length > 0) return "stray";
  return all ? "none" : "part";
}

const note = (text: string): LetterPart => ({ kind: "note", text });

/** The same as a workbook: the units with what each may be sent, and the files that count for none. */
export function reminderSheets(
  units: readonly UnitReminder[],
  options: NoticeOptions,
  words: CommandLineWords
): readonly ListContent[] {
  const { reminder, caption, between, file } = words.returning;
  const { uncharged: files } = options;
  const list = listSheet(
    file.reminders,
    [
      { caption: caption.number, width: 6, look: "centre" },
      { caption: caption.unitCode, width: 14, look: "text" },
      { caption: caption.unit, width: 28, look: "text" },
      { caption: caption.missing, width: 18, look: "text" },
      { caption: caption.state, width: 12, look: "centre" },
      { caption: caption.deadline, width: 12, look: "centre" },
      { caption: caption.overdue, width: 10, look: "centre" },
      { caption: caption.text, width: 70, look: "text" },
    ],
    units.map((one, index) => [
      index + 1,
      one.unit.code,
      one.unit.name,
      one.missing.join(between),
      reminder.state[stateOf(one)],
      one.unit.deadline,
      one.overdue !== null && one.overdue > 0 ? one.overdue : reminder.overdue(one.overdue),
      reminderText(one, options, words),
    ])
  );
  const uncharged = listSheet(
    reminder.filesSheet,
    [
      { caption: caption.number, width: 6, look: "centre" },
      { caption: caption.file, width: 50, look: "text" },
      { caption: caption.unit, width: 28, look: "text" },
      { caption: caption.reason, width: 60, look: "text" },
    ],
    files.map((one, index) => [index + 1, one.path, one.stated, one.why])
  );
  return files.length > 0 ? [list, uncharged] : [list];
}

/** What a unit that lacks forms is sent: one paragraph, to be pasted into a message. */
export function reminderText(
  { unit, missing, all, overdue, strays }: UnitReminder,
  { year, deadline, contact, uncharged }: NoticeOptions,
  { returning }: CommandLineWords
): string {
  const who = contact.filter((one) => one !== "").join(" ");
  return returning.reminder.text({
    ...{ name: unit.name, year, missing, all, deadline: unit.deadline, overdue },
    until: deadline,
    contact: who === "" ? null : who,
    strays: ownUncharged(strays, uncharged),
  });
}
