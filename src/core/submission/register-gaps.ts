import { listAddress, listText, readList } from "../list";
import { findSchemeSheets } from "../scheme/scheme-sheets";
import { shownText } from "../text";
import type { CellAddress, Workbook } from "../workbook";
import { bareUnitCode, bareUnitName, REGISTER } from "./unit-register";

/** A line of the register that makes no unit: whatever it asks for would be asked of nobody. */
export type RegisterGap =
  | { readonly code: "no_code"; readonly at: CellAddress; readonly name: string }
  | { readonly code: "no_name"; readonly at: CellAddress; readonly unitCode: string }
  /** Another unit stands above it with the same code. */
  | {
      readonly code: "code_taken";
      readonly at: CellAddress;
      readonly name: string;
      readonly unitCode: string;
      readonly by: { readonly name: string; readonly at: CellAddress };
    };

/**
 * Finds the lines that `readRegister` makes no unit of, in the order of the sheet. A line with a name
 * and nothing else is a heading among lines that say more; a second line of the same unit adds its forms
 * to the first.
 *
 * @param shown the workbook in its own characters: units are called what the bureau calls them
 */
export function readRegisterGaps(
  workbook: Workbook,
  shown: Workbook = workbook
): readonly RegisterGap[] {
  const name = findSchemeSheets(workbook).roster?.sheet;
  const sheet = workbook.sheets.find((one) => one.name === name);
  const list = sheet ? readList<keyof typeof REGISTER>(sheet, REGISTER, ["name", "code"]) : null;
  if (!list) return [];
  const cells = shown.sheets.find((one) => one.name === name)?.cells ?? [];
  const texts = new Map(
    cells
      .filter((cell) => cell.column === list.columns.get("name"))
      .map((cell) => [cell.row, shownText(cell).trim()])
  );
  const saysMore = list.rows.some((line) => line.cells.has("forms") || line.cells.has("deadline"));
  const first = new Map<string, { readonly name: string; readonly row: number }>();
  return list.rows.flatMap((line): readonly RegisterGap[] => {
    const at = listAddress(list, line, "name");
    const read = listText(line, "name");
    const unitCode = bareUnitCode(listText(line, "code"));
    const called = texts.get(line.row) ?? read;
    if (read === "") return unitCode === "" ? [] : [{ code: "no_name", at, unitCode }];
    if (unitCode === "")
      return saysMore && line.cells.size === 1 ? [] : [{ code: "no_code", at, name: called }];
    const taken = first.get(unitCode);
    if (!taken) first.set(unitCode, { name: read, row: line.row });
    if (!taken || bareUnitName(taken.name) === bareUnitName(read)) return [];
    const by = { name: texts.get(taken.row) ?? taken.name, at: { ...at, row: taken.row } };
    return [{ code: "code_taken", at, name: called, unitCode, by }];
  });
}
