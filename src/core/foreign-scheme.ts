import type { Scheme } from "./scheme/scheme";
import type { CellAddress } from "./workbook";

/**
 * A scheme that stands in another workbook than the data: its cells are named as Excel names those of
 * another workbook, `[scheme.xlsx]年度计划!D4`. No sheet of the data can bear such a name, so nobody
 * looks for the cell, marks it or links to it in the wrong file.
 *
 * @param file the name of the scheme's file, without its folder
 */
export function schemeOfFile(scheme: Scheme, file: string): Scheme {
  const place = (at: CellAddress) => ({ ...at, sheet: `[${file}]${at.sheet}` });
  return { ...scheme, plan: scheme.plan.map((line) => ({ ...line, at: place(line.at) })) };
}
