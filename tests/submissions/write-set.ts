import { draftDelivery, type SetPlan } from "./delivery";
import { Expected, type FormOutcome } from "./expected";
import { schemeBook } from "./scheme-book";
import { bookBytes, fileBytes } from "./write-file";

/** Takes a file of the set; `saved` in seconds since 1970, `null` where it does not matter. */
export type Sink = (path: string, bytes: Uint8Array | string, saved: number | null) => void;

/**
 * Makes a set and hands over one file after the other: the scheme, the submissions, and what is to
 * be expected of them.
 *
 * @returns how many submitted files there are
 */
export async function writeSet(plan: SetPlan, sink: Sink): Promise<number> {
  sink("scheme.xlsx", await bookBytes(schemeBook(plan)), null);
  const expected = new Expected(plan.seed, plan.isClean, plan.units);
  let files = 0;
  for (let at = 0; at < plan.units.length; at++) {
    const delivery = draftDelivery(plan, at);
    for (const file of delivery.files) {
      sink(`submitted/${file.path}`, await fileBytes(file), file.saved);
      files++;
    }
    const forms = new Map<string, FormOutcome>(delivery.unit.forms.map((form) => [form, "counts"]));
    expected.add({ unit: delivery.unit, isLate: false, forms, figures: delivery.figures });
  }
  sink("expected.json", expected.json(files), null);
  sink("figures.csv", expected.figuresCsv(), null);
  return files;
}
