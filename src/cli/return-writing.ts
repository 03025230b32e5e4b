import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { reminderLetter, reminderSheets, reminderText } from "../app/reminder-list";
import { countOf } from "../app/return-notice";
import { unitReturn, type UnitReturn } from "../core/submission/unit-return";
import { deflateNode } from "../files/deflate-node";
import { inflateNode } from "../files/inflate-node";
import { writeLetter } from "../files/write-letter";
import type { UnitVerdict } from "../locales/collect-words";
import type { CommandLineWords } from "../locales/cli-words";
import type { Arguments } from "./arguments";
import { listWorkbookBytes } from "./list-bytes";
import { printJson, printNote } from "./printing";
import { Progress } from "./progress";
import { isWritten, type PlannedUnit, type ReturnPlan } from "./return-plan";
import { recordText, returnRecord, type ReturnRecord } from "./return-record";
import type { Staging } from "./return-staging";
import { makeReturn } from "./return-unit";
import type { SubmittedSources } from "./submitted-sources";

const RECORD = "returns.ndjson";

interface Writing {
  readonly asked: Arguments;
  readonly out: string;
  readonly staging: Staging;
  readonly sources: SubmittedSources;
  readonly words: CommandLineWords;
  readonly print: (line: string) => void;
}

/** What became of a unit. */
interface Outcome {
  readonly lines: readonly string[];
  readonly record: ReturnRecord | null;
  readonly isLeftOut: boolean;
}

/** Writes all of a plan into the staging folder, puts it in its place and says what was written. */
export async function writeReturn(plan: ReturnPlan, writing: Writing): Promise<number> {
  const { asked, staging, words, print } = writing;
  const { returning } = words;
  const written = plan.units.filter(isWritten);
  const progress = new Progress(written.length);
  const outcomes = new Map<string, Outcome>();
  for (const one of inOrderOfFiles(written, plan)) {
    outcomes.set(one.folder, await writeUnit(one, plan, writing));
    progress.step();
  }
  progress.end();
  await writeReminders(plan, writing);
  const all = plan.units.flatMap(({ folder }) => outcomes.get(folder) ?? []);
  const records = all.flatMap(({ record }) => record ?? []);
  if (records.length > 0) {
    const order = new Map(plan.frame.register.units.map((one, index) => [one.code, index]));
    const text = recordText(staging.placeOf(RECORD), records, order);
    staging.write(null, RECORD, Buffer.from(text, "utf8"));
  }
  const { notice, copy, reminder } = returning.file;
  const isOurs = new RegExp(
    `^(?:${notice}\\.(?:docx|xlsx)|${copy}(?:-\\d+)?\\.xl[st][xm]|${reminder}\\.txt)$`,
    "u"
  );
  staging.keep((name) => isOurs.test(name));
  const leftOut = all.filter((one) => one.isLeftOut).length;
  if (asked.json) printJson(records);
  else for (const line of report(plan, all, leftOut, writing)) print(line);
  // Where the lines are JSON, what was left out is still said.
  if (asked.json)
    for (const one of all.filter(({ isLeftOut }) => isLeftOut)) one.lines.forEach(printNote);
  return leftOut > 0 ? 3 : 0;
}

/** So that the members of an archive are read one after another. */
function inOrderOfFiles(
  units: readonly PlannedUnit[],
  { results }: ReturnPlan
): readonly PlannedUnit[] {
  const first = (one: PlannedUnit) =>
    one.settled.standing.files[0] ?? results.submissions.heads.length;
  return [...units].sort((one, other) => first(one) - first(other));
}

async function writeUnit(
  planned: PlannedUnit,
  { frame, results, options }: ReturnPlan,
  { staging, sources, words }: Writing
): Promise<Outcome> {
  const { settled, folder, reminder } = planned;
  const { returning } = words;
  const { code, name } = settled.standing.unit;
  const told = unitReturn(
    settled,
    results.submissions.heads,
    results.submissions.bare,
    frame.scheme
  );
  const made = told ? await makeReturn(told, options, sources, words) : null;
  if (made && "leftOut" in made) return { lines: [made.leftOut], record: null, isLeftOut: true };
  for (const one of made?.files ?? []) staging.write(folder, one.name, one.bytes);
  if (reminder) {
    const text = `\uFEFF${reminderText(reminder, options, words)}\r\n`;
    staging.write(folder, `${returning.file.reminder}.txt`, Buffer.from(text, "utf8"));
  }
  return {
    lines: [
      ...(told
        ? [unitLine(told, folder, made?.copies.filter((one) => one !== null).length ?? 0, words)]
        : []),
      ...(made?.notes ?? []),
    ],
    record: returnRecord({ unit: code, name, folder }, options, told, made, reminder),
    isLeftOut: false,
  };
}

function unitLine(
  told: UnitReturn,
  folder: string,
  copies: number,
  { returning }: CommandLineWords
): string {
  return returning.unitLine({
    ...{ code: told.unit.code, name: told.unit.name, verdict: told.verdict, folder },
    ...{ hard: countOf(told.correct), open: countOf(told.explain), copies },
  });
}

async function writeReminders(
  { reminders, options }: ReturnPlan,
  { staging, words }: Writing
): Promise<void> {
  if (!reminders || reminders.length + options.uncharged.length === 0) return;
  const { file, reminder } = words.returning;
  const codec = { inflate: inflateNode, deflate: deflateNode };
  const letter = await writeLetter(reminderLetter(reminders, options, words), codec);
  const sheets = reminderSheets(reminders, options, words);
  staging.write(null, `${file.reminders}.docx`, letter);
  staging.write(null, `${file.reminders}.xlsx`, listWorkbookBytes(sheets, reminder.title));
}

const copiesOf = ({ submitted }: ReturnRecord) =>
  submitted.filter(({ copy }) => copy !== null).length;

/** What was written, for a terminal. */
function report(
  plan: ReturnPlan,
  outcomes: readonly Outcome[],
  leftOut: number,
  { asked, out, words }: Writing
): readonly string[] {
  const { returning } = words;
  const { reminders, options } = plan;
  const records = outcomes.flatMap(({ record }) => record ?? []);
  const notices = records.filter((one) => one.verdict !== null);
  const copies = notices.reduce((sum, one) => sum + copiesOf(one), 0);
  const reminded = records.filter((one) => one.missing.length > 0);
  // Of all units only those are named that nobody else hears of: what could not be checked is said.
  const isTold = (verdict: UnitVerdict) => asked.units.length > 0 || verdict === "unchecked";
  const nothing = plan.units.flatMap(({ settled: { standing, verdict } }) =>
    verdict === "return" || verdict === "explain" || !isTold(verdict)
      ? []
      : [returning.nothing(standing.unit.code, standing.unit.name, verdict)]
  );
  const stale = plan.units.filter(
    (one) => !isWritten(one) && existsSync(join(resolve(out), one.folder))
  );
  return [
    returning.header(asked.results ?? "", options.year),
    ...outcomes.flatMap(({ lines }) => lines.map((line) => `  ${line}`)),
    ...nothing.map((line) => `  ${line}`),
    ...stale.map(({ folder }) => `  ${returning.leftFromBefore(folder)}`),
    "",
    returning.counts(notices.length, copies, reminded.length, leftOut),
    ...(reminders && reminders.length > 0 ? [returning.reminded(reminders.length)] : []),
    ...(reminders && options.uncharged.length > 0
      ? [returning.notCharged(options.uncharged.length)]
      : []),
    ...(records.length > 0 ? [returning.written(resolve(out))] : []),
  ];
}
