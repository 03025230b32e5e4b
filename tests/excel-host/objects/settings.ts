import { itemNotFound } from "../host-error";
import type { WorkbookModel } from "../model/workbook";
import { shaped, type HostObject, type Shape } from "../shape";

interface SettingTarget {
  readonly book: WorkbookModel;
  readonly key: string;
}

/** What the add-in keeps in the workbook (ExcelApi 1.4). */
export function settingsObject(book: WorkbookModel): HostObject {
  return shaped(SETTINGS, book);
}

function settingObject(book: WorkbookModel, key: string): HostObject {
  return shaped(SETTING, { book, key });
}

const SETTINGS: Shape<WorkbookModel> = {
  name: "SettingCollection",
  items: (book) => [...book.settings.keys()].map((key) => settingObject(book, key)),
  call: {
    add: (book, args) => {
      book.settings.set(args.text(0), args.any(1));
      return settingObject(book, args.text(0));
    },
    getCount: ({ settings }) => settings.size,
    getItem: (book, args) => {
      if (!book.settings.has(args.text(0))) throw itemNotFound();
      return settingObject(book, args.text(0));
    },
    getItemOrNullObject: (book, args) =>
      book.settings.has(args.text(0)) ? settingObject(book, args.text(0)) : null,
  },
};

const SETTING: Shape<SettingTarget> = {
  name: "Setting",
  id: ({ key }) => key,
  gone: ({ book, key }) => !book.settings.has(key),
  read: { key: ({ key }) => key, value: ({ book, key }) => book.settings.get(key) },
  write: { value: ({ book, key }, value) => book.settings.set(key, value) },
  call: { delete: ({ book, key }) => void book.settings.delete(key) },
};
