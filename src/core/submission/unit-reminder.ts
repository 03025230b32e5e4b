import { daysBetween } from "./day";
import type { Settlement } from "./settle";
import type { RegisteredUnit } from "./unit-register";

/** A unit that has not sent all that is due. */
export interface UnitReminder {
  readonly unit: RegisteredUnit;
  readonly missing: readonly string[];
  /** It has sent nothing at all. */
  readonly all: boolean;
  /** Days since its deadline, not above 0 before it; `null` where either day is unknown. */
  readonly overdue: number | null;
  /** Files that may be its own and count for no unit: places in the heads. */
  readonly strays: readonly number[];
  /** Whether these are its own, and there only for the forms in them that are blank. */
  readonly blank: boolean;
}

/**
 * The units that lack forms, in the order of the register.
 *
 * @param on the day, as `2023-11-20`; `null` where it is unknown
 */
export function unitReminders(
  { units, standing: { states } }: Pick<Settlement, "units" | "standing">,
  on: string | null
): readonly UnitReminder[] {
  const isBlank = (place: number) => states[place] === "blank" || states[place] === "current";
  return units.flatMap(({ standing }) => {
    const { unit, missing, files, strays } = standing;
    if (missing.length === 0) return [];
    const blank = strays.length > 0 && strays.every(isBlank);
    const overdue = on === null || unit.deadline === null ? null : daysBetween(unit.deadline, on);
    return [{ unit, missing, all: files.length === 0, overdue, strays, blank }];
  });
}
