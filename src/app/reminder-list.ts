import type { SubmissionHead, Standing } from "../core/submission/standing";
import type { UnitReminder } from "../core/submission/unit-reminder";
import type { Letter, LetterPart } from "../files/write-letter";
import type { CommandLineWords } from "../locales/cli-words";
import { listSheet, type ListContent } from "./list-sheet";
import { signFields, type NoticeOptions } from "./return-notice";

/** A file that no unit is charged with, and why. */
export interface UnchargedFile {
  readonly path: string;
  /** Unit as the form states it; `""` where it does not. */
  readonly stated: string;
  readonly why: string;
}

export interface Reminders {
  readonly units: readonly UnitReminder[];
  readonly files: readonly UnchargedFile[];
}

/** The files that count for no unit. */
export function unchargedFiles(
  heads: readonly SubmissionHead[],
  { states }: Standing,
  { collect }: CommandLineWords
): readonly UnchargedFile[] {
  return heads.flatMap(({ file, stated, problem }, place) => {
    const state = states[place] ?? "current";
    if (state !== "unread" && state !== "unknown" && state !== "no_form") return [];
    const why = problem === null ? collect.state[state] : problem.message;
    return [{ path: file.path, stated: stated.name || stated.code, why }];
  });
}

/** The reminder list (催报名单) as a letter. */
export function reminderLetter(
  { units, files }: Reminders,
  options: NoticeOptions,
  { returning }: CommandLineWords
): Letter {
  const { reminder, caption } = returning;
  const none = units.filter((one) => one.all).length;
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
      { kind: "body", text: reminder.opening(units.length, none, options.on) },
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
      rows: units.map(({ unit, missing, all, overdue }, index) => [
        String(index + 1),
        unit.code,
        unit.name,
        missing.join(between),
        reminder.state[all ? "none" : "part"],
        unit.deadline ?? "—",
        reminder.overdue(overdue),
      ]),
    },
  };
}

const note = (text: string): LetterPart => ({ kind: "note", text });

/** The same as a workbook: the units with what each may be sent, and the files that count for none. */
export function reminderSheets(
  { units, files }: Reminders,
  options: NoticeOptions,
  words: CommandLineWords
): readonly ListContent[] {
  const { reminder, caption, between, file } = words.returning;
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
      reminder.state[one.all ? "none" : "part"],
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
  { unit, missing, all, overdue }: UnitReminder,
  { year, deadline, contact }: NoticeOptions,
  { returning }: CommandLineWords
): string {
  const who = contact.filter((one) => one !== "").join(" ");
  return returning.reminder.text({
    ...{ name: unit.name, year, missing, all, deadline: unit.deadline, overdue },
    until: deadline,
    contact: who === "" ? null : who,
  });
}
