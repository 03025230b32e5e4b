import { baseName } from "./joined-forms";
import type { FileState, SubmissionHead } from "./standing";
import { unitOfFile } from "./unit-match";
import { bareUnitCode, bareUnitName, type UnitRegister } from "./unit-register";

/**
 * The files that count for no unit, by the code of the unit that their name speaks of, or whose name or
 * code their folder bears. It is a hint for those who remind units, and no figure hangs on it.
 *
 * @param states of the submissions, by place
 * @returns places in the heads
 */
export function strayFiles(
  heads: readonly SubmissionHead[],
  states: readonly FileState[],
  register: UnitRegister
): ReadonlyMap<string, readonly number[]> {
  const strays = new Map<string, number[]>();
  for (const [place, { unit, file }] of heads.entries()) {
    if (states[place] === "current" || states[place] === "explanations") continue;
    const code = unit ?? hintedUnit(file.path, register);
    if (code === null) continue;
    const same = strays.get(code);
    if (same) same.push(place);
    else strays.set(code, [place]);
  }
  return strays;
}

function hintedUnit(path: string, register: UnitRegister): string | null {
  const folder = baseName(path.slice(0, Math.max(0, path.lastIndexOf("/"))));
  const unit =
    unitOfFile(baseName(path), register) ??
    register.byName.get(bareUnitName(folder)) ??
    register.byCode.get(bareUnitCode(folder));
  return unit?.code ?? null;
}
