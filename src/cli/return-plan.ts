import { unchargedFiles } from "../app/reminder-list";
import type { NoticeOptions } from "../app/return-notice";
import type { CollectFrame } from "../core/submission/collect-frame";
import type { SettledUnit } from "../core/submission/settle";
import { statedUnit } from "../core/submission/stated-unit";
import { unitReminders, type UnitReminder } from "../core/submission/unit-reminder";
import { isReturned } from "../core/submission/unit-return";
import {
  bareUnitCode,
  bareUnitName,
  type RegisteredUnit,
  type UnitRegister,
} from "../core/submission/unit-register";
import type { CommandLineWords } from "../locales/cli-words";
import type { Arguments } from "./arguments";
import { Failure } from "./failure";
import { settleResults, type CollectedResults } from "./results-reader";
import { unitFolders } from "./return-folders";

/** What a run of `heshu return` is going to write. */
export interface ReturnPlan {
  readonly frame: CollectFrame;
  readonly results: CollectedResults;
  /** In the order of the register. */
  readonly units: readonly PlannedUnit[];
  /** The reminder list; `null` where single units were asked for. */
  readonly reminders: readonly UnitReminder[] | null;
  readonly options: NoticeOptions;
  /** Names of the folders and files that must not be there yet. */
  readonly targets: readonly string[];
}

export interface PlannedUnit {
  readonly settled: SettledUnit;
  /** Whether a notice goes to it. */
  readonly isReturned: boolean;
  readonly folder: string;
  readonly reminder: UnitReminder | null;
}

/** The units that are asked for by code or name; all where none is. */
export function chooseUnits(
  asked: readonly string[],
  register: UnitRegister,
  words: CommandLineWords
): readonly RegisteredUnit[] {
  if (asked.length === 0) return register.units;
  const chosen = asked.map((text) => {
    const named = register.byName.get(bareUnitName(text));
    const unit = register.byCode.get(bareUnitCode(text)) ?? named;
    if (unit) return unit;
    const why = named === null ? "shared_name" : "no_unit";
    throw new Failure([words.returning.refused(why, text)]);
  });
  return register.units.filter((one) => chosen.includes(one));
}

/** Settles the collection anew, as its board shows it, and says what goes to whom. */
export function planReturn({
  asked,
  on,
  chosen,
  results,
  frame,
  words,
}: {
  readonly asked: Arguments;
  /** The day of the notices. */
  readonly on: string | null;
  readonly chosen: readonly RegisteredUnit[];
  readonly results: CollectedResults;
  readonly frame: CollectFrame;
  readonly words: CommandLineWords;
}): ReturnPlan {
  const { heads, bare } = results.submissions;
  const settled = settleResults(results, frame, words);
  const isWhole = asked.units.length === 0;
  const all = unitReminders(settled, on);
  const reminders = new Map(all.map((one) => [one.unit.code, one]));
  const folders = unitFolders(frame.register.units);
  const codes = new Set(chosen.map((one) => one.code));
  const units = settled.units
    .filter((one) => codes.has(one.standing.unit.code))
    .map((one) => {
      const { code } = one.standing.unit;
      const [folder = "", reminder = null] = [folders.get(code), reminders.get(code)];
      return { settled: one, isReturned: isReturned(one, bare), folder, reminder };
    });
  const list = words.returning.file.reminders;
  return {
    ...{ frame, results, units },
    reminders: isWhole ? all : null,
    options: {
      year: frame.scheme.settings.year,
      checkedOn: results.on,
      ...{ on, deadline: asked.deadline },
      issuer: issuerOf(frame),
      contact: splitContact(asked.contact),
      uncharged: unchargedFiles(heads, settled.standing, bare, words),
    },
    targets: [
      ...units.filter(isWritten).map((one) => one.folder),
      ...(isWhole ? [`${list}.docx`, `${list}.xlsx`] : []),
    ],
  };
}

/** Whether anything is written for a unit. */
export function isWritten({ isReturned, reminder }: PlannedUnit): boolean {
  return isReturned || reminder !== null;
}

/** The bureau by its register, or as its own forms name it; `""` where neither does. */
export function issuerOf({
  bureauUnit,
  register,
  bureau,
}: Pick<CollectFrame, "bureauUnit" | "register" | "bureau">): string {
  const known = bureauUnit === null ? undefined : register.byCode.get(bureauUnit)?.name;
  const [form] = bureau.forms;
  return known ?? (form ? statedUnit(form.table, undefined, register).name : "");
}

/** `王芳 0571-88001234`: what is no number is the name. */
function splitContact(text: string | null): readonly [name: string, phone: string] {
  const words = (text ?? "").trim().split(/\s+/u);
  const isNumber = (word: string) => /^[+(（]?[0-9][0-9()（）+-]*$/u.test(word);
  const first = words.findIndex(isNumber);
  if (first < 0) return [words.join(" "), ""];
  return [words.slice(0, first).join(" "), words.slice(first).join(" ")];
}
