import { figuresDigest } from "./figures-digest";
import type { PackedFigures } from "./packed-figures";
import type { SubmissionHead } from "./standing";
import type { Submission } from "./submission";

/** What is kept in memory of a submission with these figures. */
export function headOf(
  submission: Pick<Submission, Exclude<keyof SubmissionHead, "explains" | "figuresDigest">> &
    Pick<Submission, "explanations">,
  packed: PackedFigures
): SubmissionHead {
  const { file, part, parts, problem, unit, unitBy, stated, forms, reported } = submission;
  return {
    ...{ file, part, parts, problem, unit, unitBy, stated, reported },
    forms: forms.map(({ form, year, from, through, marks, blank, sent }) => ({
      ...{ form, year, from, through, marks },
      ...(blank === true ? { blank } : {}),
      ...(sent === undefined ? {} : { sent }),
    })),
    explains: submission.explanations.length > 0,
    figuresDigest: figuresDigest(submission, packed),
  };
}
