import type { GridRow } from "./form-grid";

/** A row of 甲 乙 丙 and 1 2 3, in any order; (1), 1=2+3 and 栏次 belong to it too. */
export function isLetterRow(row: GridRow): boolean {
  if (row.cells.length < 2) return false;
  let letters = 0;
  const digits: number[] = [];
  for (const { compact } of row.cells) {
    if (/^[(]?[甲乙丙丁戊己庚辛壬癸][)]?$|^栏次$/.test(compact)) letters += 1;
    else {
      const digit = /^[([]?([0-9]{1,3})[)\]]?(?:[=＝].{1,40})?$/.exec(compact)?.[1];
      if (digit === undefined) return false;
      digits.push(Number(digit));
    }
  }
  if (letters > 0) return true;
  const sorted = [...digits].sort((one, other) => one - other);
  return (
    sorted.length >= 3 && sorted[0] === 1 && sorted.every((digit, index) => digit === index + 1)
  );
}
