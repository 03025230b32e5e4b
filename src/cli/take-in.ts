import { readFileSync } from "node:fs";
import { submissionLine } from "../app/submission-json";
import type { SubmissionHead } from "../core/submission/standing";
import type { SubmittedFile } from "../core/submission/submission";
import type { CommandLineWords } from "../locales/cli-words";
import type { CollectScheme } from "./collect-frame";
import { readSubmitted, unreadable } from "./read-submitted";
import { sha256 } from "./sha256";
import { headOf } from "./submission-store";
import { submissionsIn, type FoundFile, type SubmittedBytes } from "./submitted-files";

/** What came of one submitted file, or of one workbook in an archive. */
export interface TakenIn {
  readonly file: SubmittedFile;
  /** Its submissions as they are written down; `null` for what an earlier run has read. */
  readonly lines: readonly { readonly line: string; readonly head: SubmissionHead }[] | null;
}

/** What an earlier run is known by. */
export function knownKey({ path, sha256: sum }: Pick<SubmittedFile, "path" | "sha256">): string {
  return `${sum} ${path}`;
}

/**
 * Reads and checks a file, or each workbook of an archive, but for what is known. It depends on this
 * file and the scheme alone, so that any thread can do it.
 */
export async function takeIn(
  file: FoundFile,
  known: ReadonlySet<string>,
  scheme: CollectScheme,
  words: CommandLineWords
): Promise<readonly TakenIn[]> {
  const taken: TakenIn[] = [];
  for (const one of submissionsIn(file, words))
    taken.push(await readOne(one, file, known, scheme, words));
  return taken;
}

async function readOne(
  one: SubmittedBytes,
  found: FoundFile,
  known: ReadonlySet<string>,
  { frame, origin }: CollectScheme,
  words: CommandLineWords
): Promise<TakenIn> {
  const { path, modified } = one;
  const isWhole = path === found.path;
  const write = (submissions: Awaited<ReturnType<typeof readSubmitted>>, file: SubmittedFile) => ({
    file,
    lines: submissions.map((submission) => {
      const own = { ...submission, file };
      return { line: submissionLine(own, origin), head: headOf(own) };
    }),
  });
  let bytes: Uint8Array;
  try {
    bytes = one.bytes();
  } catch (error) {
    const unread = { path, modified, bytes: 0, sha256: "", sha256After: "" };
    return write([unreadable(error, unread, words)], unread);
  }
  const before = sha256(bytes);
  const said = { path, sha256: before, sha256After: before, bytes: bytes.length, modified };
  const after = () => ({ ...said, sha256After: isWhole ? checksumNow(found) : before });
  if (known.has(knownKey(said))) return { file: after(), lines: null };
  const submissions = await readSubmitted(said, bytes, frame, words);
  return write(submissions, after());
}

/** The checksum of a file as it is now; `""` where somebody has taken it away. */
function checksumNow({ disk }: FoundFile): string {
  try {
    return sha256(readFileSync(disk));
  } catch {
    return "";
  }
}
