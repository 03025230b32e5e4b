import { draftDelivery, type Delivery, type OutFile, type SetPlan } from "./delivery";
import { Expected, type FormOutcome } from "./expected";
import { PostBox } from "./post-box";
import { Planter, recordOf, type Planted, type PlantedRecord } from "./planted";
import { schemeBook } from "./scheme-book";
import { bookBytes, fileBytes } from "./write-file";

/** Takes a file of the set; `saved` in seconds since 1970, `null` where it does not matter. */
export type Sink = (path: string, bytes: Uint8Array | string, saved: number | null) => void;

/**
 * Makes a set and hands over one file after the other: the scheme, the submissions, what is planted
 * in them, and what is to be expected of them.
 *
 * @returns how many submitted files there are
 */
export async function writeSet(plan: SetPlan, sink: Sink): Promise<number> {
  sink("scheme.xlsx", await bookBytes(schemeBook(plan)), null);
  const expected = new Expected(plan.seed, plan.isClean, plan.units);
  const planter = new Planter(plan);
  const records: PlantedRecord[] = [];
  const post = new PostBox(plan, (path, bytes, saved) => sink(`submitted/${path}`, bytes, saved));
  for (let at = 0; at < plan.units.length; at++) {
    const delivery = draftDelivery(plan, at);
    const planted = planter.plantIn(at, delivery);
    const isTaken = planter.taken.has(at);
    if (!isTaken) for (const file of delivery.files) await send(post, delivery, file);
    for (const one of planted) {
      records.push(recordOf(one, delivery, `P${String(records.length + 1).padStart(4, "0")}`));
    }
    expected.add({
      unit: delivery.unit,
      isLate: planted.some(({ kind }) => kind.kind === "late"),
      forms: outcomes(delivery, planted, isTaken),
      figures: delivery.figures,
    });
  }
  post.close();
  sink("planted.json", `${JSON.stringify([...records, ...post.records], null, 1)}\n`, null);
  sink("expected.json", expected.json(post.files), null);
  sink("figures.csv", expected.figuresCsv(), null);
  return post.files;
}

async function send(post: PostBox, { unit }: Delivery, file: OutFile): Promise<void> {
  post.put(file.path, await fileBytes(file), file.saved, unit.town);
}

/** The outcome of each form: the gravest of what is planted in it. */
function outcomes(
  { unit }: Delivery,
  planted: readonly Planted[],
  isTaken: boolean
): ReadonlyMap<string, FormOutcome> {
  return new Map(
    unit.forms.map((form) => {
      const all = planted.flatMap(({ kind, plant }): FormOutcome[] => [
        ...(plant.forms.includes(form) ? [(plant.instead ?? kind).outcome] : []),
        ...(plant.doubtful?.includes(form) ? (["either"] as const) : []),
      ]);
      return [form, GRAVEST.find((one) => all.includes(one)) ?? (isTaken ? "either" : "counts")];
    })
  );
}

const GRAVEST: readonly FormOutcome[] = [
  "missing",
  "unreadable",
  "unidentified",
  "returned",
  "either",
];
