import { book, type Book } from "./book";
import { drawFigures, settle, type UnitFigures } from "./figures";
import { formPlan } from "./forms";
import { layForm, type FormSheet, type Heading } from "./form-sheet";
import { chanceOf } from "./random";
import type { Unit } from "./units";

/** A file on its way to the bureau. */
export interface OutFile {
  /** Where it lies in the folder of submissions, with "/". */
  path: string;
  book: Book | null;
  /** What is sent instead of a book, or what becomes of the book's bytes. */
  bytes: ((written: Uint8Array) => Uint8Array) | null;
  /** When it was last saved, in seconds since 1970. */
  saved: number;
}

/** All that one unit sends. */
export interface Delivery {
  readonly unit: Unit;
  readonly figures: UnitFigures;
  readonly forms: Map<string, FormSheet>;
  files: OutFile[];
  readonly heading: Heading;
}

export interface SetPlan {
  readonly seed: number;
  readonly units: readonly Unit[];
  /** Of each group its members, as places in the register. */
  readonly members: ReadonlyMap<string, readonly number[]>;
  /** Workbooks a unit: one with all forms, one a form, or some so and some so. */
  readonly filesPerUnit: "one" | "form" | "mixed";
  readonly isClean: boolean;
}

/** What the unit at a place of the register sends when nothing is wrong. */
export function draftDelivery(plan: SetPlan, at: number): Delivery {
  const unit = plan.units[at]!;
  const chance = chanceOf(plan.seed, "delivery", unit.code);
  const figures = unitFigures(plan, at);
  const day = chance.whole(6, 19);
  const heading: Heading = {
    name: unit.name,
    code: unit.code,
    credit: unit.credit,
    ...unit.people,
    phone: unit.phone,
    date: `2025年1月${String(day)}日`,
  };
  const hasFormulas = chance.hits(0.4);
  const dialect = chance.next();
  const forms = new Map(
    unit.forms.map((form) => [
      form,
      layForm(formPlan(form), heading, figures.get(form)!, hasFormulas),
    ])
  );
  const saved = Date.UTC(2025, 0, day, chance.whole(1, 9), chance.whole(0, 59)) / 1000;
  const isSplit =
    plan.filesPerUnit === "form" || (plan.filesPerUnit === "mixed" && chance.hits(0.2));
  const fresh = (sheets: readonly FormSheet[]) =>
    book(
      sheets.map((one) => one.sheet),
      dialect < 0.04 ? "exceljs" : dialect < 0.25 ? "inline" : "shared"
    );
  const pattern = chance.whole(0, 4);
  const file = (path: string, sheets: readonly FormSheet[]): OutFile => ({
    path: `${unit.town}/${path}`,
    book: fresh(sheets),
    bytes: null,
    saved,
  });
  const all = [...forms.values()];
  const files = isSplit
    ? all.map((one) => file(splitName(unit, one, pattern), [one]))
    : [file(wholeName(unit, pattern), all)];
  return { unit, figures, forms, files, heading };
}

/** The figures of a unit; of a group, those of its members together. */
function unitFigures(plan: SetPlan, at: number): UnitFigures {
  const unit = plan.units[at]!;
  const members = plan.members.get(unit.code) ?? [];
  const chance = chanceOf(plan.seed, "figures", unit.code);
  const own = drawFigures(unit.forms, unit.size, chance, unit.isNew);
  if (members.length === 0) return own;
  const all = members.map((member) => unitFigures(plan, member));
  for (const [form, figures] of own) {
    for (const one of formPlan(form).indicators) {
      const figure = figures.get(one.code)!;
      for (const column of ["current", "last"] as const) {
        const amounts = all.flatMap((member) => member.get(form)?.get(one.code)?.[column] ?? []);
        if (one.from.how === "level") continue;
        if (amounts.length === 0) figure[column] = null;
        else if (one.rollUp === "最大值") figure[column] = Math.max(...amounts);
        else figure[column] = amounts.reduce((sum, amount) => sum + amount, 0);
      }
    }
  }
  settle(own);
  return own;
}

function wholeName(unit: Unit, pattern: number): string {
  switch (pattern) {
    case 0:
      return `${unit.name}.xlsx`;
    case 1:
      return `${unit.code}${unit.name}2024年科技统计年报.xlsx`;
    case 2:
      return `附件2：科技统计年报表（${unit.name}）.xlsx`;
    case 3:
      return `${unit.code}.xlsx`;
    default:
      return `科技年报-${unit.name}-终稿.xlsx`;
  }
}

function splitName(unit: Unit, form: FormSheet, pattern: number): string {
  return pattern % 2 === 0
    ? `${unit.name}/${form.plan.number}.xlsx`
    : `${unit.code}-${form.plan.number}${form.plan.title}.xlsx`;
}
