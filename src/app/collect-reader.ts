import { ProblemError } from "../files/problem-error";
import type { OpenScheme } from "./collect-scheme";
import { isArchiveName } from "./file-names";
import type { ReadingTools } from "./read-submitted";
import { archivedSubmissions, lookedAtAgain } from "./submitted-archive";
import { keptSubmission, type KeptSubmission } from "./kept-submission";
import { takeIn, type SubmittedBytes, type TakenIn } from "./take-in";

/**
 * Reads and checks a dropped file, or each workbook of an archive. Nothing is thrown for a file: one
 * bad file never stops the others.
 *
 * @param known keys of what an earlier run has read: of these no lines are given
 */
export async function readDropped(
  file: File,
  path: string,
  known: ReadonlySet<string>,
  { by, words }: OpenScheme,
  tools: ReadingTools
): Promise<readonly TakenIn<KeptSubmission>[]> {
  const sent: TakenIn<KeptSubmission>[] = [];
  for (const source of await sourcesOf(file, path, tools)) {
    const take = (one: SubmittedBytes) => takeIn([one], known, by, words, tools, keptSubmission);
    // A fault of the reader itself is told of the file that brought it to light.
    const taken = await take(source).catch(() => take({ ...source, bytes: () => fail("reader") }));
    sent.push(...taken);
  }
  return sent;
}

async function sourcesOf(
  file: File,
  path: string,
  tools: ReadingTools
): Promise<readonly SubmittedBytes[]> {
  const archive = isArchiveName(path) ? await bytesOf(file).catch(() => null) : null;
  const archived = archive && archivedSubmissions(path, archive, tools.inflate);
  if (archived)
    return lookedAtAgain(archived, () =>
      bytesOf(file).then(
        (now) => now.length === archive.length && now.every((byte, at) => byte === archive[at]),
        () => false
      )
    );
  const checksumNow = () => bytesOf(file).then(tools.sha256, () => "");
  return [{ path, modified: file.lastModified, bytes: () => bytesOf(file), checksumNow }];
}

async function bytesOf(file: File): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return fail("gone");
  }
}

function fail(cause: "gone" | "reader"): never {
  throw new ProblemError({ code: "file_unreadable", cause });
}
