import { runsOf, unpackFigures, type FigureRun } from "./packed-figures";
import type { UnitStanding } from "./standing";
import type { SubmissionReader } from "./submission-reader";
import type { SubmittedFigure } from "./submission";

type Taken = Pick<UnitStanding, "files" | "current">;
type Packed = Pick<SubmissionReader, "packed">;

/** The figures of the forms of a unit that are taken, form by form. */
export function takenRuns({ files, current }: Taken, { packed }: Packed): readonly FigureRun[] {
  return files.flatMap((place) =>
    runsOf(packed(place)).filter(({ layout }) => current.get(layout.form) === place)
  );
}

/** The same, one by one. */
export function takenFigures(
  { files, current }: Taken,
  { packed }: Packed
): readonly SubmittedFigure[] {
  return files.flatMap((place) =>
    unpackFigures(packed(place)).filter(({ form }) => current.get(form) === place)
  );
}
