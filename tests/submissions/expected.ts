import { amountText, percentAmount, type UnitFigures } from "./figures";
import { FORMS, indicatorPlan } from "./forms";
import { PERIOD, YEAR } from "./form-sheet";
import type { FormPlan, IndicatorPlan } from "./indicators";
import type { Unit } from "./units";

/**
 * What becomes of one form of one unit in the eyes of a careful statistician. `either` where she
 * might decide one way or the other; `contained` where the members of a group report themselves.
 */
export type FormOutcome =
  "counts" | "contained" | "returned" | "unreadable" | "unidentified" | "missing" | "either";

export interface UnitOutcome {
  readonly unit: Unit;
  readonly isLate: boolean;
  readonly forms: ReadonlyMap<string, FormOutcome>;
  /** The figures as the counting files state them. */
  readonly figures: UnitFigures;
}

/** The day on which the set is looked at: after every deadline. */
export const LOOKED_AT_ON = "2025-02-10";

interface FormTotal {
  units: number;
  readonly sums: Map<string, bigint>;
  readonly largest: Map<string, bigint>;
}

/**
 * Adds up what counts, in whole numbers, from the generator's own figures.
 *
 * `byForm`: a form that goes back leaves out that form. `byUnit`: it leaves out all of its unit.
 */
export class Expected {
  private readonly byForm = emptyTotals();
  private readonly byUnit = emptyTotals();
  private readonly units: object[] = [];
  private readonly lines = ["单位代码,表号,代码,本年数,上年数"];
  private readonly above: ReadonlySet<string>;

  constructor(
    private readonly seed: number,
    private readonly isClean: boolean,
    units: readonly Unit[]
  ) {
    this.above = new Set(units.map((one) => one.above));
  }

  add(outcome: UnitOutcome): void {
    const { unit } = outcome;
    const forms = new Map(outcome.forms);
    for (const [form, one] of forms) {
      if (one === "counts" && this.above.has(unit.code)) forms.set(form, "contained");
    }
    const all = [...forms.values()];
    const isWhole = !all.some((one) => one === "returned" || one === "unreadable");
    for (const [form, one] of forms) {
      if (one !== "counts") continue;
      addTo(this.byForm.get(form)!, form, outcome.figures);
      if (isWhole) addTo(this.byUnit.get(form)!, form, outcome.figures);
    }
    const missing = all.filter((one) => one === "missing").length;
    const status =
      missing === all.length
        ? "missing"
        : missing > 0
          ? "partly"
          : outcome.isLate
            ? "late"
            : "received";
    const { code, name } = unit;
    this.units.push({ code, name, status, forms: Object.fromEntries(forms) });
    this.addFigures(outcome);
  }

  private addFigures({ unit, figures }: UnitOutcome): void {
    for (const [form, codes] of figures) {
      for (const one of FORMS.find(({ number }) => number === form)!.indicators) {
        const { current, last } = codes.get(one.code)!;
        const write = (amount: number | null) =>
          amount === null ? "-" : amountText(amount, one.places);
        this.lines.push([unit.code, form, one.code, write(current), write(last)].join(","));
      }
    }
  }

  /** Each unit's figures, as a table. */
  figuresCsv(): string {
    return `${this.lines.join("\n")}\n`;
  }

  /** The expectation, with the number of files that were written. */
  json(files: number): string {
    const { seed, isClean } = this;
    const forms = Object.fromEntries(
      FORMS.map((form) => [
        form.number,
        {
          byForm: totalOf(form, this.byForm.get(form.number)!),
          byUnit: totalOf(form, this.byUnit.get(form.number)!),
        },
      ])
    );
    const head = { seed, isClean, year: YEAR, period: PERIOD, on: LOOKED_AT_ON, files };
    return `${JSON.stringify({ ...head, forms, units: this.units }, null, 1)}\n`;
  }
}

function emptyTotals(): ReadonlyMap<string, FormTotal> {
  return new Map(
    FORMS.map((form) => [form.number, { units: 0, sums: new Map(), largest: new Map() }])
  );
}

function addTo(total: FormTotal, form: string, figures: UnitFigures): void {
  total.units++;
  for (const [code, { current }] of figures.get(form)!) {
    if (current === null) continue;
    const amount = BigInt(current);
    total.sums.set(code, (total.sums.get(code) ?? 0n) + amount);
    const largest = total.largest.get(code);
    if (largest === undefined || amount > largest) total.largest.set(code, amount);
  }
}

function totalOf(form: FormPlan, total: FormTotal): object {
  const indicators = Object.fromEntries(
    form.indicators.map((one) => [one.code, indicatorTotal(form, one, total)])
  );
  return { units: total.units, indicators };
}

/** The total as exact text; `null` for what is not added up. */
function indicatorTotal(form: FormPlan, one: IndicatorPlan, total: FormTotal): string | null {
  switch (one.rollUp) {
    case "不汇总":
      return null;
    case "最大值": {
      const largest = total.largest.get(one.code);
      return largest === undefined ? null : amountText(largest, one.places);
    }
    case "求和": {
      return amountText(total.sums.get(one.code) ?? 0n, one.places);
    }
    case "重算": {
      if (one.from.how !== "percent") return null;
      const { top, bottom } = one.from;
      const places = (code: string) => indicatorPlan(form.number, code).places;
      const sum = (code: string) => total.sums.get(code) ?? 0n;
      // To eight places: whoever compares rounds as the form does.
      const exact = percentAmount(sum(top), places(top), sum(bottom), places(bottom), 8);
      return exact === null ? null : amountText(exact, 8);
    }
  }
}
