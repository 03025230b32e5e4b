import type { Scheme, SchemeFault } from "../scheme/scheme";
import { readScheme } from "../scheme/scheme-read";
import type { Workbook } from "../workbook";

/**
 * The scheme of a workbook as a plan is read under it: that its own plan is still empty, or missing, is
 * no fault here.
 */
export function readSchemeForPlan(workbook: Workbook): {
  readonly scheme: Scheme;
  readonly faults: readonly SchemeFault[];
} {
  const { scheme, faults } = readScheme(workbook);
  return {
    scheme,
    faults: faults.filter(({ code }) => code !== "no_plan"),
  };
}
