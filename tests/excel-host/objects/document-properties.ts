import { textOf } from "../arguments";
import type { WorkbookModel } from "../model/workbook";
import { shaped, type HostObject, type Shape } from "../shape";

const NAMES = [
  "title",
  "subject",
  "author",
  "keywords",
  "comments",
  "category",
  "manager",
  "company",
] as const;

export function documentPropertiesObject(book: WorkbookModel): HostObject {
  return shaped(DOCUMENT_PROPERTIES, book);
}

const DOCUMENT_PROPERTIES: Shape<WorkbookModel> = {
  name: "DocumentProperties",
  read: Object.fromEntries(
    NAMES.map((name) => [name, ({ properties }: WorkbookModel) => properties.get(name) ?? ""])
  ),
  write: Object.fromEntries(
    NAMES.map((name) => [
      name,
      ({ properties }: WorkbookModel, value: unknown) => properties.set(name, textOf(value)),
    ])
  ),
};
