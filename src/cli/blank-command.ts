import { existsSync, mkdirSync, statSync } from "node:fs";
import { extname, join, resolve } from "node:path";
import { blankBase, unitWorkbook, type BlankBase, type BlankSource } from "../app/blank-workbook";
import type { BlankNote } from "../core/blank/blank-form";
import { listAddress, listText } from "../core/list";
import { TOTALS } from "../core/scheme/scheme-settings";
import { findSchemeSheets } from "../core/scheme/scheme-sheets";
import type { CollectFrame } from "../core/submission/collect-frame";
import type { RegisteredUnit } from "../core/submission/unit-register";
import { bareText } from "../core/text";
import { deflateNode } from "../files/deflate-node";
import { inflateNode } from "../files/inflate-node";
import type { CommandLineWords } from "../locales/cli-words";
import { zhCommandLine } from "../locales/zh-cn-cli";
import type { Arguments } from "./arguments";
import { faultSentence } from "./checked-workbook";
import { frameOf } from "./collect-frame";
import { writeFailure } from "./collect-results";
import { Failure } from "./failure";
import { simplified } from "../app/workbook-bytes";
import { fileFailure, loadSimplify, readInputFile, type InputFile } from "./input-file";
import { claimOutput, writeOutput } from "./output-file";
import { Progress } from "./progress";
import { unitFolders } from "./return-folders";
import { chooseUnits } from "./return-plan";

const codec = { inflate: inflateNode, deflate: deflateNode };

/**
 * `heshu blank`: a blank workbook for each unit of the register, with the forms that it reports.
 *
 * @returns 0 where everything was written, 3 where something could not be filled in
 */
export async function blank(
  asked: Arguments,
  words: CommandLineWords,
  print: (line: string) => void
): Promise<number> {
  if (asked.scheme === null) throw new Failure([words.blank.refused("no_scheme")]);
  const file = await readInputFile(asked.scheme, words);
  const { frame, leftOut } = frameOf(file, words);
  if (asked.out === null) throw new Failure([words.blank.refused("no_out")]);
  const period = { year: frame.scheme.settings.year, through: asked.through };
  const source = { ...file, frame, period, totals: readTotals(file, words) };
  const { batches, unknown, without } = batchUnits(
    chooseUnits(asked.units, frame.register, words),
    frame
  );
  // Asked for by name, the others were not to be written.
  const gaps = asked.units.length > 0 ? [] : leftOut;
  const notes: BlankNote[] = [...unknown];
  try {
    const outputs = await nameOutputs(asked, batches, source, words);
    for (const { base } of outputs.bases) notes.push(...base.notes);
    const progress = new Progress(outputs.files.length);
    for (const { path, unit, base } of outputs.files) {
      writeOutput(path, unitWorkbook(base, unit, frame, codec), words);
      progress.step();
    }
    progress.end();
    const told = new Set(notes.map((one) => sayNote(one, words)));
    for (const line of told) print(line);
    for (const line of gaps) print(line);
    if (without.length > 0) print(words.blank.without(without.map((one) => one.name)));
    print(words.blank.written(outputs.files.length, asked.out));
  } catch (error) {
    throw fileFailure(error, asked.scheme, words);
  }
  return gaps.length > 0 || without.length > 0 || notes.some((one) => !HARMLESS.has(one.code))
    ? 3
    : 0;
}

/** What is said and needs nothing to be done. */
const HARMLESS: ReadonlySet<BlankNote["code"]> = new Set(["drawn", "formulas_emptied"]);

function sayNote(note: BlankNote, { blank: { notes } }: CommandLineWords): string {
  const say = notes[note.code] as (one: BlankNote) => string;
  return say(note);
}

/** 合计公式 is 是: totals compute themselves; a `Failure` for another word than 是 and 否. */
function readTotals({ workbook, path }: InputFile, words: CommandLineWords): boolean {
  const list = findSchemeSheets(workbook).settings;
  const line = list?.rows.find((one) => bareText(listText(one, "name")) === TOTALS);
  const text = line ? bareText(listText(line, "value")) : "";
  if (list && line && !["", "是", "否"].includes(text)) {
    const at = listAddress(list, line, "value");
    const fault = faultSentence({ code: "bad_setting", at, name: TOTALS, text }, words.faults);
    throw new Failure([words.cli.inFile(path, fault)]);
  }
  return text === "是";
}

interface Batch {
  readonly forms: readonly string[];
  readonly units: readonly RegisteredUnit[];
}

/** Units that report the same forms, which are made once. */
function batchUnits(units: readonly RegisteredUnit[], { scheme }: CollectFrame) {
  const known = [...new Set(scheme.indicators.map((one) => one.form))];
  const unknown = new Map<string, number>();
  const batches = new Map<string, { forms: readonly string[]; units: RegisteredUnit[] }>();
  for (const unit of units) {
    const owed = new Set(unit.forms);
    for (const form of owed)
      if (!known.includes(form)) unknown.set(form, (unknown.get(form) ?? 0) + 1);
    const forms = known.filter((form) => owed.has(form));
    const key = forms.join("\n");
    const batch = batches.get(key) ?? { forms, units: [] };
    batches.set(key, batch);
    batch.units.push(unit);
  }
  const all: readonly Batch[] = [...batches.values()];
  return {
    batches: all.filter((one) => one.forms.length > 0),
    without: all.filter((one) => one.forms.length === 0).flatMap((one) => one.units),
    unknown: [...unknown].map(([form, count]): BlankNote => ({
      code: "unknown_form",
      form,
      units: count,
    })),
  };
}

interface Output {
  readonly path: string;
  readonly unit: RegisteredUnit;
  readonly base: BlankBase;
}

/** Makes what the units of each batch share, and makes sure of every place before anything is written. */
async function nameOutputs(
  asked: Arguments,
  batches: readonly Batch[],
  source: BlankSource & { readonly path: string },
  words: CommandLineWords
): Promise<{
  readonly files: readonly Output[];
  readonly bases: readonly { readonly base: BlankBase }[];
}> {
  const folder = asked.out ?? "";
  const bases: { base: BlankBase; units: readonly RegisteredUnit[] }[] = [];
  // A form is Chinese, whatever language its bureau works in.
  const make = (forms: readonly string[]) =>
    blankBase(forms, source, (one) => simplified(one, loadSimplify), codec, zhCommandLine);
  for (const { forms, units } of batches) bases.push({ base: await make(forms), units });
  makeFolder(folder, words);
  // A unit has one name, in whatever is written for it and whoever else is asked for.
  const names = unitFolders(source.frame.register.units);
  const files = bases.flatMap(({ base, units }) => {
    const extension = base.isCopy && MACROS.test(source.path) ? extname(source.path) : ".xlsx";
    return units.map((unit) => {
      const path = join(folder, (names.get(unit.code) ?? "") + extension);
      return { path, unit, base };
    });
  });
  for (const { path } of files) claimOutput(path, path, [source.path], asked.force, words);
  return { files, bases };
}

/** A copy of such a workbook opens under no other name. */
const MACROS = /\.(?:xlsm|xltx|xltm)$/iu;

function makeFolder(path: string, words: CommandLineWords): void {
  try {
    if (existsSync(path) && !statSync(path).isDirectory())
      throw new Failure([words.cli.cannotWrite(path, "exists")]);
    mkdirSync(resolve(path), { recursive: true });
  } catch (error) {
    throw writeFailure(error, path, words);
  }
}
