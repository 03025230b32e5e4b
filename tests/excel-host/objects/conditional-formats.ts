import type { Range } from "../../../src/core/workbook";
import { flagOf, integerOf, optionOf, textOf } from "../arguments";
import { invalidArgument, itemNotFound } from "../host-error";
import { boundingArea, intersection, withoutArea } from "../model/area";
import type { ConditionalFormatModel } from "../model/conditional-format";
import { guardSheet } from "../model/edit";
import { newIdentity, type SheetModel } from "../model/workbook";
import { shaped, type HostObject, type Shape } from "../shape";
import { conditionalLookObject } from "./conditional-looks";
import { rangeObject } from "./range";
import { rangeAreasObject } from "./range-areas";

interface FormatsTarget {
  readonly sheet: SheetModel;
  readonly areas: readonly Range[];
}

const TYPES = [
  "Custom",
  "DataBar",
  "ColorScale",
  "IconSet",
  "TopBottom",
  "PresetCriteria",
  "ContainsText",
  "CellValue",
] as const;

export function conditionalFormatsObject(sheet: SheetModel, areas: readonly Range[]): HostObject {
  return shaped(CONDITIONAL_FORMATS, { sheet, areas });
}

/** Formats that stand on any of the areas, by priority: the first one wins. */
function formatsOn({ sheet, areas }: FormatsTarget): readonly ConditionalFormatModel[] {
  return sheet.conditionalFormats.filter((format) =>
    format.areas.some((own) => areas.some((area) => intersection(own, area)))
  );
}

/** Takes the formats off these areas; one that stands nowhere else is gone. */
export function removeConditionalFormats(sheet: SheetModel, areas: readonly Range[]): void {
  for (const format of formatsOn({ sheet, areas })) {
    for (const area of areas) format.areas = format.areas.flatMap((own) => withoutArea(own, area));
    if (format.areas.length === 0) deleteFormat(format);
  }
}

function deleteFormat(format: ConditionalFormatModel): void {
  const { sheet } = format;
  sheet.conditionalFormats = sheet.conditionalFormats.filter((other) => other !== format);
  format.deleted = true;
}

const CONDITIONAL_FORMATS: Shape<FormatsTarget> = {
  name: "ConditionalFormatCollection",
  gone: ({ sheet }) => sheet.deleted,
  items: (target) => formatsOn(target).map(formatObject),
  call: {
    add: ({ sheet, areas }, args) => {
      guardSheet(sheet, "allowFormatCells");
      const format = newConditionalFormat(sheet, areas, args.word(0, TYPES));
      sheet.conditionalFormats.unshift(format);
      return formatObject(format);
    },
    clearAll: ({ sheet, areas }) => {
      guardSheet(sheet, "allowFormatCells");
      removeConditionalFormats(sheet, areas);
    },
    getCount: (target) => formatsOn(target).length,
    getItem: (target, args) => found(find(target, args.text(0))),
    getItemOrNullObject: (target, args) => {
      const format = find(target, args.text(0));
      return format ? formatObject(format) : null;
    },
    getItemAt: (target, args) => {
      const format = formatsOn(target)[args.integer(0)];
      if (!format) throw invalidArgument();
      return formatObject(format);
    },
  },
};

export function newConditionalFormat(
  sheet: SheetModel,
  areas: readonly Range[],
  type: string
): ConditionalFormatModel {
  return {
    id: newIdentity(sheet.book),
    sheet,
    type,
    areas: [...areas],
    stopIfTrue: false,
    formula: "",
    rule: null,
    look: { borders: new Map() },
    deleted: false,
  };
}

function find(target: FormatsTarget, id: string): ConditionalFormatModel | null {
  return formatsOn(target).find((format) => format.id === id) ?? null;
}

function found(format: ConditionalFormatModel | null): HostObject {
  if (!format) throw itemNotFound();
  return formatObject(format);
}

function formatObject(format: ConditionalFormatModel): HostObject {
  return shaped(CONDITIONAL_FORMAT, format);
}

