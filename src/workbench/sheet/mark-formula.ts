/**
 * True for the formula of a mark: it is always true, so the workbench can draw it without computing
 * it. Other conditional formats are kept in the workbook and not drawn.
 */
export function isMarkFormula(formula: string): boolean {
  return formula.includes('"heshu:');
}
