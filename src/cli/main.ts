import { chooseWords, holdToUsage, readArguments, type Arguments, type Usage } from "./arguments";
import { Failure, isFailure } from "./failure";
import { printableLine, printableText, printNote, printText } from "./printing";
import type { CommandLineWords } from "../locales/cli-words";

type Run = (
  asked: Arguments,
  words: CommandLineWords,
  print: (line: string) => void
) => Promise<number> | number;

interface Command extends Usage {
  /** Each command is a script of its own, so that none waits for what others need. */
  readonly load: () => Promise<Run>;
}

const COMMANDS = new Map<string, Command>([
  [
    "check",
    {
      load: async () => (await import("./check-command")).check,
      operands: 1,
      options: ["scheme", "through", "json", "mark", "force"],
    },
  ],
  [
    "summarize",
    {
      load: async () => (await import("./summarize-command")).summarize,
      operands: 1,
      options: ["scheme", "through", "out", "docx", "force", "replace-edits"],
    },
  ],
  [
    "lint",
    { load: async () => (await import("./lint-command")).lint, operands: 1, options: ["json"] },
  ],
  [
    "read",
    {
      load: async () => (await import("./read-command")).read,
      operands: 1,
      options: ["json", "digest"],
    },
  ],
  [
    "form",
    { load: async () => (await import("./form-command")).form, operands: 1, options: ["json"] },
  ],
  [
    "target",
    {
      load: async () => (await import("./target-command")).target,
      operands: Infinity,
      options: ["json"],
    },
  ],
  [
    "plan",
    {
      load: async () => (await import("./plan-command")).plan,
      operands: 1,
      options: ["scheme", "json", "accept", "out", "force"],
    },
  ],
  [
    "verify",
    {
      load: async () => (await import("./verify-command")).verify,
      operands: 2,
      options: ["scheme", "through", "sheet", "json"],
    },
  ],
  [
    "paragraphs",
    {
      load: async () => (await import("./paragraphs-command")).paragraphs,
      operands: 1,
      options: ["scheme", "through", "next", "json"],
    },
  ],
  [
    "rescale",
    {
      load: async () => (await import("./rescale-command")).rescale,
      operands: 1,
      options: ["to", "decimals", "scheme", "json", "out", "force"],
    },
  ],
  [
    "table",
    {
      load: async () => (await import("./table-command")).table,
      operands: 2,
      options: ["scheme", "through", "at", "form", "chart", "date", "out", "force"],
    },
  ],
  [
    "collect",
    {
      load: async () => (await import("./collect-command")).collect,
      operands: Infinity,
      options: ["scheme", "out", "on", "part", "json"],
    },
  ],
  [
    "merge",
    {
      load: async () => (await import("./merge-command")).merge,
      operands: Infinity,
      options: ["scheme", "out", "on", "json"],
    },
  ],
  [
    "blank",
    {
      load: async () => (await import("./blank-command")).blank,
      operands: 0,
      options: ["scheme", "through", "unit", "out", "force"],
    },
  ],
  [
    "new-year",
    {
      load: async () => (await import("./new-year-command")).newYear,
      operands: 1,
      options: ["year", "results", "out", "force"],
    },
  ],
  [
    "rollup",
    {
      load: async () => (await import("./rollup-command")).rollup,
      operands: 1,
      options: ["scheme", "of", "into", "out", "overwrite", "json", "force"],
    },
  ],
  [
    "return",
    {
      load: async () => (await import("./return-command")).returnToUnits,
      operands: Infinity,
      options: [
        ...(["scheme", "results", "out", "unit", "deadline", "contact", "on"] as const),
        ...(["json", "force"] as const),
      ],
    },
  ],
  [
    "rules",
    {
      load: async () => (await import("./rules-command")).rules,
      operands: 2,
      options: ["missing", "json"],
    },
  ],
  [
    "samples",
    { load: async () => (await import("./samples-command")).samples, operands: 1, options: [] },
  ],
  ["demo", { load: async () => (await import("./demo-command")).demo, operands: 0, options: [] }],
]);

/**
 * The command line. Everything that is thrown ends here: what the user can mend is a sentence and
 * exit code 2, what she cannot is an internal error that says that nothing was written.
 *
 * @returns the exit code
 */
export async function main(
  args: readonly string[],
  environment: NodeJS.ProcessEnv
): Promise<number> {
  const words = await chooseWords(args, environment);
  const print = (line: string) => process.stdout.write(`${printableLine(line)}\n`);
  try {
    const asked = readArguments(args, words);
    if (asked.help) {
      printText(words.cli.help);
      return 0;
    }
    if (asked.command === null) throw new Failure([words.cli.usage("no_command", "")]);
    const command = COMMANDS.get(asked.command);
    if (!command) throw new Failure([words.cli.usage("unknown_command", asked.command)]);
    holdToUsage(args, asked, command, words);
    const run = await command.load();
    return await run(asked, words, print);
  } catch (error) {
    if (isFailure(error)) error.sentences.forEach(printNote);
    else {
      const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
      process.stderr.write(printableText(`${words.cli.internal}\n${stack}\n`));
    }
    return 2;
  }
}
