import type { Range } from "../../../src/core/workbook";
import { optionOf } from "../arguments";
import { invalidArgument, notImplemented } from "../host-error";
import { containsArea } from "../model/area";
import { guardSheet } from "../model/edit";
import type { SheetModel } from "../model/workbook";
import { shaped, type HostObject, type Shape } from "../shape";

interface ValidationTarget {
  readonly sheet: SheetModel;
  readonly area: Range;
}

interface Validation {
  readonly area: Range;
  readonly rule: unknown;
}

/** Drop-down lists are kept and read back; they keep nobody from writing something else. */
const VALIDATIONS = new WeakMap<SheetModel, Validation[]>();

export function dataValidationObject(sheet: SheetModel, area: Range): HostObject {
  return shaped(DATA_VALIDATION, { sheet, area });
}

/** The drop-down lists of a sheet, for tests to look at. */
export function validationsOf(sheet: SheetModel): readonly Validation[] {
  return VALIDATIONS.get(sheet) ?? [];
}

const DATA_VALIDATION: Shape<ValidationTarget> = {
  name: "DataValidation",
  gone: ({ sheet }) => sheet.deleted,
  read: {
    rule: ({ sheet, area }) =>
      validationsOf(sheet)
        .filter((one) => containsArea(one.area, area))
        .at(-1)?.rule ?? {},
  },
  write: {
    rule: ({ sheet, area }, rule) => {
      guardSheet(sheet);
      const list = optionOf(rule, "list");
      if (list === undefined) throw notImplemented("data validation but by a list");
      const source = optionOf(list, "source");
      if (typeof source !== "string" || source === "" || source.length > 255) {
        throw invalidArgument();
      }
      VALIDATIONS.set(sheet, [...validationsOf(sheet), { area, rule }]);
    },
  },
  call: {
    clear: ({ sheet, area }) => {
      const others = validationsOf(sheet).filter((one) => !containsArea(area, one.area));
      VALIDATIONS.set(sheet, others);
    },
  },
};
