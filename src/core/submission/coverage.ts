import type { CollectFrame } from "./collect-frame";
import type { UnitReview } from "./unit-review";

/** Whose figures are in the total of a form, and whose are not; codes, in the order of the register. */
export interface FormCoverage {
  readonly form: string;
  readonly due: number;
  readonly counted: readonly string[];
  /** Left out of the total, since they go back to the unit. */
  readonly returned: readonly string[];
  readonly missing: readonly string[];
  /** Left out, since units below them are counted, or since they are the bureau itself. */
  readonly contained: readonly string[];
}

type Part = "counted" | "returned" | "missing" | "contained";

/**
 * What a unit's form is to the total. The figures of a unit that others stand below (上级单位) already
 * contain theirs: where one of those owes the form, the upper one is left out.
 */
export function partOfForm(
  form: string,
  { standing, verdict }: Pick<UnitReview, "standing" | "verdict">,
  above: ReadonlyMap<string, ReadonlySet<string>>,
  frame: CollectFrame
): Part | null {
  const { unit, current } = standing;
  const isThere = current.has(form);
  if (!isThere && !unit.forms.includes(form)) return null;
  if (unit.code === frame.bureauUnit || above.get(unit.code)?.has(form)) return "contained";
  if (!isThere) return "missing";
  return verdict === "return" ? "returned" : "counted";
}

/** The forms that units below a unit owe, by code of the unit above them, however far. */
export function formsBelow({ register }: CollectFrame): ReadonlyMap<string, ReadonlySet<string>> {
  const below = new Map<string, Set<string>>();
  for (const unit of register.units) {
    const seen = new Set([unit.code]);
    for (let above = unit.above; above !== null && !seen.has(above);) {
      seen.add(above);
      const forms = below.get(above) ?? new Set<string>();
      below.set(above, forms);
      for (const form of unit.forms) forms.add(form);
      above = register.byCode.get(above)?.above ?? null;
    }
  }
  return below;
}

export function coverageOf(
  parts: readonly { readonly form: string; readonly unit: string; readonly part: Part }[]
): readonly FormCoverage[] {
  const forms = new Map<string, Record<Part, string[]>>();
  for (const { form, unit, part } of parts) {
    const ofForm = forms.get(form) ?? { counted: [], returned: [], missing: [], contained: [] };
    forms.set(form, ofForm);
    ofForm[part].push(unit);
  }
  return [...forms].map(([form, own]) => ({
    form,
    due: own.counted.length + own.returned.length + own.missing.length,
    ...own,
  }));
}

/** Whether every unit that owes a form is in its totals. */
export function isWhole(coverage: readonly FormCoverage[]): boolean {
  return coverage.every(({ missing, returned }) => missing.length + returned.length === 0);
}
