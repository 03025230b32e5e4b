/**
 * A formula with the references to a sheet as Excel leaves them when the sheet goes: `表!A1` and
 * `'表'!A1` become `#REF!A1`. Texts in quotes stay. The same string comes back where there is none.
 */
export function dropReferences(formula: string, sheet: string): string {
  const name = sheet.toLowerCase();
  return formula.replace(TOKEN, (token, quoted?: string, bare?: string) => {
    const found = quoted?.replace(/''/g, "'") ?? bare;
    return found?.toLowerCase() === name ? "#REF!" : token;
  });
}

/** A text; a quoted sheet's name; a bare one. A name after `]` is in another workbook. */
const TOKEN = /"[^"]*"|'((?:[^']|'')*)'!|((?<![\]\p{L}\p{N}_.])[\p{L}_][\p{L}\p{N}_.]*)!/gu;
