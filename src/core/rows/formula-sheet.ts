import { scanFormula } from "./formula-scan";

/** A formula that speaks of one sheet, made to speak of another; names of sheets are the same in any case. */
export function renameSheetInFormula(formula: string, from: string, to: string): string {
  const wanted = from.toLowerCase();
  let renamed = "";
  let at = 0;
  for (const { start, end, sheet } of scanFormula(formula).mentions) {
    if (sheet.toLowerCase() !== wanted) continue;
    renamed += `${formula.slice(at, start)}'${to.replace(/'/g, "''")}'`;
    at = end;
  }
  return renamed + formula.slice(at);
}
