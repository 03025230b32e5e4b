import { cellName, row, sheet, text } from "./book";
import {
  fault,
  figureOf,
  fileOf,
  isFreeLeaf,
  pickForm,
  pickSpot,
  spotPlant,
  typeOver,
  type FaultKind,
  type Plant,
  type Site,
  type Spot,
} from "./fault";
import { amountText, type Amount, type Column } from "./figures";
import { ruleLines } from "./scheme-rules";

/** Types an amount over a cell and takes it into the figures; what follows from it stays as it was. */
function overwrite({ form, one, figure }: Spot, column: Column, amount: number): void {
  figure[column] = amount;
  typeOver(form, one.code, column, { kind: "number", text: amountText(amount, one.places) });
}

const big = (amount: Amount, least: number) => (amount ?? 0) >= least;

const BROKEN: readonly FaultKind[] = [
  fault("broken_sum", ["hard"], "returned", (site) => {
    const spot = pickSpot(site, (one, figure) => one.from.how === "sum" && big(figure.current, 30));
    if (!spot) return null;
    const amount = spot.figure.current!;
    const step = Math.max(3, Math.round(amount * (0.05 + 0.2 * site.chance.next())));
    overwrite(spot, "current", site.chance.hits(0.5) ? amount + step : amount - step);
    return spotPlant(spot, "current", "The total does not equal its parts.");
  }),
  fault("digits_exchanged", ["hard"], "returned", (site) => {
    const spot = pickSpot(
      site,
      (one, figure) => one.from.how === "sum" && exchanged(figure.current ?? 0) !== figure.current
    );
    if (!spot) return null;
    overwrite(spot, "current", exchanged(spot.figure.current!));
    return spotPlant(
      spot,
      "current",
      "Two digits of the total changed places, so that it does not equal its parts."
    );
  }),
  fault("subset_larger_than_whole", ["hard"], "returned", (site) => {
    const spot = pickSpot(
      site,
      (one, figure, form) =>
        one.adds === "其中" &&
        figure.current !== null &&
        isFreeSubset(one.code, form) &&
        big(figureOf(site, form, one.parent).current, 5)
    );
    if (!spot) return null;
    const whole = figureOf(site, spot.form, spot.one.parent).current!;
    overwrite(spot, "current", whole + Math.max(2, Math.round(whole * 0.1)));
    return spotPlant(spot, "current", "An 其中 is larger than the figure that contains it.");
  }),
  fault("forms_disagree", ["hard"], "returned", (site) => {
    const form = pickForm(site, (one) => one.plan.number === "QK205");
    const code = site.chance.pick(["02", "10"]);
    const other = code === "02" ? "QK201" : "QK202";
    if (!form || !site.delivery.forms.has(other) || site.touched.has(other)) return null;
    const one = form.plan.indicators.find((candidate) => candidate.code === code)!;
    const spot = { form, one, figure: figureOf(site, form, code) };
    const amount = spot.figure.current!;
    overwrite(spot, "current", amount + Math.max(2, Math.round(amount * 0.08)));
    return spotPlant(spot, "current", `The figure is not that of ${other}, which it repeats.`, [
      other,
    ]);
  }),
  fault("rate_as_fraction", ["hard"], "returned", (site) => {
    const spot = pickSpot(
      site,
      (one, figure) => one.from.how === "percent" && big(figure.current, 200)
    );
    if (!spot) return null;
    overwrite(spot, "current", Math.round(spot.figure.current! / 100));
    return spotPlant(
      spot,
      "current",
      "The rate is written as a fraction where the form asks for %."
    );
  }),
  fault("rate_wrong", ["hard"], "returned", (site) => {
    const spot = pickSpot(
      site,
      (one, figure) => one.from.how === "percent" && big(figure.current, 50)
    );
    if (!spot) return null;
    overwrite(spot, "current", Math.round(spot.figure.current! * 1.2) + 20);
    return spotPlant(spot, "current", "The rate does not follow from its parts.");
  }),
  fault("last_year_altered", ["hard"], "returned", (site) => {
    const spot = pickSpot(
      site,
      (one, figure, form) => isFreeLeaf(one, form) && big(figure.last, 10)
    );
    if (!spot) return null;
    overwrite(spot, "last", Math.round(spot.figure.last! * 0.85) - 1);
    return spotPlant(
      spot,
      "last",
      "Last year's figure is not the one that was reported last year."
    );
  }),
];

