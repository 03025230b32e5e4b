import { readFigure, type Signs } from "./reading";
import { readTarget } from "./target/target";
import type { Cell } from "./workbook";

/**
 * Whether a cell of a column of no known use holds words of the form's own, such as the office that fills
 * a row in. A range, an approximation (约20项) or a date is somebody's figure, though no single number can
 * be read from it.
 */
export function isFormWord(cell: Cell | undefined, signs: Signs): boolean {
  return (
    typeof cell?.value === "string" &&
    cell.formula === undefined &&
    readFigure(cell, signs).kind === "unreadable" &&
    !readTarget(cell.value).ok
  );
}
