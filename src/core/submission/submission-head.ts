import { figuresDigest } from "./figures-digest";
import type { PackedFigures } from "./packed-figures";
import type { SubmissionHead } from "./standing";
import { packAny } from "./submission-reader";
import type { Submission } from "./submission";

/** What is kept in memory of a submission. */
export function headOf(
  submission: Submission,
  packed: PackedFigures = packAny(submission)
): SubmissionHead {
  const { file, part, problem, unit, unitBy, stated, forms, reported } = submission;
  return {
    ...{ file, part, problem, unit, unitBy, stated, reported },
    forms: forms.map(({ form, year, from, through, marks }) => ({
      ...{ form, year, from, through, marks },
    })),
    figuresDigest: figuresDigest(submission, packed),
  };
}
