import { newLayouts, packFigures, type PackedFigures } from "./packed-figures";
import type { Submission } from "./submission";

/** Gives submissions by their place among all: whole, without their figures, or these alone. */
export interface SubmissionReader {
  readonly whole: (place: number) => Submission;
  /** With no figures, where that is cheaper; else as `whole`. */
  readonly bare: (place: number) => Submission;
  readonly packed: (place: number) => PackedFigures;
}

/** A reader of submissions that are kept whole; their figures are packed each time they are asked for. */
export function wholeReader(
  whole: SubmissionReader["whole"],
  bare: SubmissionReader["bare"] = whole
): SubmissionReader {
  const layouts = newLayouts(true);
  const packed = (place: number) => {
    const submission = whole(place);
    return packFigures(submission.figures, layouts) ?? packAny(submission);
  };
  return { whole, bare, packed };
}

/** Packs figures by themselves, whatever they are like. */
export function packAny({ figures }: Pick<Submission, "figures">): PackedFigures {
  const packed = packFigures(figures, newLayouts(false));
  if (!packed) throw new RangeError("Figures that no layout holds.");
  return packed;
}
