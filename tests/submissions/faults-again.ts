import { book } from "./book";
import type { Delivery, OutFile } from "./delivery";
import {
  besidePath,
  DAY,
  draftAgain,
  fault,
  formsIn,
  isFreeLeaf,
  laterDate,
  pickFile,
  refill,
  setMark,
  setMarks,
  typeOver,
  type Expectation,
  type FaultKind,
  type Plant,
  type Site,
} from "./fault";
import { amountText } from "./figures";
import type { FormSheet } from "./form-sheet";
import type { IndicatorPlan } from "./indicators";

const SAID: readonly Expectation[] = ["identification", "info"];

/** One and the same unit sends something more than once, or more than it was asked for. */
export const AGAIN_FAULTS: readonly FaultKind[] = [
  fault("exact_duplicate", SAID, "counts", sendTwice, true),
  fault("resubmission", SAID, "counts", (site) => resubmit(site, "plain"), true),
  fault(
    "resubmission_older_saved_later",
    SAID,
    "counts",
    (site) => resubmit(site, "saved later"),
    true
  ),
  fault("resubmission_mended", SAID, "counts", (site) => resubmit(site, "mended"), true),
  fault("resubmission_of_one_form", SAID, "counts", resubmitOneForm, true),
  fault("two_versions_of_one_date", ["identification", "query"], "either", twoVersions, true),
  fault(
    "form_not_asked_for",
    ["info", "identification", "query", "nothing"],
    "either",
    sendMore,
    true
  ),
];

function sendTwice(site: Site): Plant {
  const { file } = pickFile(site);
  const copy = { ...file, path: besidePath(file.path, " - 副本"), saved: file.saved + 60 };
  site.delivery.files.push(copy);
  return { forms: [], files: [file, copy], says: "The same file came twice; it counts once." };
}

interface Earlier {
  readonly old: Delivery;
  readonly older: OutFile;
  readonly newer: OutFile;
  readonly form: FormSheet;
  readonly one: IndicatorPlan;
}

/** An earlier state of one file of the unit, in which a figure and what follows from it are others. */
function earlierState(site: Site, fits: (form: FormSheet) => boolean = () => true): Earlier | null {
  const old = draftAgain(site);
  const place = site.chance.whole(0, old.files.length - 1);
  const older = old.files[place]!;
  const forms = formsIn(old, older);
  const spots = [...old.forms.values()]
    .filter((form) => forms.includes(form.plan.number) && fits(form))
    .flatMap((form) =>
      form.plan.indicators.filter((one) => isFreeLeaf(one, form)).map((one) => ({ form, one }))
    )
    .filter(({ form, one }) => (amountOf(old, form, one) ?? 0) > 5);
  if (spots.length === 0) return null;
  const { form, one } = site.chance.pick(spots);
  const figure = old.figures.get(form.plan.number)!.get(one.code)!;
  figure.current = Math.round((figure.current ?? 0) * 1.1) + 1;
  refill({ ...site, delivery: old });
  return { old, older, newer: site.delivery.files[place]!, form, one };
}

function amountOf(delivery: Delivery, form: FormSheet, one: IndicatorPlan): number | null {
  return delivery.figures.get(form.plan.number)!.get(one.code)!.current;
}

/** The unit sends an earlier state of one of its files too; what stands in the newer one counts. */
function resubmit(site: Site, how: "plain" | "saved later" | "mended"): Plant | null {
  const earlier = earlierState(site);
  if (!earlier) return null;
  const { old, older, newer, form, one } = earlier;
  if (how === "mended") breakSum(old, form);
  const days = site.chance.whole(1, 3);
  setMarks(old.forms, "date", () => `报出日期：${laterDate(site.delivery.heading.date, -days)}`);
  older.path = besidePath(older.path, "（初稿）");
  older.saved = newer.saved + (how === "saved later" ? 2 * DAY : -days * DAY);
  site.delivery.files.push(older);
  const more = {
    plain: "",
    "saved later": " The older file was saved later, which decides nothing.",
    mended:
      " The older one had a total that does not equal its parts, which is closed by the newer.",
  };
  return {
    forms: [],
    files: [older, newer],
    form: site.delivery.forms.get(form.plan.number)!,
    code: one.code,
    column: "current",
    says: `It came again with a newer 报出日期; the newer one counts, the older is kept in the record.${more[how]}`,
  };
}

function breakSum(old: Delivery, form: FormSheet): void {
  const sum = form.plan.indicators.find(({ from }) => from.how === "sum")!;
  const amount = Math.round((amountOf(old, form, sum) ?? 0) * 1.3) + 9;
  typeOver(form, sum.code, "current", { kind: "number", text: amountText(amount, sum.places) });
}

/** The unit sends all its forms, and some days later one of them again. */
function resubmitOneForm(site: Site): Plant | null {
  const { delivery } = site;
  // A form whose figures no other repeats.
  const earlier = earlierState(
    site,
    ({ plan }) => plan.number === "QK203" || plan.number === "QK204"
  );
  if (!earlier || delivery.files.length !== 1 || delivery.forms.size < 2) return null;
  const [whole] = delivery.files;
  const number = earlier.form.plan.number;
  const form = delivery.forms.get(number)!;
  const days = site.chance.whole(1, 3);
  const before = laterDate(delivery.heading.date, -days);
  const all = whole!.book!;
  all.sheets = all.sheets.map((one) => (one === form.sheet ? earlier.form.sheet : one));
  for (const [other, one] of delivery.forms) {
    if (other !== number) setMark(one, "date", `报出日期：${before}`);
  }
  setMark(earlier.form, "date", `报出日期：${before}`);
  const again: OutFile = {
    path: besidePath(whole!.path, `-${number}更正`),
    book: book([form.sheet], all.dialect),
    bytes: null,
    saved: whole!.saved,
  };
  whole!.saved -= days * DAY;
  delivery.files.push(again);
  return {
    forms: [],
    files: [whole!, again],
    form,
    code: earlier.one.code,
    column: "current",
    says: "One form came again later by itself; it counts from there, the other forms from the first workbook.",
  };
}

function twoVersions(site: Site): Plant | null {
  const earlier = earlierState(site);
  if (!earlier) return null;
  const { older, newer, form, one } = earlier;
  older.path = besidePath(older.path, "（改）");
  older.saved = newer.saved;
  site.delivery.files.push(older);
  return {
    forms: formsIn(site.delivery, newer),
    files: [older, newer],
    form: site.delivery.forms.get(form.plan.number)!,
    code: one.code,
    column: "current",
    says: "Two files of the same 报出日期 state different figures; which one counts must be asked.",
  };
}

/** A form of the scheme that the register does not ask of this unit. */
function sendMore(site: Site): Plant | null {
  const { delivery } = site;
  const others = ["QK203", "QK204"].filter((form) => !delivery.forms.has(form));
  if (others.length === 0) return null;
  const more = site.chance.pick(others);
  const units = site.plan.units.map((one, at) =>
    at === site.at ? { ...one, forms: [more] } : one
  );
  const draft = draftAgain({ ...site, plan: { ...site.plan, units } });
  const form = draft.forms.get(more)!;
  const file: OutFile = {
    ...draft.files[0]!,
    path: `${delivery.unit.town}/${delivery.unit.code}-${more}.xlsx`,
  };
  delivery.files.push(file);
  // Whether it counts is a matter of taste; its figures are known either way.
  delivery.figures.set(more, draft.figures.get(more)!);
  return {
    forms: [more],
    files: [file],
    says: `${form.plan.title} came although the register asks only other forms of this unit; it is said.`,
  };
}
