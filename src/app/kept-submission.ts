import { packAny } from "../core/submission/submission-reader";
import { headOf } from "../core/submission/submission-head";
import type { FormLayout, PackedFigures } from "../core/submission/packed-figures";
import type { SubmissionHead } from "../core/submission/standing";
import type { Submission, SubmittedFile } from "../core/submission/submission";
import { gridsOf, placesOf, type FigureGrid } from "./figure-grids";

/** A submission as the pane keeps it, and sends it between threads: small, and ready to be used. */
export interface KeptSubmission {
  readonly head: SubmissionHead;
  /** Without its figures. */
  readonly bare: Submission;
  readonly figures: KeptFigures;
}

/** Figures of forms, each of which is in grids. */
type KeptFigures = Pick<PackedFigures, "numbers" | "ways" | "known" | "texts"> & {
  readonly forms: readonly (readonly FigureGrid[])[];
};

export function keptSubmission(submission: Submission): KeptSubmission {
  const packed = packAny(submission);
  const { layouts, numbers, ways, known, texts } = packed;
  const forms = layouts.map((one) => gridsOf(one.places));
  return {
    head: headOf(submission, packed),
    bare: { ...submission, figures: [] },
    figures: { forms, numbers, ways, known, texts },
  };
}

/** The same of a file that bears another time, or was changed since. */
export function ofFile({ head, bare, figures }: KeptSubmission, file: SubmittedFile) {
  return { head: { ...head, file }, bare: { ...bare, file }, figures };
}

/** @param layouts of the figures before, by their grids: copies of a form share one */
export function keptFigures(
  { forms, numbers, ways, known, texts }: KeptFigures,
  layouts: Map<string, FormLayout>
): PackedFigures {
  const layoutOf = (grids: readonly FigureGrid[]) => {
    const key = JSON.stringify(grids);
    const layout = layouts.get(key) ?? {
      form: grids[0]?.form ?? "",
      places: grids.flatMap((one) => placesOf(one) ?? []),
    };
    layouts.set(key, layout);
    return layout;
  };
  const { length } = numbers;
  return { layouts: forms.map(layoutOf), numbers, ways, start: 0, length, known, texts };
}
