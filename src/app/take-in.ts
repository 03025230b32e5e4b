import type { CollectFrame } from "../core/submission/collect-frame";
import type { Submission, SubmittedFile } from "../core/submission/submission";
import type { CollectingWords } from "../locales/collect-words";
import { readSubmitted, unreadable, type ReadingTools } from "./read-submitted";
import type { LineOrigin } from "./submission-json";
import type { WrittenLine } from "./written-line";

/** One submission's bytes: a file of its own, or one out of an archive. */
export interface SubmittedBytes {
  readonly path: string;
  readonly modified: number | null;
  /** Throws `ProblemError` or `FileOutOfReach` where there is no getting at them. */
  readonly bytes: () => Uint8Array | Promise<Uint8Array>;
  /** The checksum of the file as it is now, `""` where it has gone; `null` where it is known to be the same. */
  readonly checksumNow?: () => string | null | Promise<string | null>;
}

/** What came of one submitted file, or of one workbook in an archive. */
export interface TakenIn<L = WrittenLine> {
  readonly file: SubmittedFile;
  /** Its submissions as they are kept; `null` for what an earlier run has read. */
  readonly lines: readonly L[] | null;
}

/** Makes of a submission what is kept of it. */
export type Keeping<L> = (submission: Submission, by: CheckedBy) => L;

/** What a file is checked by, and how its lines are told from those of another scheme. */
export interface CheckedBy {
  readonly frame: CollectFrame;
  readonly origin: LineOrigin;
}

/** What an earlier run is known by. */
export function knownKey({ path, sha256: sum }: Pick<SubmittedFile, "path" | "sha256">): string {
  return `${sum} ${path}`;
}

/**
 * Reads and checks submitted files, but for what is known. It depends on each file and the scheme
 * alone, so that any thread can do it.
 *
 * @param by where it is still to come, files are read and wait for it
 */
export async function takeIn<L>(
  sources: Iterable<SubmittedBytes>,
  known: ReadonlySet<string>,
  by: CheckedBy | Promise<CheckedBy>,
  words: CollectingWords,
  tools: ReadingTools,
  keeping: Keeping<L>
): Promise<readonly TakenIn<L>[]> {
  const taken: TakenIn<L>[] = [];
  for (const one of sources) taken.push(await readOne(one, known, by, words, tools, keeping));
  return taken;
}

async function readOne<L>(
  source: SubmittedBytes,
  known: ReadonlySet<string>,
  by: CheckedBy | Promise<CheckedBy>,
  words: CollectingWords,
  tools: ReadingTools,
  keeping: Keeping<L>
): Promise<TakenIn<L>> {
  const { path, modified } = source;
  const write = async (submissions: readonly Submission[], file: SubmittedFile) => {
    const checked = await by;
    return { file, lines: submissions.map((one) => keeping({ ...one, file }, checked)) };
  };
  let bytes: Uint8Array;
  try {
    bytes = await source.bytes();
  } catch (error) {
    const unread = { path, modified, bytes: 0, sha256: "", sha256After: "" };
    return await write([unreadable(error, unread, words)], unread);
  }
  const before = await tools.sha256(bytes);
  const said = { path, sha256: before, sha256After: before, bytes: bytes.length, modified };
  const after = async () => ({ ...said, sha256After: (await source.checksumNow?.()) ?? before });
  if (known.has(knownKey(said))) return { file: await after(), lines: null };
  const frame = by instanceof Promise ? by.then((one) => one.frame) : by.frame;
  const submissions = await readSubmitted(said, bytes, frame, words, tools);
  return await write(submissions, await after());
}
