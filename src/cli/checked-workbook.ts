import { basename, resolve } from "node:path";
import { checkWorkbook, type CheckResult } from "../core/check";
import { schemeOfFile } from "../core/foreign-scheme";
import type { Scheme, SchemeFault } from "../core/scheme/scheme";
import { readScheme } from "../core/scheme/scheme-read";
import { readTables } from "../core/form/form";
import type { Workbook } from "../core/workbook";
import type { CommandLineWords } from "../locales/cli-words";
import type { SentenceFor } from "../locales/words";
import type { Arguments } from "./arguments";
import { Failure } from "./failure";
import { readInputFile, type InputFile } from "./input-file";
import type { Progress } from "./progress";

export interface CheckedWorkbook {
  readonly data: InputFile;
  /** The workbook that holds the scheme; the data's own where none is named. */
  readonly schemeFile: InputFile;
  readonly scheme: Scheme;
  readonly result: CheckResult;
}

/** Reads workbook and scheme and checks the one under the other; a `Failure` where that cannot be. */
export async function checkInput(
  path: string,
  asked: Arguments,
  words: CommandLineWords,
  progress: Progress
): Promise<CheckedWorkbook> {
  const data = await readInputFile(path, words);
  progress.step();
  const isNamed = asked.scheme !== null && resolve(asked.scheme) !== resolve(path);
  const schemeFile = isNamed ? await readInputFile(asked.scheme, words) : data;
  const reading = readScheme(schemeFile.workbook);
  const { faults } = reading;
  const isOwn = schemeFile === data;
  const scheme = isOwn ? reading.scheme : schemeOfFile(reading.scheme, basename(schemeFile.path));
  progress.step();
  if (faults.length > 0) {
    if (!hasTable(data.workbook, isOwn ? scheme : null))
      throw new Failure([words.cli.noForm(path)]);
    throw new Failure(
      faults.map((fault) => words.cli.inFile(schemeFile.path, faultSentence(fault, words.faults)))
    );
  }
  const result = checkWorkbook(data.workbook, scheme, { through: asked.through });
  progress.step();
  if (result.report.forms.length === 0) throw new Failure([words.cli.noForm(path)]);
  return { data, schemeFile, scheme, result };
}

function hasTable(workbook: Workbook, own: Scheme | null): boolean {
  return workbook.sheets.some(
    (sheet) => own?.sheets.has(sheet.name) !== true && readTables(sheet).length > 0
  );
}

/** A fault of a scheme in words. */
export function faultSentence(fault: SchemeFault, sentences: SentenceFor<SchemeFault>): string {
  const say = sentences[fault.code] as (one: SchemeFault) => string;
  return say(fault);
}
