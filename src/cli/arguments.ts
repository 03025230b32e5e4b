import { parseArgs } from "node:util";
import type { MissingMode } from "../core/rule/rule";
import { MISSING_MODES, missingMode } from "../core/rule/missing-mode";
import { readDay } from "../core/submission/day";
import type { CommandLineWords } from "../locales/cli-words";
import { readPart, type CollectPart } from "./collect-part";
import { Failure } from "./failure";

export interface Arguments {
  readonly command: string | null;
  readonly operands: readonly string[];
  readonly scheme: string | null;
  readonly through: number | null;
  readonly mark: string | null;
  readonly out: string | null;
  /** Where a Word document goes. */
  readonly docx: string | null;
  /** Which targets of a plan are taken. */
  readonly accept: string | null;
  /** The scheme of next year. */
  readonly next: string | null;
  /** The unit to show amounts in. */
  readonly to: string | null;
  /** Places after the point, 0 to 8. */
  readonly decimals: number;
  /** The sheet whose texts are meant. */
  readonly sheet: string | null;
  readonly missing: MissingMode;
  /** What `heshu collect` has written. */
  readonly results: string | null;
  /** The units that are meant; none for all. */
  readonly units: readonly string[];
  /** The last day to submit again, as `2024-01-15`. */
  readonly deadline: string | null;
  /** Who answers questions: a name and a telephone number. */
  readonly contact: string | null;
  /** The day of a collection, as `2024-01-15`. */
  readonly on: string | null;
  /** Which part of the files a run takes. */
  readonly part: CollectPart | null;
  /** The cell where a table is to stand. */
  readonly at: string | null;
  /** Number of the one form that a table is about. */
  readonly form: string | null;
  readonly date: string | null;
  /** The total that is traced, `K1[03]`. */
  readonly of: string | null;
  /** The bureau's workbook that totals are put into. */
  readonly into: string | null;
  /** How many typed figures give way to totals. */
  readonly overwrite: number | null;
  /** The year that a new workbook is for; `null` for the one after the scheme's. */
  readonly year: number | null;
  readonly chart: boolean;
  readonly json: boolean;
  readonly digest: boolean;
  readonly force: boolean;
  /** Hand edits in a filled summary give way to the figures of the sheets. */
  readonly replaceEdits: boolean;
  readonly help: boolean;
}

