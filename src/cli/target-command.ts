import { targetReadingJson } from "../app/json";
import { readTarget } from "../core/target/target";
import { figureText } from "../locales/figures";
import type { CommandLineWords } from "../locales/cli-words";
import type { Arguments } from "./arguments";
import { Failure } from "./failure";
import { loadSimplify } from "./input-file";
import { printJson } from "./printing";

/** `heshu target`: how a target's wording is read. */
export async function target(
  asked: Arguments,
  words: CommandLineWords,
  print: (line: string) => void
): Promise<number> {
  const wording = asked.operands.join(" ");
  if (wording.trim() === "") throw new Failure([words.cli.usage("no_text", "")]);
  const reading = readTarget(wording, await loadSimplify());
  if (asked.json) printJson(targetReadingJson(wording, reading));
  if (!reading.ok) throw new Failure([words.cli.targetNotRead(wording, reading.reason)]);
  if (asked.json) return 0;
  for (const one of [reading.target, ...reading.others]) {
    const parts = {
      kind: words.kind[one.kind],
      low: figureText(one.low),
      high: figureText(one.high),
      unit: one.unit,
      comparator: one.asTarget ?? one.comparator,
      firm: one.firmness === "firm",
    };
    print(words.cli.targetRead(parts));
  }
  return 0;
}
