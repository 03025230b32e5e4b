import { existsSync } from "node:fs";
import { join } from "node:path";
import { readCollectScheme } from "./collect-frame";
import { isWithin } from "./collected-folders";
import type { Arguments } from "./arguments";
import type { CommandLineWords } from "../locales/cli-words";
import { Failure } from "./failure";
import { readResults } from "./results-reader";
import { chooseUnits, planReturn } from "./return-plan";
import { Staging } from "./return-staging";
import { SubmittedSources } from "./submitted-sources";
import { writeReturn } from "./return-writing";

/**
 * `heshu return`: writes what goes back to the units, from what `heshu collect` has found: a notice and
 * marked copies for each whose submission is returned, has to be explained or filled in, a reminder for each that
 * lacks forms, and the list of these. Submitted files are only read.
 *
 * @returns 0 where all was written, 3 where a unit was left out
 */
export async function returnToUnits(
  asked: Arguments,
  words: CommandLineWords,
  print: (line: string) => void
): Promise<number> {
  const { refused } = words.returning;
  const { operands: folders, out } = asked;
  if (folders.length === 0) throw new Failure([refused("no_folder", "")]);
  const scheme = await readCollectScheme(asked, words);
  if (asked.results === null) throw new Failure([refused("no_results", "")]);
  if (out === null) throw new Failure([refused("no_out", "")]);
  const inside = folders.find((folder) => isWithin(out, folder));
  if (inside !== undefined) throw new Failure([refused("out_is_folder", inside)]);
  const chosen = chooseUnits(asked.units, scheme.frame.register, words);
  const results = readResults(asked.results, scheme.origin, words);
  try {
    const on = asked.on ?? results.on;
    if (asked.deadline !== null && on !== null && asked.deadline < on)
      throw new Failure([refused("deadline_before", asked.deadline)]);
    const sources = new SubmittedSources(folders, words);
    const plan = planReturn({ asked, on, chosen, results, frame: scheme.frame, words });
    if (!asked.force) refuseExisting(out, plan.targets, words);
    const staging = new Staging(out, words);
    try {
      return await writeReturn(plan, { asked, out, staging, sources, words, print });
    } finally {
      staging.discard();
    }
  } finally {
    results.close();
  }
}

/** Looks before any work is done: nothing is overwritten unasked. */
function refuseExisting(out: string, names: readonly string[], words: CommandLineWords): void {
  const taken = names.map((name) => join(out, name)).find((path) => existsSync(path));
  if (taken !== undefined) throw new Failure([words.returning.refused("exists", taken)]);
}
