import { chooseWords, readArguments, type Arguments } from "./arguments";
import { check } from "./check-command";
import { demo } from "./demo-command";
import { Failure } from "./failure";
import { form } from "./form-command";
import { samples } from "./samples-command";
import { summarize } from "./summarize-command";
import { target } from "./target-command";
import type { Words } from "../locales/words";

type Command = (
  asked: Arguments,
  words: Words,
  print: (line: string) => void
) => Promise<number> | number;

const COMMANDS = new Map<string, Command>([
  ["check", check],
  ["summarize", summarize],
  ["form", form],
  ["target", target],
  ["samples", samples],
  ["demo", demo],
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
    return await command(asked, words, print);
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
