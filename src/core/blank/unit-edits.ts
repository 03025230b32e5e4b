import type { FiguresBefore } from "../submission/last-year";
import type { RegisteredUnit } from "../submission/unit-register";
import { tidyNumber } from "../units";
import type { CellAddress, Edit } from "../workbook";
import type { BlankForm } from "./blank-form";
import { lockEdit } from "./blank-plan";
import { filledSlot } from "./text-slot";

/**
 * What makes a unit's own of blank forms: its name, its code (behind the name where the form asks for
 * no code), and what it reported last year, in the form's units of measure.
 *
 * @param known last year's figures by key of the indicator, in the indicators' units
 * @param locked whose cells are locked, since some unit's figure is known; they are opened where
 *   this unit's is not
 */
export function unitEdits(
  forms: readonly BlankForm[],
  unit: Pick<RegisteredUnit, "code" | "name">,
  known: FiguresBefore,
  locked: ReadonlySet<string>
): readonly Edit[] {
  return forms.flatMap(({ unitName, unitCode, lastYear }): readonly Edit[] => {
    const name = unitCode ? unit.name : `${unit.name}（${unit.code}）`;
    const named = unitName ? [write(unitName.at, filledSlot(unitName, name))] : [];
    const coded = unitCode ? [write(unitCode.at, filledSlot(unitCode, unit.code))] : [];
    const figures = [...lastYear].flatMap(([key, { at, factor }]): readonly Edit[] => {
      const value = known(key);
      if (value !== undefined) return [write(at, tidyNumber(value / factor))];
      return locked.has(key) ? [lockEdit(at, false)] : [];
    });
    return [...named, ...coded, ...figures];
  });
}

function write(at: CellAddress, value: string | number | null): Edit {
  return { kind: "write", at, value };
}