const CONDITIONAL_FORMAT: Shape<ConditionalFormatModel> = {
  name: "ConditionalFormat",
  id: ({ id }) => id,
  gone: ({ sheet, deleted }) => sheet.deleted || deleted,
  read: {
    id: ({ id }) => id,
    type: ({ type }) => type,
    priority: (format) => format.sheet.conditionalFormats.indexOf(format),
    stopIfTrue: ({ type, stopIfTrue }) => (CANNOT_STOP.has(type) ? null : stopIfTrue),
    custom: (format) => shaped(CUSTOM, ofType(format, "Custom")),
    customOrNullObject: (format) => (format.type === "Custom" ? shaped(CUSTOM, format) : null),
    cellValue: (format) => shaped(ruled("CellValue"), ofType(format, "CellValue")),
    cellValueOrNullObject: (format) => orNull(format, "CellValue", "CellValue"),
    textComparison: (format) => shaped(ruled("Text"), ofType(format, "ContainsText")),
    textComparisonOrNullObject: (format) => orNull(format, "ContainsText", "Text"),
    topBottom: (format) => shaped(ruled("TopBottom"), ofType(format, "TopBottom")),
    topBottomOrNullObject: (format) => orNull(format, "TopBottom", "TopBottom"),
    preset: (format) => shaped(ruled("PresetCriteria"), ofType(format, "PresetCriteria")),
    presetOrNullObject: (format) => orNull(format, "PresetCriteria", "PresetCriteria"),
  },
  write: {
    stopIfTrue: (format, value) => {
      guardSheet(format.sheet, "allowFormatCells");
      format.stopIfTrue = flagOf(value);
    },
    priority: (format, value) => {
      guardSheet(format.sheet, "allowFormatCells");
      const others = format.sheet.conditionalFormats.filter((other) => other !== format);
      const place = integerOf(value);
      if (place < 0 || place > others.length) throw invalidArgument();
      others.splice(place, 0, format);
      format.sheet.conditionalFormats = others;
    },
  },
  call: {
    delete: (format) => {
      guardSheet(format.sheet, "allowFormatCells");
      deleteFormat(format);
    },
    getRange: ({ sheet, areas }) => {
      const [area, ...others] = areas;
      if (!area || others.length > 0) throw itemNotFound();
      return rangeObject(sheet, area);
    },
    getRangeOrNullObject: ({ sheet, areas }) => {
      const whole = boundingArea(areas);
      return whole && areas.length === 1 ? rangeObject(sheet, whole) : null;
    },
    getRanges: ({ sheet, areas }) => rangeAreasObject(sheet, areas),
  },
};

const CANNOT_STOP = new Set(["DataBar", "ColorScale", "IconSet"]);

function ofType(format: ConditionalFormatModel, type: string): ConditionalFormatModel {
  if (format.type !== type) throw itemNotFound();
  return format;
}

function orNull(
  format: ConditionalFormatModel,
  type: string,
  kind: Parameters<typeof ruled>[0]
): HostObject | null {
  return format.type === type ? shaped(ruled(kind), format) : null;
}

const CUSTOM: Shape<ConditionalFormatModel> = {
  name: "CustomConditionalFormat",
  gone: ({ sheet, deleted }) => sheet.deleted || deleted,
  read: {
    rule: (format) => shaped(CUSTOM_RULE, format),
    format: (format) => conditionalLookObject(format),
  },
};

const CUSTOM_RULE: Shape<ConditionalFormatModel> = {
  name: "ConditionalFormatRule",
  gone: ({ sheet, deleted }) => sheet.deleted || deleted,
  read: { formula: ({ formula }) => formula, formulaLocal: ({ formula }) => formula },
  write: { formula: writeFormula, formulaLocal: writeFormula },
};

function writeFormula(format: ConditionalFormatModel, value: unknown): void {
  guardSheet(format.sheet, "allowFormatCells");
  const text = textOf(value);
  if (text === "" || text.length > 255 * 32) throw invalidArgument();
  format.formula = text.startsWith("=") ? text : `=${text}`;
}

/** The kinds with a rule that is one object; it is kept as it was given. */
function ruled(
  kind: "CellValue" | "Text" | "TopBottom" | "PresetCriteria"
): Shape<ConditionalFormatModel> {
  return {
    name: `${kind}ConditionalFormat`,
    gone: ({ sheet, deleted }) => sheet.deleted || deleted,
    read: { rule: ({ rule }) => rule, format: (format) => conditionalLookObject(format) },
    write: {
      rule: (format, value) => {
        guardSheet(format.sheet, "allowFormatCells");
        if (optionOf(value, "operator") === undefined && kind !== "TopBottom") {
          if (optionOf(value, "criterion") === undefined) throw invalidArgument();
        }
        format.rule = value;
      },
    },
  };
}
