import type { CollectFrame } from "./collect-frame";
import type { UnitStanding } from "./standing";

/** Whose figures are in the total of a form, and whose are not; codes, in the order of the register. */
export interface FormCoverage {
  readonly form: string;
  readonly due: number;
  readonly counted: readonly string[];
  /** Of these the ones with a query in the form that nobody has explained: they count all the same. */
  readonly open: readonly string[];
  /** Left out of the total, since the form goes back to the unit. */
  readonly returned: readonly string[];
  readonly missing: readonly string[];
  /** Left out, since units below them are counted, or since they are the bureau itself. */
  readonly contained: readonly string[];
}

/** What a unit's form is to the total of that form. */
export type CoveragePart = "counted" | "returned" | "missing" | "contained";

/**
 * A form counts where nothing hard is found of it, whatever is found of the unit's others. The figures
 * of a unit that others stand below (上级单位) already contain theirs: where one of those owes the form,
 * the upper one is left out.
 */
export function partOfForm(
  form: string,
  { unit, current }: Pick<UnitStanding, "unit" | "current">,
  atFault: ReadonlySet<string>,
  above: ReadonlyMap<string, ReadonlySet<string>>,
  frame: CollectFrame
): CoveragePart | null {
  const isThere = current.has(form);
  if (!isThere && !unit.forms.includes(form)) return null;
  if (unit.code === frame.bureauUnit || above.get(unit.code)?.has(form)) return "contained";
  if (!isThere) return "missing";
  return atFault.has(form) ? "returned" : "counted";
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

/** What the form of one unit is to the total. */
export interface CoveredForm {
  readonly form: string;
  readonly unit: string;
  readonly part: CoveragePart;
  /** Whether a query in it is open. */
  readonly isOpen: boolean;
}

export function coverageOf(parts: Iterable<CoveredForm>): readonly FormCoverage[] {
  const forms = new Map<string, Record<CoveragePart | "open", string[]>>();
  for (const { form, unit, part, isOpen } of parts) {
    const ofForm = forms.get(form) ?? {
      ...{ counted: [], open: [], returned: [], missing: [], contained: [] },
    };
    forms.set(form, ofForm);
    ofForm[part].push(unit);
    if (part === "counted" && isOpen) ofForm.open.push(unit);
  }
  return [...forms].map(([form, own]) => ({
    form,
    due: own.counted.length + own.returned.length + own.missing.length,
    ...own,
  }));
}

/** Whether every unit that owes a form is in its totals, and nothing in them waits for an explanation. */
export function isWhole(coverage: readonly FormCoverage[]): boolean {
  return coverage.every(
    ({ missing, returned, open }) => missing.length + returned.length + open.length === 0
  );
}
