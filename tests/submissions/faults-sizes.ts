import {
  fault,
  figureOf,
  isFreeLeaf,
  pickForm,
  pickSpot,
  refill,
  spotPlant,
  type FaultKind,
  type Site,
  type Spot,
} from "./fault";
import { settle, type Amount } from "./figures";

/** The leaf is part of no figure that another form repeats. */
function isUntied(spot: { readonly form: Spot["form"]; readonly one: Spot["one"] }): boolean {
  const { number } = spot.form.plan;
  if (number === "QK202") return false;
  return number !== "QK201" || ["02", "03", "04"].includes(spot.one.code);
}

/** A leaf is changed and all that follows from it with it, so that no sum gives it away. */
function consistent(
  kind: string,
  expect: FaultKind["expect"],
  outcome: FaultKind["outcome"],
  fits: (amount: number, last: number, spot: Spot) => boolean,
  change: (amount: number, spot: Spot, site: Site) => Amount,
  says: string
): FaultKind {
  return fault(kind, expect, outcome, (site) => {
    if (site.touched.size > 0) return null;
    const spot = pickSpot(site, (one, figure, form) => {
      const { current, last } = figure;
      const whole = { form, one, figure };
      return (
        isFreeLeaf(one, form) &&
        isUntied(whole) &&
        current !== null &&
        last !== null &&
        fits(current, last, whole)
      );
    });
    if (!spot) return null;
    spot.figure.current = change(spot.figure.current!, spot, site);
    settle(site.delivery.figures);
    keepShares(site, spot.form);
    refill(site);
    return spotPlant(spot, "current", says);
  });
}

/** A share of a figure that has become smaller stays below it. */
function keepShares(site: Site, form: Spot["form"]): void {
  for (const { code, from } of form.plan.indicators) {
    if (from.how !== "share") continue;
    const figure = figureOf(site, form, code);
    const whole = figureOf(site, form, from.of).current ?? 0;
    if ((figure.current ?? 0) > whole)
      figure.current = Math.floor((whole * (from.low + from.high)) / 2);
  }
}

/** It is not all that a rule asks to be above 0, and not the greatest part of its sum. */
function isMinor(spot: Spot): boolean {
  return spot.one.from.how === "drawn" && !spot.one.from.sure;
}

export const SIZE_FAULTS: readonly FaultKind[] = [
  consistent(
    "ten_times_too_large",
    ["query"],
    "counts",
    (amount, last, spot) =>
      amount >= 40 * 10 ** spot.one.places && last >= 40 * 10 ** spot.one.places,
    (amount) => amount * 10,
    "The figure is ten times last year's; all sums fit, so that only its size gives it away."
  ),
  consistent(
    "thousand_times_too_large",
    ["query"],
    "counts",
    (amount, last, spot) =>
      amount >= 10 * 10 ** spot.one.places && last >= 10 * 10 ** spot.one.places,
    (amount) => amount * 1000,
    "The figure is a thousand times last year's; all sums fit, so that only its size gives it away."
  ),
  consistent(
    "tenth_of_its_size",
    ["query"],
    "counts",
    (amount, last, spot) =>
      amount >= 200 * 10 ** spot.one.places && last >= 200 * 10 ** spot.one.places,
    (amount) => Math.round(amount / 10),
    "The figure is a tenth of last year's; all sums fit, so that only its size gives it away."
  ),
  consistent(
    "zero_for_blank",
    ["query"],
    "counts",
    (_, last, spot) => last >= 3 && isMinor(spot),
    () => 0,
    "0 stands where last year there was something; whether it is none or was left out is asked."
  ),
  consistent(
    "dash_for_figure",
    ["query", "info", "hard"],
    "counts",
    (_, last, spot) => last >= 3 && isMinor(spot),
    () => null,
    '"-", not applicable, stands where last year there was something; why is asked.'
  ),
  consistent(
    "negative_figure",
    ["hard"],
    "returned",
    (amount, _, spot) =>
      amount > 2 && spot.one.code !== "01" && spot.form.plan.number !== "QK205" && isMinor(spot),
    (amount) => -amount,
    "The figure is negative where the form allows none."
  ),
  fault("amounts_in_yuan", ["query", "hard"], "counts", (site) => {
    const form = pickForm(site, (one) => one.plan.number === "QK202");
    if (!form || site.touched.size > 0) return null;
    for (const figure of site.delivery.figures.get("QK202")!.values()) {
      if (figure.current !== null) figure.current *= 10000;
    }
    refill(site);
    const tied = site.delivery.forms.has("QK205") ? ["QK205"] : [];
    return {
      forms: ["QK202", ...tied],
      form,
      column: "current",
      says: "All amounts of this year are in 元 although the form says 万元.",
    };
  }),
];
