import { addressText } from "../core/address";
import type { CellAddress } from "../core/workbook";
import type { BlankWords } from "./blank-words";

/** The first few, and how many more there are. */
const some = (names: readonly string[]) =>
  names.length > 5
    ? `${names.slice(0, 5).join(", ")} and ${String(names.length - 5)} more`
    : names.join(", ");
const cells = (all: readonly CellAddress[]) =>
  all.length > 3
    ? `${all.slice(0, 3).map(addressText).join(", ")} and ${String(all.length - 3)} more cells`
    : all.map(addressText).join(", ");

export const blankWords: BlankWords = {
  notes: {
    drawn: ({ form }) =>
      `${form}: the scheme's workbook holds no such form; it was drawn from the catalogue.`,
    formulas_emptied: (one) =>
      `${one.form}: formulas in ${cells(one.cells)} would come to 0 in an empty form; they were taken out and the units fill these cells in. ${one.computes ? `The setting "合计公式" computes totals of parts in the same column, and these are none.` : `For totals that compute themselves, set "合计公式" to "是" on the sheet of settings.`}`,
    words_kept: (one) =>
      `${one.form}: the use of the columns of ${cells(one.cells)} is not known; their figures were emptied, and these words stay as part of the form and go to every unit. Delete from the scheme's workbook what is no part of the form.`,
    no_unit_place: ({ form, sheet }) =>
      `${form}: the sheet "${sheet}" has no place for the unit's name, so only the file name will tell whose it is. Add "单位详细名称：" above the table.`,
    no_period_place: ({ form, sheet }) =>
      `${form}: the sheet "${sheet}" has no reference period, and none was filled in. Add one above the table, such as "2024年1—12月".`,
    rows_missing: ({ form, indicators }) =>
      `${form}: the form has no row for ${some(indicators)}, which no unit can report. Add the rows, or take them out of the catalogue.`,
    last_year_unplaced: ({ form, indicators }) =>
      `${form}: last year's figures of ${some(indicators)} are known, but the form has no column for them; they were not filled in.`,
    unknown_form: ({ form, units }) =>
      `The register asks ${String(units)} ${units === 1 ? "unit" : "units"} for ${form}, which is not in the catalogue; it was not written. Correct one of the two.`,
  },
  written: (count, folder) =>
    `${String(count)} blank ${count === 1 ? "workbook" : "workbooks"} written to ${folder}`,
  without: (units) => `No form to report, nothing written for: ${some(units)}`,
  refused: (what) =>
    ({
      no_scheme:
        "Name the scheme with --scheme, for example: npx heshu blank --scheme scheme.xlsx --out blank",
      no_out: "Name the folder for the blank workbooks with --out, for example: --out blank",
    })[what],
};
