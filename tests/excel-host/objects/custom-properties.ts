import { itemNotFound } from "../host-error";
import { textOf } from "../arguments";
import type { SheetModel } from "../model/workbook";
import { shaped, type HostObject, type Shape } from "../shape";

interface PropertyTarget {
  readonly sheet: SheetModel;
  readonly key: string;
}

/** What an add-in keeps on a sheet (ExcelApi 1.12); keys without regard to case. */
export function customPropertiesObject(sheet: SheetModel): HostObject {
  return shaped(PROPERTIES, sheet);
}

const PROPERTIES: Shape<SheetModel> = {
  name: "WorksheetCustomPropertyCollection",
  gone: ({ deleted }) => deleted,
  items: (sheet) => [...sheet.customProperties.keys()].map((key) => property(sheet, key)),
  call: {
    add: (sheet, args) => {
      const key = storedKey(sheet, args.text(0)) ?? args.text(0);
      sheet.customProperties.set(key, args.text(1));
      return property(sheet, key);
    },
    getCount: ({ customProperties }) => customProperties.size,
    getItem: (sheet, args) => {
      const key = storedKey(sheet, args.text(0));
      if (key === null) throw itemNotFound();
      return property(sheet, key);
    },
    getItemOrNullObject: (sheet, args) => {
      const key = storedKey(sheet, args.text(0));
      return key === null ? null : property(sheet, key);
    },
  },
};

const PROPERTY: Shape<PropertyTarget> = {
  name: "WorksheetCustomProperty",
  id: ({ key }) => key,
  gone: ({ sheet, key }) => sheet.deleted || !sheet.customProperties.has(key),
  read: { key: ({ key }) => key, value: ({ sheet, key }) => sheet.customProperties.get(key) },
  write: { value: ({ sheet, key }, value) => sheet.customProperties.set(key, textOf(value)) },
  call: { delete: ({ sheet, key }) => void sheet.customProperties.delete(key) },
};

function property(sheet: SheetModel, key: string): HostObject {
  return shaped(PROPERTY, { sheet, key });
}

function storedKey({ customProperties }: SheetModel, wanted: string): string | null {
  const lower = wanted.toLowerCase();
  return [...customProperties.keys()].find((key) => key.toLowerCase() === lower) ?? null;
}