const OPTIONS = {
  scheme: { type: "string" },
  through: { type: "string" },
  mark: { type: "string" },
  out: { type: "string" },
  docx: { type: "string" },
  accept: { type: "string" },
  next: { type: "string" },
  to: { type: "string" },
  decimals: { type: "string" },
  sheet: { type: "string" },
  missing: { type: "string" },
  results: { type: "string" },
  unit: { type: "string", multiple: true },
  deadline: { type: "string" },
  contact: { type: "string" },
  on: { type: "string" },
  part: { type: "string" },
  at: { type: "string" },
  form: { type: "string" },
  date: { type: "string" },
  of: { type: "string" },
  into: { type: "string" },
  overwrite: { type: "string" },
  year: { type: "string" },
  chart: { type: "boolean" },
  lang: { type: "string" },
  json: { type: "boolean" },
  digest: { type: "boolean" },
  force: { type: "boolean" },
  "replace-edits": { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

export type Option = keyof typeof OPTIONS;

/** Options that take a text. */
type TextOption = {
  [K in Option]: (typeof OPTIONS)[K]["type"] extends "string" ? K : never;
}[Option];

/** What every command takes beside its own options. */
const COMMON: readonly Option[] = ["lang", "help"];

/** What a command takes. */
export interface Usage {
  readonly options: readonly Option[];
  /** The most operands; a wording may come in several words. */
  readonly operands: number;
}

/** Chinese, unless `--lang en` or, without it, an English LANG asks for English. */
export async function chooseWords(
  args: readonly string[],
  environment: NodeJS.ProcessEnv
): Promise<CommandLineWords> {
  const { values } = parseArgs({
    args: [...args],
    options: OPTIONS,
    strict: false,
    allowPositionals: true,
  });
  // A variable that is set and empty says nothing.
  const asked =
    typeof values.lang === "string" ? values.lang : environment.LC_ALL || environment.LANG || "";
  return wordsOf(/^en/iu.test(asked) ? "en-US" : "zh-CN");
}

/** The words of a language; those of the other are never loaded. */
export async function wordsOf(language: CommandLineWords["language"]): Promise<CommandLineWords> {
  return language === "en-US"
    ? (await import("../locales/en-us-cli")).enCommandLine
    : (await import("../locales/zh-cn-cli")).zhCommandLine;
}

/** Reads the command line; what is wrong with it is a `Failure` that says how it should be. */
export function readArguments(args: readonly string[], words: CommandLineWords): Arguments {
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options: OPTIONS,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const option = Object.entries(OPTIONS).find(([name]) => name === token.name)?.[1];
    const wanted = option?.type === "string";
    if (!option || wanted !== (token.value !== undefined) || token.value === "") {
      throw new Failure([words.cli.usage("bad_option", token.rawName)]);
    }
    if (token.name === "lang" && !/^(?:zh|en)/iu.test(token.value ?? "")) {
      throw new Failure([words.cli.usage("bad_language", token.value ?? "")]);
    }
  }
  const text = (name: TextOption) => {
    const value = values[name];
    return typeof value === "string" ? value : null;
  };
  const [command = null, ...operands] = positionals;
  return {
    command,
    operands,
    scheme: text("scheme"),
    through: readMonth(text("through"), words),
    mark: text("mark"),
    out: text("out"),
    docx: text("docx"),
    accept: text("accept"),
    next: text("next"),
    to: text("to"),
    decimals: readDecimals(text("decimals"), words),
    sheet: text("sheet"),
    missing: readMissing(text("missing"), words),
    results: text("results"),
    units: (values.unit ?? []).filter((one) => typeof one === "string"),
    deadline: readDeadline(text("deadline"), words),
    contact: text("contact"),
    on: readOn(text("on"), words),
    part: readPartOf(text("part"), words),
    at: text("at"),
    form: text("form"),
    date: text("date"),
    of: text("of"),
    into: text("into"),
    overwrite: readCount(text("overwrite"), words),
    year: readYear(text("year"), words),
    chart: values.chart === true,
    json: values.json === true,
    digest: values.digest === true,
    force: values.force === true,
    replaceEdits: values["replace-edits"] === true,
    help: values.help === true,
  };
}

/** Refuses what a command would otherwise pass over in silence: a second workbook, an option of another command. */
export function holdToUsage(
  args: readonly string[],
  asked: Arguments,
  usage: Usage,
  words: CommandLineWords
): void {
  const one = asked.operands[usage.operands];
  if (one !== undefined) {
    throw new Failure([
      words.cli.usage(usage.operands === 2 ? "too_many_tables" : "too_many", one),
    ]);
  }
  const { values } = parseArgs({
    args: [...args],
    options: OPTIONS,
    strict: false,
    allowPositionals: true,
  });
  const known = new Set<string>([...COMMON, ...usage.options]);
  for (const name of Object.keys(values)) {
    if (!known.has(name)) throw new Failure([words.cli.usage("bad_option", `--${name}`)]);
  }
}

function readMonth(text: string | null, words: CommandLineWords): number | null {
  if (text === null) return null;
  const month = Number(text);
  if (!Number.isInteger(month) || month < 1 || month > 12)
    throw new Failure([words.cli.badMonth(text)]);
  return month;
}

function readYear(text: string | null, words: CommandLineWords): number | null {
  if (text !== null && !/^(?:19|20|21)[0-9]{2}$/u.test(text))
    throw new Failure([words.newYear.refused("bad_year", text)]);
  return text === null ? null : Number(text);
}

function readDecimals(text: string | null, words: CommandLineWords): number {
  if (text === null) return 2;
  if (!/^[0-8]$/u.test(text)) throw new Failure([words.cli.usage("bad_decimals", text)]);
  return Number(text);
}

function readCount(text: string | null, words: CommandLineWords): number | null {
  if (text === null) return null;
  if (!/^[1-9][0-9]{0,6}$/u.test(text))
    throw new Failure([words.rollup.refused("bad_overwrite", text)]);
  return Number(text);
}

function readMissing(text: string | null, words: CommandLineWords): MissingMode {
  const mode = text === null ? "non_null" : missingMode(text);
  if (mode === null) throw new Failure([words.cli.badMissing(text ?? "", MISSING_MODES)]);
  return mode;
}

function readOn(text: string | null, words: CommandLineWords): string | null {
  const day = text === null ? null : readDay(text);
  if (text !== null && day === null) throw new Failure([words.cli.collectRefused("bad_day", text)]);
  return day;
}

function readDeadline(text: string | null, words: CommandLineWords): string | null {
  const day = text === null ? null : readDay(text);
  if (text !== null && day === null)
    throw new Failure([words.returning.refused("bad_deadline", text)]);
  return day;
}

function readPartOf(text: string | null, words: CommandLineWords): CollectPart | null {
  const part = text === null ? null : readPart(text);
  if (text !== null && part === null)
    throw new Failure([words.cli.collectRefused("bad_part", text)]);
  return part;
}

/** The workbook a command was given; a `Failure` where none was. */
export function workbookPath(asked: Arguments, words: CommandLineWords): string {
  const path = asked.operands[0];
  if (path === undefined) throw new Failure([words.cli.usage("no_workbook", "")]);
  return path;
}

/** Every file a command reads. */
export function inputPaths(asked: Arguments, words: CommandLineWords): readonly string[] {
  const path = workbookPath(asked, words);
  return asked.scheme === null ? [path] : [path, asked.scheme];
}