/** The first two neighbours that differ, exchanged, behind the first digit. */
function exchanged(amount: number): number {
  const digits = String(amount);
  if (digits.length < 3) return amount;
  for (let place = 1; place + 1 < digits.length; place++) {
    const [left, right] = [digits[place]!, digits[place + 1]!];
    if (Math.abs(Number(left) - Number(right)) > 1) {
      return Number(digits.slice(0, place) + right + left + digits.slice(place + 2));
    }
  }
  return amount;
}

function isFreeSubset(code: string, form: Spot["form"]): boolean {
  return !form.plan.indicators.some(
    ({ from }) => from.how === "percent" && (from.top === code || from.bottom === code)
  );
}

const RULES_BY_SENTENCE = new Map(ruleLines().map((line) => [`${line[1]!} ${line[2]!}`, line[0]!]));

const ASKED: readonly FaultKind[] = [
  fault("query_rule_broken", ["query"], "counts", (site) =>
    breakQuery(site) ? queryPlant(site, "") : null
  ),
  fault("query_rule_broken_explained", ["query"], "counts", (site) => {
    if (!breakQuery(site)) return null;
    const form = site.delivery.forms.get("QK204")!;
    const value = (code: string) => amountText(figureOf(site, form, code).current!, 0);
    const cell = `${form.sheet.name}!${cellName(form.sheet, form.rows.get("10")!, form.columns.get("current")!)}`;
    const line = [
      RULES_BY_SENTENCE.get("QK204 [10]>=[07]")!,
      cell,
      value("10"),
      value("07"),
      "年内转让有效专利一批，已附合同。",
      site.delivery.unit.people.by,
      "2025-01-12",
    ];
    const captions = ["规则编号", "单元格", "左值", "右值", "说明", "填写人", "填写日期"];
    const lines = [captions, line].map((cells) =>
      row(cells.map((one, place) => [place + 1, text(one, "label")]))
    );
    fileOf(site.delivery, form).book!.sheets.push(sheet("审核说明", lines));
    return queryPlant(
      site,
      " The unit explains it on its sheet 审核说明, so that nothing is outstanding."
    );
  }),
  fault("info_rule_broken", ["info"], "counts", (site) => {
    const spot = pickSpot(
      site,
      (one, figure, form) =>
        form.plan.number === "QK205" && one.code === "07" && figure.current !== null
    );
    if (!spot) return null;
    overwrite(spot, "current", Math.floor(figureOf(site, spot.form, "03").current! * 0.62));
    return spotPlant(spot, "current", "More than half is exported, which a rule only remarks on.");
  }),
];

/** More patents granted in the year than are in force at its end; last year's were many more. */
function breakQuery(site: Site): boolean {
  const form = pickForm(site, (one) => one.plan.number === "QK204");
  if (!form) return false;
  const granted = figureOf(site, form, "07").current!;
  if (granted < 4) return false;
  const one = form.plan.indicators.find(({ code }) => code === "10")!;
  overwrite(
    { form, one, figure: figureOf(site, form, "10") },
    "current",
    granted - site.chance.whole(1, 3)
  );
  return true;
}

function queryPlant(site: Site, more: string): Plant {
  const form = site.delivery.forms.get("QK204")!;
  return {
    forms: ["QK204"],
    form,
    code: "10",
    column: "current",
    says: `Fewer patents are in force than were granted in the year, which a rule asks about.${more}`,
  };
}

export const FIGURE_FAULTS: readonly FaultKind[] = [...BROKEN, ...ASKED];
