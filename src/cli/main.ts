import { chooseWords, holdToUsage, readArguments, type Arguments, type Usage } from "./arguments";
import { blank } from "./blank-command";
import { check } from "./check-command";
import { collect } from "./collect-command";
import { merge } from "./merge-command";
import { demo } from "./demo-command";
import { Failure } from "./failure";
import { form } from "./form-command";
import { newYear } from "./new-year-command";
import { lint } from "./lint-command";
import { read } from "./read-command";
import { plan } from "./plan-command";
import { paragraphs } from "./paragraphs-command";
import { rescale } from "./rescale-command";
import { rollup } from "./rollup-command";
import { rules } from "./rules-command";
import { returnToUnits } from "./return-command";
import { samples } from "./samples-command";
import { summarize } from "./summarize-command";
import { table } from "./table-command";
import { verify } from "./verify-command";
import { target } from "./target-command";
import type { CommandLineWords } from "../locales/cli-words";

interface Command extends Usage {
  readonly run: (
    asked: Arguments,
    words: CommandLineWords,
    print: (line: string) => void
  ) => Promise<number> | number;
}

const COMMANDS = new Map<string, Command>([
  ["check", { run: check, operands: 1, options: ["scheme", "through", "json", "mark", "force"] }],
  [
    "summarize",
    {
      run: summarize,
      operands: 1,
      options: ["scheme", "through", "out", "docx", "force", "replace-edits"],
    },
  ],
  ["lint", { run: lint, operands: 1, options: ["json"] }],
  ["read", { run: read, operands: 1, options: ["json", "digest"] }],
  ["form", { run: form, operands: 1, options: ["json"] }],
  ["target", { run: target, operands: Infinity, options: ["json"] }],
  ["plan", { run: plan, operands: 1, options: ["scheme", "json", "accept", "out", "force"] }],
  ["verify", { run: verify, operands: 2, options: ["scheme", "through", "sheet", "json"] }],
  ["paragraphs", { run: paragraphs, operands: 1, options: ["scheme", "through", "next", "json"] }],
  [
    "rescale",
    {
      run: rescale,
      operands: 1,
      options: ["to", "decimals", "scheme", "json", "out", "force"],
    },
  ],
  [
    "table",
    {
      run: table,
      operands: 2,
      options: ["scheme", "through", "at", "form", "chart", "date", "out", "force"],
    },
  ],
  [
    "collect",
    { run: collect, operands: Infinity, options: ["scheme", "out", "on", "part", "json"] },
  ],
  ["merge", { run: merge, operands: Infinity, options: ["scheme", "out", "on", "json"] }],
  ["blank", { run: blank, operands: 0, options: ["scheme", "through", "unit", "out", "force"] }],
  ["new-year", { run: newYear, operands: 1, options: ["year", "results", "out", "force"] }],
  [
    "rollup",
    {
      run: rollup,
      operands: 1,
      options: ["scheme", "of", "into", "out", "overwrite", "json", "force"],
    },
  ],
  [
    "return",
    {
      run: returnToUnits,
      operands: Infinity,
      options: [
        ...(["scheme", "results", "out", "unit", "deadline", "contact", "on"] as const),
        ...(["json", "force"] as const),
      ],
    },
  ],
  ["rules", { run: rules, operands: 2, options: ["missing", "json"] }],
  ["samples", { run: samples, operands: 1, options: [] }],
  ["demo", { run: demo, operands: 0, options: [] }],
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
  const words = chooseWords(args, environment);
  const print = (line: string) => process.stdout.write(`${line}\n`);
  try {
    const asked = readArguments(args, words);
    if (asked.help) {
      print(words.cli.help);
      return 0;
    }
    if (asked.command === null) throw new Failure([words.cli.usage("no_command", "")]);
    const command = COMMANDS.get(asked.command);
    if (!command) throw new Failure([words.cli.usage("unknown_command", asked.command)]);
    holdToUsage(args, asked, command, words);
    return await command.run(asked, words, print);
  } catch (error) {
    const sentences =
      error instanceof Failure
        ? error.sentences
        : [
            words.cli.internal,
            error instanceof Error ? (error.stack ?? error.message) : String(error),
          ];
    for (const sentence of sentences) process.stderr.write(`${sentence}\n`);
    return 2;
  }
}
