import { cellName } from "./book";
import type { Delivery, SetPlan } from "./delivery";
import { fileOf, type Expectation, type FaultKind, type Plant, type Site } from "./fault";
import { AGAIN_FAULTS } from "./faults-again";
import { CELL_FAULTS } from "./faults-cells";
import { COLUMN_FAULTS } from "./faults-columns";
import { FIGURE_FAULTS } from "./faults-figures";
import { FILE_FAULTS } from "./faults-files";
import { HEADING_FAULTS } from "./faults-heading";
import { HIDDEN_FAULTS, UNIT_FAULTS } from "./faults-hidden";
import { IDENTITY_FAULTS } from "./faults-identity";
import { ROW_FAULTS } from "./faults-rows";
import { SIZE_FAULTS } from "./faults-sizes";
import { UNREADABLE_FAULTS } from "./faults-unreadable";
import { WRITING_FAULTS } from "./faults-writing";
import { chanceOf } from "./random";

export const FAULT_KINDS: readonly FaultKind[] = [
  ...FILE_FAULTS,
  ...AGAIN_FAULTS,
  ...UNREADABLE_FAULTS,
  ...IDENTITY_FAULTS,
  ...HEADING_FAULTS,
  ...ROW_FAULTS,
  ...COLUMN_FAULTS,
  ...UNIT_FAULTS,
  ...HIDDEN_FAULTS,
  ...FIGURE_FAULTS,
  ...SIZE_FAULTS,
  ...CELL_FAULTS,
  ...WRITING_FAULTS,
];

/** A line of planted.json. */
export interface PlantedRecord {
  readonly id: string;
  readonly kind: string;
  readonly files: readonly string[];
  /** The code of the unit; `null` for files of no unit of the register. */
  readonly unit: string | null;
  readonly name: string;
  /** The forms whose outcome it decides. */
  readonly forms: readonly string[];
  readonly form: string | null;
  readonly code: string | null;
  /** "QK201!D9" */
  readonly cell: string | null;
  readonly isHarmless: boolean;
  readonly expect: Expectation;
  /** What people might say instead, with as good a reason. */
  readonly tolerated: readonly Expectation[];
  readonly says: string;
}

/** A kind and its plant in one unit, before the cells have their last places. */
export interface Planted {
  readonly kind: FaultKind;
  readonly plant: Plant;
}

/**
 * Decides what is planted where: every kind comes up as often as any other, in an order that the seed
 * decides; one unit in four stays as it is, one in five gets two.
 */
export class Planter {
  private queue: FaultKind[] = [];
  private turn = 0;
  /** Units that send nothing themselves, since another sends for them. */
  readonly taken = new Set<number>();

  constructor(private readonly plan: SetPlan) {}

  plantIn(at: number, delivery: Delivery): readonly Planted[] {
    const { plan } = this;
    const chance = chanceOf(plan.seed, "faults", delivery.unit.code);
    if (plan.isClean || this.taken.has(at) || this.isInGroup(delivery)) return [];
    const wanted = chance.hits(0.25) ? 0 : chance.hits(0.25) ? 2 : 1;
    const planted: Planted[] = [];
    const touched = new Set<string>();
    const site: Site = { plan, at, delivery, chance, touched, takeNext: () => this.takeNext(at) };
    while (planted.length < wanted) {
      const one = this.plantNext(site, planted.length > 0);
      if (!one) break;
      planted.push(one);
      for (const form of one.plant.forms) touched.add(form);
      for (const form of one.plant.doubtful ?? []) touched.add(form);
      if (one.kind.isAlone) break;
    }
    return planted;
  }

  private plantNext(site: Site, isSecond: boolean): Planted | null {
    if (this.queue.length < FAULT_KINDS.length) {
      const chance = chanceOf(this.plan.seed, "order", this.turn++);
      this.queue.push(...chance.shuffle(FAULT_KINDS));
    }
    for (const [place, kind] of this.queue.entries()) {
      if (isSecond && kind.isAlone) continue;
      const plant = kind.plant(site);
      if (!plant) continue;
      this.queue.splice(place, 1);
      return { kind, plant };
    }
    return null;
  }

  /** Groups and their members stay clean, so that a total is the same with either. */
  private isInGroup({ unit }: Delivery): boolean {
    return unit.above !== "" || this.plan.members.has(unit.code);
  }

  private takeNext(at: number): number {
    const next = at + 1;
    const unit = this.plan.units[next];
    if (!unit || this.taken.has(next)) return -1;
    this.taken.add(next);
    return next;
  }
}

/** The record of what was planted, with the places its cells have in the end. */
export function recordOf({ kind, plant }: Planted, delivery: Delivery, id: string): PlantedRecord {
  const { form, code, column, mark } = plant;
  const files = plant.files ?? (form ? [fileOf(delivery, form)] : []);
  const [expect = "nothing", ...tolerated] = (plant.instead ?? kind).expect;
  const { unit } = delivery;
  return {
    id,
    kind: kind.kind,
    files: files.map((file) => file.path),
    unit: plant.stranger === undefined ? unit.code : null,
    name: plant.stranger ?? unit.name,
    forms: plant.forms,
    form: form?.plan.number ?? null,
    code: code ?? null,
    cell: form ? cellOf(form, { code, column, mark }) : null,
    isHarmless: expect === "nothing",
    expect,
    tolerated,
    says: plant.says,
  };
}

function cellOf(
  form: NonNullable<Plant["form"]>,
  { code, column, mark }: { [K in "code" | "column" | "mark"]: Plant[K] | undefined }
): string | null {
  const place = mark && form.marks.get(mark);
  const line = place?.row ?? (code === undefined ? undefined : form.rows.get(code));
  const at = place?.column ?? (column && form.columns.get(column));
  if (!line || at === undefined || !form.sheet.rows.includes(line)) return null;
  return `${form.sheet.name}!${cellName(form.sheet, line, at)}`;
}
