import type { Problem } from "../core/problem";
import { hostCodeOf, problemOfHost } from "./host-error";
import { talk } from "./host";
import type { OpenWorkbook } from "./open-workbook";
import { openDirectory } from "./sheet-directory";

/**
 * The problem of what was thrown, with the sheet that it is about where Excel did not say: one more
 * round trip, and only after a failure that a missing or protected sheet can explain.
 *
 * @param names sheets that the command needs
 */
export async function diagnose(
  thrown: unknown,
  workbook: OpenWorkbook,
  names: readonly string[]
): Promise<Problem> {
  const problem = problemOfHost(thrown);
  const missing = hostCodeOf(thrown) === "ItemNotFound";
  if (!missing && problem.code !== "access_denied") return problem;
  const found = await sheetProblem(workbook, names);
  if (!found) return problem;
  return missing === (found.code === "sheet_gone") ? found : problem;
}

/** What is wrong with the sheets; `null` also where Excel does not answer. */
async function sheetProblem(
  workbook: OpenWorkbook,
  names: readonly string[]
): Promise<Problem | null> {
  const directory = openDirectory(workbook.sheetIds);
  try {
    return await talk({ seconds: workbook.seconds }, async ({ context, sync }) => {
      directory.ask(context);
      await sync();
      return directory.problemOf(names);
    });
  } catch {
    return null;
  }
}
