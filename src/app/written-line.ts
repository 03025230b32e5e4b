import {
  packFigures,
  type FigureLayouts,
  type PackedFigures,
} from "../core/submission/packed-figures";
import { headOf } from "../core/submission/submission-head";
import type { SubmissionHead } from "../core/submission/standing";
import { packAny } from "../core/submission/submission-reader";
import type { Submission } from "../core/submission/submission";
import { newTextBytes, putText, takeBytes } from "../files/text-bytes";
import { saidBy, type SaidText } from "./said-once";
import { FIGURES, FORMS, lineStart, type LineOrigin, type LineRead } from "./submission-json";
import { putFigures } from "./written-figures";

/** A submission as it is written down, and what is kept of it beside. */
export interface WrittenLine {
  /** UTF-8, without an end. */
  readonly line: Uint8Array<ArrayBuffer>;
  readonly head: SubmissionHead;
  readonly said: SaidText;
  /** `null` for figures that are too unlike those before to be kept. */
  readonly packed: PackedFigures | null;
}

/**
 * Writes a submission down as a line of submissions.ndjson. Equal submissions give equal lines.
 *
 * @param layouts of the submissions before, whose figures are written alike
 */
export function writeSubmission(
  submission: Submission,
  origin: LineOrigin,
  layouts: FigureLayouts
): WrittenLine {
  const packed = packFigures(submission.figures, layouts);
  const any = packed ?? packAny(submission);
  const said = saidBy(submission);
  LINE.length = 0;
  const found = said.found.slice(1, -1);
  putText(LINE, `${lineStart(submission, origin)}${FORMS}${said.forms},${found}${FIGURES}`);
  putFigures(LINE, any);
  putText(LINE, "]}");
  return { line: takeBytes(LINE), head: headOf(submission, any), said, packed };
}

/** One for all lines, as long as the longest of them. */
const LINE = newTextBytes(1 << 16);

/** A line that was read, to be written again as it is. */
export function rewritten({ text, head, said, packed }: LineRead): WrittenLine {
  return { line: new TextEncoder().encode(text), head, said, packed };
}
