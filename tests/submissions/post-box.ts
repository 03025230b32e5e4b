import { zipSync, type Zippable } from "fflate";
import { entryOf, toGbk, zipOf } from "./hostile-bytes";
import type { SetPlan } from "./delivery";
import type { PlantedRecord } from "./planted";
import { chanceOf } from "./random";

interface Letter {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly saved: number;
}

/** A file larger than this is sent by itself, so that no archive becomes a bomb of its own. */
const LARGEST = 200_000;

/**
 * Collects the files. Of a set with faults one town sends its folder as a zip, and another as a zip
 * with names in GBK, as Windows makes them; the others' files go on as they come.
 */
export class PostBox {
  files = 0;
  readonly records: PlantedRecord[] = [];
  private readonly zips: ReadonlyMap<string, Letter[]>;
  private readonly towns: readonly string[];

  constructor(
    plan: SetPlan,
    private readonly send: (path: string, bytes: Uint8Array, saved: number) => void
  ) {
    const all = [...new Set(plan.units.map(({ town }) => town))].sort();
    const towns = chanceOf(plan.seed, "zips").shuffle(all).slice(0, 2);
    this.towns = plan.isClean || all.length < 3 ? [] : towns;
    this.zips = new Map(this.towns.map((town) => [town, []]));
  }

  put(path: string, bytes: Uint8Array, saved: number, town: string): void {
    const zip = this.zips.get(town);
    if (zip && bytes.length <= LARGEST) zip.push({ path, bytes, saved });
    else {
      this.send(path, bytes, saved);
      this.files++;
    }
  }

  /** Sends the zips. */
  close(): void {
    for (const [town, letters] of this.zips) {
      const isGbk = town === this.towns[1];
      const bytes = isGbk ? gbkZip(letters) : plainZip(letters);
      const path = `${town}.zip`;
      this.send(path, bytes, Math.max(0, ...letters.map(({ saved }) => saved)));
      this.files += letters.length;
      this.records.push({
        id: `Z${String(this.records.length + 1).padStart(4, "0")}`,
        kind: isGbk ? "town_as_zip_with_gbk_names" : "town_as_zip",
        files: [path],
        unit: null,
        name: town,
        forms: [],
        form: null,
        code: null,
        cell: null,
        isHarmless: true,
        expect: "nothing",
        tolerated: ["info"],
        says: "The town sent its folder in one zip; the workbooks in it count as if they lay beside it.",
      });
    }
  }
}

function plainZip(letters: readonly Letter[]): Uint8Array {
  const files: Zippable = {};
  for (const { path, bytes, saved } of letters) {
    // The hour on the clock, whatever the time zone of this machine.
    const at = new Date(saved * 1000);
    const clock = [at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate()] as const;
    const mtime = new Date(...clock, at.getUTCHours(), at.getUTCMinutes());
    files[path] = [bytes, { mtime, level: 0 }];
  }
  return zipSync(files);
}

function gbkZip(letters: readonly Letter[]): Uint8Array {
  return zipOf(letters.map(({ path, bytes }) => entryOf(toGbk(path), bytes)));
}
