import type { MarkFamily } from "./workbook";

/** Formulas that are always true and tell our conditional formats from the user's own. */
const FORMULAS: Readonly<Record<MarkFamily, string>> = {
  error: 'N("heshu:error")=0',
  shortfall: 'N("heshu:shortfall")=0',
};

/** The colours of a mark, RGB as six hex digits. Files and Excel draw the same. */
export interface MarkColors {
  readonly text: string;
  readonly fill: string;
  /** Of the frame or the hatch. */
  readonly line: string;
}

const COLORS: Readonly<Record<MarkFamily, MarkColors>> = {
  error: { text: "9C0006", fill: "FFC7CE", line: "9C0006" },
  shortfall: { text: "5B2C00", fill: "FFF2CC", line: "C65911" },
};

export const MARK_FAMILIES: readonly MarkFamily[] = ["error", "shortfall"];

/** The marker formula of a family, without `=`. */
export function markFormula(family: MarkFamily): string {
  return FORMULAS[family];
}

export function markColors(family: MarkFamily): MarkColors {
  return COLORS[family];
}

/** The family that a conditional format's formula marks, with `=` or without; `null` for the user's own. */
export function familyOfFormula(formula: string): MarkFamily | null {
  const bare = formula.trim().replace(/^=/, "");
  return MARK_FAMILIES.find((family) => FORMULAS[family] === bare) ?? null;
}
