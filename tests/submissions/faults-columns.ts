import {
  draftAgain,
  fault,
  figureOf,
  pickForm,
  refill,
  type FaultKind,
  type Plant,
  type Site,
} from "./fault";
import type { FormSheet } from "./form-sheet";

export const COLUMN_FAULTS: readonly FaultKind[] = [
  fault("columns_swapped", ["hard"], "returned", (site) => {
    const form = pickForm(site, hasLastYear(site));
    if (!form) return null;
    swapColumns(form, false);
    return {
      forms: [form.plan.number],
      form,
      column: "last",
      says: "This year's figures stand under last year and the other way round.",
    };
  }),
  fault("columns_reordered", ["nothing", "info"], "counts", (site) => {
    const form = pickForm(
      site,
      (one) => !one.columns.has("growth") && !one.plan.hasDeepHeader && !one.hasFormulas
    );
    if (!form) return null;
    swapColumns(form, true);
    return {
      forms: [form.plan.number],
      form,
      says: "The two columns changed places, captions and figures together.",
    };
  }),
  fault("last_year_in_this_year", ["query", "hard"], "either", (site) => {
    const form = pickForm(site, hasLastYear(site));
    if (!form || site.touched.size > 0) return null;
    for (const figure of site.delivery.figures.get(form.plan.number)!.values())
      figure.current = figure.last;
    refill(site);
    return {
      forms: tiedForms(site, form),
      form,
      column: "current",
      says: "Every figure of this year is last year's once more.",
    };
  }),
  fault("copy_of_another_unit", ["hard", "identification"], "returned", copyOfAnother, true),
];

/** A form and the forms whose figures follow from it. */
function tiedForms(site: Site, form: FormSheet): readonly string[] {
  const number = form.plan.number;
  const tied = (number === "QK201" || number === "QK202") && site.delivery.forms.has("QK205");
  return tied ? [number, "QK205"] : [number];
}

function hasLastYear(site: Site): (form: FormSheet) => boolean {
  return (form) => {
    const figures = form.plan.indicators.map((one) => figureOf(site, form, one.code));
    return figures.filter(({ current, last }) => last !== null && last !== current).length > 5;
  };
}

function swapColumns(form: FormSheet, withCaption: boolean): void {
  const first = form.columns.get("current")!;
  const second = form.columns.get("last")!;
  const own = new Set(form.rows.values());
  const caption = form.sheet.rows.find((line) => {
    const value = line.cells.get(first)?.value;
    return value?.kind === "text" && value.text === form.plan.captions.current;
  });
  for (const line of form.sheet.rows) {
    if (!own.has(line) && !(withCaption && line === caption)) continue;
    const [left, right] = [line.cells.get(first), line.cells.get(second)];
    // A formula would go on naming its own column.
    if (left) line.cells.set(second, { value: left.value, style: left.style });
    if (right) line.cells.set(first, { value: right.value, style: right.style });
  }
}

function copyOfAnother(site: Site): Plant | null {
  const { units } = site.plan;
  const other = site.chance.whole(0, units.length - 1);
  const copied = draftAgain({ ...site, at: other }).figures;
  const forms = site.delivery.unit.forms.filter((form) => copied.has(form));
  if (other === site.at || forms.length === 0) return null;
  const figures = site.delivery.figures;
  for (const form of forms) figures.set(form, copied.get(form)!);
  refill(site);
  return {
    forms: [...new Set(forms.flatMap((one) => tiedForms(site, site.delivery.forms.get(one)!)))],
    form: site.delivery.forms.get(forms[0]!)!,
    // Nobody knows what a new unit had last year.
    ...(site.delivery.unit.isNew
      ? { instead: { expect: ["query", "identification"], outcome: "either" } as const }
      : {}),
    says: `The figures, last year's too, are those of ${units[other]!.name}.`,
  };
}
